/// Nothing is said twice in a sitting (evidence H5).
struct SaidTwice: Rule {
  let name = "a sentence said twice"

  func breaks(in reading: Reading) -> [Break] {
    var seen: [String: Int] = [:]
    var sitting = 0
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() {
      if turn.sitting != sitting {
        sitting = turn.sitting
        seen = [:]
      }
      if turn.isUndone { continue }
      for sentence in turn.sentences {
        for part in Sentences.of(sentence.text) where Lexis.tokens(part).count > 2 {
          if let first = seen[part] {
            let line = reading.turns[first].exchange.line
            found.append(
              reading.breaks(at, "said before, to line \(line): \(part)", key: sentence.key))
          }
          seen[part] = at
        }
      }
    }
    return found
  }
}

/// The same question comes twice at most, then choices, then on (evidence H6). Where the person
/// broke in with a command or a question, asking again is coming back.
struct AskedTooOften: Rule {
  let name = "the same question more than twice"

  func breaks(in reading: Reading) -> [Break] {
    var count: [String: Int] = [:]
    var sitting = 0
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() {
      if turn.sitting != sitting {
        sitting = turn.sitting
        count = [:]
      }
      if turn.isSafety || turn.isUndone { continue }
      // Another topic was asked for, and its questions with it.
      if turn.sentences.contains(where: { $0.isOf("agenda.park", "agenda.asked") }) { count = [:] }
      if turn.sentences.contains(where: { $0.isOf(AskedTooOften.brokenIn) }) { continue }
      for sentence in turn.sentences
      where (sentence.manner == .open || sentence.manner == .closed) && !sentence.key.isEmpty {
        let key = base(sentence.key)
        count[key, default: 0] += 1
        if count[key, default: 0] > 2 {
          found.append(
            reading.breaks(at, "asked \(count[key, default: 0]) times", key: sentence.key))
        }
      }
    }
    return found
  }

  /// What is said where the person broke in: with a command, a question, a correction, a worry.
  private static let brokenIn = [
    "agenda", "commands", "questions", "repair.corrected", "repair.misheard", "repair.worry",
    "repair.otherTask", "meta.sorry",
  ]

  private func base(_ key: String) -> String {
    key.hasSuffix(".again") ? String(key.dropLast(".again".count)) : key
  }
}

/// Turns that are the third or later in a row of questions alone.
struct QuestionsAlone: Measure {
  let name = "third question alone in a row"
  let aim = "at most .12"

  func row(of readings: [Reading]) -> Row {
    var turns = 0
    var alone: [Break] = []
    for reading in readings {
      turns += reading.turns.count
      var run = 0
      for (at, turn) in reading.turns.enumerated() {
        run = !turn.sentences.isEmpty && turn.sentences.allSatisfy(\.asks) ? run + 1 : 0
        if run >= 3 {
          alone.append(
            reading.breaks(
              at, "\(run) in a row", key: turn.sentences.last?.key ?? ""))
        }
      }
    }
    let share = turns == 0 ? 0 : Double(alone.count) / Double(turns)
    let holds = share <= 0.12
    return Row(
      name: name, value: Figure.two(share), aim: aim, holds: holds, breaks: holds ? [] : alone)
  }
}

/// One question a turn, at its end (evidence H1).
struct OneQuestion: Rule {
  let name = "more than one question in a turn"

  func breaks(in reading: Reading) -> [Break] {
    reading.turns.indices.compactMap { at in
      let turn = reading.turns[at]
      let asked = turn.sentences.filter(\.asks).count
      let marks = turn.text.filter { $0 == "?" }.count
      let quoted = turn.sentences.flatMap(\.fills).filter { $0.slot != nil }.reduce(0) {
        $0 + $1.text.filter { $0 == "?" }.count
      }
      guard asked > 1 || marks - quoted > 1 else { return nil }
      return reading.breaks(
        at, "\(max(asked, marks)) questions", key: turn.sentences.last?.key ?? "")
    }
  }
}
