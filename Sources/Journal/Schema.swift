internal import GRDB

/// The tables, and how those of an earlier version become them. Forward only.
///
/// A version that was released is never changed: add one, and a file of the version before it to
/// Tests/JournalTests/Fixtures, which the tests open with every later program.
enum Schema {
  /// "Cand": what tells a journal from other databases.
  static let application: Int64 = 0x4361_6E64
  /// The newest version; it is the file's `user_version`.
  static let version: Int64 = 1

  static func bringUp(_ queue: DatabaseQueue, place: String) throws {
    if try queue.inDatabase({ try isCurrent($0, place: place) }) { return }
    do {
      try migrator.migrate(queue)
    } catch let error as DatabaseError {
      // Another process was faster.
      guard try queue.inDatabase({ try isCurrent($0, place: place) }) else { throw error }
    }
  }

  /// - Throws: where the file is none of ours, or from a later program.
  private static func isCurrent(_ database: Database, place: String) throws -> Bool {
    let found = try Int64.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let known = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if known == application {
      guard found <= version else {
        throw JournalProblem(.newer, place: place, detail: "version \(found), not \(version)")
      }
      return found == version
    }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard known == 0, tables == 0 else {
      throw JournalProblem(.damaged, place: place, detail: "a database of something else")
    }
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw JournalProblem(.noAccess, place: place, detail: "no write-ahead log on this disk")
    }
    return false
  }

  /// Each version in a transaction of its own, with its number.
  private static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration(String(index + 1)) { database in
        try step(database)
        try database.execute(
          sql: "PRAGMA user_version = \(index + 1); PRAGMA application_id = \(application)")
      }
    }
    return migrator
  }()

  private static let steps: [@Sendable (Database) throws -> Void] = [first]

  /// Version 1. Entries are appended, so that those of a thousand sessions share their pages.
  @Sendable private static func first(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE session (
          id INTEGER PRIMARY KEY,
          name BLOB NOT NULL UNIQUE,
          origin TEXT NOT NULL
        );
        CREATE TABLE entry (
          id INTEGER PRIMARY KEY,
          session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          seconds INTEGER NOT NULL,
          offset INTEGER NOT NULL,
          kind TEXT NOT NULL,
          name BLOB,
          text BLOB,
          label TEXT,
          version INTEGER NOT NULL,
          detail BLOB NOT NULL,
          reply BLOB,
          lines INTEGER NOT NULL,
          low INTEGER NOT NULL,
          keeps INTEGER NOT NULL,
          words INTEGER NOT NULL,
          UNIQUE (session, number)
        );
        CREATE TABLE snapshot (
          session INTEGER NOT NULL REFERENCES session(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          lines INTEGER NOT NULL,
          format INTEGER NOT NULL,
          words INTEGER NOT NULL,
          bytes BLOB NOT NULL,
          stays INTEGER NOT NULL,
          PRIMARY KEY (session, number)
        );
        """)
  }
}
