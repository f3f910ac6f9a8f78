import Coaching

/// The machine face, version 1: one JSON object a line in, exactly one out, in order, for any
/// number of sessions.
public struct JSONFace {
  /// From how many seconds on a line is late.
  static let lateAfter: Int64 = 600

  let coach: Coach
  let log: Log
  private let clock: () -> Moment
  /// True where the time is that of the lines: the newest `at` so far.
  private let isReplay: Bool
  private var newest = Moment(seconds: 0)
  var sessions: Sessions
  private var writer = JSONWriter()
  private(set) var number = 0

  /// - Parameters:
  ///   - seed: with a session's name it chooses among wordings.
  ///   - room: for sessions that wait, in bytes; those silent longest are let go beyond it.
  ///   - isReplay: the same input gives the same output, whatever the clock says.
  public init(
    coach: Coach, seed: UInt64 = 0, mode: Session.Mode = .full, room: Int = 256 << 20,
    isReplay: Bool = false, log: Log = Log(level: .error), clock: @escaping () -> Moment
  ) {
    self.coach = coach
    self.log = log
    self.clock = clock
    self.isReplay = isReplay
    sessions = Sessions(room: room) { Session(seed: seed ^ Hash.of($0), mode: mode) }
  }

  /// The answer to one line, with its line end.
  public mutating func answer(_ bytes: [UInt8]) -> [UInt8] {
    number += 1
    writer.removeAll()
    do throws(Refusal) {
      try take(Request(reading: bytes), size: bytes.count)
    } catch {
      refuse(error, size: bytes.count)
    }
    writer.newline()
    return writer.bytes
  }

  /// What is said to a line of this session, nil for silence: the face without its form.
  mutating func reply(to text: String, session: String) -> String? {
    number += 1
    let now = clock()
    guard let live = try? sessions.open(session) else { return nil }
    let request = Request(session: session, text: text)
    let answer = hear(request, live, now, isLate: false).answer
    tell(answer, request, text.utf8.count)
    guard case .reply(let reply, _) = answer else { return nil }
    return Wall.clean(reply.text)
  }

  /// The answer to a line that was too long to be held.
  /// - Parameter head: how it began.
  public mutating func tooLong(head: [UInt8]) -> [UInt8] {
    number += 1
    writer.removeAll()
    var reader = JSONReader(head)
    _ = try? reader.read()
    refuse(
      Refusal(
        code: .lineTooLong, message: "the line is longer than \(LineReader.limit) bytes",
        members: reader.members), size: nil)
    writer.newline()
    return writer.bytes
  }

  private mutating func refuse(_ refusal: Refusal, size: Int?) {
    writer.refusal(refusal, line: number)
    log.write(.warning, "refused") { [number] in
      $0.name("line")
      $0.number(number)
      $0.name("code")
      $0.string(refusal.code.rawValue)
      $0.name("session")
      $0.string(refusal.session)
      $0.name("id")
      $0.value(refusal.id ?? .null)
      if let size {
        $0.name("in")
        $0.number(size)
      }
    }
  }

  private mutating func take(_ request: Request, size: Int) throws(Refusal) {
    let now = moment(request)
    switch request.op {
    case .hello: return give(.hello, request, size)
    case .ping: return give(.pong, request, size)
    case .say, .end, .forget, .undo, .edit: break
    }
    guard request.isAddressed else { return give(.silence(.notAddressed), request, size) }
    let live: Live
    do throws(ByteReader.Problem) {
      live = try sessions.open(request.session!)
    } catch {
      throw Refusal(
        code: .internal, message: "\(error); the session starts anew with its next line",
        session: request.session, id: request.id)
    }
    let key = Recent.key(request)
    if let key, let kept = live.recent[key] {
      return give(again(kept, live), request, size)
    }
    let turn = hear(request, live, now.at, isLate: now.isLate)
    give(turn.answer, request, size)
    if let key { live.recent.keep(turn.kept, for: key) }
    if request.op == .forget { sessions.remove(request.session!) }
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

  private mutating func give(_ answer: Answer, _ request: Request, _ size: Int) {
    writer.answer(answer, session: request.session, id: request.id)
    tell(answer, request, size)
  }

  private func tell(_ answer: Answer, _ request: Request, _ size: Int) {
    log.write(.info, answer.name) { [number] in
      $0.name("line")
      $0.number(number)
      $0.name("op")
      $0.string(request.op.rawValue)
      $0.name("session")
      $0.string(request.session)
      $0.name("id")
      $0.value(request.id ?? .null)
      $0.name("in")
      $0.number(size)
      guard case .reply(let reply, _) = answer else { return }
      $0.name("out")
      $0.number(reply.text.utf8.count)
      $0.name("state")
      $0.string(reply.state)
      $0.name("rules")
      $0.array { for sentence in reply.says { $0.string(sentence.rule) } }
    }
  }
}
