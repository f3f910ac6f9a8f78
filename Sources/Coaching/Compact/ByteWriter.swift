import Understanding

/// Values as bytes, each as short as it can be.
public struct ByteWriter {
  let room = ByteRoom()
  /// Moments are told by how far they are from it, in seconds.
  var since: Int64 = 0

  public init() {}

  public var bytes: [UInt8] { room.bytes }

  /// What was written, where it lies.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    room.withBytes(body)
  }

  public mutating func removeAll() { room.removeAll() }

  @inline(__always) public mutating func byte(_ value: UInt8) { room.append(value) }

  public mutating func raw(_ value: UnsafeRawBufferPointer) { room.append(contentsOf: value) }

  /// Seven bits a byte, the lowest first (LEB128).
  @inline(__always) public mutating func number(_ value: UInt64) {
    room.append(number: value)
  }

  /// Small numbers of either sign are short.
  @inline(__always) public mutating func signed(_ value: Int64) {
    number(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  /// All its bytes, the lowest first.
  public mutating func fixed(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { raw($0) }
  }

  @inline(__always) public mutating func count(_ value: Int) { signed(Int64(value)) }

  public mutating func text(_ value: String) {
    number(UInt64(value.utf8.count))
    room.append(utf8Of: value)
  }

  /// A text or nil.
  public mutating func optional(_ value: String?) {
    byte(value == nil ? 0 : 1)
    if let value { text(value) }
  }

  public mutating func data(_ value: [UInt8]) {
    number(UInt64(value.count))
    value.withUnsafeBytes { room.append(contentsOf: $0) }
  }
}
