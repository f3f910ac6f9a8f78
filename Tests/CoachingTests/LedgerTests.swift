import Dialogue
import Efficacy
import Foundation
import Testing
import Understanding

@testable import Coaching

/// What outlives a sitting: filled from what was told, bounded, taken back exactly.
@Suite struct LedgerTests {
  static let coach = Coach.shipped
  static let later = [
    "sittings-three-in-two-weeks.txt", "sittings-calibration-over.txt",
    "sittings-calibration-under.txt", "sittings-quick-with-facts.txt",
  ]

  private static func session(_ name: String) throws -> Session {
    let found = Transcript.all.first { $0.url.lastPathComponent == name }
    let transcript = try #require(found)
    var session = Session()
    _ = transcript.replayed(with: coach) { before in session = before }
    return session
  }

  /// The whole session of a transcript, its last line included.
  static func ledger(_ name: String) throws -> Ledger {
    let found = Transcript.all.first { $0.url.lastPathComponent == name }
    let transcript = try #require(found)
    var last = Session()
    let more = Transcript(transcript.url, transcript.text + "> why\n")
    _ = more.replayed(with: coach) { before in last = before }
    return last.sitting.ledger
  }

  @Test func `three sittings leave goals, numbers, evidence and outcomes, dated`() throws {
    let ledger = try Self.ledger("sittings-three-in-two-weeks.txt")
    let goal = try #require(ledger.goals.first)
    #expect(ledger.goals.count == 1 && ledger.generality == 1)
    let whole = try #require(goal.whole)
    #expect(whole.ratings.map(\.value) == [40, 50, 45, 60])
    #expect(whole.ratings.map(\.isAfter) == [false, true, true, true])
    #expect(whole.ratings.map(\.at.day.day) == [9, 9, 16, 23])
    #expect(goal.level?.kind == .whole)
    #expect(goal.strength.map { Int($0.rounded()) } == 58)
    #expect(ledger.trials.map(\.worked) == [0, 1])
    #expect(ledger.trials.map(\.prediction) == [80, 60])
    #expect(ledger.cards(of: .mastery).map(\.at.day.day) == [9, 16, 23])
    #expect(ledger.cards(of: .persuasion).count == 1)
    #expect(ledger.cards.allSatisfy { $0.goal == goal.id })
    #expect(ledger.plan?[.prediction]?.number == 65)
  }

  @Test func `a task that was put right is kept as that`() throws {
    let ledger = try Self.ledger("heard-task-put-right.txt")
    #expect(ledger.goals.map(\.task.quote) == ["pass my French oral"])
    #expect(ledger.goals[0].whole?.latest?.value == 45)
  }

  @Test func `another goal leaves the one before as it was`() throws {
    let ledger = try Self.ledger("heard-another-goal.txt")
    #expect(ledger.goals.map { $0.whole?.ratings.map(\.value) } == [[50], [40], nil])
    #expect(ledger.goals[0].ladder.compactMap(\.part?.noun) == ["the motorway", "parking"])
  }

  @Test func `a plan that failed is no deed to be built on`() throws {
    let ledger = try Self.ledger("sittings-three-in-two-weeks.txt")
    let deeds = ledger.cards(of: .mastery).map { $0.deed?.clause != nil }
    #expect(deeds == [true, false, true])
  }

  /// At every line of every transcript of several sittings.
  @Test(arguments: later)
  func `undo takes it back exactly, and it comes back from bytes`(name: String) throws {
    let found = Transcript.all.first { $0.url.lastPathComponent == name }
    let transcript = try #require(found)
    var at = Moment(seconds: 0)
    var count = 0
    _ = try transcript.replayed(with: Self.coach) { session in
      at.seconds += 1
      for line in ["i did it and it went well", "55", "yes", "talk about an attempt", "restart"] {
        var other = session
        let reply = Self.coach.respond(&other, to: Array(line.utf8), at: at)
        guard reply.safety == "none", !session.sitting.ended,
          !other.sitting.stands(as: session.sitting), session.sitting.parked == nil
        else { continue }
        _ = Self.coach.respond(&other, to: Array("undo".utf8), at: at)
        #expect(other.sitting == session.sitting, "\(line)")
        count += 1
      }
      var writer = ByteWriter()
      let isWritten = writer.session(session)
      #expect(isWritten)
      let back = try writer.bytes.withUnsafeBufferPointer { pointer throws(ByteReader.Problem) in
        var reader = ByteReader(pointer)
        return try reader.session()
      }
      #expect(back == session)
    }
    #expect(count > 20)
  }

  @Test func `every part is bounded, the oldest goes first`() {
    var ledger = Ledger()
    for number in 0..<300 {
      let at = Moment(seconds: Int64(number) * 86_400)
      ledger.begin()
      ledger.name(Phrase(quote: "task\(number) of many"), at: at)
      for part in 0..<12 {
        ledger.begin()
        ledger.name(Phrase(quote: "task\(number) of many"), at: at)
        let phrase = Phrase(quote: "part\(part) of it")
        ledger.rate(.hardest, part: phrase, part, at: at, isAfter: false)
        ledger.rate(.whole, part, at: at, isAfter: true)
      }
      let fact = Fact(kind: .did, phrase: Phrase(quote: "deed \(number)"), turn: 1)
      ledger.keep(
        Card(source: .mastery, at: at, sitting: number, goal: ledger.goal, facts: [fact]))
      ledger.plan([Fact(kind: .sentence, phrase: fact.phrase, turn: 1)], at: at)
      ledger.answer(nil, worked: 1, at: at)
    }
    #expect(ledger.goals.count == Ledger.mostGoals)
    #expect(ledger.cards.count == Ledger.mostCards)
    #expect(ledger.trials.count == Ledger.mostTrials)
    #expect(ledger.cards.last?[.did]?.phrase.quote == "deed 299")
    #expect(ledger.goals.allSatisfy { $0.rungs.count <= Ledger.mostRungs && $0.whole != nil })
  }

