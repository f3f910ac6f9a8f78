import Packs

/// One place to turn to, as an operator wrote it down under prompts/<language>/helplines.
public struct Helpline: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case emergency, crisis, child, abuse
  }

  public var kind: Kind
  /// What one dials, writes to or opens; none where the line is general.
  public var numbers: [String] = []
  public var hours = ""
  /// The coach's words for it.
  public var say = ""
  /// The day on which someone made sure of it, in days since 1970-01-01. Nil where no one has.
  public var checked: Int?
  public var file: String
  public var line: Int

  /// True where it may be said: general words, or a number that someone has checked.
  public var isKnown: Bool { numbers.isEmpty || checked != nil }
}

/// A day of the calendar as days since 1970-01-01.
enum Day {
  /// - Parameter text: `2026-11-23`.
  /// - Returns: nil where it is no such date. (Algorithm: Hinnant, "days_from_civil".)
  static func number(_ text: Substring) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else {
      return nil
    }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
