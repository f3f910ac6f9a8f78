import Dialogue
import Machines
import Understanding

/// "What do I do when she cries?": help asked for with a moment that is feared. The moment is said back with
/// what somebody else did there, or what serves many, and they are asked for an answer of their own, which
/// stands in the plan as the one for a bad moment (evidence F3).
extension Coach {
  /// - Returns: false where no such help is asked for.
  func pleads(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard hints.asked.plea.stand(in: words), !hints.asked.stopping.stand(in: words),
      mayPlead(sitting)
    else { return false }
    if asksForPlan(sentences.last), sitting.floor.source != nil || sitting.facts.has(.rating) {
      turn(
        &sitting, to: .plan, Line(""), Heard(cues: Cues(), facts: sitting.facts), &speech)
      return true
    }
    guard let (at, moment, isWorded) = firstPlea(in: sentences, sitting) else { return false }
    let left = Line((sentences[..<at] + sentences[(at + 1)...]).joined(separator: " "))
    if left.words > 0, !hints.beside.fillers.hold(MetaWord.all(in: left.text)) {
      goOn(&sitting, with: left, &speech)
      if sitting.ended || sitting.safety != .clear || !sitting.floor.hearsPleas { return true }
      speech.asksNothing()
      // Whether the card is right is asked once there is an answer to this.
      speech.drop("mastery.card")
    }
    // Said back however much of the line it is.
    speech.parrot = nil
    if isWorded {
      sitting.facts.keep(
        Fact(kind: .obstacle, phrase: moment, number: Fact.worded, turn: sitting.turn))
      sitting.facts.drop(.answer)
      speech.add([.reflect("plea.words"), .ask("plea.wording")], line: moment)
      return true
    }
    let isAskedAgain = sitting.facts[.obstacle]?.phrase == moment
    let isAnswered = isAskedAgain && sitting.facts.has(.answer)
    if isAskedAgain, !isAnswered, speech.has(unsaid: "plea.open", sitting) {
      speech.add([.inform("plea.open")])
      speech.again(sitting)
      return true
    }
    if sitting.floor == .plan(at: .bracing) || isAnswered
      || !speech.hasMore(pleaKey("plea.asking", moment, sitting), sitting)
    {
      speech.add([.reflect(pleaKey("plea.moment", moment, sitting))], line: moment)
      speech.again(sitting)
      return true
    }
    let wanted = asksForWords(sentences[at]) ? Fact.worded : Fact.pleaded
    sitting.facts.keep(
      Fact(kind: .obstacle, phrase: moment, number: wanted, turn: sitting.turn))
    sitting.facts.drop(.answer)
    let asking = pleaKey("plea.asking", moment, sitting)
    speech.add([.reflect(pleaKey("plea.moment", moment, sitting)), .ask(asking)], line: moment)
    return true
  }

  /// True where a moment that is feared may be gone into.
  func mayPlead(_ sitting: Sitting) -> Bool {
    sitting.mode == .full && sitting.greeted && sitting.safety == .clear
      && sitting.facts.has(.task) && sitting.floor.hearsPleas
  }

  /// The key for what the body does, `.body` after it, and for what is played, sung or danced, where
  /// nothing is said: `.playing`.
  func pleaKey(_ key: String, _ moment: Phrase?, _ sitting: Sitting) -> String {
    if case .arousal = sitting.floor, let moment, isOfBody(moment) { return key + ".body" }
    guard let phrase = sitting.facts[.task]?.phrase else { return key }
    let task = phrase.todo ?? phrase.doing ?? phrase.noun ?? phrase.quote
    return hints.asked.playing.stand(in: MetaWord.all(in: task)) ? key + ".playing" : key
  }

  /// "It starts", "my knees shake", where the nerves are talked of.
  private func isOfBody(_ moment: Phrase) -> Bool {
    let words = moment.clause ?? moment.quote
    return hints.asked.pleaPronoun.open(Substring(words))
      || !understander.cues(of: Line(words), asked: .nothing).sensations.isEmpty
  }

