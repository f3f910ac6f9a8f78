import Coaching
import Journal
import Machines
import Testing

@testable import LineProtocol

/// Sessions come back from the journal as they were.
@Suite struct KeeperTests {
  private static let lines = [
    "I want to give a talk at my club on Saturday", "about 40", "the opening, 70",
    "the questions, 20", "last week I lost my place", "I took a breath", "it was luck", "yes",
    "undo", "why", "undo", "skip", "go back", "undo", "my friend Ana was nervous too",
    "off the record: my boss is a fool, 30", "my heart races", "it means I will fail", "8",
    "I want to kill myself", "I'm safe", "back to coaching", "yes", "that was a joke", "stop",
    "hello", "undo", "if they clap then I breathe out", "idk", "where were we", "off the record",
    "forget me",
  ]

  private static func request(
    _ number: Int, _ text: String, _ more: String = ""
  ) -> [UInt8] {
    let minute = number % 60
    let time = "2027-01-10T\(10 + number / 60):\(minute < 10 ? "0" : "")\(minute):00Z"
    return Array(#"{"session":"ann","id":\#(number),"text":"\#(text)","at":"\#(time)"}"#.utf8)
  }

  private static func face(_ journal: (any Journal)?) -> JSONFace {
    JSONFace(coach: Wire.coach, journal: journal, isReplay: true) { Moment(seconds: 0) }
  }

  /// Lines by chance, the same for the same seed; forgetting comes seldom.
  private static func walk(_ seed: UInt64, _ count: Int) -> [[UInt8]] {
    var state = seed &* 7_919 &+ 3
    return (0..<count).map { number in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let dice = Int(state >> 33)
      let all = dice % 40 == 0 ? lines : Array(lines.dropLast())
      let text = all[(dice / 40) % all.count]
      return switch dice % 17 {
      case 0: request(number, text, #","op":"undo""#)
      case 1: request(max(0, number - 1), text, #","op":"edit""#)
      case 2: request(number, text, #","group":true"#)
      // An id that came before.
      case 3: request(max(0, number - 5), text)
      case 4: request(number, text, #","op":"end""#)
      default: request(number, text)
      }
    }
  }

  @Test(arguments: 0..<3)
  func `a face that starts anew with every line says what one says that stays`(seed: UInt64) {
    let (often, seldom) = (MemoryJournal(), MemoryJournal())
    var staying = Self.face(seldom)
    for line in Self.walk(seed, 100) {
      var fresh = Self.face(often)
      let answer = fresh.answer(line)
      let other = staying.answer(line)
      let isSame = answer == other
      #expect(isSame, "\(String(decoding: line, as: UTF8.self))")
    }
    let other = try? seldom.entries(of: "ann", after: 0, most: 999)
    #expect(try! often.entries(of: "ann", after: 0, most: 999) == other)
  }

  @Test(arguments: [7, 200])
  func `together or one by one, the same is said and kept`(size: Int) throws {
    let (one, many) = (MemoryJournal(), MemoryJournal())
    var (single, grouped) = (Self.face(one), Self.face(many))
    let lines = Self.walk(3, 200)
    for start in stride(from: 0, to: lines.count, by: size) {
      let some = lines[start..<min(start + size, lines.count)]
      let expected = some.map { single.answer($0) }
      #expect(grouped.answers(to: some.map { .line($0) }) == expected)
    }
    #expect(
      try one.entries(of: "ann", after: 0, most: 999)
        == many.entries(of: "ann", after: 0, most: 999))
  }

  @Test(arguments: [1])
  func `undo leads back through every place, to the byte`(seed: Int) throws {
    let journal = MemoryJournal()
    let keeper = Keeper(coach: Wire.coach, journal: journal) { _ in Session(seed: UInt64(seed)) }
    var talk = Conversation(
      coach: Wire.coach, name: "ann", fresh: Session(seed: UInt64(seed)), journal: journal)
    func at(_ number: Int) -> Moment { Moment(seconds: 1_800_000_000 + Int64(number) * 60) }
    var places: [Int: Sitting] = [0: Session(seed: UInt64(seed)).sitting]
    var number = 0
    // While what bears on safety holds, undo takes nothing back.
    let plain = Self.lines.filter {
      !["undo", "go back", "I want to kill myself", "forget me"].contains($0)
    }
    var session = Session(seed: UInt64(seed))
    while number < 140 {
      number += 1
      let line = plain[number * (seed + 3) % plain.count]
      _ = try talk.replies(to: [.line(Array(line.utf8), at(number))])
      _ = Wire.coach.respond(&session, to: Array(line.utf8), at: at(number))
      places[session.count] = session.sitting
    }
    #expect(try keeper.session("ann")?.sitting == session.sitting)
    var count = places.keys.max() ?? 0
    var deepest = count
    #expect(count > 100)
    // Each time another program takes the session up.
    for _ in 0..<180 where count > 0 && deepest > 0 {
      number += 1
      var other = Conversation(
        coach: Wire.coach, name: "ann", fresh: Session(seed: UInt64(seed)), journal: journal)
      let line = number % 9 == 0 ? "I want to give up the piano" : "undo"
      _ = try other.replies(to: [.line(Array(line.utf8), at(number))])
      let session = try #require(try keeper.session("ann"))
      if session.count < count {
        let isSame = session.sitting == places[session.count]
        try #require(isSame, "at \(session.count) lines")
        deepest = min(deepest, session.count)
      } else {
        // Said, or not taken back since what bears on safety held.
        places[session.count] = session.sitting
      }
      count = session.count
    }
    #expect(deepest < 20)
  }

  @Test func `a snapshot of another form is passed over, and the lines are heard anew`() throws {
    let journal = MemoryJournal()
    var face = Self.face(journal)
    for number in 0..<100 {
      _ = face.answer(Self.request(number, Self.lines[number % 8]))
    }
    let keeper = Keeper(coach: Wire.coach, journal: journal) { _ in Session() }
    let before = try #require(try keeper.session("ann"))
    let other = MemoryJournal()
    for bytes in [[], [1, 2, 3], Array(repeating: UInt8(0xFF), count: 500)] {
      for format in [Keeper.format, Keeper.format + 1] {
        _ = try other.forget(nil)
        let snapshots = try journal.snapshots(of: "ann").map {
          Snapshot(
            number: $0.number, lines: $0.lines, format: format, words: $0.words,
            bytes: format == Keeper.format ? bytes : $0.bytes, stays: $0.stays)
        }
        #expect(!snapshots.isEmpty)
        try other.write([
          Change(
            name: "ann", origin: journal.overview(of: "ann")!.origin, after: 0,
            entries: journal.entries(of: "ann", after: 0, most: 999), snapshots: snapshots)
        ])
        let found = try Keeper(coach: Wire.coach, journal: other) { _ in Session() }.session("ann")
        #expect(found?.sitting == before.sitting)
      }
    }
  }

  @Test func `with other words it stands where it stood, and knows what was told`() throws {
    let journal = MemoryJournal()
    var face = Self.face(journal)
    for (number, line) in Self.lines.prefix(7).enumerated() {
      _ = face.answer(Self.request(number, line))
    }
    for number in 7..<64 { _ = face.answer(Self.request(number, "why")) }
    let before = try #require(
      try Keeper(coach: Wire.coach, journal: journal) { _ in Session() }.session("ann"))
    let other = MemoryJournal()
    let snapshots = try journal.snapshots(of: "ann").map { snapshot in
      var snapshot = snapshot
      snapshot.words += 1
      return snapshot
    }
    #expect(snapshots.last?.number == 64)
    try other.write([
      Change(
        name: "ann", origin: "full 1", after: 0,
        entries: journal.entries(of: "ann", after: 0, most: 999), snapshots: snapshots)
    ])
    let after = try #require(
      try Keeper(coach: Wire.coach, journal: other) { _ in Session() }.session("ann"))
    #expect(after.sitting.floor == before.sitting.floor)
    #expect(after.sitting.facts == before.sitting.facts)
    #expect(after.sitting.ledger == before.sitting.ledger)
    #expect(after.sitting.spoken.said.isEmpty && !before.sitting.spoken.said.isEmpty)
  }

  @Test func `where writing fails nothing is taken in, and it can be sent again`() throws {
    let journal = Failing()
    var face = Self.face(journal)
    var twin = Self.face(MemoryJournal())
    for number in 0..<40 {
      let lines = (0..<3).map { Self.request(number * 3 + $0, Self.lines[(number + $0) % 20]) }
      journal.fails = number % 3 == 1
      let answers = face.answers(
        to: lines.map { .line($0) } + [.line(Array(#"{"op":"ping"}"#.utf8))])
      #expect(answers.count == 4)
      #expect(String(decoding: answers[3], as: UTF8.self).contains("pong"))
      if journal.fails {
        for answer in answers.prefix(3) {
          #expect(String(decoding: answer, as: UTF8.self).contains("store_unavailable"))
        }
        journal.fails = false
        #expect(face.answers(to: lines.map { .line($0) }) == lines.map { twin.answer($0) })
      } else {
        #expect(answers.prefix(3) == lines.map { twin.answer($0) }[...])
      }
    }
  }

  @Test func `two faces on one journal take turns`() {
    let journal = MemoryJournal()
    var faces = [Self.face(journal), Self.face(journal)]
    var twin = Self.face(MemoryJournal())
    for (number, line) in Self.walk(8, 120).enumerated() {
      let isSame = faces[number / 2 % 2].answer(line) == twin.answer(line)
      #expect(isSame, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  @Test func `those let go for want of room come back`() throws {
    let journal = MemoryJournal()
    var face = JSONFace(coach: Wire.coach, room: 0, journal: journal, isReplay: true) {
      Moment(seconds: 0)
    }
    var last: [[UInt8]] = []
    for turn in 0..<3 {
      for person in 0..<400 {
        let line = #"{"session":"p\#(person)","id":\#(turn),"text":"\#(Self.lines[turn])"}"#
        let answer = face.answer(Array(line.utf8))
        #expect(String(decoding: answer, as: UTF8.self).contains(#""turn":\#(turn + 1),"#))
        if person == 0 { last.append(answer) }
      }
    }
    #expect(face.sessions.dropped > 0)
    let again = #"{"session":"p0","id":1,"text":"about 40"}"#
    #expect(face.answer(Array(again.utf8)) == last[1])
  }
}

/// A journal on a disk that is full at times.
private final class Failing: Journal {
  var fails = false
  private let kept = MemoryJournal()
  let place = "/full/journal.sqlite"

  func overviews() throws(JournalProblem) -> [Overview] { try kept.overviews() }
  func head(of name: String) throws(JournalProblem) -> Head? { try kept.head(of: name) }
  func overview(of name: String) throws(JournalProblem) -> Overview? {
    try kept.overview(of: name)
  }
  func entries(
    of name: String, after number: Int, most: Int
  ) throws(JournalProblem) -> [Entry] { try kept.entries(of: name, after: number, most: most) }
  func snapshot(of name: String) throws(JournalProblem) -> Snapshot? {
    try kept.snapshot(of: name)
  }
  func snapshot(
    of name: String, lines: Int, before number: Int
  ) throws(JournalProblem) -> Snapshot? {
    try kept.snapshot(of: name, lines: lines, before: number)
  }
  func snapshots(of name: String) throws(JournalProblem) -> [Snapshot] {
    try kept.snapshots(of: name)
  }
  func lines(
    of name: String, in places: Range<Int>, before number: Int
  ) throws(JournalProblem) -> [Entry] { try kept.lines(of: name, in: places, before: number) }
  func write(_ changes: [Change]) throws(JournalProblem) {
    if fails { throw JournalProblem(.full, place: place) }
    try kept.write(changes)
  }
  func forget(_ name: String?) throws(JournalProblem) -> Removed { try kept.forget(name) }
}
