/// Where the words of a phrase can end, with nothing lost that would turn what was meant.
extension PhraseReader {
  /// What a cut must leave standing: the verb of a clause, the head of a noun, the first word of an act.
  enum Core { case verb, head, first }

  /// The latest place for so many words to end at with nothing lost that would turn what was meant;
  /// more than `after` is kept, where that is a verb.
  func shortEnd(after: Int, most: Int, keeping core: Core) -> Int? {
    let count = tokens.count
    // "You freeze | whenever somebody asks"
    let next = kinds(after + 1)
    let isWhole =
      next.has(.mid) && !next.has(.preposition) && verb(after).map { !$0.says } ?? false
    // "Starting | as a cook": the verb alone names nothing.
    let isBrief =
      switch core {
      case .verb: tokens[after].kinds.has(.ing)
      case .head: true
      case .first: tokens[after].verb < 0
      }
    let isName = core != .verb
    var end = after + (isWhole || isBrief ? 1 : 2)
    var best: Int?
    // Not inside of a clause that hangs on the first: "if nobody | in the room".
    while end < count, words(to: end) <= most, !opensInner(end - 1) {
      if opensPart(end, ofName: isName), !leavesHanging(end - 1), !leavesList(end), !isPosture(end),
        !isBareObject(end, core), core != .verb || !leavesToldOpen(end, after: after),
        !turns(from: end, ofName: isName), !splitsLink(end),
        core != .verb || !isHabit(after, upTo: end)
      {
        best = end
      }
      end += 1
    }
    return best
  }

  /// "if", "who"; "behind him" opens no clause.
  private func opensInner(_ at: Int) -> Bool {
    tokens[at].kinds.has([.mid, .wh])
      && (!tokens[at].kinds.has(.preposition) || clauseStarts(at + 1, to: tokens.count))
  }

  /// "All day as long | as I know it": one link of several words.
  func splitsLink(_ end: Int) -> Bool {
    (max(0, end - 3)..<end).contains { at in
      at + match(.condition, at: at, to: tokens.count) > end
        || at + match(.when, at: at, to: tokens.count) > end
    }
  }

  /// "I find faults all day | when nobody's looking": of what one always does the occasion is the point.
  func isHabit(_ main: Int, upTo end: Int) -> Bool {
    tellsHabit(main) && (end..<tokens.count).contains(where: opensOccasion)
  }

  private func tellsHabit(_ main: Int) -> Bool {
    tokens[main].kinds.has(.base) && !tokens[main].kinds.has(.past) && main > 0
      && tokens[main - 1].kinds.has([.nominative, .coach, .adverb])
  }

  private func opensOccasion(_ at: Int) -> Bool {
    let length = max(
      match(.when, at: at, to: tokens.count), match(.condition, at: at, to: tokens.count))
    return length > 0 && clauseStarts(at + length, to: tokens.count)
      && (length > 1 || !tokens[at].kinds.has(.preposition))
  }

  /// "You find faults when nobody's looking": a habit with its occasion, without what stands between.
  func aroundOccasion(after main: Int, most: Int) -> String? {
    guard tellsHabit(main),
      let occasion = (main + 1..<tokens.count).first(where: opensOccasion),
      let tail = suffix(from: occasion)
    else { return nil }
    let rest = PhraseReader.words(tail)
    var end = occasion - 1
    while end > main + 1 {
      if words(to: end) + rest <= most, opensPart(end, ofName: false), !leavesHanging(end - 1),
        let front = prefix(to: end)
      {
        return front + " " + tail
      }
      end -= 1
    }
    return nil
  }

  /// "She told me that my story | at the wedding was the best": of what was told the verb is still to come.
  func leavesToldOpen(_ end: Int, after main: Int) -> Bool {
    guard verb(main)?.says == true,
      let that = (main + 1..<min(main + 4, end)).first(where: { tokens[$0].kinds.has(.that) })
    else { return false }
    return !(that + 1..<end).contains { finiteVerb(at: $0, in: that + 1..<tokens.count) }
  }

  /// "He read it | to her until she heard every word": what "it" is was told before.
  private func isBareObject(_ end: Int, _ core: Core) -> Bool {
    // "practise it | out loud"
    if core == .first, end == 2, tokens[0].verb >= 0, tokens[1].kinds.has(.plainSubject),
      !tokens[end].kinds.has([.mark, .and])
    {
      return true
    }
    guard core == .verb, end == 3, tokens[0].kinds.has([.nominative, .coach, .first]),
      tokens[end].kinds.has(.to)
    else { return false }
    return tokens[end - 1].kinds.has(.plainSubject)
  }

