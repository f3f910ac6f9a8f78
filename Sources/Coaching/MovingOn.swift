import Dialogue
import Machines

/// The same question comes twice at most (evidence H6).
extension Speech {
  /// Where the question that stands was put twice and would come a third time, though nobody broke in,
  /// the talk goes on without an answer to it.
  mutating func moveOn(_ sitting: inout Sitting) {
    guard !sitting.ended, !sitting.safety.holds, let question = sitting.floor.question,
      asks(question), timesAsked(question, sitting) >= 2, !isBrokenIn
    else { return }
    dropQuestions()
    coach.advance(&sitting, sitting.floor.passed, &self, line: nil)
    // What they would have said is not known.
    drop("vicarious.nobody")
    drop("arousal.quiet")
  }

  /// True where the question is put in the open, and not with choices.
  private func asks(_ question: Question) -> Bool {
    parts.contains {
      $0.move.act == .ask && ($0.move.key == question.key || $0.move.key == question.key + ".again")
    }
  }

  /// True where the person broke in with a command, a question, a correction or a worry: to ask again is
  /// to come back then.
  private var isBrokenIn: Bool {
    parts.contains { part in
      Self.breaking.contains { part.move.key == $0 || part.move.key.hasPrefix($0 + ".") }
    }
  }

  private static let breaking = [
    "agenda", "commands", "questions", "plea", "repair.corrected", "repair.misheard",
    "repair.worry", "repair.otherTask", "meta.sorry",
  ]
}
