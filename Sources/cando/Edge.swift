import CReadline
import Coaching

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the program asks of the system when it starts.
enum Edge {
  static let input: Int32 = 0
  static let output: Int32 = 1

  /// A standard stream that was closed is held open by a file that cannot be used that way, so
  /// that no other file takes its number and its use still fails.
  static func holdClosedStreams() {
    for stream in input...2 where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == input ? O_RDONLY : stream == output ? O_RDONLY : O_WRONLY)
    }
  }

  /// A reader that has gone is an error to be told (EPIPE), not a death.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// SIGTERM is the end of the input: what was read is finished.
  static func endInputOnTermination() {
    var action = sigaction()
    // Only async-signal-safe calls. Without SA_RESTART a read that waits comes back and then
    // finds the end.
    action.__sigaction_handler.sa_handler = { _ in
      let before = errno
      let nothing = open("/dev/null", O_RDONLY)
      if nothing >= 0 {
        dup2(nothing, Edge.input)
        close(nothing)
      }
      errno = before
    }
    sigaction(SIGTERM, &action, nil)
  }

  static var isTerminal: Bool { isatty(input) == 1 && isatty(output) == 1 }

  /// The columns of a terminal that text can be drawn on; nil for a pipe, a dumb terminal or none.
  static var drawableColumns: Int? {
    guard isatty(output) == 1, let term = getenv("TERM"), String(cString: term) != "dumb",
      term.pointee != 0
    else { return nil }
    return min(max(Int(creadline_columns(output)), 40), 100)
  }

  static func chance() -> UInt64 { UInt64.random(in: 0...UInt64.max) }
}

/// The clock at the edge.
struct Clock {
  /// The offset from UTC changes at a quarter of an hour at most.
  private var quarter: Int64 = .min
  private var offset: Int32 = 0

  mutating func now() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    let seconds = Int64(time.tv_sec)
    if seconds / 900 != quarter {
      var local = tm()
      var whole = time.tv_sec
      localtime_r(&whole, &local)
      offset = Int32(local.tm_gmtoff)
      quarter = seconds / 900
    }
    return Moment(seconds: seconds, offset: offset)
  }
}
