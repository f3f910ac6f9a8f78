import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Post the letter first", where it was asked whether somebody's words fit: something to do, from
  /// which the plan is made at once.
  func plansInstead(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .persuasion(at: .fitting) = sitting.floor, sitting.mode == .full,
      heard.words >= 3, heard.words <= 12, heard.cues.polarity == .none, !heard.isQuestion,
      heard.cues.feedback == nil, let act = phraser.phrases(of: line).first, act.isBareAct
    else { return false }
    sitting.tries = 0
    leave(.persuasion, &sitting)
    sitting.parked = nil
    sitting.floor = .plan(at: .choosing)
    converse(&sitting, line, &speech)
    return true
  }
}
