import Dialogue
import Understanding

/// Back after a plan: how the planned step went, then into mastery with it; not tried: what got in
/// the way, and a smaller or another step, planned anew (conversation.md `checkIn`, evidence G1 to
/// G3).
public enum CheckIn: Machine {
  /// How the planned step went.
  case asking
  /// Not tried: what got in the way.
  case unblocking
  /// Smaller, or another.
  case resizing
  /// The chances given run too high: what the guess had left out (G2).
  case judging
  /// It happened: mastery goes on from here.
  case tried
  /// What the guess had left out was looked at: mastery goes on from here.
  case judged
  /// The plan goes on from here: with a smaller step, another one, or the one that was named.
  case replanning(step: Replanned)
  case done

  public enum Replanned: String, Hashable, Codable, Sendable, CaseIterable {
    case smaller, other, named
  }

  public enum Event: Hashable, Sendable, CaseIterable {
    case succeeded, failed, mixed, told, notTried, blocked, notYet, smaller, other, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<CheckIn>] {
    [Turn(.asking, [.ask("checkin.asking")]), Turn(.judging, [.ask("checkin.judging")])]
  }

  public var question: Question? {
    switch self {
    case .asking: Question("checkin.asking")
    case .unblocking: Question("checkin.unblocking")
    case .resizing: Question("checkin.resizing", .choice(count: 2))
    case .judging: Question("checkin.judging")
    case .tried, .judged, .replanning, .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<CheckIn> {
    switch self {
    case .asking: went(event)
    case .unblocking:
      switch event {
      case .pass: Turn(.resizing, [.ask("checkin.resizing")])
      case _:
        Turn(.resizing, [.reflect("checkin.blocked"), .ask("checkin.resizing")], keep: [.barrier])
      }
    case .resizing:
      switch event {
      case .smaller: Turn(.replanning(step: .smaller))
      case .other: Turn(.replanning(step: .other))
      case .pass, .notTried: Turn(.done)
      case .succeeded, .failed, .mixed, .told, .blocked, .notYet:
        Turn(.replanning(step: .named), [.reflect("checkin.resized")], keep: [.step])
      }
    case .judging:
      switch event {
      case .pass, .notTried: Turn(.judged)
      case _: Turn(.judged, [.reflect("checkin.judged")], keep: [.barrier])
      }
    case .tried: Turn(.tried)
    case .judged: Turn(.judged)
    case .replanning(let step): Turn(.replanning(step: step))
    case .done: Turn(.done)
    }
  }

  private func went(_ event: Event) -> Turn<CheckIn> {
    switch event {
    case .succeeded: Turn(.tried, [.reflect("checkin.worked")], keep: [.result, .attempt])
    case .failed: Turn(.tried, [.reflect("checkin.failed")], keep: [.result, .attempt])
    case .mixed: Turn(.tried, [.reflect("checkin.partly")], keep: [.result, .attempt])
    case .told, .smaller, .other:
      Turn(.tried, [.reflect("checkin.told")], keep: [.result, .attempt])
    case .notTried: Turn(.unblocking, [.reflect("checkin.untried"), .ask("checkin.unblocking")])
    // "I meant to, but my sister came": what got in the way is told already.
    case .blocked:
      Turn(.resizing, [.reflect("checkin.blocked"), .ask("checkin.resizing")], keep: [.barrier])
    case .notYet: Turn(.done, [.inform("checkin.notYet")])
    case .pass: Turn(.done)
    }
  }

  public func hear(_ heard: Heard) -> Event? {
    switch self {
    case .asking: how(heard)
    case .resizing:
      switch heard.cues.choice {
      case 1: .smaller
      case 2: .other
      case _:
        heard.saysNothing
          ? .pass
          : heard.cues.manner.contains(.tooBig) ? .smaller : heard.saysSomething ? .told : nil
      }
    case .unblocking, .judging: heard.saysSomething ? .told : heard.saysNothing ? .pass : nil
    case .tried, .judged, .replanning, .done: nil
    }
  }

  private func how(_ heard: Heard) -> Event? {
    if heard.cues.manner.contains(.notYet) { return .notYet }
    switch heard.cues.outcome {
    case .success: return .succeeded
    case .failure: return .failed
    case .partial: return .mixed
    case .notAttempted:
      let tellsWhy = heard.words > 5 && heard.heart?.clause != nil
      return tellsWhy && heard.heart?.ownAction != true ? .blocked : .notTried
    case .none: break
    }
    if heard.saysNothing { return .notTried }
    switch heard.cues.polarity {
    case .yes: return .succeeded
    case .no: return .notTried
    case .unsure, .none: return heard.saysSomething ? .told : nil
    }
  }
}
