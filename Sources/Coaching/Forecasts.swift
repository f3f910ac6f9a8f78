import Dialogue
import Machines
import Understanding

extension Coach {
  /// What a line is in answer to what a feeling says: with "it says" before it, so that "I'll kill
  /// somebody" is heard as what is dreaded and not as what is meant. Asked of a line that raised an
  /// alarm alone.
  func isForecast(_ line: Line, _ sitting: Sitting) -> Bool {
    guard sitting.safety == .clear, sitting.floor.asksMeaning,
      let lead = speaker.words.options["safety.says"]?.first
    else { return false }
    return understander.cues(of: Line(lead + " " + line.text), asked: .nothing).safety == .none
  }
}

extension Coach {
  /// "You'll go under and nobody will notice", in answer to what a feeling says: what is feared of the
  /// task. That nobody notices is taken for no more than that, as long as nothing is wished for and
  /// nothing else in the line raises an alarm.
  func sinks(_ line: Line, _ cues: Cues, _ sitting: Sitting) -> Bool {
    guard cues.safety == .crisis || cues.safety == .thirdParty, !cues.signs.contains(.imminent),
      sitting.safety == .clear, sitting.floor.asksMeaning
    else { return false }
    let words = MetaWord.all(in: line.text)
    guard hints.sinking.stand(in: words), !hints.sinkingWished.stand(in: words) else {
      return false
    }
    let clauses = line.text.split { ",.;!?".contains($0) }.flatMap {
      $0.split(separator: " " + joints.and + " ")
    }
    guard
      let at = clauses.firstIndex(where: { hints.sinking.stand(in: MetaWord.all(in: $0)) })
    else { return false }
    let rest = clauses.indices.filter { $0 != at && $0 != at + 1 }.map { clauses[$0] }
    return understander.safety(of: Line(rest.joined(separator: ". "))) == .none
  }
}

extension Floor {
  /// True where it is asked what a feeling says.
  var asksMeaning: Bool {
    switch self {
    case .arousal(at: .meaning), .quick(at: .meaning): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
