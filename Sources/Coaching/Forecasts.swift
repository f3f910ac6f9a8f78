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