  @Test func `a number said again in the same sitting is a correction`() {
    var ledger = Ledger()
    let at = Moment(seconds: 0)
    ledger.name(Phrase(quote: "sing"), at: at)
    ledger.rate(.whole, 40, at: at, isAfter: false)
    ledger.rate(.whole, 60, at: at, isAfter: false)
    ledger.name(Phrase(quote: "sing the solo"), at: at)
    ledger.rate(.hardest, part: Phrase(quote: "the high note"), 20, at: at, isAfter: false)
    ledger.rate(.hardest, part: Phrase(quote: "the end"), 20, at: at, isAfter: false)
    #expect(ledger.goals.count == 1)
    #expect(ledger.current?.task.quote == "sing the solo")
    #expect(ledger.current?.whole?.ratings.map(\.value) == [60])
    #expect(ledger.current?.rungs.compactMap(\.part?.quote) == ["the end"])
  }

  @Test(arguments: [
    ("give a toast at the wedding", "give the toast", true), ("sing", "sing", true),
    ("sing", "sing at school", false), ("run a mile", "run a race", false),
    ("play the Bach", "Play the Bach sonata", true), ("say no", "say yes", false),
  ])
  func `a goal is known again by its words`(first: String, second: String, same: Bool) {
    var ledger = Ledger()
    ledger.name(Phrase(quote: first), at: Moment(seconds: 0))
    ledger.begin()
    ledger.name(Phrase(quote: second), at: Moment(seconds: 0))
    #expect((ledger.goals.count == 1) == same)
  }

  @Test func `after abuse nothing told is kept as praise or achievement`() {
    var session = Session()
    for line in [
      "talk about feedback", "my father said my essay was the clearest he has read",
      "he read all of it", "yes", "he hits me when I come home late", "back to coaching", "yes",
      "talk about an attempt", "i tried it and it went well", "i worked hard on it", "practice",
      "yes", "yes",
    ] {
      _ = Self.coach.respond(&session, to: Array(line.utf8), at: Moment(seconds: 0))
    }
    #expect(session.sitting.tender)
    #expect(session.sitting.record.cards.isEmpty)
    #expect(session.sitting.next.ledger.cards.isEmpty)
  }

  @Test func `forget me leaves nothing, and a new start keeps what was`() throws {
    var session = try Self.session("sittings-three-in-two-weeks.txt")
    let at = Moment(seconds: 1_800_000_000)
    _ = Self.coach.respond(&session, to: Array("start over".utf8), at: at)
    #expect(!session.sitting.ledger.isEmpty)
    _ = Self.coach.respond(&session, to: Array("forget me".utf8), at: at)
    #expect(session.sitting.ledger == Ledger())
  }
}

/// Past days, as they are said later.
@Suite struct DatingTests {
  @Test(arguments: [
    (0, "earlier today"), (1, "yesterday"), (2, "on Monday"), (3, "last Sunday"),
    (6, "last Thursday"), (7, "on 18 November"), (40, "on 16 October"),
    (400, "on 21 October 2025"),
  ])
  func `a day has the name that it has today`(ago: Int, words: String) {
    // Wednesday, 25 November 2026, one in the morning, an hour east.
    let now = Moment(seconds: 1_795_564_800, offset: 3600)
    let then = Moment(seconds: now.seconds - Int64(ago) * 86_400, offset: 3600)
    #expect(Coach.shipped.dating.on(then, now: now) == words)
  }

  @Test func `midnight is that of the person`() {
    let late = Moment(seconds: 1_795_561_200 - 1_800, offset: 3600)
    let early = Moment(seconds: 1_795_561_200 + 1_800, offset: 3600)
    #expect(Coach.shipped.dating.on(late, now: early) == "yesterday")
    #expect(late.day.number + 1 == early.day.number)
    #expect(Day(number: -1).year == 1969 && Day(number: -1).weekday == 2)
    #expect(Day(number: 11_016).month == 2 && Day(number: 11_016).day == 29)
  }
}

/// Predictions against what happened.
@Suite struct CalibrationTests {
  private func calibration(_ pairs: [(Int?, Double)]) -> Calibration {
    Calibration(
      pairs.map {
        Trial(
          prediction: $0.0, worked: $0.1, made: Moment(seconds: 0), at: Moment(seconds: 0))
      })
  }

  @Test func `the gap and the Brier score are as they are defined`() {
    let calibration = calibration([(80, 1), (80, 1), (80, 0), (nil, 0), (60, 0.5), (100, 1)])
    #expect(calibration.count == 5 && calibration.isShown)
    #expect(calibration.average == 80 && calibration.worked == 3.5)
    #expect(abs(calibration.gap - 10) < 1e-9)
    // (0.04 + 0.04 + 0.64 + 0.01 + 0) / 5, times 100.
    #expect(abs(calibration.brier - 14.6) < 1e-9)
    #expect(!calibration.isOver && !calibration.isUnder)
  }

  @Test func `a gap counts from three plans on`() {
    #expect(!calibration([(90, 0), (90, 0)]).isOver)
    #expect(calibration([(90, 0), (90, 0), (90, 1)]).isOver)
    #expect(calibration([(20, 1), (20, 1), (20, 0)]).isUnder)
    #expect(!calibration([(60, 0), (60, 1), (40, 0)]).isOver)
    #expect(calibration([]).gap == 0 && !calibration([]).isShown)
  }
}
