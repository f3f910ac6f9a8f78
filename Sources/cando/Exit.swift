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
  /// A file under prompts/ is wrong.
  case data = 65
  /// The prompts, or a file that was named, are not there.
  case noPrompts = 66
  /// A stream cannot be read or written.
  case stream = 74
  /// Nothing was lost, and it is worth trying again (`--once`).
  case tryAgain = 75

  func callAsFunction() -> Never { exit(rawValue) }

  /// Says why in one line on standard error first. `why` never holds what a person typed to the
  /// coach.
  func callAsFunction(_ why: String) -> Never {
    var line = "cando: " + why + "\n"
    line.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
    self()
  }
}
