extension PhraseReader {
  /// The act, to the end of the sentence, commas and all.
  mutating func act(_ range: Range<Int>) -> Phrase? {
    var start = range.lowerBound
    let end = range.upperBound
    while start < end {
      let kinds = tokens[start].kinds
      let then = match(.then, at: start, to: end)
      if kinds.has(.mark) || kinds.has(.and) {
        start += 1
      } else if then > 0 {
        start += then
      } else {
        break
      }
    }
    var stop = end
    while stop > start, tokens[stop - 1].kinds.has(.mark) { stop -= 1 }
    stop = withoutEnd(start..<stop)
    guard start < stop, !tokens[start].kinds.has(.wh) else { return nil }
    var phrase = Phrase(quote: quote(start..<stop), role: .then)
    guard isClean(start..<stop) else { return phrase }
    keepsCommas = true
    defer { keepsCommas = false }
    shapePlanned(&phrase, start..<stop)
    return phrase
  }

  private mutating func shapePlanned(_ phrase: inout Phrase, _ range: Range<Int>) {
    let stop = range.upperBound
    var main = range.lowerBound
    if let subject = subject(at: main, to: stop), subject.who == .you {
      guard let group = verbGroup(of: subject, to: stop) else { return }
      phrase.ownAction = !group.negated
      if group.negated || !tokens[group.main].kinds.has([.base, .beInfinitive]) {
        phrase.quote = own(range) ?? phrase.quote
        guard let end = cleanEnd(range, after: group.main, most: ShapeLimit.clause) else { return }
        phrase.clause = isSayable(range) ? write(range.lowerBound..<end) : nil
        return
      }
      main = plannedVerb(group.main, to: stop)
    } else {
      while main < stop, tokens[main].kinds.has(.adverb), !tokens[main].kinds.has(.base) {
        main += 1
      }
      if main < stop, tokens[main].kinds.has(.to) { main += 1 }
      guard main < stop, tokens[main].kinds.has([.base, .beInfinitive, .does]),
        !comparesWithSubject(main), !describesNoun(main)
      else {
        phrase.quote = own(range) ?? phrase.quote
        phrase.noun = noun(range)
        _ = phrase.noun == nil ? shapeAct(&phrase, range) : false
        return
      }
      phrase.ownAction = true
    }
    let act = main..<withoutRunOn(main..<withoutWould(main..<stop))
    phrase.quote = own(act, .you) ?? phrase.quote
    guard isSayable(act), !holdsSpeech(act),
      let end = cleanEnd(act, after: main, most: ShapeLimit.act)
    else { return }
    if let verb = afterHave(main, to: end), let todo = write(main + 1..<end, .word(verb.base)) {
      phrase.todo = todo
      phrase.clause = text(grammar.you) + " " + todo
      phrase.quote = text(grammar.first) + " " + todo
      return
    }
    phrase.clause = write(main..<end, .you)
    phrase.todo = write(main..<end)
  }

  func text(_ word: TextSlice) -> String {
    String(decoding: grammar.text(word), as: UTF8.self)
  }

  /// "I should have | slowed down": what they would do, whenever it was to be done.
  private func afterHave(_ main: Int, to end: Int) -> GrammarVerb? {
    guard main > 0, tokens[main].kinds.has(.have), main + 1 < end,
      tokens[main - 1].kinds.has(.modal) || tokens[main - 1].kinds.has(.contractedWould),
      tokens[main + 1].kinds.has([.participle, .past]), let verb = verb(main + 1)
    else { return nil }
    return verb
  }

  /// "ring Colin | and he'd come": what somebody else would do then is no part of what they do.
  private func withoutWould(_ range: Range<Int>) -> Int {
    let other = range.dropFirst().first { at in
      guard tokens[at].kinds.has(.and), at + 1 < range.upperBound else { return false }
      let next = kinds(at + 1)
      return !next.has([.first, .coach])
        && (next.has(.contractedWould) || next.has(.nominative) && kinds(at + 2).has(.modal))
    }
    guard var end = other else { return range.upperBound }
    while end > range.lowerBound + 1, tokens[end - 1].kinds.has([.and, .mark]) { end -= 1 }
    return end
  }

  /// "ask Shaz instead | she's scarier": a clause of somebody else's that nothing joins.
  private func withoutRunOn(_ range: Range<Int>) -> Int {
    let start = range.dropFirst(2).first { at in
      let (before, kinds) = (tokens[at - 1].kinds, tokens[at].kinds)
      // "do it with her, | she will love it"
      if before.has(.mark), kinds.has(.nominative), !kinds.has([.first, .coach]),
        self.kinds(at + 1).has([.be, .modal, .have])
      {
        return true
      }
      return kinds.has([.nominative, .contracted]) && !kinds.has([.first, .coach, .objective])
        && (kinds.has(.contracted) || self.kinds(at + 1).has(.be))
        && before.has([.adverb, .objective, .name]) && !takesClause(at, before: before)
        && clauseStarts(at, to: range.upperBound)
    }
    guard var end = start else { return range.upperBound }
    while end > range.lowerBound + 1, tokens[end - 1].kinds.has(.mark) { end -= 1 }
    return end
  }

  /// "fake arm, three injections": a thing, and nothing that is done.
  private func describesNoun(_ at: Int) -> Bool {
    let next = kinds(at + 1)
    return tokens[at].kinds.has(.adjective) && next.has([.noun, .body])
      && !next.has([.determiner, .possessive, .objective, .particle, .preposition, .adverb])
  }

  /// "like you do with a coach" is no act.
  private func comparesWithSubject(_ at: Int) -> Bool {
    tokens[at].kinds.has(.preposition) && kinds(at + 1).has([.coach, .nominative])
      && !kinds(at + 1).has(.possessive)
  }

  /// "i say let me think": what is said is in the person's own first person.
  private func holdsSpeech(_ range: Range<Int>) -> Bool {
    range.dropFirst().contains {
      guard let verb = verb($0 - 1), tokens[$0].kinds.has([.base, .nominative, .contracted]) else {
        return false
      }
      return grammar.words[Int(verb.base)].entries.has(.saying)
    }
  }

  /// "i will", "i'm going to", "i need to": the verb after them.
  private func plannedVerb(_ main: Int, to end: Int) -> Int {
    if main + 2 < end, tokens[main + 1].kinds.has(.to),
      tokens[main + 2].kinds.has([.base, .beInfinitive]), verb(main)?.act == .state
    {
      return main + 2
    }
    return main
  }

  func isClean(_ range: Range<Int>) -> Bool {
    !range.contains { tokens[$0].kinds.has(WordKinds.unsayable) }
  }

  /// The words in the first person, mended, with their commas; nil where they are too many.
  mutating func own(_ range: Range<Int>, _ lead: Lead = .nothing) -> String? {
    keepsPersons = true
    let commas = keepsCommas
    keepsCommas = true
    defer {
      keepsPersons = false
      keepsCommas = commas
    }
    var most = ShapeLimit.planned
    if case .you = lead { most -= 1 }
    guard let end = cleanEnd(range, after: range.lowerBound, most: most) else { return nil }
    return write(range.lowerBound..<end, lead)
  }
}
