import Dialogue
import Machines

/// How a sitting opens, before anything was asked.
extension Coach {
  /// Opens a sitting in which nothing was asked yet; to somebody known, with nothing planned, by what
  /// the last one was about.
  func begin(_ sitting: Sitting, _ speech: inout Speech) {
    guard sitting.floor == .opening(at: .wishing), let goal = sitting.ledger.current else {
      speech.add(firstMoves(sitting))
      return
    }
    speech.add([Move(.greet, "checkin.hello")])
    speech.add([.reflect("opening.lastTime")], line: goal.task)
    speech.add([.ask("opening.wishing")])
  }

  /// The words that open a sitting in which nothing was asked yet.
  func firstMoves(_ sitting: Sitting) -> [Move] {
    switch sitting.floor {
    case .quick: Quick.entries[0].moves
    case .checkIn: [Move(.greet, "checkin.hello")] + CheckIn.entries[0].moves
    // Back with no plan to ask about, but with something that was to come.
    case .mastery(at: .happening):
      [Move(.greet, "checkin.hello"), .reflect("checkin.back"), .ask("mastery.happening")]
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close:
      Opening.entries[0].moves
    }
  }
}
