import Foundation
import Testing

/// The text face as others meet it: the built program over pipes.
@Suite struct TextFaceTests {
  /// A line as the contract wants it.
  private func isFit(_ reply: String) -> Bool {
    !reply.isEmpty && reply.utf8.count <= 400 && !"/!:. ".contains(reply.first!)
      && !reply.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "@" }
  }

  private func replies(to input: [UInt8], _ arguments: [String] = []) throws -> [String] {
    let program = try Piped(arguments)
    try program.write(input)
    let replies = try program.finish()
    let end = try program.wait()
    #expect(end.ended.status == 0)
    #expect(end.errors.isEmpty)
    for reply in replies { #expect(isFit(reply), "\(reply)") }
    return replies
  }

  private func replies(to input: String, _ arguments: [String] = []) throws -> [String] {
    try replies(to: Array(input.utf8), arguments)
  }

  @Test func `a reply comes before the next line is written`() throws {
    let program = try Piped()
    for line in ["hi", "sing at my sister's wedding", "", "60", "why"] {
      try program.write(line + "\n")
      let reply = try program.readLine()
      #expect(isFit(reply ?? ""))
    }
    #expect(try program.finish().isEmpty)
    #expect(try program.wait().ended.status == 0)
  }

  @Test func `a reply does not wait for a line that has only begun`() throws {
    let program = try Piped()
    try program.write("hi\nand th")
    #expect(try program.readLine() != nil)
    try program.write("en\n")
    #expect(try program.readLine() != nil)
    #expect(try program.finish().isEmpty)
  }

  /// Input, and how many lines it is.
  struct Input: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let lines: Int
    init(_ name: String, _ text: String, _ lines: Int) {
      (testDescription, self.text, self.lines) = (name, text, lines)
    }
  }

  @Test(arguments: [
    Input("no line", "", 0),
    Input("an empty line", "\n", 1),
    Input("empty lines", "\n\n\n", 3),
    Input("a last line without its end", "hi\nthere", 2),
    Input("CRLF", "hi\r\nthere\r\n\r\n", 3),
    Input("a lone CR is no line end", "one\rtwo\n", 1),
    Input("CR at the very end", "hi\r", 1),
    Input("a byte order mark", "\u{FEFF}hi\n", 1),
    Input("nothing but a byte order mark", "\u{FEFF}", 0),
    Input("NUL", "a\0b\n\0\n", 2),
    Input("separators are no line ends", "a\u{2028}b\u{85}c\u{0B}d\u{0C}e\n", 1),
    Input("escapes and mentions", "\u{1B}[31mred\u{1B}]0;title\u{07} @everyone\n", 1),
    Input("bidi overrides", "I \u{202E}can\u{2066} do it\n", 1),
  ])
  func `as many lines come out as went in`(_ input: Input) throws {
    #expect(try replies(to: input.text).count == input.lines)
  }

  @Test func `bytes that are not UTF-8 get a reply that is`() throws {
    let input: [UInt8] = [0xFF, 0xFE, 0x0A, 0xC3, 0x0A, 0xE2, 0x80, 0x0A, 0xED, 0xA0, 0x80, 0x0A]
    #expect(try replies(to: input).count == 4)
  }

  @Test func `the same line is the same with a mark, CRLF or without an end`() throws {
    let plain = try replies(to: "I want to sing\n")
    #expect(try replies(to: "\u{FEFF}I want to sing\n") == plain)
    #expect(try replies(to: "I want to sing\r\n") == plain)
    #expect(try replies(to: "I want to sing") == plain)
  }

  @Test func `the same lines give the same bytes, and a seed other words`() throws {
    let lines = (0..<12).map { "line \($0), my hands shake before I play" }.joined(separator: "\n")
    let first = try replies(to: lines)
    #expect(try replies(to: lines) == first)
    #expect(try replies(to: lines, ["--seed", "0"]) == first)
    #expect(try replies(to: lines, ["--seed", "0", "--session", "ann", "--accessible"]) == first)
    #expect(first.count == 12)
  }

  @Test func `a line of 64 KiB is taken, a longer one gets a reply of its own`() throws {
    let most = [UInt8](repeating: 0x61, count: 65_536)
    let tooLong = try replies(to: most + [0x61, 0x0A])
    #expect(try replies(to: most + [0x61, 0x0D, 0x0A]) == tooLong)
    #expect(try replies(to: most + [0x61]) == tooLong)
    let taken = try replies(to: most + [0x0A])
    // The coach asks for it in short either way; what counts is one reply and an unbroken line.
    #expect(taken.count == 1 && tooLong.count == 1)
    #expect(try replies(to: most + [0x0D, 0x0A]) == taken)
    let both = try replies(to: most + most + [0x0A] + Array("hi\n".utf8) + most + [0x0A])
    #expect(both.count == 3)
    #expect(both.first == tooLong.first)
  }

  @Test func `a line of 200 MB is read in flat memory`() throws {
    let small = try Piped()
    try small.write("hi\n")
    _ = try small.finish()
    let usual = try small.wait().ended.peakKiB
    let program = try Piped()
    let chunk = [UInt8](repeating: 0x61, count: 1_000_000)
    for _ in 0..<200 { try program.write(chunk) }
    try program.write("\nhi\n")
    #expect(try program.finish().count == 2)
    let end = try program.wait().ended
    #expect(end.status == 0)
    #expect(end.peakKiB < usual + 4096)
  }

  @Test func `many lines at once each get their reply`() throws {
    let program = try Piped()
    // Fits the pipe, so that it can be written before a reply is read.
    try program.write(String(repeating: "my hands shake\n", count: 4000))
    #expect(try program.finish().count == 4000)
    #expect(try program.wait().ended.status == 0)
  }

  @Test func `when nobody reads any more the program ends well`() throws {
    let program = try Piped()
    try program.write("hi\n")
    _ = try program.readLine()
    program.closeOutput()
    try program.write("there\n")
    let end = try program.wait()
    #expect(end.ended.status == 0)
    #expect(end.errors.isEmpty)
  }

  @Test func `SIGTERM ends it well, after what was read`() throws {
    let program = try Piped()
    try program.write("hi\n")
    #expect(try program.readLine() != nil)
    kill(program.pid, SIGTERM)
    #expect(try program.readLine() == nil)
    #expect(try program.wait().ended.status == 0)
  }

  @Test func `closed standard input is an end`() throws {
    let program = try Piped(input: .closed)
    #expect(try program.finish().isEmpty)
    #expect(try program.wait().ended.status == 0)
  }

  @Test(arguments: [
    ("closed", ChildStream.closed), ("full", .path("/dev/full", flags: O_WRONLY)),
  ])
  func `output that fails is told in one line`(_ name: String, _ output: ChildStream) throws {
    let program = try Piped(output: output)
    try program.write("a secret\n")
    let end = try program.wait()
    #expect(end.ended.status == 74, "\(name)")
    #expect(end.errors.hasPrefix("cando: "))
    #expect(end.errors.filter { $0 == "\n" }.count == 1)
    #expect(!end.errors.contains("secret"))
  }

  @Test func `a folder as input is told in one line`() throws {
    let program = try Piped(input: .path("/", flags: O_RDONLY))
    let end = try program.wait()
    #expect(end.ended.status == 74)
    #expect(end.errors.filter { $0 == "\n" }.count == 1)
  }
}
