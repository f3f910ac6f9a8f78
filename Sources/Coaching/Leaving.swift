import Dialogue
import Machines
import Understanding

/// Going: "stop", "bye", "this is stupid, I'm off".
extension Coach {
  /// The goodbye. Whoever goes in anger or says only that they go is not held up: the plan where there
  /// is one, and no more. "Stop", and a goodbye with thanks, get what was gathered as well.
  func leave(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    sitting.ended = true
    if sitting.mode == .quick {
      speech.add([.close("quick.leave")])
      return
    }
    let text = line.text.lowercased().straight
    func says(_ key: String) -> Bool {
      (speaker.words.options[key] ?? []).contains { text.holds($0) }
    }
    let isShort =
      heard.cues.manner.contains(.insult) || says("close.leaving")
      || heard.cues.command == .goodbye && !says("close.thanked")
    guard isShort else {
      speech.add([
        .summarise("close.summary"), .summarise("close.backup"), .close("close.goodbye"),
      ])
      return
    }
    let isAngry = heard.cues.manner.contains(.insult) || says("close.leaving")
    if Summary.plan(sitting.facts, joints) != nil {
      speech.add([.summarise("plan.recalled")])
      if !isAngry { speech.add([.summarise("close.backup")]) }
    } else if sitting.facts.has(.step), !isAngry {
      // A step, and no plan yet.
      speech.add([.reflect("close.step")])
    } else if !isAngry, takesSomething(sitting.facts) {
      speech.add([.summarise("close.summary.takeaway")])
    }
    let isAhead = !isAngry && sitting.facts.has(.task) && sitting.facts.has(.date)
    speech.add([.close(isAhead ? "close.parting" : "close.leaving")])
  }

  /// True where they told something that a goodbye without a plan can name: a step, what they do when the
  /// nerves come, what they would do differently, what they borrow.
  func takesSomething(_ facts: Facts) -> Bool {
    func phrase(_ kind: FactKind) -> Phrase? { facts[kind]?.phrase }
    if (phrase(.step)?.doing ?? phrase(.aim)?.clause ?? phrase(.change)?.todo) != nil {
      return true
    }
    return (phrase(.borrow)?.doing ?? phrase(.borrow)?.noun) != nil
      && Summary.sources(facts, joints) == nil
  }

  /// How much room the plan leaves for what they do if something gets in the way.
  enum BackupRoom { case none, brief, tight, ample }

  /// None where there is nothing of the kind, or it is the plan itself.
  /// - Parameters:
  ///   - hasMoved: whether what moved the number is said before it.
  ///   - isBeside: whether a question or a worry is answered before it.
  func roomForBackup(_ facts: Facts, hasMoved: Bool, isBeside: Bool) -> BackupRoom {
    guard let plan = Summary.plan(facts, joints), let act = facts[.answer]?.phrase.clause,
      !plan.contains(act)
    else { return .none }
    let moved =
      hasMoved
      ? max(0, (facts[.moved].flatMap { $0.phrase.noun ?? $0.phrase.clause }?.wordCount ?? 0) - 1)
      : 0
    let beside = isBeside ? Self.wordsBeside : 0
    let words = plan.wordCount + act.wordCount + moved + beside
    return words <= 11 ? .ample : words <= 16 ? .tight : words <= 22 ? .brief : .none
  }

  /// About as many as the answer to a question or a worry has.
  private static let wordsBeside = 8

  /// True where beside a long plan there is room for what may come as well.
  func namesObstacle(_ facts: Facts) -> Bool {
    guard let plan = Summary.plan(facts, joints), let act = facts[.answer]?.phrase.clause,
      let obstacle = facts[.obstacle]?.phrase.clause
    else { return false }
    return plan.wordCount + act.wordCount + obstacle.wordCount <= 23
  }

  /// "I shall have to go for my bus in a minute": it is the talk that ends, and nothing that begins.
  func mustGo(_ sitting: Sitting, _ heard: Heard) -> Bool {
    guard sitting.mode == .full, sitting.greeted,
      sitting.facts.has(.task), !sitting.floor.isScreening, heard.heart?.past != true,
      heard.cues.sensations.isEmpty, !heard.plan.both
    else { return false }
    switch sitting.floor {
    case .plan, .arousal(at: .aiming): return false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick:
      return true
    }
  }

