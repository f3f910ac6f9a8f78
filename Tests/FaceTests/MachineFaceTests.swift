import Foundation
import Testing

/// The faces for programs, as others meet them: the built program over pipes.
@Suite struct MachineFaceTests {
  private func object(_ line: String?) throws -> [String: Any] {
    let line = try #require(line)
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    return try #require(value)
  }

  private func say(_ text: String, _ session: String = "ann", id: Int = 0) -> String {
    let request: [String: Any] = ["session": session, "id": id, "text": text]
    guard let data = try? JSONSerialization.data(withJSONObject: request) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  @Test func `each request gets its object before the next is written`() throws {
    let program = try Piped(["--format", "json"])
    for number in 0..<5 {
      try program.write(say("I want to swim a mile", "s\(number % 2)", id: number))
      let answer = try object(program.readLine())
      #expect(answer["id"] as? Int == number)
      #expect(answer["session"] as? String == "s\(number % 2)")
    }
    #expect(try program.finish().isEmpty)
    #expect(try program.wait().ended.status == 0)
  }

  @Test func `a line of 200 MB is an error object in flat memory, with whose line it was`() throws {
    let program = try Piped(["--format", "json", "--log-level", "error"])
    try program.write(#"{"session":"ann","id":"big","text":""#)
    let block = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<200 { try program.write(block) }
    try program.write("\"}\n" + say("hello", id: 2))
    let answer = try object(program.readLine())
    #expect((answer["error"] as? [String: Any])?["code"] as? String == "line_too_long")
    #expect(answer["session"] as? String == "ann")
    #expect(answer["id"] as? String == "big")
    #expect(try object(program.readLine())["reply"] is String)
    #expect(try program.finish().isEmpty)
    // The peak of a child starts at that of the process it was made from: held against a small one.
    let small = try Piped(["--format", "json", "--log-level", "error"])
    #expect(try small.finish().isEmpty)
    let usual = try small.wait().ended.peakKiB
    #expect(try program.wait().ended.peakKiB < usual + 16 * 1024)
  }

  @Test func `any bytes at all: as many objects as lines, and it goes on`() throws {
    var random = SystemRandomNumberGenerator()
    var input: [UInt8] = []
    for _ in 0..<300 {
      let size = Int.random(in: 0...200, using: &random)
      input += (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }.filter { $0 != 10 }
      input.append(0x0A)
    }
    let program = try Piped(["--format", "json", "--log-level", "error"])
    try program.write(input)
    try program.write(say("hello"))
    let lines = try program.finish()
    #expect(lines.count == 301)
    for line in lines { _ = try object(line) }
    #expect(try object(lines.last)["reply"] is String)
    let end = try program.wait()
    #expect(end.ended.status == 0 && end.errors.isEmpty)
  }

  @Test func `SIGTERM finishes what was read and leaves with 0`() throws {
    let program = try Piped(["--format", "json"])
    try program.write(say("hello"))
    _ = try program.readLine()
    kill(program.pid, SIGTERM)
    #expect(try program.readLine() == nil)
    #expect(try program.wait().ended.status == 0)
  }

  @Test(arguments: ["error", "warning", "info", "debug"])
  func `no word of what was said is in the log`(level: String) throws {
    let program = try Piped(["--format", "json", "--log-level", level])
    try program.write(say("my canary sings"))
    try program.write(say("I want to kill myself canary", id: 1))
    try program.write(say("my heart canary races", id: 2) + say("undo canary", id: 3))
    try program.write(#"{"session":"ann","op":"canary","text":"canary"}"# + "\n")
    try program.write(#"{"session":"ann","at":"canary","text":"canary","canary":1}"# + "\n")
    try program.write(#"{"session":"ann","text":"canary \x"}"# + "\n" + "canary\n")
    try program.write(String(repeating: "canary ", count: 20_000) + "\n")
    #expect(try program.finish().count == 9)
    let errors = try program.wait().errors
    #expect(!errors.contains("canary"), "\(errors)")
    #expect(errors.isEmpty == (level == "error"))
    for line in errors.split(separator: "\n") { #expect(line.hasPrefix("cando: ")) }
  }

  @Test func `who and text, who and reply`() throws {
    let program = try Piped(["--format", "tsv", "--log-level", "error"])
    try program.write("ann\tI want to swim a mile\nbob\thello\tthere\nnobody\n\tx\na\u{1B}b\tx\n\n")
    try program.write("ann\t40")
    let lines = try program.finish().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.map(\.count) == [2, 2, 2, 2, 2, 2, 2])
    #expect(lines.map { $0.first ?? "" } == ["ann", "bob", "", "", "", "", "ann"])
    #expect(lines.map { $0.last?.isEmpty } == [false, false, true, true, true, true, false])
    #expect(try program.wait().ended.status == 0)
  }

  @Test func `once is one message and one reply`() throws {
    let program = try Piped(["--once"])
    try program.write("I want to\nswim a mile\n\non Saturday")
    #expect(try program.finish().count == 1)
    let end = try program.wait()
    #expect(end.ended.status == 0 && end.errors.isEmpty)
  }

  @Test func `once, what may be put right is worth trying again`() throws {
    let full = try Piped(["--once"], output: .path("/dev/full", flags: O_WRONLY))
    try full.write("hello")
    full.closeInput()
    #expect(try full.wait().ended.status == 75)
    let bare = try Piped(["--once", "--prompts", "/nowhere"])
    #expect(try bare.wait().ended.status == 75)
  }
}
