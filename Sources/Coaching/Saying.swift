import Dialogue
import Machines
import Understanding
import Wording

/// From the moves that were laid to the words of a reply.
extension Speech {
  /// Finds the words, and notes in the sitting what was said.
  mutating func reply(_ sitting: inout Sitting) -> Reply {
    tire(&sitting)
    greetFirst()
    sayOnce()
    apologiseOnce()
    moveOn(&sitting)
    if sitting.floor == .plan(at: .choosing) { askInTime(sitting) }
    var said: [Speaker.Said] = []
    said.reserveCapacity(parts.count + 1)
    let pace: Speaker.Pace =
      sitting.tally.isTerse ? .terse : sitting.tally.isLong ? .listening : .full
    // A plan is said whole, however little else is said to somebody who writes at length.
    let saysPlan = ["plan.jotted", "plan.changed", "plan.recalled"].contains { holds($0) }
    let bound = sitting.mode == .quick ? .quick : saysPlan ? Speaker.Bound.full : pace.bound
    let affirmed = sitting.spoken.lastAffirmation
    var at = 0
    if pace == .terse { shorten(sitting) }
    if parts.contains(where: { $0.move.isNamed("agenda.bridge") }) {
      // Back to where nothing is left to ask, and on to the plan at once.
      parts.removeAll { $0.move.isNamed("agenda.return") }
    }
    // To somebody who writes at length nothing is told that was not asked for.
    if pace == .listening { drop("arousal.growth") }
    let isSafety = parts.contains { $0.move.isOfSafety }
    if isFirst, !isSafety, !sitting.ended, sitting.floor == .opening(at: .wishing) { introduce() }
    if sitting.safety.holds || isSafety {
      turn(sitting)
    }
    if sitting.ledger.calibration.specials[.under] == nil, let named = coach.namesAct(sitting.facts)
    {
      // "How likely are you to ring Amal": what it is that is likely.
      replace(.ask("plan.predicting"), with: .ask(named))
    }
    let dated = coach.dated(sitting, at: self.at)
    if !dated.isEmpty { specials.merge(dated) { old, _ in old } }
    var facts = coach.foreseen(
      in: sitting.facts.has(.numberless) ? numberless(sitting) : sitting.facts)
    coach.nameAgain(&facts, turn: sitting.turn)
    if holds("close.summary"), holds("plan.recalled") {
      // What they asked for is said at the end in any case.
      drop("plan.recalled")
      drop("plan.recalled.backup")
    }
    let room =
      holds("close.summary") || holds("close.backup")
      ? coach.roomForBackup(
        coach.withBriefPlan(sitting.facts, hasMoved: holds("close.moved")),
        hasMoved: holds("close.moved"), isBeside: answersBeside)
      : .none
    if holds("close.summary") { facts = coach.withBriefPlan(facts, hasMoved: holds("close.moved")) }
    if room == .none { drop("close.backup") }
    if holds("close.goodbye"), hasSaid("plan.changed", sitting),
      Summary.plan(sitting.facts, coach.joints) != nil,
      let at = parts.firstIndex(where: { $0.move.isNamed("close.goodbye") })
    {
      // What was put right once may not be right yet.
      insert(.inform("close.putRight"), at: at)
    }
    if holds("close.summary"), Summary.plan(sitting.facts, coach.joints) != nil {
      // With a plan, that is what is said at the end, whatever else is not.
      let key = room == .tight || room == .brief ? "plan.recalled" : "close.summary.plan"
      for at in parts.indices where parts[at].move.isNamed("close.summary") {
        parts[at] = Speaker.Part(move: Move(parts[at].move.act, key), line: parts[at].line)
      }
    }
    if sitting.ended, !holds("plan.recalled"), Summary.plan(sitting.facts, coach.joints) == nil,
      coach.takesSomething(sitting.facts)
    {
      replace(.summarise("close.summary"), with: .summarise("close.summary.takeaway"))
    }
    if room == .brief, holds("close.backup") {
      // So that both halves and the goodbye stand in one reply.
      replace(.summarise("plan.recalled"), with: .summarise("close.plan"))
      replace(
        .summarise("close.backup"),
        with: .summarise(
          coach.namesObstacle(sitting.facts) ? "close.backup.met" : "close.backup.brief"))
    }
    if holds("close.goodbye") || holds("close.luck") {
      specials[.luckDay] = coach.luckDay(sitting.facts)
      specials[.luckThing] = coach.luckThing(sitting.facts)
    }
    if let goodbye = parts.firstIndex(where: { $0.move.isNamed("close.goodbye") }) {
      if sitting.facts.has(.later) {
        parts.insert(Speaker.Part(move: .inform("close.later"), line: nil), at: goodbye)
      }
      specials[.after] = coach.after(sitting.facts, at: self.at)
    }
    if sitting.tender { sitting.spoken.lastAffirmation = sitting.turn }
    // Moves that take up the same phrase are worded together, so that the bound holds for all.
    while at < parts.count {
      var end = at + 1
      while end < parts.count, parts[end].line == parts[at].line { end += 1 }
      let filling = Filling(
        line: parts[at].line.map { lines[$0] }, facts: facts, specials: specials,
        joints: coach.joints)
      coach.speaker.say(
        parts[at..<end], filling: filling, seed: sitting.seed &+ salt, turn: sitting.turn,
        pace: pace, parrot: parrot, bound: bound, later: 12 * (parts.count - end),
        spoken: &sitting.spoken, after: &said)
      at = end
    }
    if said.isEmpty, verbatim == nil {
      // Every move fell away for want of words that fit: a reply is owed all the same.
      said = fallback(&sitting)
    }
    if isAnswer, !isSafety, pace == .full, sitting.mode != .quick {
      sayLeftOver(&said, facts, &sitting)
    }
    // What safety says is said whole.
    if !isSafety { said = coach.speaker.trimmed(said, bound, spoken: &sitting.spoken) }
    if !said.indices.contains(where: { said[$0].manner == .affirmation }) {
      sitting.spoken.lastAffirmation = affirmed
    }
    return finish(said, &sitting)
  }

