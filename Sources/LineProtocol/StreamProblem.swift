#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a stream cannot be used any more.
public enum StreamProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whoever read the replies has gone (EPIPE). No fault: the conversation is over.
  case readerGone
  /// `read(2)` failed; the number is errno.
  case reading(errno: Int32)
  /// `write(2)` failed; the number is errno.
  case writing(errno: Int32)

  public var description: String {
    switch self {
    case .readerGone: "nobody reads the replies any more"
    case .reading(let number):
      "cannot read the input: \(Self.words(number)); give it lines on a pipe, a file or a terminal"
    case .writing(let number):
      "cannot write the reply: \(Self.words(number)); make room or say where the replies should go"
    }
  }

  private static func words(_ number: Int32) -> String { String(cString: strerror(number)) }
}

extension StreamProblem {
  /// Waits until the descriptor can be used: it may have been handed over as non-blocking.
  static func wait(_ descriptor: Int32, for events: Int32) {
    var one = pollfd(fd: descriptor, events: Int16(truncatingIfNeeded: events), revents: 0)
    _ = poll(&one, 1, -1)
  }
}
