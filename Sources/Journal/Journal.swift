/// Where the entries of sessions are kept. It knows no coach: what it is given it gives back.
///
/// Several processes may use one journal. Whoever writes says up to which entry they know the
/// session; where another has written since, nothing is written, and they take it up again.
///
/// Every store is proved by the same tests (Tests/JournalTests): add yours to their list.
public protocol Journal: AnyObject {
  /// Where it is, for messages.
  var place: String { get }

  /// All sessions, by name.
  func overviews() throws(JournalProblem) -> [Overview]

  /// What it takes to take a session up; nil where there is none.
  func head(of name: String) throws(JournalProblem) -> Head?

  /// Nil where there is no such session.
  func overview(of name: String) throws(JournalProblem) -> Overview?

  /// The entries after a number, in order.
  /// - Parameter most: how many at most.
  func entries(of name: String, after number: Int, most: Int) throws(JournalProblem) -> [Entry]

  /// The newest snapshot.
  func snapshot(of name: String) throws(JournalProblem) -> Snapshot?

  /// The newest snapshot with at most so many lines that stands on the way to the entry of this
  /// number: none of its lines was taken back between them.
  func snapshot(
    of name: String, lines: Int, before number: Int
  ) throws(JournalProblem) -> Snapshot?

  /// The snapshots, oldest first.
  func snapshots(of name: String) throws(JournalProblem) -> [Snapshot]

  /// For each of these places in the line of what was said, from 0, the entry that held it once the
  /// entry of this number was there.
  func lines(
    of name: String, in places: Range<Int>, before number: Int
  ) throws(JournalProblem) -> [Entry]

  /// Writes all of it or nothing; what was written outlasts a crash once this returns. What a change
  /// wipes is gone from every file then.
  /// - Throws: `.moved` where another process wrote to one of the sessions.
  func write(_ changes: [Change]) throws(JournalProblem)

  /// Deletes a session, or all of them (nil), from every file.
  func forget(_ name: String?) throws(JournalProblem) -> Removed
}

extension Journal {
  /// Every entry after a number, a thousand at a time.
  public func forEachEntry<E: Error>(
    of name: String, after number: Int = 0, _ take: (Entry) throws(E) -> Void
  ) throws(JournalReadingProblem<E>) {
    var last = number
    while true {
      let some: [Entry]
      do throws(JournalProblem) {
        some = try entries(of: name, after: last, most: 1_000)
      } catch {
        throw .journal(error)
      }
      guard let end = some.last else { return }
      do throws(E) {
        for entry in some { try take(entry) }
      } catch {
        throw .taking(error)
      }
      last = end.number
    }
  }
}

/// What can go wrong while entries are read and something is done with them.
public enum JournalReadingProblem<E: Error>: Error {
  case journal(JournalProblem)
  case taking(E)
}
