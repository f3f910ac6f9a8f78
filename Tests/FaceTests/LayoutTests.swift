import Foundation
import Testing

/// How replies lie on the terminal, and that nothing but text comes where nothing else is wanted.
@Suite struct LayoutTests {
  private let family = "👩‍👩‍👧‍👦"

  /// The repository's words with wide characters and emoji in every greeting.
  private func widePrompts() throws -> Folder {
    let folder = try Folder()
    let files = FileManager.default
    try files.copyItem(atPath: repositoryPrompts + "/en", toPath: folder.path + "/en")
    for name in ["opening.txt", "quick.txt"] {
      let path = folder.path + "/en/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let wide = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.hasPrefix("[") || line.hasPrefix("#") || line.contains("{")
          ? String(line) : line.replacingOccurrences(of: "o", with: "漢\(family)")
      }
      try wide.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    return folder
  }

  /// Columns, told apart from the program's own reckoning: all wide ones here are known.
  private func columns(_ line: String) -> Int {
    line.reduce(0) { $0 + ($1 == "漢" || String($1) == family ? 2 : 1) }
  }

  @Test func `replies are wrapped at the width the terminal has now`() throws {
    let prompts = try widePrompts()
    let terminal = try Pseudoterminal(["--prompts", prompts.path], columns: 40)
    let greeting = try terminal.expectPrompt().split(separator: "\n").map(String.init)
    #expect(greeting.count > 1)
    #expect(greeting.joined().contains("漢"))
    #expect(greeting.allSatisfy { columns($0) <= 40 })
    #expect(greeting.dropLast().allSatisfy { columns($0) > 20 })
    terminal.resize(columns: 30)
    try terminal.expect("\r")
    try terminal.type("hi\r")
    let reply = try terminal.expectPrompt().split(separator: "\n").map(String.init)
    #expect(reply.dropFirst().allSatisfy { columns($0) <= 30 })
  }

  @Test func `a wide terminal still gets lines of 80 columns`() throws {
    let prompts = try widePrompts()
    let terminal = try Pseudoterminal(["--prompts", prompts.path], columns: 200)
    let greeting = try terminal.expectPrompt().split(separator: "\n").map(String.init)
    #expect(greeting.allSatisfy { columns($0) <= 80 })
  }

  @Test func `--accessible labels turns and does not break lines`() throws {
    let prompts = try widePrompts()
    let terminal = try Pseudoterminal(["--prompts", prompts.path, "--accessible"], columns: 40)
    let prompt = "\u{1B}[?2004hYou: "
    let greeting = try terminal.expectPrompt(prompt)
    #expect(greeting.hasPrefix("Coach: "))
    #expect(greeting.filter { $0 == "\n" }.count == 1)
    try terminal.type("hi\r")
    let turn = try terminal.expectPrompt(prompt).split(separator: "\n")
    #expect(turn.count == 2)
    #expect(turn.last?.hasPrefix("Coach: ") == true)
    try terminal.type("\u{04}")
    #expect(try terminal.wait().rest.contains("Coach: "))
  }

  @Test func `NO_COLOR gives no escape byte, and the line can be edited all the same`() throws {
    let terminal = try Pseudoterminal(environment: ["NO_COLOR": "1"])
    try terminal.expectPrompt("\n> ")
    try terminal.type("hexx\u{7F}\u{7F}lp\r")
    try terminal.expectPrompt("\n> ")
    try terminal.type("\u{1B}[A")
    try terminal.expect("help")
    try terminal.clearLine()
    try terminal.type("/sk\t")
    try terminal.expect("ip")
    try terminal.type("\u{03}\u{04}")
    #expect(try terminal.wait().ended.status == 0)
    #expect(!terminal.hasEscape)
  }

  @Test(arguments: ["dumb", ""])
  func `a terminal that cannot move its cursor gets no escape byte`(_ kind: String) throws {
    let terminal = try Pseudoterminal(columns: 40, environment: ["TERM": kind])
    try terminal.expectPrompt("\n> ")
    #expect(terminal.isAsFound)
    try terminal.type("hi\n")
    let shown = try terminal.expectPrompt("\n> ").split(separator: "\n")
    #expect(shown.first == "hi")
    #expect(shown.count > 1)
    #expect(shown.allSatisfy { $0.count <= 40 })
    try terminal.type("/help\n")
    try terminal.expectPrompt("\n> ")
    try terminal.type("abc\u{03}")
    try terminal.expectPrompt("\n> ")
    try terminal.type("\u{04}")
    let (ended, rest) = try terminal.wait()
    #expect(ended.status == 0)
    #expect(rest.split(whereSeparator: \.isNewline).count == 1)
    #expect(!terminal.hasEscape)
  }

  @Test(arguments: ["\u{03}", "SIGTERM"])
  func `a dumb terminal can be left, too`(_ how: String) throws {
    let terminal = try Pseudoterminal(environment: ["TERM": "dumb"])
    try terminal.expectPrompt("\n> ")
    if how == "SIGTERM" {
      kill(terminal.pid, SIGTERM)
    } else {
      try terminal.type(how)
      try terminal.expectPrompt("\n> ")
      try terminal.type(how)
    }
    #expect(try terminal.wait().ended.status == 0)
  }

  @Test(arguments: [["LC_ALL": "C"], ["LANG": ""], ["LC_ALL": "xx_XX.UTF-8"]])
  func `characters are whole in any locale`(_ locale: [String: String]) throws {
    let terminal = try Pseudoterminal(environment: locale)
    try terminal.expectPrompt()
    try terminal.type("caf\u{E9}\u{7F}e\r")
    let shown = try terminal.expectPrompt()
    #expect(shown.hasPrefix("caf\u{E9}"))
    #expect(!shown.contains("\\303"))
    try terminal.type("\u{1B}[A!")
    try terminal.expect("cafe!")
  }
}
