import Coaching
import Journal

/// The text face: one line in, one reply line out, at once.
public struct TextFace {
  /// Lines that came together are written down together, so many at most.
  private static let together = 256

  private var conversation: Conversation

  public init(_ conversation: Conversation) { self.conversation = conversation }

  /// Answers until the input ends. Never waits for input with a reply unwritten; replies to lines
  /// that came together go out together.
  public mutating func run(
    reading input: Int32, writing output: Int32, now: () -> Moment
  ) throws(FaceProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    let together = conversation.isKept ? Self.together : 1
    while true {
      let inputs: [Conversation.Input]
      do throws(StreamProblem) {
        inputs = try Self.next(&reader, most: together, now)
        if inputs.isEmpty { return try writer.flush() }
      } catch {
        throw .stream(error)
      }
      let replies: Result<[Reply], JournalProblem>
      do throws(JournalProblem) {
        replies = .success(try conversation.replies(to: inputs))
      } catch {
        replies = .failure(error)
      }
      do throws(StreamProblem) {
        if case .success(let replies) = replies {
          for reply in replies { try writer.add(reply.text) }
        }
        // What was answered before is handed out in any case.
        if case .failure = replies { try writer.flush() }
        if !reader.isReady { try writer.flush() }
      } catch {
        throw .stream(error)
      }
      if case .failure(let problem) = replies { throw .journal(problem) }
    }
  }

  /// The next line, and those that came with it; none at the end of the input.
  private static func next(
    _ reader: inout LineReader, most: Int, _ now: () -> Moment
  ) throws(StreamProblem) -> [Conversation.Input] {
    var inputs: [Conversation.Input] = []
    repeat {
      switch try reader.next() {
      case .line(let bytes): inputs.append(.line(bytes, now()))
      case .tooLong: inputs.append(.tooLong(now()))
      case .end: return inputs
      }
    } while inputs.count < most && reader.isReady
    return inputs
  }
}

/// Why a face cannot go on.
public enum FaceProblem: Error {
  case stream(StreamProblem)
  case journal(JournalProblem)
}
