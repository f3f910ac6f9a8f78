import Coaching
import Journal

/// One session on a face without a protocol: text, terminal, one message. With a keeper each turn is
/// written down before its reply is handed out.
public struct Conversation {
  /// What comes in, and when.
  public enum Input: Sendable {
    case line([UInt8], Moment)
    /// A line too long to be held.
    case tooLong(Moment)
    /// The coach is to speak first; `isQuick` where there are but minutes.
    case start(Moment, isQuick: Bool)
  }

  public let coach: Coach
  private let name: String
  private let keeper: Keeper?
  private let fresh: Session
  private var live: Live?

  /// - Parameters:
  ///   - fresh: what it starts from where nothing is kept of it.
  ///   - journal: nil where nothing is to be kept.
  public init(coach: Coach, name: String = "", fresh: Session, journal: (any Journal)? = nil) {
    self.coach = coach
    self.name = name
    self.fresh = fresh
    keeper = journal.map { Keeper(coach: coach, journal: $0) { _ in fresh } }
  }

  public var isKept: Bool { keeper != nil }

  /// What is said to each. Where it throws nothing was taken in but what an earlier call answered,
  /// and it may be tried again.
  public mutating func replies(to inputs: [Input]) throws(JournalProblem) -> [Reply] {
    var batch = Batch<Reply>(keeper: keeper)
    while true {
      do throws(JournalProblem) {
        batch.start()
        for input in inputs.dropFirst(batch.answers.count) {
          batch.add(try reply(to: input))
        }
        try batch.finish()
        return batch.answers
      } catch {
        live = nil
        _ = keeper?.takeFailure()
        guard batch.tryAgain(error) else { throw error }
      }
    }
  }

  /// Goodbye in one line, where the input ends. Changes nothing.
  public mutating func farewell(at: Moment) -> Reply {
    var session = live?.session ?? fresh
    return coach.farewell(&session, at: at)
  }

  private mutating func reply(to input: Input) throws(JournalProblem) -> Reply {
    let live: Live
    if let known = self.live {
      live = known
    } else {
      live = try keeper?.take(name) ?? Live(session: fresh)
      self.live = live
    }
    switch input {
    case .line(let bytes, let at): return try say(bytes, at, live, .say)
    case .tooLong(let at):
      let reply = coach.tooLong(&live.session, at: at)
      note(Note(kind: .say, at: at, reply: reply.text), live, before: live.session.count)
      return reply
    case .start(let at, let isQuick): return try start(at, live, isQuick)
    }
  }

  private mutating func say(
    _ bytes: [UInt8], _ at: Moment, _ live: Live, _ kind: Note.Kind
  ) throws(JournalProblem) -> Reply {
    let before = live.session.count
    let reply = coach.respond(&live.session, to: bytes, at: at)
    let text = String(decoding: bytes, as: UTF8.self)
    let note = Note(kind: kind, at: at, text: text, reply: Wall.clean(reply.text))
    if reply.forgets {
      // What bears on safety holds on; of the rest nothing is left.
      let stays = live.session.sitting.safety.holds
      self.live = stays || keeper == nil ? live : Live(session: fresh)
      try keeper?.wipe(name, stays ? live : nil, plain(note), after: live.number)
      return reply
    }
    self.note(note, live, before: before)
    try keeper?.lengthen(live, name)
    // Without a memory the next line starts anew. Who left with a danger told of is asked about it
    // first on coming back.
    return reply
  }

  private mutating func start(
    _ at: Moment, _ live: Live, _ isQuick: Bool
  ) throws(JournalProblem) -> Reply {
    let sitting = live.session.sitting
    if live.number == 0, !sitting.greeted {
      let reply = coach.greet(&live.session, at: at)
      note(Note(kind: .greet, at: at, reply: Wall.clean(reply.text)), live, before: 0)
      return reply
    }
    if isQuick, sitting.mode != .quick || sitting.ended {
      return try say(Array("/quick".utf8), at, live, .return)
    }
    // As if the person had said hello: a sitting that was over begins anew, with the check-in.
    guard !sitting.ended, sitting.greeted, !sitting.isLeft(at: at) else {
      return try say(Array("hello".utf8), at, live, .return)
    }
    return coach.resume(live.session, at: at)
  }

  private func note(_ note: Note, _ live: Live, before: Int) {
    keeper?.note(plain(note), of: name, live, before: before)
  }

  private func plain(_ note: Note) -> Note {
    var note = note
    note.isPlain = true
    return note
  }
}
