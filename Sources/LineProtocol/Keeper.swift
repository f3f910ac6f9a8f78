import Coaching
import Journal

/// Takes sessions up from a journal, notes what happens in them, and writes it down before anybody
/// is answered.
///
/// A session is the fold of its entries. A snapshot every `stride` entries spares the folding (with
/// one person each, and when the program ends, for those at work); one in `milestone` stays, so that
/// undo reaches back any number of lines.
///
/// What was said is kept, what is said next is not: words under prompts/ and the program change. A
/// snapshot of the same `format` is taken with other words, too: it holds where the talk stands and
/// the person's facts, and only which variants were said is dropped, for their numbers mean others
/// now. A snapshot of another format is passed over and the entries are folded anew, with the words
/// of now: facts and place come from what the person said, and where the rules have changed in between
/// the place may be another. A line of which nothing was kept is then passed over.
public final class Keeper {
  /// The version of `Live`'s compact form. Raise it whenever FormatTests says that the form has
  /// changed.
  public static let format = 11
  static let stride = 32
  static let milestone = 256

  public let journal: any Journal
  let hearing: Hearing
  var coach: Coach { hearing.coach }
  /// Tells the words in use from others; what is said with them hangs on the region as well.
  let words: Int64
  let spoken: Int64
  private var pending: [String: Change] = [:]
  /// Their names, in the order in which they came.
  private var order: [String] = []
  /// How often something was written.
  private(set) var writes = 0
  /// Why the last writing failed, and whose entries it was, until `takeFailure`.
  private(set) var failure: Failure?

  struct Failure {
    var problem: JournalProblem
    var names: [String]
  }

  /// - Parameter fresh: what a new session starts from, by its name.
  public init(coach: Coach, journal: any Journal, fresh: @escaping (String) -> Session) {
    self.journal = journal
    hearing = Hearing(coach: coach, fresh: fresh)
    words = Int64(bitPattern: coach.speaker.words.fingerprint)
    spoken = words ^ Int64(bitPattern: Hash.of(coach.region ?? ""))
  }

  /// Notes one turn of a session.
  /// - Parameter before: how many lines had led to the session before it.
  func note(_ note: Note, of name: String, _ live: Live, before: Int) {
    let session = live.session
    let keeps = session.count > before || note.isEdit
    let last = keeps ? session.last : nil
    let isUnkept = last?.isUnkept == true
    let isPass = !keeps && session.count == before && note.kind != .greet
    live.number += 1
    live.unsnapped += 1
    var detail = Detail(isPlain: note.isPlain)
    detail.young = last?.screened?.young == true
    detail.region = last?.screened?.region
    detail.number = last?.screened?.number
    let entry = Entry(
      number: live.number, seconds: note.at.seconds, offset: note.at.offset,
      kind: (isPass ? .pass : note.kind).rawValue, id: note.id,
      text: isPass || isUnkept || last?.screened != nil ? nil : note.text,
      label: last?.screened?.event.rawValue, version: Detail.version, detail: detail.bytes,
      reply: isUnkept ? nil : note.reply, lines: session.count,
      low: note.isEdit ? session.count - 1 : min(before, session.count), keeps: keeps,
      words: spoken)
    var change =
      pending[name]
      ?? Change(name: name, origin: hearing.fresh(name).origin, after: live.number - 1)
    if pending[name] == nil { order.append(name) }
    change.entries.append(entry)
    let stays = isUnkept || live.number % Self.milestone == 0
    // A talk with one person gets one every time, so that it stands where it stood after an update.
    if stays || live.unsnapped >= Self.stride || isPass != note.isPlain {
      if let snapshot = snapshot(of: live, stays: stays) {
        change.snapshots.removeAll { !$0.stays }
        change.snapshots.append(snapshot)
        live.unsnapped = 0
      }
    }
    pending[name] = change
  }

  /// Notes where a session stands, so that it is taken up there whatever the words are by then.
  func rest(_ name: String, _ live: Live) {
    guard live.number > 0, live.unsnapped > 0, pending[name] == nil,
      let snapshot = snapshot(of: live, stays: false)
    else { return }
    pending[name] = Change(
      name: name, origin: live.session.origin, after: live.number, snapshots: [snapshot])
    order.append(name)
    live.unsnapped = 0
  }

  /// Everything that is kept of a session goes, at once.
  /// - Parameter live: what is to be kept of it from now on, if anything.
  func wipe(_ name: String, _ live: Live?, _ note: Note, after number: Int) throws(JournalProblem) {
    try write()
    var change = Change(
      name: name, origin: hearing.fresh(name).origin, after: number, wipes: true)
    if let live {
      live.number = 1
      let entry = Entry(
        number: 1, seconds: note.at.seconds, offset: note.at.offset, kind: Note.Kind.pass.rawValue,
        detail: Detail(isPlain: note.isPlain).bytes, words: spoken)
      change.entries.append(entry)
      if let snapshot = snapshot(of: live, stays: true) { change.snapshots.append(snapshot) }
    }
    pending[name] = change
    order.append(name)
    try write()
  }

  /// Writes what was noted. Where that fails none of it is written, and whoever holds one of these
  /// sessions takes it up again.
  func write() throws(JournalProblem) {
    guard !order.isEmpty else { return }
    let names = order
    let changes = names.compactMap { pending[$0] }
    order = []
    pending = [:]
    do throws(JournalProblem) {
      try journal.write(changes)
      writes += 1
    } catch {
      failure = Failure(problem: error, names: names)
      throw error
    }
  }

  /// True where nothing waits to be written.
  var isIdle: Bool { order.isEmpty }

  /// True where entries of the session wait to be written.
  func isPending(_ name: String) -> Bool { pending[name] != nil }

  /// A session could not be read in the middle of a turn: that counts as not written.
  func fail(_ problem: JournalProblem, _ name: String) {
    if failure == nil { failure = Failure(problem: problem, names: order + [name]) }
    order = []
    pending = [:]
  }

  /// Why writing failed since this was asked last.
  func takeFailure() -> Failure? {
    defer { failure = nil }
    return failure
  }

  private func snapshot(of live: Live, stays: Bool) -> Snapshot? {
    var writer = ByteWriter()
    guard writer.live(live) else { return nil }
    return Snapshot(
      number: live.number, lines: live.session.count, format: Self.format, words: words,
      bytes: writer.bytes, stays: stays)
  }
}
