extension PhraseReader {
  /// "counting my score", "to finish my thesis", "play it without stopping". True where the
  /// range is one of these, whether or not it could be shaped.
  mutating func shapeAct(_ phrase: inout Phrase, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    // "by slowing down"
    let means = match(.means, at: range.lowerBound, to: end)
    if means > 0, range.lowerBound + means < end,
      tokens[range.lowerBound + means].kinds.has(.ing)
    {
      return shapeAct(&phrase, range.lowerBound + means..<end)
    }
    var start = range.lowerBound
    while start < end - 1, tokens[start].kinds.has([.adverb, .not]),
      tokens[start + 1].kinds.has([.ing, .adverb]), !tokens[start].kinds.has([.base, .past])
    {
      start += 1
    }
    let kinds = tokens[start].kinds
    if kinds.has(.not), start + 1 < end, isInfinitive(start + 1), !kinds.has(.adverb) {
      phrase.todo = act(start..<end, verb: start + 1)
      return true
    }
    if kinds.has(.ing), !kinds.has(.describingIng) {
      if let verb = verbOfGerund(start, to: end) {
        shapeGerundClause(&phrase, range, from: start, verb: verb)
        return true
      }
      if kinds.has(.modifierIng), start == range.lowerBound, !actGoesOn(start, to: end) {
        phrase.noun = noun(range)
        if start + 1 == end { phrase.doing = write(range) }
        return true
      }
      guard start + 1 == end || actGoesOn(start, to: end) || isPluralObject(start + 1, to: end)
      else { return true }
      phrase.doing = act(range, verb: start)
      return true
    }
    if kinds.has(.to), start + 1 < end, isInfinitive(start + 1) {
      phrase.todo = act(start + 1..<end, verb: start + 1)
      return true
    }
    if start == range.lowerBound, isImperative(start, to: end) {
      phrase.todo = act(range, verb: start)
      if kinds.has(.noun), start + 1 == end {
        // "play", "test", "swim": the noun as well.
        phrase.noun = write(range)
      } else if let verb = verb(start), !kinds.has(.beInfinitive),
        !self.kinds(start + 1).has(.ing), withoutFiniteTail(range) == end
      {
        phrase.doing = act(range, verb: start, .word(verb.ing))
      }
      return true
    }
    return false
  }

  func isInfinitive(_ at: Int) -> Bool {
    tokens[at].kinds.has([.base, .beInfinitive])
  }

  /// "the last | 3k"
  private func startsWithFigure(_ at: Int) -> Bool {
    at < tokens.count && bytes[Int(tokens[at].start)] &- 0x30 < 10
  }

  /// A bare base form that opens a line and is a verb there: "speak up", "play it", not "test
  /// nerves".
  func isImperative(_ at: Int, to end: Int) -> Bool {
    let kinds = tokens[at].kinds
    guard kinds.has([.base, .beInfinitive]), !kinds.has([.auxiliary, .past]) || kinds.has(.does)
    else { return false }
    if kinds.has(.have) || verb(at)?.act == .mishap && !kinds.has(.noun) { return false }
    // "like in chapel"
    if kinds.has(.preposition), self.kinds(at + 1).has(.strictPreposition) { return false }
    // "last pitch in may", "clear voice": described, where nothing shows that it is done.
    if kinds.has(.adjective),
      !actGoesOn(at, to: end) || startsWithFigure(at + 1)
        || !self.kinds(at + 1).has([
          .determiner, .possessive, .objective, .particle, .to, .number, .preposition,
        ]) || self.kinds(at + 1).has([.timeNoun, .time])
    {
      return false
    }
    // "email me", "tell me": asked of the coach.
    if at + 1 < end, tokens[at + 1].kinds.has(.objective), tokens[at + 1].kinds.has(.first),
      !tokens[at + 1].kinds.has(.possessive),
      // "forgive myself" is not asked of it.
      tokens[at + 1].end - tokens[at + 1].start <= 2
    {
      return false
    }
    // "help i forgot everything"
    if at + 1 < end, tokens[at + 1].kinds.has(.nominative), verb(at)?.says != true {
      return false
    }
    return !kinds.has(.noun) || actGoesOn(at, to: end)
  }

  /// The words that follow show that the word is a verb.
  func actGoesOn(_ at: Int, to end: Int) -> Bool {
    guard at + 1 < end else { return false }
    let next = tokens[at + 1].kinds
    // "lack of sleep", "getting started"
    if tokens[at + 1].entries.has(.partitive), tokens[at].kinds.has(.noun) { return false }
    if next.has(.participle), tokens[at + 1].verb >= 0, let verb = verb(at),
      verb.ofThings || grammar.words[Int(verb.base)].kinds.has(.beInfinitive)
    {
      return true
    }
    // "remembering Sister Okafor"
    if next.has(.person), at + 2 < end, tokens[at + 2].kinds.has([.name, .proper, .unknown]) {
      return true
    }
    if next.has([
      .determiner, .possessive, .objective, .particle, .adverb, .to, .wh, .that, .number,
      .preposition, .subject, .nominative, .proper, .name, .ing, .not,
    ]) {
      return !(next.has(.noun) && !next.has([.determiner, .possessive, .number, .preposition]))
        || next.has([.ing, .proper])
    }
    if next.has(WordKinds.nounlike), !next.has([.timeNoun, .past]), tokens[at].kinds.has(.base) {
      return verb(at)?.nounFirst == false
    }
    return next.has([.feeling, .adjective]) && verb(at) != nil
  }

  private func isPluralObject(_ at: Int, to end: Int) -> Bool {
    at < end && tokens[at].kinds.has([.noun, .unknown, .plural]) && looksPlural(at)
      || at < end && !tokens[at - 1].kinds.has(.modifierIng)
        && tokens[at].kinds.has([.noun, .body])
  }

  /// Writes an act, cut to its length, with another word for its first where that is given.
  mutating func act(_ whole: Range<Int>, verb: Int, _ lead: Lead = .nothing) -> String? {
    var range = whole
    // "ask | if he'll be there"
    let asked = whole.dropFirst().first { isAskedAfter($0, from: whole.lowerBound) }
    // "finding the view | if it's inflamed"
    if asked == nil,
      let at = whole.first(where: { $0 > verb + 1 && tokens[$0].kinds.has(.mid) }),
      (at..<whole.upperBound).contains(where: { tokens[$0].kinds.has(.contracted) }),
      clauseStarts(at + 1, to: whole.upperBound)
    {
      range = whole.lowerBound..<at
    }
    let own = range.prefix { $0 < asked ?? range.upperBound }
    guard isSayable(range),
      // "say what | i'm doing"
      !own.contains(where: {
        tokens[$0].kinds.has(.contracted)
          && !($0 > verb + 1 && tokens[$0 - 1].kinds.has(.wh)
            && clauseStarts($0, to: range.upperBound))
      }),
      let end = cleanEnd(range, after: verb, most: ShapeLimit.act),
      // "Ask if she" asks nothing.
      end == range.upperBound || asked.map({ end <= $0 }) != false
    else { return nil }
    return write(range.lowerBound..<end, lead)
  }
}
