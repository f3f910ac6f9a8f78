extension PhraseReader {
  /// Steps over what joins a clause to the one before and over what says nothing; the joining
  /// word decides the role.
  func skippingLead(from start: Int, to end: Int, role: inout Phrase.Role) -> Int {
    var at = start
    while at < end {
      if tokens[at].kinds.has(.and) {
        at += 1
        continue
      }
      if let (next, joined) = connective(at: at, to: end) {
        at = next
        role = Self.role(role, joined)
        continue
      }
      // "that i'll freeze", as the answer to "what does it say?"
      if tokens[at].kinds.has(.that), at == start, at + 1 < end,
        tokens[at + 1].kinds.has([.nominative, .possessive, .subject]),
        clauseStarts(at + 1, to: end)
      {
        at += 1
        continue
      }
      // "if i don't know the word": what stands behind an "if" says something.
      if at > start, role == .condition || role == .when { break }
      let filler = fillerLength(at: at, to: end)
      if filler == 0 { break }
      at += filler
    }
    return at
  }

  private static func role(_ old: Phrase.Role, _ new: Phrase.Role) -> Phrase.Role {
    switch (old, new) {
    case (.but, .then), (.but, .so), (.because, .then), (.because, .so): old
    default: new
    }
  }

  private func connective(at: Int, to end: Int) -> (next: Int, role: Phrase.Role)? {
    guard tokens[at].entries.has(.connective) else { return nil }
    for (kind, role) in Self.connectives where tokens[at].entries.has(kind) {
      let length = match(kind, at: at, to: end)
      if length > 0, let next = joined(kind, to: at + length, length: length, end: end) {
        return (next, role)
      }
    }
    return nil
  }

  /// Where the clause begins that a connective joins, or nil where it joins none here.
  private func joined(_ kind: EntryKinds, to next: Int, length: Int, end: Int) -> Int? {
    let first = next - length
    switch kind {
    case .but, .condition: return next
    case .because:
      // "because of the wind"
      let of = next < end && tokens[next].kinds.has(.strictPreposition)
      return of ? next + 1 : next
    case .so:
      if next == end || tokens[next].kinds.has([.past, .wh, .modal]) { return next }
      // "so when it slips"
      if tokens[next].entries.has(.when), clauseStarts(next + 1, to: end) { return next }
      return clauseStarts(next, to: end) ? next : nil
    case .then:
      if isOwnNoun(next) { return nil }
      if next < end, tokens[next].kinds.has([.past, .ing, .base]) { return next }
      return clauseStarts(next, to: end) ? next : nil
    case .when:
      // "the second page", "every time signature"
      if length > 1, next < end,
        !tokens[next].kinds.has([.nominative, .subject, .determiner, .possessive])
      {
        return nil
      }
      if clauseStarts(next, to: end) { return next }
      guard next < end else { return nil }
      // "when nervous", "after counting"
      let isPlain =
        tokens[first].kinds.has(.mid) && !tokens[first].kinds.has([.preposition, .adverb])
      return isPlain || tokens[next].kinds.has([.past, .ing]) ? next : nil
    default: return clauseStarts(next, to: end) && !isSinceThen(next) ? next : nil
    }
  }

  /// "Since | January", "since | I was twelve": a time, and no reason.
  func isSinceThen(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    return kinds.has([.time, .timeNoun])
      || kinds.has(.nominative) && self.kinds(at + 1).has(.was) && self.kinds(at + 2).has(.number)
  }

  /// "after that | dinner": the word belongs to the noun.
  func isOwnNoun(_ next: Int) -> Bool {
    next > 0 && next < tokens.count && tokens[next - 1].kinds.has(.that)
      && tokens[next].kinds.has([.noun, .timeNoun])
      && !tokens[next].kinds.has([.nominative, .subject, .determiner, .possessive, .past, .base])
  }

  private static let connectives: [(EntryKinds, Phrase.Role)] = [
    (.but, .but), (.butClause, .but), (.because, .because), (.becauseClause, .because),
    (.condition, .condition), (.then, .then), (.so, .so), (.when, .when),
  ]

  /// "I have to say | no to my boss": a word alone is what is to be said.
  private func isSaid(_ at: Int) -> Bool {
    at > 2 && tokens[at].kinds.has(.determiner) && verb(at - 1)?.says == true
      && kinds(at + 1).has([.to, .strictPreposition])
  }

  private func fillerLength(at: Int, to end: Int) -> Int {
    guard tokens[at].entries.has(.filler) else { return 0 }
    let anywhere = match(.anywhere, at: at, to: end)
    if anywhere > 0 { return anywhere }
    let front = match(.front, at: at, to: end)
    if front > 0,
      at + front == end
        || !tokens[at + front].kinds.has([.strictPreposition, .to])
          && !isSaid(at + front)
    {
      return front
    }
    let clause = match(.frontOfClause, at: at, to: end)
    if clause > 0 {
      let next = at + clause
      if next == end { return clause }
      let kinds = tokens[next].kinds
      // "no the wind was up", but "no one said it", "no judge smiled"
      let opens = kinds.has([.nominative, .subject, .determiner, .possessive, .contracted, .name])
      if opens, !kinds.has(.number), clauseStarts(next, to: end) { return clause }
      // "no just pounding"
      if kinds.has(.past) && !tokens[at].kinds.has([.subject, .determiner])
        || kinds.has(.adverb) && kinds.has(.dangling)
      {
        return clause
      }
    }
    let words = match(.frontBeforeWords, at: at, to: end)
    if words > 0, at + words < end,
      !tokens[at + words].kinds.has([.preposition, .to, .that, .wh, .adverb])
    {
      return words
    }
    return words > 0 && at + words == end ? words : 0
  }
}
