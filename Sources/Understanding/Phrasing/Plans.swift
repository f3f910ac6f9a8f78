extension PhraseReader {
  /// The two halves of "if my hands shake then i step off"; either may be missing.
  ///
  /// A cue with a verb is a clause, without its "if" or "when". Any other cue ("after dinner",
  /// "before i go on") stands whole in `noun`. Both quotes are in the first person, mended, so
  /// that they can be put together as one sentence to rehearse.
  ///
  /// - Parameter wantsAct: false where an act without a cue is of no use.
  mutating func plan(wantsAct: Bool = true) -> (cue: Phrase?, act: Phrase?) {
    var end = 0
    while end < tokens.count, !tokens[end].kinds.has(.stop) { end += 1 }
    var start = 0
    while start < end, tokens[start].kinds.has(.mark) { start += 1 }
    guard start < end else { return (nil, nil) }
    let first = skippingPlanFillers(from: start, to: end)
    guard first < end else { return (nil, nil) }
    if let opened = cueOpening(at: first, to: end) {
      let turn = cueEnd(opened, to: end)
      let cue = cue(opened, to: turn)
      let act = turn < end ? act(turn..<end) : nil
      return (cue, act)
    }
    // "i breathe out when my hands shake"
    var at = first + 1
    while at < end {
      if tokens[at].entries.has([.condition, .when]), !tokens[at].kinds.has(.mark),
        !isOfAside(at, from: first), !isAskedAfter(at, from: first),
        let opened = cueOpening(at: at, to: end), opened.isFinite
      {
        return (cue(opened, to: end), act(first..<at))
      }
      at += 1
    }
    return (nil, wantsAct ? act(first..<end) : nil)
  }

  /// "I read it aloud, to the wall | if nobody is there", "I ring Anna, twice | if I can": a condition on
  /// what was added with no verb of its own, and no moment for the act.
  private func isOfAside(_ at: Int, from first: Int) -> Bool {
    guard let mark = (first..<at).last(where: { tokens[$0].kinds.has(.mark) }), mark + 1 < at
    else { return false }
    let opens = tokens[mark + 1].kinds
    let counts =
      opens.has([.number, .adverb]) && at - mark <= 4 && tokens[at].entries.has(.condition)
    guard opens.has(.preposition) || counts else { return false }
    return !(mark + 1..<at).contains {
      finiteVerb(at: $0, in: mark + 1..<at) || tokens[$0].kinds.has(.nominative)
    }
  }

  private struct CueOpening {
    /// The word that opens the cue, "if" or "after".
    var start: Int
    /// The first token after it.
    var inside: Int
    /// A clause follows.
    var isFinite: Bool
    /// The opening word can be left out: "if", "when", not "before".
    var isPlain: Bool
  }

  private func skippingPlanFillers(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let kind = tokens[at].kinds
      if kind.has(.mark) || kind.has(.and) {
        at += 1
        continue
      }
      let count = max(
        match(.front, at: at, to: end), match(.anywhere, at: at, to: end),
        match(.so, at: at, to: end))
      if count == 0 || at + count >= end { return at }
      at += count
    }
    return at
  }

  private func cueOpening(at: Int, to end: Int) -> CueOpening? {
    let condition = match(.condition, at: at, to: end)
    if condition > 0, at + condition < end {
      return CueOpening(start: at, inside: at + condition, isFinite: true, isPlain: true)
    }
    let when = match(.when, at: at, to: end)
    if when > 0, at + when < end {
      let finite = clauseStarts(at + when, to: end)
      let plain = !tokens[at].kinds.has(.preposition) && match(.laterWhen, at: at, to: end) == 0
      if finite || plain && !tokens[at].kinds.has(.adverb) {
        return CueOpening(start: at, inside: at + when, isFinite: finite, isPlain: plain)
      }
      // "right before the start"
      if let phrase = nounPhrase(from: at + when, to: end) {
        return CueOpening(start: at, inside: phrase.end, isFinite: false, isPlain: false)
      }
    }
    guard tokens[at].kinds.has([.preposition, .time]), at + 1 < end,
      !tokens[at].kinds.has(.nominative),
      let phrase = nounPhrase(from: at + 1, to: end)
        ?? (tokens[at].kinds.has(.timeNoun) ? (pastTime(at + 1, to: end), at) : nil),
      phrase.end < end || tokens[at].kinds.has(.preposition)
    else { return nil }
    return CueOpening(start: at, inside: phrase.end, isFinite: false, isPlain: false)
  }

  /// Where a day ends with the time and the place beside it: "friday | at 7 | in the kitchen".
  private func pastTime(_ start: Int, to end: Int) -> Int {
    var at = start
    while at + 1 < end, tokens[at].kinds.has(.preposition), !tokens[at].kinds.has(.to),
      let phrase = nounPhrase(from: at + 1, to: end)
    {
      at = phrase.end
    }
    return at
  }

  /// Where the cue ends: at "then", at a comma, or where a new subject begins.
  private func cueEnd(_ cue: CueOpening, to end: Int) -> Int {
    if !cue.isFinite, !cue.isPlain { return cue.inside }
    var mark = cue.inside
    while mark < end, !tokens[mark].kinds.has(.mark) { mark += 1 }
    let cut = planCut(in: cue.inside..<mark)
    return cut < mark ? cut : mark
  }

  private func planCut(in range: Range<Int>) -> Int {
    var verb = -1
    var doubtful = -1
    // "when the kitchen is empty | i stand": of a thing no feeling goes on in a clause.
    let isThing = !range.isEmpty && !tokens[range.lowerBound].kinds.has(.first)
    for at in range {
      if match(.then, at: at, to: range.upperBound) > 0, at > range.lowerBound { return at }
      let kinds = tokens[at].kinds
      if verb >= 0, at > verb, kinds.has(.nominative), kinds.has(.first) {
        let before = tokens[at - 1].kinds
        // "if there's football on | I'd do it"
        if kinds.has([.contractedWould, .contractedWill]), before.has(.preposition), doubtful < 0 {
          return at
        }
        // "if he is out | i say it": what ends in a particle, and takes no object.
        if before.has(.preposition), doubtful < 0, at - 2 >= range.lowerBound, at - 2 == verb,
          !tokens[at - 1].entries.has([.when, .condition])
        {
          return at
        }
        // "something i don't know | i say": the inside of a relative clause comes first.
        if doubtful >= 0 { return at }
        if before.has([.noun, .subject, .unknown]), !before.has(.number) {
          doubtful = at
        } else if !takesClause(
          at, before: isThing && !isDenied(at + 1) ? before.subtracting(.feeling) : before)
        {
          return at
        } else if before.has(.feeling) {
          // "i feel nervous | i breathe out", where nothing else parts them.
          doubtful = at
        }
      }
      if kinds.has(WordKinds.finiteForm), at > range.lowerBound || kinds.has(.contracted) {
        verb = at
      }
      if kinds.has(.contracted) { verb = at }
    }
    return doubtful >= 0 ? doubtful : range.upperBound
  }

  /// "if it's bad i can't sit, then ...": what can't be done is no act.
  private func isDenied(_ at: Int) -> Bool { kinds(at).has([.negative, .not]) }

  private mutating func cue(_ opened: CueOpening, to end: Int) -> Phrase? {
    let start = opened.isPlain ? opened.inside : opened.start
    var stop = withoutEnd(start..<max(end, start))
    while stop > start, tokens[stop - 1].kinds.has([.mark, .and]) { stop -= 1 }
    guard stop > start else { return nil }
    // "After my coffee" stands by itself.
    let role: Phrase.Role =
      !opened.isPlain
      ? .main : match(.condition, at: opened.start, to: end) > 0 ? .condition : .when
    var phrase = Phrase(quote: "", role: role)
    let range = start..<stop
    guard isClean(range) else { return Phrase(quote: quote(range), role: role) }
    phrase.quote = own(range) ?? quote(range)
    if opened.isPlain {
      if let clause = clause(in: range), clause.start == start, isSayable(range),
        let limit = cleanEnd(range, after: clause.verb.main, most: ShapeLimit.clause)
      {
        phrase.clause = write(start..<limit)
        phrase.past = clause.verb.past
        phrase.feeling = isFeeling(clause)
      } else {
        phrase.noun = noun(range)
        phrase.feeling = isFeeling(range)
      }
    } else if isSayable(range),
      let limit = cleanEnd(range, after: opened.inside - 1, most: ShapeLimit.noun + 2)
    {
      phrase.noun = write(start..<limit)
    }
    return phrase
  }
}
