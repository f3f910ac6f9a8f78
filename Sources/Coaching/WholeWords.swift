import Dialogue
import Machines
import Understanding

/// "Dave said I drive like someone who's passed until someone's watching": what was said is said back with the "until"
/// or the "but" that makes its point.
extension Coach {
  private static let lengths = 4...18

  func withWholeWords(_ line: Line, _ heard: Heard) -> Heard? {
    guard !heard.isChosen, heard.cues.feedback != nil, line.text.quotation == nil,
      hints.voices.saying.stand(in: heard.said),
      hints.feelings.anyCondition.stand(in: heard.said) || hints.feelings.anyBut.stand(in: heard.said)
    else { return nil }
    for sentence in Sentences.all(in: line.text) {
      let draft = Draft(String(sentence))
      guard let from = afterSaying(draft) else { continue }
      var end = draft.end(ofClause: from)
      // "I explain it well, unless I'm tired"
      while end < draft.words.count, isTurn(draft, end) { end = draft.end(ofClause: end) }
      let words = String(draft.text(from..<end))
      guard Self.lengths.contains(words.wordCount), speaksOfThem(words),
        (from + 1..<end).contains(where: { isTurn(draft, $0) }),
        phraser.phrases(of: Line(words)).first?.clause != nil
      else { continue }
      let clause = phraser.turned(words)
      var told = heard
      told.heart = Phrase(quote: clause, clause: joints.soundness.holds(clause) ? clause : nil)
      told.gathered = .chosen
      return told
    }
    return nil
  }

  /// Where what was said begins, behind "said", "told me that" and when that was.
  private func afterSaying(_ draft: Draft) -> Int? {
    for at in draft.low.indices.dropFirst() {
      guard var from = draft.end(of: hints.feelings.sayingWords, at: at) else { continue }
      while from < draft.words.count, let next = draft.end(of: hints.feelings.saidFronts, at: from)
      {
        from = next
      }
      return from < draft.words.count ? from : nil
    }
    return nil
  }

  /// "Until", "but"
  private func isTurn(_ draft: Draft, _ at: Int) -> Bool {
    draft.end(of: hints.feelings.conditions, at: at) != nil
      || draft.end(of: hints.feelings.buts, at: at) != nil
  }
}
