extension PhraseReader {
  /// The finite verb of a clause whose subject is an act: "counting them | helped", "talking so
  /// fast | was a mistake".
  func verbOfGerund(_ start: Int, to end: Int) -> Int? {
    for at in min(start + 1, end)..<end {
      let kinds = tokens[at].kinds
      if kinds.has([.wh, .that, .nominative, .mid, .contracted]), !kinds.has(.preposition) {
        return nil
      }
      // "finding out | it was the school": a clause that the act takes, and no verb of its own.
      if kinds.has([.plainSubject, .determiner, .possessive]), saysBefore(at),
        clauseStarts(at, to: end)
      {
        return nil
      }
      // "doing it every evening until | it is only words"
      if kinds.has(.mid), clauseStarts(at + 1, to: end) { return nil }
      if kinds.has([.be, .modal]) { return at }
      guard kinds.has(.past), !kinds.has([.adjectival, .base]), let verb = verb(at),
        verb.ofThings || verb.act == .happening,
        !tokens[at - 1].kinds.has([.determiner, .possessive, .adjective, .be, .have, .number])
      else { continue }
      let next = at + 1 < end ? tokens[at + 1].kinds : .mark
      if next.has([.mark, .objective, .adverb, .determiner, .possessive]) { return at }
    }
    return nil
  }

  mutating func shapeGerundClause(
    _ phrase: inout Phrase, _ range: Range<Int>, from start: Int, verb: Int
  ) {
    phrase.past = tokens[verb].kinds.has([.was, .past])
    if isSayable(range), let end = cleanEnd(range, after: verb, most: ShapeLimit.clause) {
      phrase.clause = write(range.lowerBound..<end)
    }
    if start + 1 < verb || !tokens[start].kinds.has(.modifierIng) {
      phrase.doing = act(range.lowerBound..<verb, verb: start)
    }
  }
}
