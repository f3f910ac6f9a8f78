extension Phraser {
  /// The phrase in shapes of at most so many words: cut where a part of the sentence ends, or not
  /// given where a cut would leave a word in the air or turn what was meant. Of "your coach said you
  /// rush" it is the remark that is left, as a quotation. A reflection takes up the heart of a line
  /// and not all of it (evidence H2).
  public func brief(_ phrase: Phrase, most: Int) -> Phrase {
    Briefing(grammar).brief(phrase, most)
  }
}

/// One phrase made shorter. Each of its shapes is read once, however often it is looked at.
private final class Briefing {
  private let grammar: Grammar
  private var readers: [(text: String, reader: PhraseReader)] = []

  init(_ grammar: Grammar) { self.grammar = grammar }

  private func reader(_ text: String) -> PhraseReader {
    if let known = readers.first(where: { $0.text == text }) { return known.reader }
    let reader = PhraseReader(text, grammar: grammar)
    readers.append((text, reader))
    return reader
  }

  func brief(_ phrase: Phrase, _ most: Int) -> Phrase {
    var brief = phrase
    if let remark = remark(in: phrase.clause ?? phrase.quote) {
      brief.clause = nil
      brief.quote = cut(remark, most, keeping: .verb) ?? advice(remark, most) ?? phrase.quote
    } else {
      brief.clause = phrase.clause.flatMap { cut($0, most, keeping: .verb) }
    }
    if brief.clause == nil { brief.ownAction = false }
    brief.noun = phrase.noun.flatMap { cut($0, most, keeping: .head) }
    brief.todo = phrase.todo.flatMap { cut($0, most, keeping: .first) }
    // Where the verb has another form than was typed, it is no copy.
    if let doing = phrase.doing ?? (phrase.todo ?? phrase.clause.flatMap(did)).flatMap(gerund) {
      let isTyped = phrase.quote.utf8.starts(with: doing.utf8.prefix { $0 != 0x20 })
      brief.doing = cut(doing, isTyped ? most : most + 1, keeping: .first)
    }
    // A task is named by its object; of what was done the act is the point.
    if brief.noun == nil, phrase.clause == nil {
      brief.noun = phrase.todo.flatMap { object($0, most) }
    }
    if brief.quote == phrase.quote {
      brief.quote =
        cut(phrase.quote, most, keeping: .verb) ?? advice(phrase.quote, most) ?? phrase.quote
    }
    return brief
  }

  /// What a cut must leave standing.
  private enum Core { case verb, head, first }

  private func cut(_ text: String, _ most: Int, keeping core: Core) -> String? {
    if PhraseReader.words(text) <= most { return text }
    let reader = reader(text)
    let after =
      switch core {
      case .verb: reader.mainVerb
      case .head: reader.headEnd(reader.tokens.indices)
      case .first: 0
      }
    guard let after, let end = reader.shortEnd(after: after, most: most, bare: core != .verb)
    else { return nil }
    return reader.prefix(to: end)
  }

  /// "you rush", of "your coach said you rush"; "end on the bus", of "you should end on the bus".
  private func remark(in clause: String) -> String? {
    let reader = reader(clause)
    let count = reader.tokens.count
    guard let first = reader.tokens.first else { return nil }
    let isOwn = first.kinds.has([.coach, .first]) && !first.kinds.has(.possessive)
    for verb in 1..<min(max(count - 2, 1), 9)
    where !isOwn && reader.verb(verb)?.says == true
      && reader.tokens[verb].kinds.has([.past, .sForm, .base, .participle])
      && !reader.tokens[verb - 1].kinds.has([.modal, .to])
    {
      var at = verb + 1
      // "told you | that | you rush"
      while at + 2 < count, at < verb + 3, reader.isAddressee(at) { at += 1 }
      at = reader.afterTime(at)
      if reader.opensRemark(at) { return reader.suffix(from: at) }
    }
    return nil
  }

