import Coaching

/// A session at work: what the coach knows, and what the protocol knows of it.
final class Live {
  var session: Session
  var fuse = Fuse()
  var recent = Recent()
  /// The id of the last line that was taken in, for an edit.
  var lastID: UInt64?
  /// True after a line that came late, until one in time.
  var wasLate = false
  /// The number of its last entry in the journal.
  var number = 0
  /// How many entries came since its last snapshot.
  var unsnapped = 0

  init(session: Session) { self.session = session }
}

extension ByteWriter {
  /// - Returns: false where it has no compact form.
  mutating func live(_ live: Live) -> Bool {
    byte((live.wasLate ? 1 : 0) | (live.lastID == nil ? 0 : 2))
    if let id = live.lastID { number(id) }
    count(live.number)
    count(live.unsnapped)
    fuse(live.fuse)
    number(UInt64(live.recent.entries.count))
    for entry in live.recent.entries {
      fixed(entry.key)
      switch entry.kept {
      case .line(let number): count(number)
      case .exact(let bytes):
        count(-1)
        data(bytes)
      }
    }
    // Its lines go on to the end.
    return session(at: &live.session)
  }

  private mutating func fuse(_ fuse: Fuse) {
    number(UInt64(fuse.times.count))
    var last: Int64 = 0
    for time in fuse.times {
      signed(time &- last)
      last = time
    }
    fixed(fuse.last)
    count(fuse.repeats)
    signed(fuse.repeatsSince &- last)
    byte((fuse.blownAt == nil ? 0 : 1) | (fuse.answeredAt == nil ? 0 : 2))
    if let at = fuse.blownAt { signed(at) }
    if let at = fuse.answeredAt { signed(at) }
    fixed(fuse.reply)
  }
}

extension ByteReader {
  /// One that somebody may have written: all of it is read.
  mutating func live() throws(Problem) -> Live {
    let live = try resting()
    try live.session.wake()
    return live
  }

  /// One that this program wrote: of the lines that were typed none is read.
  mutating func resting() throws(Problem) -> Live {
    let live = Live(session: Session())
    let flags = try byte()
    live.wasLate = flags & 1 != 0
    if flags & 2 != 0 { live.lastID = try number() }
    live.number = try count()
    live.unsnapped = try count()
    live.fuse = try fuse()
    let count = try size()
    // The turn that wakes it adds one.
    live.recent.entries.reserveCapacity(count + 1)
    for _ in 0..<count {
      let key = try fixed()
      let number = try self.count()
      live.recent.entries.append(
        Recent.Entry(key: key, kept: number >= 0 ? .line(number) : .exact(try data())))
    }
    try read(&live.session)
    return live
  }

  private mutating func fuse() throws(Problem) -> Fuse {
    var fuse = Fuse()
    var last: Int64 = 0
    for _ in 0..<(try size()) {
      last &+= try signed()
      fuse.times.append(last)
    }
    fuse.last = try fixed()
    fuse.repeats = try count()
    fuse.repeatsSince = last &+ (try signed())
    let flags = try byte()
    if flags & 1 != 0 { fuse.blownAt = try signed() }
    if flags & 2 != 0 { fuse.answeredAt = try signed() }
    fuse.reply = try fixed()
    return fuse
  }
}
