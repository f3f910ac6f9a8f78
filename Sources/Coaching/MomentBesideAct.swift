import Dialogue
import Understanding

/// A moment and what is done then in one line, wherever the moment stands: "ill ring them monday at 9 from
/// the car", "practice board with kieran watching. wednesday after work". Both halves of a plan.
extension Coach {
  /// - Returns: nil where one of the two is not told, or the moment is a day and no more.
  /// - Parameter step: what they chose to do, which "do it" stands for.
  func momentBesideAct(_ line: Line, step: Phrase?) -> Heard.Halves? {
    guard (3...30).contains(line.words), !line.text.isMarked else { return nil }
    var (moment, act): (Phrase?, Phrase?)
    var day: Substring?
    var limits: [String] = []
    for sentence in Sentences.all(in: line.text) {
      let words = Substring(sentence.unmarked.straight).bare
      if isOnTheWay(words) || hints.plan.refusals.stand(in: MetaWord.all(in: words)) { continue }
      if moment != nil, let limit = limit(words) {
        limits.append(limit)
        continue
      }
      if let told = whole(Line(String(words))), told.act.ownAction, !isOver(told.cue),
        !goesOnInClause(Line(String(words)), told.cue),
        told.cue.clause != nil || told.cue.noun != nil
      {
        (moment, act) = (told.cue, told.act)
      } else if let told = cutAtMoment(words) {
        (moment, act) = (
          told.moment, told.isStep ? step : row(act, told.act, words) ?? told.act ?? act
        )
      } else if let alone = setMoment(words) {
        // "Tonight. After my shift"
        let isMore = day != nil && self.day(in: alone) == nil
        moment = momentPhrase(isMore ? day! + " " + alone : String(alone))
        day = nil
        if words.wordCount <= 2, self.day(in: words) != nil { day = words }
      } else if words.wordCount <= 2, self.day(in: words) != nil {
        day = words
      } else if let told = namedAct(words), act == nil || told.todo != nil || act?.todo == nil {
        // "Kieran watches" is told of somebody else, and takes no act's place.
        act = act == nil || told.ownAction || told.todo != nil ? told : act
      }
    }
    guard let moment, let act else { return nil }
    // "Just did. Practice board with Kieran, Wednesday after work": the step, named once more.
    let named = step.map { renames(act, $0) ? $0 : act } ?? act
    return Heard.Halves(cue: moment, act: limited(named, limits))
  }

  /// "5 min", "he is not allowed to help", behind the act: how long, and what nobody else does then.
  private func limit(_ words: Substring) -> String? {
    guard words.wordCount <= 8 else { return nil }
    let line = Line(String(words))
    let pieces = words.split(separator: " ")
    if (2...3).contains(pieces.count), hints.plan.lengths.hold(MetaWord.all(in: pieces.last!)),
      number(in: pieces[pieces.count - 2]) != nil
    {
      return ", " + phraser.turned(line.text)
    }
    guard let told = phraser.stretches(of: line).first, told.isFinite, told.isDenied,
      !told.past || told.isStill,
      told.who == .other || told.who == .somebody,
      let clause = phraser.phrases(of: line).first?.clause
    else { return nil }
    return ", " + joints.and + " " + clause
  }

  /// The act with its limits, as far as it stays short.
  private func limited(_ act: Phrase, _ limits: [String]) -> Phrase {
    limits.reduce(act) { act, limit in
      guard let told = act.clause ?? act.todo ?? act.noun, told.wordCount + limit.wordCount <= 16
      else { return act }
      var act = act
      act.clause = act.clause.map { $0 + limit }
      act.todo = act.todo.map { $0 + limit }
      act.noun = act.noun.map { $0 + limit }
      return act
    }
  }

  /// "Write it on a card. Then say it to my daughter Sunday at 6": both, one after the other.
  private func row(_ first: Phrase?, _ next: Phrase?, _ sentence: Substring) -> Phrase? {
    guard let first, var next, sentence.opens(with: joints.then), let one = first.todo,
      let two = next.todo, one.wordCount + two.wordCount <= 16
    else { return nil }
    let both = one + ", " + joints.then + " " + two
    next.quote = first.quote + ", " + joints.then + " " + next.quote
    (next.todo, next.clause, next.doing, next.noun) = (both, joints.you + " " + both, nil, nil)
    return next
  }

  private func renames(_ act: Phrase, _ step: Phrase) -> Bool {
    guard step.todo != nil else { return false }
    let known = longWords(of: Phrase(quote: step.quote), atLeast: 3)
    let named = longWords(of: Phrase(quote: act.quote), atLeast: 3)
    // "I'll ask the chairman", of "ask the chairman if I can pour the tea"
    return sharedWords(act, step) > 1 || named.count > 1 && named.allSatisfy(known.contains)
  }

  /// "Just did", "scrap that actually": what leads to a plan and is none of it.
  private func isOnTheWay(_ words: Substring) -> Bool {
    let said = MetaWord.all(in: words)
    return hints.plan.onTheWay.hold(said)
      || words.wordCount <= 5
        && (corrections.changes.open(words) || hints.plan.swap.stand(in: said))
      || metas.kind(of: said) == .told && words.wordCount <= 4
  }

