import Journal

/// Answers that are handed out together, once what they tell of is written down.
///
/// Some of it may be written on the way (a session has to be read that is still to be written); the
/// answers up to there stand, whatever happens to the others.
struct Batch<Answer> {
  /// How often it is tried anew when another process writes to the same sessions.
  private static var patience: Int { 16 }

  private let keeper: Keeper?
  private(set) var answers: [Answer] = []
  /// How many of them tell of what is written.
  private var safe = 0
  private var writes = 0
  private var tries = 0

  init(keeper: Keeper?) { self.keeper = keeper }

  /// Begins with what is not safe.
  mutating func start() {
    answers.removeSubrange(safe...)
    writes = keeper?.writes ?? 0
  }

  mutating func add(_ answer: Answer) {
    if let keeper, keeper.writes > writes {
      writes = keeper.writes
      safe = keeper.isIdle ? answers.count + 1 : answers.count
    }
    answers.append(answer)
  }

  mutating func finish() throws(JournalProblem) { try keeper?.write() }

  /// True where another process was faster, and it is worth doing it over.
  mutating func tryAgain(_ problem: JournalProblem) -> Bool {
    guard case .moved = problem.kind, tries < Self.patience else { return false }
    tries += 1
    return true
  }
}
