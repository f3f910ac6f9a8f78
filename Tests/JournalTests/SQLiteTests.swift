import Foundation
import Journal
import Testing

/// What is special about a file: who may read it, what is left in it, what can be wrong with it.
@Suite struct SQLiteTests {
  private func journal(_ folder: Folder, patience: Double = 0.2) -> SQLiteJournal {
    SQLiteJournal(path: folder.path + "/data/cando/journal.sqlite", patience: patience)
  }

  private func mode(_ path: String) -> mode_t {
    var info = stat()
    return stat(path, &info) == 0 ? info.st_mode & 0o777 : 0
  }

  @Test func `only its owner may look into it`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    try journal.write([Change("ann", after: 0, [.line(1, "one")])])
    #expect(mode(folder.path + "/data/cando") == 0o700)
    for ending in ["", "-wal", "-shm"] { #expect(mode(journal.place + ending) == 0o600) }
  }

  @Test func `no file is made before it is needed`() throws {
    let folder = try Folder()
    _ = journal(folder)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `what was forgotten is in no file, byte for byte`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    func has(_ text: String) -> Bool { folder.bytes.range(of: Data(text.utf8)) != nil }
    for turn in 0..<200 {
      let after = turn * 2
      try journal.write([
        Change(
          "ann", after: after,
          [.line(after + 1, "secret-of-ann \(turn)"), .line(after + 2, "x")],
          [
            Snapshot(
              number: after + 2, lines: after + 2, format: 1, words: 0,
              bytes: Array("snapshot-of-ann \(turn)".utf8) + Array(repeating: 7, count: 5_000),
              stays: turn % 3 == 0)
          ]),
        Change("bob", after: turn, [.line(turn + 1, "words-of-bob \(turn)")]),
      ])
    }
    #expect(has("secret-of-ann 17") && has("snapshot-of-ann 18"))
    let other = SQLiteJournal(path: journal.place)
    #expect(try other.forget("ann") == Removed(sessions: 1, lines: 400))
    for trace in ["secret-of-ann", "snapshot-of-ann", "full 7ann"] { #expect(!has(trace)) }
    #expect(!has("\"m400\""), "ids go as well")
    #expect(has("words-of-bob 17"))
    var change = Change("bob", after: 200, [])
    change.wipes = true
    try journal.write([change])
    #expect(!has("words-of-bob"))
    #expect(!has("Reply 17."))
  }

  @Test func `a snapshot that was replaced leaves nothing`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    let first = Snapshot(
      number: 1, lines: 1, format: 1, words: 0, bytes: Array("first-snapshot".utf8), stays: false)
    try journal.write([Change("ann", after: 0, [.line(1, "one")], [first])])
    try journal.write([Change("ann", after: 1, [.line(2, "two")], [.at(2)])])
    _ = try journal.forget("nobody")
    #expect(folder.bytes.range(of: Data("first-snapshot".utf8)) == nil)
  }

  @Test func `a folder in its place, a file that is none, and another's database are told apart`()
    throws
  {
    let folder = try Folder()
    let path = folder.path + "/journal.sqlite"
    func problem() -> JournalProblem.Kind? {
      let thrown = #expect(throws: JournalProblem.self) {
        try SQLiteJournal(path: path, patience: 0.1)
          .write([Change("ann", after: 0, [.line(1, "one")])])
      }
      #expect(thrown?.description.contains(path) == true)
      return thrown?.kind
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(problem() == .noAccess)
    try FileManager.default.removeItem(atPath: path)
    try Data("this is a letter, and no database at all, however long it is".utf8)
      .write(to: URL(filePath: path))
    #expect(problem() == .damaged)
    try FileManager.default.removeItem(atPath: path)
    try Fixture.sql("CREATE TABLE bookmark (page TEXT)", at: path)
    #expect(problem() == .damaged)
    #expect(try Fixture.value("SELECT count(*) FROM sqlite_master", at: path) == 1)
  }

  @Test func `a later version is refused and left alone`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    try journal.write([Change("ann", after: 0, [.line(1, "one")])])
    try Fixture.sql("PRAGMA user_version = 99", at: journal.place)
    let problem = #expect(throws: JournalProblem.self) {
      try SQLiteJournal(path: journal.place).overviews()
    }
    #expect(problem?.kind == .newer)
    #expect(problem?.description.contains("version 99") == true)
  }

  @Test func `a journal that is held is waited for, and then told`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    try journal.write([Change("ann", after: 0, [.line(1, "one")])])
    let holder = try Fixture.Holder(journal.place)
    let began = Date()
    let problem = #expect(throws: JournalProblem.self) {
      try journal.write([Change("ann", after: 1, [.line(2, "two")])])
    }
    #expect(problem?.kind == .locked)
    #expect(Date().timeIntervalSince(began) >= 0.2)
    #expect(try journal.entries(of: "ann", after: 0, most: 9).count == 1, "it can be read")
    holder.letGo()
    try journal.write([Change("ann", after: 1, [.line(2, "two")])])
    #expect(try journal.entries(of: "ann", after: 0, most: 9).count == 2)
  }

  @Test func `a file that was taken away is told, and the next use begins anew`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    try journal.write([Change("ann", after: 0, [.line(1, "one")])])
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: journal.place + ending)
    }
    let problem = #expect(throws: JournalProblem.self) {
      try journal.write([Change("ann", after: 1, [.line(2, "two")])])
    }
    #expect(problem?.kind == .gone)
    #expect(try journal.overviews().isEmpty)
  }

  @Test func `damage in the middle is told`() throws {
    let folder = try Folder()
    let journal = journal(folder)
    try journal.write([
      Change("ann", after: 0, (1...3_000).map { .line($0, String(repeating: "x", count: 90)) })
    ])
    _ = try journal.forget("nobody")
    let url = URL(filePath: journal.place)
    var bytes = try Data(contentsOf: url)
    for at in stride(from: 8_192, to: bytes.count, by: 4_096) {
      for offset in 0..<64 { bytes[at + offset] = 0xA5 }
    }
    let copy = folder.path + "/damaged.sqlite"
    try bytes.write(to: URL(filePath: copy))
    let problem = #expect(throws: JournalProblem.self) {
      try SQLiteJournal(path: copy).entries(of: "ann", after: 0, most: 5_000)
    }
    #expect(problem?.kind == .damaged)
  }

  /// Each version that was ever released is opened and read; `Fixtures/` has a file of each.
  @Test(arguments: 1...1)
  func `a journal of an earlier version is brought up and read`(version: Int) throws {
    let folder = try Folder()
    let path = folder.path + "/journal.sqlite"
    let script = try String(
      contentsOf: Fixture.folder.appending(path: "journal-\(version).sql"), encoding: .utf8)
    try Fixture.sql(script, at: path)
    let journal = SQLiteJournal(path: path)
    #expect(try journal.overviews().map(\.name) == ["ann", "bob\u{0}"])
    #expect(
      try journal.entries(of: "ann", after: 0, most: 9)
        == [.line(1, "my hands shake"), .line(2, nil), .undo(3, to: 1)])
    #expect(try journal.snapshots(of: "ann") == [.at(1, stays: true), .at(3, lines: 1)])
    try journal.write([Change("ann", after: 3, [.line(4, "and now", lines: 2)])])
    #expect(try SQLiteJournal(path: path).overview(of: "ann")?.last == 4)
  }
}
