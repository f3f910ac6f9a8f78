import Dialogue
import Machines
import Understanding

extension Coach {
  /// What a machine may look at of a line: its cues, and the phrase that matters to what was asked.
  func listen(to line: Line, _ cues: Cues, _ sitting: Sitting) -> Heard {
    var heard = Heard(cues: cues, facts: sitting.facts, said: MetaWord.all(in: line.text))
    listen(to: line, sitting, &heard)
    return heard
  }

  /// The same, heard where it is to lie: it is long to copy.
  /// - Parameter heard: the cues and the words of the line, and the facts so far.
  /// - Returns: the line with its words looked up.
  @discardableResult
  func listen(to line: Line, _ sitting: Sitting, _ heard: inout Heard) -> LineReading {
    var reading = phraser.reading(of: line)
    listen(to: line, &reading, sitting, &heard)
    return reading
  }

  private func listen(
    to line: Line, _ reading: inout LineReading, _ sitting: Sitting, _ heard: inout Heard
  ) {
    let asked = sitting.asked
    let sought = sitting.floor.sought
    heard.words = line.words
    var text = line.text
    heard.hasDigits = text.withUTF8 { $0.contains { $0 &- 0x30 < 10 } }
    heard.hasLetters =
      text.withUTF8 { $0.contains { $0.small &- 0x61 < 26 } }
      || text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isLetter)
    heard.hasDigits = heard.hasDigits || namesNumber(heard.cues, line)
    heard.seeksAct = sitting.floor.seeksAct
    let plan = reading.plan(wantsAct: heard.seeksAct)
    heard.plan = Heard.Halves(cue: plan.cue, act: plan.act)
    (heard.heart, heard.phrases) = reading.heart()
    if case .opening = sitting.floor, let when = heard.cues.when {
      heard.cues.when = dayAhead(when, in: line, heard)
    }
    heard.cues.command = meant(heard.cues.command, line, sitting)
    hearNumber(line, sitting, &heard)
    if asked.isNumber, isBelowTheScale(line) { heard.cues.rating = nil }
    if sitting.floor == .opening(at: .dating),
      let day = figuredDate(line, sitting) ?? daysLeft(line)
    {
      heard.cues.when = day
      heard.cues.rating = nil
    }
    if let left = leftOut(line, sitting.floor) {
      heard.heart = left
      heard.cues.polarity = .none
      return
    }
    if sought == .moment, isVagueMoment(line) {
      heard.cues.when = When(kind: .vague, past: false, span: Span(start: 0, end: 0))
    }
    if sought == .moment, let moment = momentWithVerb(heard, line, sitting) {
      heard.plan = Heard.Halves(cue: moment)
      heard.heart = moment
      heard.gathered = .part
    }
    if case .plan = sitting.floor {
      let wasBoth = heard.plan.both
      heard.plan = jotted(line, heard, sitting)
      if heard.plan.both, !wasBoth { heard.gathered = .part }
    }
    if sitting.floor == .plan(at: .acting), heard.plan.act?.isShaped != true,
      heard.heart?.clause == nil, let act = listedAct(line)
    {
      heard.plan = Heard.Halves(act: act)
    }
    if sitting.floor == .plan(at: .choosing) || sitting.floor == .plan(at: .sizing),
      heard.heart?.past == true, !heard.plan.both,
      phraser.stretches(of: line).first?.who == .nobody,
      let act = phraser.plan(of: line).act, act.todo != nil
    {
      // "Read it out loud twice": still to be done.
      heard.heart = act
    }
    if sitting.floor == .plan(at: .choosing), heard.plan.act?.isShaped != true,
      heard.heart?.isShaped != true, heard.phrases.allSatisfy({ $0.clause == nil }),
      heard.cues.manner.isEmpty, heard.cues.polarity == .none, let act = listedAct(line),
      act.quote.wordCount > 2
    {
      // "Hill starts with dad up by the church": a thing to do, as it was jotted down.
      heard.heart = act
      heard.gathered = .part
    }
    var isNoMoment = false
    if sought == .moment, let moment = namedMoment(line, heard) {
      heard.plan = Heard.Halves(cue: moment)
      heard.cues.manner.remove(.dontKnow)
      // No piece of it says more by itself.
      heard.gathered = .part
    } else if sought == .moment, let moment = momentAhead(of: heard.plan, line, sitting) {
      heard.plan = Heard.Halves(cue: moment)
      heard.heart = moment
      heard.gathered = .part
    } else if sought == .moment, self.isNoMoment(line, heard) {
      heard.plan = Heard.Halves()
      heard.cues.manner = [.thin]
      isNoMoment = true
    }
    if sought == .moment, !isNoMoment, let moment = momentInPieces(line, heard, sitting) {
      (heard.plan, heard.heart) = (Heard.Halves(cue: moment), moment)
      heard.cues.manner.remove(.dontKnow)
      heard.gathered = .part
    }
    if sought == .moment, let halves = momentThenAct(line, heard) {
      (heard.plan, heard.heart) = (halves, halves.act)
      heard.gathered = .part
    } else if sought == .moment, let moment = momentAsTyped(line, heard, sitting) {
      (heard.plan, heard.heart) = (Heard.Halves(cue: moment), moment)
      heard.gathered = .part
    }
    if heard.plan.both, let act = heard.plan.act, sought == .moment,
      isDaily(act, beside: sitting.facts[.step]?.phrase)
    {
      // "Tomorrow before my shift, I start at 8": the moment, and not what they do then.
      heard.plan.act = nil
      heard.heart = heard.plan.cue
    }
    if sitting.floor == .plan(at: .bracing) {
      let both = twoIfThens(line)
      heard.plan = both ?? braced(line, heard)
      if both != nil { heard.gathered = .part }
      if heard.words > 6, heard.plan.act.map(isNoAct) == true,
        let act = heard.phrases.last(where: {
          !isNoAct($0) && $0.isOwn && !$0.feeling && !$0.past && $0.todo != nil
        })
      {
        // "My son may be ill, then I can't. I'd do it on the phone": what they can do after all.
        heard.plan.act = act
      }
      // "What if it rains?" names what may come, "what could stop me is ..., then I ..." the rest too.
      if metas.worry(opening: line.text) != nil || heard.plan.act != nil {
        heard.cues.manner.remove(.asking)
      }
    }
    if sitting.floor == .plan(at: .answering) { heard.plan = answering(line, heard) }
    if heard.words <= 4, isUnsureInAnotherLanguage(line, heard) {
      heard.cues.polarity = .none
      heard.cues.manner.subtract([.thin, .nothing, .nothingFirst])
      heard.cues.manner.insert(.dontKnow)
      (heard.heart, heard.phrases) = (nil, [])
      return
    }
    if heard.words <= 4, heard.cues.polarity == .no, asked != .yesNo,
      hints.disagreed.stand(in: heard.said)
    {
      // "I disagree" is no word of whether it was tried, or of who comes to mind.
      heard.cues.polarity = .none
    }
    if sitting.floor == .arousal(at: .aiming), heard.words > 6, heard.plan.act.map(isNoAct) == true,
      let act = heard.phrases.first(where: { !isNoAct($0) && $0.isOwn && !$0.feeling })
    {
      // "I can't do much there. I'd put both feet down"
      heard.plan.act = act
    }
    if sitting.floor.asksForPart, !heard.hasDigits, hints.anyPart.stand(in: heard.said) {
      heard.cues.manner.insert(.nothing)
      (heard.heart, heard.phrases) = (nil, [])
      return
    }
    if sitting.floor.asksForPart, heard.hasDigits, corrections.articles.open(line.text[...]) {
      // "The no itself 10": named, and no "no".
      heard.cues.manner.subtract([.nothing, .nothingFirst])
      heard.cues.polarity = .none
    }
    if asked.isNumber, heard.hasDigits, ranItBefore(heard) { heard.cues.rating = nil }
    hearNothing(line, &heard)
    hearSmall(line, sitting, &heard)
    hearStandIn(line, sitting, &heard)
    heard.denies = denies(line, heard.said)
    if case .persuasion = sitting.floor {
      goBeyondSaying(&heard)
      joinReason(line, &heard)
    }
    var heart = focus(line, heard, sitting.floor)
    if let focused = heart, sought == .event || sought == .deed, isPosture(focused) {
      heart = beyondPosture(focused, heard)
    }
    if let focused = heart, focused.role == .when || focused.role == .condition {
      heart = unasserted(focused, line, heard, sitting.floor)
    }
    heard.heart = isNoMoment ? nil : heart
    if case .mastery = sitting.floor, isAftermath(heard, sitting.floor) {
      heard.cues.manner.insert(.nothing)
    }
    if sitting.floor.asksForPart,
      !heard.cues.manner.isDisjoint(with: [.dontKnow, .nothing, .nothingFirst]),
      announced(line) != nil
    {
      // "Nobody's set a date. The safest part would be turning up": there is a part.
      heard.cues.manner.subtract([.dontKnow, .nothing, .nothingFirst])
    }
    if sitting.floor.asksForPart, heard.hasDigits, heard.cues.rating?.verbal == false,
      heart?.noun != nil || heart?.doing != nil
    {
      // "None of it is easy. Making her tea, that's maybe 80": there is a part.
      heard.cues.manner.subtract([.nothing, .nothingFirst])
      if heard.words > 6, heard.cues.polarity == .no { heard.cues.polarity = .none }
    }
    if sitting.floor == .mastery(at: .checking), let added = addedToCard(line, heard) {
      heard.heart = added
      heard.cues.polarity = .none
      return
    }
    if asked.isNumber, heard.hasDigits, heard.cues.rating?.verbal == false {
      // "Dunno, 50": there is a number.
      heard.cues.manner.remove(.dontKnow)
    }
    if heard.cues.manner.contains(.dontKnow), heard.words >= 4, heard.heart?.role == .because {
      // "idk, because I love her": there is an answer in it.
      heard.cues.manner.remove(.dontKnow)
    }
    if heard.cues.command == .skip, sitting.floor.asksForAct,
      hints.persisting.hold(heard.said)
    {
      // "Keep going", to what they did about it.
      heard.cues.command = nil
    }
    if asked == .yesNo {
      // A sign of harm is asked about by itself, and no later "no" takes it back.
      if sitting.floor.isScreening {
        heard.cues.polarity = mixed(line) ?? heard.cues.polarity
      } else if sitting.safety == .clear {
        hearLastYes(line, &heard)
      }
      hearFit(line, &heard)
    }
    if namesNoPart(line, heard.said, sitting.floor) {
      heard.heart = nil
      heard.cues.manner.insert(.strange)
      if heard.cues.rating?.verbal == true { heard.cues.rating = nil }
    }
    if let told = saidAndDid(line, heard, sitting.floor) {
      (heard.heart, heard.gathered) = (told, .part)
    }
    switch sitting.floor {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming):
      let date = heard.cues.when.map { DateWords.span($0, in: line) }
      heard.task =
        doubtedTask(line, heard) ?? toldTask(line, heard, without: date)
        ?? reading.task(without: date).flatMap { isVague($0) ? nil : $0 }
        .flatMap { unfeared($0, in: line) }.map { named($0, in: line) } ?? datedTask(in: line)
      if hints.consequence.stand(in: heard.said) || hints.loss.stand(in: heard.said)
        || hints.anotherGo.stand(in: heard.said)
      {
        heard.task = taskBesideConsequence(line, sitting)
      }
      if heard.task?.todo == nil, heard.task?.noun == nil, let told = taskInPieces(of: line) {
        heard.task = told
      }
      heard.task = wishedFirst(line, insteadOf: heard.task) ?? heard.task
      if sitting.floor != .opening(at: .naming), let wide = wideTask(line, heard) {
        (heard.task, heard.isWide) = (wide, true)
      }
    case .opening(at: .dating):
      // "I don't know about numbers. It's on the 5th": there is a day in it.
      if let when = heard.cues.when, !when.past, when.kind != .vague {
        heard.cues.manner.remove(.dontKnow)
      }
    case .plan(at: .choosing), .plan(at: .sizing):
      if let heart = heard.heart, heart.clause != nil, heart.past, !heart.ownAction,
        heart.todo == nil, !heard.cues.negated.isEmpty
      {
        // "You know I have not slept since that dinner": what was is no step.
        (heard.heart, heard.phrases) = (nil, [])
      }
      if let clause = heard.heart?.clause, heard.heart?.todo == nil, !heard.plan.both,
        hints.plan.unable.open(heard.heart!.quote[...]), clause.wordCount <= 9
      {
        // "I have no time this week": why there is no step yet.
        heard.cues.manner = [.thin]
        heard.heart = nil
      }
      heard.heart = heard.heart?.toCome
      heard.phrases = heard.phrases.map(\.toCome)
      if !heard.plan.both,
        let step = mainStep(line) ?? stepAfterWould(line, heard) ?? stepAsTyped(line, heard)
      {
        // "Talking out loud" goes with what is done, and is not it.
        (heard.heart, heard.gathered) = (step, .most)
      }
    case .persuasion(at: .keeping) where heard.cues.polarity == .no && heard.words > 6:
      // "No, crying isn't the plan. I'd go round it with Bob again"
      if let act = heard.phrases.first(where: { $0.isOwn && !$0.past && $0.todo != nil }) {
        heard.cues.polarity = .none
        heard.cues.manner.subtract([.nothing, .nothingFirst, .refusal])
        heard.heart = act
      }
    case .persuasion(at: .hearing) where hints.untold.stand(in: heard.said):
      // "Nobody said much. But my sister told me that I explain it well"
      if let told = toldAfterAll(line) {
        let cues = understander.cues(of: told, asked: sitting.asked)
        heard = listen(to: told, cues, sitting)
        return
      }
      // "Nobody's told me anything": there is nothing to tell, and it is no word of anybody's.
      heard.heart = Phrase(quote: line.text)
      heard.cues.feedback = nil
      heard.cues.manner.insert(.nothing)
    case .vicarious(at: .naming), .persuasion(at: .naming), .persuasion(at: .seeking):
      heard.person = reading.person()
      // "Which man? I don't know him": asked back, and nobody whom they know.
      if heard.isQuestion, let person = heard.person, !phraser.isKnown(person) {
        heard.person = nil
      }
      if let person = heard.person, isPlace(person, sitting.facts) {
        (heard.person, heard.heart) = (nil, nil)
        heard.cues.manner.insert(.strange)
        return
      }
      // "My friends", "the guests": several, and nobody by name.
      if heard.person == nil, case .persuasion(at: .naming) = sitting.floor, heard.words <= 5,
        let heart = heard.heart, heart.noun.map(phraser.namesPeople) == true
      {
        heard.person = Phrase(quote: heart.quote)
      }
      if heard.person != nil { heard.cues.manner.remove(.strange) }
      if case .vicarious = sitting.floor, heard.person != nil,
        hints.long.toldTrouble.stand(in: heard.said), heard.cues.peer?.nobody != true,
        heard.cues.peer?.similarity != .expert
      {
        // "My late husband couldn't boil an egg": what was hard for him is told.
        var peer = heard.cues.peer ?? Peer(similarity: .unknown)
        peer.struggled = true
        heard.cues.peer = peer
      }
    case .arousal(at: .labelling), .quick(at: .labelling):
      if heard.cues.manner.contains(.dontKnow), heard.words > 6,
        said(in: line, after: "arousal.names") != nil
      {
        // "I don't know what you mean. If I had to name it I'd call it stage fright"
        heard.cues.manner.remove(.dontKnow)
      }
      if let name = line.text.quotation, (1...4).contains(name.wordCount) {
        heard.cues.manner.subtract([.asking, .strange])
        heard.heart = Phrase(quote: name)
        break
      }
      if let other = nameAfterNo(line) {
        heard.cues.polarity = .none
        heard.cues.manner.subtract([.dontKnow, .nothing, .nothingFirst, .thin])
        heard.heart = Phrase(quote: other)
        break
      }
      if hints.small.noName.stand(in: heard.said) {
        heard.cues.manner.insert(.nothing)
        (heard.heart, heard.phrases) = (nil, [])
        break
      }
      // A word that nobody knows can be their name for it.
      if heard.words <= 3, heard.hasLetters { heard.cues.manner.remove(.strange) }
      if let name = askedName(in: line, heard) {
        heard.gathered = .part
        heard.cues.manner.remove(.dontKnow)
        heard.heart = Phrase(quote: name)
        break
      }
      // "No, electric": the name comes after the no.
      if let comma = line.text.utf8.firstIndex(of: 0x2C), heard.words <= 4,
        corrections.leads.open(line.text[..<comma])
      {
        let name = Substring(line.text[comma...].dropFirst()).bare
        heard.cues.polarity = .none
        heard.cues.manner.subtract([.nothing, .nothingFirst, .thin])
        heard.heart = Phrase(quote: String(name))
      } else if heard.words > 3, let name = laterName(in: line) ?? firstName(in: line) {
        heard.heart = Phrase(quote: String(name))
      }
    case .vicarious(at: .struggling) where hints.small.easy.stand(in: heard.said):
      heard.cues.peer = Peer(similarity: .ahead)
    case .vicarious(at: .borrowing) where takesNone(line):
      (heard.heart, heard.phrases) = (nil, [])
      heard.cues.manner.insert(.dontKnow)
    case .mastery(at: .changing) where hints.unchanged.stand(in: heard.said):
      heard.cues.manner.insert(.nothing)
    case .mastery(at: .checking) where isHalf(line), .arousal(at: .fitting) where isHalf(line),
      .persuasion(at: .fitting) where isHalf(line):
      // "Half. What do you mean by that?"
      heard.cues.polarity = .unsure
      heard.cues.manner.subtract([.nothing, .nothingFirst, .dontKnow, .strange, .thin])
      heard.heart = Phrase(quote: String(Sentences.all(in: line.text).first?.bare ?? ""))
    case .arousal(at: .fitting), .persuasion(at: .fitting):
      if let part = partAfterNo(line, heard) {
        heard.cues.polarity = .unsure
        heard.cues.manner.subtract([.nothing, .nothingFirst, .dontKnow])
        heard.heart = part
        break
      }
      // "Partly"
      if heard.heart == nil, heard.cues.polarity == .unsure || heard.cues.hedged, line.words <= 2,
        !heard.cues.manner.contains(.dontKnow)
      {
        heard.heart = Phrase(quote: String(line.text[...].bare))
      }
    case .persuasion(at: .seeing) where heard.words > 6 && hints.small.unseen.stand(in: heard.said):
      // "She reads my emails. She's never seen me speak": of that she can't judge.
      let saw = heard.phrases.contains {
        let words = MetaWord.all(in: $0.quote)
        return hints.long.saw.stand(in: words) && !hints.small.unseen.stand(in: words)
      }
      if !saw { heard.cues.manner.insert(.nothing) }
    case .persuasion(at: .hearing) where line.text.isQuoted:
      // "\"Not bad\"": what somebody said, word for word.
      heard.cues.polarity = .none
      heard.cues.manner.subtract([.thin, .nothing, .nothingFirst])
      heard.heart = Phrase(quote: String(line.text.dropFirst().dropLast()))
    case .mastery(at: .checking) where heard.heart.map(isVerdict) == true:
      // "That is right, but the car is not a room full of people": what stands behind the yes.
      if let told = heard.phrases.last(where: { $0.clause != nil && !isVerdict($0) }) {
        heard.heart = told
      }
    case .mastery(at: .recalling) where endsWell(line, heard),
      .mastery(at: .happening) where endsWell(line, heard):
      heard.cues.outcome = .partial
    case .mastery(at: .recalling) where heard.cues.outcome == .none && heard.words > 1:
      // "Last month in class. Badly"
      if let ending = hints.endings.ending(of: line)?.ending ?? hints.endings.going(in: heard.said)
      {
        heard.cues.outcome = ending
      }
    case .mastery(at: .happening) where heard.cues.outcome == .none:
      if let (ending, words) = hints.endings.ending(of: line) {
        heard.cues.outcome = ending
        heard.cues.manner.remove(.thin)
        heard.heart = Phrase(quote: String(words))
      } else if let ending = hints.endings.going(in: heard.said) {
        heard.cues.outcome = ending
      }
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
  }
}

extension Floor {
  /// True where an act is an answer, also where it is not said when it is for.
  var seeksAct: Bool {
    switch self {
    case .plan, .arousal(at: .aiming), .quick(at: .aiming): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick: false
    }
  }
}
