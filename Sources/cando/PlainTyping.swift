import CReadline
import LineProtocol

/// Lines as the terminal's own driver edits them; not one escape sequence.
struct PlainTyping: ~Copyable {
  private let prompt: String
  private var reader = LineReader(descriptor: Edge.input)
  private var writer = ReplyWriter(descriptor: Edge.output)

  init(prompt: String) {
    self.prompt = prompt
    creadline_open_plain()
  }

  mutating func next() throws(StreamProblem) -> Typing.Typed {
    var isInterrupted = false
    while true {
      try writer.show(prompt)
      if !reader.isReady {
        switch creadline_wait(Edge.input) {
        case CREADLINE_LINE: break
        case CREADLINE_INTERRUPTED where !isInterrupted:
          // The driver has dropped the line already.
          isInterrupted = true
          try writer.show("\n")
          continue
        case CREADLINE_TERMINATED:
          try writer.show("\n")
          return .terminated
        default:
          try writer.show("\n")
          return .left
        }
      }
      switch try reader.next() {
      case .line(let bytes): return .line(bytes)
      case .tooLong: return .tooLong
      case .end:
        try writer.show("\n")
        return .left
      }
    }
  }
}
