/// The most words a shape may have.
enum ShapeLimit {
  static let clause = 14
  static let noun = 8
  static let act = 12
  static let quote = 10
  /// The words of half a plan, which are typed again as they are.
  static let planned = 16
  static let quoteBytes = 80
}

extension PhraseReader {
  /// The phrase of a segment. `carried` is the subject of the clause before it.
  mutating func phrase(_ segment: PhraseSegment, carried: inout CarriedSubject) -> Phrase {
    var phrase = Phrase(quote: quote(segment.range), role: segment.role)
    let range = segment.range
    if segment.opensSentence { carried = carried.afterStop }
    if (range.contains { tokens[$0].kinds.has(WordKinds.unsayable) }) { return phrase }
    if asks(range, asking: segment.asking) || isBroken(range) || isTheirSpeech(range)
      || isDeniedReason(range)
    {
      return phrase
    }
    if let clause = clause(in: range) {
      shape(&phrase, from: clause)
      // "my teacher wrote | "more" | on my score": what was said is missing.
      if opensSpeech(range.upperBound)
        || isColon(range.upperBound) && verb(clause.verb.main)?.says == true
        || saysBareWords(clause)
      {
        phrase = Phrase(quote: phrase.quote, role: phrase.role, past: phrase.past)
      }
      carried = CarriedSubject(clause.subject, in: self)
      if segment.doubtful, range.count < 4 {
        phrase = Phrase(quote: phrase.quote, role: phrase.role)
      }
      return phrase
    }
    if startsWithSubject(range) { return phrase }
    if shapeAct(&phrase, range) || shapeDropped(&phrase, range, carried: &carried) {
      return phrase
    }
    phrase.noun = noun(range)
    phrase.feeling = phrase.noun == nil && isFeeling(range)
    return phrase
  }

  /// "it's not because | i'm bad at it", "not that | i can't": what is denied is never said back as so.
  private func isDeniedReason(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound - 1
    guard at >= 1 else { return false }
    let length = match(.because, at: at, to: range.lowerBound)
    guard length > 0 || tokens[at].kinds.has(.that) else { return false }
    at -= 1
    return tokens[at].kinds.has([.not, .negative]) && !tokens[at].kinds.has(.adverb)
  }

  /// "she tells them: speak slowly, | i am learning": the "I" is somebody else's.
  private func isTheirSpeech(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound - 1
    while at > 0, !tokens[at].kinds.has(.stop) {
      if isColon(at) {
        let before = tokens[..<at].indices.reversed().prefix { !tokens[$0].kinds.has(.stop) }
        return range.contains { tokens[$0].kinds.has(.first) }
          && before.contains { verb($0)?.says == true }
          && !before.contains { tokens[$0].kinds.has(.first) }
      }
      at -= 1
    }
    return false
  }

  /// "two time", "three mistake": words of a learner, best left as they were typed.
  private func isBroken(_ range: Range<Int>) -> Bool {
    range.dropLast().contains { at in
      if match(.broken, at: at, to: range.upperBound) > 0 { return true }
      let noun = tokens[at + 1].kinds
      guard match(.several, at: at, to: range.upperBound) == 1,
        noun.has([.noun, .timeNoun, .body]),
        !noun.has([.number, .adjective, .plural, .group, .unknown, .mark]), !looksPlural(at + 1)
      else { return false }
      // "a ten minute talk", "two first class tickets", "page two"
      if at > range.lowerBound, tokens[at - 1].kinds.has([.noun, .determiner, .number]) {
        return false
      }
      return at + 2 >= range.upperBound || !tokens[at + 2].kinds.has(WordKinds.nounlike)
    }
  }

  private func opensSpeech(_ at: Int) -> Bool {
    guard at < tokens.count, tokens[at].kinds.has(.mark) else { return false }
    let start = Int(tokens[at].start)
    return bytes[start] == 0x22
      || tokens[at].end - tokens[at].start == 3 && bytes[start + 1] == 0x80
        && bytes[start + 2] == 0x9C
  }

  /// "coach said | better than last time": what was said stands there as it was said.
  private func saysBareWords(_ clause: ReadClause) -> Bool {
    let next = clause.verb.main + 1
    guard let verb = verb(clause.verb.main), verb.says, verb.act == .deed else { return false }
    return next < clause.end
      && tokens[next].kinds.has(.adjective)
      && !tokens[next].kinds.has([.noun, .determiner, .possessive])
      && !kinds(next + 1).has([.noun, .adjective, .unknown, .participle, .past])
  }

  private func isColon(_ at: Int) -> Bool {
    at < tokens.count && tokens[at].kinds.has(.mark) && bytes[Int(tokens[at].start)] == 0x3A
  }

  private func startsWithSubject(_ range: Range<Int>) -> Bool {
    tokens[range.lowerBound].kinds.has(.nominative)
      || tokens[range.lowerBound].kinds.has(.contracted)
  }

  /// "do i", "can it", "what is", "how did": a question, so nothing to say back.
  func asks(_ range: Range<Int>, asking: Bool) -> Bool {
    let first = tokens[range.lowerBound].kinds
    if first.has([.wh, .that]), !first.has(.subject) || asking { return true }
    // "did it" answers; "did it work" asks.
    guard first.has(WordKinds.auxiliary), range.count > 2 || asking else { return false }
    let next = tokens[range.lowerBound + 1].kinds
    return next.has([.nominative, .subject]) && !first.has(.base)
      || asking && next.has([.possessive, .determiner])
  }

