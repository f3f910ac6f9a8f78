/// A range of one of the grammar's arrays, in four bytes: so many words are held that their size
/// decides how fast they are read.
struct TextSlice: Sendable {
  private var packed: UInt32

  static let none = TextSlice(packed: .max)

  private init(packed: UInt32) { self.packed = packed }

  /// - Parameter count: at most 254.
  init(start: Int, count: Int) {
    packed = UInt32(truncatingIfNeeded: start) << 8 | UInt32(min(count, 254))
  }

  var start: Int { Int(packed >> 8) }
  var count: Int { isNone ? 0 : Int(packed & 0xFF) }
  var range: Range<Int> { isNone ? 0..<0 : start..<start + count }
  var isNone: Bool { packed == .max }
}