  /// The moment in the middle or at the end of a sentence, and the act of what stands around it.
  private func cutAtMoment(
    _ sentence: Substring
  ) -> (moment: Phrase, act: Phrase?, isStep: Bool)? {
    let words = sentence.pieces(at: 0x20).map { Substring($0) }
    guard words.count >= 3, let told = momentRange(sentence, words), told != words.indices else {
      return nil
    }
    if told.lowerBound == 0 {
      // "Wednesday 7pm, two pages out loud"
      let rest = text(words[told.upperBound...])
      guard words[told.upperBound - 1].utf8.last == 0x2C || isOwn(rest) && told.count > 3,
        !hints.plan.places.open(rest),
        !isDayAlone(text(words[told])), let act = namedAct(rest)
      else { return nil }
      return (momentPhrase(text(words[told])), act, false)
    }
    let moment = text(words[told])
    guard !isDayAlone(moment) else { return nil }
    let head = text(words[..<told.lowerBound]).bare
    let tail = text(words[told.upperBound...])
    // "Go out with Dad | Thursday after work | and do hill starts"
    let goesOn = tail.opens(with: joints.and) && namedAct(head, asThing: false)?.todo != nil
    if !goesOn, let both = thingAndMore(head, tail) {
      return (momentPhrase(moment), both, false)
    }
    guard !head.isEmpty, tail.isEmpty || goesOn || hints.plan.places.open(tail) else { return nil }
    let rest = head + (tail.isEmpty ? "" : " " + tail)
    let isSetOff = words[told.lowerBound - 1].utf8.last == 0x2C
    return (
      momentPhrase(moment), namedAct(Substring(rest), asThing: isSetOff),
      hints.plan.doings.hold(MetaWord.all(in: head))
    )
  }

  /// "One page tonight after work, | and start with the fractions": a thing that is done, and more of it.
  private func thingAndMore(_ head: Substring, _ tail: Substring) -> Phrase? {
    var rest = tail
    guard rest.strip([joints.and]), head.wordCount <= 6, rest.wordCount <= 8,
      let thing = namedAct(head), thing.clause == nil, let name = thing.noun,
      let more = phraser.phrases(of: Line(String(rest))).first?.doing
    else { return nil }
    let joint = rest.opens(with: joints.then) ? joints.then + " " : ""
    return Phrase(quote: head + ", " + tail, noun: name + ", " + joint + more)
  }

  /// "Thursday about half five, straight after work, my dad can sit beside me": the moment of a step that is
  /// known, and nothing that is done then.
  func momentAhead(of plan: Heard.Halves, _ line: Line, _ sitting: Sitting) -> Phrase? {
    guard plan.both, plan.act.map({ $0.clause == nil && $0.todo == nil && $0.noun == nil }) == true,
      sitting.facts[.step]?.phrase.isShaped == true, !line.text.isMarked,
      let first = line.text.pieces(at: 0x2C, 0x2E).first?.bare
    else { return nil }
    let words = first.pieces(at: 0x20).map { Substring($0) }
    guard let told = momentRange(first, words), told.lowerBound == 0,
      !isDayAlone(text(words[told]))
    else { return nil }
    // "Tomorrow around half 4 | when I'm home"
    let goesOn =
      words.count <= 14 && told.upperBound < words.count
      && typed.clauseWords.contains(words[told.upperBound].bare.lowercased())
    guard goesOn else { return momentPhrase(text(words[told])) }
    let second = words.indices.dropFirst(told.upperBound + 1).first {
      typed.clauseWords.contains(words[$0].bare.lowercased())
    }
    return momentPhrase(text(words[..<(second ?? words.count)]))
  }

  /// Words that are a moment and no more, and more of one than a day.
  private func setMoment(_ words: Substring) -> Substring? {
    let pieces = words.pieces(at: 0x20).map { Substring($0) }
    guard let told = momentRange(words, pieces), told == pieces.indices else { return nil }
    return isDayAlone(words) ? nil : words
  }

  func text(_ words: ArraySlice<Substring>) -> Substring {
    words.joined(separator: " ")[...].bare
  }

  private func isDayAlone(_ words: Substring) -> Bool {
    let said = MetaWord.all(in: words)
    guard words.wordCount <= 2, hints.clocks.times(in: String(words)).isEmpty else {
      return false
    }
    return words.wordCount == 1 || hints.plan.dayLeads.stand(in: said)
      || !hints.plan.moments.stand(in: said) && !hints.plan.dayWords.stand(in: said)
  }

  func momentPhrase(_ words: some StringProtocol) -> Phrase {
    Phrase(quote: String(words), noun: withDays(phraser.turned(String(words))))
  }

  /// Something that they do, or a thing that is done.
  private func namedAct(_ words: Substring, asThing: Bool = true) -> Phrase? {
    var text = words
    while text.strip(hints.plan.swapLeads) || text.strip(hints.plan.wills) {}
    let line = Line(String(text))
    if let act = phraser.plan(of: line).act, act.clause ?? act.todo != nil,
      act.ownAction || act.todo != nil
    {
      return act
    }
    guard asThing, (2...12).contains(text.wordCount),
      phraser.phrases(of: line).allSatisfy({ $0.clause == nil }), phraser.heart(of: line) != nil
    else { return nil }
    return Phrase(quote: String(text), noun: phraser.turnedInside(String(text)))
  }
}
