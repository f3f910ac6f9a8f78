import Machines
import Testing

@testable import Coaching

/// A session that waits comes back as it was.
@Suite struct CompactTests {
  static let coach = Coach.shipped

  private func compact(_ session: Session) throws -> [UInt8] {
    var writer = ByteWriter()
    let isWritten = writer.session(session)
    try #require(isWritten, "no compact form at \(session.sitting.floor)")
    return writer.bytes
  }

  private func read(_ bytes: [UInt8]) throws -> Session {
    try bytes.withUnsafeBufferPointer { pointer throws(ByteReader.Problem) in
      var reader = ByteReader(pointer)
      return try reader.session()
    }
  }

  /// The lines of walks, and some that bear on safety.
  private static let lines =
    Lines.all + [
      "I want to kill myself", "my chest hurts", "back to coaching", "I'm fourteen",
      "I'm in the UK",
      "he hits me", "that was a joke", "I'm safe",
    ]

  @Test(arguments: 0..<30)
  func `it comes back as it was, undo included`(seed: UInt64) throws {
    var random = Seeded(state: seed &* 31 &+ 5)
    var session = Session(seed: seed, mode: seed % 5 == 0 ? .quick : .full)
    for step in 0..<90 {
      let line = Self.lines[Int(random.next() % UInt64(Self.lines.count))]
      let at = Moment(seconds: 1_800_000_000 + Int64(step) * 40, offset: 3600)
      _ = Self.coach.respond(&session, to: Array(line.utf8), at: at)
      let back = try read(compact(session))
      let isSame = back == session
      try #require(isSame, "after \(line), step \(step)")
      session = back
    }
  }

  @Test(arguments: 0..<10)
  func `what was said to a line can be had again`(seed: UInt64) {
    var random = Seeded(state: seed &* 77 &+ 3)
    var session = Session(seed: seed)
    var given: [Int: Reply] = [:]
    for step in 0..<120 {
      let line = Self.lines[Int(random.next() % UInt64(Self.lines.count))]
      let before = session.count
      let reply = Self.coach.respond(
        &session, to: Array(line.utf8), at: Moment(seconds: Int64(step)))
      if session.count > before { given[session.count - 1] = reply }
      for number in max(0, session.count - 32)..<session.count where step % 10 == 0 {
        let again = Self.coach.recall(number, of: session)?.reply
        #expect(again?.text == given[number]?.text && again == given[number])
      }
    }
    #expect(Self.coach.recall(session.count, of: session) == nil)
    #expect(Self.coach.recall(-1, of: session) == nil)
  }

  @Test func `damaged bytes are a problem to be told, not a crash`() throws {
    var session = Session(seed: 3)
    for line in Lines.all.prefix(40) {
      _ = Self.coach.respond(&session, to: Array(line.utf8), at: Moment(seconds: 0))
    }
    let bytes = try compact(session)
    for end in 0..<bytes.count {
      #expect(throws: ByteReader.Problem.self) { try read(Array(bytes[..<end])) }
    }
    var random = Seeded(state: 9)
    for _ in 0..<2_000 {
      var damaged = bytes
      damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
      _ = try? read(damaged)
    }
  }

  /// A stored property that is added needs its place in the compact form as well; and the form is
  /// another then: raise `Keeper.format`.
  @Test func `nothing of a session is left out`() {
    let session = Session()
    #expect(Mirror(reflecting: session).children.count == 5, "SessionBytes.swift")
    #expect(Mirror(reflecting: session.sitting).children.count == 30, "SittingBytes.swift")
    var counts = 0
    var tally = session.sitting.tally
    tally.forEachCount { _ in counts += 1 }
    #expect(Mirror(reflecting: tally).children.count == counts, "Tally.swift")
    let event = Session.Event(line: "", at: Moment(seconds: 0))
    #expect(Mirror(reflecting: event).children.count == 5, "SessionBytes.swift")
    #expect(Mirror(reflecting: session.sitting.spoken).children.count == 7, "SittingBytes.swift")
    #expect(Mirror(reflecting: session.sitting.facts).children.count == 1, "FactBytes.swift")
    #expect(Mirror(reflecting: session.sitting.ledger).children.count == 8, "LedgerBytes.swift")
  }
}

/// Lines that are longer than anybody writes.
@Suite struct LongLineTests {
  static let coach = Coach.shipped

  private func say(_ line: String) -> (Reply, Session) {
    var session = Session()
    let reply = Self.coach.respond(&session, to: Array(line.utf8), at: Moment(seconds: 0))
    return (reply, session)
  }

  @Test func `what bears on safety is heard wherever it stands`() {
    let filler = String(repeating: "and then we went on with it for a while ", count: 900)
    for line in [
      "I want to kill myself " + filler, filler + "I want to kill myself " + filler,
      filler + "I want to kill myself",
    ] {
      let (reply, session) = say(line)
      #expect(reply.safety == "crisis", "\(reply.text)")
      #expect(session.count == 1)
    }
  }

  @Test func `a rant of four thousand words is heard and answered`() {
    let (reply, _) = say(
      String(repeating: "I want to play the sonata on Friday and my heart races ", count: 364))
    #expect(reply.says.first?.rule != "commands.tooLong")
    #expect(reply.text.utf8.count <= 400)
  }

  @Test func `of the rest one is asked to put it shortly, and nothing changes`() {
    for unit in ["word ", "a", "é", "my heart races, ", "😀"] {
      let (reply, session) = say(String(repeating: unit, count: 40_000 / unit.utf8.count))
      #expect(reply.says.first?.rule == "commands.tooLong")
      let isFresh = session == Session()
      #expect(isFresh)
    }
  }
}
