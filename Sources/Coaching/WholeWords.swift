import Dialogue
import Machines
import Understanding

/// "Dave said I drive like someone who's passed until someone's watching": what was said is said back with the "until"
/// or the "but" that makes its point.
extension Coach {
  private static let lengths = 4...18
  private static let longestWhole = 14
  private static let longestQuoted = 8
  /// So many words may stand before what was said.
  private static let mostBefore = 5

  func withWholeWords(_ line: Line, _ heard: Heard) -> Heard? {
    guard !heard.isChosen, heard.words > 6, line.text.quotation == nil,
      hints.voices.saying.stand(in: heard.said),
      hints.feelings.anyCondition.stand(in: heard.said)
        || hints.feelings.anyBut.stand(in: heard.said)
    else { return nil }
    // "I know them better than anyone but I talk to my shoes": what is short enough is told whole already.
    let isLong = heard.words > Self.longestWhole
    for sentence in Sentences.all(in: line.text) {
      let draft = Draft(String(sentence))
      guard let from = afterSaying(draft),
        phraser.stretches(of: Line(String(sentence))).first?.who != .own
      else { continue }
      var end = draft.end(ofClause: from)
      // "I explain it well, unless I'm tired"
      while end < draft.words.count, isTurn(draft, end, isLong) { end = draft.end(ofClause: end) }
      let words = String(draft.text(from..<end))
      guard Self.lengths.contains(words.wordCount), speaksOfThem(words),
        (from + 1..<end).contains(where: { isTurn(draft, $0, isLong) }),
        phraser.phrases(of: Line(words)).first?.clause != nil, !isWhole(words, heard)
      else { continue }
      let start = draft.after(slips.fillers, from: 0)
      let clause = phraser.turned(String(draft.text(start..<end)))
      let isNear = from - start <= Self.mostBefore && joints.soundness.holds(clause)
      var told = heard
      let turned = phraser.turned(words)
      told.heart = Phrase(
        quote: turned,
        clause: isNear ? clause : turned.wordCount > Self.longestQuoted ? turned : nil)
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

  /// "Until"; in a long line a "but" that is about them.
  private func isTurn(_ draft: Draft, _ at: Int, _ isLong: Bool) -> Bool {
    if draft.end(of: hints.feelings.conditions, at: at) != nil { return true }
    guard isLong, let next = draft.end(of: hints.feelings.buts, at: at), next < draft.words.count
    else { return false }
    let behind = String(draft.text(next..<draft.end(ofClause: next)))
    return phraser.stretches(of: Line(behind)).first?.who == .own
  }

  /// True where a phrase of the line tells all of it as it is.
  private func isWhole(_ words: String, _ heard: Heard) -> Bool {
    heard.phrases.contains {
      $0.clause != nil && $0.quote.lowercased().straight.hasSuffix(words.lowercased().straight)
    }
  }
}
