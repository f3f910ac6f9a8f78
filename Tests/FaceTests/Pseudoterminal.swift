import Foundation

/// The built program, or a shell, on a terminal of its own; the test is the person at it.
final class Pseudoterminal {
  let pid: pid_t
  /// The person's side: what is written here is typed, what is read here is on the screen.
  private var master: Int32
  /// All that was ever written to the screen.
  private(set) var screen: [UInt8] = []
  /// Where in `screen` the next `expect` begins.
  private var seen = 0
  let home: Folder

  /// - Parameter environment: beside HOME (an empty folder), PATH, TERM=xterm, LANG=C.UTF-8 and an
  ///   empty inputrc; an empty value takes a variable away.
  init(
    _ arguments: [String] = [], program: String = builtProgram, columns: UInt16 = 80,
    environment changes: [String: String] = [:]
  ) throws {
    home = try Folder()
    // What posix_openpt, unlockpt and ptsname do; Swift does not see those.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Failure("no pseudo-terminal to be had: \(String(cString: strerror(errno)))")
    }
    let path = "/dev/pts/\(number)"
    var environment = [
      "HOME": home.path, "PATH": "/usr/bin:/bin", "TERM": "xterm", "LANG": "C.UTF-8",
      "INPUTRC": "/dev/null",
    ]
    for (name, value) in changes { environment[name] = value.isEmpty ? nil : value }
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    pid = try spawn(
      program, arguments, environment: environment,
      streams: [
        .path(path, flags: O_RDWR), .path(path, flags: O_RDWR), .path(path, flags: O_RDWR),
      ],
      inNewSession: true)
  }

  deinit {
    hangUp()
    kill(pid, SIGKILL)
  }

  func type(_ text: String) throws {
    let bytes = Array(text.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else {
      throw Failure("cannot type: \(String(cString: strerror(errno)))")
    }
  }

  /// Waits until `text` is on the screen and returns what came up to and with it.
  @discardableResult
  func expect(_ text: String) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = monotonic() + patience
    while true {
      if let found = screen[seen...].firstRange(of: wanted) {
        defer { seen = found.upperBound }
        return String(decoding: screen[seen..<found.upperBound], as: UTF8.self)
      }
      guard try readMore(until: deadline) else {
        throw Failure("\(text.debugDescription) did not come; since then: \(rest.debugDescription)")
      }
    }
  }

  /// Waits for the prompt of edited input and returns what stands before it, without the escape
  /// sequences of bracketed paste.
  @discardableResult
  func expectPrompt(_ prompt: String = "\u{1B}[?2004h> ") throws -> String {
    String(try expect(prompt).dropLast(prompt.count))
      .replacingOccurrences(of: "\u{1B}[?2004l\r", with: "")
      .replacingOccurrences(of: "\r\n", with: "\n")
  }

  /// Types Ctrl-C and waits for the prompt on a line of its own.
  func clearLine() throws {
    try type("\u{03}")
    try expect("^C\r\n> ")
  }

  /// Waits for the end and returns the rest of the screen.
  func wait() throws -> (ended: Ended, rest: String) {
    let deadline = monotonic() + patience
    while try readMore(until: deadline) {}
    return (try Ended.wait(for: pid), rest)
  }

  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  func resize(columns: UInt16) {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// True where the terminal edits lines and echoes by itself, as it does for any program.
  var isAsFound: Bool {
    var state = termios()
    tcgetattr(master, &state)
    let both = tcflag_t(ICANON | ECHO)
    return state.c_lflag & both == both
  }

  /// Waits until the terminal is as it was found, or is not any more.
  func expectAsFound(_ wanted: Bool = true) throws {
    let deadline = monotonic() + patience
    while isAsFound != wanted {
      guard monotonic() < deadline else { throw Failure("the terminal's state stayed") }
      usleep(2000)
    }
  }

  var hasEscape: Bool { screen.contains(0x1B) }

  private var rest: String { String(decoding: screen[seen...], as: UTF8.self) }

  private func readMore(until deadline: Double) throws -> Bool {
    var one = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&one, 1, millisecondsLeft(until: deadline)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let got = read(master, &buffer, buffer.count)
    guard got > 0 else { return false }
    screen += buffer[..<got]
    return true
  }
}