  /// "stand up | and say a few words": of such an act the second verb is the point.
  private func isPosture(_ end: Int) -> Bool {
    tokens[end].kinds.has(.and) && kinds(end + 1).has(.base)
      && tokens[..<end].allSatisfy { $0.verb >= 0 || $0.kinds.has([.particle, .adverb, .coach]) }
      && tokens[..<end].count { !$0.kinds.has(.coach) } <= 2
  }

  private func words(to end: Int) -> Int {
    tokens[..<end].reduce(0) { $0 + ($1.kinds.has(.mark) ? 0 : 1) }
  }

  /// A part of the sentence opens here that it can do without: "in August", "and", "until",
  /// "last week", "somehow".
  func opensPart(_ at: Int, ofName isName: Bool) -> Bool {
    let kinds = tokens[at].kinds
    let before = tokens[at - 1].kinds
    // "The retake | of my exam"
    if tokens[at].entries.has(.partitive) {
      return isName
        && (tokens[at - 1].entries.has(.event)
          // "call the school | of my son"
          || self.kinds(at + 1).has(.possessive) && self.kinds(at + 2).has(.person))
    }
    // "speak | up at the meeting"
    if kinds.has(.particle), tokens[at - 1].verb >= 0, before.has([.ing, .base, .past]),
      !before.has(.noun) || before.has(.ing),
      !self.kinds(at + 1).has([.determiner, .possessive, .objective])
    {
      return false
    }
    // "the week | before", "the night | after"
    if kinds.has(.mid), before.has(.timeNoun), !clauseStarts(at + 1, to: tokens.count) {
      return false
    }
    if kinds.has([.mark, .and, .mid]) { return true }
    // "tell my boss | that I'm leaving": an act that has its name without what is told.
    if isName, at > 1, verb(0)?.says == true,
      before.has([.person, .name, .proper, .objective]),
      kinds.has(.that) || clauseStarts(at, to: tokens.count)
    {
      return true
    }
    // "find out | she was nervous", "it was the school | that was out of tune"
    if saysBefore(at), clauseStarts(at, to: tokens.count) || kinds.has(.that) { return false }
    if kinds.has(.that), tellsWhich(at, from: 0) { return false }
    // "have to look | at her", "look | at cards": a verb there, though a noun elsewhere.
    if kinds.has(.preposition), isVerbHere(at - 1) { return false }
    // "look it | up in the chart": the verb is not whole without it.
    if kinds.has(.particle), before.has(.objective),
      !self.kinds(at + 1).has([.determiner, .possessive, .objective, .number, .noun, .unknown])
    {
      return false
    }
    if kinds.has([.wh, .that]) {
      // "told her | what you had been like": what was told belongs to the telling.
      if tells(before: at) { return false }
      // "something written down | that i could hold"
      return before.has(WordKinds.nounlike)
        || before.has([.particle, .participle]) && self.kinds(at + 1).has(.coach)
    }
    // "the clearest | he has read"
    if kinds.has(.nominative) {
      return before.has([.adjective, .unknown]) && !before.has([.feeling])
    }
    // "told you | to get on with it"
    if kinds.has(.to), self.kinds(at + 1).has(.base), tells(before: at) { return false }
    if opensOthersAct(at) { return false }
    // "her brother | in law"
    if kinds.has(.preposition), before.has(.person), match(.kinTail, at: at, to: tokens.count) > 0 {
      return false
    }
    if kinds.has(.preposition) {
      // "put my trainers | in the cupboard": where to is the point of it.
      if isPlaced(before: at) { return false }
      // "put my hand up, then": no part of its own.
      guard at + 1 < tokens.count, !tokens[at + 1].kinds.has([.mark, .and, .mid]) else {
        return false
      }
      // "straight | off the card": the adverb goes with what follows.
      if before.has(.adverb), before.has([.adjective, .particle]) {
        // "out loud | with someone there"
        return at > 2 && tokens[at - 2].kinds.has(.particle) && before.has(.adjective)
      }
      // "speak up | at the meeting"
      let isParticle =
        before.has(.particle) && at > 1 && tokens[at - 2].verb >= 0 && !before.has(.to)
      return isParticle || before.has(WordKinds.nounlike)
        || before.has([.objective, .adverb, .subject, .number])
    }
    // "from somebody | else"
    if before.has(.subject), !before.has([.nominative, .plainSubject, .determiner]) {
      return false
    }
    if kinds.has(.adverb), !kinds.has([.noun, .adjective, .base]) { return true }
    return opensTime(at)
  }

