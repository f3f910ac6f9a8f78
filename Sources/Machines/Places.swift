import Dialogue

/// Every state that any machine can be in, each with a number. The numbers hold for one version of
/// the stored form (`Keeper.format`; FormatTests tells when they change).
public struct Places: Sendable {
  public let all: [Floor]
  private let numbers: [Floor: Int]

  public static let known = Places()

  private init() {
    var all: [Floor] = []
    all += Walk<Opening>(keepsEdges: false).states.map(Floor.opening)
    all += Walk<Mastery>(keepsEdges: false).states.map(Floor.mastery)
    all += Walk<Vicarious>(keepsEdges: false).states.map(Floor.vicarious)
    all += Walk<Persuasion>(keepsEdges: false).states.map(Floor.persuasion)
    all += Walk<Arousal>(keepsEdges: false).states.map(Floor.arousal)
    all += Walk<Plan>(keepsEdges: false).states.map(Floor.plan)
    all += Walk<Close>(keepsEdges: false).states.map(Floor.close)
    all += Walk<CheckIn>(keepsEdges: false).states.map(Floor.checkIn)
    all += Walk<Quick>(keepsEdges: false).states.map(Floor.quick)
    self.all = all
    numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
  }

  /// Nil for a state that no walk reaches.
  public func number(of floor: Floor) -> Int? { numbers[floor] }
}

/// Every state of safety, numbered in the same way.
public struct Alarms: Sendable {
  public let all: [Safety]
  private let numbers: [Safety: Int]
  /// That of nearly everybody.
  private let clear: Int?

  public static let known = Alarms()

  private init() {
    all = Walk<Safety>(keepsEdges: false).states
    numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
    clear = numbers[.clear]
  }

  public func number(of safety: Safety) -> Int? {
    safety == .clear ? clear : numbers[safety]
  }
}
