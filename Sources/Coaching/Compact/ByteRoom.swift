/// Bytes that are written one after the other. The room they are written to is made once and kept
/// for all that is written later.
public struct ByteRoom {
  @usableFromInline var room: [UInt8] = []
  @usableFromInline var end = 0

  public init() {}

  /// What was written.
  public var bytes: [UInt8] {
    room.withUnsafeBufferPointer { Array(UnsafeBufferPointer(rebasing: $0[..<end])) }
  }

  public mutating func removeAll() { end = 0 }

  @inlinable @inline(__always) public mutating func append(_ byte: UInt8) {
    if end == room.count { grow(by: 1) }
    room[end] = byte
    end += 1
  }

  @inlinable public mutating func append(contentsOf bytes: UnsafeRawBufferPointer) {
    append(atMost: bytes.count) {
      UnsafeMutableRawBufferPointer($0).copyMemory(from: bytes)
      return bytes.count
    }
  }

  /// Gives room for some bytes.
  /// - Parameter write: writes to it, and returns how many bytes it wrote.
  @inlinable public mutating func append(
    atMost count: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    if room.count - end < count { grow(by: count) }
    end += room.withUnsafeMutableBufferPointer {
      write(UnsafeMutableBufferPointer(rebasing: $0[end..<end + count]))
    }
  }

  @usableFromInline mutating func grow(by count: Int) {
    room.append(contentsOf: repeatElement(0, count: max(count, room.count, 1_024)))
  }
}
