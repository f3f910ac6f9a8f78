import Coaching

/// The text face: one line in, one reply line out, at once.
public struct TextFace: Sendable {
  private let coach: Coach
  private let fresh: Session

  /// - Parameter fresh: what a sitting starts from, the first and every one after it.
  public init(coach: Coach, fresh: Session) {
    self.coach = coach
    self.fresh = fresh
  }

  /// Answers until the input ends. Never waits for input with a reply unwritten; replies to lines
  /// that came together go out together.
  public func run(
    reading input: Int32, writing output: Int32, now: () -> Moment
  ) throws(StreamProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    var session = fresh
    while true {
      if !reader.isReady { try writer.flush() }
      let reply: Reply
      switch try reader.next() {
      case .line(let bytes): reply = coach.respond(&session, to: bytes, at: now())
      case .tooLong: reply = coach.tooLong(&session, at: now())
      case .end: return try writer.flush()
      }
      try writer.add(reply.text)
      // Who left with a danger told of is asked about it first on coming back.
      if reply.ended, reply.safety == "none" { session = fresh }
    }
  }
}
