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

  /// The first eight bytes of a text, the first one lowest, with small letters for capitals of ASCII;
  /// zeros where the text is shorter.
  @inlinable @inline(__always)
  public static func small(opening text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var all: UInt64 = 0
    if text.count >= 8 {
      all = EightBytes(text, at: 0).bytes
    } else {
      for at in text.indices { all |= UInt64(text[at]) &<< UInt64(8 &* at) }
    }
    return small(all)
  }

  /// The same of the last eight bytes, the last one highest.
  @inlinable @inline(__always)
  public static func small(closing text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    if text.count >= 8 { return small(EightBytes(text, at: text.count &- 8).bytes) }
    var all: UInt64 = 0
    for byte in text { all = all &>> 8 | UInt64(byte) &<< 56 }
    return small(all)
  }

  @inlinable @inline(__always)
  static func small(_ all: UInt64) -> UInt64 {
    // The highest bit is set in what is no less than a capital A, and in what is more than a Z.
    let low = all & ~highest
    let (fromA, afterZ) = (low &+ ones &* 0x3F, low &+ ones &* 0x25)
    return all | ((fromA ^ afterZ) & ~all & highest) &>> 2
  }

  /// How many places there are.
  @inlinable @inline(__always)
  public static func count(_ places: UInt64) -> Int {
    Int(truncatingIfNeeded: ((places &>> 7) &* ones) &>> 56)
  }
}
