extension Phraser {
  /// The phrase in shapes of at most so many words: cut where a part of the sentence ends, or not
  /// given where a cut would leave a word in the air or turn what was meant. Of "your coach said you
  /// rush" it is the remark that is left, as a quotation. A reflection takes up the heart of a line
  /// and not all of it (evidence H2).
  public func brief(_ phrase: Phrase, most: Int) -> Phrase {
    briefing.brief(phrase, most)
  }

  /// For several questions about the same words.
  public var briefing: Briefing { Briefing(grammar) }

  /// True where that has a shape, or is a quotation of so many words.
  public func isBrief(_ phrase: Phrase, most: Int) -> Bool { briefing.isBrief(phrase, most) }
}

/// Phrases made shorter. Each of their shapes is read once, however often it is looked at.
public final class Briefing {
  private let grammar: Grammar
  private var readers: [(text: String, reader: PhraseReader)] = []

  fileprivate init(_ grammar: Grammar) { self.grammar = grammar }

  private func reader(_ text: String) -> PhraseReader {
    for at in readers.indices where readers[at].text == text { return readers[at].reader }
    let reader = PhraseReader(text, grammar: grammar)
    readers.append((text, reader))
    return reader
  }

  /// As `Phraser.isBrief(_:most:)`.
  public func isBrief(_ phrase: Phrase, _ most: Int) -> Bool {
    if hasShortClause(phrase, most) { return true }
    let brief = brief(phrase, most)
    return brief.isShaped || brief.quote.wordCount <= most
  }

  /// As `Phraser.brief(_:most:)`.
  public func brief(_ phrase: Phrase, _ most: Int) -> Phrase {
    var brief = phrase
    // "Heard me speak" is no remark, as "heard you speak" might be.
    if let remark = remark(in: phrase.clause ?? phrase.quote),
      phrase.clause == nil || self.remark(in: phrase.quote) != nil
    {
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
      let isUnnamed = brief.todo == nil && brief.doing == nil
      brief.noun = phrase.todo.flatMap { object($0, most, ofAny: isUnnamed) }
    }
    if brief.quote == phrase.quote {
      brief.quote =
        cut(phrase.quote, most, keeping: .verb) ?? advice(phrase.quote, most) ?? phrase.quote
    }
    return brief
  }

  /// True where the clause holds no remark and can be cut to so many words: what is looked at first.
  public func hasShortClause(_ phrase: Phrase, _ most: Int) -> Bool {
    guard let clause = phrase.clause, remark(in: clause) == nil else { return false }
    return cut(clause, most, keeping: .verb) != nil
  }

  private func cut(_ text: String, _ most: Int, keeping core: PhraseReader.Core) -> String? {
    if PhraseReader.words(text) <= most { return text }
    let reader = reader(text)
    let after =
      switch core {
      case .verb: reader.mainVerb
      case .head: reader.headEnd(reader.tokens.indices)
      case .first: 0
      }
    guard let after else { return nil }
    guard let end = reader.shortEnd(after: after, most: most, keeping: core) else {
      return core == .verb ? reader.aroundOccasion(after: after, most: most) : nil
    }
    return reader.prefix(to: end)
  }

  /// "you rush", of "your coach said you rush"; "end on the bus", of "you should end on the bus".
  private func remark(in clause: String) -> String? {
    // "you rush" is told by nobody else.
    if let first = grammar.opening(of: clause)?.first, isOwn(first) { return nil }
    let reader = reader(clause)
    let count = reader.tokens.count
    guard let first = reader.tokens.first else { return nil }
    if isOwn(first.kinds) { return nil }
    for verb in 1..<min(max(count - 2, 1), 9)
    where reader.verb(verb)?.says == true
      && reader.tokens[verb].kinds.has([.past, .sForm, .base, .participle])
      && !reader.tokens[verb - 1].kinds.has([.modal, .to])
      // "Has never heard …"
      && !reader.tokens[..<verb].contains(where: { $0.kinds.has([.not, .negative]) })
      // "They'll think you're stupid" was said by nobody.
      && !(reader.tokens[verb - 1].kinds.has(.contracted) && reader.tokens[verb].kinds.has(.base))
      // "so hard that I think people can see it": nobody else's words.
      && !(reader.tokens[verb - 1].kinds.has([.first, .coach])
        && !reader.tokens[verb - 1].kinds.has(.possessive))
    {
      var at = verb + 1
      // "told you | that | you rush"
      while at + 2 < count, at < verb + 3, reader.isAddressee(at) { at += 1 }
      at = reader.afterTime(at)
      if reader.opensRemark(at) { return reader.suffix(from: at) }
    }
    return nil
  }

  private func isOwn(_ first: WordKinds) -> Bool {
    first.has([.coach, .first]) && !first.has(.possessive)
  }

  /// "keep your day job", of "you should keep your day job".
  private func advice(_ remark: String, _ most: Int) -> String? {
    let reader = reader(remark)
    guard reader.tokens.count > 3, reader.tokens[0].kinds.has([.coach, .first]),
      reader.tokens[1].kinds.has([.modal, .does])
    else { return nil }
    let isNegated = reader.tokens[1].kinds.has(.negative)
    // "You did tell her" tells what was, and advises nothing.
    if !isNegated, reader.tokens[1].kinds.has(.does) { return nil }
    return reader.suffix(from: isNegated ? 1 : 2).flatMap {
      PhraseReader.words($0) <= most ? $0 : nil
    }
  }

  /// "get through it", of "you did get through it".
  private func did(_ clause: String) -> String? {
    if let opening = grammar.opening(of: clause),
      !opening.first.has(.coach) || !opening.second.has(.does)
    {
      return nil
    }
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
    // "ring Anna | and say it": the second verb has its own form.
    let end =
      reader.tokens.indices.dropLast().first {
        reader.tokens[$0].kinds.has(.and) && reader.tokens[$0 + 1].kinds.has(.base)
          && reader.tokens[$0 + 1].verb >= 0 && !reader.tokens[$0 + 1].kinds.has(.noun)
      } ?? reader.tokens.count
    let rest = end > 1 ? reader.range(1..<end) : nil
    guard let first = reader.write(0..<1, .word(grammar.verbs[Int(verb)].ing)) else { return nil }
    return rest.map { first + " " + $0 } ?? first
  }

  /// "the best man's speech", of "give the best man's speech"; of "ask my boss" the verb is the point,
  /// unless there is no other name: "the club trial", of "shoot the club trial without falling apart".
  private func object(_ todo: String, _ most: Int, ofAny isAny: Bool) -> String? {
    let reader = reader(todo)
    guard reader.tokens.count > 2, reader.tokens[0].verb >= 0,
      isAny || reader.match(.light, at: 0, to: 1) == 1,
      reader.tokens[1].kinds.has([.determiner, .possessive]),
      let phrase = reader.nounPhrase(from: 1, to: reader.tokens.count),
      !isAny || !reader.tokens[phrase.head].kinds.has(.person),
      !reader.tokens[phrase.end - 1].kinds.has(.number),
      // "take the customer calls": the noun may go on.
      phrase.end == reader.tokens.count
        || !reader.tokens[phrase.end].kinds.has(WordKinds.nounlike)
    else { return nil }
    // "a case | to the ward", "the phone | in French"
    let end =
      (2..<phrase.end).first { reader.tokens[$0].kinds.has(isAny ? .preposition : .to) }
      ?? phrase.end
    guard reader.tokens[end - 1].kinds.has(WordKinds.nounlike), let noun = reader.range(1..<end)
    else { return nil }
    return cut(noun, most, keeping: .head)
  }
}
