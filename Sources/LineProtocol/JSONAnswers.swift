import Journal

extension JSONFace {
  /// The answer to one line, with its line end.
  public mutating func answer(_ bytes: [UInt8]) -> [UInt8] { answers(to: [.line(bytes)])[0] }

  /// The answer to each. With a journal all turns are written down first, together; where that
  /// fails everybody concerned is told so, and their sessions are as they were.
  public mutating func answers(to inputs: [Input]) -> [[UInt8]] {
    let first = number
    var batch = Batch<[UInt8]>(keeper: keeper)
    while true {
      do throws(JournalProblem) {
        batch.start()
        number = first + batch.answers.count
        for input in inputs.dropFirst(batch.answers.count) {
          batch.add(heard(input))
          if let failure = keeper?.failure { throw failure.problem }
        }
        try batch.finish()
        return batch.answers
      } catch {
        for name in keeper?.takeFailure()?.names ?? [] { sessions.remove(name) }
        if batch.tryAgain(error) { continue }
        broken = error
        defer { broken = nil }
        batch.start()
        number = first + batch.answers.count
        return batch.answers + inputs.dropFirst(batch.answers.count).map { heard($0) }
      }
    }
  }

  /// The end: where those at work stand is noted. Nothing is lost where that fails.
  mutating func end() {
    guard let keeper else { return }
    for (name, live) in sessions.atWork { keeper.rest(name, live) }
    try? keeper.write()
  }

  /// Together with its own, a reply waits for at most this many; with a journal for more, since one
  /// writing to the disk takes as long as many turns.
  private var together: Int { keeper == nil ? 16 : 256 }
  /// A line of more bytes than this takes a while: what is ready goes out first.
  private static var slow: Int { 4_096 }

  /// Answers until the input ends. Never waits for input with an answer unwritten.
  public mutating func run(reading input: Int32, writing output: Int32) throws(StreamProblem) {
    var reader = LineReader(descriptor: input)
    var writer = ReplyWriter(descriptor: output)
    var inputs: [Input] = []
    while true {
      inputs.removeAll(keepingCapacity: true)
      repeat {
        switch try reader.next() {
        case .line(let bytes):
          if bytes.count > Self.slow, !inputs.isEmpty {
            for answer in answers(to: inputs) { try writer.add(raw: answer) }
            try writer.flush()
            inputs.removeAll(keepingCapacity: true)
          }
          inputs.append(.line(bytes))
        case .tooLong: inputs.append(.tooLong(head: reader.head))
        case .end:
          for answer in answers(to: inputs) { try writer.add(raw: answer) }
          try writer.flush()
          return end()
        }
      } while inputs.count < together && reader.isReady
      for answer in answers(to: inputs) { try writer.add(raw: answer) }
      try writer.flush()
    }
  }
}
