import Dialogue
import Machines
import Understanding

/// What stands beside an answer and says more than it: what they want at heart, that they will go after all.
extension Coach {
  /// "It matters. I want to swim in the sea with my daughter": what they want, beside something else that
  /// answers; it is said back and kept as why it matters (evidence F4).
  func wantBeside(_ heard: Heard, _ sitting: inout Sitting) -> Phrase? {
    guard sitting.floor.source != nil, sitting.floor != .plan(at: .valuing), heard.words > 7,
      heard.phrases.count > 1, !sitting.facts.has(.value),
      let want = heard.phrases.dropFirst().last(where: isWant), want.quote != heard.heart?.quote
    else { return nil }
    sitting.facts.keep(Fact(kind: .value, phrase: want, turn: sitting.turn))
    return want
  }

  /// "I want to swim in the sea", and not "I want it to stop", "I don't want to".
  private func isWant(_ phrase: Phrase) -> Bool {
    guard hints.wanting.open(phrase.quote[...]), phrase.isOwn, !phrase.past,
      let clause = phrase.clause, (5...12).contains(clause.wordCount),
      joints.soundness.holds(clause)
    else { return false }
    let cues = understander.cues(of: Line(phrase.quote), asked: .nothing)
    return cues.negated.isEmpty && cues.outcome == .none && cues.command == nil
      && cues.sensations.isEmpty
  }

  /// "Anyway, I haven't slept properly since Sunday": how worn out they are, told beside an answer, once.
  func wornBeside(_ heard: Heard, _ speech: Speech, _ sitting: Sitting) -> Phrase? {
    guard heard.words > 4, hints.long.worn.stand(in: heard.said),
      speech.has(unsaid: "heard.worn", sitting)
    else { return nil }
    return heard.phrases.first { phrase in
      guard let clause = phrase.clause, (3...10).contains(clause.wordCount), phrase.isOwn,
        joints.soundness.holds(clause), phrase.quote != heard.heart?.quote
      else { return false }
      return hints.long.worn.stand(in: MetaWord.all(in: phrase.quote))
    }
  }

  /// "40. I think I go on Tuesday after all", beside a number of the end: what they mean to do, or what will
  /// be so.
  func resolveBeside(_ heard: Heard, _ moves: [Move], _ sitting: Sitting) -> Phrase? {
    guard case .close = sitting.floor, sitting.asked.isNumber, heard.cues.rating?.verbal == false,
      heard.words > 4, moves.allSatisfy({ $0.act != .close })
    else { return nil }
    return heard.phrases.first { phrase in
      guard let clause = phrase.clause, (3...10).contains(clause.wordCount), phrase.isOwn,
        !phrase.past, !phrase.feeling, phrase.role != .because, phrase.role != .when,
        phrase.role != .condition, joints.soundness.holds(clause),
        !phrase.quote.contains(where: \.isNumber), !isOpinion(phrase)
      else { return false }
      return phraser.stretches(of: Line(phrase.quote)).contains {
        $0.isFinite && ($0.modal || $0.ownAction) && !$0.past
      }
    }
  }
}
