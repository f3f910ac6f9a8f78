import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// The plan asked for again, and the plan changed: "what was my plan?", "make it half 8", in the middle
/// of a talk and after the goodbye.
extension Coach {
  /// Says the plan as it stands, or what there is of one.
  func recallPlan(_ sitting: Sitting, _ speech: inout Speech) {
    let facts = sitting.facts
    if Summary.plan(facts, joints) != nil {
      speech.add([.summarise("plan.recalled")])
      if facts.has(.answer) { speech.add([.summarise("plan.recalled.backup")]) }
    } else {
      let half = facts.latest(of: [.change, .borrow, .aim, .transfer, .part, .cause])
      if !facts.has(.step), let half, let fact = facts[half],
        fact.phrase.isOwn || fact.phrase.isBareAct || fact.phrase.doing != nil
      {
        speech.add([.inform("plan.recalled.half")], line: fact.phrase)
      } else {
        speech.add([.inform(facts.has(.step) ? "plan.recalled.step" : "plan.recalled.none")])
      }
    }
  }

  /// After the goodbye, and before anything new begins: the plan is said again, or put right.
  func afterwards(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    guard speech.at.seconds - sitting.lastAt < 3600 else { return false }
    let line = withoutVocative(line, MetaWord.all(in: line.text)) ?? line
    let sentences = Sentences.all(in: line.text)
    let bare = line.text.lowercased().filter { !"?!.".contains($0) }
    if speaker.words.options["close.there"]?.contains(bare) == true {
      speech.add([.close("close.there")])
      return true
    }
    if addsBackup(&sitting, sentences, &speech) { return true }
    if mendsAtTheEnd(&sitting, sentences, &speech) { return true }
    let words = MetaWord.all(in: line.text)
    if putsPlanRight(&sitting, line, words, &speech) { return true }
    if rewritesPlan(&sitting, sentences, words, &speech)
      || changesHour(&sitting, sentences, words, &speech) != nil
    {
      if leaves(sentences, words) { speech.add([.close("close.after")]) }
      return true
    }
    if putsPerson(&sitting, sentences, words, &speech) != nil
      || putsDenied(&sitting, sentences, words, &speech) != nil
    {
      recallPlan(sitting, &speech)
      return true
    }
    let asks = sentences.contains {
      metas.kind(of: MetaWord.all(in: $0)) == .plan || missesPlan($0, sitting)
    }
    let mended = mends(&sitting, sentences, &speech) != nil
    if speech.holds("plan.changed") || replans(&sitting, line.text[...], &speech) { return true }
    if asks || mended { recallPlan(sitting, &speech) }
    return asks || mended
  }

  /// "Can we make it half 8", "the plan's on Thursday instead": another time in the plan that stands.
  /// - Returns: false where the line changes no plan.
  func replans(_ sitting: inout Sitting, _ sentence: Substring, _ speech: inout Speech) -> Bool {
    guard Summary.plan(sitting.facts, joints) != nil else { return false }
    let isForLater =
      sitting.floor == .plan(at: .bracing) || sitting.floor == .plan(at: .answering)
      || sitting.floor == .plan(at: .typing)
    if isForLater, sentence.bare.opens(with: joints.then) {
      // "Then I would ask Bill instead": what they do if something comes.
      return false
    }
    let line = Line(String(sentence))
    guard asksForChange(line) else { return false }
    if putsWholePlan(sentence, &sitting) {
      tellsChange(&speech)
      return true
    }
    let old = [FactKind.sentence, .cue, .action].compactMap { sitting.facts[$0]?.phrase.quote }
    let times = hints.clocks.times(in: line.text)
    if let was = old.lazy.compactMap({ hints.clocks.times(in: $0).first }).first,
      let now = times.first(where: { $0.lowercased() != was.lowercased() && !isOld($0, line) })
    {
      sitting.facts.reword(was, as: now, in: OpenPlan.kinds, turn: sitting.turn)
    } else if let moment = wholeMoment(sentence), let act = act(of: sitting) {
      // "Tomorrow morning instead" leaves nothing of "tonight after dinner".
      keepPlan(moment, act, &sitting)
    } else if let (was, now) = newDay(line, sitting) {
      sitting.facts.reword(was, as: withDays(now), in: OpenPlan.kinds, turn: sitting.turn)
    } else if addsDay(line, &sitting) {
      // "Saturday instead", where the plan had no day.
    } else {
      guard let act = newAct(sentence), let cue = sitting.facts[.cue]?.phrase else { return false }
      keepPlan(cue, act, &sitting)
    }
    tellsChange(&speech)
    return true
  }

