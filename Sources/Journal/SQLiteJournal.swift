import Foundation
internal import GRDB

/// A journal in one file, which is opened when it is first needed.
///
/// In write-ahead mode with full synchronisation: what was committed is on the disk. What is deleted
/// is overwritten (`secure_delete`), in the file and in its log. Names and texts are stored as blobs,
/// for they may hold NUL.
public final class SQLiteJournal: Journal {
  public let place: String
  /// How long another writer is waited for, in seconds.
  private let patience: Double
  private var opened: (queue: DatabaseQueue, identity: [UInt64]?)?

  /// - Parameter path: the file; it and the folders above it are made when first needed.
  public init(path: String, patience: Double = 5) {
    place = path
    self.patience = patience
  }

  /// Does something with the database, and tells every failure in our own terms.
  func use<Value>(_ body: (Database) throws -> Value) throws(JournalProblem) -> Value {
    do {
      return try queue().inDatabase(body)
    } catch let problem as JournalProblem {
      throw problem
    } catch let error as DatabaseError {
      throw problem(error)
    } catch {
      throw JournalProblem(.failing, place: place)
    }
  }

  private func queue() throws -> DatabaseQueue {
    if let opened {
      if opened.identity == Place.identity(place) { return opened.queue }
      self.opened = nil
      try? opened.queue.close()
      throw JournalProblem(.gone, place: place)
    }
    try Place.prepare(place)
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.label = "journal"
    configuration.prepareDatabase { database in
      // The order matters: nothing is to be written before what is deleted is overwritten.
      try database.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """)
    }
    let queue = try DatabaseQueue(path: place, configuration: configuration)
    try bringUp(queue)
    opened = (queue, Place.identity(place))
    return queue
  }

  /// Two processes may make the tables at once: whoever comes second finds them made.
  private func bringUp(_ queue: DatabaseQueue) throws {
    let deadline = Date(timeIntervalSinceNow: patience)
    while true {
      do {
        return try Schema.bringUp(queue, place: place)
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && Date() < deadline
      {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  private func problem(_ error: DatabaseError) -> JournalProblem {
    let kind: JournalProblem.Kind =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked
      case .SQLITE_FULL: .full
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
      case .SQLITE_CANTOPEN: .noAccess
      case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_SCHEMA, .SQLITE_CONSTRAINT,
        .SQLITE_MISMATCH:
        .damaged
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .full
      default: .failing
      }
    // The statement and its values are no part of the message.
    return JournalProblem(kind, place: place, detail: error.message ?? "")
  }

  /// Empties the log, so that nothing that was deleted is left in it.
  func emptyLog(_ database: Database) throws {
    let row = try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    if let busy = row?[0] as Int64?, busy != 0 {
      throw JournalProblem(
        .locked, place: place, detail: "deleted, but the log cannot be emptied yet")
    }
  }
}