  private func firstPlea(
    in sentences: [Substring], _ sitting: Sitting
  ) -> (place: Int, moment: Phrase, isWorded: Bool)? {
    for at in sentences.indices {
      if let thing = wordless(asked(in: sentences[at])) { return (at, thing, true) }
      if let moment = plea(in: sentences[at], sitting, after: sentences[..<at]) {
        return (at, moment, false)
      }
    }
    return nil
  }

  /// "So what do I do tomorrow?" asks for a plan.
  private func asksForPlan(_ sentence: Substring?) -> Bool {
    guard let sentence else { return false }
    var asked = asked(in: sentence)
    guard asked.strip(speaker.words.options["plea.asks"] ?? []), !asked.isEmpty,
      asked.wordCount <= 3
    else { return false }
    return understander.when(of: Line(String(asked)))?.past == false
  }

  /// A sentence without its mark and what stands before what is asked.
  func asked(in sentence: Substring) -> Substring {
    var asked = Substring(sentence.unmarked.straight).bare
    asked.strip(hints.asked.fronts)
    asked.strip(speaker.words.options["plea.front"] ?? [])
    let leads = speaker.words.options["plea.lead"] ?? []
    if !leads.contains(where: { asked.opens(with: $0) }),
      let at = leads.lazy.compactMap({ asked.place(of: " " + $0 + " ") }).first,
      asked[..<at.lowerBound].wordCount <= 4
    {
      // "And for Tuesday | what do I say when he talks over me"
      asked = asked[at.lowerBound...].bare
    }
    return asked
  }

  /// Takes what they would do in a moment that was asked about in the turn before.
  /// - Returns: false where nothing was asked, or the line is no answer to it.
  func answersPlea(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard let moment = sitting.facts[.obstacle],
      moment.number == Fact.pleaded || moment.number == Fact.worded
    else { return false }
    sitting.facts.keep(Fact(kind: .obstacle, phrase: moment.phrase, turn: moment.turn))
    let words = heard.said
    if moment.turn == sitting.turn - 1,
      (speaker.words.options["plea.own"] ?? []).contains(where: { line.text[...].opens(with: $0) })
    {
      // "I say: then when is the next place?"
      return keepsSentence(&sitting, line, heard, &speech)
    }
    guard moment.turn == sitting.turn - 1, heard.cues.command == nil, !line.text.isMarked,
      !corrections.leads.open(line.text[...]), !hints.asked.plea.stand(in: words)
    else { return false }
    if heard.cues.manner.contains(.dontKnow) || heard.saysNothing {
      speech.add([.inform(moment.number == Fact.worded ? "plea.open.words" : "plea.open")])
      againAfterPlea(sitting, &speech)
      return true
    }
    if Sentences.areSeveral(in: line),
      let own = Sentences.all(in: line.text).last(where: { hints.long.would.open($0.bare) })
    {
      // "Can't stop, it's music. I'd just repeat verse one and grin"
      let act = Line(String(own))
      return answersPlea(
        &sitting, act, listen(to: act, understander.cues(of: act, asked: .open), sitting), moment,
        &speech)
    }
    return answersPlea(&sitting, line, heard, moment, &speech)
  }

  private func answersPlea(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ moment: Fact, _ speech: inout Speech
  ) -> Bool {
    var reading = phraser.reading(of: line)
    // What happened is told for its own sake.
    guard heard.saysSomething, heard.words <= 24, heard.cues.rating?.verbal != false,
      heard.cues.outcome == .none, metas.kind(of: heard.said) == nil,
      let act = reading.plan(wantsAct: true).act ?? heard.heart, !act.past,
      // "I know the ward well" is nothing that one does then.
      act.clause == nil || act.ownAction
    else {
      guard moment.number == Fact.worded else { return false }
      return keepsSentence(&sitting, line, heard, &speech)
    }
    sitting.facts.keep(Fact(kind: .answer, phrase: act, turn: sitting.turn))
    // Said back however much of the line it is.
    speech.parrot = nil
    takeAnswer(act, "plea.answered", sitting, &speech)
    return true
  }

