import Foundation
import Testing

/// What is kept from one run of the program to the next.
@Suite struct MemoryTests {
  /// Runs the program on lines, in one folder.
  @discardableResult
  private func run(
    _ arguments: [String], _ lines: [String], in data: Folder, status: Int32 = 0
  ) throws -> [String] {
    let program = try Piped(arguments, data: data)
    if !lines.isEmpty { try program.write(lines.joined(separator: "\n") + "\n") }
    let replies = try program.finish()
    let end = try program.wait()
    #expect(end.ended.status == status, "\(arguments): \(end.errors)")
    return replies
  }

  private func json(_ session: String, _ id: Int, _ text: String) -> String {
    #"{"session":"\#(session)","id":\#(id),"text":"\#(text)"}"#
  }

  private static let talk = [
    "I want to give a talk on Saturday", "about 40", "the opening, 70", "the questions, 20",
    "because I have done it before", "last week I lost my place", "I took a breath and went on",
  ]

  /// True where a file in the folder holds the words.
  private func holds(_ data: Folder, _ words: String) -> Bool {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: data.path)) ?? []
    return names.contains { name in
      let bytes = FileManager.default.contents(atPath: data.path + "/" + name) ?? Data()
      return bytes.range(of: Data(words.utf8)) != nil
    }
  }

  @Test func `a talk that is taken up line by line is the same as one in one go`() throws {
    let (once, often) = (try Folder(), try Folder())
    let whole = try run(["--session", "ann"], Self.talk, in: once)
    let parts = try Self.talk.flatMap { try run(["--session", "ann"], [$0], in: often) }
    #expect(whole == parts)
    #expect(whole.count == Self.talk.count)
  }

  @Test func `without a name a pipe keeps nothing, and with --no-store nobody does`() throws {
    let data = try Folder()
    try run([], Self.talk, in: data)
    try run(["--no-store", "--session", "ann"], Self.talk, in: data)
    try run(["--no-store", "--format", "json"], [json("ann", 1, "hello")], in: data)
    try run(["--replay", "--format", "json"], [json("ann", 1, "hello")], in: data)
    #expect(data.contents.isEmpty)
  }

  @Test func `looking for what is not there makes no file`() throws {
    let data = try Folder()
    #expect(try run(["sessions"], [], in: data).isEmpty)
    try run(["replay", "ann"], [], in: data, status: 66)
    try run(["forget", "ann"], [], in: data, status: 66)
    #expect(data.contents.isEmpty)
  }

  @Test(arguments: [["--format", "tsv"], ["--format", "json"]])
  func `the faces for many people keep each of them`(arguments: [String]) throws {
    let (once, often) = (try Folder(), try Folder())
    let isJSON = arguments.last == "json"
    let lines = Self.talk.enumerated().flatMap { number, text in
      ["ann", "bob"].map { isJSON ? json($0, number, text) : "\($0)\t\(text)" }
    }
    let whole = try run(arguments, lines, in: once)
    let parts = try lines.chunks(of: 3).flatMap { try run(arguments, $0, in: often) }
    #expect(whole == parts && whole.count == lines.count)
  }

  @Test func `a mail each is one talk`() throws {
    let data = try Folder()
    let replies = try Self.talk.flatMap {
      try run(["--once", "--session", "mail/ann"], [$0], in: data)
    }
    #expect(try replies == run(["--session", "ann"], Self.talk, in: data))
  }

  @Test func `undo goes back over restarts, as far as the beginning`() throws {
    let data = try Folder()
    let more = (0..<90).map { "and then I went on for \($0) minutes" }
    let lines = Self.talk + more
    for some in lines.chunks(of: 40) { try run(["--session", "ann"], some, in: data) }
    var taken: [String] = []
    for _ in 0..<10 {
      taken += try run(["--session", "ann"], Array(repeating: "undo", count: 12), in: data)
    }
    // What stands in quotes is what was taken back.
    let quoted = taken.compactMap { $0.split(separator: "\"").dropFirst().first.map(String.init) }
    let back = quoted.filter(lines.contains)
    #expect(back.first == lines.last && back.last == lines.first)
    #expect(Set(back).isSuperset(of: Self.talk))
    let again = try run(["--session", "ann"], Self.talk, in: data)
    #expect(again.count == Self.talk.count)
    #expect(try run(["replay", "ann"], [], in: data).first?.hasPrefix("the same") == true)
  }

  @Test func `undo passes over lines that changed nothing, however many they are`() throws {
    let data = try Folder()
    try run(["--session", "ann"], Self.talk + ["bye"], in: data)
    try run(["--session", "ann"], Array(repeating: "thanks", count: 150), in: data)
    let taken = try run(["--session", "ann"], ["undo", "undo"], in: data)
    #expect(taken[0].contains("\"bye\""))
    #expect(taken[1].contains("\"\(Self.talk.last!)\""))
    #expect(try run(["replay", "ann"], [], in: data).first?.hasPrefix("the same") == true)
  }

  @Test func `an id that comes again after a restart gets the same answer and changes nothing`()
    throws
  {
    let data = try Folder()
    let lines = Self.talk.enumerated().map { json("ann", $0, $1) }
    let first = try run(["--format", "json"], lines, in: data)
    #expect(try run(["--format", "json"], lines, in: data) == first)
    #expect(try run(["sessions"], [], in: data).last?.contains(" \(lines.count) ") == true)
  }

  @Test func `two programs at once do not lose each other's lines`() throws {
    let data = try Folder()
    let one = try Piped(["--session", "ann"], data: data)
    let two = try Piped(["--session", "ann"], data: data)
    var replies: [String?] = []
    for (number, line) in Self.talk.enumerated() {
      let turn = number % 2 == 0 ? one : two
      try turn.write(line + "\n")
      replies.append(try turn.readLine())
    }
    for program in [one, two] {
      #expect(try program.finish().isEmpty)
      #expect(try program.wait().ended.status == 0)
    }
    let other = try Folder()
    #expect(try replies == run(["--session", "ann"], Self.talk, in: other))
    #expect(try run(["replay", "ann"], [], in: data).first?.contains("\(Self.talk.count)") == true)
  }

  @Test func `what goes out comes in the same`() throws {
    let (from, to) = (try Folder(), try Folder())
    try run(["--session", "ann"], Self.talk + ["I want to kill myself", "I'm safe"], in: from)
    try run(
      ["--format", "json"],
      [json("ä\\u0000b", 1, "naïve \\u2028 line"), json("x", 2, "off the record: I am weak")],
      in: from)
    let out = try run(["export"], [], in: from)
    let file = from.path + "/all.jsonl"
    try (out.joined(separator: "\n") + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    try run(["import", file], [], in: to)
    #expect(try run(["export"], [], in: to) == out)
    try run(["import", file], [], in: to, status: 65)
    for data in [from, to] {
      #expect(
        try run(["--session", "ann"], ["where were we"], in: data).count == 1)
    }
    let markdown = try run(["export", "ann", "--format", "markdown"], [], in: to)
    #expect(markdown.first == "# ann")
    #expect(markdown.contains("**You:** about 40") && markdown.contains("**You:** *(crisis)*"))
  }

  @Test func `an export that was spoilt is refused with the line, and nothing is taken in`() throws
  {
    let data = try Folder()
    try run(["--session", "ann"], Self.talk, in: data)
    let out = try run(["export"], [], in: data)
    let spoilt: [(Int, String)] = [
      (1, "{}"), (2, "nonsense"), (3, out[3]), (4, out[3].replacing("\"low\":", with: "\"low\":-")),
      (5, out[4].replacing("\"detail\":\"", with: "\"detail\":\"x")),
    ]
    for (line, text) in spoilt {
      var lines = out
      lines[line - 1] = text
      let file = data.path + "/spoilt.jsonl"
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
      let other = try Folder()
      let program = try Piped(["import", file], data: other)
      let end = try program.wait()
      #expect(end.ended.status == 65)
      #expect(end.errors.contains("line \(line):"), "\(end.errors)")
      #expect(other.contents.isEmpty)
    }
  }

  @Test func `forget me reaches the file through every face`() throws {
    let secret = "zyzzyva concerto"
    for face in [["--session", "ann"], ["--format", "tsv"], ["--format", "json"]] {
      let data = try Folder()
      func line(_ text: String) -> String {
        switch face.last {
        case "tsv": "ann\t\(text)"
        case "json": json("ann", text.count, text)
        default: text
        }
      }
      try run(face, [line("I want to play the \(secret)"), line("40")], in: data)
      #expect(holds(data, secret))
      let said = try run(face, [line("forget me")], in: data)
      #expect(said.first?.contains("2 lines") == true, "\(said)")
      #expect(!holds(data, secret) && !holds(data, "zyzzyva"))
      #expect(try run(["sessions"], [], in: data).isEmpty)
      #expect(try run(face, [line("undo")], in: data).first?.contains(secret) == false)
    }
  }

  @Test func `forget me in a crisis leaves the crisis and nothing else`() throws {
    for face in [["--session", "ann"], ["--format", "json"]] {
      let data = try Folder()
      let lines = [
        "I want to play the zyzzyva concerto", "40", "my heart races at the zyzzyva", "why",
        "I want to kill myself", "forget me",
      ]
      for (number, line) in lines.enumerated() {
        try run(face, [face.last == "json" ? json("ann", number, line) : line], in: data)
      }
      #expect(!holds(data, "zyzzyva"))
      let next = face.last == "json" ? json("ann", 9, "make a plan") : "make a plan"
      let said = try run(face, [next], in: data)
      #expect(said.first?.contains("plan?") == false, "coaching goes on: \(said)")
      #expect(try run(["replay", "ann"], [], in: data).first?.hasPrefix("the same") == true)
    }
  }

  @Test func `forget by command names what went`() throws {
    let data = try Folder()
    try run(["--session", "ann"], Self.talk, in: data)
    try run(["--session", "bob"], ["I want to play the zyzzyva concerto"], in: data)
    #expect(try run(["forget", "bob"], [], in: data) == ["deleted: 1 session, 1 line"])
    #expect(!holds(data, "zyzzyva"))
    #expect(try run(["forget", "--all"], [], in: data) == ["deleted: 1 session, 7 lines"])
    #expect(!holds(data, "Saturday"))
    try run(["forget"], [], in: data, status: 64)
    try run(["forget", "--all", "ann"], [], in: data, status: 64)
  }

  @Test func `what bears on safety and what is off the record is in no file`() throws {
    for face in [["--session", "ann"], ["--format", "tsv"], ["--format", "json"]] {
      let data = try Folder()
      let lines = [
        "I want to give a talk", "off the record: my boss Zebulon is a tyrant, 40",
        "I want to kill myself with the quixotic knife", "quixotic again, I want to die",
        "I'm safe, it was quixotic", "back to coaching", "yes",
      ]
      let sent = lines.enumerated().map { number, text in
        face.last == "tsv" ? "ann\t\(text)" : face.last == "json" ? json("ann", number, text) : text
      }
      let said = try sent.flatMap { try run(face, [$0], in: data) }
      #expect(said.count == lines.count)
      for trace in ["Zebulon", "tyrant", "quixotic", "kill myself"] { #expect(!holds(data, trace)) }
      #expect(holds(data, "crisis") && holds(data, "give a talk"))
      #expect(try run(["replay", "ann"], [], in: data).first?.hasPrefix("the same") == true)
      let undone = try run(
        face, Array(repeating: face.last == "tsv" ? "ann\tundo" : "undo", count: 1), in: data)
      #expect(undone.count == 1)
    }
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
