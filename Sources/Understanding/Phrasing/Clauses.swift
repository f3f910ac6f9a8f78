/// A finite clause inside of a range of tokens.
struct ReadClause {
  /// Nil where the line left out the subject.
  var subject: ClauseSubject?
  var verb: ClauseVerb
  /// From the subject, or from what stands before the verb where there is none.
  var start: Int
  var end: Int
}

extension PhraseReader {
  /// The clause that a range holds, what stands before its subject left out: "in the middle my
  /// mind went blank" begins at "my".
  func clause(in range: Range<Int>) -> ReadClause? {
    guard let subject = firstSubject(in: range),
      let verb = verbGroup(of: subject, to: range.upperBound)
    else { return nil }
    return ReadClause(
      subject: subject, verb: verb,
      start: turnsWhole(range.lowerBound, before: subject.start)
        ? range.lowerBound : subject.start, end: range.upperBound)
  }

  /// "Without it | i may not drive": said back without it, the clause would say something else.
  func turnsWhole(_ clause: ReadClause) -> Bool {
    clause.subject.map { turnsWhole(clause.start, before: $0.start) } ?? false
  }

  private func turnsWhole(_ start: Int, before subject: Int) -> Bool {
    start < subject && tokens[start].kinds.has(.preposition)
      && match(.turnsMeaning, at: start, to: subject) > 0
  }

  private func firstSubject(in range: Range<Int>) -> ClauseSubject? {
    let end = range.upperBound
    if let subject = subject(at: range.lowerBound, to: end) { return subject }
    guard opensAdverbial(range.lowerBound, to: end) else { return nil }
    var at = range.lowerBound + 1
    let limit = min(end, range.lowerBound + 10)
    while at < limit {
      let kinds = tokens[at].kinds
      if kinds.has([.mark, .to, .wh, .that]) { return nil }
      let opens = kinds.has([
        .nominative, .subject, .determiner, .possessive, .objective, .name, .unknown,
      ])
      let before = tokens[at - 1].kinds
      if opens,
        kinds.has(.nominative) && before.has(.adverb)
          || !before.has([.determiner, .possessive, .strictPreposition, .adjective, .genitive]),
        let subject = subject(at: at, to: end)
      {
        return subject
      }
      at += 1
    }
    return nil
  }

  /// "on tuesday", "yesterday", "last week", "in the second page", "the first time".
  private func opensAdverbial(_ at: Int, to end: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.nominative, .coach]) { return false }
    if kinds.has([.preposition, .time]) { return !kinds.has(.plainSubject) }
    if kinds.has(.adverb), !kinds.has([.base, .past]) { return true }
    if let phrase = nounPhrase(from: at, to: end), phrase.end < end,
      (at..<phrase.end).contains(where: { tokens[$0].kinds.has(.timeNoun) })
    {
      return true
    }
    return false
  }
}
