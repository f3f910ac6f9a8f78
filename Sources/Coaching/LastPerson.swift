import Understanding

/// Somebody put right on the way: the one who was named last is meant.
extension Coach {
  /// "My teacher, no, my tutor said so"
  func otherOwned(_ draft: Draft, _ turn: SlipWords.Turn) -> Draft? {
    let (start, next) = (turn.words.lowerBound, turn.words.upperBound)
    guard start > 1, next + 1 < draft.words.count, slips.owners.contains(draft.low[start - 2]),
      slips.owners.contains(draft.low[next]), !draft.pauses(start - 2),
      draft.low[start - 1] != draft.low[next + 1], !isDenied(draft, start - 2)
    else { return nil }
    let isWhole = draft.pauses(next + 1) || next + 2 < draft.words.count && draft.pauses(next + 2)
    guard draft.stops(start - 1) ? isWhole : true,
      turn.isSure || isPerson(draft, start - 2) && isPerson(draft, next)
    else { return nil }
    return draft.putting([], for: start - 2..<next)
  }

  /// "With Anna, no, Tom"
  func otherName(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let last = turn.lowerBound - 1
    guard last > draft.start(of: last), isName(draft, last) else { return nil }
    var right = turn.upperBound
    if draft.low[right] == draft.low[last - 1], right + 1 < draft.words.count { right += 1 }
    guard isName(draft, right), draft.low[right] != draft.low[last],
      !draft.stops(last) || draft.pauses(right)
    else { return nil }
    return draft.putting([], for: last..<right)
  }

  private func isName(_ draft: Draft, _ at: Int) -> Bool {
    draft.words[at].first?.isUppercase == true
      && phraser.person(of: Line(String(draft.text(at..<at + 1)))) != nil
  }

  private func isPerson(_ draft: Draft, _ at: Int) -> Bool {
    phraser.person(of: Line(String(draft.text(at..<at + 2)))).map(phraser.isKnown) == true
  }

  /// "My wife says I'm better. Well, my daughter, she sits in with me": somebody else in the place of
  /// the one of whom the sentence before was told.
  func otherPerson(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    // "No wait, it was his sister"
    let next = draft.after(slips.fillers, from: turn.upperBound)
    guard next + 1 < draft.words.count, slips.owners.contains(draft.low[next]),
      draft.pauses(next + 1), isPerson(draft, next)
    else { return nil }
    let before = draft.start(of: turn.lowerBound - 1)..<turn.lowerBound
    let owned = before.filter { at in
      at + 1 < before.upperBound && draft.low[at] == draft.low[next] && isPerson(draft, at)
    }
    guard owned.count == 1, draft.low[owned[0] + 1] != draft.low[next + 1] else { return nil }
    let left = draft.putting([], for: turn.lowerBound..<next + 2)
    return left.putting([draft.text(next + 1..<next + 2)], for: owned[0] + 1..<owned[0] + 2)
  }
}

extension Coach {
  /// "His sister", "Lena": somebody, and nothing that they did.
  func isOnlySomebody(_ sentence: Substring) -> Bool {
    let line = Line(String(sentence.bare))
    return line.words <= 3 && phraser.person(of: line) != nil
  }
}
