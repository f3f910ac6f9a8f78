import Dialogue
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
    if !cues.manner.isDisjoint(with: [.thin, .empty]) || cues.polarity == .yes { return }
    let tells = cues.outcome != .none && cues.outcome != .notAttempted
    // Right after the goodbye a few more words are still part of it.
    if !tells, at.seconds - sitting.endedAt < 120, !opens(line, cues) { return }
    var next = Sitting(seed: sitting.seed &+ UInt64(sitting.turn), mode: .full)
    next.record = sitting.record
    for kind: FactKind in [.task, .rating, .surest, .surestRating, .hardest, .hardestRating] {
      if let fact = sitting.facts[kind] { next.facts.keep(carried(fact)) }
    }
    if let after = sitting.facts[.ratingAfter], let number = after.number {
      next.facts.keep(Fact(kind: .rating, phrase: after.phrase, number: number, turn: 0))
    }
    if sitting.facts.has(.sentence) || sitting.facts.has(.action) || sitting.facts.has(.aim),
      tells || at.seconds - sitting.endedAt >= 3600
    {
      for kind: FactKind in [.sentence, .action, .cue, .prediction, .step, .sign, .aim] {
        if let fact = sitting.facts[kind] { next.facts.keep(carried(fact)) }
      }
      next.floor = .checkIn(at: .asking)
      next.greeted = tells
      sitting = next
    } else {
      next.facts = Facts()
      sitting = next
    }
  }

  /// True where the line begins something: a greeting, a command, or a thing to be able to do.
  private func opens(_ line: Line, _ cues: Cues) -> Bool {
    if cues.command != nil || cues.question != nil { return true }
    let task = phraser.task(of: line, date: cues.when.map { DateWords.span($0, in: line) })
    return task?.todo != nil || task?.noun != nil
  }

  private func carried(_ fact: Fact) -> Fact {
    Fact(kind: fact.kind, phrase: fact.phrase, number: fact.number, turn: 0)
  }
}
