import Coaching
import Dialogue
import Foundation
import Machines
import Testing
import Understanding

/// What holds in every state of every machine, and on every walk through them.
@Suite struct LawTests {
  static let coach = Coach.shipped

  /// Every state that any machine can be in.
  static let floors: [Floor] =
    Walk<Opening>().states.map(Floor.opening) + Walk<Mastery>().states.map(Floor.mastery)
    + Walk<Vicarious>().states.map(Floor.vicarious)
    + Walk<Persuasion>().states.map(Floor.persuasion) + Walk<Arousal>().states.map(Floor.arousal)
    + Walk<Plan>().states.map(Floor.plan) + Walk<Close>().states.map(Floor.close)
    + Walk<CheckIn>().states.map(Floor.checkIn) + Walk<Quick>().states.map(Floor.quick)

  static func sitting(_ floor: Floor) -> Sitting {
    var sitting = Sitting(seed: 0, mode: .full)
    sitting.floor = floor
    sitting.greeted = true
    return sitting
  }

  static func say(_ line: String, to sitting: Sitting) -> (Reply, Sitting) {
    var session = Session(resuming: sitting)
    let reply = coach.respond(&session, to: Array(line.utf8), at: Moment(seconds: 0))
    return (reply, session.sitting)
  }

  @Test(arguments: [
    "skip", "go back", "undo", "help", "why", "stop", "repeat", "progress", "forget me",
    "idk", "yes", "no", "7", "talk about nerves", "talk about feedback", "make a plan", "",
    "asdf qwer zxcv", "I practised the slow part twice and it held", "are you human?",
    "my hands shake and it means I will fail", "on Saturday", "you're useless",
  ])
  func everyStateAnswersEveryLine(line: String) {
    let bad = Self.floors.filter { $0.question != nil }.compactMap { floor -> String? in
      let text = Self.say(line, to: Self.sitting(floor)).0.text
      let holds =
        !text.isEmpty && text.utf8.count <= 400 && text.filter { $0 == "?" }.count <= 1
        && !text.contains("{")
      return holds ? nil : "\(floor.name): \(text)"
    }
    #expect(bad.isEmpty)
  }

  @Test func everyTopicIsReachedWithinOneTurn() {
    let topics: [(String, Source)] = [
      ("talk about nerves", .arousal), ("talk about an attempt", .mastery),
      ("talk about someone like me", .vicarious), ("talk about feedback", .persuasion),
    ]
    let bad = Self.floors.filter { $0.question != nil }.flatMap { floor in
      topics.compactMap { line, source -> String? in
        let (reply, after) = Self.say(line, to: Self.sitting(floor))
        return after.floor.source == source ? nil : "\(floor.name): \(line): \(reply.text)"
      }
    }
    #expect(bad.isEmpty)
  }

  /// A walk through lines of all sorts: the same seed gives the same bytes, undo is exact, saving
  /// and restoring changes nothing.
  @Test(arguments: 0..<40)
  func walksAreExact(seed: UInt64) throws {
    var random = Seeded(state: seed &* 7919 &+ 1)
    var session = Session(seed: seed)
    var twin = Session(seed: seed)
    for step in 0..<60 {
      let line = Lines.all[Int(random.next() % UInt64(Lines.all.count))]
      let at = Moment(seconds: Int64(step) * 10)
      let before = session
      let reply = Self.coach.respond(&session, to: Array(line.utf8), at: at)
      #expect(Self.coach.respond(&twin, to: Array(line.utf8), at: at) == reply)
      #expect(session == twin)
      #expect(!reply.text.isEmpty && reply.text.utf8.count <= 400)
      var other = session
      // A line that changes nothing but what was said is taken back with the one before it.
      let changed =
        before.sitting.floor != session.sitting.floor
        || before.sitting.facts != session.sitting.facts
      if other.sitting.safety == .clear, other.sitting.parked == nil, line != "undo",
        line != "go back", changed
      {
        _ = Self.coach.respond(&other, to: Array("undo".utf8), at: at)
        #expect(other.sitting == before.sitting, "undo of \(line)")
      }
      twin = try JSONDecoder().decode(Session.self, from: JSONEncoder().encode(twin))
      #expect(twin == session)
    }
  }

  @Test func idkToEverythingComesToAnEnd() {
    var session = Session()
    var turns = 0
    while !session.sitting.ended, turns < 80 {
      _ = Self.coach.respond(&session, to: Array("idk".utf8), at: Moment(seconds: 0))
      turns += 1
    }
    #expect(session.sitting.ended, "after \(turns) turns")
  }

  @Test func skippingEverythingComesToAnEnd() {
    var session = Session()
    var turns = 0
    while !session.sitting.ended, turns < 80 {
      _ = Self.coach.respond(&session, to: Array("skip".utf8), at: Moment(seconds: 0))
      turns += 1
    }
    #expect(session.sitting.ended, "after \(turns) turns")
  }
}

/// A small seeded generator (splitmix64), so that walks can be walked again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

enum Lines {
  static let all = [
    "hi", "I want to give a talk at my club on Saturday", "about 40", "the opening, 70",
    "the questions, 20", "I have done it before", "last week I lost my place", "I took a breath",
    "I slowed down and it got better", "it was luck", "I'm just bad at it", "yes", "no", "maybe",
    "idk", "skip", "go back", "undo", "why", "help", "my friend Ana was nervous too",
    "she wrote cards", "my teacher said the ending was clear", "nobody", "my heart races",
    "it means I will fail", "ready", "if they clap then I breathe out", "8", "100", "0",
    "no, I meant Sunday", "what is self-efficacy?", "lol", "you are stupid", "talk about nerves",
    "thanks", "repeat", "progress", "what if my hands shake?", "...", "qwrtz plmk", "on Monday",
    "stop", "in a few days", "2", "the second one",
  ]
}
