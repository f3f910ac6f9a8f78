/// The scorecard of conversations: every measure with its aim (conversation.md "Scorecard").
public struct Scorecard: Sendable {
  public let rows: [Row]
  public let readings: [Reading]

  public init(_ readings: [Reading], banned: [String]) {
    self.readings = readings
    rows = Scorecard.measures(banned: banned).map { $0.row(of: readings) }
  }

  /// True where every aim is met.
  public var holds: Bool { rows.allSatisfy(\.holds) }

  static func measures(banned: [String]) -> [any Measure] {
    [
      ReflectionsPerQuestion(), ReflectionsPerQuestion(isWhole: false), ComplexShare(), Telling(),
      MedianWords(),
      WordsForWords(), QuestionsAlone(), Grade(isQuick: false), Grade(isQuick: true),
    ] + rules(banned: banned)
  }

  /// The rules that a single turn can break.
  static func rules(banned: [String]) -> [any Rule] {
    [
      MostWords(), MostBytes(), OneQuestion(), SaidTwice(), AskedTooOften(), Banned(banned),
      EmptyAffirmation(), AffirmationsTooClose(), NotTheirs(), NumbersNotTheirs(), Unheard(),
      Parroted(), Unreached(),
      InexactUndo(), InexactReplay(),
    ]
  }
}
