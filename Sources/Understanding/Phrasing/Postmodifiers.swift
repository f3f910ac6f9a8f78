extension PhraseReader {
  /// The most words between a subject's head and its verb.
  private static let longestPostmodifier = 6

  /// Where a subject ends that says where its people are, "nobody at work | talks to me", "the people
  /// at school | ignore me": its verb agrees with the head, and not with the noun before it. Nil where
  /// no such verb follows.
  func postmodified(head: Int, to end: Int) -> Int? {
    let first = head + 1
    guard first + 2 < end, tokens[first].kinds.has(.preposition) else { return nil }
    let isMany = looksPlural(head) && !tokens[head].kinds.has(.subject)
    let verb: WordKinds = isMany ? [.base, .past] : [.sForm, .past]
    for at in (first + 2)..<min(end, first + Self.longestPostmodifier) {
      let kinds = tokens[at].kinds
      if kinds.has([.mark, .nominative, .wh, .that, .and]) { return nil }
      guard kinds.has(verb) || kinds.has(WordKinds.auxiliary),
        isNounBefore(at, from: first + 1), takesMore(at, to: end)
      else {
        continue
      }
      return at
    }
    return nil
  }

  /// True where a noun stands before a token, with an adverb between at the most.
  private func isNounBefore(_ at: Int, from start: Int) -> Bool {
    var before = at - 1
    if before > start, tokens[before].kinds.has(.adverb) { before -= 1 }
    return tokens[before].kinds.has(WordKinds.nounlike)
      && tokens[before].kinds.isDisjoint(
        with: [.determiner, .possessive])
  }

  /// "… talks | to me", "… ignore | me": what follows is no noun that the word could belong to.
  private func takesMore(_ at: Int, to end: Int) -> Bool {
    guard at + 1 < end else { return false }
    let next = tokens[at + 1].kinds
    if tokens[at].kinds.has(WordKinds.auxiliary) { return true }
    if next.has([.objective, .determiner, .possessive, .nominative, .adverb]) { return true }
    guard next.has([.preposition, .to]), at + 2 < end else { return false }
    return tokens[at + 2].kinds.has([.objective, .determiner, .possessive, .nominative])
  }
}
