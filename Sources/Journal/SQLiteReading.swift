import Foundation
internal import GRDB

extension SQLiteJournal {
  public func overviews() throws(JournalProblem) -> [Overview] {
    try use { database in
      try Row.fetchAll(database, sql: Self.overview + " ORDER BY session.name").compactMap(
        Self.overview)
    }
  }

  public func head(of name: String) throws(JournalProblem) -> Head? {
    try use { database in
      let row = try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT origin, (SELECT max(number) FROM entry WHERE session = session.id)
            FROM session WHERE name = ?
            """), arguments: [Data(name.utf8)])
      return row.map { Head(origin: $0[0], last: $0[1] ?? 0) }
    }
  }

  public func overview(of name: String) throws(JournalProblem) -> Overview? {
    try use { database in
      try Row.fetchOne(
        database.cachedStatement(sql: Self.overview + " WHERE session.name = ?"),
        arguments: [Data(name.utf8)]
      ).flatMap(Self.overview)
    }
  }

  public func entries(
    of name: String, after number: Int, most: Int
  ) throws(JournalProblem) -> [Entry] {
    try use { database in
      guard let id = try Self.id(of: name, in: database) else { return [] }
      return try Row.fetchAll(
        database.cachedStatement(
          sql: "SELECT * FROM entry WHERE session = ? AND number > ? ORDER BY number LIMIT ?"),
        arguments: [id, number, most]
      ).map(Self.entry)
    }
  }

  public func snapshot(of name: String) throws(JournalProblem) -> Snapshot? {
    try use { database in
      guard let id = try Self.id(of: name, in: database) else { return nil }
      return try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT * FROM snapshot WHERE session = ? ORDER BY number DESC LIMIT 1"),
        arguments: [id]
      ).map(Self.snapshot)
    }
  }

  public func snapshot(
    of name: String, lines: Int, before number: Int
  ) throws(JournalProblem) -> Snapshot? {
    try use { database in
      guard let id = try Self.id(of: name, in: database) else { return nil }
      return try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT * FROM snapshot WHERE session = ?1 AND lines <= ?2 AND number <= ?3
              AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.session = ?1
                AND entry.number > snapshot.number AND entry.number <= ?3
                AND entry.low < snapshot.lines)
            ORDER BY number DESC LIMIT 1
            """), arguments: [id, lines, number]
      ).map(Self.snapshot)
    }
  }

  public func snapshots(of name: String) throws(JournalProblem) -> [Snapshot] {
    try use { database in
      guard let id = try Self.id(of: name, in: database) else { return [] }
      return try Row.fetchAll(
        database, sql: "SELECT * FROM snapshot WHERE session = ? ORDER BY number", arguments: [id]
      ).map(Self.snapshot)
    }
  }

  public func lines(
    of name: String, in places: Range<Int>, before number: Int
  ) throws(JournalProblem) -> [Entry] {
    try use { database in
      guard let id = try Self.id(of: name, in: database) else { return [] }
      return try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM entry WHERE session = ?1 AND number IN (
            SELECT max(number) FROM entry
            WHERE session = ?1 AND keeps AND lines > ?2 AND lines <= ?3 AND number <= ?4
            GROUP BY lines)
          ORDER BY lines
          """, arguments: [id, places.lowerBound, places.upperBound, number]
      ).map(Self.entry)
    }
  }

  static func id(of name: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM session WHERE name = ?"),
      arguments: [Data(name.utf8)])
  }

  static func last(of id: Int64, in database: Database) throws -> Int {
    try Int.fetchOne(
      database.cachedStatement(sql: "SELECT max(number) FROM entry WHERE session = ?"),
      arguments: [id]) ?? 0
  }

  private static let overview = """
    SELECT session.name, session.origin, entry.number, entry.seconds, entry.offset,
      (SELECT count(*) FROM entry WHERE entry.session = session.id AND keeps)
    FROM session JOIN entry ON entry.session = session.id AND entry.number =
      (SELECT max(number) FROM entry WHERE entry.session = session.id)
    """

  private static func overview(_ row: Row) -> Overview? {
    Overview(
      name: text(row[0]) ?? "", origin: row[1], last: row[2], lines: row[5], seconds: row[3],
      offset: row[4])
  }

  private static func entry(_ row: Row) -> Entry {
    Entry(
      number: row["number"], seconds: row["seconds"], offset: row["offset"], kind: row["kind"],
      id: text(row["name"]), text: text(row["text"]), label: row["label"],
      version: row["version"], detail: bytes(row["detail"]), reply: text(row["reply"]),
      lines: row["lines"], low: row["low"], keeps: row["keeps"], words: row["words"])
  }

  private static func snapshot(_ row: Row) -> Snapshot {
    Snapshot(
      number: row["number"], lines: row["lines"], format: row["format"], words: row["words"],
      bytes: bytes(row["bytes"]), stays: row["stays"])
  }

  private static func text(_ data: Data?) -> String? {
    data.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func bytes(_ data: Data) -> [UInt8] { Array(data) }
}