  /// True where a question or a worry that stands beside the answer is answered as well.
  var answersBeside: Bool {
    parts.contains { part in
      ["beside.", "questions.", "repair.", "heard.doubt"].contains { part.move.key.hasPrefix($0) }
    }
  }

  /// A greeting stands before what is said to a question beside it.
  private mutating func greetFirst() {
    guard isFirst, let at = parts.firstIndex(where: { $0.move.act == .greet }), at > 0 else {
      return
    }
    parts.insert(parts.remove(at: at), at: 0)
  }

  /// What was asked about and is said back in the answer to that is not said back as well.
  private mutating func sayOnce() {
    guard let got = parts.first(where: { $0.move.isNamed("beside.got") })?.line else { return }
    parts.removeAll { $0.line == got && ($0.move.act == .reflect || $0.move.act == .affirm) }
  }

  /// For somebody who types a word or two: no lesson, and choices where an open question would ask
  /// for a sentence. What the body says is asked for in their own words all the same.
  private mutating func shorten(_ sitting: Sitting) {
    drop("arousal.growth")
    guard sitting.tries == 0, sitting.options.isEmpty, options.isEmpty,
      let last = parts.last, last.move.act == .ask, let question = sitting.floor.question,
      question.key == last.move.key, question.asked == .open, sitting.tally.isShort,
      sitting.floor.source != .arousal,
      coach.speaker.words.variants[question.key + ".choices"]?
        .contains(where: { !sitting.spoken.contains($0.id) }) == true
    else { return }
    parts.removeLast()
    choices(question, sitting)
  }

  /// Who is speaking, before all else, where that is not said already.
  private mutating func introduce() {
    let tells = parts.contains { part in
      part.move.act == .greet || part.move.isNamed("questions.areYouHuman")
        || part.move.isNamed("questions.whatCanYouDo") || part.move.key.hasPrefix("commands.")
    }
    if !tells, !parts.isEmpty {
      parts.insert(Speaker.Part(move: Move(.greet, "opening.hello"), line: nil), at: 0)
    }
  }

