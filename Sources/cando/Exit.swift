#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the program ends (sysexits.h).
enum Exit: Int32 {
  case done = 0
  /// A measure of `cando quality` or `cando simulate` misses its aim.
  case broken = 1
  /// A wrong argument.
  case usage = 64
  /// A file under prompts/, or the journal, is wrong.
  case data = 65
  /// The prompts, or a file or session that was named, are not there.
  case noPrompts = 66
  /// The journal can't be made or opened there.
  case cannotCreate = 73
  /// A stream cannot be read or written.
  case stream = 74
  /// Nothing was lost, and it is worth trying again (`--once`, a journal that is held).
  case tryAgain = 75

  func callAsFunction() -> Never { exit(rawValue) }

  /// Says why in one line on standard error first. `why` never holds what a person typed to the
  /// coach.
  func callAsFunction(_ why: String) -> Never {
    Self.tell(why)
    self()
  }

  /// One line on standard error.
  static func tell(_ what: String) {
    var line = "cando: " + what + "\n"
    line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }
}
