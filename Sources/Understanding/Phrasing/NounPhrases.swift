extension PhraseReader {
  /// Words after which a noun phrase is not followed any further, so that a long line costs no
  /// more a word than a short one.
  private static let longestNounPhrase = 40

  /// Where the noun phrase that begins at a token ends, and its head; nil where none begins.
  /// It ends before a finite verb, so that a clause is a noun phrase and what follows it.
  func nounPhrase(from start: Int, to limit: Int) -> (end: Int, head: Int)? {
    let end = min(limit, start + Self.longestNounPhrase)
    var at = start
    var head = -1
    var opened = false
    while at < end {
      let kinds = tokens[at].kinds
      if kinds.has(.mark) || kinds.has(.nominative) { break }
      if head >= 0 {
        if isFinite(at, after: start, end: end) { break }
        if kinds.has(.preposition), !kinds.has(.adverb) || kinds.has(.strictPreposition) {
          // "the one after was": a preposition that ends the phrase.
          if at + 1 < end, isFinite(at + 1, after: start, end: end), !kinds.has(.strictPreposition)
          {
            return (at + 1, head)
          }
          // "the guy behind me", "all of it"
          if at + 1 < end,
            tokens[at + 1].kinds.has(.objective)
              || tokens[at + 1].kinds.has(.plainSubject) && tokens[at].entries.has(.partitive),
            !tokens[at + 1].kinds.has(.possessive)
          {
            return (at + 2, head)
          }
          guard let inner = nounPhrase(from: at + 1, to: end) else { break }
          return (inner.end, head)
        }
        // "twice a week | and my partner has": no time has a good eye.
        if kinds.has(.and), at + 1 < end, !kinds.has(.mark), !tokens[head].kinds.has(.timeNoun) {
          if tokens[at + 1].kinds.has(.first), !tokens[at + 1].kinds.has(.possessive),
            !tokens[at + 1].kinds.has(.contracted)
          {
            return (at + 2, at + 1)
          }
          guard let inner = nounPhrase(from: at + 1, to: end) else { break }
          return (inner.end, inner.head)
        }
      }
      if kinds.has([.determiner, .possessive]) || kinds.has(.subject) && isAmount(at, to: end) {
        if head >= 0 { break }
        opened = true
        // "all of it", "all i could see"
        if isAmount(at, to: end) { head = at }
        at += 1
        continue
      }
      if kinds.has(.genitive) {
        opened = true
        at += 1
        continue
      }
      if kinds.has([.to, .wh, .that]) { break }
      // "my putting", "the walking up to the front"
      if kinds.has(.ing), at > start, tokens[at - 1].kinds.has([.possessive, .determiner]),
        !hasNoun(after: at, to: end)
      {
        head = at
        at += 1
        if at < end, tokens[at].kinds.has(.particle), !tokens[at].kinds.has(.noun) { at += 1 }
        continue
      }
      if kinds.has(WordKinds.nounlike), !isPlainVerb(at) {
        head = at
        at += 1
        continue
      }
      if kinds.has(.number) {
        opened = true
        head = at
        at += 1
        continue
      }
      if kinds.has([.adjective, .feeling, .adjectival]) || describes(at) {
        if head >= 0, !opened { break }
        if head >= 0, !hasNoun(after: at, to: end) { break }
        at += 1
        continue
      }
      if kinds.has([.adverb, .not]), head < 0, at + 1 < end,
        tokens[at + 1].kinds.has([.adjective, .quantity])
      {
        at += 1
        continue
      }
      break
    }
    return head < 0 ? nil : (at, head)
  }

  /// "all of it", "none of my notes", "all i could see": an amount that is a head.
  private func isAmount(_ at: Int, to end: Int) -> Bool {
    guard tokens[at].kinds.has(.subject), at + 1 < end else { return false }
    return tokens[at + 1].entries.has(.partitive)
      || tokens[at].kinds.has(.determiner) && tokens[at + 1].kinds.has(.nominative)
        && tokens[at].kinds.has(.plural)
  }

  /// A participle or -ing form before a noun: "the missed notes", "my shaking hands".
  private func describes(_ at: Int) -> Bool {
    tokens[at].kinds.has([.participle, .ing, .describingIng])
      && hasNoun(after: at, to: tokens.count)
  }

  private func hasNoun(after at: Int, to end: Int) -> Bool {
    at + 1 < end && tokens[at + 1].kinds.has(WordKinds.nounlike) && !isPlainVerb(at + 1)
  }

  /// A verb that is no noun as well.
  func isPlainVerb(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has(.noun) { return false }
    // "the parents evening"
    return kinds.has(.base) || kinds.has(.sForm) && !kinds.has([.person, .group])
  }

  /// True where the token is the finite verb of a noun phrase that stands before it.
  func isFinite(_ at: Int, after start: Int, end: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has(WordKinds.auxiliary) { return true }
    if at <= start || kinds.has(.mark) { return false }
    // "three hill starts"
    if kinds.has(.sForm), tokens[start].entries.has(.several), !looksPlural(at - 1) {
      return false
    }
    let before = tokens[at - 1].kinds
    let next = at + 1 < end ? tokens[at + 1].kinds : .mark
    if kinds.has(.past) {
      // "the notes missed by", "my left hand", "the read-through"
      if before.has([.determiner, .possessive, .adjective, .genitive]) { return false }
      // "one shot at a time"
      if before.has(.number), kinds.has(.noun) { return false }
      if kinds.has(.participle), at + 1 < end, isWordBy(at + 1) { return false }
      if kinds.has([.adjectival, .adjective]), next.has(WordKinds.nounlike) { return false }
      if kinds.has(.unknown), next.has(WordKinds.nounlike) { return false }
      return true
    }
    // A verb that is a noun too needs a sign that a verb phrase goes on.
    let goesOn =
      next.has([
        .determiner, .possessive, .objective, .adverb, .particle, .wh, .to, .subject, .nominative,
        .number,
      ])
    if kinds.has(.sForm) {
      if looksPlural(at - 1) || before.has([.adjective, .determiner, .possessive]) { return false }
      return !kinds.has([.noun, .person, .group]) || goesOn || before.has([.body, .person, .name])
    }
    if kinds.has(.base) {
      // "the kids there laugh"
      var last = at - 1
      while last > start, tokens[last].kinds.has(.adverb), !looksPlural(last) { last -= 1 }
      guard looksPlural(last) || follows(and: at, from: start) else { return false }
      return !kinds.has(.noun) || goesOn || next.has([.mark, .preposition, .and, .mid])
        || at + 1 >= end
    }
    return false
  }

  private func follows(and at: Int, from start: Int) -> Bool {
    var place = at - 1
    while place > start {
      if tokens[place].kinds.has(.and) { return true }
      if tokens[place].kinds.has(.preposition) { return false }
      place -= 1
    }
    return false
  }

  func isWordBy(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.end - token.start == 2 && bytes[Int(token.start)] | 0x20 == 0x62
      && bytes[Int(token.start) + 1] | 0x20 == 0x79
  }
}
