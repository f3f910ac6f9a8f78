import Coaching
import Foundation
import Packs
import Testing

@testable import Quality

/// Made-up people: their files are right, the seed decides all, and what breaks is shrunk.
@Suite struct PlayerTests {
  static let people: [Persona] = {
    let folder = MadeUp.folder + "/personas"
    do {
      return try packNames(in: folder).map { try Persona(PackFile(reading: "\(folder)/\($0)")) }
    } catch { fatalError("\(error)") }
  }()

  @Test func thereAreAtLeastTenPeople() {
    #expect(Self.people.count >= 10)
  }

  @Test func everyAnswerIsToAQuestionThatIsAsked() {
    let keys = Set(MadeUp.gauge.coach.speaker.words.variants.keys)
    for person in Self.people {
      for state in person.answers.keys where !state.hasPrefix("safety") {
        let known = keys.contains { $0 == state || $0.hasPrefix(state + ".") }
        #expect(known, "\(person.name): [\(state)]")
      }
    }
  }

  @Test func theSeedDecidesEverything() {
    func texts(_ seed: UInt64) -> [[String]] {
      Simulation(Self.people, sessions: 12, seed: seed, gauge: MadeUp.gauge).readings.map {
        $0.turns.flatMap { [$0.exchange.typed, $0.text] }
      }
    }
    #expect(texts(5) == texts(5))
    #expect(texts(5) != texts(6))
  }

  @Test func theLongestBeginningOfAStateAnswers() throws {
    let text = """
      [mastery]
      all of it
      [mastery.doing]
      {tool}
      [my.tool]
      a pen
      [otherwise]
      no
      """
    let person = try Persona(PackFile(path: "x/pen.txt", bytes: Array(text.utf8)))
    #expect(person.name == "pen")
    #expect(person.answers(to: "mastery.doing") == ["{tool}"])
    #expect(person.answers(to: "mastery.owning") == ["all of it"])
    #expect(person.answers(to: "plan.cueing") == ["no"])
  }

  @Test(arguments: [
    "no section", "[otherwise]\n{tool}", "[habit.idk]\nidk\n[otherwise]\nno",
    "[mode] slow\n[otherwise]\nno", "[first]\nhi", "[mastery] 0.5\nyes\n[otherwise]\nno",
  ])
  func aWrongPersonaIsRefused(text: String) {
    #expect(throws: PackProblem.self) {
      try Persona(PackFile(path: "x.txt", bytes: Array(text.utf8)))
    }
  }

  @Test func theShortestConversationKeepsOnlyWhatBreaks() {
    var script = Script(name: "long")
    for (number, typed) in ["hello", "what is self-efficacy?", "ok", "lol", "hm"].enumerated() {
      var at = Script.start
      at.seconds += Int64(number) * Script.pace
      script.lines.append(Script.Line(typed: typed, at: at, number: number + 1))
    }
    let short = Shrinking(gauge: MadeUp.gauge).shortest(script, breaking: Wordy(), key: "")
    #expect(short.lines.map(\.typed) == ["what is self-efficacy?"])
    #expect(short.lines[0].at == Script.start)
  }

  /// A rule that only the answer to a question breaks.
  struct Wordy: Rule {
    let name = "wordy"
    func breaks(in reading: Reading) -> [Break] {
      reading.turns.indices.filter { reading.turns[$0].text.contains("Bandura") }
        .map { reading.breaks($0, "wordy") }
    }
  }
}
