#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reply lines to a descriptor. What is added is kept until `flush`, which makes one `write(2)`.
public struct ReplyWriter: ~Copyable {
  private let descriptor: Int32
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
  private var count = 0

  public init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { buffer.deallocate() }

  /// Adds a reply and its line end; it goes through the wall first.
  public mutating func add(_ reply: String) throws(StreamProblem) {
    try addLine(Wall.clean(reply))
  }

  /// Adds a line that is known to be fit to be shown.
  public mutating func addLine(_ line: String) throws(StreamProblem) {
    try append(line)
    try append("\n")
  }

  /// Adds text without a line end and writes it: a prompt.
  public mutating func show(_ text: String) throws(StreamProblem) {
    try append(text)
    try flush()
  }

  /// - Parameter text: no longer than the buffer.
  private mutating func append(_ text: String) throws(StreamProblem) {
    var text = text
    if buffer.count - count < text.utf8.count { try flush() }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
    count += text.withUTF8 { bytes in
      room.copyBytes(from: bytes)
      return bytes.count
    }
  }

  /// Adds bytes as they are, of any number.
  public mutating func add(raw bytes: [UInt8]) throws(StreamProblem) {
    var from = 0
    while from < bytes.count {
      if count == buffer.count { try flush() }
      let some = min(bytes.count - from, buffer.count - count)
      bytes.withUnsafeBytes { raw in
        UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[from..<from + some]))
      }
      count += some
      from += some
    }
  }

  /// Writes what was added.
  public mutating func flush() throws(StreamProblem) {
    var done = 0
    defer { count = 0 }
    while done < count {
      let wrote = write(descriptor, buffer.baseAddress! + done, count - done)
      if wrote >= 0 {
        done += wrote
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: StreamProblem.wait(descriptor, for: Int32(POLLOUT))
      case EPIPE: throw .readerGone
      case let number: throw .writing(errno: number)
      }
    }
  }
}
