import Understanding

extension Coach {
  /// What one kept line makes of a sitting, again.
  func fold(_ sitting: inout Sitting, _ event: Session.Event) -> Reply {
    if let screened = event.screened { return respond(&sitting, to: screened, event.at) }
    if let outcome = event.outcome.first {
      sitting = outcome
      return Reply(text: "")
    }
    let line = Line(event.line)
    return respond(&sitting, line, understander.cues(of: line, asked: sitting.asked), event.at)
  }

  /// The reply that a line of the session got, with the turn it was, exactly as it was given.
  /// - Parameter number: from 0, among the lines that `session.count` counts.
  /// - Returns: nil where the line was taken back or is too long ago: `Session.stride` lines and
  ///   more are held.
  public func recall(_ number: Int, of session: Session) -> (reply: Reply, turn: Int)? {
    let at = number - session.folded
    let lines = session.events.all
    guard lines.indices.contains(at) else { return nil }
    var sitting = session.base.sitting
    var from = 0
    if let later = session.later, at >= Session.stride {
      sitting = later.sitting
      from = Session.stride
    }
    for event in lines[from..<at] { _ = fold(&sitting, event) }
    let reply = fold(&sitting, lines[at])
    return (reply, sitting.turn)
  }

  /// The last line, said otherwise: it alone is taken back, and the new one heard in its place.
  public func revise(_ session: inout Session, to bytes: [UInt8], at: Moment) -> Reply {
    guard !session.events.isEmpty else { return respond(&session, to: bytes, at: at) }
    let before = session
    session.cut(from: session.events.count - 1) { sitting, event in _ = fold(&sitting, event) }
    var reply = respond(&session, to: bytes, at: at)
    reply.takenFrom = [before]
    return reply
  }
}
