import Dialogue
import Machines

/// The same question comes twice at most (evidence H6).
extension Speech {
  /// Where the question that stands was put twice, and a kind word would bring it a third time, the talk
  /// goes on without an answer to it.
  mutating func moveOn(_ sitting: inout Sitting) {
    guard holds("said.kind"), !sitting.ended,
      !sitting.safety.holds, let question = sitting.floor.question, asks(question),
      timesAsked(question, sitting) >= 2
    else { return }
    dropQuestions()
    coach.goOn(&sitting, &self)
  }

  /// True where the question is put in the open, and not with choices.
  private func asks(_ question: Question) -> Bool {
    parts.contains {
      $0.move.act == .ask && ($0.move.key == question.key || $0.move.key == question.key + ".again")
    }
  }
}
