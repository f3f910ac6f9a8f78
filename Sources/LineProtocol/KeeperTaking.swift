import Coaching
import Journal
import Machines
import Understanding

extension Keeper {
  /// The session as it is now, by its journal; a fresh one where there is none.
  func take(_ name: String) throws(JournalProblem) -> Live {
    if isPending(name) { try write() }
    guard let head = try journal.head(of: name) else {
      return Live(session: hearing.fresh(name))
    }
    let newest = try journal.snapshot(of: name)
    let live = newest.flatMap(live) ?? begin(head.origin, name)
    try fold(into: live, name, to: head.last)
    return live
  }

  /// As the journal has it, from its beginning.
  func begin(_ origin: String, _ name: String) -> Live {
    Live(session: Session(origin: origin) ?? hearing.fresh(name))
  }

  /// What a snapshot holds; nil where it is not to be trusted.
  func live(_ snapshot: Snapshot) -> Live? {
    guard snapshot.format == Self.format else { return nil }
    do throws(ByteReader.Problem) {
      let live = try snapshot.bytes.withUnsafeBufferPointer { pointer throws(ByteReader.Problem) in
        var reader = ByteReader(pointer)
        return try reader.live()
      }
      if snapshot.words != words { live.session.spokeOtherwise() }
      live.number = snapshot.number
      live.unsnapped = 0
      return live
    } catch {
      return nil
    }
  }

  private func fold(into live: Live, _ name: String, to last: Int) throws(JournalProblem) {
    while live.number < last {
      let some = try journal.entries(of: name, after: live.number, most: 1_000)
      guard !some.isEmpty else { return }
      for entry in some { try fold(entry, into: live, name) }
    }
  }

  /// Does again what an entry tells of, as far as that is kept.
  /// - Returns: what is said to it now; nil where it cannot be done again.
  @discardableResult
  func fold(_ entry: Entry, into live: Live, _ name: String) throws(JournalProblem) -> Reply? {
    let reply = redo(entry, live, name)
    live.number = entry.number
    live.unsnapped += 1
    try lengthen(live, name)
    return reply
  }

  private func redo(_ entry: Entry, _ live: Live, _ name: String) -> Reply? {
    guard let kind = Note.Kind(rawValue: entry.kind), let detail = Detail(entry) else {
      return nil
    }
    let at = Moment(seconds: entry.seconds, offset: entry.offset)
    if kind == .greet { return coach.greet(&live.session, at: at) }
    let screened = entry.label.flatMap(Safety.Event.init).map {
      Screened(
        event: $0, young: detail.young, region: detail.region, number: detail.number)
    }
    // A word that was a request of its own needs no text; a line of which nothing is kept has none.
    guard kind != .pass, screened != nil || entry.text != nil || kind == .undo || kind == .end
    else { return nil }
    if detail.isPlain {
      if let screened { return coach.respond(&live.session, to: screened, at: at) }
      return coach.respond(&live.session, to: Array(entry.text!.utf8), at: at)
    }
    var request = Request(session: name, text: entry.text ?? "")
    request.op = Request.Op(rawValue: kind.rawValue) ?? .say
    request.id = entry.id.flatMap { JSON(reading: $0) }
    let heard =
      screened.map { hearing.hear($0, request, live, at) }
      ?? hearing.hear(request, live, at, isLate: false)
    if let key = Recent.key(request) { live.recent.keep(heard.kept, for: key) }
    guard case .said(let said) = heard.answer else { return nil }
    let reply = said.reply
    return reply
  }

  /// Brings earlier lines into reach where undo has used up those that the session holds. Lines that
  /// changed nothing are passed over, however many they are: they go with the line before them.
  func lengthen(_ live: Live, _ name: String) throws(JournalProblem) {
    guard live.session.needsEarlier else { return }
    if isPending(name) { try write() }
    var end = live.session.count
    while true {
      guard let (earlier, lines) = try lines(of: live, name, before: end) else { return }
      let longer = coach.session(live.session, reaching: lines, from: earlier)
      guard longer.needsEarlier, longer.folded < end else {
        live.session = longer
        return
      }
      end = longer.folded
    }
  }

  /// The lines that led up to line `end`, and the session that they began with.
  private func lines(
    of live: Live, _ name: String, before end: Int
  ) throws(JournalProblem) -> (Session, [Session.Event])? {
    let most = max(0, end - Self.stride)
    let found = try journal.snapshot(of: name, lines: most, before: live.number)
    var earlier = found.flatMap(self.live)?.session
    if earlier == nil { earlier = try start(of: name) }
    guard let earlier, earlier.count < end else { return nil }
    let entries = try journal.lines(of: name, in: earlier.count..<end, before: live.number)
    guard entries.count == end - earlier.count else { return nil }
    var outcomes: [Int: Snapshot] = [:]
    if entries.contains(where: { $0.text == nil && $0.label == nil }) {
      for snapshot in try journal.snapshots(of: name) { outcomes[snapshot.number] = snapshot }
    }
    var lines: [Session.Event] = []
    for entry in entries {
      guard let line = event(entry, outcomes[entry.number]) else { return nil }
      lines.append(line)
    }
    return (earlier, lines)
  }

  /// The session before its first line.
  private func start(of name: String) throws(JournalProblem) -> Session? {
    guard let head = try journal.head(of: name) else { return nil }
    let live = begin(head.origin, name)
    for entry in try journal.entries(of: name, after: 0, most: 1) where entry.lines == 0 {
      _ = redo(entry, live, name)
    }
    return live.session
  }

  /// The line that an entry keeps.
  private func event(_ entry: Entry, _ outcome: Snapshot?) -> Session.Event? {
    let at = Moment(seconds: entry.seconds, offset: entry.offset)
    if let text = entry.text { return Session.Event(line: Line(text).text, at: at) }
    if let event = entry.label.flatMap(Safety.Event.init), let detail = Detail(entry) {
      let screened = Screened(
        event: event, young: detail.young, region: detail.region, number: detail.number)
      return Session.Event(line: "", screened: screened, at: at)
    }
    return outcome.flatMap(live).map { Session.Event(unkept: $0.session, at: at) }
  }
}

extension JSON {
  /// A value that was written by us; nil where it is none.
  init?(reading text: String) {
    var reader = JSONReader(Array(text.utf8))
    guard let value = try? reader.read() else { return nil }
    self = value
  }

  /// As it is written down.
  var written: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension Keeper {
  /// The session as it is now; nil where nothing is kept of it.
  public func session(_ name: String) throws(JournalProblem) -> Session? {
    try journal.head(of: name) == nil ? nil : take(name).session
  }
}
