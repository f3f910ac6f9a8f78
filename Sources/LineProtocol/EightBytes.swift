/// Eight bytes of a text, looked at in one step.
struct EightBytes {
  private let bytes: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// - Parameter at: no later than eight bytes before the end of the text.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, at: Int) {
    bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: at, as: UInt64.self)
  }

  /// True where all are ASCII, none acts on a terminal, and none ends a string of JSON or escapes in
  /// it.
  @inline(__always)
  var arePlain: Bool {
    let odd = bytes | bytes &- Self.ones &* 0x20 | held(0x22) | held(0x5C) | held(0x7F)
    return odd & Self.ones << 7 == 0
  }

  /// With the highest bit set in the first byte that is this one, where all are ASCII.
  @inline(__always)
  private func held(_ byte: UInt8) -> UInt64 {
    (bytes ^ Self.ones &* UInt64(byte)) &- Self.ones
  }
}
