extension PhraseReader {
  /// Where a shape of at most so many words can end without leaving a word in the air; nil where
  /// nothing sensible is left. It keeps more than the token `after`, or ends with it.
  func cleanEnd(_ range: Range<Int>, after: Int, most: Int) -> Int? {
    var words = 0
    var end = range.lowerBound
    while end < range.upperBound {
      if !tokens[end].kinds.has(.mark) { words += joins(end) ? 2 : 1 }
      if words > most { break }
      end += 1
    }
    if end == range.upperBound {
      end = withoutEnd(range.lowerBound..<end)
      if end > after, !dangles(end - 1, in: range) { return end }
      return withoutRelative(range, after: after)
    }
    // Too long: back to the last place where a part of the sentence ends.
    while end > after + 1, !endsPart(before: end) || leavesToldOpen(end, after: after) { end -= 1 }
    // "the door closed | and my phone | in the other room"
    if end > after + 1, tokens[end].kinds.has(.preposition) {
      for at in max(after + 2, end - 4)..<end where tokens[at].kinds.has(.and) {
        end = at
        break
      }
    }
    while end > after + 1, dangles(end - 1, in: range) || tokens[end - 1].kinds.has(.mark) {
      end -= 1
    }
    return end > after + 1 && !dangles(end - 1, in: range) ? end : nil
  }

  /// "something written down | that i could hold on to": it ends before the clause that would leave a
  /// word in the air.
  private func withoutRelative(_ range: Range<Int>, after: Int) -> Int? {
    // "told me | that i explain it": what was told belongs to the telling.
    if verb(after)?.says == true { return nil }
    return range.last {
      $0 > after + 1 && tokens[$0].kinds.has(.that) && kinds($0 + 1).has(.nominative)
        && !dangles($0 - 1, in: range)
    }
  }

  /// True where a part of a sentence ends before this token, and the next opens here.
  func endsPart(before at: Int) -> Bool {
    let kinds = tokens[at].kinds
    let before = tokens[at - 1].kinds
    if before.has([.dangling, .danglingCut]) || before.has([.preposition, .determiner, .adjective])
    {
      return false
    }
    // "in front | of forty people"
    if tokens[at].entries.has(.partitive) || opensOthersAct(at) { return false }
    if kinds.has([.mark, .and, .mid]) { return true }
    if kinds.has([.wh, .that]) { return before.has(WordKinds.nounlike) }
    return kinds.has(.preposition) && before.has([.noun, .timeNoun, .unknown, .objective, .body])
  }

  /// A word that leaves a sentence hanging. A particle does not: "stepped off".
  func dangles(_ at: Int, in range: Range<Int>) -> Bool {
    let kinds = tokens[at].kinds
    // "i've never done this before"
    if at == range.upperBound - 1, at > range.lowerBound, kinds.has(.mid), !kinds.has(.dangling) {
      return false
    }
    // "what to do"
    if at > range.lowerBound + 1, kinds.has(.does), !kinds.has(.negative),
      tokens[at - 1].kinds.has(.to), tokens[at - 2].kinds.has(.wh)
    {
      return false
    }
    // "better than the school does"
    if at == range.upperBound - 1, at > range.lowerBound + 2, kinds.has(.does),
      !kinds.has(.negative),
      tokens[at - 1].kinds.has(.nominative) || tokens[at - 1].kinds.has(WordKinds.nounlike),
      tokens[range].contains(where: { $0.kinds.has(.strictPreposition) })
    {
      return false
    }
    if kinds.has(.dangling) {
      if kinds.has(.particle), at > range.lowerBound { return false }
      return true
    }
    if kinds.has([.genitive, .strictPreposition]) { return true }
    // "the night before"
    if at > range.lowerBound, tokens[at - 1].kinds.has(.timeNoun) { return false }
    return kinds.has(.preposition) && !kinds.has([.particle, .adverb])
  }
}
