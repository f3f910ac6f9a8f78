import Coaching
import Journal
import LineProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The journal of this person, for the talk and for the commands that look at it or delete from it.
///
/// To read what is kept, from any subcommand:
///
///     let store = Store.found(at: path)        // path: the value of --store, or nil
///     for name in store.names() { ... }         // every session, by name
///     let session = store.session(name, coach)  // as it is now; leaves with 66 where there is none
///
/// `session.sitting` holds the facts and all else that is kept in the state. Nothing is written.
struct Store {
  /// The name of the session on a terminal.
  static let usualName = "me"

  let journal: any Journal

  /// The journal at the path, or at the usual place. Where there is none to be had it leaves with a
  /// line that says why. No file is touched before something is read or written.
  ///
  /// - Parameter makes: true where a file that is not there is to be made with the first writing;
  ///   otherwise it is taken as an empty one.
  static func found(at path: String?, makes: Bool = false) -> Store {
    let place = path ?? usualPlace()
    return Store(
      journal: makes || access(place, F_OK) == 0
        ? SQLiteJournal(path: place) : MemoryJournal(place: place))
  }

  private static func usualPlace() -> String {
    guard let usual = Place.usual({ name in getenv(name).map { String(cString: $0) } }) else {
      Exit.cannotCreate(
        "there is no place for the journal: neither XDG_DATA_HOME nor HOME is an absolute path; "
          + "name a file with --store PATH, or use --no-store")
    }
    return usual
  }

  /// The names of all sessions.
  func names() -> [String] {
    told { () throws(JournalProblem) in try journal.overviews() }.map(\.name)
  }

  /// A session as it is now; leaves with 66 where nothing is kept of it.
  func session(_ name: String, _ coach: Coach) -> Session {
    let found = told { () throws(JournalProblem) in try kept(name, coach) }
    guard let found else { unknown(name) }
    return found
  }

  /// A session as it is now, nil where nothing is kept of it.
  func kept(_ name: String, _ coach: Coach) throws(JournalProblem) -> Session? {
    try Keeper(coach: coach, journal: journal) { _ in Session() }.session(name)
  }

  func unknown(_ name: String) -> Never {
    Exit.noPrompts("\(journal.place): no session \"\(name)\"; cando sessions lists them")
  }

  /// What the journal gives; leaves with a line that names the file and says what to do where it
  /// cannot be used.
  func told<Value>(_ ask: () throws(JournalProblem) -> Value) -> Value {
    do throws(JournalProblem) {
      return try ask()
    } catch {
      Exit(error)(error.description)
    }
  }
}

extension Exit {
  /// How the program ends where the journal cannot be used.
  init(_ problem: JournalProblem) {
    self =
      switch problem.kind {
      case .locked, .moved: .tryAgain
      case .readOnly, .noAccess: .cannotCreate
      case .damaged, .newer: .data
      case .full, .gone, .failing: .stream
      }
  }
}
