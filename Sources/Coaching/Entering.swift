import Dialogue
import Efficacy
import Machines
import Understanding

extension Coach {
  /// Enters in the ledger what the line of this turn told: the task, ratings, the plan, how the last
  /// plan went. What was corrected is corrected there.
  func enter(_ sitting: inout Sitting, at: Moment) {
    let facts = sitting.facts
    let turn = sitting.turn
    if facts.all.contains(where: { $0.turn == turn }) {
      if facts.has(.task, from: turn), let task = facts[.task] {
        sitting.ledger.name(task.phrase, at: at)
      }
      for rated in Rated.all where facts.has(rated.number, from: turn) {
        guard let value = facts[rated.number]?.number else { continue }
        let part = rated.part.flatMap { facts[$0]?.phrase }
        if rated.part != nil, part == nil { continue }
        sitting.ledger.rate(rated.kind, part: part, value, at: at, isAfter: rated.isAfter)
      }
      if facts.has(.outcome, from: turn), let number = facts[.outcome]?.number {
        sitting.ledger.grade(Trial.worked(number), at: at)
      }
      if OpenPlan.kinds.contains(where: { facts.has($0, from: turn) }) { plan(&sitting, at) }
    }
    if sitting.ledger.plan?.sitting != sitting.ledger.sitting {
      switch sitting.floor {
      case .checkIn: break
      case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .quick:
        // The plan of an earlier sitting has been talked of.
        forget(plan: &sitting)
      }
    }
  }

  /// Enters what a step of a machine completes.
  func enter(_ step: Floor.Step, _ sitting: inout Sitting, at: Moment) {
    if let source = step.evidence { keep(source, &sitting, at) }
    guard sitting.floor == .checkIn(at: .asking) else { return }
    if step.state == .checkIn(at: .unblocking) {
      sitting.ledger.answer(nil, worked: 0, isTried: false, at: at)
    } else if step.state == .checkIn(at: .done), step.moves.isEmpty {
      // Not to be talked of, and not asked again.
      sitting.ledger.answer(nil, worked: nil, at: at)
    }
  }

  /// The plan goes on after a step that was not tried.
  func replan(_ replanned: CheckIn.Replanned, _ sitting: inout Sitting) -> Floor.Step {
    let named = replanned == .named ? sitting.facts[.step] : nil
    forget(plan: &sitting)
    if let named { sitting.facts.keep(named) }
    return switch replanned {
    case .smaller: Turn(.plan(at: .sizing), [.ask("plan.sizing")])
    case .other: Turn(.plan(at: .choosing), [.ask("plan.choosing")])
    case .named: Turn(.plan(at: .cueing(sized: true)), [.ask("plan.cueing")])
    }
  }

  /// A card of evidence. Nothing of what was told after abuse is kept as an achievement or as praise.
  func keep(_ source: Source, _ sitting: inout Sitting, _ at: Moment) {
    guard !sitting.safety.holds, !sitting.tender || source == .vicarious || source == .arousal
    else { return }
    let facts = Card.kinds(source).compactMap { kind -> Fact? in
      // A cause that is a verdict on the person (number 0) has no place among evidence.
      guard let fact = sitting.facts[kind], kind != .cause || fact.number != 0 else { return nil }
      return fact
    }
    guard !facts.isEmpty else { return }
    sitting.ledger.keep(
      Card(
        source: source, at: at, sitting: sitting.ledger.sitting, goal: sitting.ledger.goal,
        facts: facts))
  }

  private func plan(_ sitting: inout Sitting, _ at: Moment) {
    // What an earlier sitting left belongs to its own plan.
    let facts = OpenPlan.kinds.compactMap { sitting.facts[$0] }
      .filter { $0.turn != Sitting.carried }
    if !facts.isEmpty { sitting.ledger.plan(facts, at: at) }
  }

  private func forget(plan sitting: inout Sitting) {
    guard sitting.facts.all.contains(where: { $0.turn == Sitting.carried }) else { return }
    for kind in OpenPlan.kinds where sitting.facts[kind]?.turn == Sitting.carried {
      sitting.facts.drop(kind)
    }
  }
}

/// Which facts are ratings, of which rung, and given when.
private struct Rated {
  let number: FactKind
  let kind: Rung.Kind
  var part: FactKind?
  var isAfter = false

  static let all = [
    Rated(number: .rating, kind: .whole),
    Rated(number: .surestRating, kind: .surest, part: .surest),
    Rated(number: .hardestRating, kind: .hardest, part: .hardest),
    Rated(number: .ratingAfter, kind: .whole, isAfter: true),
    Rated(number: .hardestAfter, kind: .hardest, part: .hardest, isAfter: true),
  ]
}