  mutating func shape(
    _ phrase: inout Phrase, from clause: ReadClause, _ lead: Lead = .nothing
  ) {
    let verb = clause.verb
    let isYou = clause.subject?.who == .you || clause.subject == nil
    phrase.past = verb.past || looksPast(clause)
    phrase.feeling = isFeeling(clause)
    let main = self.verb(verb.main)
    let saying = saysWhat(verb.main, to: clause.end)
    let acts = isYou && !verb.modal && !verb.negated && !verb.passive && saying != .clause
    phrase.ownAction =
      acts && main?.act == .deed && !isMishap(verb.main, to: clause.end)
    if saying == .words {
      phrase.ownAction = false
      return
    }
    phrase.clause = standsForAnother(clause) ? nil : written(clause, lead)
    if phrase.clause == nil { phrase.ownAction = false }
    if acts, verb.simple, phrase.clause != nil, !turnsWhole(clause) { reshape(&phrase, clause) }
  }

  /// "i did the same night": with nothing but a time after it "did" stands for another verb.
  private func standsForAnother(_ clause: ReadClause) -> Bool {
    let rest = clause.verb.main + 1..<max(clause.end, clause.verb.main + 1)
    guard tokens[clause.verb.main].kinds.has(.does), clause.verb.simple, !rest.isEmpty else {
      return false
    }
    return rest.contains { tokens[$0].kinds.has(.timeNoun) }
      && rest.allSatisfy {
        tokens[$0].kinds.has([.determiner, .adjective, .timeNoun, .time, .adverb, .subject])
          && !tokens[$0].kinds.has([.number, .plainSubject])
      }
  }

  private enum Said { case nothing, clause, words }

  /// What follows a verb of saying: a clause ("she said i rush"), or words that were said and
  /// that nothing marks as such ("he said nice bow arm").
  private func saysWhat(_ main: Int, to end: Int) -> Said {
    guard main + 1 < end, let verb = verb(main), verb.says, verb.act == .deed else {
      return .nothing
    }
    let next = tokens[main + 1].kinds
    if next.has([.nominative, .that]) || clauseStarts(main + 1, to: end) { return .clause }
    let bare =
      next.has([.adjective, .noun]) && !next.has([.determiner, .adverb, .proper, .subject])
    return bare && grammar.words[Int(verb.base)].entries.has(.saying) ? .words : .nothing
  }

  /// "i hit the wall", "the mic cut out": forms that are past as well, with no sign of a habit.
  private func looksPast(_ clause: ReadClause) -> Bool {
    let main = tokens[clause.verb.main].kinds
    guard clause.verb.simple, main.has(.past), main.has(.base) else { return false }
    return !(clause.start..<clause.end).contains {
      tokens[$0].kinds.has(.adverb) && tokens[$0].kinds.has(.danglingCut)
        || match(.when, at: $0, to: clause.end) > 0
    }
  }

  /// "went blank", "kept losing": what follows says that it was not meant.
  private func isMishap(_ main: Int, to end: Int) -> Bool {
    if match(.mishapActs, at: main, to: end) > 0 { return true }
    let next = skippingAdverbs(from: main + 1, to: end)
    guard next < end else { return false }
    if tokens[next].kinds.has(.ing) { return verb(next)?.act == .mishap }
    return false
  }

  /// The clause as words, cut to its length at a clean place; nil where it cannot be.
  private mutating func written(_ clause: ReadClause, _ lead: Lead) -> String? {
    if clause.subject?.who == .unsayable { return nil }
    var limit = ShapeLimit.clause
    if case .nothing = lead {} else { limit -= 1 }
    let range = clause.start..<clause.end
    guard isSayable(range),
      let end = cleanEnd(range, after: max(clause.verb.main, clause.verb.finite), most: limit)
    else { return nil }
    // "coach says it": the one of the person.
    if case .nothing = lead, let mine = grammar.mine,
      isBarePerson(clause.subject) || isBareBody(clause.subject)
    {
      return write(clause.start - 1..<end, .word(mine))
    }
    return write(clause.start..<end, lead)
  }

  /// "coach", "boss", with no word before it that says whose.
  private func isBarePerson(_ subject: ClauseSubject?) -> Bool {
    guard let subject, case .noun = subject.who, subject.end - subject.start == 1 else {
      return false
    }
    let kinds = tokens[subject.head].kinds
    return kinds.has(.person) && !kinds.has([.group, .name, .subject, .genitive, .possessive])
      && !looksPlural(subject.head)
  }

  /// "hands started going", with no word before it that says whose.
  private func isBareBody(_ subject: ClauseSubject?) -> Bool {
    guard let subject, case .noun = subject.who, subject.end - subject.start == 1 else {
      return false
    }
    let kinds = tokens[subject.head].kinds
    return kinds.has(.body) && !kinds.has([.ing, .adverb, .genitive])
  }

  /// False where "you" would change its meaning when it is said back.
  func isSayable(_ range: Range<Int>) -> Bool {
    for at in range {
      let kinds = tokens[at].kinds
      if kinds.has(WordKinds.unsayable) || kinds.has(.coach) { return false }
    }
    return true
  }
}
