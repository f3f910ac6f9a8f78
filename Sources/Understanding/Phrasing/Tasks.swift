extension PhraseReader {
  /// What the person would like to be able to do; nil where the line names nothing.
  ///
  /// "I want to …" is heard anywhere in the line, then "i have …", then whatever comes first.
  mutating func task(without date: Span?) -> Phrase? {
    if let date { leaveOut(date) }
    if namesNothing() { return nil }
    var segments = segments(atMost: 12).filter { !wishesOfAnother($0.range) }
    var isPointed = false
    for (at, segment) in segments.enumerated() {
      var segment = segment
      segment.range = withTold(at, of: segments)
      if let phrase = wish(segment) ?? wanted(segment) {
        if let named = pointed(phrase, segments[..<at]) { return named }
        // "give the talk | i can't do it": what is named beside it.
        guard segments.count > 1, phrase.todo.map(pointsOnly) == true,
          segment.range.contains(where: { tokens[$0].kinds.has([.not, .modal]) })
        else { return phrase }
        segments.remove(at: at)
        isPointed = true
        break
      }
    }
    for (at, segment) in segments.enumerated() where !isTold(at, of: segments) {
      if let phrase = doingNow(segment, dated: date != nil) { return phrase }
    }
    for segment in segments {
      if let phrase = thing(segment) ?? dated(segment) { return phrase }
    }
    var carried = CarriedSubject.open
    var best: Phrase?
    for (at, segment) in segments.enumerated()
    where !asks(segment.range, asking: segment.asking) {
      // "Evening. Phone interview tomorrow"
      if segments.count > 1, segment.range.count == 1,
        tokens[segment.range.lowerBound].kinds.has(.timeNoun)
      {
        continue
      }
      // "stand up and | give a toast"
      if let at = errand(from: segment.range.lowerBound, to: segment.range.upperBound) {
        let range = at..<segment.range.upperBound
        if let todo = act(range, verb: at) ?? shorterAct(range, verb: at) {
          var phrase = Phrase(quote: quote(range), todo: todo)
          settleDoing(&phrase, range)
          return phrase
        }
      }
      let told = withTold(at, of: segments)
      if let phrase = wished(segment.range) ?? telling(told, verb: told.lowerBound)
        ?? bareAct(segment.range) ?? compound(segment.range)
      {
        return phrase
      }
      var phrase = phrase(segment, carried: &carried)
      infinitive(&phrase, segment.range)
      settleDoing(&phrase, segment.range)
      settleOne(&phrase, segment.range)
      if let event = event(segment.range, dated: date != nil) {
        // "phone interview", which is no act of phoning
        phrase = Phrase(quote: phrase.quote, noun: event, role: phrase.role)
      }
      // "telling my mum | that i'm dropping out"
      if !phrase.isShaped, let end = beforeObjectClause(segment.range) {
        _ = shapeAct(&phrase, segment.range.lowerBound..<end)
        infinitive(&phrase, segment.range.lowerBound..<end)
      }
      // "first night shift | alone on the ward"
      if phrase.clause == nil, phrase.doing == nil, phrase.todo == nil, phrase.noun == nil {
        opening(&phrase, segment.range)
      }
      if phrase.clause == nil, phrase.todo != nil || phrase.noun != nil { return phrase }
      if best.map({ Self.weight(phrase) > Self.weight($0) }) ?? true { best = phrase }
    }
    if isPointed, best?.clause != nil { return nil }
    // "every time i see a dog i cross the street" tells what is done, and asks for nothing.
    if date == nil, let told = best, told.clause != nil, !told.past {
      best?.todo = nil
      best?.noun = nil
      best?.doing = nil
    }
    return best?.quote.isEmpty == true && best?.clause == nil ? nil : best
  }

  /// Where the clause begins that a gerund with its object takes.
  private func beforeObjectClause(_ range: Range<Int>) -> Int? {
    guard tokens[range.lowerBound].kinds.has(.ing), verb(range.lowerBound)?.act == .deed else {
      return nil
    }
    return range.dropFirst(2).first { tokens[$0].kinds.has([.that, .nominative, .wh]) }
  }

  /// "put in a cannula", "quit smoking": forms that could be past as well; a task is not.
  private mutating func bareAct(_ range: Range<Int>) -> Phrase? {
    let first = tokens[range.lowerBound]
    if let todo = strangeAct(range) { return Phrase(quote: quote(range), todo: todo) }
    guard first.kinds.has(.base), first.kinds.has(.past), let verb = verb(range.lowerBound),
      verb.act == .deed, let todo = act(range, verb: range.lowerBound)
    else { return nil }
    return Phrase(quote: quote(range), todo: todo)
  }

  /// "referee the final", "flyer the campus": a noun, or a word not known, that takes an object.
  private mutating func strangeAct(_ range: Range<Int>) -> String? {
    let first = tokens[range.lowerBound].kinds
    guard range.count > 2, first.has([.noun, .unknown]), first.isDisjoint(with: .notAnAct),
      !first.has(.ing),
      tokens[range.lowerBound].verb < 0,
      tokens[range.lowerBound + 1].kinds.has([.determiner, .possessive]),
      !tokens[range.lowerBound + 1].kinds.has([.number, .subject]), isSayable(range),
      let end = cleanEnd(range, after: range.lowerBound, most: ShapeLimit.act)
    else { return nil }
    return write(range.lowerBound..<end)
  }

  /// "the customer calls", "my family visits": two nouns, the last of which could be a verb with
  /// nothing after it; a task is a thing and no story.
  private mutating func compound(_ range: Range<Int>) -> Phrase? {
    let range = range.lowerBound..<withoutEnd(range)
    guard range.count >= 2, range.count <= 4, let last = range.last,
      tokens[last].kinds.has(.noun), tokens[last].kinds.has([.sForm, .base]), isSayable(range),
      let clause = clause(in: range), case .noun = clause.subject?.who, clause.verb.main == last,
      clause.verb.simple, clause.start == range.lowerBound,
      !tokens[last - 1].kinds.has([.name, .proper, .adverb])
    else { return nil }
    return write(range).map { Phrase(quote: quote(range), noun: $0) }
  }

  /// "job interview", "exam": a bare word for something that happens once is theirs; with its date
  /// any word that could be one: "practical on Friday".
  private mutating func event(_ range: Range<Int>, dated: Bool = false) -> String? {
    let whole = range.lowerBound..<withoutEnd(range)
    // "interview | at the hospital"
    let tail = whole.dropFirst().first { tokens[$0].kinds.has(.preposition) }
    let range = whole.lowerBound..<(tail ?? whole.upperBound)
    guard let last = range.last, range.count <= 4, whole.count <= 7,
      tail.map({ nounPhrase(from: $0 + 1, to: whole.upperBound)?.end == whole.upperBound }) ?? true,
      isSayable(whole),
      // "first solo drive"
      case let isOrdinal = range.count > 1 && isOrdinal(range.lowerBound),
      tokens[last].entries.has(.event) || dated && range.count == 1 && isOddNoun(last)
        || isOrdinal && tokens[last].kinds.has(.noun),
      let mine = grammar.mine,
      range.dropFirst(isOrdinal ? 1 : 0).allSatisfy({
        tokens[$0].kinds.has([.noun, .unknown, .adjective, .modifierIng, .genitive])
      }),
      isOrdinal || !tokens[range.lowerBound].kinds.has([.determiner, .possessive, .number]),
      // "pass B1 german exam": an act, and no kind of exam.
      !tokens[range.lowerBound].entries.has(.light)
        || tokens[range.lowerBound].kinds.has(.noun) && range.count < 3
    else { return nil }
    let key = text(grammar.key(mine))
    return key.isEmpty ? nil : write(whole).map { key + " " + $0 }
  }

  /// "first", which counts and tells when as well.
  private func isOrdinal(_ at: Int) -> Bool {
    tokens[at].kinds.has(.number) && tokens[at].kinds.has(.adverb)
  }

  private func isOddNoun(_ at: Int) -> Bool {
    tokens[at].kinds.has([.adjective, .unknown]) && tokens[at].end - tokens[at].start >= 5
      && tokens[at].kinds.isDisjoint(with: [.feeling, .adverb, .base, .past, .ing])
  }

  /// "driving on the motorway" is something to do: "drive on the motorway".
  private mutating func infinitive(_ phrase: inout Phrase, _ range: Range<Int>) {
    guard phrase.clause == nil, phrase.todo == nil, phrase.doing != nil,
      tokens[range.lowerBound].kinds.has(.ing), let verb = verb(range.lowerBound),
      range.count > 1 || verb.act == .deed, isSayable(range),
      let end = cleanEnd(range, after: range.lowerBound, most: ShapeLimit.act)
    else { return }
    phrase.todo = write(range.lowerBound..<end, .word(verb.base))
  }

  /// "I want to play …"
  private mutating func wish(_ segment: PhraseSegment) -> Phrase? {
    let end = segment.range.upperBound
    // "this Christmas | I would like to sing"
    var length = 0
    let start = segment.range.prefix(4).first { at in
      length = match(.toDo, at: at, to: end)
      return length > 0
        && tokens[segment.range.lowerBound..<at].allSatisfy {
          $0.kinds.isDisjoint(with: [.base, .past, .be, .modal, .have, .nominative, .not])
            // "going back | to work"
            && !$0.kinds.has(.ing)
        }
    }
    guard let start, start + length < end else { return nil }
    let thing = match(.aThing, at: start, to: end)
    guard thing < length || thing == length && lacksTo(start + length, to: end) else { return nil }
    var at = start + length
    while at < end, tokens[at].kinds.has([.adverb, .to]), !tokens[at].kinds.has([.base, .not]) {
      at += 1
    }
    if let errand = errand(from: at, to: end) { at = errand }
    // "to not panic"
    let verb = at + 1 < end && tokens[at].kinds.has(.not) ? at + 1 : at
    guard at < end, match(.toCoach, at: verb, to: end) < end - verb else { return nil }
    var phrase = Phrase(quote: quote(at..<end))
    if isInfinitive(verb) {
      phrase.todo =
        act(at..<end, verb: verb) ?? telling(at..<end, verb: verb)?.todo
        ?? shorterAct(at..<end, verb: verb)
      settleDoing(&phrase, at..<end)
    } else {
      name(&phrase, at..<end, owned: false)
    }
    return phrase.quote.isEmpty ? nil : phrase
  }

  /// "go to the school and | talk to his teacher": what they go there for.
  private func errand(from at: Int, to end: Int) -> Int? {
    let way = match(.onTheWay, at: at, to: end)
    guard way > 0,
      let and = (at + way..<min(end, at + way + 8)).first(where: { tokens[$0].kinds.has(.and) }),
      and + 1 < end, isInfinitive(and + 1), tokens[and + 1].kinds.has(.base),
      !tokens[and + 1].kinds.has(.noun)
        || kinds(and + 2).has([.determiner, .possessive, .preposition, .to])
    else { return nil }
    return and + 1
  }

  /// "i want | pass the exam", "i want | speak with my boss": an act, and the "to" forgotten.
  private func lacksTo(_ at: Int, to end: Int) -> Bool {
    guard at + 1 < end, tokens[at].kinds.has(.base), !tokens[at].kinds.has(.determiner) else {
      return false
    }
    let next = tokens[at + 1].kinds
    return next.has([.determiner, .possessive])
      // "i want make phone calls"
      || tokens[at].entries.has(.light) && next.has(.noun)
      || !tokens[at].kinds.has([.noun, .adjective])
        && next.has([.preposition, .noun, .objective, .adjective, .proper])
  }

  /// "my manager wants me to present the numbers": what others want is a task as well.
  private mutating func wanted(_ segment: PhraseSegment) -> Phrase? {
    let range = segment.range
    guard
      let me = range.first(where: {
        tokens[$0].kinds.has(.objective) && tokens[$0].kinds.has(.first)
          && kinds($0 + 1).has(.to) && isInfinitive(min($0 + 2, tokens.count - 1))
      }), me > range.lowerBound, me + 2 < range.upperBound
    else { return nil }
    let todo = me + 2..<range.upperBound
    guard let act = act(todo, verb: me + 2) ?? shorterAct(todo, verb: me + 2) else { return nil }
    return Phrase(quote: quote(todo), todo: act)
  }

  /// "tell my daughter | that we're getting divorced": what can be said back of it.
  private mutating func shorterAct(_ range: Range<Int>, verb: Int) -> String? {
    for at in range.dropFirst(2) where at > verb + 1 {
      let kinds = tokens[at].kinds
      guard
        kinds.has([.that, .wh, .mid, .nominative, .and, .team])
          // "tell her | it's over"
          || tokens[verb].verb >= 0 && self.verb(verb)?.says == true
            && clauseStarts(at, to: range.upperBound)
      else { continue }
      return act(range.lowerBound..<at, verb: verb)
    }
    return nil
  }

  /// "i'm giving a speech tomorrow": what is being done is what is wanted. "here i am typing" names
  /// nothing: neither what nor when.
  private mutating func doingNow(_ segment: PhraseSegment, dated: Bool) -> Phrase? {
    guard match(.aThing, at: segment.range.lowerBound, to: segment.range.upperBound) == 0,
      let clause = clause(in: segment.range), clause.subject?.who == .you, !clause.verb.past,
      !clause.verb.negated, !clause.verb.modal, tokens[clause.verb.main].kinds.has(.ing),
      match(.goingOn, at: clause.verb.main - 1, to: clause.verb.main) == 0,
      let verb = verb(clause.verb.main), verb.act == .deed,
      dated || clause.verb.main + 1 < clause.end,
      match(.toCoach, at: clause.verb.main, to: clause.end) < clause.end - clause.verb.main,
      isSayable(clause.verb.main..<clause.end),
      let end = cleanEnd(
        clause.verb.main..<clause.end, after: clause.verb.main, most: ShapeLimit.act)
    else { return nil }
    return Phrase(
      quote: quote(segment.range), todo: write(clause.verb.main..<end, .word(verb.base)))
  }

  /// "my exam is (on monday)", "my viva's (next week)": the noun that a date was said of.
  private mutating func dated(_ segment: PhraseSegment) -> Phrase? {
    let range = segment.range
    guard let last = range.last, last > range.lowerBound else { return nil }
    if tokens[range.lowerBound].kinds.has(.be) { return named(range.dropFirst()) }
    var end = last
    if tokens[last].kinds.has(.genitive) {
      tokens[last].end -= tokens[last].end - tokens[last].start > 2 ? 2 : 0
      tokens[last].kinds = .noun
      end = last + 1
    } else if !tokens[last].kinds.has(.be) {
      return nil
    }
    guard let phrase = nounPhrase(from: range.lowerBound, to: end), phrase.end == end,
      let noun = noun(range.lowerBound..<end)
    else { return nil }
    return Phrase(quote: quote(range.lowerBound..<end), noun: noun)
  }

  /// "Sunday is | my marathon", once the day is left out.
  private mutating func named(_ range: Range<Int>) -> Phrase? {
    guard let found = nounPhrase(from: range.lowerBound, to: range.upperBound),
      found.end == range.upperBound || !tokens[found.end].kinds.has(WordKinds.nounlike),
      tokens[range.lowerBound].kinds.has(.possessive)
    else { return event(range).map { Phrase(quote: quote(range), noun: $0) } }
    return noun(range.lowerBound..<found.end).map {
      Phrase(quote: quote(range.lowerBound..<found.end), noun: $0)
    }
  }

  /// "i have my driving test", "there's this exam", "i'm nervous about the trial".
  mutating func thing(_ segment: PhraseSegment) -> Phrase? {
    let start = segment.range.lowerBound
    let end = segment.range.upperBound
    let length = match(.aThing, at: start, to: end)
    guard length > 0, start + length < end else { return nil }
    var phrase = Phrase(quote: quote(start + length..<end))
    name(
      &phrase, start + length..<end,
      owned: tokens[start].kinds.has([.first, .subject])
        && match(.wishing, at: start, to: end) != length)
    return phrase.noun == nil && phrase.todo == nil && phrase.doing == nil ? nil : phrase
  }

  /// The noun phrase or the act that a range begins with.
  private mutating func name(_ phrase: inout Phrase, _ range: Range<Int>, owned: Bool) {
    var range = range
    // "i have driving exam soon": a learner's word for theirs.
    if let event = event(range) {
      phrase.noun = event
      return
    }
    if tokens[range.lowerBound].kinds.has(.ing) {
      phrase.doing =
        act(range, verb: range.lowerBound) ?? shorterAct(range, verb: range.lowerBound)
      infinitive(&phrase, range)
      if phrase.doing == nil { phrase.noun = noun(range) }
      return
    }
    // What follows the noun phrase is left out: "an exam i need to pass".
    if let found = nounPhrase(from: range.lowerBound, to: range.upperBound),
      found.end < range.upperBound,
      tokens[found.end].kinds.has([.nominative, .wh, .that, .to, .mid, .adverb, .time, .particle])
    {
      range = range.lowerBound..<found.end
    }
    if let noun = noun(range) {
      phrase.noun = owned ? own(noun, range) : noun
    } else if let found = nounPhrase(from: range.lowerBound, to: range.upperBound),
      found.end < range.upperBound, let noun = noun(range.lowerBound..<found.end)
    {
      // "a job interview | for cook in a restaurant"
      phrase.noun = owned ? own(noun, range.lowerBound..<found.end) : noun
    }
  }

  /// The noun phrase of two words or more that a range opens with.
  private mutating func opening(_ phrase: inout Phrase, _ range: Range<Int>) {
    guard let found = nounPhrase(from: range.lowerBound, to: range.upperBound),
      found.end < range.upperBound, found.end > range.lowerBound + 1,
      tokens[found.end].kinds.has([.adverb, .preposition, .time, .wh, .mid]),
      tokens[found.head].kinds.has([.noun, .modifierIng])
    else { return }
    phrase.noun = noun(range.lowerBound..<found.end)
  }

  /// "a job interview" that somebody has is "your job interview".
  private mutating func own(_ noun: String, _ range: Range<Int>) -> String {
    let first = tokens[range.lowerBound]
    guard first.kinds.has(.determiner), first.end - first.start <= 2,
      bytes[Int(first.start)] | 0x20 == 0x61, let mine = grammar.mine,
      let owned = write(range, .word(mine))
    else { return noun }
    return owned
  }

  /// Takes the tokens of a date out, and what led up to it: "on", "by", "next".
  private mutating func leaveOut(_ date: Span) {
    guard
      let first = tokens.firstIndex(where: { Int($0.end) > date.start && Int($0.start) < date.end })
    else { return }
    var start = first
    var end = first
    while end < tokens.count, Int(tokens[end].start) < date.end { end += 1 }
    // "i go on | in ten minutes"
    if !tokens[first].kinds.has(.preposition) {
      // "lead the | monday | meeting"
      let isBefore = end < tokens.count && tokens[end].kinds.has(WordKinds.nounlike)
      while start > 0, leadsUpToDate(start - 1),
        !isBefore || !tokens[start - 1].kinds.has([.determiner, .possessive])
      {
        start -= 1
      }
    }
    tokens.removeSubrange(start..<end)
  }

  private func leadsUpToDate(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has(.mark) || kinds.has(.particle) && !kinds.has(.preposition) { return false }
    // "stand up | saturday"
    if at > 0, match(.onTheWay, at: at - 1, to: at + 1) == 2 { return false }
    return kinds.has(.preposition) && tokens[at].end - tokens[at].start <= 6
      && !kinds.has(.and) || match(.untilDate, at: at, to: at + 1) == 1
  }

  /// True where the line is made of greetings, fillers, and answers that name nothing.
  func namesNothing() -> Bool {
    var at = 0
    while at < tokens.count {
      if tokens[at].kinds.has(.mark) {
        at += 1
        continue
      }
      var longest = 0
      for kind in [EntryKinds.nothing, .front, .frontOfClause, .anywhere, .end] {
        longest = max(longest, match(kind, at: at, to: tokens.count))
      }
      if longest == 0 { return false }
      at += longest
    }
    return true
  }
}
