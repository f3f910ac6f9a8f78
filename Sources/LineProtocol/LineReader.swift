#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lines from a descriptor, of any length, in flat memory.
///
/// A line ends at LF; a CR before it belongs to the line end, any other CR is a blank. A byte order
/// mark at the start of the stream is dropped. A last line without its LF is a line.
public struct LineReader: ~Copyable {
  public enum Next: Hashable, Sendable {
    /// The line without its line end, any bytes but LF and CR.
    case line([UInt8])
    /// A line of more than `limit` bytes; it was read to its end and not kept.
    case tooLong
    case end
  }

  /// The longest line that is held, in bytes without the line end.
  public static let limit = 65_536
  private static let headSize = 2_048

  private let descriptor: Int32
  private let limit: Int
  /// Holds the longest line with its CR and LF.
  private let buffer: UnsafeMutableRawBufferPointer
  /// What was read and not given out yet: `start ..< end`, without an LF before `searched`.
  private var start = 0
  private var end = 0
  private var searched = 0
  private var isFirst = true
  private var hasEnded = false
  /// How the last line that was too long began, so that it can be told whose it was.
  public private(set) var head: [UInt8] = []

  /// - Parameter limit: for a file that is known to have longer lines than a person types.
  public init(descriptor: Int32, limit: Int = limit) {
    self.descriptor = descriptor
    self.limit = limit
    buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limit + 2, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// True where `next` will answer without waiting for input.
  public var isReady: Bool {
    mutating get { lineEnd() != nil || hasEnded }
  }

  public mutating func next() throws(StreamProblem) -> Next {
    while true {
      if let stop = lineEnd() {
        defer { moveOn(to: stop + 1) }
        return line(until: stop)
      }
      if hasEnded { return tail() }
      if end - start == buffer.count { return try passOver() }
      try fill()
    }
  }

  /// Where the LF of the first line is, if it was read already.
  private mutating func lineEnd() -> Int? {
    guard searched < end else { return nil }
    if let found = memchr(buffer.baseAddress! + searched, 0x0A, end - searched) {
      searched = UnsafeRawPointer(found) - UnsafeRawPointer(buffer.baseAddress!)
      return searched
    }
    searched = end
    return nil
  }

  private mutating func moveOn(to next: Int) {
    start = next
    searched = next
    isFirst = false
  }

  private mutating func line(until stop: Int) -> Next {
    var from = start
    var stop = stop
    if stop > from, buffer[stop - 1] == 0x0D { stop -= 1 }
    if isFirst, stop - from >= 3, buffer[from] == 0xEF, buffer[from + 1] == 0xBB,
      buffer[from + 2] == 0xBF
    {
      from += 3
    }
    guard stop - from <= limit else {
      head = Array(UnsafeRawBufferPointer(rebasing: buffer[from..<from + Self.headSize]))
      return .tooLong
    }
    var bytes = [UInt8](UnsafeRawBufferPointer(rebasing: buffer[from..<stop]))
    if memchr(buffer.baseAddress! + from, 0x0D, stop - from) != nil {
      for index in bytes.indices where bytes[index] == 0x0D { bytes[index] = 0x20 }
    }
    return .line(bytes)
  }

  /// What is left at the end of the input: a line without its LF, or nothing.
  private mutating func tail() -> Next {
    guard start < end else { return .end }
    let isBare = isFirst
    defer { moveOn(to: end) }
    let last = line(until: end)
    return isBare && last == .line([]) ? .end : last
  }

  /// Reads a line that is too long to its end and forgets it.
  private mutating func passOver() throws(StreamProblem) -> Next {
    head = Array(UnsafeRawBufferPointer(rebasing: buffer[start..<start + Self.headSize]))
    repeat {
      moveOn(to: end)
      try fill()
    } while lineEnd() == nil && !hasEnded
    moveOn(to: hasEnded ? end : searched + 1)
    return .tooLong
  }

  private mutating func fill() throws(StreamProblem) {
    makeRoom()
    while true {
      let got = read(descriptor, buffer.baseAddress! + end, buffer.count - end)
      if got > 0 {
        end += got
        return
      }
      if got == 0 {
        hasEnded = true
        return
      }
      switch errno {
      case EINTR: continue
      case EAGAIN, EWOULDBLOCK: StreamProblem.wait(descriptor, for: Int32(POLLIN))
      case let number: throw .reading(errno: number)
      }
    }
  }

  private mutating func makeRoom() {
    if start == end {
      start = 0
      end = 0
      searched = 0
    } else if end == buffer.count {
      memmove(buffer.baseAddress!, buffer.baseAddress! + start, end - start)
      end -= start
      searched -= start
      start = 0
    }
  }
}
