import Coaching

/// One message in, one reply line out, for mail delivery agents and the like.
public struct OnceFace {
  private let coach: Coach
  private var session: Session

  public init(coach: Coach, session: Session) {
    self.coach = coach
    self.session = session
  }

  /// Takes all of the input as one message: its lines are joined with blanks.
  public mutating func run(
    reading input: Int32, writing output: Int32, at: Moment
  ) throws(StreamProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    var message: [UInt8] = []
    var isTooLong = false
    loop: while true {
      switch try reader.next() {
      case .line(let bytes):
        isTooLong = isTooLong || message.count + bytes.count >= LineReader.limit
        if isTooLong { continue }
        if !message.isEmpty { message.append(0x20) }
        message += bytes
      case .tooLong: isTooLong = true
      case .end: break loop
      }
    }
    let reply =
      isTooLong
      ? coach.tooLong(&session, at: at) : coach.respond(&session, to: message, at: at)
    try writer.add(reply.text)
    try writer.flush()
  }
}
