import Dialogue
import Understanding

/// One piece of evidence, as the person confirmed it: their own phrases, what each is, when, for
/// which goal.
public struct Card: Hashable, Codable, Sendable {
  public var source: Source
  public var at: Moment
  public var sitting: Int
  /// The `id` of the goal, if one was named.
  public var goal: Int?
  /// What the card holds: of `kinds` those that were told.
  public var facts: [Fact]

  public init(source: Source, at: Moment, sitting: Int, goal: Int?, facts: [Fact]) {
    self.source = source
    self.at = at
    self.sitting = sitting
    self.goal = goal
    self.facts = facts
  }

  public subscript(_ kind: FactKind) -> Fact? { facts.first { $0.kind == kind } }

  /// The kinds of fact that a card of a source is made of, the telling one first.
  public static func kinds(_ source: Source) -> [FactKind] {
    switch source {
    case .mastery: [.did, .part, .attempt, .outcome, .cause, .change, .attemptDate]
    case .vicarious: [.lesson, .technique, .peer, .struggle, .borrow]
    case .persuasion: [.said, .kept, .giver, .seen]
    case .arousal: [.label, .sensation, .meaning, .strength, .strengthAfter]
    }
  }

  /// What it is known by: two cards of a sitting with the same are one.
  var heart: Fact? { Card.kinds(source).lazy.compactMap { self[$0] }.first }

  /// How the attempt on it ended, 1, 0 or one half. Nil where that was not told, or where it is no
  /// card of mastery.
  public var worked: Double? {
    guard source == .mastery else { return nil }
    for kind: FactKind in [.outcome, .attempt] {
      if let number = self[kind]?.number { return Trial.worked(number) }
    }
    return nil
  }

  /// What the person did, told as something past: "you asked him to wait". Nil where the attempt
  /// failed, because then what was done may be what failed.
  public var deed: Phrase? {
    guard source == .mastery, worked != 0 else { return nil }
    return [FactKind.did, .part].lazy.compactMap { self[$0]?.phrase }
      .first { $0.ownAction && $0.past && $0.clause != nil }
  }
}
