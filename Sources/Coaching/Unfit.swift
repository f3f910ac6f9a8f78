import Dialogue
import Machines
import Understanding

/// What a line tells that is no fact to build on.
extension Coach {
  /// True for an act of theirs, or something to borrow, that is told as what went wrong.
  func wentWrong(_ fact: Fact) -> Bool {
    [.did, .part, .borrow, .lesson, .technique].contains(fact.kind)
      // "I pulled the stick back too late"
      && (hints.overdone.stand(in: MetaWord.all(in: fact.phrase.quote))
        || understander.outcome(of: Line(fact.phrase.quote)) == .failure)
  }

  /// "I've just told you something hard": of the talk, and nothing that they have or that somebody did.
  func isOfTheTalk(_ fact: Fact) -> Bool {
    let told: [FactKind] = [
      .surest, .hardest, .reason, .did, .part, .change, .struggle, .lesson, .borrow, .technique,
      .resource, .label, .step, .moved,
    ]
    return told.contains(fact.kind)
      && hints.ofTheTalk.stand(in: MetaWord.all(in: fact.phrase.quote))
  }

  /// "I read it all from the sheet", of what did not go well: no strength.
  func slipped(_ fact: Fact, _ facts: Facts) -> Bool {
    (fact.kind == .did || fact.kind == .part) && facts[.attempt]?.number != 1
      && facts[.outcome]?.number != 1 && isSlip(fact.phrase)
  }

  /// "I shouted", "I read it all from the sheet"
  func isSlip(_ phrase: Phrase) -> Bool { opens(phrase, with: "mastery.slipped") }

  private func opens(_ act: Phrase, with key: String) -> Bool {
    guard let doing = act.doing else { return false }
    return (speaker.words.options[key] ?? []).contains { doing[...].opens(with: $0) }
  }

  /// "I closed the laptop and watched a series" is no strength.
  func avoids(_ fact: Fact) -> Bool {
    (fact.kind == .did || fact.kind == .part) && breaksOff(fact.phrase)
  }

  private func breaksOff(_ phrase: Phrase) -> Bool {
    opens(phrase, with: "mastery.avoidance")
      || phrase.doing.map {
        speaker.words.options["mastery.avoidance.whole"]?.contains($0) == true
      } == true
  }

  /// "The first half went well, then I walked home": some of it held, whatever opens the line.
  func endsInLeaving(_ step: inout Floor.Step, _ heard: Heard) {
    guard step.state == .mastery(at: .doing(ending: .success)),
      let last = heard.phrases.last(where: { $0.isOfYou && $0.past }), breaksOff(last)
    else { return }
    step.state = .mastery(at: .doing(ending: .mixed))
    step.replace("mastery.wentWell", with: .reflect("mastery.wentMixed"))
  }
}
