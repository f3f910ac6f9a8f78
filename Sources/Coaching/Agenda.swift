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
    if let source = source(sitting) { return Floor.entry(source) }
    return lift(Plan.entries[0], Floor.plan)
  }

  /// The source not yet talked of that least is known about; in the order of their strength where
  /// that is equal (Bandura 1997: enactive, vicarious, verbal, physiological).
  private static func source(_ sitting: Sitting) -> Source? {
    Source.allCases.filter { !sitting.visited.contains($0) }
      .min { evidence($0, sitting.facts) < evidence($1, sitting.facts) }
  }

  private static func evidence(_ source: Source, _ facts: Facts) -> Int {
    switch source {
    case .mastery: (facts.has(.did) ? 2 : 0)
    case .vicarious: (facts.has(.peer) ? 1 : 0)
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
