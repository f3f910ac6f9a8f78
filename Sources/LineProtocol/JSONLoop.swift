extension JSONFace {
  /// A reply waits for at most this many lines that came together with its own.
  private static let together = 16
  /// A line of more bytes than this takes a while: what is ready goes out first.
  private static let slow = 4_096

  /// Answers until the input ends. Never waits for input with an answer unwritten.
  public mutating func run(reading input: Int32, writing output: Int32) throws(StreamProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    var ready = 0
    while true {
      if ready > 0, ready >= Self.together || !reader.isReady {
        try writer.flush()
        ready = 0
      }
      switch try reader.next() {
      case .line(let bytes):
        if bytes.count > Self.slow { try writer.flush() }
        try writer.add(raw: answer(bytes))
      case .tooLong: try writer.add(raw: tooLong(head: reader.head))
      case .end: return try writer.flush()
      }
      ready += 1
    }
  }
}
