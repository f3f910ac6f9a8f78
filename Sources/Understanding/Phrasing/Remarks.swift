/// What is told in a clause that says who told it, and the verb of a clause.
extension PhraseReader {
  /// Behind "last month that", where a time stands between whom it was said to and what was said.
  func afterTime(_ at: Int) -> Int {
    guard let that = tokens[at...].prefix(5).firstIndex(where: { $0.kinds.has(.that) }),
      that > at + 1, that + 2 < tokens.count,
      tokens[at..<that].allSatisfy({
        $0.kinds.has([
          .timeNoun, .time, .adverb, .determiner, .adjective, .preposition, .number, .objective,
          .coach,
        ]) && !$0.kinds.has(.possessive)
      })
    else { return at }
    return that + 1
  }

  /// "that", or whom it was said to: "told you | you rush", "told her | the talk was good".
  func isAddressee(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has(.that) { return true }
    guard kinds.has([.objective, .coach]), !kinds.has(.possessive) else { return false }
    return tokens[at + 1].kinds.has([.coach, .that]) || clauseStarts(at + 1, to: tokens.count)
  }

  /// "you rush", "your bow arm is quiet" begins here.
  func opensRemark(_ at: Int) -> Bool {
    // "hears you | every day"
    if tokens[at].kinds.has(.coach), kinds(at + 1).has([.determiner, .strictPreposition]) {
      return false
    }
    return tokens[at].kinds.has(.coach) && !tokens[at].kinds.has(.possessive)
      || clauseStarts(at, to: tokens.count)
      || tokens[at].kinds.has(.possessive)
        && tokens[at...].prefix(4).contains { $0.kinds.has([.be, .modal]) }
  }

  /// The verb that names the act of a clause that opens with its subject; nil where none is found.
  var mainVerb: Int? {
    guard let first = tokens.first else { return nil }
    var at = 1
    if first.kinds.has(.contracted) {
      at = 0
    } else if first.kinds.has(.possessive)
      || !first.kinds.has([.nominative, .coach, .plainSubject])
    {
      guard let subject = nounPhrase(from: 0, to: tokens.count) else { return nil }
      at = subject.end
    }
    let goesOn: WordKinds = [
      .base, .past, .participle, .ing, .adverb, .not, .be, .have, .beInfinitive,
    ]
    while at + 1 < tokens.count,
      tokens[at].kinds.has(WordKinds.auxiliary) && tokens[at + 1].kinds.has(goesOn)
        || tokens[at].kinds.has([.adverb, .not, .contracted])
          && !tokens[at].kinds.has([.base, .past])
    {
      at += 1
    }
    return at < tokens.count ? at : nil
  }
}
