import Dialogue
import Machines
import Understanding

/// "Actually, I'd rather ask the chairman", "no, I'd sooner swim on Friday", "the tea: I'll ask him on Monday", once
/// there is a plan: what they do now in the place of it.
extension Coach {
  /// A step in the place of one, with its moment where that is told.
  private struct Other {
    var act: Phrase
    var moment: Phrase?
  }

  /// - Returns: false where the line puts no other act in the place of the one that is planned.
  func plansOther(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue || sitting.floor.asksForMoment, words.count <= 50,
      sitting.facts.has(.step) || Summary.plan(sitting.facts, joints) != nil,
      hints.plan.anyOther.stand(in: words)
    else { return false }
    for (at, sentence) in sentences.enumerated() where !sentence.isMarked {
      let isScrapped = sentences[..<at].contains { sentence in
        var words = Substring(sentence.straight).bare
        while words.strip(corrections.sounds) || words.strip(hints.plan.asideFronts)
          || words.strip(corrections.leads)
        {}
        return corrections.changes.open(words)
      }
      guard let other = otherPlan(sentence, isScrapped: isScrapped, sitting) else { continue }
      var rest = sentences
      rest.remove(at: at)
      let front = sentence.pieces(at: 0x2C).dropLast().prefix(1)
      puts(other, rest, front: Array(front), &sitting, &speech)
      return true
    }
    return false
  }

  private func puts(
    _ other: Other, _ rest: [Substring], front: [Substring], _ sitting: inout Sitting,
    _ speech: inout Speech
  ) {
    let standing = sitting.facts[.cue]?.phrase
    for kind: FactKind in [.sentence, .obstacle, .answer, .sign] { sitting.facts.drop(kind) }
    sitting.facts.keep(Fact(kind: .step, phrase: other.act.toCome, turn: sitting.turn))
    sitting.lastKept = .step
    speech.parrot = nil
    let cue = other.moment ?? standing.flatMap { $0.noun ?? $0.clause == nil ? nil : $0 }
    guard let cue else {
      for kind: FactKind in [.cue, .action] { sitting.facts.drop(kind) }
      sitting.floor = .plan(at: .cueing(sized: true))
      speech.add([.summarise("plan.chosen.other")], line: other.act.toCome)
      speech.again(sitting)
      return
    }
    keepPlan(cue, other.act, &sitting)
    speech.isWished = true
    speech.add([.summarise("plan.changed")])
    let numbers = (rest + front).filter { number(in: $0.bare) != nil }
    if sitting.floor == .plan(at: .signing), !numbers.isEmpty {
      sitting.floor = .plan(at: .predicting)
    }
    if sitting.asked.isNumber, let number = numbers.last {
      converse(&sitting, Line(String(number)), &speech)
    } else if case .close = sitting.floor, !rest.isEmpty {
      converse(&sitting, Line(Sentences.text(rest)), &speech)
    } else {
      if sitting.floor == .plan(at: .answering) { sitting.floor = .plan(at: .bracing) }
      speech.again(sitting)
    }
  }

