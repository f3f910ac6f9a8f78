import Dialogue
import Efficacy
import Machines
import Understanding

extension Coach {
  /// "Last week I did the easier one, first go", where somebody else was asked about: their own
  /// success has the floor as one, and the other person comes back after it.
  func tellsOwnDeed(
    _ sitting: inout Sitting, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .vicarious(at: .naming), .vicarious(at: .placing), .vicarious(at: .struggling),
      .vicarious(at: .learning), .vicarious(at: .seeing):
      break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    guard sitting.mode == .full, !sitting.tender, heard.cues.peer == nil,
      heard.cues.outcome == .success || heard.cues.outcome == .partial,
      let deed = heard.phrases.first(where: { $0.isOwn && $0.ownAction && $0.past }),
      heard.heart?.isAboutSomebodyElse != true
    else { return false }
    sitting.tries = 0
    if sitting.parked == nil { sitting.parked = sitting.floor }
    takeUp(deed, &sitting, &speech)
    return true
  }

  /// A deed of their own in the place of any attempt told before, as one that went well.
  func takeUp(_ deed: Phrase, _ sitting: inout Sitting, _ speech: inout Speech) {
    for kind in Card.kinds(.mastery) { sitting.facts.drop(kind) }
    for (kind, number) in [(FactKind.attempt, 1), (.did, Fact.affirmed)] {
      sitting.facts.keep(Fact(kind: kind, phrase: deed, number: number, turn: sitting.turn))
    }
    if sitting.parked?.source == .mastery { sitting.parked = nil }
    sitting.floor = .mastery(at: .explaining(ending: .success))
    speech.add([.reflect("agenda.ownDeed")], line: deed)
    speech.add([.ask("mastery.explaining")])
  }

  /// The first thing done that sentences tell of, where it did not go wrong: "I did drive to the end
  /// of the road once".
  func ownDeed(in sentences: ArraySlice<Substring>) -> Phrase? {
    for sentence in sentences {
      let line = Line(String(sentence))
      let deed = phraser.phrases(of: line).first {
        $0.ownAction && $0.past && $0.clause != nil && $0.role != .condition
      }
      guard let deed else { continue }
      switch understander.outcome(of: Line(deed.quote)) {
      case .success, .partial, .none: return deed
      case .failure, .notAttempted: continue
      }
    }
    return nil
  }
}

extension Phrase {
  /// True where what is said back has a subject other than "you".
  fileprivate var isAboutSomebodyElse: Bool {
    guard let clause else { return false }
    let first = clause.pieces(at: 0x20).first?.lowercased() ?? ""
    return !first.hasPrefix("you") && !ownAction
  }
}
