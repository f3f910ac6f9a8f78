import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

extension Coach {
  /// A line after the goodbye: a new sitting. With a plan to come back to, it opens with the
  /// check-in once an hour has gone by, or at once where the line tells how it went.
  func reopen(_ sitting: inout Sitting, _ line: Line, _ cues: Cues, _ at: Moment) {
    switch cues.command {
    case .goodbye, .thanks, .stop: return
    case .skip, .back, .undo, .why, .help, .repeating, .progress, .quality, .forget, .greeting,
      .correction,
      .joke, .quick, .restart, .resume, .switching, nil:
      break
    }
    if leaves(Sentences.all(in: line.text), MetaWord.all(in: line.text)) { return }
    if !cues.manner.isDisjoint(with: [.thin, .empty]) || cues.polarity == .yes { return }
    if saysThanks(line) { return }
    let tells = cues.outcome != .none && cues.outcome != .notAttempted
    // Right after the goodbye a few more words are still part of it.
    let gone = at.seconds - sitting.lastAt
    if !tells, gone < 120 || gone < 3600 && line.words <= 8, !opens(line, cues, sitting) { return }
    let isLater = at.seconds - sitting.lastAt >= 3600
    let isBack = saysBack(line)
    let task = sitting.facts[.task]
    let wasQuick = sitting.mode == .quick
    sitting = sitting.next
    guard let plan = sitting.ledger.plan, plan.isWhole, tells || isLater || isBack else {
      if tells || isBack, task != nil || wasQuick {
        comeBack(&sitting, to: task, tells: tells)
      }
      return
    }
    carry(&sitting, plan)
    sitting.floor = .checkIn(at: .asking)
    sitting.greeted = tells
  }

  /// "Tell you on Thursday, I'll be a bit busy. Cheers": thanks or a goodbye beside other words.
  func saysThanks(_ line: Line) -> Bool {
    line.text.pieces(at: 0x2E, 0x2C, 0x3B, 0x21, 0x3F).contains { part in
      let words = MetaWord.all(in: part)
      return words.count <= 3 && hints.courtesy.place(in: words)?.lowerBound == 0
    }
  }

