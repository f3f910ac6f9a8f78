import Coaching
import Journal

/// The machine face, version 1: one JSON object a line in, exactly one out, in order, for any
/// number of sessions.
public struct JSONFace {
  /// From how many seconds on a line is late.
  static let lateAfter: Int64 = 600

  private let coach: Coach
  private let hearing: Hearing
  /// Nil where nothing outlasts the process.
  let keeper: Keeper?
  /// Set while everybody whose turn could not be written is told why.
  var broken: JournalProblem?
  let log: Log
  private let clock: () -> Moment
  /// True where the time is that of the lines: the newest `at` so far.
  private let isReplay: Bool
  private var newest = Moment(seconds: 0)
  var sessions: Sessions
  var writer = JSONWriter()
  /// The number of the line that is answered, from 1.
  var number = 0

  /// - Parameters:
  ///   - seed: with a session's name it chooses among wordings.
  ///   - room: for sessions that wait, in bytes; those silent longest are let go beyond it.
  ///   - journal: where everything is kept; nil for nowhere.
  ///   - isReplay: the same input gives the same output, whatever the clock says.
  public init(
    coach: Coach, seed: UInt64 = 0, mode: Session.Mode = .full, room: Int = 256 << 20,
    journal: (any Journal)? = nil, isReplay: Bool = false, log: Log = Log(level: .error),
    clock: @escaping () -> Moment
  ) {
    self.coach = coach
    self.log = log
    self.clock = clock
    self.isReplay = isReplay
    let fresh = { Session(seed: seed ^ Hash.of($0), mode: mode) }
    hearing = Hearing(coach: coach, fresh: fresh)
    let keeper = journal.map { Keeper(coach: coach, journal: $0, fresh: fresh) }
    self.keeper = keeper
    sessions = Sessions(room: room) { name throws(JournalProblem) -> Live in
      try keeper?.take(name) ?? Live(session: fresh(name))
    }
  }

  /// What comes in.
  public enum Input: Sendable {
    case line([UInt8])
    /// A line that was too long to be held, and how it began.
    case tooLong(head: [UInt8])
    /// A line of a session without the form; so is the answer, which is empty for silence.
    case bare(String, session: String)
  }

  /// The answer to one input: the line with its end, or the bare reply.
  mutating func heard(_ input: Input) -> [UInt8] {
    number += 1
    writer.removeAll()
    var size: Int?
    do throws(Refusal) {
      switch input {
      case .line(let bytes):
        size = bytes.count
        try take(Request(reading: bytes), size: bytes.count)
      case .tooLong(let head): throw Self.tooLong(head)
      case .bare(let text, let session):
        return try take(bare: Request(session: session, text: text))
      }
    } catch {
      refuse(error, size: size)
      if case .bare = input { return [] }
    }
    writer.newline()
    return writer.bytes
  }

  private static func tooLong(_ head: [UInt8]) -> Refusal {
    var reader = JSONReader(head)
    _ = try? reader.read()
    return Refusal(
      code: .lineTooLong, message: "the line is longer than \(LineReader.limit) bytes",
      members: reader.members)
  }

  private mutating func take(bare request: Request) throws(Refusal) -> [UInt8] {
    let live = try open(request)
    let heard = hear(request, nil, live, clock(), isLate: false)
    tell(heard.answer, request, request.text!.utf8.count)
    guard case .said(let said) = heard.answer else { return [] }
    return Array(Wall.clean(said.reply.text).utf8)
  }

  private mutating func take(_ request: Request, size: Int) throws(Refusal) {
    let now = moment(request)
    switch request.op {
    case .hello: return give(.hello, request, size)
    case .ping: return give(.pong, request, size)
    case .say, .end, .forget, .undo, .edit: break
    }
    guard request.isAddressed else { return give(.silence(.notAddressed), request, size) }
    let live = try open(request)
    let key = Recent.key(request)
    if let kept = key.flatMap({ live.recent[$0] }) {
      return give(again(kept, live), request, size)
    }
    give(hear(request, key, live, now.at, isLate: now.isLate).answer, request, size)
  }

  private mutating func open(_ request: Request) throws(Refusal) -> Live {
    if let broken { throw Refusal(broken, request) }
    do throws(Sessions.Problem) {
      return try sessions.open(request.session!)
    } catch {
      switch error {
      case .journal(let problem): throw Refusal(problem, request)
      case .damaged(let problem):
        throw Refusal(
          code: .internal, message: "\(problem); the session starts anew with its next line",
          session: request.session, id: request.id)
      }
    }
  }

  /// Hears a request and notes what became of it.
  /// - Parameter key: of the request, if it has an id.
  private mutating func hear(
    _ request: Request, _ key: UInt64?, _ live: Live, _ at: Moment, isLate: Bool
  ) -> Hearing.Heard {
    let name = request.session!
    let before = live.session.count
    let heard = hearing.hear(request, live, at, isLate: isLate)
    if let key { live.recent.keep(heard.kept, for: key) }
    if keeper == nil, !heard.forgets, request.op != .forget { return heard }
    var note = Note(
      kind: Note.Kind(rawValue: request.op.rawValue) ?? .say, at: at, id: request.id?.written,
      text: request.text)
    if case .said(let said) = heard.answer { note.reply = Wall.clean(said.reply.text) }
    if heard.forgets || request.op == .forget {
      forget(note, name, live)
      return heard
    }
    note.isEdit = heard.isEdit
    keeper?.note(note, of: name, live, before: before)
    // Where it fails, the batch that this belongs to is told.
    do { try keeper?.lengthen(live, name) } catch { keeper?.fail(error, name) }
    return heard
  }

  /// What bears on safety holds on where it was said in words; of all else nothing is left.
  private mutating func forget(_ note: Note, _ name: String, _ live: Live) {
    let stays = note.kind != .forget && live.session.sitting.safety.holds
    if !stays { sessions.remove(name) }
    do {
      try keeper?.wipe(name, stays ? live : nil, note, after: live.number)
    } catch {
      keeper?.fail(error, name)
    }
  }

  private func again(_ kept: Recent.Kept, _ live: Live) -> Answer {
    switch kept {
    case .exact(let members): .again(members)
    case .line(let line):
      coach.recall(line, of: live.session).map { .reply($0.reply, turn: $0.turn) }
        ?? .silence(.duplicate)
    }
  }

  /// The time of the line, and how late it came.
  private mutating func moment(_ request: Request) -> (at: Moment, isLate: Bool) {
    if isReplay {
      guard let at = request.at else { return (newest, false) }
      if at.seconds > newest.seconds { newest = at }
      return (at, newest.seconds - at.seconds > Self.lateAfter)
    }
    let now = clock()
    guard let at = request.at else { return (now, false) }
    return (at, now.seconds - at.seconds > Self.lateAfter)
  }
}
