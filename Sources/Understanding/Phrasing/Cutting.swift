extension PhraseReader {
  func finiteVerb(at: Int, in range: Range<Int>) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.be, .have, .does, .modal, .contracted]) { return true }
    if at == range.lowerBound { return kinds.has([.past, .base]) && !kinds.has(.adjective) }
    let before = tokens[at - 1].kinds
    if before.has([.nominative, .subject]), kinds.has([.past, .base, .sForm]) { return true }
    if before.has([.adverb, .to]), kinds.has([.past, .base, .sForm]), !kinds.has(.noun) {
      return true
    }
    return isFinite(at, after: range.lowerBound, end: range.upperBound)
  }

  /// Words that can be the first of a subject.
  func opensClause(_ at: Int, after before: WordKinds) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.nominative, .subject]) {
      return !before.has([.strictPreposition, .that, .determiner])
    }
    return kinds.has([.determiner, .possessive, .name])
      && (!before.has(.preposition) || before.has(.particle))
      && !before.has([.determiner, .possessive, .adjective])
  }

  /// "She put it off so long | the son found the advertisement": how much, and no "so" that joins.
  private func isMeasure(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    // "She got so nervous her hands shook"
    if kinds.has([.adjective, .feeling]), !kinds.has([.nominative, .determiner, .possessive]),
      self.kinds(at + 1).has([.possessive, .nominative, .determiner])
    {
      return true
    }
    return kinds.has(.adjective) && kinds.has(.adverb)
      && !kinds.has([.noun, .time, .nominative, .determiner])
  }

  /// A subject with a finite verb begins here, adverbs skipped.
  func clauseStarts(_ at: Int, to end: Int) -> Bool {
    var at = at
    var skipped = 0
    while at < end, skipped < 2, tokens[at].kinds.has(.adverb),
      !tokens[at].kinds.has([.plainSubject, .subject])
    {
      at += 1
      skipped += 1
    }
    guard at < end, let subject = subject(at: at, to: end) else { return false }
    return subject.contracted || subject.end < end
  }

  func saysBefore(_ at: Int) -> Bool {
    var place = at - 1
    if place >= 0, tokens[place].kinds.has([.objective, .first]), !tokens[place].kinds.has(.mark) {
      place -= 1
    }
    // "told her in june | i was leaving", "said yesterday | i was fine"
    if let time = timeBehindSaying(place) { place = time }
    // "said sorry | i have to go"
    if place > 1, tokens[place].entries.has(.filler), verb(place - 1)?.says == true {
      place -= 1
    }
    // "found out | she was nervous too"
    if place > 0, tokens[place].kinds.has(.particle), verb(place - 1)?.says == true { return true }
    guard place >= 0, let verb = verb(place) else { return false }
    // "the word | i just say it": a thing, and nothing that is said.
    if place > 0, tokens[place].kinds.has(.noun), tokens[place - 1].kinds.has(.determiner) {
      return false
    }
    return verb.says
  }

  /// The verb of saying that a time and a person may stand behind.
  private func timeBehindSaying(_ last: Int) -> Int? {
    var place = last
    let isTime = tokens[place].kinds.has([.time, .timeNoun])
    guard place > 1, isTime || tokens[place - 1].kinds.has(.preposition) else { return nil }
    place -= 1
    if tokens[place].kinds.has([.preposition, .adjective]) { place -= 1 }
    place = personBefore(place)
    return place >= 0 && verb(place)?.says == true ? place : nil
  }

  /// Where "her", "my boss" or "to jess", that ends at a token, has begun: the token before it.
  private func personBefore(_ last: Int) -> Int {
    var place = last
    if place > 1, tokens[place].kinds.has([.person, .name, .noun]) {
      place -= 1
      if tokens[place].kinds.has([.possessive, .determiner]) { place -= 1 }
    } else if place > 0, tokens[place].kinds.has([.objective, .first]) {
      place -= 1
    }
    return place > 0 && tokens[place].kinds.has(.preposition) ? place - 1 : place
  }

  /// "when i see them | i freeze": somebody is seen, and nothing is said.
  func perceives(before at: Int) -> Bool {
    guard at > 1, tokens[at - 1].kinds.has(.objective), !tokens[at - 1].kinds.has(.mark) else {
      return false
    }
    return match(.perceived, at: at - 2, to: at - 1) == 1
  }

  /// "it was the school | that was out of tune": which one it was, and no clause of its own.
  func tellsWhich(_ at: Int, from start: Int) -> Bool {
    guard tokens[at].kinds.has(.that), at > start, tokens[at - 1].kinds.has(WordKinds.nounlike),
      let verb = tokens[start..<at].lastIndex(where: { $0.kinds.has([.be, .contractedBe]) }),
      at > verb + 1
    else { return false }
    return kinds(at + 1).has([.be, .past, .modal, .have, .does])
  }

  /// A clause at this token would be the object of what stands before it.
  func takesClause(_ at: Int, before: WordKinds) -> Bool {
    before.has([.wh, .that, .mid, .preposition, .and, .nominative, .not, .feeling])
      || saysBefore(at) || before.has(.subject) && !before.has(.objective)
  }

  func cutsAtAnd(_ at: Int, in range: Range<Int>, verb: Int) -> Bool {
    let end = range.upperBound
    guard at + 1 < end else { return false }
    let next = tokens[at + 1].kinds
    if verb < 0 {
      // "my sister and i" is one subject; "two nines and i stopped" is not.
      let one = tokens[at - 1].kinds.has([.person, .name, .objective, .nominative])
      return next.has(.nominative) && !one && clauseStarts(at + 1, to: end)
    }
    // "My neck goes red and blotchy | and my voice goes up"
    if tokens[at - 1].kinds.has([.adjective, .feeling]), next.has([.adjective, .unknown]),
      !next.has([.determiner, .possessive, .name]), kinds(at + 2).has(.and)
    {
      return false
    }
    if next.has(.nominative) || clauseStarts(at + 1, to: end) { return true }
    // "only the first and last line": the two name one thing.
    if tokens[at - 1].kinds.has(.adjective), at > 1, tokens[at - 2].kinds.has(.determiner),
      next.has(.adjective), kinds(at + 2).has(.noun)
    {
      return false
    }
    // "she went to the group | and every week she says one thing"
    if next.has([.determiner, .adjective, .time]), kinds(at + 2).has(.timeNoun),
      clauseStarts(at + 3, to: end)
    {
      return true
    }
    // "that it was fine | and that she had liked it"
    if next.has(.that), kinds(at + 2).has(.nominative), clauseStarts(at + 2, to: end) {
      return true
    }
    if tokens[at + 1].entries.has(.connective),
      match(.when, at: at + 1, to: end) > (next.has(.adverb) ? 1 : 0)
        || match(.because, at: at + 1, to: end) > 0 || match(.condition, at: at + 1, to: end) > 0
        || match(.but, at: at + 1, to: end) > 0
    {
      return true
    }
    var place = at + 1
    while place < end, tokens[place].kinds.has(.adverb), !tokens[place].kinds.has(.base) {
      place += 1
    }
    guard place < end else { return false }
    let kinds = tokens[place].kinds
    if kinds.has(.be) || kinds.has(.negative) && kinds.has([.modal, .does, .have]) { return true }
    // "He would have grumbled | and agreed": both are what would have been.
    if kinds.has(.past), wouldHave(before: at, from: range.lowerBound) { return false }
    if kinds.has(.past), !kinds.has([.adjective, .feeling, .base]) {
      // "was tired and stressed": participles go with participles.
      if kinds.has([.participle, .adjectival]), isDescription(verb, to: at) {
        return false
      }
      return true
    }
    return false
  }

  private func wouldHave(before at: Int, from start: Int) -> Bool {
    for place in stride(from: at - 1, to: start, by: -1) {
      let kinds = tokens[place].kinds
      if kinds.has(.have), tokens[place - 1].kinds.has(.modal) { return true }
      if kinds.has([.nominative, .mark]) { return false }
    }
    return false
  }

  /// "was tired", "got stuck": what follows the verb describes.
  func isDescription(_ verb: Int, to end: Int) -> Bool {
    (tokens[verb].kinds.has([.be, .contractedBe]) || self.verb(verb)?.act == .state)
      && (verb + 1..<end).contains {
        tokens[$0].kinds.has([.participle, .feeling, .adjective])
      }
  }

  func cutsAtConnective(
    _ at: Int, in range: Range<Int>, verb: Int, leads: Bool
  ) -> Bool {
    let end = range.upperBound
    let entries = tokens[at].entries
    guard entries.has(.connective) else { return false }
    let before = tokens[at - 1].kinds
    if match(.but, at: at, to: end) > 0 {
      // "nothing but", "everything but"
      return !before.has([.determiner, .to, .wh, .subject]) || before.has(.objective)
    }
    if match(.because, at: at, to: end) > 0 { return true }
    for kind in [EntryKinds.butClause, .becauseClause] where entries.has(kind) {
      let count = match(kind, at: at, to: end)
      if count > 0, clauseStarts(at + count, to: end) { return true }
    }
    let so = match(.so, at: at, to: end)
    if so > 0 {
      return verb >= 0 && !before.has([.does, .not, .be]) && clauseStarts(at + so, to: end)
        && !isMeasure(at + so)
    }
    let then = match(.then, at: at, to: end)
    guard then > 0, at + then < end, !isOwnNoun(at + then), !before.has([.determiner, .possessive])
    else { return false }
    let next = tokens[at + then].kinds
    // "told me afterwards | that it was clear"
    if next.has(.that), kinds(at + then + 1).has([.determiner, .possessive, .nominative]) {
      return false
    }
    return clauseStarts(at + then, to: end)
      || (verb >= 0 || leads) && next.has([.past, .base]) && !next.has(.adjective)
  }
}