  /// True where what was taken for something to come is over: "it went well", to the question when.
  func tellsHowItWent(_ floor: Floor, _ heard: Heard) -> Bool {
    switch floor {
    case .opening(at: .dating), .opening(at: .rating): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    switch heard.cues.outcome {
    case .success, .failure, .partial:
      // How it went for somebody who began there too is no attempt of theirs.
      return heard.cues.rating == nil && heard.cues.time == .past && heard.heart?.past == true
        && heard.cues.peer == nil
    case .notAttempted, .none: return false
    }
  }

  /// "Hi, I'm back".
  func saysBack(_ line: Line) -> Bool {
    let text = line.text.lowercased()
    return (speaker.words.options["checkin.back"] ?? []).contains { text.holds($0) }
  }

  /// No plan was made, but there was something to come: how it went is what counts.
  private func comeBack(_ sitting: inout Sitting, to task: Fact?, tells: Bool) {
    if var task {
      task.turn = Sitting.carried
      sitting.facts.keep(task)
    }
    sitting.floor = tells ? .mastery(at: .recalling) : .mastery(at: .happening)
    sitting.greeted = tells
  }

  /// True where the first line of a sitting with a plan to ask about is about something to come.
  func isNewWish(_ sitting: Sitting, _ line: Line, _ heard: Heard) -> Bool {
    guard sitting.floor == .checkIn(at: .asking), heard.cues.outcome == .none, heard.words > 2,
      !isDone(heard)
    else { return false }
    let date = heard.cues.when.map { DateWords.span($0, in: line) }
    guard let task = phraser.task(of: line, date: date) else { return false }
    guard sitting.greeted else { return task.todo != nil }
    // Where the plan was asked about, "I need to do it tomorrow" is of the plan, and a wish says that it is one.
    let isAhead = heard.cues.when.map { !$0.past && $0.kind != .vague } ?? false
    let isWished = hints.obliged.stand(in: heard.said) || hints.wanting.open(line.text[...])
    guard !understander.manner(of: line).contains(.notYet), !heard.isQuestion else { return false }
    if let todo = task.todo {
      let isOfPlan = todo.split(separator: " ").contains {
        hints.long.pointing.contains($0.lowercased())
      }
      return isWished && !isOfPlan
    }
    return task.noun?.contains(" ") == true && (isWished || isAhead && heard.heart?.past != true)
  }

  /// The plan can wait: what the person wants to be able to do now has the floor.
  func wish(_ sitting: inout Sitting) {
    sitting.floor = .opening(at: .wishing)
    sitting.facts = Facts()
    sitting.ledger.leave()
  }

  /// True where the first line does not tell how the plan went.
  func isBesideTheCheckIn(_ sitting: Sitting, _ heard: Heard) -> Bool {
    sitting.floor == .checkIn(at: .asking) && heard.cues.outcome == .none && !isDone(heard)
      && !heard.cues.manner.contains(.notYet)
  }

  private func isDone(_ heard: Heard) -> Bool {
    heard.heart?.ownAction == true && heard.heart?.past == true
  }

  /// The goal that the plan is for, as it was rated last, and the plan itself.
  private func carry(_ sitting: inout Sitting, _ plan: OpenPlan) {
    func keep(_ kind: FactKind, _ phrase: Phrase, _ number: Int? = nil) {
      sitting.facts.keep(Fact(kind: kind, phrase: phrase, number: number, turn: Sitting.carried))
    }
    func keep(_ kind: FactKind, _ rung: Rung?) {
      guard let value = rung?.latest?.value else { return }
      keep(kind, Phrase(quote: String(value)), value)
    }
    if let goal = sitting.ledger.goal(plan.goal) {
      keep(.task, goal.task)
      keep(.rating, goal.whole)
      if let surest = goal.rungs.last(where: { $0.kind == .surest }), let part = surest.part {
        keep(.surest, part)
        keep(.surestRating, surest)
      }
      if let hardest = goal.rungs.last(where: { $0.kind == .hardest }), let part = hardest.part {
        keep(.hardest, part)
        keep(.hardestRating, hardest)
      }
    }
    for fact in plan.facts {
      var phrase = fact.phrase
      phrase.quote = clip(phrase.quote, bytes: 110)
      keep(fact.kind, phrase, fact.number)
    }
  }

  /// True where the line begins something: a greeting, a command, what the body does, or a thing to be
  /// able to do. "Why sunday. its tomorrow." and "give my love to the machine" begin nothing.
  private func opens(_ line: Line, _ cues: Cues, _ sitting: Sitting) -> Bool {
    if cues.command != nil { return true }
    if !cues.sensations.isEmpty || !cues.manner.isDisjoint(with: [.panic, .lowMood]) {
      return true
    }
    let small = line.text.lowercased().straight
    if (speaker.words.options["close.regards"] ?? []).contains(where: { small.holds($0) })
      || MetaWord.all(in: line.text).first.map(metas.opens) == true
      || isDayAlone(line)
    {
      return false
    }
    let task = phraser.task(of: line, date: cues.when.map { DateWords.span($0, in: line) })
    // A thing that was talked of is no new one: "the pencil marks".
    return task?.todo != nil
      || task?.noun.map { !sitting.facts.mentions(phraser.forms($0), since: 0) } == true
  }
}

extension Sitting {
  /// The turn of a fact that an earlier sitting left.
  static let carried = -1

  /// How long, in seconds, a sitting waits where hours later something else counts.
  private static let patience: Int64 = 6 * 3600

  /// True where the person left and the moment has gone by: the minutes before a performance, the
  /// last questions of a sitting in which a plan was made, or the first of one that hardly began.
  public func isLeft(at: Moment) -> Bool {
    guard !ended, !safety.holds, greeted, at.seconds - lastAt >= Sitting.patience else {
      return false
    }
    if mode == .quick { return turn > 0 }
    guard let plan = ledger.plan, plan.isWhole else { return false }
    switch floor {
    case .close: return plan.sitting == ledger.sitting
    case .opening: return plan.sitting != ledger.sitting && turn <= 3
    case .mastery, .vicarious, .persuasion, .arousal, .plan, .checkIn, .quick: return false
    }
  }

  /// The ledger as it may be looked at: where abuse was told of, what was said to the person in this
  /// sitting is no evidence.
  public var record: Ledger {
    guard tender else { return ledger }
    var record = ledger
    record.drop(.persuasion)
    return record
  }

  /// The sitting after this one: what outlives it, and nothing else.
  var next: Sitting {
    var next = Sitting(seed: seed &+ UInt64(turn), mode: .full)
    next.ledger = record
    next.ledger.begin()
    next.spoken = spoken.renewed
    next.young = young
    next.region = region
    next.askedPlace = askedPlace
    return next
  }
}
