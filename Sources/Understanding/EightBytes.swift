/// Eight bytes of a text, looked at in one step.
public struct EightBytes {
  @usableFromInline let bytes: UInt64

  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  public static let highest: UInt64 = 0x8080_8080_8080_8080

  /// - Parameter at: no later than eight bytes before the end of the text.
  @inlinable @inline(__always)
  public init(_ text: UnsafeBufferPointer<UInt8>, at: Int) {
    bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
        fromByteOffset: at, as: UInt64.self))
  }

  /// True where one is no letter, digit, blank or mark of ASCII.
  @inlinable @inline(__always)
  public var areOdd: Bool { odd & Self.highest != 0 }

  /// With the highest bit set in the first byte that is no letter, digit, blank or mark of ASCII.
  @inlinable @inline(__always)
  public var odd: UInt64 { bytes | bytes &- 0x2020_2020_2020_2020 | held(0x7F) }

  /// True where all are ASCII, none acts on a terminal, and none ends a string of JSON or escapes in
  /// it.
  @inlinable @inline(__always)
  public var arePlain: Bool {
    (odd | held(0x22) | held(0x5C)) & Self.highest == 0
  }

  /// With the highest bit set in the first byte that is this one, where all are ASCII.
  @inlinable @inline(__always)
  public func held(_ byte: UInt8) -> UInt64 { (bytes ^ Self.ones &* UInt64(byte)) &- Self.ones }

  /// With the highest bit set in each byte that is this one, whatever the others are.
  @inlinable @inline(__always)
  public func places(of byte: UInt8) -> UInt64 {
    let others = bytes ^ Self.ones &* UInt64(byte)
    return ~((others & ~Self.highest &+ ~Self.highest) | others) & Self.highest
  }

  @inlinable @inline(__always)
  public var blanks: UInt64 { places(of: 0x20) }

  /// How many places there are.
  @inlinable @inline(__always)
  public static func count(_ places: UInt64) -> Int {
    Int(truncatingIfNeeded: ((places &>> 7) &* ones) &>> 56)
  }
}
