import Coaching
import LineProtocol

/// The terminal face: the coach speaks first, lines can be edited, replies are laid out to be read.
struct TerminalFace: ~Copyable {
  private let coach: Coach
  private var session: Session
  private var screen: Screen
  private var typing: Typing
  private var clock = Clock()

  init(coach: Coach, session: Session, isAccessible: Bool) {
    self.coach = coach
    self.session = session
    screen = Screen(isAccessible: isAccessible)
    typing = Typing(prompt: isAccessible ? "You: " : "> ")
  }

  /// Talks until the sitting is over or the person leaves.
  mutating func run() throws(StreamProblem) {
    var reply = coach.greet(&session, at: clock.now())
    while true {
      try screen.show(reply)
      if reply.ended { return }
      switch try typing.next(choices: reply.options, commands: coach.commandWords) {
      case .line(let bytes): reply = coach.respond(&session, to: bytes, at: clock.now())
      case .tooLong: reply = coach.tooLong(&session, at: clock.now())
      case .left: return try screen.show(coach.farewell(&session, at: clock.now()), isLast: true)
      case .terminated: return
      }
    }
  }
}
