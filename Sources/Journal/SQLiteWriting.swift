import Foundation
internal import GRDB

extension SQLiteJournal {
  public func write(_ changes: [Change]) throws(JournalProblem) {
    try use { database in
      try database.inTransaction(.immediate) {
        // First who is up to date: either all is written or nothing.
        var ids: [Int64?] = []
        var moved: [String] = []
        for change in changes {
          let id = try Self.id(of: change.name, in: database)
          let last = try id.map { try Self.last(of: $0, in: database) } ?? 0
          if last != change.after { moved.append(change.name) }
          ids.append(id)
        }
        guard moved.isEmpty else { throw JournalProblem(.moved(moved), place: place) }
        for (change, id) in zip(changes, ids) { try Self.write(change, id, in: database) }
        return .commit
      }
      if changes.contains(where: \.wipes) { try emptyLog(database) }
    }
  }

  public func forget(_ name: String?) throws(JournalProblem) -> Removed {
    try use { database in
      var removed = Removed()
      try database.inTransaction(.immediate) {
        let ids =
          try name.map { try [Self.id(of: $0, in: database)].compactMap { $0 } }
          ?? Int64.fetchAll(database, sql: "SELECT id FROM session")
        for id in ids {
          removed.sessions += 1
          removed.lines +=
            try Int.fetchOne(
              database, sql: "SELECT count(*) FROM entry WHERE session = ? AND keeps",
              arguments: [id]) ?? 0
          try Self.delete(id, in: database)
        }
        return .commit
      }
      // Pages that were freed were overwritten; this gives their room back as well.
      try emptyLog(database)
      try database.execute(sql: "VACUUM")
      try emptyLog(database)
      return removed
    }
  }

  private static func delete(_ id: Int64, in database: Database) throws {
    for table in ["snapshot", "entry"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE session = ?", arguments: [id])
    }
    try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [id])
  }

  private static func write(_ change: Change, _ known: Int64?, in database: Database) throws {
    var known = known
    if change.wipes, let id = known {
      try delete(id, in: database)
      known = nil
    }
    guard !change.entries.isEmpty || known != nil else { return }
    let id: Int64
    if let known {
      id = known
    } else {
      try database.cachedStatement(sql: "INSERT INTO session (name, origin) VALUES (?, ?)")
        .execute(arguments: [Data(change.name.utf8), change.origin])
      id = database.lastInsertedRowID
    }
    for entry in change.entries { try insert(entry, id, in: database) }
    for snapshot in change.snapshots { try insert(snapshot, id, in: database) }
  }

  private static func insert(_ entry: Entry, _ id: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entry (session, number, seconds, offset, kind, name, text, label, version,
          detail, reply, lines, low, keeps, words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        id, entry.number, entry.seconds, entry.offset, entry.kind, data(entry.id),
        data(entry.text), entry.label, entry.version, Data(entry.detail), data(entry.reply),
        entry.lines, entry.low, entry.keeps, entry.words,
      ])
  }

  private static func insert(_ snapshot: Snapshot, _ id: Int64, in database: Database) throws {
    try database.cachedStatement(sql: "DELETE FROM snapshot WHERE session = ? AND NOT stays")
      .execute(arguments: [id])
    let statement = try database.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO snapshot (session, number, lines, format, words, bytes, stays)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        id, snapshot.number, snapshot.lines, snapshot.format, snapshot.words,
        Data(snapshot.bytes), snapshot.stays,
      ])
  }

  private static func data(_ text: String?) -> Data? { text.map { Data($0.utf8) } }
}
