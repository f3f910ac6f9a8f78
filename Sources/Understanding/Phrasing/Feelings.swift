extension PhraseReader {
  /// "i was so nervous", "my hands shake", "i felt sick": a state of the person.
  func isFeeling(_ clause: ReadClause) -> Bool {
    let isYou = clause.subject?.who == .you || clause.subject == nil
    let verb = clause.verb
    if let subject = clause.subject, subject.who == .noun {
      return tokens[subject.head].kinds.has(.body) && !tokens[subject.head].kinds.has(.ing)
    }
    guard isYou else { return false }
    if tokens[verb.main].kinds.has(.feelingVerb) { return true }
    if verb.modal, !tokens[verb.main].kinds.has(.beInfinitive) { return false }
    let act = self.verb(verb.main)
    let describes =
      tokens[verb.main].kinds.has([.be, .contractedBe]) || act?.ofThings == true
      || act?.act == .state
    guard describes else { return false }
    let limit = min(clause.end, verb.main + 5)
    for at in min(verb.main + 1, limit)..<limit {
      let kinds = tokens[at].kinds
      if kinds.has([.determiner, .possessive, .preposition, .mid]) { return false }
      if kinds.has(.feeling) { return true }
    }
    return false
  }

  /// "so nervous", "scared of the pedal".
  func isFeeling(_ range: Range<Int>) -> Bool {
    for at in range.prefix(4) {
      let kinds = tokens[at].kinds
      if kinds.has(.feeling) { return true }
      if !kinds.has([.adverb, .not]) { return false }
    }
    return false
  }
}
