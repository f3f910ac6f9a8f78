import Coaching
import Dialogue
import Efficacy
import Foundation
import Progress
import Understanding

/// Ledgers to look at, made as the coach makes them.
enum Ledgers {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let coach: Coach = {
    do {
      return try Coach(folder: root.appending(path: "prompts/en").path)
    } catch {
      fatalError("\(error)")
    }
  }()

  static func view(_ ledger: Ledger) -> ProgressView {
    ProgressView(
      ledger, labels: Labels { coach.speaker.words.options[$0]?.first }, dating: coach.dating,
      now: at(30))
  }

  /// Noon of a day of November 2026, an hour east of UTC.
  static func at(_ day: Int, hour: Int = 12) -> Moment {
    Moment(
      seconds: 1_793_491_200 + Int64(day - 1) * 86_400 + Int64(hour - 1) * 3600, offset: 3600)
  }

  static func fact(_ kind: FactKind, _ quote: String, _ number: Int? = nil) -> Fact {
    Fact(kind: kind, phrase: Phrase(quote: quote), number: number, turn: 3)
  }

  static let one: Ledger = {
    var ledger = Ledger()
    ledger.name(Phrase(quote: "sing the solo"), at: at(9))
    ledger.rate(.whole, 40, at: at(9), isAfter: false)
    return ledger
  }()

  /// A number that fell, a plan that failed, one that was not tried, one in part.
  static let some: Ledger = {
    var ledger = Ledger()
    ledger.name(Phrase(quote: "sing the solo"), at: at(2))
    ledger.rate(.whole, 60, at: at(2), isAfter: false)
    ledger.rate(.surest, part: Phrase(quote: "the first verse"), 90, at: at(2), isAfter: false)
    ledger.rate(.hardest, part: Phrase(quote: "the high note"), 20, at: at(2), isAfter: false)
    ledger.rate(.whole, 45, at: at(2, hour: 13), isAfter: true)
    ledger.keep(
      card(
        .mastery, ledger,
        [
          fact(.did, "i breathed before the note"), fact(.attempt, "the rehearsal", 1),
          fact(.cause, "the breath"),
        ], at(2)))
    let plans: [(Int?, Double, Bool)] = [
      (80, 0, true), (90, 0, false), (70, 0.5, true), (nil, 1, true), (85, 0, true), (75, 1, true),
      (100, 0, true),
    ]
    for (number, plan) in plans.enumerated() {
      ledger.begin()
      ledger.name(Phrase(quote: "sing the solo"), at: at(4))
      let day = 4 + number * 3
      let facts = [fact(.sentence, "if it is \(number + 1) then i sing it once")]
      ledger.plan(facts + (plan.0.map { [fact(.prediction, "", $0)] } ?? []), at: at(day))
      ledger.begin()
      ledger.answer(nil, worked: plan.1, isTried: plan.2, at: at(day + 2))
      ledger.rate(.whole, 45 - number * 3, at: at(day + 2), isAfter: true)
    }
    return ledger
  }()

  /// What would break a page or a line, were it not taken care of.
  static let awkward: Ledger = {
    var ledger = Ledger()
    for number in 1...5 {
      ledger.begin()
      ledger.name(
        Phrase(
          quote: number == 1
            ? "</title><script>alert('x')</script> & \"quotes\" \u{7}bell"
            : "task \(number) " + String(repeating: "very", count: number * 12) + " long words"),
        at: at(number))
      ledger.rate(.whole, number * 20, at: at(number), isAfter: false)
      let task = ledger.goals[ledger.goals.count - 1].task
      for part in 1...number {
        ledger.begin()
        ledger.name(task, at: at(number))
        ledger.rate(
          .hardest, part: Phrase(quote: "<part> \(part) → 漢字 👩‍👩‍👧"), part * 100 / 7, at: at(number),
          isAfter: false)
      }
    }
    ledger.keep(
      card(
        .persuasion, ledger,
        [fact(.said, "\"<b>good</b>\" & so on"), fact(.giver, "O'Neill <oneill>")], at(6)))
    ledger.keep(card(.vicarious, ledger, [fact(.peer, "Nadia"), fact(.lesson, "cards")], at(6)))
    ledger.keep(
      card(
        .arousal, ledger,
        [fact(.label, "ready"), fact(.strength, "", 8), fact(.strengthAfter, "", 5)], at(6)))
    ledger.plan([fact(.sentence, "if </svg> then i <i>go</i>")], at: at(7))
    return ledger
  }()

  private static func card(
    _ source: Source, _ ledger: Ledger, _ facts: [Fact], _ at: Moment
  ) -> Card {
    Card(source: source, at: at, sitting: ledger.sitting, goal: ledger.goal, facts: facts)
  }

  static let all: [(name: String, ledger: Ledger)] = [
    ("empty", Ledger()), ("one", one), ("some", some), ("awkward", awkward),
  ]
}
