import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

extension Coach {
  /// What one line makes of a sitting once the screen has let it pass: command, agenda, machine,
  /// wording, in that order.
  ///
  /// - Parameter first: what is said before all else.
  func respond(
    _ sitting: inout Sitting, _ line: Line, _ cues: Cues, _ at: Moment, first: [Move] = []
  ) -> Reply {
    let reply = answer(&sitting, line, cues, at, first: first)
    enter(&sitting, at: at)
    sitting.lastAt = at.seconds
    return reply
  }

  private func answer(
    _ sitting: inout Sitting, _ line: Line, _ cues: Cues, _ at: Moment, first: [Move],
    chosen: Bool = false
  ) -> Reply {
    sitting.turn += 1
    sitting.young = sitting.young || cues.signs.contains(.young)
    var speech = Speech(coach: self, at: at)
    speech.salt = line.text.salt
    speech.stood = sitting.greeted ? sitting.floor.question : nil
    speech.add(first)
    if sitting.isLeft(at: at) { sitting.ended = true }
    if sitting.ended, cues.polarity == .yes, let later = sitting.facts[.later] {
      // What was kept for the end is taken up now.
      let task = Line(later.phrase.quote)
      sitting = sitting.next
      sitting.greeted = true
      return answer(
        &sitting, task, understander.cues(of: task, asked: .open), at, first: first)
    }
    if sitting.ended, afterwards(&sitting, line, &speech) { return speech.reply(&sitting) }
    if sitting.ended { reopen(&sitting, line, cues, at) }
    if sitting.ended {
      speech.add([.close("close.after")])
      return speech.reply(&sitting)
    }
    var heard = listen(to: line, cues, sitting)
    if heard.words > 6, !sitting.floor.asksQuickly {
      let phraser = phraser
      speech.parrot = Parrot(
        line: line.text, turning: phraser.turned, shorten: phraser.brief)
    }
    if case .open = sitting.asked {
      sitting.tally.answers += 1
      sitting.tally.words += heard.words
    }

    if chosen {
      // The words are the coach's: they are named as what was chosen, and not said back as theirs.
      speech.specials[.chosen] = phraser.turned(line.text)
      speech.add([.inform("repair.chosen")])
      heard.isChosen = true
    } else if let choice = Choosing.choice(cues, line, sitting.options) {
      heard.cues.choice = choice
      let option = sitting.options[choice - 1]
      if !sitting.choosing {
        // An option stands for an answer in words, and is heard as if it had been typed.
        let chosen = Line(option)
        sitting.options = []
        sitting.turn -= 1
        return answer(
          &sitting, chosen, understander.cues(of: chosen, asked: .open), at, first: first,
          chosen: !Choosing.isTyped(option, line))
      }
    }
    let sentences = Array(Sentences(line.text))
    if hurries(&sitting, sentences, line, heard, &speech) { return speech.reply(&sitting) }
    if declines(&sitting, sentences, heard, &speech) { return speech.reply(&sitting) }
    if redates(&sitting, line, heard, &speech) { return speech.reply(&sitting) }
    if let number = managing(line, sitting) {
      keep(number, as: .rating, &sitting, &speech)
      speech.again(sitting)
      return speech.reply(&sitting)
    }
    if let sure = turned(line, heard, sitting) {
      speech.add([.inform("repair.turned")])
      converse(&sitting, Line(String(sure)), &speech)
      return speech.reply(&sitting)
    }
    if corrects(&sitting, line, heard, &speech) { return speech.reply(&sitting) }
    if let rest = mends(&sitting, sentences, &speech) {
      goOn(&sitting, with: rest, &speech)
      return speech.reply(&sitting)
    }
    if let other = changesTask(&sitting, line, heard) {
      speech.add([Move(.repair, "repair.otherTask")])
      let cues = understander.cues(of: other, asked: .open)
      converse(&sitting, other, listen(to: other, cues, sitting), &speech)
      return speech.reply(&sitting)
    }
    if let rest = forgetsTopic(&sitting, sentences, &speech) {
      if rest.words > 0 { converse(&sitting, rest, &speech) }
      return speech.reply(&sitting)
    }
    if turnsAfterAnswer(&sitting, sentences, &speech) { return speech.reply(&sitting) }
    if let beside = command(beside: sentences, heard, sitting) {
      heard.cues.command = beside
    } else if leaves(sentences) {
      heard.cues.command = .goodbye
    } else if let rest = withoutNext(sentences, line, sitting) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    if let rest = afterUnsure(line, heard) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    if let plan = planned(sentences, heard, sitting) {
      answersLast(sentences, &sitting, &speech)
      converse(&sitting, plan, &speech)
      return speech.reply(&sitting)
    }
    // "If I don't understand, then I say please repeat" is a plan.
    let isPlan =
      heard.plan.both || sitting.floor == .plan(at: .bracing) && heard.plan.act != nil
    let parted = isPlan ? nil : parted(sentences, sitting)
    if heard.plan.both, answersLast(sentences, &sitting, &speech) {
      converse(&sitting, Line(sentences.dropLast().joined(separator: " ")), &speech)
      return speech.reply(&sitting)
    }
    defer { note(sentences, parted, in: &sitting) }
    if makesGood(&sitting, parted, &speech, whole: false) { return speech.reply(&sitting) }
    if let reply = command(&sitting, line, heard, &speech) { return reply }
    if isUrgent(sitting, cues) {
      quicken(&sitting, line, heard, &speech)
      return speech.reply(&sitting)
    }
    if makesGood(&sitting, parted, &speech, whole: true) { return speech.reply(&sitting) }
    if let rest = shelves(&sitting, sentences, heard, &speech) {
      let left = Line(rest)
      if left.words == 0 {
        speech.again(sitting)
      } else {
        converse(&sitting, left, &speech)
      }
      return speech.reply(&sitting)
    }
    if jokes(sitting, line, heard) {
      takeLightly(&sitting, &speech)
      return speech.reply(&sitting)
    }
    converse(&sitting, line, heard, &speech)
    return speech.reply(&sitting)
  }

