/// A point in time, in seconds since 1970-01-01 00:00 UTC, and the local offset from UTC.
public struct Moment: Hashable, Codable, Sendable {
  public var seconds: Int64
  /// Seconds east of UTC, so that "on Tuesday" is the person's Tuesday.
  public var offset: Int32
  public init(seconds: Int64, offset: Int32 = 0) {
    self.seconds = seconds
    self.offset = offset
  }

  /// The day it is there and then, on the wall calendar of the person.
  public var day: Day { Day(number: Int((seconds + Int64(offset)).flooredOver(86_400))) }
}

/// A day of the Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01, a Thursday.
  public let number: Int
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  public init(number: Int) {
    self.number = number
    // Days to date, in years that start in March (Hinnant, "chrono-compatible low-level date
    // algorithms").
    let shifted = number + 719_468
    let era = Int(Int64(shifted).flooredOver(146_097))
    let inEra = shifted - era * 146_097
    let yearInEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * yearInEra + yearInEra / 4 - yearInEra / 100)
    let march = (5 * inYear + 2) / 153
    day = inYear - (153 * march + 2) / 5 + 1
    month = march < 10 ? march + 3 : march - 9
    year = yearInEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2026-11-23`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// 0 is Monday, 6 is Sunday.
  public var weekday: Int { number - week * 7 + 3 }

  /// Weeks since that of 1970-01-01, each from Monday to Sunday.
  public var week: Int { Int(Int64(number + 3).flooredOver(7)) }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Int64 {
  /// Divided and rounded down, below zero as well.
  fileprivate func flooredOver(_ divisor: Int64) -> Int64 {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
