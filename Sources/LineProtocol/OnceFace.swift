import Coaching
import Journal

/// One message in, one reply line out, for mail delivery agents and the like.
public struct OnceFace {
  private var conversation: Conversation

  public init(_ conversation: Conversation) { self.conversation = conversation }

  /// Takes all of the input as one message: its lines are joined with blanks.
  public mutating func run(
    reading input: Int32, writing output: Int32, at: Moment
  ) throws(FaceProblem) {
    let message: [UInt8]?
    do throws(StreamProblem) {
      message = try Self.message(from: input)
    } catch {
      throw .stream(error)
    }
    let replies: [Reply]
    do throws(JournalProblem) {
      replies = try conversation.replies(to: [message.map { .line($0, at) } ?? .tooLong(at)])
    } catch {
      throw .journal(error)
    }
    do throws(StreamProblem) {
      var writer = ReplyWriter(descriptor: output)
      for reply in replies { try writer.add(reply.text) }
      try writer.flush()
    } catch {
      throw .stream(error)
    }
  }

  /// Nil where it is too long to be held.
  private static func message(from input: Int32) throws(StreamProblem) -> [UInt8]? {
    var reader = LineReader(descriptor: input)
    var message: [UInt8] = []
    var isTooLong = false
    while true {
      switch try reader.next() {
      case .line(let bytes):
        isTooLong = isTooLong || message.count + bytes.count >= LineReader.limit
        if isTooLong { continue }
        if !message.isEmpty { message.append(0x20) }
        message += bytes
      case .tooLong: isTooLong = true
      case .end: return isTooLong ? nil : message
      }
    }
  }
}
