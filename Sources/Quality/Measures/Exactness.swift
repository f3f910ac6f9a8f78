import Understanding

/// From any state one turn leads to the source that is asked for (evidence H8).
struct Unreached: ProbedRule {
  let name = "sources not reached in one turn"

  func breaks(in reading: Reading) -> [Break] {
    Probed.breaks(reading) { fault in
      switch fault {
      case .source(let source): "asked for \(source.rawValue)"
      case .undo, .replay: nil
      }
    }
  }
}

/// A line taken back leaves no trace.
struct InexactUndo: ProbedRule {
  let name = "undo that leaves a trace"

  func breaks(in reading: Reading) -> [Break] {
    Probed.breaks(reading) { fault in
      switch fault {
      case .undo: "undo leaves a trace"
      case .source, .replay: nil
      }
    }
  }
}

/// The same line in the same place has the same reply, to the byte.
struct InexactReplay: ProbedRule {
  let name = "replay that differs"

  func breaks(in reading: Reading) -> [Break] {
    Probed.breaks(reading) { fault in
      switch fault {
      case .replay: "another reply to the same line"
      case .source, .undo: nil
      }
    }
  }
}

private enum Probed {
  static func breaks(_ reading: Reading, _ what: (Fault) -> String?) -> [Break] {
    reading.turns.indices.flatMap { at in
      reading.turns[at].exchange.faults.compactMap(what).map {
        reading.breaks(at, $0, key: reading.turns[at].exchange.reply.state)
      }
    }
  }
}
