/// The first letters of all risk words: a small filter before the search for a masked one.
struct RiskHeads: Sendable {
  /// How many letters are looked at.
  static let length = 3
  private var bits = [UInt64](repeating: 0, count: (26 * 26 * 26 + 63) / 64)

  mutating func add(_ word: ArraySlice<UInt8>) {
    guard word.count >= Self.length else { return }
    let first = word.startIndex
    guard let place = Self.place(word[first], word[first + 1], word[first + 2]) else { return }
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func holds(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard let place = Self.place(first, second, third) else { return false }
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  private static func place(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int? {
    let (a, b, c) = (first &- 0x61, second &- 0x61, third &- 0x61)
    guard a < 26, b < 26, c < 26 else { return nil }
    return (Int(a) * 26 + Int(b)) * 26 + Int(c)
  }
}
