import Foundation

/// The built program with pipes as its standard streams.
final class Piped {
  let pid: pid_t
  private var input: Int32
  private var output: Int32
  private let errors: Int32
  private var unread: [UInt8] = []
  /// Where its journal is, if it keeps one.
  let data: Folder

  /// - Parameters:
  ///   - input: a stream to use in place of the pipe `write` fills.
  ///   - output: a stream to use in place of the pipe `readLine` reads.
  ///   - environment: beside XDG_DATA_HOME, an empty folder; an empty value takes a variable away.
  ///   - data: a folder to use as XDG_DATA_HOME in place of an empty one.
  init(
    _ arguments: [String] = [], input given: ChildStream? = nil, output taken: ChildStream? = nil,
    program: String = builtProgram, environment changes: [String: String] = ["TZ": "UTC"],
    data folder: Folder? = nil
  ) throws {
    data = try folder ?? Folder()
    var environment = ["XDG_DATA_HOME": data.path]
    for (name, value) in changes { environment[name] = value.isEmpty ? nil : value }
    let into = makePipe()
    let out = makePipe()
    let wrong = makePipe()
    pid = try spawn(
      program, arguments, environment: environment,
      streams: [
        given ?? .descriptor(into.read), taken ?? .descriptor(out.write), .descriptor(wrong.write),
      ])
    for end in [into.read, out.write, wrong.write] { close(end) }
    input = into.write
    output = out.read
    errors = wrong.read
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  deinit {
    closeInput()
    closeOutput()
    close(errors)
  }

  func write(_ text: String) throws { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws {
    let deadline = monotonic() + patience
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes {
        Foundation.write(input, $0.baseAddress! + done, $0.count - done)
      }
      if wrote >= 0 {
        done += wrote
      } else if errno == EAGAIN {
        var one = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
        guard poll(&one, 1, millisecondsLeft(until: deadline)) > 0 else {
          throw Failure("the program does not read")
        }
      } else {
        throw Failure("cannot write: \(String(cString: strerror(errno)))")
      }
    }
  }

  func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  func closeOutput() {
    if output >= 0 { close(output) }
    output = -1
  }

  /// The next line without its LF, nil at the end of the output.
  func readLine() throws -> String? {
    while true {
      if let stop = unread.firstIndex(of: 0x0A) {
        defer { unread.removeFirst(stop + 1) }
        guard let line = String(validating: unread[..<stop], as: UTF8.self) else {
          throw Failure("a reply is not UTF-8: \(Array(unread[..<stop]))")
        }
        return line
      }
      guard try readMore(from: output) else {
        guard unread.isEmpty else { throw Failure("the output ends inside a line") }
        return nil
      }
    }
  }

  /// The next line of a program that was killed: what comes after the last line end does not count.
  func readWholeLine() throws -> String? {
    while !unread.contains(0x0A) {
      if !(try readMore(from: output)) { return nil }
    }
    return try readLine()
  }

  /// Ends the input and returns all the lines to come.
  func finish() throws -> [String] {
    closeInput()
    var lines: [String] = []
    while let line = try readLine() { lines.append(line) }
    return lines
  }

  /// Waits for the end; what was said on standard error comes with it.
  func wait() throws -> (ended: Ended, errors: String) {
    let ended = try Ended.wait(for: pid)
    unread = []
    while try readMore(from: errors) {}
    return (ended, String(decoding: unread, as: UTF8.self))
  }

  private func readMore(from descriptor: Int32) throws -> Bool {
    var one = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&one, 1, Int32(patience * 1000)) > 0 else {
      throw Failure("nothing came for \(patience) s; so far: \(unread.count) bytes")
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let got = read(descriptor, &buffer, buffer.count)
    guard got > 0 else { return false }
    unread += buffer[..<got]
    return true
  }
}
