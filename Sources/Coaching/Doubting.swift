import Dialogue
import Machines
import Understanding

extension Coach {
  /// "I'm hopeless at that bit", where it was asked what holds the number up: a verdict pulls it down, is no
  /// reason and is not said back.
  func doubts(_ line: Line, _ step: inout Floor.Step) {
    guard let at = step.moves.firstIndex(where: { $0.key == "opening.reason" }) else { return }
    let words = MetaWord.all(in: line.text)
    guard hints.doubted.stand(in: words), !hints.notDoubted.stand(in: words) else { return }
    // No reflection: what can't be worded otherwise would be said back.
    step.moves[at] = Move(.repair, "opening.doubted")
    step.keeps.removeAll { $0 == .reason }
  }

  /// "I had to let him go four years ago, and I got through it", as a reason to be sure: an attempt, and
  /// none is asked for after it. Where a hardest part is known, that one is asked about.
  func isTry(_ heard: Heard, _ step: Floor.Step) -> Bool {
    guard step.keeps.contains(.reason), !heard.facts.has(.attempt), !heard.facts.has(.hardest),
      heard.cues.peer == nil,
      let heart = heard.heart, heart.past, heart.isOwn, heart.clause != nil, heard.words > 5
    else { return false }
    switch heard.cues.outcome {
    case .success, .partial: return heard.cues.who == .you
    case .failure, .notAttempted, .none: return false
    }
  }
}
