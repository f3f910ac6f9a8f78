import Dialogue
import Understanding

/// Back after a plan: how the planned step went, then into mastery with it; not tried: what got in
/// the way, and a smaller or another step (conversation.md `checkIn`, evidence G1 to G3).
public enum CheckIn: Machine {
  /// How the planned step went.
  case asking
  /// Not tried: what got in the way.
  case unblocking
  /// Smaller, or another.
  case resizing
  /// It happened: mastery goes on from here.
  case tried
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case succeeded, failed, mixed, told, notTried, notYet, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<CheckIn>] { [Turn(.asking, [.ask("checkin.asking")])] }

  public var question: Question? {
    switch self {
    case .asking: Question("checkin.asking")
    case .unblocking: Question("checkin.unblocking")
    case .resizing: Question("checkin.resizing", .choice(count: 2))
    case .tried, .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<CheckIn> {
    switch self {
    case .asking:
      switch event {
      case .succeeded: Turn(.tried, [.reflect("checkin.worked")], keep: [.result, .attempt])
      case .failed: Turn(.tried, [.reflect("checkin.failed")], keep: [.result, .attempt])
      case .mixed, .told: Turn(.tried, [.reflect("checkin.partly")], keep: [.result, .attempt])
      case .notTried:
        Turn(.unblocking, [.reflect("checkin.untried"), .ask("checkin.unblocking")])
      case .notYet: Turn(.done, [.inform("checkin.notYet")])
      case .pass: Turn(.done)
      }
    case .unblocking:
      switch event {
      case .pass: Turn(.resizing, [.ask("checkin.resizing")])
      case _:
        Turn(.resizing, [.reflect("checkin.blocked"), .ask("checkin.resizing")], keep: [.barrier])
      }
    case .resizing:
      switch event {
      case .pass: Turn(.done)
      case _: Turn(.done, [.reflect("checkin.resized")], keep: [.step])
      }
    case .tried: Turn(.tried)
    case .done: Turn(.done)
    }
  }

  public func hear(_ heard: Heard) -> Event? {
    switch self {
    case .asking:
      if heard.cues.manner.contains(.notYet) { return .notYet }
      switch heard.cues.outcome {
      case .success: return .succeeded
      case .failure: return .failed
      case .partial: return .mixed
      case .notAttempted: return .notTried
      case .none: break
      }
      if heard.saysNothing { return .notTried }
      switch heard.cues.polarity {
      case .yes: return .succeeded
      case .no: return .notTried
      case .unsure, .none: return heard.saysSomething ? .told : nil
      }
    case .unblocking, .resizing: return heard.saysSomething ? .told : nil
    case .tried, .done: return nil
    }
  }
}
