extension PhraseReader {
  /// "stepped off the line", "just froze", "couldn't breathe": a clause whose subject the person
  /// left out. True where the range is one, whether or not the subject is sure.
  mutating func shapeDropped(
    _ phrase: inout Phrase, _ range: Range<Int>, carried: inout CarriedSubject
  ) -> Bool {
    let end = range.upperBound
    var at = range.lowerBound
    while at < end, tokens[at].kinds.has([.adverb, .not]), !tokens[at].kinds.has([.past, .base]) {
      at += 1
    }
    guard at < end else { return false }
    let kinds = tokens[at].kinds
    guard kinds.has([.past, .was, .negative]) || isMishapNow(at) || isHardlyAble(at, to: end),
      !kinds.has(.unknown)
    else {
      return false
    }
    // "Still not convinced": no act that was left undone, as "never looked" is.
    if kinds.has(.past), at > range.lowerBound, isBareNot(at - 1) { return true }
    let subject: ClauseSubject?
    if case .you = carried, opensWithSomebody(at) { return true }
    switch carried {
    case .token(let token) where kinds.has(.past) && !kinds.has(.base):
      subject = ClauseSubject(who: .pronoun, start: token, end: at, head: token)
    case .you where isContinued(at, to: end):
      subject = ClauseSubject(who: .you, start: at, end: at, head: at)
    case .you, .open:
      if opensWithSomebody(at) { return true }
      guard isYours(at, from: range.lowerBound, to: end) else { return true }
      subject = ClauseSubject(who: .you, start: at, end: at, head: at)
    case .passing where isYours(at, from: range.lowerBound, to: end) && !kinds.has(.was):
      subject = ClauseSubject(who: .you, start: at, end: at, head: at)
    case .token, .other, .passing: return true
    }
    guard let subject, let verb = dropped(at, subject, to: end) else { return true }
    let clause = ReadClause(
      subject: subject, verb: verb, start: range.lowerBound, end: range.upperBound)
    if case .token(let token) = carried {
      shape(&phrase, from: clause, .token(token))
    } else {
      carried = .you
      shape(&phrase, from: clause, .you)
    }
    if tokens[range.lowerBound..<at].contains(where: { $0.kinds.has(.not) }) {
      // "Never looked at the name band" is nothing that was done.
      (phrase.doing, phrase.ownAction) = (nil, false)
    }
    return true
  }

  private func isBareNot(_ at: Int) -> Bool {
    let start = Int(tokens[at].start)
    return tokens[at].kinds.has(.not) && tokens[at].end - tokens[at].start == 3
      && bytes[start] | 0x20 == 0x6E && bytes[start + 1] | 0x20 == 0x6F
  }

  /// "There's a chap I worked with, rolled a bus once": what follows is told of the chap.
  private func opensWithSomebody(_ at: Int) -> Bool {
    var first = at
    while first > 0, at - first < 24, !tokens[first - 1].kinds.has(.stop) { first -= 1 }
    guard match(.introducing, at: first, to: at) > 0, first + 1 < at else { return false }
    return tokens[first + 1..<min(first + 5, at)].contains { $0.kinds.has(.person) }
  }

  /// "i stood up and went silent": the same subject goes on, unless the words are of things.
  private func isContinued(_ at: Int, to end: Int) -> Bool {
    let kinds = tokens[at].kinds
    guard kinds.has(.past), !kinds.has(.adjectival), let verb = verb(at) else { return false }
    return verb.act != .happening && match(.notYours, at: at, to: end) == 0
  }

  private func dropped(_ at: Int, _ subject: ClauseSubject, to end: Int) -> ClauseVerb? {
    var from = subject
    from.end = at
    return verbGroup(of: from, to: end)
  }

  /// "freeze up every time": nobody asks for that, so it tells what happens.
  private func isMishapNow(_ at: Int) -> Bool {
    tokens[at].kinds.has(.base) && !tokens[at].kinds.has(.noun) && verb(at)?.act == .mishap
  }

  /// "can hardly get the probes on"
  private func isHardlyAble(_ at: Int, to end: Int) -> Bool {
    at + 2 < end && tokens[at].kinds.has(.modal)
      && tokens[at + 1].kinds.has([.adverb, .not]) && !tokens[at + 1].kinds.has(.base)
  }

  /// Whether the person who writes is surely the subject.
  private func isYours(_ at: Int, from start: Int, to end: Int) -> Bool {
    let kinds = tokens[at].kinds
    let yours = match(.yours, at: at, to: end)
    let not = match(.notYours, at: at, to: end)
    if yours > 0 || not > 0 { return yours >= not }
    let next = at + 1 < end ? tokens[at + 1].kinds : .mark
    if next.has(.objective), next.has(.first), !next.has(.possessive) { return false }
    if kinds.has([.was, .negative]) && kinds.has(WordKinds.auxiliary) && !kinds.has(.past)
      || isHardlyAble(at, to: end)
    {
      return isYoursByAuxiliary(at, to: end)
    }
    let object =
      next.has([.determiner, .possessive, .number, .objective, .subject]) && !next.has(.preposition)
      && match(.degree, at: at + 1, to: end) == 0
    if kinds.has(.adjectival) { return object }
    guard let verb = verb(at) else { return false }
    if at + 1 < end, kinds.has(.participle), isWordBy(at + 1) { return false }
    if verb.ofThings { return object || next.has(.ing) && !next.has(.noun) }
    switch verb.act {
    case .deed, .mishap: return true
    case .state: return at + 1 < end
    case .happening: return object
    }
  }

  /// "couldn't breathe" and "wasn't nervous" are the person's; "didn't help" is not.
  private func isYoursByAuxiliary(_ at: Int, to end: Int) -> Bool {
    var next = at + 1
    while next < end, tokens[next].kinds.has([.adverb, .not]),
      !tokens[next].kinds.has([.adjective, .feeling])
    {
      next += 1
    }
    guard next < end else { return false }
    if tokens[at].kinds.has(.be) {
      // "was counting my score", "was nervous"; "was slow" could be anything.
      if tokens[next].kinds.has(.ing), let verb = verb(next) {
        return verb.act == .deed && !verb.ofThings
      }
      return tokens[next].kinds.has(.feeling) && !tokens[next].kinds.has(.adjective)
    }
    let isAble = isHardlyAble(at, to: end)
    guard tokens[at].kinds.has(.negative) || isAble,
      tokens[next].kinds.has([.base, .participle]), let verb = verb(next)
    else { return false }
    if !verb.ofThings, verb.act != .happening { return true }
    // "don't get my ticket without it"
    return tokens[next + 1..<end].contains {
      $0.kinds.has(.first) || isAble && $0.kinds.has(.determiner)
    }
  }
}
