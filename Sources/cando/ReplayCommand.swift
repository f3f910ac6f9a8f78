import ArgumentParser
import Coaching
import Journal
import LineProtocol

/// Holds a session again, and compares.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Holds a session again from its beginning and compares the replies byte for byte.",
    discussion: """
      Exit status: 0 the same, 1 a reply is another, 66 no such session, 65, 73, 74 or 75 where the \
      journal cannot be used.
      """)

  @Argument(help: "The name of the session; cando sessions lists them.")
  var name: String

  @OptionGroup var options: StoreOptions

  func run() {
    let store = options.open()
    let coach = options.coach()
    let replayed = store.told { () throws(JournalProblem) in
      try Keeper(coach: coach, journal: store.journal) { _ in Session() }.replay(name)
    }
    switch replayed {
    case nil: store.unknown(name)
    case .same(let replies, let passed):
      print("the same: \(replies) replies; nothing to compare: \(passed)")
    case .other(let number, let kept, let now, let isOther):
      print("entry \(number) differs")
      print("- \(kept)")
      print("+ \(now)")
      if isOther { print("the words or the region have changed since") }
      Exit.broken()
    case .lost(let number):
      print("entry \(number) cannot be held again: nothing of it was kept")
      Exit.broken()
    }
  }
}