  private func fallback(_ sitting: inout Sitting) -> [Speaker.Said] {
    let question = sitting.safety.question ?? sitting.floor.question
    let move =
      question.map { Move.ask($0.key + ".again") }
      ?? (sitting.ended ? .close("close.after") : .ask("opening.wishing"))
    var said: [Speaker.Said] = []
    coach.speaker.say(
      [Speaker.Part(move: move, line: nil)],
      filling: Filling(facts: sitting.facts, specials: specials, joints: coach.joints),
      seed: sitting.seed, turn: sitting.turn, spoken: &sitting.spoken, after: &said)
    return said
  }

  /// Where to turn, for the person's region; someone under 18 is sent to the child line.
  private mutating func turn(_ sitting: Sitting) {
    let place = coach.place(sitting)
    func words(_ kind: Helpline.Kind) -> String { coach.helplines.words(kind, region: place) }
    specials[.emergency] = words(.emergency)
    specials[.helpline] = words(sitting.young ? .child : .crisis)
    specials[.childline] = words(.child)
    specials[.abuseline] = words(sitting.young ? .child : .abuse)
    // What stands in the last reply is not said again at once, where there is more to say.
    guard parts.allSatisfy({ $0.move.key.hasSuffix(".next") || $0.move.isNamed("safety.alone") })
    else { return }
    for line: Slot.Special in [.helpline, .childline, .abuseline] {
      if let said = specials[line], sitting.lastReply.holds(said) { specials[line] = nil }
    }
  }

  private mutating func finish(_ said: [Speaker.Said], _ sitting: inout Sitting) -> Reply {
    if let verbatim {
      var reply = Reply(text: verbatim)
      reply.options = sitting.options
      reply.state = sitting.floor.name
      return reply
    }
    let text = clip(joined(said), bytes: 400)
    var says: [Reply.Sentence] = []
    says.reserveCapacity(said.count)
    for at in said.indices {
      says.append(
        Reply.Sentence(text: said[at].text, act: said[at].manner.rawValue, rule: said[at].key))
    }
    if let at = said.indices.last(where: { said[$0].manner.asks }), !said[at].rule.isEmpty {
      sitting.lastRule = said[at].rule
    }
    if options.isEmpty, sitting.choosing, let key = sitting.floor.question?.key {
      options = coach.speaker.words.options[key] ?? []
    }
    if !options.isEmpty
      || said.indices.contains(where: { said[$0].manner == .open || said[$0].manner == .closed })
    {
      sitting.options = options
    }
    count(said, text, &sitting.tally)
    sitting.lastReply = text
    return Reply(
      text: text, says: says, options: options, source: sitting.floor.source?.rawValue,
      state: sitting.safety == .clear ? sitting.floor.name : sitting.safety.name,
      safety: sitting.safety.name, ended: sitting.ended)
  }

  private func joined(_ said: [Speaker.Said]) -> String {
    let most = said.indices.reduce(0) { $0 + said[$1].text.utf8.count + 1 }
    return String(unsafeUninitializedCapacity: most) { room in
      var end = 0
      for at in said.indices {
        if at > 0 {
          room[end] = 0x20
          end += 1
        }
        said[at].text.write(into: room, &end)
      }
      return end
    }
  }

  private func count(_ said: [Speaker.Said], _ text: String, _ tally: inout Tally) {
    let words = text.wordCount
    tally.replies += 1
    tally.said += words
    tally.longest = max(tally.longest, words)
    let tells = said.indices.contains {
      said[$0].manner == .information || said[$0].manner == .leave
    }
    tally.told += tells ? 1 : 0
    for at in said.indices {
      switch said[at].manner {
      case .open, .closed, .offer: tally.questions += 1
      case .affirmation: tally.affirmations += 1
      case .greeting, .simple, .complex, .acknowledgement, .information, .leave, .summary, .repair,
        .close:
        break
      }
    }
  }
}

extension Move {
  /// Most keys are told from one of safety by their first byte.
  fileprivate var isOfSafety: Bool {
    key.utf8.first == UInt8(ascii: "s") && key.hasPrefix("safety.")
  }
}

extension Variant.Manner {
  var asks: Bool { self == .open || self == .closed || self == .offer }
}

extension String {
  /// A number that goes by every byte of the text (FNV-1a without its offset).
  var salt: UInt64 {
    var text = self
    return text.withUTF8 { $0.reduce(0) { FNV.adding($1, to: $0) } }
  }
}
