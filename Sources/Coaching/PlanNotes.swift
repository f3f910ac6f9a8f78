import Dialogue
import Machines
import Understanding

/// A plan as people jot it down, with no "if": "Saturday night, cards, 3 stories", "I'll do the cards
/// sunday night after the van's washed".
extension Coach {
  /// The halves of such a plan where a step or its moment is asked for; what was heard else.
  func jotted(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Heard.Halves {
    let plan = heard.plan
    switch sitting.floor {
    case .plan(at: .choosing), .plan(at: .sizing), .plan(at: .cueing), .plan(at: .sharpening):
      break
    case .plan(at: .acting), .plan(at: .typing): return wholeOr(plan, line, sitting)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return plan
    }
    if let cue = plan.cue, isOver(cue) { return Heard.Halves(act: plan.act) }
    if !plan.both || Sentences.areSeveral(in: line) || goesOnInClause(line, plan.cue),
      let whole = momentBesideAct(line, step: sitting.facts[.step]?.phrase)
    {
      return whole
    }
    if let halves = beforeStep(line, sitting.facts[.step]?.phrase) { return halves }
    // "After dinner, I sit down at the piano" is read as it is.
    if plan.both, plan.act.map({ $0.ownAction || $0.todo != nil }) == true { return plan }
    if case .vague? = heard.cues.when?.kind {
      // "In the evening some time": no act, and no moment that could be missed.
      return plan.act?.clause == nil && plan.act?.todo == nil
        ? Heard.Halves(cue: plan.cue) : plan
    }
    guard plan.cue?.clause == nil, line.words <= 30, heard.cues.when?.past != true,
      heard.cues.when != nil || hints.plan.moments.stand(in: heard.said)
    else { return plan }
    return listed(line, step: sitting.facts[.step]?.phrase) ?? actThenMoment(line) ?? plan
  }

  /// The whole of a plan where it was not heard as both halves yet.
  private func wholeOr(_ plan: Heard.Halves, _ line: Line, _ sitting: Sitting) -> Heard.Halves {
    plan.both && !Sentences.areSeveral(in: line)
      ? plan : momentBesideAct(line, step: act(of: sitting)) ?? plan
  }

  /// "In the evening", "a set time", where the moment of a plan is asked for: hard to catch in the act.
  func isVagueMoment(_ line: Line) -> Bool {
    guard line.words <= 6 else { return false }
    var words = line.text[...].bare
    words.strip(backwards: hints.plan.hedges)
    return hints.plan.vague.hold(MetaWord.all(in: words.bare))
  }

  /// "When he taught me to ride": what is over is no moment of a plan. "When I've eaten" is one.
  func isOver(_ cue: Phrase) -> Bool {
    cue.past && !hints.plan.perfect.stand(in: MetaWord.all(in: cue.quote))
  }

  /// "Tomorrow after tea, parking, twenty goes": the pieces that tell the time, and the others. Where
  /// the step is known already, the time alone is what was missing.
  func listed(_ line: Line, step: Phrase?) -> Heard.Halves? {
    guard Sentences.all(in: line.text).count == 1 else { return nil }
    var text = line.text[...].bare
    text.strip(speaker.words.options["plan.note.lead"] ?? [])
    text.strip(backwards: hints.plan.hedges)
    let pieces = text.pieces(at: 0x2C).map { Substring($0).bare }.filter { !$0.isEmpty }
    let times = pieces.prefix { isMoment($0) }
    let rest = pieces.dropFirst(times.count)
    guard !times.isEmpty, !rest.isEmpty || step != nil && text.wordCount > 3 else { return nil }
    let cue = moment(times.joined(separator: ", "))
    let words = rest.joined(separator: ", ")
    // "Tomorrow, I call him" is read as it is.
    guard !phraser.phrases(of: Line(words)).contains(where: { $0.isOwn || $0.ownAction }) else {
      return nil
    }
    if let step, step.clause != nil || step.todo != nil {
      return Heard.Halves(cue: cue, act: step)
    }
    guard !rest.isEmpty else { return Heard.Halves(cue: cue) }
    return Heard.Halves(cue: cue, act: Phrase(quote: words, noun: phraser.turnedInside(words)))
  }

  /// "Thursday after work jog 3k, slow", where jogging is the step: the moment before its verb, and the act.
  private func beforeStep(_ line: Line, _ step: Phrase?) -> Heard.Halves? {
    guard let step, line.words <= 16,
      let verb = (step.todo ?? step.quote).pieces(at: 0x20).first?.lowercased(),
      line.text.mayHold(verb)
    else { return nil }
    let parts = line.text.pieces(at: 0x20)
    guard let at = parts.firstIndex(where: { $0.lowercased() == verb }), at > 0 else { return nil }
    var front = line.text[..<parts[at].startIndex].bare
    // "Tomorrow after coffee I | ring her": who does it is no part of the moment.
    let last = front.lastWord
    if front.wordCount > 1, phraser.turned(String(last)).lowercased() == joints.you {
      front = front.dropLast(last.count).bare
    }
    guard isMoment(front), !front.utf8.contains(0x2C),
      let act = phraser.plan(of: Line(String(line.text[parts[at].startIndex...]))).act,
      act.clause != nil || act.todo != nil
    else { return nil }
    return Heard.Halves(cue: moment(String(front)), act: act)
  }

  /// "I'll do the cards sunday night after the van's washed": the act, and the moment after it. A day
  /// alone is still to be made exact.
  private func actThenMoment(_ line: Line) -> Heard.Halves? {
    if let first = firstOfTwo(line) { return actThenMoment(first) }
    guard let when = understander.when(of: line) else { return nil }
    let commas = line.text.utf8.count { $0 == 0x2C }
    let span = DateWords.span(when, in: line)
    let head = Substring(line.text.utf8.prefix(span.start)).bare
    let tail = Substring(line.text.utf8.dropFirst(span.start)).bare
    let isSetOff =
      commas == 1 && line.text.utf8.prefix(span.start).contains(0x2C) && !head.utf8.contains(0x2C)
    guard commas == 0 || isSetOff else { return nil }
    guard head.wordCount >= 2, (2...9).contains(tail.wordCount), isMoment(tail),
      tail.wordCount > 2 || !hints.plan.dayLeads.stand(in: MetaWord.all(in: tail)),
      !hints.plan.momentEnds.stand(in: MetaWord.all(in: tail))
    else { return nil }
    let act = phraser.plan(of: Line(String(head))).act
    if let act, act.clause != nil || act.todo != nil {
      return Heard.Halves(cue: moment(String(tail)), act: act)
    }
    // "Saline at the kitchen table, Tuesday evening": a thing is enough, where the time is set off.
    guard isSetOff, let noun = phraser.heart(of: Line(String(head))), noun.clause == nil,
      noun.noun ?? noun.doing != nil
    else { return nil }
    let name = phraser.turned(String(head))
    return Heard.Halves(
      cue: moment(String(tail)), act: Phrase(quote: String(head), noun: name))
  }

  /// "Ten draws, 5 ml, label each one": what is done, as it was jotted down.
  func listedAct(_ line: Line) -> Phrase? {
    guard let first = Sentences.all(in: line.text).first?.bare, (2...12).contains(first.wordCount),
      !first.isMarked
    else { return nil }
    return Phrase(quote: String(first), noun: phraser.turnedInside(String(first)))
  }

  /// Of two sentences of which the first alone has a time, the first.
  private func firstOfTwo(_ line: Line) -> Line? {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count == 2, understander.when(of: Line(String(sentences[1]))) == nil else {
      return nil
    }
    return Line(String(sentences[0].bare))
  }

  /// True where words begin with a time and go on with no more than another.
  func isMoment(_ words: Substring) -> Bool {
    guard words.wordCount <= 9 else { return false }
    let options = speaker.words.options
    if (options["plan.moment"] ?? []).contains(where: { words.opens(with: $0) }) { return true }
    let line = Line(String(words))
    if let when = understander.when(of: line), !when.past {
      let span = DateWords.span(when, in: line)
      var rest = Substring(words.utf8.dropFirst(span.end)).bare
      // "Tuesday and Wednesday evening"
      if rest.strip([joints.and]), isMoment(rest) { return span.start <= 3 }
      return span.start <= 3
        && (rest.wordCount <= 1
          || (options["plan.moment"] ?? []).contains { rest.opens(with: $0) })
    }
    return words.wordCount <= 4 && !hints.clocks.times(in: String(words)).isEmpty
  }

  private func moment(_ words: String) -> Phrase {
    Phrase(quote: words, noun: DateWords.capitalised(phraser.turnedInside(words)))
  }

  /// A plan that was jotted down is read back as one sentence.
  func readBack(_ moves: [Move], _ heard: Heard) -> [Move] {
    guard let cue = heard.plan.cue, heard.plan.act != nil, cue.clause == nil, cue.noun != nil,
      let at = moves.firstIndex(where: { $0.isNamed("plan.typed") })
    else { return moves }
    var moves = moves
    moves[at] = .summarise("plan.jotted")
    return moves
  }
}
