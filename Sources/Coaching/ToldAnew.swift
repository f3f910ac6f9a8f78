import Understanding

extension Coach {
  /// "When I looked up. No, that's not right, when the room went quiet", "I dropped it, no hang on, I put it
  /// down": what was told before is told once more, and otherwise.
  func toldAnew(_ draft: Draft, _ turn: Range<Int>, from start: Int) -> Draft? {
    // "It was before that, | when the room went quiet"
    let next = draft.after(slips.pointings, from: turn.upperBound)
    guard next < draft.words.count,
      turn.count(where: { !draft.low[$0].isEmpty }) > 1, turn.lowerBound > start
    else {
      return nil
    }
    if draft.stops(turn.lowerBound - 1) {
      let now = Line(String(draft.text(next..<draft.end(ofSentence: next))))
      guard now.words > 2, !now.text.hasNumber,
        phraser.phrases(of: now).contains(where: { $0.clause != nil || $0.role == .when })
      else { return nil }
      // "I rang and it went badly. No, wait, it went well"
      let again = (start..<turn.lowerBound).last { draft.low[$0] == draft.low[next] }
      return draft.putting([], for: (again ?? start)..<next)
    }
    guard draft.isMarked(turn.lowerBound - 1), draft.low[start] == draft.low[next],
      draft.end(ofClause: next) - next > 1
    else { return nil }
    return draft.putting([], for: start..<next)
  }
}
