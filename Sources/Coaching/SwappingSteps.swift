import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Actually nah, the app instead", while a plan is made: another step in the place of the one that was
  /// chosen, and no other goal.
  func swapsStep(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard case .plan(let state) = sitting.floor, sitting.facts.has(.step), !line.text.isMarked
    else { return false }
    if state == .bracing, typesAgain(line, sitting) {
      if !namesPlanAgain(line, sitting) {
        let typed = Phrase(quote: clip(line.text, bytes: 160))
        sitting.facts.keep(Fact(kind: .sentence, phrase: typed, turn: sitting.turn))
      }
      speech.add([.inform("plan.typed")])
      speech.again(sitting)
      return true
    }
    if state == .bracing, !namesPlanAgain(line, sitting), plansAnew(&sitting, line, &speech) {
      return true
    }
    if state == .typing, hints.plan.typedAlready.hold(words) || onlySaysTold(line, sitting.floor) {
      // It stands, and is not asked for again.
      let next = Turn<Plan>(.bracing, [.reflect("plan.untyped"), .ask("plan.bracing")])
      advance(&sitting, lift(next, Floor.plan), &speech, line: nil)
      return true
    }
    switch state {
    case .cueing, .sharpening, .acting, .typing: break
    case .valuing, .mattering, .choosing, .sizing, .bracing, .answering, .signing, .predicting,
      .done:
      return false
    }
    if let act = otherAct(line, sitting) { return takesOtherAct(act, &sitting, &speech) }
    let isInstead = line.words <= 12 && hints.plan.swap.stand(in: words)
    guard isInstead || corrections.changes.open(line.text[...]) else { return false }
    if !isInstead { return choosesAnew(&sitting, line, &speech) }
    var text = line.text[...].bare
    while text.strip(hints.plan.swapLeads) {}
    text.strip(backwards: hints.plan.swapTails)
    let step = phraser.phrases(of: Line(String(text))).first {
      $0.todo != nil || $0.noun != nil || $0.doing != nil
    }
    guard let step = step?.toCome else { return false }
    return choosesOther(step, &sitting, &speech)
  }

  /// Another step, whose moment is asked for.
  private func choosesOther(
    _ step: Phrase, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    for kind: FactKind in [.cue, .action, .sentence] { sitting.facts.drop(kind) }
    sitting.facts.keep(Fact(kind: .step, phrase: step, turn: sitting.turn))
    sitting.lastKept = .step
    sitting.floor = .plan(at: .cueing(sized: true))
    speech.parrot = nil
    speech.add([.summarise("plan.chosen.other")], line: step)
    speech.again(sitting)
    return true
  }

  /// "Actually no, that would wreck my lip. Once only, and sing it first": what is tried is chosen anew.
  private func choosesAnew(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, sentences[0].wordCount <= 8, let last = sentences.last?.bare,
      phraser.phrases(of: Line(String(last))).contains(where: { $0.todo != nil })
    else { return false }
    for kind: FactKind in [.cue, .action, .sentence, .step] { sitting.facts.drop(kind) }
    sitting.floor = .plan(at: .choosing)
    speech.add([Move(.repair, "repair.otherTask")])
    converse(&sitting, Line(String(last)), &speech)
    return true
  }

  /// The plan typed once more where it is asked what could stop them.
  private func typesAgain(_ line: Line, _ sitting: Sitting) -> Bool {
    if namesPlanAgain(line, sitting) { return true }
    if let cue = sitting.facts[.cue]?.phrase, let now = whole(line), now.cue.role != .condition,
      now.act.isOwn
    {
      // "Tonight after dinner I say it to her", of a plan for tonight after dinner.
      let known = longWords(of: Phrase(quote: cue.quote), atLeast: 3)
      if longWords(of: Phrase(quote: now.cue.quote), atLeast: 3).allSatisfy(known.contains) {
        return true
      }
      // "When it's 8 I read it to my sister", of one for tonight at 8.
      if let standing = act(of: sitting), sharedWords(now.act, standing) > 1 { return true }
    }
    guard let cue = sitting.facts[.cue]?.phrase.quote, line.words > cue.wordCount,
      let standing = act(of: sitting), line.text.lowercased().place(of: cue.lowercased()) != nil
    else { return false }
    return whole(line).map { sharedWords($0.act, standing) > 0 } ?? false
  }

  /// "Tomorrow at lunch I read it to Imke", where it is asked what could stop them: another plan, with its day or hour.
  private func plansAnew(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard line.words <= 26, !Sentences.areSeveral(in: line), let now = whole(line), now.act.isOwn,
      now.act.ownAction, now.act.todo != nil, now.cue.clause == nil,
      day(in: now.cue.quote[...]) != nil || !hints.clocks.times(in: now.cue.quote).isEmpty,
      line.text[...].opens(with: now.cue.quote.parted.first?.lowercased() ?? ""),
      let standing = act(of: sitting)
    else { return false }
    let told = longWords(of: Phrase(quote: now.act.quote), atLeast: 3)
    let known = longWords(of: Phrase(quote: standing.quote), atLeast: 3)
    // "I say it to her", of what was told in more words, is the same.
    guard told.count >= known.count || !told.contains(where: known.contains) else { return false }
    keepPlan(now.cue, now.act, &sitting)
    sitting.facts.keep(Fact(kind: .step, phrase: now.act.toCome, turn: sitting.turn))
    speech.parrot = nil
    speech.add([.summarise("plan.changed")])
    speech.again(sitting)
    return true
  }

  /// "I jog two miles": nothing but words of the plan, where it is asked what could stop them.
  private func namesPlanAgain(_ line: Line, _ sitting: Sitting) -> Bool {
    guard let act = act(of: sitting), let cue = sitting.facts[.cue]?.phrase,
      !line.text[...].opens(with: joints.then), !line.text[...].opens(with: joints.if)
    else { return false }
    let named = longWords(of: Phrase(quote: line.text), atLeast: 3)
    let known = longWords(of: Phrase(quote: act.quote + " " + cue.quote), atLeast: 3)
    let shared = longWords(of: Phrase(quote: act.quote), atLeast: 3)
    return named.count > 1 && named.allSatisfy(known.contains)
      && named.count(where: shared.contains) > 1
  }

  /// "Nah scrap that. I'll do a fault with Kieran watching", where the moment or the whole was asked for:
  /// another act.
  private func otherAct(_ line: Line, _ sitting: Sitting) -> Phrase? {
    guard let standing = act(of: sitting) else { return nil }
    let sentences = Sentences.all(in: line.text)
    let isSwapped = sentences.contains { sentence in
      let words = MetaWord.all(in: sentence)
      return hints.plan.swap.stand(in: words) || corrections.changes.open(sentence.bare)
    }
    for sentence in sentences.reversed() {
      var words = Substring(sentence.unmarked.straight).bare
      while words.strip(hints.plan.swapLeads) || words.strip(corrections.changes) {}
      words.strip(backwards: hints.plan.swapTails)
      let line = Line(String(words))
      let plan = phraser.plan(of: line)
      guard plan.cue == nil, let act = plan.act, act.ownAction, act.todo != nil, !act.past,
        understander.when(of: line) == nil, !isStepItself(act, sitting)
      else { continue }
      return isSwapped || hints.plan.resolves.open(words) && sharedWords(act, standing) == 0
        ? act : nil
    }
    return nil
  }

  /// How many of the longer words of one stand in the other as well.
  func sharedWords(_ one: Phrase, _ other: Phrase) -> Int {
    let known = longWords(of: Phrase(quote: other.quote))
    return longWords(of: Phrase(quote: one.quote)).count(where: known.contains)
  }

  private func takesOtherAct(
    _ act: Phrase, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard let cue = sitting.facts[.cue]?.phrase else {
      return choosesOther(act, &sitting, &speech)
    }
    keepPlan(cue, act, &sitting)
    sitting.facts.keep(Fact(kind: .step, phrase: act.toCome, turn: sitting.turn))
    speech.parrot = nil
    let next = Turn<Plan>(.bracing, [.summarise("plan.changed"), .ask("plan.bracing")])
    advance(&sitting, lift(next, Floor.plan), &speech, line: nil)
    return true
  }
}
