extension PhraseReader {
  /// The most stretches that are looked at.
  private static let mostStretches = 40

  /// The line cut at its marks and before "but": what people say in one breath.
  mutating func stretches() -> [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    var opens = true
    while start < tokens.count, stretches.count < Self.mostStretches {
      guard !tokens[start].kinds.has(.mark) else {
        opens = opens || tokens[start].kinds.has(.stop)
        start += 1
        continue
      }
      let end = stretchEnd(from: start)
      if let stretch = stretch(start..<end, opens: opens) {
        stretches.append(stretch)
        opens = false
      }
      start = end
    }
    return stretches
  }

  private func stretchEnd(from start: Int) -> Int {
    var end = start + 1
    while end < tokens.count {
      if tokens[end].kinds.has(.mark), !joinsAdjectives(end) { return end }
      if end > start + 2, match(.but, at: end, to: tokens.count) > 0,
        !tokens[end - 1].kinds.has([.determiner, .to, .wh])
      {
        return end
      }
      end += 1
    }
    return end
  }

  private mutating func stretch(_ range: Range<Int>, opens: Bool) -> Stretch? {
    let end = range.upperBound
    var role = Phrase.Role.main
    // "So when the door shuts": the moment, whatever joined it.
    var start = skippingLead(from: range.lowerBound, to: end, role: &role)
    // "But one thing," and nothing more.
    if start == end { start = range.lowerBound }
    guard let words = self.range(start..<end),
      let typed = self.range(range)
    else { return nil }
    let inside = start..<end
    var stretch = Stretch(typed: typed, words: words, role: role, opensSentence: opens)
    let first = tokens[start].kinds
    let isMarked = end < tokens.count && bytes[Int(tokens[end].start)] == 0x3F
    stretch.asks = isMarked || isInvertedHere(inside) || isTag(inside)
    stretch.isRelative =
      first.has(.wh) && !isMarked && role == .main && !opens && start == range.lowerBound
      && !tokens[range.lowerBound + 1 < end ? range.lowerBound + 1 : start].kinds.has(.first)
    stretch.opensWithVerb =
      start == range.lowerBound && first.has([.past, .sForm]) && !first.has(WordKinds.auxiliary)
      && verb(start) != nil && !first.has([.noun, .adjective])
    stretch.isDenied = first.has([.not, .negative])
    if stretch.isRelative { stretch.asks = false }
    guard let clause = clause(in: inside) else {
      stretch.isFinite = inside.contains { tokens[$0].kinds.has([.be, .was, .modal, .contracted]) }
      if first.has([.contracted, .nominative]), first.has(.first) { stretch.who = .own }
      return stretch
    }
    tell(clause, &stretch)
    return stretch
  }

  /// What a clause tells, written down.
  private mutating func tell(_ clause: ReadClause, _ stretch: inout Stretch) {
    stretch.isFinite = true
    stretch.who = who(clause.subject)
    stretch.isDenied = stretch.isDenied || clause.verb.negated
    stretch.modal = clause.verb.modal
    var phrase = Phrase(quote: "")
    shape(&phrase, from: clause)
    (stretch.past, stretch.ownAction) = (phrase.past, phrase.ownAction)
    stretch.feeling = phrase.feeling
    let main = clause.verb.main
    let verb = self.verb(main)
    if let base = verb?.base, base >= 0 {
      stretch.verb = self.range(main..<main + 1)?.lowercased() ?? ""
    }
    stretch.isToCoach = tokens[clause.start].kinds.has(.coach) && stretch.who == .other
    stretch.isStill =
      tokens[main].kinds.has([.be, .have, .contractedBe, .contractedHave])
      || verb?.act == .state
    stretch.describes =
      stretch.who != .own && !clause.verb.modal
      && (stretch.isStill || !clause.verb.past && !phrase.past)
  }

  private func who(_ subject: ClauseSubject?) -> Stretch.Who {
    guard let subject else { return .nobody }
    let kinds = tokens[subject.head].kinds
    switch subject.who {
    case .you, .both: return .own
    case .unsayable: return .other
    case .thing: return .thing
    case .pronoun:
      let start = Int(tokens[subject.start].start)
      return bytes[start] | 0x20 == 0x69 ? .thing : .other
    case .noun:
      return kinds.has([.person, .group, .name]) || isUnknownName(subject.head)
        ? .somebody : .thing
    }
  }

  /// "What does one do", "do people even talk": the verb stands before its subject.
  private func isInvertedHere(_ range: Range<Int>) -> Bool {
    let first = tokens[range.lowerBound].kinds
    let verb = first.has(.wh) ? range.lowerBound + 1 : range.lowerBound
    guard verb + 1 < range.upperBound, tokens[verb].kinds.has(WordKinds.auxiliary) else {
      return false
    }
    let next = tokens[verb + 1].kinds
    return next.has([.nominative, .coach]) || next.has(.subject) && !next.has(.determiner)
  }

  /// "Isn't it", "or is that rude": asked at the end of what is said.
  private func isTag(_ range: Range<Int>) -> Bool {
    guard range.count <= 4 else { return false }
    return tokens[range.lowerBound].kinds.has(WordKinds.auxiliary)
      && kinds(range.lowerBound + 1).has([.nominative, .subject, .coach])
  }
}
