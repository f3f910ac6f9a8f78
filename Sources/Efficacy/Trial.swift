import Dialogue
import Understanding

/// A plan that waits for its day: what was planned, when that was, and the chance it was given.
public struct OpenPlan: Hashable, Codable, Sendable {
  /// Of `kinds` those that were told.
  public var facts: [Fact]
  public var made: Moment
  public var sitting: Int
  /// The `id` of the goal, if one was named.
  public var goal: Int?
  /// What came of it, where it was told without saying how it went.
  public var told: Phrase?

  public static let kinds: [FactKind] = [
    .sentence, .action, .cue, .step, .sign, .aim, .prediction,
  ]

  public init(facts: [Fact], made: Moment, sitting: Int, goal: Int?) {
    self.facts = facts
    self.made = made
    self.sitting = sitting
    self.goal = goal
  }

  public subscript(_ kind: FactKind) -> Fact? { facts.first { $0.kind == kind } }

  /// True where there is an act to ask about.
  public var isWhole: Bool {
    facts.contains { $0.kind == .sentence || $0.kind == .action || $0.kind == .aim }
  }

  /// What was planned, in their words.
  public var words: Phrase? {
    [FactKind.sentence, .action, .aim, .step].lazy.compactMap { self[$0]?.phrase }.first
  }
}

/// A plan that was asked about: what was predicted, and what happened.
public struct Trial: Hashable, Codable, Sendable {
  /// The chance it was given, 0 to 100; nil where none was.
  public var prediction: Int?
  /// How far it came true: 1, 0, or one half.
  public var worked: Double
  /// False where it was not tried.
  public var isTried: Bool
  public var planned: Phrase?
  public var result: Phrase?
  public var made: Moment
  public var at: Moment
  public var goal: Int?

  public init(
    prediction: Int?, worked: Double, isTried: Bool = true, planned: Phrase? = nil,
    result: Phrase? = nil, made: Moment, at: Moment, goal: Int? = nil
  ) {
    self.prediction = prediction
    self.worked = worked
    self.isTried = isTried
    self.planned = planned
    self.result = result
    self.made = made
    self.at = at
    self.goal = goal
  }

  /// How many came true, as it is written: "3", "2½", "½".
  public static func halves(_ worked: Double) -> String {
    let whole = Int(worked)
    return worked == Double(whole) ? "\(whole)" : whole == 0 ? "½" : "\(whole)½"
  }

  /// The number of a fact of kind `result`, `attempt` or `outcome`, as how far it came true.
  public static func worked(_ number: Int) -> Double { number == 1 ? 1 : number == 2 ? 0.5 : 0 }
}
