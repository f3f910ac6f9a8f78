extension PhraseReader {
  /// A range that is one noun phrase, as words; nil where it holds anything else.
  mutating func noun(_ range: Range<Int>) -> String? {
    let range = skippingOpening(range)
    guard isSayable(range), let phrase = nounPhrase(from: range.lowerBound, to: range.upperBound)
    else { return nil }
    var end = phrase.end
    if end < range.upperBound {
      // "the wind again", "two nines today", "one piece a day"
      if restIsMoment(end..<range.upperBound),
        isSureNoun(range.lowerBound..<end, head: phrase.head),
        tokens[range.lowerBound].kinds.has([.determiner, .possessive])
      {
        return write(range)
      }
      guard restIsAdverbs(end..<range.upperBound) || restIsEach(end..<range.upperBound) else {
        return nil
      }
    }
    for at in range.lowerBound..<end {
      let kinds = tokens[at].kinds
      if kinds.has(.nominative) || kinds.has(WordKinds.auxiliary) && !kinds.has(.noun) {
        return nil
      }
      if kinds.has(.contracted) { return nil }
    }
    guard isSureNoun(range.lowerBound..<end, head: phrase.head) else { return nil }
    guard
      let clean = cleanEnd(
        range.lowerBound..<end, after: headEnd(range.lowerBound..<end), most: ShapeLimit.noun)
    else { return nil }
    if clean < end || !restIsEach(end..<range.upperBound) {
      end = clean
    } else {
      end = range.upperBound
    }
    return write(range.lowerBound..<end)
  }

  /// "just the wind" is "the wind"; "not enough sleep" and "too much coffee" stay.
  private func skippingOpening(_ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at + 1 < range.upperBound, tokens[at].kinds.has(.adverb),
      tokens[at].kinds.has(.dangling), !tokens[at + 1].kinds.has([.quantity, .adjective])
    {
      at += 1
    }
    return at..<range.upperBound
  }

  /// "a day", "every week"
  private func restIsEach(_ range: Range<Int>) -> Bool {
    range.count == 2 && tokens[range.lowerBound].kinds.has(.determiner)
      && !tokens[range.lowerBound].kinds.has([.possessive, .number])
      && tokens[range.lowerBound + 1].kinds.has(.timeNoun)
  }

  /// "The silence | after he asked about it": when it was, at the end of a short line.
  private func restIsMoment(_ range: Range<Int>) -> Bool {
    guard range.count > 1, range.count <= 8, !tokens[range.lowerBound - 1].kinds.has(.sForm) else {
      return false
    }
    let lead = match(.when, at: range.lowerBound, to: range.upperBound)
    guard lead > 0, range.lowerBound + lead < range.upperBound,
      case let inner = range.lowerBound + lead..<range.upperBound,
      !inner.contains(where: { tokens[$0].kinds.has([.mark, .and]) })
    else { return false }
    return clause(in: inner)?.start == inner.lowerBound
  }

  private func restIsAdverbs(_ range: Range<Int>) -> Bool {
    range.allSatisfy { tokens[$0].kinds.has([.adverb, .time, .timeNoun]) }
  }

  /// The first noun of the phrase, which must be kept.
  func headEnd(_ range: Range<Int>) -> Int {
    for at in range {
      let kinds = tokens[at].kinds
      if kinds.has(.preposition), at > range.lowerBound { return at - 1 }
    }
    return range.lowerBound
  }

  /// A word that is surely a noun, or an unknown word that a determiner makes one.
  private func isSureNoun(_ range: Range<Int>, head: Int) -> Bool {
    let opened = range.contains {
      tokens[$0].kinds.has([.determiner, .possessive, .genitive, .number]) && $0 != head
    }
    let kinds = tokens[head].kinds
    if kinds.has([.noun, .person, .group, .body, .timeNoun, .modifierIng]) {
      return !kinds.has([.adverb, .adjective]) || opened || kinds.has(.timeNoun)
        || range.count > 1
    }
    if kinds.has([.name, .proper]) || kinds.has(.ing) && opened { return true }
    if kinds.has(.unknown) { return opened || looksPlural(head) && range.count > 1 }
    // "the first three", "an eight"
    return kinds.has(.number) && opened
  }
}
