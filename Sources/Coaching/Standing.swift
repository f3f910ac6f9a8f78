import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

extension Coach {
  /// What "progress" tells: as much as there is of the goal's numbers, the plans, the newest deed.
  func standing(of sitting: Sitting) -> [Move] {
    let ledger = sitting.ledger
    var moves: [Move] = []
    if let whole = ledger.current?.whole {
      switch whole.ratings.count {
      case 0: break
      case 1: moves.append(.inform("commands.progress.once"))
      case _: moves.append(.inform("commands.progress.rated"))
      }
    }
    if ledger.trials.count == 1 {
      let worked = ledger.trials[0].worked
      let key = worked == 1 ? "cameOff" : worked == 0 ? "failed" : "partly"
      moves.append(.inform("commands.progress." + key))
    } else if !ledger.trials.isEmpty {
      moves.append(.inform("commands.progress.plans"))
    }
    if deed(of: sitting) != nil { moves.append(.inform("commands.progress.lately")) }
    return moves.isEmpty ? [.inform("commands.progress")] : moves
  }

  /// The words for `standing`.
  func standing(of sitting: Sitting, at: Moment) -> [Slot.Special: String] {
    let ledger = sitting.ledger
    var specials: [Slot.Special: String] = [:]
    if let goal = ledger.current, let first = goal.whole?.ratings.first,
      let last = goal.whole?.latest
    {
      specials[.subject] = clip(goal.task.quote, bytes: 60)
      specials[.since] = dating.on(first.at, now: at)
      specials[.first] = String(first.value)
      specials[.now] = String(last.value)
    }
    if !ledger.trials.isEmpty {
      let worked = ledger.trials.reduce(0) { $0 + $1.worked }
      specials[.worked] = Trial.halves(worked)
      specials[.total] = String(ledger.trials.count)
      let calibration = ledger.calibration
      if calibration.count == ledger.trials.count {
        specials[.average] = String(Int(calibration.average.rounded()))
      }
    }
    if let (card, clause) = deed(of: sitting) {
      specials[.lately] = dating.on(card.at, now: at)
      specials[.deed] = clause
    }
    return specials
  }

  /// The newest thing they did that can be told in a few words.
  private func deed(of sitting: Sitting) -> (Card, String)? {
    guard !sitting.tender else { return nil }
    for card in sitting.ledger.cards(of: .mastery).reversed() {
      guard let deed = card.deed, let clause = deed.clause, clause.words <= 14, isDatable(deed)
      else { continue }
      return (card, clause)
    }
    return nil
  }

  /// Dates and gaps that the words of a machine on the floor may use.
  func dated(_ sitting: Sitting, at: Moment) -> [Slot.Special: String] {
    switch sitting.floor {
    case .checkIn:
      guard let plan = sitting.ledger.plan else { return [:] }
      return [.planned: dating.on(plan.made, now: at)]
    case .plan: return sitting.ledger.calibration.specials
    case .close:
      guard sitting.facts[.rating]?.turn == Sitting.carried,
        let last = sitting.ledger.current?.whole?.latest, last.sitting != sitting.ledger.sitting
      else { return [:] }
      return [.rated: dating.on(last.at, now: at)]
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .quick: return [:]
    }
  }

  /// The time of what is to come as luck is wished for it; nil for "by Friday", "in two weeks", which
  /// would be heard as the time of the luck.
  func luckDay(_ facts: Facts) -> String? {
    guard let noun = facts[.date]?.phrase.noun else { return nil }
    var rest = Substring(noun)
    return rest.strip(hints.unlucky) ? nil : noun
  }

  /// What it is called as luck is wished for it, in a few words: "your driving test", "the handover" of "give the
  /// handover on the ward"; "it" where it has no such name.
  func luckThing(_ facts: Facts) -> String? {
    let it = speaker.words.options["close.luck.thing"]?.first
    guard let task = facts[.task]?.phrase else { return it }
    if let noun = task.noun, noun.wordCount <= 4, corrections.articles.open(noun[...]) {
      return meant(noun)
    }
    guard let todo = task.todo, let verb = todo.parted.first else { return it }
    let object = todo[verb.endIndex...].bare
    guard corrections.articles.open(object),
      let noun = phraser.phrases(of: Line(String(object))).first?.noun
    else { return it }
    let words = noun.parted
    // "The handover | on the ward round"
    let end = words.firstIndex { hints.plan.places.open($0) } ?? words.count
    return (2...4).contains(end) ? meant(words[..<end].joined(separator: " ")) : it
  }

  /// "The talk", of "a talk" that was told of.
  private func meant(_ noun: String) -> String {
    var name = noun[...]
    guard name.strip(speaker.words.options["close.luck.a"] ?? []),
      let the = speaker.words.options["close.luck.the"]?.first
    else { return noun }
    return the + " " + name
  }

  private static let longestNamed = 9

  /// The question how likely it is, with what they will do; nil where that cannot be said in a few words.
  func namesAct(_ facts: Facts) -> String? {
    guard facts.has(.cue), let act = (facts[.action] ?? facts[.step])?.phrase, let todo = act.todo,
      todo.wordCount <= Self.longestNamed, joints.soundness.holds(todo),
      !joints.slips.stand(in: todo), !todo.contains(",")
    else { return nil }
    return facts.has(.action) ? "plan.predicting.named" : "plan.predicting.step"
  }

  /// The day after the one that was named for the plan, or else for what it is for; nil where none
  /// was, where it lies more than a week ahead, or where nothing was planned.
  func after(_ facts: Facts, at: Moment) -> String? {
    let planned: [FactKind] = [.sentence, .cue, .action, .step]
    guard planned.contains(where: { facts[$0].map { $0.turn != Sitting.carried } == true }) else {
      return nil
    }
    for kind in planned + [.date] {
      guard let fact = facts[kind], fact.turn != Sitting.carried,
        let when = understander.when(of: Line(fact.phrase.quote)), !when.past
      else { continue }
      let ahead: Int
      switch when.kind {
      case .weekday(let day, next: false): ahead = (day - 1 - at.day.weekday + 7) % 7 + 1
      case .days(let count): ahead = count + 1
      case .now, .minutes, .weekday, .date, .vague: continue
      }
      guard (1...7).contains(ahead) else { continue }
      return dating.ahead(ahead, now: at)
    }
    return nil
  }
}