  /// "keep your day job", of "you should keep your day job".
  private func advice(_ remark: String, _ most: Int) -> String? {
    let reader = reader(remark)
    guard reader.tokens.count > 3, reader.tokens[0].kinds.has([.coach, .first]),
      reader.tokens[1].kinds.has([.modal, .does])
    else { return nil }
    let isNegated = reader.tokens[1].kinds.has(.negative)
    return reader.suffix(from: isNegated ? 1 : 2).flatMap {
      PhraseReader.words($0) <= most ? $0 : nil
    }
  }

  /// "get through it", of "you did get through it".
  private func did(_ clause: String) -> String? {
    let reader = reader(clause)
    guard reader.tokens.count > 3, reader.tokens[0].kinds.has(.coach),
      reader.tokens[1].kinds.has(.does), !reader.tokens[1].kinds.has(.negative),
      reader.tokens[2].kinds.has(.base)
    else { return nil }
    return reader.suffix(from: 2)
  }

  /// "giving the speech", of "give the speech".
  private func gerund(_ todo: String) -> String? {
    var reader = reader(todo)
    guard let verb = reader.tokens.first?.verb, verb >= 0, reader.tokens[0].kinds.has(.base)
    else { return nil }
    let rest = reader.tokens.count > 1 ? reader.suffix(from: 1) : nil
    guard let first = reader.write(0..<1, .word(grammar.verbs[Int(verb)].ing)) else { return nil }
    return rest.map { first + " " + $0 } ?? first
  }

  /// "the best man's speech", of "give the best man's speech"; of "ask my boss" the verb is the point.
  private func object(_ todo: String, _ most: Int) -> String? {
    let reader = reader(todo)
    guard reader.tokens.count > 2, reader.tokens[0].verb >= 0,
      reader.match(.light, at: 0, to: 1) == 1,
      reader.tokens[1].kinds.has([.determiner, .possessive]),
      let phrase = reader.nounPhrase(from: 1, to: reader.tokens.count),
      !reader.tokens[phrase.end - 1].kinds.has(.number),
      // "take the customer calls": the noun may go on.
      phrase.end == reader.tokens.count
        || !reader.tokens[phrase.end].kinds.has(WordKinds.nounlike),
      let noun = reader.range(1..<phrase.end)
    else { return nil }
    return cut(noun, most, keeping: .head)
  }
}

extension PhraseReader {
  /// Behind "last month that", where a time stands between whom it was said to and what was said.
  fileprivate func afterTime(_ at: Int) -> Int {
    guard let that = tokens[at...].prefix(5).firstIndex(where: { $0.kinds.has(.that) }),
      that > at + 1, that + 2 < tokens.count,
      tokens[at..<that].allSatisfy({
        $0.kinds.has([
          .timeNoun, .time, .adverb, .determiner, .adjective, .preposition, .number, .objective,
          .coach,
        ]) && !$0.kinds.has(.possessive)
      })
    else { return at }
    return that + 1
  }

  /// "that", or whom it was said to: "told you | you rush", "told her | the talk was good".
  fileprivate func isAddressee(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has(.that) { return true }
    guard kinds.has([.objective, .coach]), !kinds.has(.possessive) else { return false }
    return tokens[at + 1].kinds.has([.coach, .that]) || clauseStarts(at + 1, to: tokens.count)
  }

  /// "you rush", "your bow arm is quiet" begins here.
  fileprivate func opensRemark(_ at: Int) -> Bool {
    tokens[at].kinds.has(.coach) && !tokens[at].kinds.has(.possessive)
      || clauseStarts(at, to: tokens.count)
      || tokens[at].kinds.has(.possessive)
        && tokens[at...].prefix(4).contains { $0.kinds.has([.be, .modal]) }
  }

