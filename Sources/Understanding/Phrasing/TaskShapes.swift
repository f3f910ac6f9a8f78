/// Shapes that only a task has: what is not to happen, what is to be told, and what the "it" of a wish
/// stands for.
extension PhraseReader {
  /// "not panic" is "not panicking" as well; "give a talk and not go red" is no one -ing form.
  mutating func settleDoing(_ phrase: inout Phrase, _ range: Range<Int>) {
    guard let todo = phrase.todo else { return }
    let first = range.lowerBound
    if tokens[first].kinds.has(.not), first + 1 < range.upperBound, let verb = verb(first + 1),
      isInfinitive(first + 1), isSayable(range),
      let end = cleanEnd(range, after: first + 1, most: ShapeLimit.act),
      let not = write(first..<first + 1), let act = write(first + 1..<end, .word(verb.ing))
    {
      phrase.doing = not + " " + act
    } else if phrase.doing != nil, joinsAct(range, todo) {
      phrase.doing = nil
    }
  }

  /// True where a second act in the base form follows on "and".
  private func joinsAct(_ range: Range<Int>, _ todo: String) -> Bool {
    range.dropLast(1).contains { at in
      guard at > range.lowerBound, tokens[at].kinds.has(.and) else { return false }
      var next = at + 1
      while next < range.upperBound, tokens[next].kinds.has([.not, .adverb]),
        !tokens[next].kinds.has(.base)
      {
        next += 1
      }
      guard next < range.upperBound, tokens[next].kinds.has([.base, .beInfinitive]) else {
        return false
      }
      return !tokens[next].kinds.has([.noun, .adjective, .person])
        || actGoesOn(next, to: range.upperBound)
    }
  }

  /// "tell my parents | i'm gay": an act of saying with what is said.
  mutating func telling(_ range: Range<Int>, verb at: Int) -> Phrase? {
    guard let verb = verb(at), verb.says, tokens[at].kinds.has(.base),
      range.dropFirst(at - range.lowerBound + 1).contains(where: opensTold),
      isSayable(range), let end = cleanEnd(range, after: at, most: ShapeLimit.act)
    else { return nil }
    var phrase = Phrase(quote: quote(range), todo: write(range.lowerBound..<end))
    if at == range.lowerBound { phrase.doing = write(range.lowerBound..<end, .word(verb.ing)) }
    return phrase.todo == nil ? nil : phrase
  }

  /// "i'm", "i lost": a clause of their own opens.
  private func opensTold(_ at: Int) -> Bool {
    let first = tokens[at].kinds
    guard first.has(.first), first.has([.nominative, .contracted]) else { return false }
    return first.has(.contracted)
      || kinds(at + 1).has([.past, .base, .modal, .have, .be, .does, .not])
  }

  /// A segment with the one after it, where that is what the first tells.
  func withTold(_ at: Int, of segments: [PhraseSegment]) -> Range<Int> {
    let range = segments[at].range
    guard at + 1 < segments.count, segments[at + 1].range.lowerBound == range.upperBound,
      range.upperBound < tokens.count, opensTold(range.upperBound),
      range.contains(where: { verb($0)?.says == true && tokens[$0].kinds.has(.base) })
    else { return range }
    return range.lowerBound..<segments[at + 1].range.upperBound
  }

  /// True for what is told in the segment before: "tell my mum | i'm moving out".
  func isTold(_ at: Int, of segments: [PhraseSegment]) -> Bool {
    at > 0 && withTold(at - 1, of: segments).upperBound == segments[at].range.upperBound
  }

  /// "i want to do it": the thing that a segment before names.
  mutating func pointed(_ task: Phrase, _ segments: ArraySlice<PhraseSegment>) -> Phrase? {
    guard !segments.isEmpty, let todo = task.todo, task.noun == nil, todo.wordCount <= 3,
      pointsOnly(todo)
    else { return nil }
    for segment in segments.reversed() {
      if let phrase = thing(segment), phrase.noun != nil { return phrase }
    }
    return nil
  }

