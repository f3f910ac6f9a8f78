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
      puts(other, rest, &sitting, &speech)
      return true
    }
    return false
  }

  private func puts(
    _ other: Other, _ rest: [Substring], _ sitting: inout Sitting, _ speech: inout Speech
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
    let numbers = rest.filter { number(in: $0.bare) != nil }
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
    guard var told = pieces.first else { return nil }
    // "An old number. 80 for this": what follows a comma is why, or more of the moment.
    pieces.removeFirst()
    let isRather = told.strip(hints.plan.rathers)
    let isInstead = told.strip(backwards: hints.plan.swapTails)
    let isResolved = told.strip(hints.plan.resolves)
    guard isRather || isResolved else { return nil }
    if let (mine, _) = told.cut(at: hints.plan.thans) { told = mine }
    for piece in pieces where isMoment(piece) || opensWithHour(piece) { told = joined(told, piece) }
    let asks = !sitting.asked.isNumber
    guard let other = self.other(told), !hints.plan.doings.hold(MetaWord.all(in: other.act.quote)),
      !hints.plan.noOthers.open(other.act.quote[...])
    else { return nil }
    guard !hints.plan.lapses.open(other.act.quote[...]) else { return nil }
    // "I'd rather eat biscuits, but then I'd set a timer" is what may come.
    if isRather { return !asks || isLed || other.moment != nil ? other : nil }
    // "It might rain. I'll take the bus instead" is what they do then.
    if asks { return isLed && isInstead || isScrapped ? other : nil }
    guard !sentence.opens(with: joints.and), !hints.plan.alsos.stand(in: MetaWord.all(in: sentence))
    else { return nil }
    if isInstead { return other }
    guard let standing = act(of: sitting), other.moment != nil else { return nil }
    return sharedWords(other.act, standing) == 0 ? other : nil
  }

  private func joined(_ words: Substring, _ piece: Substring) -> Substring {
    (words + ", " + piece)[...]
  }

  /// The act that some words name, and the moment that stands in them.
  private func other(_ words: Substring) -> Other? {
    let pieces = words.pieces(at: 0x20).map { Substring($0) }
    let range = pieces.count > 2 ? momentRange(words, pieces) : nil
    guard let range, range.lowerBound > 0 else {
      return asStep(words).flatMap { $0.todo == nil ? nil : Other(act: acted($0)) }
    }
    let moment = text(pieces[range])
    let tail = text(pieces[range.upperBound...])
    let head = text(pieces[..<range.lowerBound]).bare
    let whole = head + (tail.isEmpty ? "" : " " + tail)
    guard let act = asStep(whole[...]), act.todo != nil else { return nil }
    let name = withDays(phraser.turned(String(moment)))
    return Other(act: acted(act), moment: Phrase(quote: String(moment), noun: name))
  }

  /// With the clause that says they do it.
  private func acted(_ act: Phrase) -> Phrase {
    var act = act
    act.clause = act.clause ?? act.todo.map { joints.you + " " + $0 }
    act.ownAction = true
    return act
  }
}
