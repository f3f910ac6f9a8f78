import Dialogue
import Machines
import Understanding

/// "I've chosen the book, and I've borrowed the little bell", where it is asked what they will do first: what is done
/// already is kept with what they have, and the question stands.
extension Coach {
  func tellsDoneAlready(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .arousal(at: .aiming), sitting.tries == 0, heard.gathered != .chosen,
      heard.words > 4, heard.plan.cue == nil
    else { return false }
    let told = phraser.phrases(of: line).filter { $0.clause != nil }
    let done = told.filter {
      $0.isOwn && $0.past && $0.ownAction && $0.clause.map(joints.soundness.holds) == true
    }
    guard let first = done.first, told.allSatisfy({ $0.past || !$0.ownAction }) else {
      return false
    }
    sitting.facts.keep(Fact(kind: .resource, phrase: first, turn: sitting.turn))
    sitting.tries += 1
    speech.parrot = nil
    speech.add([.reflect("arousal.resourced")], line: all(done) ?? first)
    speech.again(sitting)
    return true
  }

  /// Two of them, as one.
  private func all(_ done: [Phrase]) -> Phrase? {
    guard done.count > 1, let one = done[0].clause, let two = done[1].clause,
      one.wordCount + two.wordCount <= 18
    else { return nil }
    return Phrase(
      quote: done[0].quote, clause: one + ", \(joints.and) " + two, past: true)
  }
}
