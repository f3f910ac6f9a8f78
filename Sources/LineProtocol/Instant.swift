import Coaching

extension Moment {
  /// A date and time of ISO 8601 with its offset (RFC 3339): `2026-11-23T10:00:00Z`,
  /// `2026-11-23T11:00:00.25+01:00`. Parts of a second are dropped. Years 1970 to 9999.
  public init?(iso text: String) {
    var text = text
    guard let moment = text.withUTF8({ Self(iso: $0) }) else { return nil }
    self = moment
  }

  /// The same as bytes.
  init?(iso bytes: UnsafeBufferPointer<UInt8>) {
    var digits = Digits(bytes: bytes)
    guard let year = digits.next(4, after: nil), let month = digits.next(2, after: "-"),
      let day = digits.next(2, after: "-"),
      digits.take("T") || digits.take("t") || digits.take(" "),
      let hour = digits.next(2, after: nil), let minute = digits.next(2, after: ":"),
      let second = digits.next(2, after: ":")
    else { return nil }
    if digits.take(".") { guard digits.skip() else { return nil } }
    guard let east = digits.offset(), digits.isAtEnd else { return nil }
    guard year >= 1970, 1...12 ~= month, 1...Self.days(month, of: year) ~= day, hour < 24,
      minute < 60, second <= 60
    else { return nil }
    let days = Self.days(before: year, month, day)
    self.init(
      seconds: Int64(days * 86_400 + hour * 3_600 + minute * 60 + second - east),
      offset: Int32(east))
  }

  private static func days(_ month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days from 1970-01-01, in years that start in March (Hinnant, "chrono-compatible low-level date
  /// algorithms").
  private static func days(before year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let inYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let era = year / 400
    let inEra = (year - era * 400) * 365 + (year % 400) / 4 - (year % 400) / 100 + inYear
    return era * 146_097 + inEra - 719_468
  }
}

/// Numbers of a fixed number of digits, one after the other.
private struct Digits {
  let bytes: UnsafeBufferPointer<UInt8>
  var at = 0

  var isAtEnd: Bool { at == bytes.count }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard at < bytes.count, bytes[at] == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  mutating func next(_ count: Int, after sign: Unicode.Scalar?) -> Int? {
    if let sign, !take(sign) { return nil }
    guard at + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[at..<at + count] {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    at += count
    return value
  }

  /// Any number of digits, one at least.
  mutating func skip() -> Bool {
    let start = at
    while at < bytes.count, 0x30...0x39 ~= bytes[at] { at += 1 }
    return at > start
  }

  /// Seconds east of UTC.
  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = next(2, after: nil), let minutes = next(2, after: ":"),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