  /// True behind "put" and what is put, with nothing yet that says where.
  private func isPlaced(before at: Int) -> Bool {
    guard let put = tokens[..<at].lastIndex(where: { isPutting($0) }), put + 1 < at else {
      return false
    }
    return !tokens[(put + 1)..<at].contains {
      $0.kinds.has([.preposition, .particle, .mark, .and])
    }
  }

  private func isPutting(_ token: PhraseToken) -> Bool {
    token.verb >= 0 && grammar.words[Int(grammar.verbs[Int(token.verb)].base)].entries.has(.putting)
  }

  /// True for a word in the base form that nothing before it makes a noun.
  private func isVerbHere(_ at: Int) -> Bool {
    guard tokens[at].kinds.has(.base), tokens[at].verb >= 0 else { return false }
    guard at > 0 else { return true }
    let before = tokens[at - 1].kinds
    // "drove to work" goes somewhere, "have to look" does not.
    if before.has(.to) {
      return at > 1
        && tokens[at - 2].kinds.has([
          .catenative, .have, .modal, .be, .adjective, .person, .group, .objective,
        ])
    }
    return before.has([.modal, .mark, .and, .nominative])
      || before.has(.coach) && !before.has(.possessive)
  }

  private func tells(before at: Int) -> Bool {
    tokens[..<at].indices.contains { verb($0)?.says == true }
  }

  /// "last time", "the week before", "ten times", "on Sunday" without its "on".
  private func opensTime(_ at: Int) -> Bool {
    guard !tokens[at - 1].kinds.has([.preposition, .determiner, .possessive, .adjective]) else {
      return false
    }
    let last = min(at + 2, tokens.count - 1)
    return tokens[at].kinds.has([.determiner, .adjective, .number])
      && at < last && (at + 1...last).contains { tokens[$0].kinds.has([.timeNoun, .time]) }
  }

  /// "I stop, look at my card | and drink": a list that lost its last.
  private func leavesList(_ end: Int) -> Bool {
    tokens[..<end].contains { $0.kinds.has(.mark) }
      && tokens[end...].contains { $0.kinds.has([.mark, .and]) }
  }

  private func leavesHanging(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.mark, .and, .mid, .to, .not, .possessive, .have, .modal]) { return true }
    if kinds.has(.determiner), !kinds.has([.subject, .number]) { return true }
    if kinds.has([.determiner, .number]) {
      // "sits next | to you every week"
      return tokens[at + 1].kinds.has(WordKinds.nounlike)
        || kinds.has(.danglingCut) && tokens[at + 1].kinds.has(.to)
    }
    // "they will take me | off the bus": where to is the point of it.
    if at > 0, at + 1 < tokens.count, kinds.has([.objective, .plainSubject, .coach]),
      !kinds.has(.possessive), tokens[at - 1].kinds.has([.base, .sForm, .past]),
      tokens[at + 1].kinds.has(.particle),
      self.kinds(at + 2).has([.determiner, .possessive, .strictPreposition])
    {
      return true
    }
    // "lose it | in front of them", "most of it | last time"
    let isObject =
      kinds.has([.plainSubject, .objective]) && at > 0
      && (tokens[at - 1].kinds.has(.base) && self.kinds(at + 1).has(.preposition)
        || tokens[at - 1].kinds.has(.preposition) && at + 1 < tokens.count
          // "stand behind him | while he did it"
          && (opensTime(at + 1)
            || tokens[at + 1].kinds.has(.mid) && clauseStarts(at + 2, to: tokens.count)))
    return dangles(at, in: 0..<tokens.count) || kinds.has(.danglingCut) && !isObject
      || kinds.has(WordKinds.auxiliary) && !kinds.has(.noun)
  }

  /// True where what stands from here on may not be cut off: "if", "without", "not"; of what did
  /// not happen not even when, of what was said not "about the mark".
  func turns(from end: Int, to last: Int? = nil, ofName isName: Bool) -> Bool {
    let negated = tokens[..<end].contains { $0.kinds.has([.not, .negative]) }
    return (end..<(last ?? tokens.count)).contains { at in
      tokens[at].kinds.has([.not, .negative])
        || match(.condition, at: at, to: tokens.count) > 0
        || match(.but, at: at, to: tokens.count) > 0
        || match(.turnsMeaning, at: at, to: tokens.count) > 0
        || !isName && match(.topic, at: at, to: tokens.count) > 0
        || negated && tokens[at].kinds.has(.mid)
    }
  }

  func prefix(to end: Int) -> String? { range(0..<end) }

  func suffix(from start: Int) -> String? { range(start..<tokens.count) }

  func range(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return nil }
    let from = Int(tokens[range.lowerBound].start)
    let to = Int(tokens[range.upperBound - 1].end)
    return from < to ? String(decoding: bytes[from..<to], as: UTF8.self) : nil
  }
}
