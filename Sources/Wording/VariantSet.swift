/// Some of the variants of a key, by their places: a bit for each.
struct VariantSet: Sequence, IteratorProtocol {
  /// So many variants a key can have.
  static let most = 64

  var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  var first: Int? { bits == 0 ? nil : bits.trailingZeroBitCount }

  mutating func insert(_ place: Int) { bits |= 1 &<< UInt64(place) }

  mutating func remove(_ place: Int) { bits &= ~(1 &<< UInt64(place)) }

  mutating func remove(_ others: VariantSet) { bits &= ~others.bits }

  /// Only those that are among the others stay.
  mutating func keep(_ others: VariantSet) { bits &= others.bits }

  /// True where they have one in common.
  func meets(_ others: VariantSet) -> Bool { bits & others.bits != 0 }

  /// The lowest place that is left, which is taken out.
  mutating func next() -> Int? {
    guard bits != 0 else { return nil }
    defer { bits &= bits &- 1 }
    return bits.trailingZeroBitCount
  }
}
