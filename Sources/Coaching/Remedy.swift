import Dialogue
import Machines
import Understanding

/// What may come and what they do then, where what goes wrong is told as well: "she says 'oh, well', and then I'd start to
/// explain. I'd read the envelope once more instead".
extension Coach {
  /// - Returns: false where the line is not of that kind.
  func bracesWithRemedy(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .bracing), sentences.count > 1 else { return false }
    return tellsTwoThatMayCome(&sitting, sentences, &speech)
      || tellsFailureFirst(&sitting, sentences, &speech)
      || tellsLapseFirst(&sitting, sentences, &speech)
  }

  /// "I'd bottle it. Get the wife to stand over me": what they fear of themselves, and what they do then.
  private func tellsLapseFirst(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    var lapse = Substring(sentences[0].straight).bare
    guard sentences.count == 2, !sentences[0].isMarked, !sentences[1].isMarked,
      lapse.strip(hints.plan.lapseLeads), hints.plan.lapses.open(lapse), lapse.wordCount <= 6,
      case let then = withoutResolve(Substring(sentences[1].straight).bare),
      var act = remedy(in: sentences[1]) ?? asStep(then), act.todo != nil || act.clause != nil
    else { return false }
    act.clause = act.clause ?? act.todo.map { joints.you + " " + $0 }
    keepsRemedy(mayCome(Substring(sentences[0].straight).bare), act, &sitting, &speech)
    return true
  }

  private func tellsFailureFirst(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard let at = sentences.indices.last(where: { remedy(in: sentences[$0]) != nil }), at > 0,
      let act = remedy(in: sentences[at]),
      let place = sentences[..<at].firstIndex(where: {
        obstacle(in: $0) != nil || withoutFailure($0) != nil
      }) ?? sentences[..<at].firstIndex(where: { opensWithFailure($0) }).map({ $0 - 1 }), place >= 0
    else { return false }
    // "I might sleep in. Then I'd skip it": what goes wrong has a sentence of its own.
    let isApart = sentences[(place + 1)..<at].contains { opensWithFailure($0) }
    guard withoutFailure(sentences[place]) != nil || isApart else { return false }
    var may = withoutFailure(sentences[place]) ?? sentences[place].bare
    may.strip(speaker.words.options["plan.obstacle"] ?? [])
    may.strip([joints.that, joints.if])
    keepsRemedy(mayCome(may.bare), act, &sitting, &speech)
    return true
  }

  /// "Rain. Or a late callout Saturday. Then I'd do it Monday": both may come, and an aside is none of what they do then.
  private func tellsTwoThatMayCome(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    var second = sentences[1].bare
    guard second.strip(hints.later.orLead), !sentences[0].isMarked, !sentences[1].isMarked else {
      return false
    }
    var first = sentences[0].bare
    first.strip(speaker.words.options["plan.obstacle"] ?? [])
    first.strip([joints.that, joints.if])
    let both = mayCome(first.bare, or: second.bare)
    let rest = Array(sentences.dropFirst(2))
    let act = rest.lazy.compactMap { self.remedy(in: $0, isAnnounced: true) }.first
    if let sooner = rest.lazy.compactMap({ self.asksAtOnce($0) }).first {
      speech.add([.inform("plan.mayNow")], line: sooner)
    }
    keepsRemedy(both, act, &sitting, &speech)
    return true
  }

  private func keepsRemedy(
    _ mayCome: Phrase, _ act: Phrase?, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    speech.parrot = nil
    sitting.facts.keep(Fact(kind: .obstacle, phrase: mayCome, turn: sitting.turn))
    sitting.lastKept = .obstacle
    guard let act else {
      sitting.facts.drop(.answer)
      advance(
        &sitting, Plan.bracing.step(.cueOnly).lifted, &speech, line: mayCome)
      return
    }
    sitting.facts.keep(Fact(kind: .answer, phrase: act, turn: sitting.turn))
    var step = Plan.bracing.step(.told).lifted
    step.keeps = []
    step.replace(
      "plan.braced",
      with: .summarise(mayCome.clause == nil ? "plan.fallback.thing" : "plan.fallback"))
    advance(&sitting, step, &speech, line: mayCome)
  }

  private func mayCome(_ words: Substring, or other: Substring? = nil) -> Phrase {
    let line = Line(String(words).replacing("\"", with: "'"))
    let told = phraser.phrases(of: line).first
    guard let other else {
      if let clause = told?.clause, line.text.contains("'"), clause.wordCount < line.words {
        // Words that are said in it are not cut.
        return Phrase(quote: line.text, clause: phraser.turned(line.text))
      }
      return told.flatMap { $0.clause == nil ? nil : $0 }
        ?? Phrase(quote: line.text, noun: withDays(phraser.turned(line.text)))
    }
    let next = phraser.phrases(of: Line(String(other))).first
    let quote = words + " " + hints.later.orWord + " " + other
    let name = { (words: Substring) -> String in
      var words = words
      // "Id bottle asking"
      let isWould = words.strip(self.hints.later.would)
      let said = isWould ? self.hints.later.wouldWord + " " + words : String(words)
      return self.withDays(isWould ? said : self.phraser.turned(said))
    }
    let both = name(words) + " " + hints.later.orWord + " " + name(other)
    if told?.clause != nil, next?.clause != nil || hints.later.would.open(other) {
      return Phrase(quote: String(quote), clause: both, role: .main)
    }
    return Phrase(quote: String(quote), noun: both)
  }

  /// "She says oh, well", of "she says oh, well, and then I'd start to explain".
  private func withoutFailure(_ sentence: Substring) -> Substring? {
    guard let (front, back) = sentence.cut(at: hints.later.failing), front.wordCount > 1,
      hints.plan.answers.open(back.bare) || isOwn(back.bare)
    else { return nil }
    return front.bare
  }

  private func opensWithFailure(_ sentence: Substring) -> Bool {
    var words = withoutLeads(sentence)
    words.strip([joints.then])
    return sentence.bare.lowercased().holds(joints.then)
      && (hints.plan.answers.open(words) || isOwn(words))
  }

  /// "I'd read the envelope once more instead": an own act, and nothing that goes wrong.
  /// - Parameter isAnnounced: true where a "then" before it announces it.
  private func remedy(in sentence: Substring, isAnnounced: Bool = false) -> Phrase? {
    guard !sentence.isMarked else { return nil }
    var words = Substring(sentence.unmarked.straight).bare
    let hasThen = words.opens(with: joints.then)
    if hasThen, !isAnnounced { return nil }
    words.strip([joints.then])
    while words.strip(corrections.sounds) || words.strip(corrections.fillers) {}
    let pieces = words.pieces(at: 0x2C).map(\.bare)
    var first = pieces.first ?? words
    first.strip(backwards: hints.plan.swapTails)
    guard isAnswer(first) || hints.plan.resolves.open(first) || hasThen && isOwn(first) else {
      return nil
    }
    var told = String(first)
    for piece in pieces.dropFirst() {
      // "And then ask about the dog" goes on, "hate treadmills" does not.
      guard piece.opens(with: joints.and) || piece.opens(with: joints.then) else { break }
      told += ", " + piece
    }
    guard var act = phraser.plan(of: Line(told)).act, let clause = act.clause, act.isOwn else {
      return nil
    }
    act.clause = withDays(clause)
    return act
  }

  /// "No, not that I'd start to explain! I'd read the envelope once more", once what they would do is kept: another
  /// act in its place.
  func putsRemedy(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue, sentences.count > 1, let kept = sitting.facts[.answer]?.phrase
    else { return false }
    let known = longWords(of: Phrase(quote: kept.quote)).map { $0.prefix(5) }
    guard
      let denied = sentences.firstIndex(where: { sentence in
        var words = Substring(sentence.straight).bare
        let isLed = words.strip(corrections.leads)
        return (isLed || opensWithNot(words))
          && corrections.notWords.stand(in: MetaWord.all(in: sentence))
          && longWords(of: Phrase(quote: String(words))).contains { known.contains($0.prefix(5)) }
      }),
      let at = sentences.indices.first(where: { $0 > denied && remedy(in: sentences[$0]) != nil }),
      let act = remedy(in: sentences[at])
    else { return false }
    speech.parrot = nil
    sitting.facts.keep(Fact(kind: .answer, phrase: act, turn: sitting.turn))
    if sitting.facts[.obstacle].map({ sharedWords($0.phrase, kept) > 0 }) == true {
      // What went wrong was taken for what may come as well.
      sitting.facts.drop(.obstacle)
    }
    speech.add([.inform("meta.sorry"), .summarise("plan.fallback")])
    let rest = sentences[(at + 1)...].filter(isNumbered)
    if sitting.asked.isNumber, !rest.isEmpty {
      let line = Line(Sentences.text(rest))
      if !foretellsEach(&sitting, line, &speech) { converse(&sitting, line, &speech) }
    } else {
      speech.again(sitting)
    }
    return true
  }

  /// "Can I just text him now", while the plan is made: yes, and a step sooner.
  func asksAtOnce(_ sentence: Substring) -> Phrase? {
    var words = withoutLeads(sentence)
    guard words.strip(hints.later.mayI), (2...9).contains(words.wordCount),
      hints.later.rightNow.stand(in: MetaWord.all(in: words))
    else { return nil }
    // Behind "can I" it is an act, whatever the words may be as well.
    let act = asStep(words).flatMap { $0.todo == nil ? nil : $0 }
    return act ?? Phrase(quote: String(words), todo: phraser.turned(String(words)))
  }

  func letsThemStart(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard case .plan = sitting.floor,
      let at = sentences.firstIndex(where: { asksAtOnce($0) != nil }),
      let act = asksAtOnce(sentences[at])
    else { return false }
    speech.parrot = nil
    speech.add([.inform("plan.mayNow")], line: act)
    var rest = sentences
    rest.remove(at: at)
    if rest.isEmpty {
      speech.again(sitting)
    } else {
      converse(&sitting, Line(Sentences.text(rest)), &speech)
    }
    return true
  }
}

extension Turn<Plan> {
  /// As a turn of the whole.
  fileprivate var lifted: Floor.Step { lift(self, Floor.plan) }
}
