import Dialogue
import Understanding

/// The end of a sitting: the same rungs rated again, what changed, a summary of their own phrases,
/// goodbye in one line (evidence A6, A8, G4, H4, H9).
public enum Close: Machine {
  /// The whole, 0 to 100, asked as it was asked at the start.
  case rating
  /// The hardest part, 0 to 100, likewise.
  case ratingHardest(moved: Shift)
  /// What moved it.
  case moving
  /// It rose by 30 or more and nothing new was told: what would carry it.
  case checking
  /// It stayed or fell: what would make it a little more.
  case lifting
  case done

  /// How the rating moved.
  public enum Shift: String, Hashable, Codable, Sendable, CaseIterable {
    case up, jump, same, down, unknown
  }

  public enum Event: Hashable, Sendable, CaseIterable {
    case rose, jumped, stayed, fell, rated, told, nothing, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Close>] { [Turn(.rating, [.ask("close.rating")])] }

  public var question: Question? {
    switch self {
    case .rating: Question("close.rating", .rating)
    case .ratingHardest: Question("close.ratingHardest", .rating)
    case .moving: Question("close.moving")
    case .checking: Question("close.checking")
    case .lifting: Question("close.lifting")
    case .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Close> {
    switch self {
    case .rating:
      switch event {
      case .rose: meet(.up, [.reflect("close.rose")])
      case .jumped: meet(.jump, [.reflect("close.jumped")])
      case .stayed: meet(.same, [.reflect("close.stayed")])
      case .fell: meet(.down, [.reflect("close.fell")])
      case .rated: meet(.unknown, [.reflect("close.rated")])
      case .told, .nothing, .pass: part([])
      }
    case .ratingHardest(let moved): after(event, moved)
    case .moving:
      switch event {
      case .nothing, .pass: part([])
      case _: part([.reflect("close.moved")], keep: [.moved])
      }
    case .checking:
      switch event {
      case .nothing, .pass: part([.inform("close.unproved")])
      case _: part([.reflect("close.moved")], keep: [.moved])
      }
    case .lifting:
      switch event {
      case .nothing, .pass: part([])
      case _: part([.reflect("close.lifted")], keep: [.lift])
      }
    case .done: Turn(.done)
    }
  }

  /// The new number is taken up at once, before the next is asked for.
  private func meet(_ moved: Shift, _ moves: [Move]) -> Turn<Close> {
    Turn(
      .ratingHardest(moved: moved), moves + [.ask("close.ratingHardest")], keep: [.ratingAfter])
  }

  private func after(_ event: Event, _ moved: Shift) -> Turn<Close> {
    let rated: (moves: [Move], keep: [FactKind]) =
      switch event {
      case .rose, .jumped: ([.reflect("close.hardestRose")], [.hardestAfter])
      case .stayed, .fell, .rated: ([.reflect("close.hardestStayed")], [.hardestAfter])
      case .told, .nothing, .pass: ([], [])
      }
    if moved == .up, event == .stayed || event == .fell {
      // The part did not move: what is asked about is the whole.
      return Turn(.moving, rated.moves + [.ask("close.moving.whole")], keep: rated.keep)
    }
    return switch moved {
    case .up: Turn(.moving, rated.moves + [.ask("close.moving")], keep: rated.keep)
    case .jump: Turn(.checking, rated.moves + [.ask("close.checking")], keep: rated.keep)
    case .same, .down: Turn(.lifting, rated.moves + [.ask("close.lifting")], keep: rated.keep)
    case .unknown: part(rated.moves, keep: rated.keep)
    }
  }

  private func part(_ moves: [Move], keep: [FactKind] = []) -> Turn<Close> {
    Turn(
      .done,
      moves + [.summarise("close.summary"), .summarise("close.backup"), .close("close.goodbye")],
      keep: keep)
  }

  public func hear(_ heard: Heard) -> Event? {
    switch self {
    case .rating, .ratingHardest:
      guard let after = heard.cues.rating, !after.verbal else { return nil }
      let kind: FactKind = self == .rating ? .rating : .hardestRating
      guard let before = heard.facts[kind]?.number else { return .rated }
      let gain = Int(after.value.rounded()) - before
      // Evidence told since the first rating is what a jump may rest on (G4).
      let evidence = heard.facts.has(.did) || heard.facts.has(.lesson) || heard.facts.has(.proof)
      return gain >= 30 && !evidence ? .jumped : gain > 0 ? .rose : gain < 0 ? .fell : .stayed
    case .moving, .checking, .lifting:
      if heard.saysNothing { return .nothing }
      return heard.saysSomething ? .told : nil
    case .done: return nil
    }
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .rating: facts.has(.rating) ? nil : .pass
    // Its new number may have been told before it was asked for.
    case .ratingHardest:
      facts.has(.hardestAfter)
        ? .told : facts.has(.hardest) && facts.has(.hardestRating) ? nil : .pass
    // "50, because of Barry": told with the number.
    case .moving, .checking: facts.has(.moved) ? .told : nil
    case .lifting, .done: nil
    }
  }
}