  /// The verb that names the act of a clause that opens with its subject; nil where none is found.
  fileprivate var mainVerb: Int? {
    guard let first = tokens.first else { return nil }
    var at = 1
    if first.kinds.has(.contracted) {
      at = 0
    } else if first.kinds.has(.possessive)
      || !first.kinds.has([.nominative, .coach, .plainSubject])
    {
      guard let subject = nounPhrase(from: 0, to: tokens.count) else { return nil }
      at = subject.end
    }
    let goesOn: WordKinds = [
      .base, .past, .participle, .ing, .adverb, .not, .be, .have, .beInfinitive,
    ]
    while at + 1 < tokens.count,
      tokens[at].kinds.has(WordKinds.auxiliary) && tokens[at + 1].kinds.has(goesOn)
        || tokens[at].kinds.has([.adverb, .not, .contracted])
          && !tokens[at].kinds.has([.base, .past])
    {
      at += 1
    }
    return at < tokens.count ? at : nil
  }

  /// The latest place for so many words to end at with nothing lost that would turn what was meant;
  /// more than `after` is kept, where that is a verb.
  fileprivate func shortEnd(after: Int, most: Int, bare: Bool) -> Int? {
    let count = tokens.count
    var end = after + (bare || tokens[after].kinds.has(.ing) ? 1 : 2)
    var best: Int?
    // Not inside of a clause that hangs on the first: "if nobody | in the room".
    while end < count, words(to: end) <= most, !tokens[end - 1].kinds.has([.mid, .wh]) {
      if opensPart(end), !leavesHanging(end - 1), !leavesList(end), !isPosture(end),
        !turns(from: end)
      {
        best = end
      }
      end += 1
    }
    return best
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
  private func opensPart(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    let before = tokens[at - 1].kinds
    if tokens[at].entries.has(.partitive) { return false }
    if kinds.has([.mark, .and, .mid]) { return true }
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
    // "her brother | in law"
    if kinds.has(.preposition), before.has(.person), match(.kinTail, at: at, to: tokens.count) > 0 {
      return false
    }
    if kinds.has(.preposition) {
      // "put my hand up, then": no part of its own.
      guard at + 1 < tokens.count, !tokens[at + 1].kinds.has([.mark, .and, .mid]) else {
        return false
      }
      return before.has(WordKinds.nounlike) || before.has([.objective, .adverb, .subject, .number])
    }
    if kinds.has(.adverb), !kinds.has([.noun, .adjective, .base]) { return true }
    return opensTime(at)
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
    tokens[end].kinds.has([.mark, .and]) && tokens[..<end].contains { $0.kinds.has(.mark) }
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
    // "lose it | in front of them", "most of it | last time"
    let isObject =
      kinds.has(.plainSubject) && at > 0
      && (tokens[at - 1].kinds.has(.base) && self.kinds(at + 1).has(.preposition)
        || tokens[at - 1].kinds.has(.preposition) && at + 1 < tokens.count && opensTime(at + 1))
    return dangles(at, in: 0..<tokens.count) || kinds.has(.danglingCut) && !isObject
      || kinds.has(WordKinds.auxiliary) && !kinds.has(.noun)
  }

  /// True where what stands from here on may not be cut off: "if", "without", "not"; of what did
  /// not happen not even when.
  private func turns(from end: Int) -> Bool {
    let negated = tokens[..<end].contains { $0.kinds.has([.not, .negative]) }
    return (end..<tokens.count).contains { at in
      tokens[at].kinds.has([.not, .negative])
        || match(.condition, at: at, to: tokens.count) > 0
        || match(.but, at: at, to: tokens.count) > 0
        || match(.turnsMeaning, at: at, to: tokens.count) > 0
        || negated && tokens[at].kinds.has(.mid)
    }
  }

  fileprivate func prefix(to end: Int) -> String? { range(0..<end) }

  fileprivate func suffix(from start: Int) -> String? { range(start..<tokens.count) }

  fileprivate func range(_ range: Range<Int>) -> String? {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return nil }
    let from = Int(tokens[range.lowerBound].start)
    let to = Int(tokens[range.upperBound - 1].end)
    return from < to ? String(decoding: bytes[from..<to], as: UTF8.self) : nil
  }
}
