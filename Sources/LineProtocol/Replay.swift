import Coaching
import Journal

/// Whether a session that is kept comes out the same when it is held again from its beginning.
public enum Replayed: Hashable, Sendable {
  /// So many replies, byte for byte; so many entries have nothing to compare, for nothing of them
  /// was kept or nothing changed with them.
  case same(replies: Int, passed: Int)
  /// The reply of this entry is another now. `isOther` where the words or the region are others than
  /// those it was said with.
  case other(number: Int, kept: String, now: String, isOther: Bool)
  /// From this entry on it cannot be held again: its line was not kept, nor where it led.
  case lost(number: Int)
}

extension Keeper {
  /// - Returns: nil where there is no such session.
  public func replay(_ name: String) throws(JournalProblem) -> Replayed? {
    guard let head = try journal.head(of: name) else { return nil }
    var stops: [Int: Snapshot] = [:]
    for snapshot in try journal.snapshots(of: name) { stops[snapshot.number] = snapshot }
    var live = begin(head.origin, name)
    var replies = 0
    var passed = 0
    while live.number < head.last {
      for entry in try journal.entries(of: name, after: live.number, most: 1_000) {
        if let now = try fold(entry, into: live, name).map({ Wall.clean($0.text) }) {
          guard now == entry.reply ?? now else {
            return .other(
              number: entry.number, kept: entry.reply ?? "", now: now,
              isOther: entry.words != spoken)
          }
          replies += 1
          continue
        }
        passed += 1
        let stop = stops[entry.number].flatMap(self.live)
        if let stop { live = stop }
        if entry.keeps, stop == nil { return .lost(number: entry.number) }
      }
    }
    return .same(replies: replies, passed: passed)
  }
}
