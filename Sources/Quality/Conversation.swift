import Coaching
import Understanding

/// A conversation to be measured: what was typed, and what was said to each line.
public struct Conversation: Sendable {
  /// One line typed and its reply.
  public struct Exchange: Sendable {
    public var typed: String
    public var at: Moment
    /// Where it was typed: the line in its file, from 1.
    public var line: Int
    public var reply: Reply
    /// What probing found after this line.
    public var faults: [Fault] = []
  }

  /// A file's path, or a made-up person and a seed.
  public var name: String
  public var seed: UInt64
  public var mode: Session.Mode
  public var exchanges: [Exchange]
  /// False where the coach of today says something else, so that the tags of the sentences are
  /// guessed and nothing could be probed.
  public var isExact: Bool
}

/// What a probe can find wrong.
public enum Fault: Hashable, Sendable {
  /// The line, taken back, left a trace.
  case undo
  /// The same line in the same place had another reply.
  case replay
  /// One turn did not lead to the source that was asked for.
  case source(Source)
}
