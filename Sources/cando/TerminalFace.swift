import Coaching
import Journal
import LineProtocol

/// The terminal face: the coach speaks first, lines can be edited, replies are laid out to be read.
struct TerminalFace: ~Copyable {
  private var talk: Conversation
  private let isQuick: Bool
  private var screen: Screen
  private var typing: Typing
  private var clock = Clock()

  init(_ talk: Conversation, isQuick: Bool, isAccessible: Bool) {
    self.talk = talk
    self.isQuick = isQuick
    screen = Screen(isAccessible: isAccessible)
    typing = Typing(prompt: isAccessible ? "You: " : "> ")
  }

  /// Talks until the sitting is over or the person leaves. A line that could not be written down
  /// was not taken in: why is said, and it can be said again.
  mutating func run() throws(FaceProblem) {
    var reply = try said(.start(clock.now(), isQuick: isQuick)).get(or: FaceProblem.journal)
    var isShown = false
    while true {
      if !isShown { try show(reply) }
      if reply.ended { return }
      let input: Conversation.Input
      switch try type(reply.options) {
      case .line(let bytes): input = .line(bytes, clock.now())
      case .tooLong: input = .tooLong(clock.now())
      case .left: return try show(talk.farewell(at: clock.now()), isLast: true)
      case .terminated: return
      }
      switch said(input) {
      case .success(let next):
        reply = next
        isShown = false
      case .failure(let problem):
        Exit.tell(problem.description)
        isShown = true
      }
    }
  }

  private mutating func said(_ input: Conversation.Input) -> Result<Reply, JournalProblem> {
    do throws(JournalProblem) {
      return .success(try talk.replies(to: [input])[0])
    } catch {
      return .failure(error)
    }
  }

  private mutating func show(_ reply: Reply, isLast: Bool = false) throws(FaceProblem) {
    do throws(StreamProblem) {
      try screen.show(reply, isLast: isLast)
    } catch {
      throw .stream(error)
    }
  }

  private mutating func type(_ choices: [String]) throws(FaceProblem) -> Typing.Typed {
    do throws(StreamProblem) {
      return try typing.next(choices: choices, commands: talk.coach.commandWords)
    } catch {
      throw .stream(error)
    }
  }
}

extension Result {
  fileprivate func get<Other: Error>(or other: (Failure) -> Other) throws(Other) -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let failure): throw other(failure)
    }
  }
}
