/// A journal that lasts as long as the process: for tests, and as the plain words of what a journal
/// does.
public final class MemoryJournal: Journal {
  private struct Kept {
    var origin: String
    var entries: [Entry] = []
    var snapshots: [Snapshot] = []
  }

  public let place: String
  private var kept: [String: Kept] = [:]

  /// - Parameter place: what stands for it in messages.
  public init(place: String = "memory") { self.place = place }

  public func overviews() throws(JournalProblem) -> [Overview] {
    kept.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      .compactMap { Self.overview($0, kept[$0]) }
  }

  public func head(of name: String) throws(JournalProblem) -> Head? {
    Self.overview(name, kept[name]).map { Head(origin: $0.origin, last: $0.last) }
  }

  public func overview(of name: String) throws(JournalProblem) -> Overview? {
    Self.overview(name, kept[name])
  }

  public func entries(
    of name: String, after number: Int, most: Int
  ) throws(JournalProblem) -> [Entry] {
    Array((kept[name]?.entries ?? []).drop { $0.number <= number }.prefix(most))
  }

  public func snapshot(of name: String) throws(JournalProblem) -> Snapshot? {
    kept[name]?.snapshots.last
  }

  public func snapshot(
    of name: String, lines: Int, before number: Int
  ) throws(JournalProblem) -> Snapshot? {
    guard let one = kept[name] else { return nil }
    return one.snapshots.last { snapshot in
      snapshot.lines <= lines && snapshot.number <= number
        && !one.entries.contains {
          snapshot.number < $0.number && $0.number <= number && $0.low < snapshot.lines
        }
    }
  }

  public func snapshots(of name: String) throws(JournalProblem) -> [Snapshot] {
    kept[name]?.snapshots ?? []
  }

  public func lines(
    of name: String, in places: Range<Int>, before number: Int
  ) throws(JournalProblem) -> [Entry] {
    guard let one = kept[name] else { return [] }
    return places.compactMap { place in
      one.entries.last { $0.keeps && $0.lines == place + 1 && $0.number <= number }
    }
  }

  public func write(_ changes: [Change]) throws(JournalProblem) {
    let moved = changes.filter { (kept[$0.name]?.entries.last?.number ?? 0) != $0.after }
    guard moved.isEmpty else {
      throw JournalProblem(.moved(moved.map(\.name)), place: place)
    }
    for change in changes {
      if change.wipes { kept[change.name] = nil }
      guard !change.entries.isEmpty || kept[change.name] != nil else { continue }
      var one = kept[change.name] ?? Kept(origin: change.origin)
      one.entries += change.entries
      for snapshot in change.snapshots {
        one.snapshots.removeAll { !$0.stays || $0.number == snapshot.number }
        one.snapshots.append(snapshot)
      }
      kept[change.name] = one
    }
  }

  public func forget(_ name: String?) throws(JournalProblem) -> Removed {
    let names = name.map { [$0] } ?? Array(kept.keys)
    var removed = Removed()
    for name in names {
      guard let one = kept.removeValue(forKey: name) else { continue }
      removed.sessions += 1
      removed.lines += one.entries.count { $0.keeps }
    }
    return removed
  }

  private static func overview(_ name: String, _ kept: Kept?) -> Overview? {
    guard let kept, let last = kept.entries.last else { return nil }
    return Overview(
      name: name, origin: kept.origin, last: last.number,
      lines: kept.entries.count { $0.keeps }, seconds: last.seconds, offset: last.offset)
  }
}
