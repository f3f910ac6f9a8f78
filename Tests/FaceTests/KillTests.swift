import Foundation
import Testing

/// A program that is killed at any moment has lost nothing that it answered.
@Suite struct KillTests {
  private static func line(_ number: Int) -> String {
    #"{"session":"s\#(number % 5)","id":\#(number),"text":"I want to swim \#(number) miles"}"#
  }

  /// A few hundred times: lines go in as fast as they are taken, in batches; the program is killed
  /// somewhere in the middle; every answer that came out is given again, byte for byte, by the next
  /// one, as an answer to an id that it knows.
  @Test func `kill -9 in the middle of a batch`() throws {
    let data = try Folder()
    var next = 0
    var state: UInt64 = 11
    let deadline = monotonic() + 25
    var rounds = 0
    var answered = 0
    var last: [(number: Int, answer: String)] = []
    var waiting = try Piped(["--format", "json"], data: data)
    defer { kill(waiting.pid, SIGKILL) }
    while rounds < 250, monotonic() < deadline {
      rounds += 1
      // The next one starts meanwhile; it opens the journal with its first line.
      let program = waiting
      waiting = try Piped(["--format", "json"], data: data)
      // What the one before it answered last, once more.
      for (number, answer) in last {
        try program.write(Self.line(number) + "\n")
        #expect(try program.readLine() == answer, "after \(rounds) rounds")
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let count = Int(state >> 33) % 60 + 1
      let first = next
      try program.write((first..<first + count).map { Self.line($0) + "\n" }.joined())
      next += count
      usleep(UInt32(state >> 40) % 4_000)
      // Half of them while they answer, the other half after some answers were read.
      var got: [(Int, String)] = []
      if rounds % 2 == 0 {
        for number in first..<first + count / 2 {
          if let answer = try program.readLine() { got.append((number, answer)) }
        }
      }
      kill(program.pid, SIGKILL)
      while let answer = try program.readWholeLine() { got.append((first + got.count, answer)) }
      _ = try program.wait()
      answered += got.count
      last = got.suffix(20).map { (number: $0.0, answer: $0.1) }
    }
    #expect(rounds >= 20, "only \(rounds) rounds in time")
    #expect(answered > rounds, "too few answers to prove anything: \(answered)")
    for session in 0..<5 {
      let replay = try Piped(["replay", "s\(session)"], data: data)
      #expect(try replay.finish().first?.hasPrefix("the same") == true)
      #expect(try replay.wait().ended.status == 0)
    }
  }

  @Test func `SIGTERM finishes what was read`() throws {
    let data = try Folder()
    let program = try Piped(["--format", "json"], data: data)
    try program.write((0..<50).map { Self.line($0) + "\n" }.joined())
    let first = try program.readLine()
    kill(program.pid, SIGTERM)
    let answers = [first].compactMap(\.self) + (try program.finish())
    #expect(try program.wait().ended.status == 0)
    let again = try Piped(["--format", "json"], data: data)
    try again.write(answers.indices.map { Self.line($0) + "\n" }.joined())
    #expect(try again.finish().suffix(20) == answers.suffix(20))
  }
}

/// The program opens no connection.
@Suite struct NetworkTests {
  @Test(arguments: [["--format", "json"], ["--session", "ann"], ["--format", "tsv"]])
  func `no socket is open while it runs`(arguments: [String]) throws {
    let data = try Folder()
    let program = try Piped(arguments, data: data)
    let isJSON = arguments.last == "json"
    let lines = ["I want to swim a mile", "40", "forget me"].map {
      isJSON ? #"{"session":"ann","text":"\#($0)"}"# : arguments.last == "tsv" ? "ann\t\($0)" : $0
    }
    // What the tests themselves were started with is handed down.
    let inherited = Set(try Self.open("self"))
    for line in lines {
      try program.write(line + "\n")
      _ = try program.readLine()
      let open = try Self.open(String(program.pid))
      #expect(open.contains { $0.hasSuffix("journal.sqlite") }, "\(open)")
      #expect(!open.contains { $0.hasPrefix("socket:") && !inherited.contains($0) }, "\(open)")
    }
    _ = try program.finish()
  }

  /// What the descriptors of a process lead to.
  private static func open(_ process: String) throws -> [String] {
    let folder = "/proc/\(process)/fd"
    return try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0)
    }
  }

  /// A socket that was opened and closed would not be seen: the program's code asks for none.
  @Test func `no code of ours makes one`() throws {
    let sources = URL(filePath: repositoryPrompts).deletingLastPathComponent()
      .appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path))
    var count = 0
    for case let name as String in files where name.hasSuffix(".swift") || name.hasSuffix(".c") {
      let text = try String(contentsOf: sources.appending(path: name), encoding: .utf8)
      for word in ["socket(", "connect(", "getaddrinfo", "URLSession", "FoundationNetworking"] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
      count += 1
    }
    #expect(count > 100)
  }
}
