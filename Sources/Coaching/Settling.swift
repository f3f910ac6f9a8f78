import Dialogue
import Machines

extension Coach {
  /// Goes on from where a step led until something is asked that is neither known nor left out: on
  /// to the next machine where one is done.
  /// - Parameter onward: true after an answer, false where a topic was asked for.
  func settle(_ sitting: inout Sitting, _ speech: inout Speech, onward: Bool = false) {
    var bound = 24
    while bound > 0 {
      bound -= 1
      if flagged(sitting.floor) {
        let turn = sitting.safety.step(.medical)
        sitting.floor = .arousal(at: .done)
        sitting.safety = turn.state
        note(turn.state.concern, in: &sitting)
        speech.dropQuestions()
        speech.dropReflections()
        speech.add(turn.moves)
        return
      }
      guard let question = sitting.floor.question else {
        if !hand(&sitting, &speech) { return }
        continue
      }
      remind(&sitting, at: speech.at)
      if sitting.tally.isTerse, case .mastery(at: .checking) = sitting.floor {
        // A card that says their three words back is not worth their reading it. It is kept.
        if Summary.card(sitting.facts) != nil { keep(.mastery, &sitting, speech.at) }
        speech.dropQuestions()
        speech.drop("mastery.card")
        sitting.floor = .mastery(at: .done)
      } else if sitting.floor == .plan(at: .typing), hasBothHalves(sitting) {
        // Both halves came in their own words: they are said in one line, and not asked for again (F2).
        speech.dropQuestions()
        let step = sitting.floor.passed
        sitting.floor = step.state
        speech.add(step.moves)
      } else if let step = sitting.floor.known(sitting.facts) {
        speech.dropQuestions()
        sitting.floor = step.state
        take(step, answered(question, sitting), sitting, &speech)
        if step.state == .opening(at: .ratingHardest) {
          speech.replace(
            .ask("opening.ratingHardest"), with: .ask("opening.ratingHardest.named"))
        }
      } else if question.optional && sitting.turn > Agenda.longTurn
        || sitting.facts.has(.numberless) && sitting.floor.asksOfNumbers
        || onward && isWornOut(question, sitting, speech)
        || sitting.tender && sitting.floor.attributes
      {
        let step = sitting.floor.passed
        speech.dropQuestions()
        // With nobody asked about it, a card is left unsaid.
        if question.key == "mastery.checking" { speech.drop("mastery.card") }
        sitting.floor = step.state
        speech.add(step.moves)
      } else {
        if sitting.floor == .arousal(at: .meaning(body: .blankMind)) {
          // Nothing goes through a mind that is blank.
          speech.replace(.ask("arousal.meaning"), with: .ask("arousal.meaning.blank"))
        }
        return
      }
    }
  }

  /// A third attempt in a sitting is told without the same questions a third time (evidence H6).
  private func isWornOut(_ question: Question, _ sitting: Sitting, _ speech: Speech) -> Bool {
    switch sitting.floor {
    case .mastery(at: .recalling): return false
    // Whether it fits is not asked a third time, however often they come back to it.
    case .mastery, .arousal(at: .fitting): break
    case .opening, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick: return false
    }
    return speech.timesAsked(question, sitting) >= 2
  }

