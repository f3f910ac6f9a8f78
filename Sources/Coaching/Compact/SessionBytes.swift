import Machines
import Understanding

extension ByteWriter {
  /// The session as it is, undo included, in a small part of the room it takes as a value: for a
  /// session that waits or is kept. Whoever stores it must tell with it the version of the form
  /// (`Keeper.format`) and the words in use: variants, places and kinds are told by their numbers.
  /// - Returns: false where it has no compact form; what was written is of no use then.
  public mutating func session(_ session: borrowing Session) -> Bool {
    var session = copy session
    return self.session(at: &session)
  }

  /// The same for one that is looked at where it lies, for it is long to copy; nothing of it changes.
  public mutating func session(at session: inout Session) -> Bool {
    guard sitting(at: &session.sitting, near: nil) else { return false }
    let start: (seed: UInt64, mode: Session.Mode)? =
      if case .fresh(let seed, let mode) = session.base { (seed, mode) } else { nil }
    let isSeeded = start?.seed == session.sitting.seed
    byte(
      (start == nil ? 0 : 1) | (session.later == nil ? 0 : 2) | (isSeeded ? 4 : 0)
        | (start?.mode == .quick ? 8 : 0))
    if let start, !isSeeded { number(start.seed) }
    var near = start == nil || session.later != nil ? Near(session.sitting) : nil
    if var later = session.later?.sitting {
      guard sitting(at: &later, near: near) else { return false }
      near = Near(later)
    }
    if start == nil {
      var base = session.base.sitting
      guard sitting(at: &base, near: near) else { return false }
    }
    count(session.folded)
    let lines = session.events.count
    number(UInt64(lines))
    let until = session.events.until
    if lines > 0 {
      signed(until.seconds &- session.sitting.lastAt)
      signed(Int64(until.offset))
    }
    // They go on to the end, so that they can be handed on as they lie.
    session.events.resting.bytes.withUnsafeBytes { raw($0) }
    var last = session.events.resting.until
    for at in session.events.awake.indices where !event(session.events.awake[at], after: &last) {
      return false
    }
    return true
  }

  private mutating func event(_ event: borrowing Session.Event, after last: inout Moment) -> Bool {
    signed(event.at.seconds &- last.seconds)
    signed(Int64(event.at.offset &- last.offset))
    last = event.at
    byte(
      (event.screened == nil ? 0 : 1) | (event.screened?.young == true ? 2 : 0)
        | (event.isAside ? 4 : 0) | (event.outcome.isEmpty ? 0 : 8)
        | (event.screened?.number == nil ? 0 : 16))
    for at in event.outcome.indices {
      var outcome = event.outcome[at]
      if !sitting(at: &outcome, near: nil) { return false }
    }
    guard let screened = event.screened else {
      text(event.line)
      return true
    }
    byte(UInt8(Safety.Event.all.firstIndex(of: screened.event)!))
    optional(screened.region)
    if let number = screened.number { count(number) }
    return true
  }
}

extension ByteReader {
  public mutating func session() throws(Problem) -> Session {
    var session = Session()
    try read(&session)
    try session.wake()
    return session
  }

  /// Reads a session in the place of a new one, for it is long to copy. Its lines rest as bytes.
  public mutating func read(_ session: inout Session) throws(Problem) {
    try read(&session.sitting, near: nil)
    let flags = try byte()
    let isFresh = flags & 1 != 0
    let seed = try isFresh && flags & 4 == 0 ? number() : session.seed
    var near = isFresh && flags & 2 == 0 ? nil : Near(session.sitting)
    if flags & 2 != 0 {
      let later = try sitting(near: near)
      near = Near(later)
      session.later = Point(later)
    }
    session.base =
      try isFresh
      ? .fresh(seed: seed, mode: flags & 8 != 0 ? .quick : .full) : Point(sitting(near: near))
    session.folded = try count()
    var lines = Events.Resting()
    lines.count = try size()
    if lines.count > 0 {
      lines.until.seconds = session.sitting.lastAt &+ (try signed())
      lines.until.offset = Int32(truncatingIfNeeded: try signed())
    }
    lines.bytes = rest()
    session.events = Events(lines)
  }

  /// So many lines, from the first on.
  mutating func events(_ count: Int) throws(Problem) -> [Session.Event] {
    var events: [Session.Event] = []
    var at = Moment(seconds: 0)
    while events.count < count {
      at.seconds &+= try signed()
      at.offset &+= Int32(truncatingIfNeeded: try signed())
      let flags = try byte()
      let outcome = try flags & 8 != 0 ? [sitting(near: nil)] : []
      var screened: Screened?
      if flags & 1 != 0 {
        screened = Screened(
          event: try one(of: Safety.Event.all), young: flags & 2 != 0, region: try optional())
        if flags & 16 != 0 { screened?.number = try self.count() }
      }
      events.append(
        Session.Event(
          line: try screened == nil ? text() : "", screened: screened, at: at,
          isAside: flags & 4 != 0, outcome: outcome))
    }
    return events
  }
}

extension Session {
  /// Reads what rests of it, where it is not known who wrote it.
  public mutating func wake() throws(ByteReader.Problem) { try events.wake() }
}
