import Foundation
import Journal
import Testing

/// What every journal does.
@Suite struct JournalTests {
  @Test(arguments: Kind.allCases)
  func `what was written is there, whole and in order`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, again) = kind.open(folder)
    let texts = ["my hands shake", nil, "", "naïve 😀 \u{0} \u{2028} '; DROP TABLE entry; --"]
    let entries = texts.enumerated().map { Entry.line($0 + 1, $1) }
    try journal.write([Change("irc/ann", after: 0, Array(entries[..<2]), [.at(2)])])
    try journal.write([Change("irc/ann", after: 2, Array(entries[2...]))])
    let other = again()
    #expect(try other.entries(of: "irc/ann", after: 0, most: 100) == entries)
    #expect(try other.entries(of: "irc/ann", after: 1, most: 2) == Array(entries[1...2]))
    #expect(try other.snapshot(of: "irc/ann") == .at(2))
    let overview = try #require(try other.overview(of: "irc/ann"))
    #expect(
      overview
        == Overview(
          name: "irc/ann", origin: "full 7", last: 4, lines: 4, seconds: entries[3].seconds,
          offset: -3_600))
    #expect(try other.head(of: "irc/ann") == Head(origin: "full 7", last: 4))
    #expect(try other.head(of: "irc/bob") == nil)
    #expect(try other.overview(of: "irc/bob") == nil)
    #expect(try other.entries(of: "irc/bob", after: 0, most: 9).isEmpty)
    #expect(try other.snapshot(of: "irc/bob") == nil)
  }

  @Test(arguments: Kind.allCases)
  func `names that differ in a NUL, a case or a blank are different people`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, _) = kind.open(folder)
    let names = ["a", "a\u{0}", "a\u{0}b", "A", "a ", "ä", "%", "_"]
    for name in names { try journal.write([Change(name, after: 0, [.line(1, name)])]) }
    let found = try journal.overviews().map(\.name)
    #expect(found == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    for name in names {
      #expect(try journal.entries(of: name, after: 0, most: 9).map(\.text) == [name])
    }
  }

  @Test(arguments: Kind.allCases)
  func `who does not know the last entry writes nothing, nor do those with them`(kind: Kind) throws
  {
    let folder = try Folder()
    let (journal, again) = kind.open(folder)
    try journal.write([Change("ann", after: 0, [.line(1, "one")])])
    let other = again()
    try other.write([Change("ann", after: 1, [.line(2, "two")])])
    let problem = #expect(throws: JournalProblem.self) {
      try journal.write([
        Change("bob", after: 0, [.line(1, "hello")]),
        Change("ann", after: 1, [.line(2, "other")], [.at(2)]),
      ])
    }
    #expect(problem?.kind == .moved(["ann"]))
    #expect(try journal.overview(of: "bob") == nil)
    #expect(try journal.entries(of: "ann", after: 0, most: 9).map(\.text) == ["one", "two"])
    #expect(try journal.snapshot(of: "ann") == nil)
  }

  @Test(arguments: Kind.allCases)
  func `of snapshots the newest is kept, and those that stay`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, _) = kind.open(folder)
    var after = 0
    for number in [10, 20, 30, 40] {
      let entries = (after + 1...number).map { Entry.line($0, "line \($0)") }
      try journal.write([
        Change("ann", after: after, entries, [.at(number, stays: number == 20)])
      ])
      after = number
    }
    #expect(try journal.snapshots(of: "ann").map(\.number) == [20, 40])
    #expect(try journal.snapshot(of: "ann")?.number == 40)
    try journal.write([Change("ann", after: 40, [], [.at(40, lines: 3)])])
    #expect(try journal.snapshots(of: "ann") == [.at(20, stays: true), .at(40, lines: 3)])
    try journal.write([Change("bob", after: 0, [], [.at(1)])])
    #expect(try journal.head(of: "bob") == nil, "a snapshot alone makes no session")
  }

  @Test(arguments: Kind.allCases)
  func `lines that were taken back are passed over, as of any entry`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, _) = kind.open(folder)
    // Ten lines; back to six; three others; back to two; one more; the last one edited.
    var entries = (1...10).map { Entry.line($0, "a\($0)") }
    entries.append(.undo(11, to: 6))
    entries += (12...14).map { Entry.line($0, "b\($0)", lines: $0 - 5) }
    entries.append(.undo(15, to: 2))
    entries.append(.line(16, "c16", lines: 3))
    entries.append(.line(17, "d17", lines: 3, low: 2))
    let snapshots = [
      Snapshot.at(4, stays: true), .at(8, stays: true), .at(12, lines: 7, stays: true),
      .at(16, lines: 3, stays: true),
    ]
    try journal.write([Change("ann", after: 0, entries, snapshots)])
    func texts(_ places: Range<Int>, _ number: Int) throws -> [String?] {
      try journal.lines(of: "ann", in: places, before: number).map(\.text)
    }
    #expect(try texts(0..<3, 17) == ["a1", "a2", "d17"])
    #expect(try texts(0..<3, 16) == ["a1", "a2", "c16"])
    #expect(try texts(4..<9, 14) == ["a5", "a6", "b12", "b13", "b14"])
    #expect(try texts(4..<9, 10) == ["a5", "a6", "a7", "a8", "a9"])
    func snapshot(_ lines: Int, _ number: Int) throws -> Int? {
      try journal.snapshot(of: "ann", lines: lines, before: number)?.number
    }
    #expect(try snapshot(9, 14) == 12)
    #expect(try snapshot(6, 14) == 4)
    #expect(try snapshot(8, 10) == 8)
    #expect(try snapshot(3, 17) == nil, "that of 16 has the line that was edited")
    #expect(try snapshot(3, 16) == 16)
  }

  @Test(arguments: Kind.allCases)
  func `what is wiped is gone, and what comes with it is there`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, _) = kind.open(folder)
    try journal.write([
      Change("ann", after: 0, [.line(1, "one"), .line(2, "two")], [.at(2, stays: true)]),
      Change("bob", after: 0, [.line(1, "other")]),
    ])
    var change = Change("ann", after: 2, [.line(1, nil)], [.at(1)])
    change.wipes = true
    change.origin = "quick 9"
    try journal.write([change])
    #expect(try journal.entries(of: "ann", after: 0, most: 9) == [.line(1, nil)])
    #expect(try journal.snapshots(of: "ann") == [.at(1)])
    #expect(try journal.overview(of: "ann")?.origin == "quick 9")
    change = Change("ann", after: 1, [])
    change.wipes = true
    try journal.write([change])
    #expect(try journal.overviews().map(\.name) == ["bob"])
  }

  @Test(arguments: Kind.allCases)
  func `forgetting tells what went`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, again) = kind.open(folder)
    for name in ["ann", "bob", "cy"] {
      try journal.write([
        Change(name, after: 0, [.line(1, "one"), .line(2, nil), .undo(3, to: 1)], [.at(3)])
      ])
    }
    #expect(try journal.forget("nobody") == Removed())
    #expect(try again().forget("bob") == Removed(sessions: 1, lines: 2))
    #expect(try journal.overviews().map(\.name) == ["ann", "cy"])
    #expect(try journal.forget(nil) == Removed(sessions: 2, lines: 4))
    #expect(try again().overviews().isEmpty)
    try journal.write([Change("ann", after: 0, [.line(1, "anew")])])
    #expect(try again().entries(of: "ann", after: 0, most: 9).map(\.text) == ["anew"])
  }

  @Test(arguments: Kind.allCases)
  func `entries are read to their end, a thousand at a time`(kind: Kind) throws {
    let folder = try Folder()
    let (journal, _) = kind.open(folder)
    try journal.write([Change("ann", after: 0, (1...2_500).map { .line($0, "\($0)") })])
    var numbers: [Int] = []
    try journal.forEachEntry(of: "ann", after: 100) { numbers.append($0.number) }
    #expect(numbers == Array(101...2_500))
  }
}
