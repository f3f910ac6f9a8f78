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
        tokens[at + 1].kinds.has([.nominative, .possessive]), clauseStarts(at + 1, to: end)
      {
        at += 1
        continue
      }
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
    for (kind, role) in Self.connectives {
      let length = match(kind, at: at, to: end)
      guard length > 0 else { continue }
      let next = at + length
      switch kind {
      case .because:
        // "since monday" is a time.
        if !tokens[at].kinds.has(.dangling), !clauseStarts(next, to: end) { continue }
        // "because of the wind"
        let of = next < end && tokens[next].kinds.has(.strictPreposition)
        return (of ? next + 1 : next, role)
      case .but:
        if !tokens[at].kinds.has(.dangling), !clauseStarts(next, to: end) { continue }
        return (next, role)
      case .condition:
        return (next, role)
      case .so, .then, .when:
        // "the second page", "every time signature"
        if kind == .when, length > 1, next < end,
          !tokens[next].kinds.has([.nominative, .subject, .determiner, .possessive])
        {
          continue
        }
        let bare = next < end && tokens[next].kinds.has([.past, .ing]) && kind != .so
        let silent = kind == .then && next < end && tokens[next].kinds.has(.base)
        if clauseStarts(next, to: end) || bare || silent { return (next, role) }
        if kind == .when, tokens[at].kinds.has(.mid), next < end,
          !tokens[at].kinds.has([.preposition, .adverb])
        {
          return (next, role)
        }
        if kind == .so, next == end || tokens[next].kinds.has([.past, .wh, .modal]) {
          return (next, role)
        }
      default: break
      }
    }
    return nil
  }

  private static let connectives: [(EntryKinds, Phrase.Role)] = [
    (.but, .but), (.because, .because), (.condition, .condition), (.then, .then), (.so, .so),
    (.when, .when),
  ]

  private func fillerLength(at: Int, to end: Int) -> Int {
    guard tokens[at].entries.has(.filler) else { return 0 }
    let anywhere = match(.anywhere, at: at, to: end)
    if anywhere > 0 { return anywhere }
    let front = match(.front, at: at, to: end)
    if front > 0, at + front == end || !tokens[at + front].kinds.has([.strictPreposition, .to]) {
      return front
    }
    let clause = match(.frontOfClause, at: at, to: end)
    if clause > 0 {
      let next = at + clause
      if next == end || clauseStarts(next, to: end) { return clause }
      // "no just pounding"
      if tokens[next].kinds.has(.adverb), tokens[next].kinds.has(.dangling) { return clause }
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