  /// After something was put right: the question once more, or the goodbye that stands behind it.
  func againOrLeaves(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    let sentences = Sentences.all(in: line.text)
    guard let last = sentences.last, sentences.count > 1,
      understander.command(of: Line(String(last)), signed: .goodbye) == .goodbye
    else { return speech.again(sitting) }
    var heard = heard
    heard.cues.command = .goodbye
    leave(&sitting, line, heard, &speech)
  }

  /// "bye" among other words.
  func leaves(_ sentences: [Substring], _ words: MetaWords) -> Bool {
    guard let first = sentences.first, let last = sentences.last, !hints.unless.stand(in: words)
    else { return false }
    // "Bye, cheers for the Danny thing"
    if hints.bye.stand(in: words), let comma = last.first(0x2C),
      speaker.words.options["commands.bye"]?.contains(last[..<comma].lowercased()) == true
    {
      return true
    }
    if words.count <= 30, stopsHere(sentences, words) { return true }
    if sentences.count > 1, saysBye(first) || saysBye(last) {
      return !isAllOf(sentences.dropLast(), last)
    }
    // "Thank you, I must go and get the tea on, this helped"
    if hints.thanked.stand(in: words), hints.goneWithThanks.stand(in: words) { return true }
    // "Ok I go to bed now bye", and not "she said bye"
    if let end = words.last, hints.byes.hold(end), last.wordCount <= 10, words.count > 1,
      !hints.byesTold.hold(words[words.count - 2])
    {
      return true
    }
    // "No. Bye then. I have to be up early"
    if sentences.count > 2, hints.going.stand(in: words),
      sentences.dropFirst().dropLast().contains(where: { $0.wordCount <= 3 && saysBye($0) })
    {
      return true
    }
    return hints.going.stand(in: words) && leavesAfterComma(last)
  }

  /// "Put the trainers in the cupboard. That's it": no more of it, and no goodbye.
  func isAllOf(_ told: ArraySlice<Substring>, _ last: Substring) -> Bool {
    guard told.count == 1, let first = told.first,
      hints.owned.all.hold(MetaWord.all(in: last.unmarked))
    else { return false }
    return phraser.phrases(of: Line(String(first.bare))).contains {
      $0.ownAction || $0.todo != nil || $0.doing != nil || $0.clause != nil && $0.past
    }
  }

  private func saysBye(_ words: Substring) -> Bool {
    guard words.utf8.count <= 60 else { return false }
    // "Bye x"
    var said = words.bare
    said.strip(backwards: speaker.words.options["commands.kiss"] ?? [])
    return understander.command(of: Line(String(said)), signed: .goodbye) == .goodbye
  }

  /// "This is stupid, I'm off", "I'm off, this is stupid": what is said of the talk, and the going.
  /// "I'm off to the gym" goes somewhere else.
  private func leavesAfterComma(_ sentence: Substring) -> Bool {
    guard let comma = sentence.utf8.lastIndex(of: 0x2C) else { return false }
    let parts = [sentence[..<comma], sentence[comma...].dropFirst()]
    let isShort = parts[0].wordCount <= 2 && !parts[0].hasNumber
    if goes(parts[1]), isShort { return true }
    return goes(parts[1]) && isOfTheTalk(parts[0]) || goes(parts[0]) && isOfTheTalk(parts[1])
  }

  private func goes(_ part: Substring) -> Bool {
    let options = speaker.words.options
    var going = Substring(part.lowercased().straight).bare
    going.strip(options["close.going.front"] ?? [])
    going.strip(backwards: options["close.going.tail"] ?? [])
    return options["close.going"]?.contains(String(going)) == true
  }

  private func isOfTheTalk(_ part: Substring) -> Bool {
    guard part.wordCount <= 9 else { return false }
    let cues = understander.cues(of: Line(String(part)), asked: .nothing)
    return cues.command != nil || !cues.manner.isDisjoint(with: [.insult, .refusal, .thin])
  }
}
