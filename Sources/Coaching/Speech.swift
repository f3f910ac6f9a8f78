import Dialogue
import Machines
import Understanding
import Wording

/// A reply in the making: moves, each with the phrase that it takes up.
struct Speech {
  let coach: Coach
  let at: Moment
  var specials: [Slot.Special: String] = [:]
  /// The line just heard, where it is long enough to be said back too fully.
  var parrot: Parrot?
  /// Spreads the choice between variants: another line, another wording.
  var salt: UInt64 = 0
  /// The question that stood when the line came.
  var stood: Question?
  /// True for a first line: where it names nothing to be able to do, the coach says who it is.
  var isFirst = false
  /// True where the person asked something of the coach, so that the question comes again with no
  /// fault of theirs.
  var isWished = false
  private var parts: [Part] = []
  /// The phrases that the parts take up, for each is long to copy and to compare.
  private var lines: [Phrase] = []
  private var options: [String] = []
  private var verbatim: String?

  private struct Part {
    let move: Move
    /// The place of its phrase, if it takes up one.
    let line: Int?
  }

  init(coach: Coach, at: Moment) {
    self.coach = coach
    self.at = at
  }

  var isEmpty: Bool { parts.isEmpty }

  mutating func add(_ moves: [Move], line: Phrase? = nil) {
    let line = place(of: line)
    for move in moves { parts.append(Part(move: move, line: line)) }
  }

  private mutating func place(of line: Phrase?) -> Int? {
    guard let line else { return nil }
    if let known = lines.firstIndex(of: line) { return known }
    lines.append(line)
    return lines.count - 1
  }

  /// What was to be asked is not, because it is known already or is left out.
  mutating func dropQuestions() {
    parts.removeAll { $0.move.act == .ask }
  }

  /// One move is made in the place of another.
  mutating func replace(_ old: Move, with new: Move) {
    for at in parts.indices where parts[at].move == old {
      parts[at] = Part(move: new, line: parts[at].line)
    }
  }

  /// What was to be said under a key is not.
  func holds(_ key: String) -> Bool { parts.contains { $0.move.key == key } }

  mutating func drop(_ key: String) { parts.removeAll { $0.move.key == key } }

  /// True where something of what was told is said back already.
  var reflects: Bool {
    parts.contains {
      // That a card is kept says nothing of the line.
      ($0.move.act == .reflect || $0.move.act == .affirm) && $0.move.key != "mastery.kept"
    }
  }

  mutating func dropReflections() {
    parts.removeAll { $0.move.act == .reflect || $0.move.act == .affirm }
  }

  /// The question that stands, asked anew in other words.
  mutating func again(_ sitting: Sitting) {
    if let question = sitting.safety.question ?? sitting.floor.question, sitting.greeted {
      let keys = [question.key + ".again", question.key]
      if let key = keys.first(where: { has(unsaid: $0, sitting) }) {
        add([.ask(key)])
      } else {
        choices(question, sitting)
      }
    } else if !sitting.ended {
      add([.ask("opening.wishing")])
    }
  }

  /// True where there are words for a key that were not said yet and ask for nothing to fill in.
  func has(unsaid key: String, _ sitting: Sitting) -> Bool {
    coach.speaker.words.variants[key]?
      .contains { $0.slots == 0 && !sitting.spoken.contains($0.id) } == true
  }

  /// True where words for a key were said in this sitting.
  func hasSaid(_ key: String, _ sitting: Sitting) -> Bool {
    coach.speaker.words.variants[key]?.contains { sitting.spoken.contains($0.id) } == true
  }

  /// How often a question was put in this sitting, in whatever words.
  func timesAsked(_ question: Question, _ sitting: Sitting) -> Int {
    [question.key, question.key + ".again"].reduce(0) { count, key in
      count
        + (coach.speaker.words.variants[key] ?? []).count { sitting.spoken.contains($0.id) }
    }
  }

  func hasChoices(_ question: Question) -> Bool {
    coach.speaker.words.variants[question.key + ".choices"] != nil
      || question.asked.isNumber
  }

  /// The question that stands, with choices; asked anew in other words where it has none.
  mutating func choices(_ question: Question, _ sitting: Sitting) {
    let key = question.key + ".choices"
    let variants = coach.speaker.words.variants[key] ?? []
    guard variants.contains(where: { !sitting.spoken.contains($0.id) }) else {
      add([.ask(question.key + ".again")])
      return
    }
    add([Move(.offer, key)])
    options = coach.speaker.words.options[question.key] ?? []
  }

  /// True where the reply puts this question, in whatever words.
  func puts(_ question: Question) -> Bool {
    parts.contains {
      ($0.move.act == .ask || $0.move.act == .offer) && $0.move.key.hasPrefix(question.key)
    }
  }

  /// True where it is put with choices.
  var offers: Bool { parts.contains { $0.move.act == .offer } }

  /// Nothing is asked and nothing offered.
  mutating func asksNothing() {
    parts.removeAll { $0.move.act == .ask || $0.move.act == .offer }
    options = []
  }

