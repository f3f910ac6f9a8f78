import Foundation
import Testing

/// The terminal face as a person meets it: the built program on a pseudo-terminal.
@Suite struct TerminalFaceTests {
  /// The lines of a reply between what was typed and the next prompt.
  private func lines(_ shown: String) -> [String] {
    shown.split(separator: "\n").map(String.init)
  }

  @Test func `it greets, prompts, answers and prompts again`() throws {
    let terminal = try Pseudoterminal()
    let greeting = try terminal.expectPrompt()
    #expect(!lines(greeting).isEmpty)
    #expect(greeting.hasSuffix("\n\n"))
    try terminal.type("I want to sing at my sister's wedding\r")
    let shown = lines(try terminal.expectPrompt())
    #expect(shown.first == "I want to sing at my sister's wedding")
    #expect(shown.count > 1)
    #expect(shown.dropFirst().joined(separator: " ").utf8.count <= 400)
    try terminal.type("\r")
    #expect(lines(try terminal.expectPrompt()).count >= 1)
  }

  @Test func `Ctrl-D says goodbye in one line and leaves all as it was found`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    #expect(!terminal.isAsFound)
    try terminal.type("\u{04}")
    let (ended, rest) = try terminal.wait()
    #expect(ended.status == 0)
    let goodbye = rest.replacingOccurrences(of: "\u{1B}[?2004l\r", with: "")
    #expect(goodbye.hasPrefix("\r\n") && goodbye.hasSuffix("\r\n"))
    #expect(goodbye.split(whereSeparator: \.isNewline).count == 1)
    #expect(terminal.isAsFound)
    #expect(terminal.home.contents == [".local"], "the journal alone")
  }

  @Test func `nothing that is typed is written to a file without a store`() throws {
    let terminal = try Pseudoterminal(["--no-store"])
    try terminal.expectPrompt()
    try terminal.type("my secret\r")
    try terminal.expectPrompt()
    try terminal.type("\u{1B}[A")
    try terminal.expect("my secret")
    try terminal.clearLine()
    try terminal.type("\u{04}")
    #expect(try terminal.wait().ended.status == 0)
    #expect(terminal.home.contents.isEmpty)
  }

  @Test func `a paragraph that is pasted is one message`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    try terminal.type("\u{1B}[200~one\rtwo\rthree\u{1B}[201~")
    try terminal.expect("three")
    try terminal.type("\r")
    try terminal.expectPrompt()
    // The arrow finds it as one line again.
    try terminal.type("\u{1B}[A")
    try terminal.expect("one two three")
    try terminal.type("\u{03}\u{04}")
    #expect(try terminal.wait().ended.status == 0)
    let prompts =
      String(decoding: terminal.screen, as: UTF8.self)
      .components(separatedBy: "\u{1B}[?2004h> ").count - 1
    #expect(prompts == 2)
  }

  @Test func `Tab completes commands, with a slash too, and no file names`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    try terminal.type("/sk\t")
    try terminal.expect("/skip")
    try terminal.clearLine()
    try terminal.type("go b\t")
    try terminal.expect("go back")
    try terminal.clearLine()
    try terminal.type("/et\t/us\t")
    try terminal.expect("/us")
    try terminal.clearLine()
    #expect(!String(decoding: terminal.screen, as: UTF8.self).contains("/etc"))
    try terminal.type("/help\r")
    #expect(lines(try terminal.expectPrompt()).count > 1)
  }

  @Test func `Ctrl-C clears the line, and leaves earlier lines whole`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    try terminal.type("first\r")
    try terminal.expectPrompt()
    try terminal.type("\u{1B}[A")
    try terminal.expect("first")
    try terminal.type(" and more")
    try terminal.expect(" and more")
    try terminal.clearLine()
    try terminal.type("\u{1B}[A!")
    try terminal.expect("first!")
    try terminal.clearLine()
    // What was typed since is a line of its own to clear; it does not count as twice.
    try terminal.type("x")
    try terminal.expect("x")
    try terminal.clearLine()
    try terminal.type("hi\r")
    #expect(lines(try terminal.expectPrompt()).first == "hi")
  }

  @Test func `Ctrl-C twice says goodbye`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    try terminal.clearLine()
    try terminal.type("\u{03}")
    let (ended, rest) = try terminal.wait()
    #expect(ended.status == 0)
    #expect(rest.hasSuffix("\r\n"))
    #expect(terminal.isAsFound)
  }

  @Test func `Ctrl-Z stops it and fg draws the line again`() throws {
    let shell = try Pseudoterminal(
      ["--norc", "--noprofile", "-i"], program: "/bin/bash", environment: ["PS1": "shell% "])
    try shell.expect("shell% ")
    try shell.type("\(builtProgram)\r")
    try shell.expectPrompt()
    try shell.type("abc")
    try shell.expect("abc")
    try shell.type("\u{1A}")
    try shell.expect("Stopped")
    try shell.expect("shell% ")
    try shell.type("fg\r")
    try shell.expect("> abc")
    try shell.type("d\r")
    try shell.expect("d")
    try shell.expectPrompt()
    try shell.type("\u{04}")
    try shell.expect("shell% ")
    try shell.type("exit\r")
    _ = try shell.wait()
  }

  @Test func `when it goes on after a stop from outside the line is drawn again`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    try terminal.type("abc")
    try terminal.expect("abc")
    kill(terminal.pid, SIGSTOP)
    kill(terminal.pid, SIGCONT)
    try terminal.expect("> abc")
    try terminal.expectAsFound(false)
  }

  @Test func `vi mode and conditions of an inputrc work`() throws {
    let folder = try Folder()
    let inputrc = folder.path + "/inputrc"
    try "set editing-mode vi\n$if cando\nset show-mode-in-prompt on\n$endif\n"
      .write(toFile: inputrc, atomically: true, encoding: .utf8)
    let terminal = try Pseudoterminal(environment: ["INPUTRC": inputrc])
    try terminal.expect("(ins)> ")
    try terminal.type("hello\u{1B}")
    // Only what changes is drawn again.
    try terminal.expect("cmd")
    try terminal.type("ddi")
    try terminal.expect("ins")
    try terminal.type("hi\r")
    try terminal.expect("(ins)> ")
  }

  @Test(arguments: ["SIGTERM", "SIGHUP", "SIGQUIT"])
  func `a signal that ends it leaves the terminal as it was found`(_ name: String) throws {
    let signals = ["SIGTERM": SIGTERM, "SIGHUP": SIGHUP, "SIGQUIT": SIGQUIT]
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    try terminal.type("abc")
    try terminal.expect("abc")
    kill(terminal.pid, signals[name]!)
    #expect(try terminal.wait().ended.status == 0)
    #expect(terminal.isAsFound)
  }

  @Test func `it ends when the terminal goes away`() throws {
    let terminal = try Pseudoterminal()
    try terminal.expectPrompt()
    terminal.hangUp()
    #expect(try Ended.wait(for: terminal.pid).status == 0)
  }

  @Test func `--format text on a terminal is as on a pipe`() throws {
    let terminal = try Pseudoterminal(["--format", "text"])
    try terminal.type("hi\n")
    try terminal.expect("hi\r\n")
    let reply = try terminal.expect("\r\n")
    #expect(!reply.contains(">") && reply.count > 2)
    #expect(terminal.isAsFound)
    try terminal.type("\u{04}")
    let (ended, rest) = try terminal.wait()
    #expect(ended.status == 0)
    #expect(rest.isEmpty)
    #expect(!terminal.hasEscape)
  }

  @Test func `the next day it says where we were and asks what was open`() throws {
    let first = try Pseudoterminal(["--seed", "3"])
    try first.expectPrompt()
    for line in ["I want to give a talk on Saturday", "about 40"] {
      try first.type(line + "\r")
      try first.expectPrompt()
    }
    try first.type("\u{04}")
    #expect(try first.wait().ended.status == 0)
    let second = try Pseudoterminal(environment: ["HOME": first.home.path])
    let shown = try second.expectPrompt()
    #expect(shown.contains("give a talk"), "\(shown)")
    #expect(shown.contains("?"))
    try second.type("undo\r")
    try second.expect("about 40")
    try second.expectPrompt()
    try second.type("forget me\r")
    try second.expect("1 line.")
    try second.expectPrompt()
    try second.type("\u{04}")
    #expect(try second.wait().ended.status == 0)
    let third = try Pseudoterminal(environment: ["HOME": first.home.path])
    #expect(try !third.expectPrompt().contains("talk on Saturday"))
  }
}
