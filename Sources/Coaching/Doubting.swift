import Dialogue
import Machines
import Understanding

/// What is told as the ground of a number, and holds none up.
extension Coach {
  /// "I'm hopeless at that bit": a verdict pulls the number down, is no reason and is not said back.
  func doubts(_ words: MetaWords, _ step: inout Floor.Step) {
    guard step.keeps.contains(.reason), hints.doubted.stand(in: words),
      !hints.notDoubted.stand(in: words)
    else { return }
    refuse(reason: "opening.doubted", &step)
  }

  /// "I'm an idiot": nor is what they call themselves.
  func belittles(_ keeping: Keeping, _ step: inout Floor.Step) {
    guard step.keeps.contains(.reason), let reason = keeping.fact(.reason)?.phrase.quote,
      hints.contempt.stand(in: MetaWord.all(in: reason))
    else { return }
    refuse(reason: "heed.contempt", &step)
  }

  /// The reason is not kept, and something else is said; no reflection, which would say it back.
  private func refuse(reason key: String, _ step: inout Floor.Step) {
    step.replace("opening.reason", with: Move(.repair, key))
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