  /// What is left of a line is the answer, but for what it says of the conversation; with nothing left
  /// the question stands. A card that was put right holds.
  private func goOn(_ sitting: inout Sitting, with rest: Line, _ speech: inout Speech) {
    switch sitting.floor {
    case .mastery(at: .checking), .mastery(at: .mending):
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
    case _ where rest.words == 0: speech.again(sitting)
    case _:
      let sentences = Array(Sentences(rest.text))
      let parted = parted(sentences, sitting)
      note(sentences, parted, in: &sitting)
      if makesGood(&sitting, parted, &speech, whole: true) { return }
      converse(&sitting, rest, &speech)
    }
  }

  /// True where a sitting begins with what the body does and with minutes to go.
  private func isUrgent(_ sitting: Sitting, _ cues: Cues) -> Bool {
    switch sitting.floor {
    case .opening(at: .wishing), .checkIn(at: .asking): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    guard let when = cues.when, !when.past, cues.outcome == .none,
      cues.sensations.contains(where: { !$0.negated && $0.time != .past })
    else { return false }
    switch when.kind {
    case .minutes(let count): return count <= 60
    case .now, .days, .weekday, .date, .vague: return false
    }
  }

  /// A part of the line is heard by itself, as an answer to what is asked.
  func converse(_ sitting: inout Sitting, _ part: Line, _ speech: inout Speech) {
    let cues = understander.cues(of: part, asked: sitting.asked)
    converse(&sitting, part, listen(to: part, cues, sitting), &speech)
  }

  /// The line goes to the machine that has the floor.
  func converse(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    let keeping = keeping(line, heard, sitting)
    if !sitting.greeted {
      sitting.greeted = true
      if isNewWish(sitting, line, heard) {
        wish(&sitting)
        converse(&sitting, line, listen(to: line, heard.cues, sitting), &speech)
        return
      }
      if !heard.saysSomething && !heard.namesTask || isBesideTheCheckIn(sitting, heard) {
        speech.add(firstMoves(sitting))
        return
      }
    }
    if pairs(&sitting, line, &speech) { return }
    if let model = namesAnotherModel(&sitting, line, heard) {
      converse(&sitting, model, &speech)
      return
    }
    if switches(sitting, heard) {
      early(&sitting, heard, keeping)
      sitting.trigger = trigger(line, heard, on: .arousal(at: .locating(grounded: false)))
      move(&sitting, to: .arousal, &speech, line: heard.heart)
      settle(&sitting, &speech)
      return
    }
    if feelsAgain(sitting, heard, &speech) { return }
    if tellsHowItWent(sitting, heard) {
      sitting.floor = .mastery(at: .recalling)
      converse(&sitting, line, heard, &speech)
      return
    }
    if grieves(&sitting, heard, &speech) { return }
    if feelsLow(&sitting, heard, &speech) { return }
    if worries(sitting, line, &speech) { return }
    if tellsOwnDeed(&sitting, heard, &speech) { return }
    guard var step = sitting.floor.hear(heard) else {
      repair(&sitting, line, heard, &speech)
      return
    }
    sitting.tries = 0
    sitting.skips = 0
    sitting.trigger = trigger(line, heard, on: sitting.floor)
    if step.keeps.contains(.attempt), sitting.facts.has(.attempt) {
      // Another attempt: what was told of the one before is not part of it.
      for kind in Card.kinds(.mastery) { sitting.facts.drop(kind) }
    }
    for kind in step.keeps {
      if let fact = keeping.fact(kind), var fact = stripped(fact, heard, line) {
        if step.affirms, kind == .did || kind == .part { fact.number = Fact.affirmed }
        if wentWrong(fact) { fact.number = Fact.failed }
        sitting.facts.keep(fact)
        sitting.lastKept = kind
      }
    }
    if step.keeps.contains(.sentence), heard.plan.both || heard.plan.act?.role == .then {
      // The person may have changed the halves as they typed the whole, or the second one alone.
      for kind: FactKind in heard.plan.both ? [.cue, .action] : [.action] {
        if let fact = keeping.fact(kind) { sitting.facts.keep(fact) }
      }
    }
    if step.keeps.contains(.said), !sitting.facts.has(.giver),
      let giver = keeping.giver(of: sitting.facts[.said]?.phrase)
    {
      sitting.facts.keep(giver)
    }
    early(&sitting, heard, keeping)
    step.moves = finer(linked(step, sitting), sitting.facts)
    if step.moves.contains(where: { $0.key == "plan.choosing" }),
      isSoon(sitting.facts, at: speech.at)
    {
      // With a day left or less, nobody is asked for the week.
      step.moves = step.moves.map { $0.key == "plan.choosing" ? .ask("plan.choosing.soon") : $0 }
    }
    if isInTenths(heard, step, sitting) {
      for at in step.moves.indices where step.moves[at].key == "opening.rated" {
        step.moves[at] = .reflect("opening.ratedTenths")
      }
    }
    if let said = takenUp(line, heard, step.moves) {
      speech.add([.reflect("heard")], line: said)
    } else if let no = saidNo(heard, to: sitting.floor.question, step.moves) {
      speech.add([.reflect(no)])
    }
    if heard.isChosen {
      // Named as chosen, it is not said back as well.
      step.moves.removeAll { $0.act == .reflect || $0.act == .affirm }
    }
    step.keeps = []
    advance(
      &sitting, step, &speech, line: heard.isChosen || isBareAnswer(heard) ? nil : sayable(heard))
  }

  /// True for an act of theirs, or something to borrow, that is told as what went wrong.
  private func wentWrong(_ fact: Fact) -> Bool {
    [.did, .part, .borrow, .lesson, .technique].contains(fact.kind)
      && understander.cues(of: Line(fact.phrase.quote), asked: .nothing).outcome == .failure
  }

  /// "Not really" leaves "not", which is nothing to say back.
  private func isBareAnswer(_ heard: Heard) -> Bool {
    heard.cues.polarity != .none && (heard.heart?.quote.utf8.count ?? 0) <= 3
  }

  /// The heart of a line; where that is too long to be said back, another clause of the same person.
  private func sayable(_ heard: Heard) -> Phrase? {
    guard heard.words > 6, let heart = heard.heart, !isBrief(heart, heard) else {
      return heard.heart
    }
    return heard.phrases.first {
      $0.isOwn == heart.isOwn && $0.clause != nil && $0.role != .when && $0.role != .condition
        && isBrief($0, heard)
    } ?? heart
  }

  private func isBrief(_ phrase: Phrase, _ heard: Heard) -> Bool {
    let most = Parrot.room(heard.words)
    let brief = phraser.brief(phrase, most: most)
    return brief.isShaped || brief.quote.split(separator: " ").count <= most
  }

  /// What an option that was taken by its number leaves as a fact: where it only stands for what they
  /// mean ("something close to it"), its number and no words.
  private func stripped(_ fact: Fact, _ heard: Heard, _ line: Line) -> Fact? {
    guard heard.isChosen,
      (speaker.words.options["repair.chosen"] ?? []).contains(
        String(line.text.prefix { $0 != " " }))
    else { return fact }
    var bare = fact
    bare.phrase = Phrase(quote: "")
    return fact.number == nil ? nil : bare
  }

  /// The words that open a sitting in which nothing was asked yet.
  func firstMoves(_ sitting: Sitting) -> [Move] {
    switch sitting.floor {
    case .quick: Quick.entries[0].moves
    case .checkIn: [Move(.greet, "checkin.hello")] + CheckIn.entries[0].moves
    // Back with no plan to ask about, but with something that was to come.
    case .mastery(at: .happening):
      [Move(.greet, "checkin.hello"), .reflect("checkin.back"), .ask("mastery.happening")]
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close:
      Opening.entries[0].moves
    }
  }

  /// Takes a step and all that follow from it without a new line: questions that are answered
  /// already, optional ones in a long session, the next machine when one is done.
  func advance(
    _ sitting: inout Sitting, _ step: Floor.Step, _ speech: inout Speech, line: Phrase?
  ) {
    enter(step, &sitting, at: speech.at)
    if flagged(step.state) { sitting.before = Sitting.Before(sitting) }
    sitting.floor = step.state
    speech.add(step.moves, line: line)
    settle(&sitting, &speech, onward: true)
  }
}