  /// The moment that a sentence asks help with; where it names none, the hardest part.
  func plea(
    in sentence: Substring, _ sitting: Sitting, after before: ArraySlice<Substring> = []
  ) -> Phrase? {
    let options = speaker.words.options
    let whole = asked(in: sentence)
    func after(_ key: String) -> Substring? {
      var rest = whole
      return rest.strip(options[key] ?? []) ? rest : nil
    }
    // The moment asked about before, or what is hardest.
    var known: Phrase {
      sitting.facts[.obstacle]?.phrase ?? sitting.facts[.hardest]?.phrase ?? Phrase(quote: "")
    }
    if let thing = after("plea.with") {
      return phraser.phrases(of: Line(String(thing))).first { $0.noun != nil || $0.clause != nil }
        ?? Phrase(quote: String(thing))
    }
    if let act = after("plea.how") {
      let isOther = (options["plea.how.not"] ?? []).contains { act.opens(with: $0) }
      guard !isOther, act.wordCount >= 2 else { return nil }
      return phraser.task(of: Line(String(act)), date: nil) ?? Phrase(quote: "")
    }
    let small = MetaWord.all(in: whole)
    if sentence.isMarked || hints.correction.stand(in: small), hints.asked.concrete.stand(in: small)
    {
      return known
    }
    guard var rest = after("plea.asks") else { return condition(in: whole) }
    if rest.strip(options["plea.when"] ?? []) { return moment(rest) }
    if rest.strip(options["plea.about"] ?? []), let moment = gerundMoment(rest) { return moment }
    if rest.strip(options["plea.to"] ?? []), !corrections.pronouns.contains(rest.lowercased()) {
      return phraser.phrases(of: Line(String(rest))).first { $0.noun != nil } ?? known
    }
    // "He'll say there is no cover. What do I answer to that?"
    if corrections.pronouns.contains(rest.lowercased()) {
      return before.reversed().lazy.compactMap { sentence in
        var told = sentence.bare
        told.strip(options["plea.front"] ?? [])
        told.strip(options["plea.told"] ?? [])
        return self.phraser.heart(of: Line(String(told)))
      }
      .first { phrase in
        guard let clause = phrase.clause, !phrase.isOwn else { return false }
        let pointers = options["plea.pointer"] ?? []
        return !pointers.contains { clause[...].opens(with: $0) }
      } ?? known
    }
    // "What should I do?"
    return rest.isEmpty ? known : nil
  }

  /// "And if he says there is nobody to cover me, what do I do?": the moment stands first.
  private func condition(in asked: Substring) -> Phrase? {
    let options = speaker.words.options
    var front = asked
    front.strip(corrections.bareJoints)
    guard let comma = front.last(0x2C), front.strip(options["plea.when"] ?? []) else { return nil }
    var tail = asked[comma...].dropFirst().bare
    tail.strip(hints.asked.fronts)
    guard tail.strip(options["plea.asks"] ?? []), tail.isEmpty else { return nil }
    return front.utf8.startIndex < comma ? moment(front[..<comma]) : nil
  }
}

extension Coach {
  /// "Going blank" as a moment: "you go blank".
  private func gerundMoment(_ words: Substring) -> Phrase? {
    var bare = words
    bare.strip(backwards: hints.asked.tails)
    let line = Line(String(bare.unmarked))
    guard phraser.opensWithGerund(line), let act = phraser.task(of: line, date: nil)?.todo,
      (1...8).contains(act.wordCount)
    else { return nil }
    return Phrase(quote: line.text, clause: joints.you + " " + act)
  }

  /// "I don't know the answer" as a moment: "you don't know the answer".
  private func moment(_ words: Substring) -> Phrase {
    let phrases = phraser.phrases(of: Line(String(words)))
    if let told = phrases.first(where: { $0.clause != nil }) { return told }
    var phrase = phrases.first ?? Phrase(quote: String(words))
    let opens = speaker.words.options["plea.subject"] ?? []
    if words.wordCount <= 10, opens.contains(where: { words.opens(with: $0) }) {
      phrase.noun = nil
      phrase.clause = phraser.turned(words.prefix(1).lowercased() + words.dropFirst())
    }
    return phrase
  }
}

extension Fact {
  /// The number of a moment for which an answer of their own was just asked for.
  static let pleaded = 2
}

extension Floor {
  /// True where a moment that is feared may be gone into: not before the task and its numbers are told,
  /// and not at the end.
  fileprivate var hearsPleas: Bool {
    switch self {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming), .quick, .checkIn:
      false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close: true
    }
  }
}