  /// The moves of a question that needed no asking. What was said in this very line is not said
  /// back twice; what was said earlier is taken up with its own words.
  private func take(
    _ step: Floor.Step, _ fact: Fact?, _ sitting: Sitting, _ speech: inout Speech
  ) {
    // What moved a number is told beside the number, which alone was said back.
    let isBeside = fact?.kind == .moved
    let saysBack = speech.reflects || speech.holds("heard.row")
    // "It went okay, I'd written it on a card": the card was said back, and not how it went.
    let isApart =
      fact.map { $0.kind == .attempt && $0.number == 1 && !speech.takesUp($0.phrase) } ?? false
    let spoken =
      fact.map { $0.turn == sitting.turn && saysBack && !isBeside && !isApart } ?? true
    // That something earlier is taken up is named.
    if let fact, !isBeside, fact.turn < sitting.turn, !sitting.tally.isLong,
      !speech.holds("agenda.early"),
      step.moves.contains(where: { $0.act == .reflect })
    {
      speech.add([.inform("agenda.early")])
    }
    // The whole of the plan names its moment.
    if step.moves.contains(.summarise("plan.line")) { speech.drop("plan.cued") }
    var step = step
    if let fact, fact.turn < sitting.turn {
      // "That was hard to hear" answers only what was just told.
      step.replace("persuasion.harsh", with: .reflect("persuasion.earlier"))
    }
    // What they do in a bad moment is said with the moment, where it was told earlier.
    if !spoken { step.replace("plan.braced", with: .summarise("plan.fallback")) }
    // "Failed it once in spring" is no story yet.
    if fact?.kind == .attempt, let clause = fact?.phrase.clause, clause.wordCount <= 7,
      hints.bareEnds.stand(in: MetaWord.all(in: clause))
    {
      step.replace("mastery.doingAnyway", with: .ask("mastery.doingAnyway.told"))
    }
    speech.add(
      step.moves.filter { $0.act != .reflect || !spoken },
      line: spoken ? nil : fact?.phrase)
  }

  /// The fact that answers a question before it is asked.
  private func answered(_ question: Question, _ sitting: Sitting) -> Fact? {
    switch question.key {
    case "opening.dating": sitting.facts[.date]
    case "opening.rating": sitting.facts[.rating]
    case "mastery.recalling": sitting.facts[.attempt]
    case "vicarious.naming": sitting.facts[.peer]
    case "vicarious.learning": sitting.facts[.lesson]
    case "persuasion.hearing": sitting.facts[.said]
    case "arousal.locating", "quick.sensing": sitting.facts[.sensation]
    case "plan.bracing", "plan.answering": sitting.facts[.answer]
    case "close.moving", "close.checking": sitting.facts[.moved]
    case _: nil
    }
  }

  func flagged(_ floor: Floor) -> Bool {
    switch floor {
    case .arousal(at: .flagged), .quick(at: .flagged): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// The machine on the floor is done: back to what was parked, or on to the next.
  /// - Returns: false where the sitting is over.
  private func hand(_ sitting: inout Sitting, _ speech: inout Speech) -> Bool {
    if case .opening = sitting.floor { sitting.opened = true }
    if let source = sitting.floor.source, !sitting.visited.contains(source) {
      sitting.visited.append(source)
    }
    switch sitting.floor {
    case .close, .quick:
      sitting.ended = true
      return false
    case .checkIn(at: .tried):
      guard note(&sitting, &speech) else {
        sitting.floor = .mastery(at: .recalling)
        return true
      }
      let step = lift(CheckIn.entries[1], Floor.checkIn)
      sitting.floor = step.state
      speech.add(step.moves)
      return true
    case .checkIn(at: .judged):
      // The attempt was said back when it was told.
      if var attempt = sitting.facts[.attempt] {
        attempt.turn = sitting.turn
        sitting.facts.keep(attempt)
      }
      sitting.floor = .mastery(at: .recalling)
      return true
    case .checkIn(at: .replanning(let replanned)):
      let step = replan(replanned, &sitting)
      sitting.floor = step.state
      speech.add(step.moves)
      return true
    case .opening(at: .nerves):
      let step = Floor.entry(.arousal)
      sitting.floor = step.state
      speech.add(step.moves)
      return true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .checkIn: break
    }
    if let parked = sitting.parked {
      sitting.parked = nil
      sitting.floor = parked
      if parked.question != nil {
        speech.specials[.parked] = Parked.words(parked, sitting.facts)
        speech.add([.reflect("agenda.return")])
        speech.again(sitting)
        return true
      }
    }
    let step = Agenda.next(sitting)
    if step.state.machine == "plan" { speech.add([.summarise("agenda.bridge")]) }
    sitting.floor = step.state
    speech.add(step.moves)
    return true
  }
}