  /// What a sentence puts in the place of the plan; nil where it is an answer to what is asked.
  /// - Parameter isScrapped: true where the plan was given up in a sentence before.
  private func otherPlan(
    _ sentence: Substring, isScrapped: Bool, _ sitting: Sitting
  ) -> Other? {
    var words = Substring(sentence.unmarked.straight).bare
    var isLed = false
    while true {
      if words.strip(hints.plan.otherLeads) {
        isLed = true
      } else if !words.strip(corrections.sounds), !words.strip(hints.plan.asideFronts) {
        break
      }
    }
    guard !words.opens(with: joints.if), !words.opens(with: joints.then) else { return nil }
    var pieces = words.pieces(at: 0x2C, 0x3B).map(\.bare)
    if pieces.count > 1, number(in: pieces[0]) != nil {
      // "70, but I'll do it with my neighbour": the number stands by itself.
      pieces.removeFirst()
      pieces[0].strip(hints.buts)
    }
    // "No, scrap the jog, I'll walk"
    let isDropped = pieces.count > 1 && hints.plan.scraps.open(pieces[0])
    if isDropped { pieces.removeFirst() }
    guard var told = pieces.first else { return nil }
    pieces.removeFirst()
    while told.strip(hints.end.moverFronts) {}
    let isRather = told.strip(hints.plan.rathers)
    let isInstead = told.strip(backwards: hints.plan.swapTails)
    let isResolved = told.strip(hints.plan.resolves) || told.strip(hints.plan.wills)
    guard isRather || isResolved else { return nil }
    if let (mine, _) = told.cut(at: hints.plan.thans) { told = mine }
    // What follows a comma is why, or more of the moment.
    for piece in pieces where isMoment(piece) || opensWithHour(piece) {
      told = (told + ", " + piece)[...]
    }
    let amended = amended(told, sitting)
    guard let other = amended ?? self.other(told),
      !hints.plan.doings.hold(MetaWord.all(in: other.act.quote)),
      !hints.plan.noOthers.open(other.act.quote[...]),
      !hints.plan.lapses.open(other.act.quote[...])
    else { return nil }
    let asks = !sitting.asked.isNumber && sitting.floor != .plan(at: .signing)
    // "I'd rather eat biscuits, but then I'd set a timer" is what may come.
    if isRather { return !asks || isLed || other.moment != nil ? other : nil }
    // "It might rain. I'll take the bus instead" is what they do then.
    if asks { return isLed && isInstead || isScrapped || isDropped ? other : nil }
    guard !sentence.opens(with: joints.and), !hints.plan.alsos.stand(in: MetaWord.all(in: sentence))
    else { return nil }
    if isInstead || isDropped || amended != nil { return other }
    guard let standing = act(of: sitting), other.moment != nil else { return nil }
    return sharedWords(other.act, standing) == 0 ? other : nil
  }

  /// "Do it with Ana on Friday": the act that stands, and with whom or where.
  private func amended(_ words: Substring, _ sitting: Sitting) -> Other? {
    var rest = words
    guard rest.strip(hints.plan.doItself), hints.plan.places.open(rest),
      let standing = act(of: sitting), let todo = standing.todo,
      todo.wordCount + rest.wordCount <= Self.longestStep
    else { return nil }
    let whole = standing.quote + " " + rest
    let pieces = whole.pieces(at: 0x20).map { Substring($0) }
    let moment = momentRange(whole[...], pieces).flatMap { range in
      range.upperBound == pieces.count ? String(text(pieces[range])) : nil
    }
    let more = moment.map { rest.dropLast($0.count).bare } ?? rest
    if more.isEmpty, moment == nil { return nil }
    let manner = more.isEmpty ? "" : " " + phraser.turned(String(more))
    let act = Phrase(quote: standing.quote + " " + more, todo: todo + manner)
    return Other(
      act: acted(act),
      moment: moment.map { Phrase(quote: $0, noun: withDays(phraser.turned($0))) })
  }

  /// The act that some words name, and the moment that stands in them.
  private func other(_ words: Substring) -> Other? {
    let pieces = words.pieces(at: 0x20).map { Substring($0) }
    let range = pieces.count > 2 ? momentRange(words, pieces) : nil
    guard let range, range.lowerBound > 0 else {
      return asAct(words).map { Other(act: acted($0)) }
    }
    let moment = text(pieces[range])
    let tail = text(pieces[range.upperBound...])
    let head = text(pieces[..<range.lowerBound]).bare
    let whole = head + (tail.isEmpty ? "" : " " + tail)
    guard let act = asAct(whole[...]) else { return nil }
    let name = withDays(phraser.turned(String(moment)))
    return Other(act: acted(act), moment: Phrase(quote: String(moment), noun: name))
  }

  /// Behind "I'd rather" and "I'll" an act, whatever its words may be as well: "swim".
  private func asAct(_ words: Substring) -> Phrase? {
    if let step = asStep(words), step.todo != nil { return step }
    let line = Line(String(words))
    guard words.wordCount > 0, !corrections.articles.open(words),
      understander.when(of: line) == nil,
      phraser.phrases(of: line).allSatisfy({ $0.clause == nil })
    else { return nil }
    return Phrase(quote: line.text, todo: phraser.turned(line.text))
  }

  /// With the clause that says they do it.
  private func acted(_ act: Phrase) -> Phrase {
    var act = act
    act.clause = act.clause ?? act.todo.map { joints.you + " " + $0 }
    act.ownAction = true
    return act
  }
}
