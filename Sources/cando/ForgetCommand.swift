import ArgumentParser
import Coaching
import Journal
import LineProtocol

/// Deletes what is kept.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Deletes a session, or all of them, and says how much it was.",
    discussion: """
      Deleted means overwritten: in the journal, in its log, and in pages that are free. In a talk \
      "forget me" does the same.

      Exit status: 0 done, 64 wrong argument, 66 no such session, 65, 73, 74 or 75 where the journal \
      cannot be used.
      """)

  @Argument(help: "The name of the session; cando sessions lists them.")
  var name: String?

  @Flag(help: "Every session.")
  var all = false

  @OptionGroup var options: StoreOptions

  func validate() throws {
    guard (name == nil) == all else {
      throw ValidationError("name one session, or say --all")
    }
  }

  func run() {
    let store = options.open()
    let names = name.map { [$0] } ?? store.names()
    if let name {
      let known = store.told { () throws(JournalProblem) in try store.journal.overview(of: name) }
      if known == nil { store.unknown(name) }
    }
    // Without its words, or damaged, it can be deleted all the same; only plans are not counted.
    let coach = options.coachIfAny()
    let plans = coach.map { coach in
      names.reduce(0) { $0 + ((try? store.kept($1, coach))?.sitting.plans ?? 0) }
    }
    let removed = store.told { () throws(JournalProblem) in try store.journal.forget(name) }
    let sessions = removed.sessions == 1 ? "1 session" : "\(removed.sessions) sessions"
    let rest = coach?.removed(lines: removed.lines, plans: plans ?? 0) ?? "\(removed.lines) lines"
    print("deleted: \(sessions), \(rest)")
  }
}
