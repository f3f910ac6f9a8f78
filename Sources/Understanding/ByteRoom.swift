/// Bytes that are written one after the other. The room they are written to is made once and kept
/// for all that is written later.
///
/// It belongs to one writer: of two copies of a writer both write to the same room.
public final class ByteRoom {
  @usableFromInline var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 1_024)
  @usableFromInline var capacity = 1_024
  @usableFromInline var end = 0

  public init() {}

  deinit { start.deallocate() }

  /// What was written.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: end)) }

  /// The same where it lies.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: end))
  }

  public func removeAll() { end = 0 }

  @inlinable @inline(__always) public func append(_ byte: UInt8) {
    if end == capacity { grow(by: 1) }
    start[end] = byte
    end += 1
  }

  @inlinable @inline(__always) public func append(contentsOf bytes: UnsafeRawBufferPointer) {
    guard let from = bytes.baseAddress else { return }
    if capacity - end < bytes.count { grow(by: bytes.count) }
    UnsafeMutableRawPointer(start + end).copyMemory(from: from, byteCount: bytes.count)
    end += bytes.count
  }

  public func append(utf8Of text: String) {
    text.withBytes { append(contentsOf: UnsafeRawBufferPointer($0)) }
  }

  /// Gives room for some bytes.
  /// - Parameter write: writes to it, and returns how many bytes it wrote.
  @inlinable @inline(__always) public func append(
    atMost count: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    if capacity - end < count { grow(by: count) }
    end += write(UnsafeMutableBufferPointer(start: start + end, count: count))
  }

  @usableFromInline @inline(never) func grow(by count: Int) {
    let larger = capacity + max(count, capacity)
    let room = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    room.update(from: start, count: end)
    start.deallocate()
    start = room
    capacity = larger
  }
}

extension ByteRoom {
  /// A text after its length.
  func append(measured text: String) {
    text.withBytes { bytes in
      append(number: UInt64(bytes.count))
      append(contentsOf: UnsafeRawBufferPointer(bytes))
    }
  }

  /// Seven bits a byte, the lowest first (LEB128).
  @inlinable @inline(__always) public func append(number value: UInt64) {
    if value < 0x80 { append(UInt8(truncatingIfNeeded: value)) } else { append(long: value) }
  }

  @usableFromInline @inline(never) func append(long value: UInt64) {
    if value < 0x4000 {
      append(UInt8(truncatingIfNeeded: value) | 0x80)
      return append(UInt8(truncatingIfNeeded: value >> 7))
    }
    append(atMost: 10) { some in
      var rest = value
      var count = 0
      while rest > 0x7F {
        some[count] = UInt8(truncatingIfNeeded: rest) | 0x80
        count += 1
        rest >>= 7
      }
      some[count] = UInt8(truncatingIfNeeded: rest)
      return count + 1
    }
  }
}
