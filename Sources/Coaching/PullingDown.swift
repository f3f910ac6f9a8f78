import Dialogue
import Machines
import Understanding

/// "Cos last time he laughed and changed the subject", where what holds a number up is asked for: what pulls it
/// down. It is said as that, and what holds it up is asked for once more.
extension Coach {
  func tellsWhatPullsDown(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .reasoning), sitting.tries == 0,
      (4...24).contains(heard.words),
      heard.cues.outcome != .success, heard.cues.feedback?.valence != .positive,
      hints.heard.pulling.stand(in: heard.said), !hints.heard.notPulling.stand(in: heard.said),
      !line.text.isMarked,
      speech.has(unsaid: "opening.pulled", sitting)
    else { return false }
    let told = heard.phrases.filter { $0.clause != nil }
    guard
      let first = told.first(where: { hints.heard.pulling.stand(in: MetaWord.all(in: $0.quote)) }),
      !first.isOwn,
      // "He laughed, but I said it anyway"
      !told.contains(where: { $0.role == .but && $0.isOwn })
    else { return false }
    sitting.tries += 1
    speech.parrot = nil
    speech.add([.reflect("opening.pulled")], line: whole(told, from: first))
    speech.again(sitting)
    return true
  }

  /// Both things that somebody did, where they are short.
  private func whole(_ told: [Phrase], from first: Phrase) -> Phrase {
    guard let at = told.firstIndex(of: first), at + 1 < told.count, let one = first.clause,
      let other = told[at + 1].clause, !told[at + 1].isOwn, (one + other).wordCount <= 10
    else { return first }
    var both = first
    both.clause = one + ", \(joints.and) " + other
    return both
  }
}
