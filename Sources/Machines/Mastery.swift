import Dialogue
import Understanding

/// Mastery experiences: one recent attempt, what the person did in it that mattered, what made the
/// difference, and a card of evidence that they confirm (evidence B1 to B8).
public enum Mastery: Machine {
  /// How the attempt ended.
  public enum Ending: String, Hashable, Codable, Sendable, CaseIterable {
    case success, failure, mixed
  }

  /// A recent attempt, dated and specific.
  case recalling
  /// Never tried: the nearest thing done.
  case nearest
  /// What happened.
  case happening
  /// What the person did that mattered.
  case doing(ending: Ending)
  /// What made the difference.
  case explaining(ending: Ending)
  /// Success laid to luck, ease or others: the part that was theirs.
  case owning
  /// Failure laid to ability: a strategy or a preparation that could change.
  case strategy
  /// Failure out of their control: the next piece they can control.
  case controlling
  /// After a failure: one change.
  case changing
  /// The evidence card, to be confirmed.
  case checking
  /// The card was not right: what it should say.
  case mending
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case succeeded, failed, mixed, told, never, did, inMyHands, lucky, unable, outOfHands, yes, no
    case pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Mastery>] { [Turn(.recalling, [.ask("mastery.recalling")])] }

  public var question: Question? {
    switch self {
    case .recalling: Question("mastery.recalling")
    case .nearest: Question("mastery.nearest")
    case .happening: Question("mastery.happening")
    case .doing: Question("mastery.doing")
    case .explaining: Question("mastery.explaining")
    case .owning: Question("mastery.owning")
    case .strategy: Question("mastery.strategy")
    case .controlling: Question("mastery.controlling")
    case .changing: Question("mastery.changing")
    case .checking: Question("mastery.checking", .yesNo)
    case .mending: Question("mastery.mending")
    case .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Mastery> {
    switch self {
    case .recalling: recall(event, orElse: Turn(.nearest, [.ask("mastery.nearest")]))
    case .nearest: recall(event, orElse: Turn(.done, [.reflect("mastery.none")]))
    case .happening: happen(event)
    case .doing(let ending): act(event, ending)
    case .explaining(let ending): explain(event, ending)
    case .owning:
      switch event {
      case .pass, .no, .never: card([.reflect("mastery.unowned")])
      // Their part was told before the luck was.
      case .did: card([])
      case _:
        card([.affirm("mastery.owned")], keep: [.part])
      }
    case .strategy: change(event, heard: "mastery.strategised")
    case .controlling: change(event, heard: "mastery.controlled")
    case .changing: change(event, heard: "mastery.changed")
    case .checking:
      switch event {
      case .no: Turn(.mending, [.ask("mastery.mending")])
      case .yes, .pass, .never: Turn(.done, [.reflect("mastery.kept")], evidence: .mastery)
      case _:
        Turn(.done, [.reflect("mastery.mended")], keep: [.outcome], evidence: .mastery)
      }
    case .mending:
      switch event {
      case .pass, .no, .never, .yes: Turn(.done)
      case _:
        Turn(.done, [.reflect("mastery.mended")], keep: [.outcome], evidence: .mastery)
      }
    case .done: Turn(.done)
    }
  }

  /// An attempt was asked for: evidence B1, and neutral about how it went (B2).
  private func recall(_ event: Event, orElse none: Turn<Mastery>) -> Turn<Mastery> {
    switch event {
    case .succeeded:
      Turn(
        .doing(ending: .success), [.reflect("mastery.wentWell"), .ask("mastery.doing")],
        keep: [.attempt])
    case .failed:
      Turn(
        .doing(ending: .failure), [.reflect("mastery.wentBadly"), .ask("mastery.doingAnyway")],
        keep: [.attempt])
    case .mixed:
      Turn(
        .doing(ending: .mixed), [.reflect("mastery.wentMixed"), .ask("mastery.doing")],
        keep: [.attempt])
    case .told, .did, .inMyHands, .lucky, .unable, .outOfHands, .yes:
      Turn(
        .happening, [.reflect("mastery.recalled"), .ask("mastery.happening")], keep: [.attempt])
    case .never, .no, .pass: none
    }
  }

  private func happen(_ event: Event) -> Turn<Mastery> {
    switch event {
    case .succeeded, .yes:
      Turn(
        .doing(ending: .success), [.reflect("mastery.wentWell"), .ask("mastery.doing")],
        keep: [.outcome])
    case .failed, .no, .unable:
      Turn(
        .doing(ending: .failure), [.reflect("mastery.wentBadly"), .ask("mastery.doingAnyway")],
        keep: [.outcome])
    case .mixed:
      Turn(
        .doing(ending: .mixed), [.reflect("mastery.wentMixed"), .ask("mastery.doing")],
        keep: [.outcome])
    case .told, .inMyHands, .lucky, .outOfHands:
      Turn(
        .doing(ending: .mixed), [.reflect("mastery.said"), .ask("mastery.doing")], keep: [.outcome])
    case .did: act(event, .mixed)
    case .never, .pass: Turn(.doing(ending: .mixed), [.ask("mastery.doing")])
    }
  }

  /// What the person did: the one place where affirmation has something to affirm (D2).
  private func act(_ event: Event, _ ending: Ending) -> Turn<Mastery> {
    switch event {
    case .did where ending == .failure:
      // What was done on the way to a failure may be what failed: said back, not affirmed.
      Turn(
        .explaining(ending: ending),
        [.reflect("mastery.didAnyway"), .ask("mastery.explainingAnyway")], keep: [.did])
    case .did:
      Turn(
        .explaining(ending: ending), [.affirm("mastery.did"), .ask("mastery.explaining")],
        keep: [.did])
    case .told, .succeeded, .failed, .mixed, .inMyHands, .yes:
      Turn(
        .explaining(ending: ending), [.reflect("mastery.said"), why(ending)], keep: [.did])
    case .lucky:
      ending == .failure
        ? Turn(.controlling, [.reflect("mastery.outOfHands"), .ask("mastery.controlling")])
        : Turn(.owning, [.reflect("mastery.lucky"), .ask("mastery.owning")], keep: [.cause])
    case .unable, .outOfHands: explain(event, ending)
    case .never, .no:
      Turn(.explaining(ending: ending), [.reflect("mastery.nothing"), why(ending)])
    case .pass: Turn(.explaining(ending: ending), [why(ending)])
    }
  }

  /// What made the difference is asked of what went well; of a failure what got in the way.
  private func why(_ ending: Ending) -> Move {
    .ask(ending == .failure ? "mastery.explainingAnyway" : "mastery.explaining")
  }

  /// What made the difference, heard on Weiner's three axes (B3).
  private func explain(_ event: Event, _ ending: Ending) -> Turn<Mastery> {
    switch (event, ending) {
    case (.lucky, .success), (.lucky, .mixed):
      Turn(.owning, [.reflect("mastery.lucky"), .ask("mastery.owning")], keep: [.cause])
    case (.outOfHands, .success):
      Turn(.owning, [.reflect("mastery.helped"), .ask("mastery.owning")], keep: [.cause])
    case (.outOfHands, .failure), (.outOfHands, .mixed), (.lucky, .failure):
      Turn(
        .controlling, [.reflect("mastery.outOfHands"), .ask("mastery.controlling")], keep: [.cause])
    case (.unable, .failure), (.unable, .mixed):
      Turn(.strategy, [.reflect("mastery.unable"), .ask("mastery.strategy")], keep: [.cause])
    case (.inMyHands, .failure), (.did, .failure), (.failed, .failure):
      Turn(.changing, [.reflect("mastery.showed"), .ask("mastery.changing")], keep: [.cause])
    case (.told, .failure), (.succeeded, .failure), (.mixed, .failure), (.yes, .failure):
      Turn(.changing, [.reflect("mastery.stood"), .ask("mastery.changing")], keep: [.cause])
    case (.never, .failure), (.no, .failure), (.pass, .failure):
      Turn(.changing, [.ask("mastery.changing")])
    case (.inMyHands, .success), (.inMyHands, .mixed), (.did, .success), (.did, .mixed),
      (.told, .success), (.told, .mixed), (.succeeded, .success), (.succeeded, .mixed),
      (.failed, .success), (.failed, .mixed), (.mixed, .success), (.mixed, .mixed),
      (.unable, .success), (.yes, .success), (.yes, .mixed):
      card([.reflect("mastery.explained")], keep: [.cause])
    case (.never, .success), (.never, .mixed), (.no, .success), (.no, .mixed), (.pass, .success),
      (.pass, .mixed):
      card([])
    }
  }

  private func change(_ event: Event, heard: String) -> Turn<Mastery> {
    switch event {
    case .pass, .no, .never: card([])
    case _:
      card([.reflect(heard)], keep: [.change])
    }
  }

  private func card(_ moves: [Move], keep: [FactKind] = []) -> Turn<Mastery> {
    Turn(.checking, moves + [.summarise("mastery.card"), .ask("mastery.checking")], keep: keep)
  }
}