  /// "do it", "try it": an act on what was named before, and no more.
  func pointsOnly(_ todo: String) -> Bool {
    let tokens = PhraseReader(todo, grammar: grammar).tokens
    guard tokens.count >= 2, tokens[0].kinds.has(.base), tokens[1].kinds.has(.plainSubject) else {
      return false
    }
    return tokens.dropFirst().allSatisfy {
      $0.kinds.has([.plainSubject, .adverb])
    }
  }

  /// "lose weight", "fall asleep", "lose 5 kilos": what happens to somebody elsewhere, and is wished
  /// for here.
  mutating func wished(_ range: Range<Int>) -> Phrase? {
    let at = range.lowerBound
    if let phrase = never(range) ?? unknownGerund(range) { return phrase }
    guard let verb = verb(at), tokens[at].kinds.has(.base),
      match(.wished, at: at, to: range.upperBound) > 0
        || verb.act == .mishap && range.count > 2 && kinds(at + 1).has(.number)
          && !kinds(at + 1).has(.subject),
      let todo = act(range, verb: at)
    else { return nil }
    return Phrase(quote: quote(range), doing: act(range, verb: at, .word(verb.ing)), todo: todo)
  }

  /// "never smoke again"
  private mutating func never(_ range: Range<Int>) -> Phrase? {
    let at = range.lowerBound
    guard range.count > 1, tokens[at].kinds.has(.not), tokens[at].kinds.has(.adverb),
      tokens[at + 1].kinds.has(.base), let verb = verb(at + 1), verb.act != .happening,
      let todo = act(range, verb: at + 1),
      let end = cleanEnd(range, after: at + 1, most: ShapeLimit.act),
      let never = write(at..<at + 1), let act = write(at + 1..<end, .word(verb.ing))
    else { return nil }
    return Phrase(quote: quote(range), doing: never + " " + act, todo: todo)
  }

  /// "boarding the plane": an act of a verb that no list knows.
  private mutating func unknownGerund(_ range: Range<Int>) -> Phrase? {
    let at = range.lowerBound
    guard range.count > 2, tokens[at].kinds.has(.ing), tokens[at].kinds.has(.unknown),
      tokens[at].verb < 0, tokens[at + 1].kinds.has([.determiner, .possessive]),
      !tokens[at + 1].kinds.has([.number, .subject]), isSayable(range),
      let end = cleanEnd(range, after: at, most: ShapeLimit.act)
    else { return nil }
    return write(at..<end).map { Phrase(quote: quote(range), noun: $0) }
  }

  /// "dance", "win": of a word that is an act and a thing the act, unless it is held on a day.
  mutating func settleOne(_ phrase: inout Phrase, _ range: Range<Int>) {
    let at = range.lowerBound
    guard range.count == 1, tokens[at].kinds.has(.base), !tokens[at].entries.has(.event),
      let verb = verb(at), verb.act == .deed, let act = write(range, .word(verb.ing))
    else { return }
    phrase.todo = phrase.todo ?? write(range)
    phrase.doing = act
    phrase.noun = nil
  }

  /// "read the lesson on Sunday": forms that could be past as well, and no subject.
  var opensLikeAct: Bool {
    guard let first = tokens.first, first.kinds.has(.base), first.kinds.has(.past) else {
      return false
    }
    return first.verb >= 0 && grammar.verbs[Int(first.verb)].act == .deed
  }

  /// "Say what i am doing out loud": a verb in its base form, that names an act.
  var opensWithDeed: Bool {
    guard let first = tokens.first, first.verb >= 0, first.kinds.has(.base) else { return false }
    return grammar.verbs[Int(first.verb)].act == .deed && isImperative(0, to: tokens.count)
  }

  /// "remembering that I did it once"
  var opensWithGerund: Bool {
    guard let first = tokens.first, first.kinds.has(.ing), first.verb >= 0 else { return false }
    if !first.kinds.has([.noun, .adjective]) { return true }
    // "Speaking when they all stand there": what follows says that it is done.
    return tokens.count > 2
      && (tokens[1].kinds.has([.determiner, .possessive, .objective, .wh])
        || match(.when, at: 1, to: tokens.count) > 0)
  }
}