  /// What is to be done: as the plan has it, or the step before there was one.
  func act(of sitting: Sitting) -> Phrase? {
    (sitting.facts[.action] ?? sitting.facts[.step])?.phrase
  }

  /// "Actually I'll do it tomorrow morning instead": a day with the part of it, or with the hour.
  private func wholeMoment(_ sentence: Substring) -> Phrase? {
    var text = Substring(sentence.unmarked.straight).bare
    text.strip(backwards: hints.plan.swapTails)
    guard let when = understander.when(of: Line(String(text))), when.kind.isNearDay else {
      return nil
    }
    let now = Line(String(text)).slice(when.span)
    let last = now.parted.last ?? ""
    guard hints.plan.dayParts.open(last) || last.hasNumber else { return nil }
    return momentAlone(now[...])
  }

  /// The plan as it is now; what was asked is asked once more, and is not worn out by it.
  private func tellsChange(_ speech: inout Speech) {
    speech.isWished = true
    speech.add([.summarise("plan.changed")])
  }

  /// "Can I change the plan?", with nothing in its place: how that is said.
  func asksToReplan(
    _ sitting: Sitting, _ sentence: Substring, _ speech: inout Speech
  ) -> Bool {
    guard sitting.facts.has(.step), Summary.plan(sitting.facts, joints) != nil,
      speech.has(unsaid: "plan.changing", sitting),
      understander.when(of: Line(String(sentence))) == nil, !sentence.contains(":")
    else { return false }
    speech.askStill(.inform("plan.changing"), sitting)
    return true
  }

  /// A day for a moment that had none: "Saturday" before "in the morning".
  private func addsDay(_ line: Line, _ sitting: inout Sitting) -> Bool {
    guard let now = day(in: line.text[...]), var cue = sitting.facts[.cue]?.phrase,
      let noun = cue.noun, cue.clause == nil, day(in: cue.quote[...]) == nil,
      let act = act(of: sitting)
    else { return false }
    cue.noun = withDays(now + " " + noun)
    cue.quote = now + " " + cue.quote
    keepPlan(cue, act, &sitting)
    return true
  }

  /// "Actually I'll say it to my dad instead": what is done, in the place of what was to be done.
  private func newAct(_ sentence: Substring) -> Phrase? {
    var text = Substring(sentence.unmarked.straight).bare
    while text.strip(hints.plan.swapLeads) {}
    text.strip(backwards: hints.plan.swapTails)
    guard hints.plan.resolves.open(text.bare) else { return nil }
    let act = phraser.plan(of: Line(String(text.bare))).act
    return act.flatMap { $0.isOwn && $0.clause != nil && $0.ownAction ? $0 : nil }
  }

  /// "half 8 instead of 7": 7 is what it was.
  private func isOld(_ time: String, _ line: Line) -> Bool {
    let text = line.text.lowercased()
    return (speaker.words.options["plan.edit.old"] ?? []).contains {
      text.holds($0 + " " + time.lowercased())
    }
  }

  private func asksForChange(_ line: Line) -> Bool {
    let text = line.text.lowercased().straight
    return (speaker.words.options["plan.edit"] ?? []).contains { text.holds($0) }
  }

  /// The day that stands in the plan, and the one that the line puts in its place.
  private func newDay(_ line: Line, _ sitting: Sitting) -> (String, String)? {
    guard let now = day(in: line.text[...]).map(String.init) else { return nil }
    for kind in [FactKind.sentence, .cue, .action] {
      guard let text = sitting.facts[kind]?.phrase.quote,
        let was = day(in: text[...]).map(String.init),
        was.lowercased() != now.lowercased()
      else { continue }
      return (was, now)
    }
    return nil
  }
}