  /// The last reply once more, word for word, because it was asked for.
  mutating func repeats(_ text: String) { verbatim = text }

  /// Finds the words, and notes in the sitting what was said.
  mutating func reply(_ sitting: inout Sitting) -> Reply {
    tire(&sitting)
    var said: [Speaker.Said] = []
    let pace: Speaker.Pace =
      sitting.tally.isTerse ? .terse : sitting.tally.isLong ? .listening : .full
    let bound: Speaker.Bound =
      sitting.mode == .quick ? .quick : pace == .terse ? .terse : .full
    let affirmed = sitting.spoken.lastAffirmation
    var at = 0
    if pace == .terse { shorten(sitting) }
    let isSafety = parts.contains { $0.move.isOfSafety }
    if isFirst, !isSafety, !sitting.ended, sitting.floor == .opening(at: .wishing) { introduce() }
    if sitting.safety.holds || isSafety {
      turn(sitting)
    }
    specials.merge(coach.dated(sitting, at: self.at)) { old, _ in old }
    let facts = sitting.facts.has(.numberless) ? numberless(sitting) : sitting.facts
    if Summary.plan(sitting.facts, coach.joints) != nil {
      // With a plan, that is what is said at the end, whatever else is not.
      for at in parts.indices where parts[at].move.key == "close.summary" {
        parts[at] = Part(move: Move(parts[at].move.act, "close.summary.plan"), line: parts[at].line)
      }
    }
    if let goodbye = parts.firstIndex(where: { $0.move.key == "close.goodbye" }) {
      if sitting.facts.has(.later) {
        parts.insert(Part(move: .inform("close.later"), line: nil), at: goodbye)
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
      let more = coach.speaker.say(
        parts[at..<end].map(\.move), filling: filling, seed: sitting.seed &+ salt,
        turn: sitting.turn, pace: pace, parrot: parrot, bound: bound,
        before: coach.speaker.total(said) + 12 * (parts.count - end), spoken: &sitting.spoken)
      if said.isEmpty { said = more } else { said += more }
      at = end
    }
    if said.isEmpty, verbatim == nil {
      // Every move fell away for want of words that fit: a reply is owed all the same.
      said = fallback(&sitting)
    }
    // What safety says is said whole.
    if !isSafety { said = coach.speaker.trimmed(said, bound, spoken: &sitting.spoken) }
    if !said.contains(where: { $0.manner == .affirmation }) {
      sitting.spoken.lastAffirmation = affirmed
    }
    return finish(said, &sitting)
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
      part.move.act == .greet || part.move.key == "questions.areYouHuman"
        || part.move.key == "questions.whatCanYouDo" || part.move.key.hasPrefix("commands.")
    }
    if !tells, !parts.isEmpty {
      parts.insert(Part(move: Move(.greet, "opening.hello"), line: nil), at: 0)
    }
  }

  private func fallback(_ sitting: inout Sitting) -> [Speaker.Said] {
    let question = sitting.safety.question ?? sitting.floor.question
    let move =
      question.map { Move.ask($0.key + ".again") }
      ?? (sitting.ended ? .close("close.after") : .ask("opening.wishing"))
    return coach.speaker.say(
      [move], filling: Filling(facts: sitting.facts, specials: specials, joints: coach.joints),
      seed: sitting.seed,
      turn: sitting.turn, spoken: &sitting.spoken)
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
    guard parts.allSatisfy({ $0.move.key.hasSuffix(".next") || $0.move.key == "safety.alone" })
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
    var reply = Reply(text: clip(joined(said), bytes: 400))
    reply.says = said.indices.map { at in
      Reply.Sentence(text: said[at].text, act: said[at].manner.rawValue, rule: said[at].key)
    }
    if let at = said.indices.last(where: { said[$0].manner.asks }), !said[at].rule.isEmpty {
      sitting.lastRule = said[at].rule
    }
    if options.isEmpty, sitting.choosing, let key = sitting.floor.question?.key {
      options = coach.speaker.words.options[key] ?? []
    }
    if !options.isEmpty || said.contains(where: { $0.manner == .open || $0.manner == .closed }) {
      sitting.options = options
    }
    count(said, reply.text, &sitting.tally)
    sitting.lastReply = reply.text
    reply.options = options
    reply.source = sitting.floor.source?.rawValue
    reply.state = sitting.safety == .clear ? sitting.floor.name : sitting.safety.name
    reply.safety = sitting.safety.name
    reply.ended = sitting.ended
    return reply
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
    tally.told += said.contains { $0.manner == .information || $0.manner == .leave } ? 1 : 0
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
  fileprivate var asks: Bool { self == .open || self == .closed || self == .offer }
}

extension String {
  /// A number that goes by every byte of the text (FNV-1a without its offset).
  var salt: UInt64 {
    var text = self
    return text.withUTF8 { $0.reduce(0) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 } }
  }
}
