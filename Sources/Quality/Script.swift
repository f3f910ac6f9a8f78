import Coaching

/// The person's half of a conversation: lines with their times, to be held with a coach.
public struct Script: Sendable {
  public struct Line: Hashable, Sendable {
    public var typed: String
    public var at: Moment
    /// The line in its file, from 1.
    public var number: Int

    public init(typed: String, at: Moment, number: Int) {
      self.typed = typed
      self.at = at
      self.number = number
    }
  }

  public var name: String
  public var seed: UInt64
  public var mode: Session.Mode
  /// True where the coach spoke first.
  public var greeted = false
  public var lines: [Line]

  /// The first moment of a conversation that names none: 2026-11-23, 10:00 UTC.
  public static let start = Moment(seconds: 1_795_428_000)
  /// The seconds between two lines.
  public static let pace: Int64 = 20

  public init(
    name: String, seed: UInt64 = 0, mode: Session.Mode = .full, lines: [Line] = []
  ) {
    self.name = name
    self.seed = seed
    self.mode = mode
    self.lines = lines
  }

  /// Holds the conversation.
  /// - Parameter probe: what is tried beside each line; nothing where nil.
  public func held(with coach: Coach, probe: Probe? = nil) -> Conversation {
    var session = Session(seed: seed, mode: mode)
    if greeted, let first = lines.first { _ = coach.greet(&session, at: first.at) }
    var exchanges: [Conversation.Exchange] = []
    exchanges.reserveCapacity(lines.count)
    for (turn, line) in lines.enumerated() {
      let before = session
      let reply = coach.respond(&session, to: Array(line.typed.utf8), at: line.at)
      exchanges.append(
        Conversation.Exchange(
          typed: line.typed, at: line.at, line: line.number, reply: reply,
          faults: probe?.faults(before, session, reply, line, turn: turn) ?? []))
    }
    return Conversation(
      name: name, seed: seed, mode: mode, exchanges: exchanges, isExact: true)
  }
}
