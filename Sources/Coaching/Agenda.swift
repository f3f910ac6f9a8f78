import Dialogue
import Machines
import Understanding

/// Which machine comes next (conversation.md "Machines"): the source with the least evidence first,
/// all four, then the plan, then the close.
enum Agenda {
  /// Optional questions are left out from this turn on, so that a full session ends in time.
  static let longTurn = 15

  static func next(_ sitting: Sitting) -> Floor.Step {
    if case .plan = sitting.floor { return lift(Close.entries[0], Floor.close) }
    if case .close = sitting.floor { return Turn(sitting.floor) }
    if !sitting.opened, sitting.facts[.task] == nil {
      return Turn(.opening(at: .wishing), [.ask("opening.wishing")])
    }
    if let source = source(sitting) { return entry(source, sitting) }
    return lift(Plan.entries[0], Floor.plan)
  }

  /// The source not yet talked of that least is known about; in the order of their strength where
  /// that is equal (Bandura 1997: enactive, vicarious, verbal, physiological).
  private static func source(_ sitting: Sitting) -> Source? {
    let told = told(sitting)
    let isLater = !told.isEmpty
    // Who was once there does not change from one sitting to the next; it is still there by name.
    return Source.allCases
      .filter { !sitting.visited.contains($0) && !($0 == .vicarious && told.contains($0)) }
      .min { rank($0) < rank($1) }

    // What gave nothing the last time comes last.
    func rank(_ source: Source) -> Int {
      evidence(source, sitting.facts) + (isLater && !told.contains(source) ? 4 : 0)
    }
  }

  /// The sources that earlier sittings have evidence of, for what is talked of now.
  private static func told(_ sitting: Sitting) -> Set<Source> {
    let ledger = sitting.ledger
    return Set(
      ledger.cards.lazy.filter { $0.sitting < ledger.sitting && $0.goal == ledger.goal }
        .map(\.source))
  }

  /// What somebody said is asked for anew, since the last time.
  private static func entry(_ source: Source, _ sitting: Sitting) -> Floor.Step {
    let step = Floor.entry(source)
    guard source == .persuasion, told(sitting).contains(source) else { return step }
    return Turn(step.state, [.ask("persuasion.hearing.since")])
  }

  private static func evidence(_ source: Source, _ facts: Facts) -> Int {
    switch source {
    case .mastery: (facts.has(.did) ? 2 : 0)
    // Somebody of whom only the name is known is asked about next.
    case .vicarious: (facts[.peer].map { $0.number != 0 } ?? false ? 1 : 0)
    case .persuasion: (facts.has(.said) ? 1 : 0)
    case .arousal: (facts.has(.sensation) ? 1 : 0)
    }
  }

  /// The first step of a topic that was asked for by name.
  static func entry(_ topic: Command.Topic) -> Floor.Step {
    switch topic {
    case .mastery: Floor.entry(.mastery)
    case .vicarious: Floor.entry(.vicarious)
    case .persuasion: Floor.entry(.persuasion)
    case .arousal: Floor.entry(.arousal)
    case .plan: lift(Plan.entries[0], Floor.plan)
    case .close: lift(Close.entries[0], Floor.close)
    }
  }
}
