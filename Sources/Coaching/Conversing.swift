import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// A line that is an answer: the machine that has the floor takes it, and what it tells is kept.
extension Coach {
  /// A part of the line is heard by itself, as an answer to what is asked.
  func converse(_ sitting: inout Sitting, _ part: Line, _ speech: inout Speech) {
    let cues = understander.cues(of: part, asked: sitting.asked)
    converse(&sitting, part, listen(to: part, cues, sitting), &speech)
  }

  /// The line goes to the machine that has the floor.
  func converse(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    let heard = withDay(heard, of: line, sitting.floor)
    let keeping = keeping(line, heard, turn: sitting.turn)
    if isNewWish(sitting, line, heard) {
      sitting.greeted = true
      wish(&sitting)
      converse(&sitting, line, listen(to: line, heard.cues, sitting), &speech)
      return
    }
    if ratesBeforeDay(&sitting, line, heard, &speech) { return }
    if opensWithTheTalk(&sitting, line, heard, &speech)
      || leavesDayOpen(&sitting, line, heard, &speech)
    {
      return
    }
    if !sitting.greeted, let rest = besidesRobot(line) {
      // "Another robot, great" is nothing to be able to do.
      if rest.words == 0 {
        sitting.greeted = true
        begin(sitting, &speech)
      } else {
        converse(&sitting, rest, &speech)
      }
      return
    }
    if !sitting.greeted {
      sitting.greeted = true
      if !heard.saysSomething && !heard.namesTask || isBesideTheCheckIn(sitting, heard) {
        keepFailure(&sitting, heard)
        if sitting.floor == .opening(at: .wishing), heard.words > 2,
          heard.cues.manner.contains(.dontKnow), sitting.ledger.current == nil
        {
          // "I have no idea what I want": three ways in, at once.
          sitting.floor = .opening(at: .choosing)
          speech.add([Move(.greet, "opening.hello"), .ask("opening.choosing")])
          return
        }
        begin(sitting, &speech)
        return
      }
    }
    if let helped = whatHelpedBesideHindrance(line, sitting.floor) {
      (speech.whole, speech.told, speech.hasOtherSide) = (helped.whole, nil, true)
      converse(&sitting, helped.line, of: heard, &speech)
      return
    }
    if let told = answerAtHeart(line, heard, sitting.floor) {
      speech.parrot = nil
      converse(&sitting, line, told, &speech)
      return
    }
    if tellsDoneAlready(&sitting, line, heard, &speech) { return }
    if thinksOfSomebodyGone(&sitting, line, heard, &speech) { return }
    if missesSomebody(&sitting, line, heard, &speech) { return }
    if heard.gathered != .chosen, let left = sifted(line, heard, sitting.floor) {
      (speech.whole, speech.told) = (left.text, nil)
      converse(&sitting, left, of: heard, &speech)
      return
    }
    if tellsWords(&sitting, line, &speech) || putsWordsBy(&sitting, line, &speech) { return }
    namesOtherPart(&sitting, line, heard)
    if takesPart(&sitting, line, heard, &speech) { return }
    if readsAnew(&sitting, line, heard, &speech) { return }
    if dreads(&sitting, heard, &speech) { return }
    if plansInstead(&sitting, line, heard, &speech) { return }
    if pairs(&sitting, line, heard.said, &speech) || foretellsBoth(&sitting, line, &speech) {
      return
    }
    if namesThemselves(&sitting, line, heard, &speech)
      || namesGiver(&sitting, line, heard, &speech)
      || tellsOfAnother(&sitting, line, heard, &speech)
    {
      return
    }
    if let model = namesAnotherModel(&sitting, line, heard) {
      converse(&sitting, model, &speech)
      return
    }
    let feels = !heard.cues.sensations.isEmpty || heard.cues.manner.contains(.panic)
    if feels, switches(sitting, heard) {
      early(&sitting, heard, keeping)
      // "How do I stop shaking" has its answer before they are talked of.
      if asksToStop(line, heard) { speech.add([.inform("questions.stopping")]) }
      sitting.trigger = trigger(line, heard, on: .arousal(at: .locating(grounded: false)))
      move(&sitting, to: .arousal, &speech, line: heard.heart)
      settle(&sitting, &speech)
      return
    }
    if feels, feelsAgain(sitting, heard, &speech) { return }
    if case .opening = sitting.floor, tellsHowItWent(sitting.floor, heard) {
      sitting.floor = .mastery(at: .recalling)
      converse(&sitting, line, heard, &speech)
      return
    }
    if grieves(&sitting, heard, &speech) { return }
    if feelsLow(&sitting, heard, &speech) { return }
    if shames(&sitting, line, heard, &speech) { return }
    if namesBody(&sitting, line, heard, &speech) { return }
    if foresees(&sitting, line, heard, &speech) || givesIn(&sitting, line, heard, &speech) {
      return
    }
    if let worry = worry(opening: line, sitting.floor) {
      speech.add(
        [ownAnswer(sitting, speech).map { .inform($0) } ?? .reflect("repair.worry")], line: worry)
      speech.again(sitting)
      return
    }
    if tellsOwnDeed(&sitting, heard, &speech) || tellsElsewhere(&sitting, line, heard, &speech) {
      return
    }
    let cries = consoles(sitting, heard, &speech)
    if rebuffs(&sitting, line, heard, &speech) { return }
    if putsByHabit(&sitting, heard, keeping, &speech) { return }
    if tellsTheirWay(heard, sitting.floor) { sitting.floor = .vicarious(at: .learning) }
    // "Not telling you" is an answer to nothing, "50, who cares" is one.
    let refuses =
      heard.cues.manner.contains(.refusal) && heard.words <= 4 && !heard.plan.both
      && heard.cues.rating == nil && heard.cues.polarity == .none
    guard var step = refuses ? nil : sitting.floor.hear(heard) else {
      if putsBy(&sitting, heard, keeping, &speech) { return }
      keepFailure(&sitting, heard)
      repair(&sitting, line, heard, &speech)
      return
    }
    if let fear = fearBeside(line, heard, sitting.floor) {
      speech.add([.reflect("repair.worry")], line: fear)
    }
    putsIn(line, sitting, &step)
    doubts(heard.said, &step)
    takesOwnIdea(heard, sitting, &step)
    // What was told of a try is said back as one thing.
    if speech.holds("opening.failed") { step.moves.removeAll { $0.isNamed("opening.aside") } }
    if isTry(heard, step) { step.keeps.append(.attempt) }
    if hints.ofTheTalk.stand(in: heard.said),
      step.keeps.contains(where: { keeping.fact($0).map(isOfTheTalk) == true })
    {
      speech.add([.inform("meta.sorry")])
      step.moves.removeAll { $0.act == .reflect || $0.act == .affirm }
      step.keeps.removeAll { keeping.fact($0).map(isOfTheTalk) == true }
    }
    sitting.tries = 0
    sitting.skips = 0
    sitting.trigger = trigger(line, heard, on: sitting.floor)
    if step.keeps.contains(.attempt), sitting.facts.has(.attempt) {
      // Another attempt: what was told of the one before is not part of it.
      for kind in Card.kinds(.mastery) { sitting.facts.drop(kind) }
    }
    belittles(keeping, &step)
    if heard.plan.cue != nil, heard.plan.act == nil, let at = step.keeps.firstIndex(of: .sentence) {
      // "When I hang up the towel", where the whole was to be typed: another moment for it.
      step.keeps[at] = .cue
    }
    let toldDay = sitting.floor.asksForMoment ? sitting.facts[.cue]?.phrase : nil
    for kind in step.keeps {
      if let fact = keeping.fact(kind), var fact = stripped(fact, heard, line) {
        // "Three hill starts on Mill Lane" says more than a step that can't be said back.
        if kind == .action, isStepItself(fact.phrase, sitting),
          sitting.facts[.step]?.phrase.isShaped == true
        {
          continue
        }
        if step.affirms, kind == .did || kind == .part { fact.number = Fact.affirmed }
        let isAvoidance = avoids(fact)
        let isSlip = slipped(fact, sitting.facts)
        if isAvoidance || isSlip || wentWrong(fact) {
          fact.number = Fact.failed
          // It is said back, and not affirmed.
          let plain =
            isAvoidance ? "mastery.brokeOff" : isSlip ? "mastery.did.plain" : "mastery.didAnyway"
          step.replace("mastery.did", with: .reflect(plain))
          if isAvoidance {
            step.replace("mastery.explaining", with: .ask("mastery.explainingAnyway"))
          }
        }
        if kind == .meaning { fact.phrase = asThought(fact.phrase) }
        if cries, kind == .attempt || kind == .outcome {
          // "I cried in the toilet" has no place on a card of what they bring.
          fact.phrase = Phrase(quote: fact.phrase.quote)
        }
        sitting.facts.keep(fact)
        sitting.lastKept = kind
      }
    }
    let namesCompany = step.keeps.contains(.step) && keepsWholeCompany(line, &sitting)
    // With whom it is done is said back as well.
    if namesCompany { speech.parrot = nil }
    if step.keeps.contains(.step), partsDay(&sitting) {
      step.replace("plan.cueing", with: .ask("plan.cueing.day"))
    }
    if step.keeps.contains(.cue) { joinsDay(toldDay, &sitting) }
    if step.keeps.contains(.action) { keepsTwoSteps(&sitting) }
    namesWhole(&step, sitting, &speech)
    if step.keeps.contains(.sensation), joinSigns(heard, &sitting) {
      speech.parrot = nil
      step.replace("arousal.located", with: .summarise("arousal.located.row"))
    }
    if case .close = sitting.floor,
      let moved = reasoned(line, heard, step.moves, turn: sitting.turn)
    {
      sitting.facts.keep(moved)
    }
    if step.keeps.contains(.sentence), heard.plan.both || heard.plan.act?.role == .then {
      // The person may have changed the halves as they typed the whole, or the second one alone.
      for kind: FactKind in heard.plan.both ? [.cue, .action] : [.action] {
        if let fact = keeping.fact(kind),
          kind != .action || !isStepItself(fact.phrase, sitting)
        {
          sitting.facts.keep(fact)
        }
      }
    }
    if step.keeps.contains(.said), !sitting.facts.has(.giver),
      let giver = praiser(in: line, turn: sitting.turn)
        ?? keeping.giver(of: sitting.facts[.said]?.phrase)
    {
      sitting.facts.keep(giver)
    }
    saysWordsWhole(heard, &step, &speech)
    keepsWhatWasSeen(speech.whole, &sitting)
    if step.keeps.contains(.sensation) {
      keepsStrongest(in: Line(speech.whole), &sitting)
    }
    keepPronoun(line, of: speech.whole, &sitting)
    // "He did a lesson every day. I can't afford that": a part of it is asked for.
    if hints.long.notForMe.stand(in: MetaWord.all(in: speech.whole)) {
      step.replace("vicarious.borrowing", with: .ask("vicarious.borrowing.part"))
    }
    early(&sitting, heard, keeping)
    keepsWordsBeside(&sitting, line, &speech)
    putsBeside(heard, sitting, &speech)
    keepCold(heard, &sitting)
    endsInLeaving(&step, heard)
    step = toldWhole(thenDid(step, heard, &sitting), heard, &sitting)
    keepsTheirWay(&step, line, heard, &sitting)
    if case .opening = step.state { step = fitted(step, sitting) }
    saysBothThatMayCome(&step, sitting)
    let isChosen = heard.gathered == .chosen
    let place = isChosen ? nil : saidTogether(line, heard, &step, sitting, speech, keeping)
    if place != nil { speech.parrot = nil }
    sumsUp(&step, heard)
    let contrast =
      isChosen ? nil : contrasted(&step, of: speech.fuller, heard, speech.parrot)
    let event = isChosen ? nil : recalls(&step, of: speech.fuller ?? line.text, heard)
    if let but = butBeside(heard, step.moves) { speech.add([.reflect("heard.doubt")], line: but) }
    refit(&step, heard, sitting)
    if sitting.floor == .plan(at: .valuing), let half = halfNumber(line) {
      // "Nine and a half" is said as it was told.
      for key in ["plan.valued", "plan.valued.why"] {
        step.replace(key, with: .reflect("plan.valued.half"))
      }
      if var fact = sitting.facts[.importance] {
        fact.phrase = Phrase(quote: half, noun: half)
        sitting.facts.keep(fact)
      }
    }
    saysBeside(heard, step.moves, &sitting, &speech)
    if speech.isFirst, step.moves.contains(where: { $0.isNamed("opening.named") }),
      hints.greetings.open(line.text[...])
    {
      speech.add([Move(.greet, "opening.hi")])
    }
    if hints.obliged.stand(in: heard.said), let task = sitting.facts[.task]?.phrase,
      task.todo != nil,
      // "I want to swim across. Last summer I had to hold on"
      !Sentences.areSeveral(in: line)
        || Sentences.all(in: line.text).contains(where: {
          $0.holds(task.quote) && hints.obliged.stand(in: MetaWord.all(in: $0))
        })
    {
      // "I have to ring the doctors and I really don't want to" is no wish.
      step.replace("opening.named", with: .reflect("opening.named.must"))
    }
    if case .mastery = sitting.floor, isUnjudged(sitting) {
      step.replace("mastery.did", with: .reflect("mastery.did.plain"))
    }
    if step.keeps.contains(.part), sitting.facts[.part]?.phrase.ownAction == false {
      // "The order was mine" names a share of theirs, and nothing that they did.
      step.replace("mastery.owned", with: .reflect("mastery.owned.plain"))
    }
    if isAftermath(heard, sitting.floor) {
      step.replace("mastery.nothing", with: .inform("mastery.aftermath"))
    } else if heard.gathered == nil,
      let said = takenUp(line, heard, step.moves, sitting.floor),
      // Most of a short line is not said back: the no is.
      said.clause.map({ speech.parrot?.echoes($0) == true }) != true,
      // "Failed it twice", said back already as what the coach comes back to.
      !speech.takesUp(said)
    {
      speech.add([.reflect("heard")], line: said)
      // "Nothing, it just went away": that much is known.
      step.moves.removeAll { $0.isNamed("vicarious.unknown") }
    } else if let no = saidNo(heard, to: sitting.floor.question, step.moves) {
      speech.add([.reflect(no)])
    }
    if heard.isChosen {
      // Named as chosen, it is not said back as well.
      step.moves.removeAll { $0.act == .reflect || $0.act == .affirm }
    }
    let isThought = step.keeps.contains(.meaning)
    step.keeps = []
    var isSaid = !heard.isChosen && !isBareAnswer(heard)
    if isSaid, case .arousal(at: .fitting) = sitting.floor {
      isSaid = !isFear(heard, sitting.facts)
    }
    var said =
      place ?? contrast ?? event ?? likeness(line, &step)
      ?? (isSaid ? heard.gathered != nil ? row(heard) : sayable(heard, speech.parrot, step) : nil)
    if heard.words > 6, step.moves.contains(where: { $0.isNamed("vicarious.similar") }),
      struggle(in: heard).map({ $0 != said }) ?? true
    {
      // "My friend Danuta. She is from Poland": of somebody just named the name, or what was hard.
      said = said.map { Phrase(quote: $0.quote) }
    }
    if isThought { said = said.map(asThought) }
    if heard.task?.quote == line.text, hints.heard.telling.stand(in: heard.said) {
      // What is to be told is the task, however much of the line it is.
      speech.parrot = nil
    }
    speech.isAnswer = true
    advance(&sitting, step, &speech, line: said)
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
