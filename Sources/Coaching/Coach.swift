import Packs
import Understanding

/// The coach: immutable packs, and the one pure function from a session and a line to a reply.
public struct Coach: Sendable {
  /// - Parameter folder: the language's folder, for instance `prompts/en`.
  public init(folder: String) throws(PackProblem) {
  }

  /// The first words of a sitting, where the face can speak before the person does (a terminal).
  public func greet(_ session: inout Session, at: Moment) -> Reply {
    Reply(text: "Hello.")
  }

  /// One line in, one reply out. No clock, no chance, no I/O: the time is `at`, chance is
  /// `session.seed`.
  /// - Parameter bytes: the line without its line break, any bytes.
  public func respond(_ session: inout Session, to bytes: [UInt8], at: Moment) -> Reply {
    Reply(text: "You said: " + String(decoding: bytes.prefix(300), as: UTF8.self))
  }

  /// The reply to a line that was too long to be held (over 64 KiB). Changes nothing.
  public func tooLong(_ session: inout Session, at: Moment) -> Reply {
    Reply(text: "That was too long for me. In a sentence or two, what matters most?")
  }

  /// The last words of a sitting that the person ends without a word (Ctrl-D, Ctrl-C twice).
  public func farewell(_ session: inout Session, at: Moment) -> Reply {
    Reply(text: "Goodbye.")
  }

  /// The word commands that a terminal offers for completion ("skip", "go back", …).
  public var commandWords: [String] { ["skip", "go back", "undo", "why", "help", "stop"] }
}
