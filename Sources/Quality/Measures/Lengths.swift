/// Half of all replies have at most 25 words.
struct MedianWords: Measure {
  let name = "words per reply, median"
  let aim = "at most 25"

  func row(of readings: [Reading]) -> Row {
    let counts = readings.flatMap { $0.turns.map(\.words) }
    let median = Figure.median(counts)
    return Row(
      name: name, value: Figure.one(median), aim: aim, holds: median <= 25, breaks: [])
  }
}

/// No reply has over 40 words, in quick mode over 20; safety has bounds of its own.
struct MostWords: Rule {
  let name = "words per reply, most"
  let aim = "40, quick 20"

  func row(of readings: [Reading]) -> Row {
    let all = readings.flatMap(breaks)
    let most = readings.flatMap { $0.turns.filter { !$0.isSafety }.map(\.words) }.max() ?? 0
    return Row(name: name, value: "\(most)", aim: aim, holds: all.isEmpty, breaks: all)
  }

  func breaks(in reading: Reading) -> [Break] {
    reading.turns.indices.compactMap { at in
      let turn = reading.turns[at]
      guard !turn.isSafety, turn.words > (turn.isQuick ? 20 : 40) else { return nil }
      return reading.breaks(at, "\(turn.words) words", key: turn.sentences.last?.key ?? "")
    }
  }
}

/// A reply is one line of at most 400 bytes.
struct MostBytes: Rule {
  let name = "bytes per reply, most"
  let aim = "400"

  func row(of readings: [Reading]) -> Row {
    let all = readings.flatMap(breaks)
    let most = readings.flatMap { $0.turns.map { $0.text.utf8.count } }.max() ?? 0
    return Row(name: name, value: "\(most)", aim: aim, holds: all.isEmpty, breaks: all)
  }

  func breaks(in reading: Reading) -> [Break] {
    reading.turns.indices.compactMap { at in
      let size = reading.turns[at].text.utf8.count
      return size > 400 ? reading.breaks(at, "\(size) bytes") : nil
    }
  }
}

/// The coach's words for each word of the person, where the person writes sentences (evidence H;
/// 1.08 in good sessions, 1.61 in poor ones).
struct WordsForWords: Measure {
  let name = "coach words per word of the person"
  let aim = "at most 1.1"

  /// From this many words a line, on average, a person writes sentences.
  static let sentence = 12.0

  func row(of readings: [Reading]) -> Row {
    var theirs = 0
    var ours = 0
    for reading in readings {
      let typed = reading.turns.reduce(0) { $0 + $1.typed.count }
      guard Double(typed) >= WordsForWords.sentence * Double(reading.turns.count) else { continue }
      theirs += typed
      ours += reading.turns.reduce(0) { $0 + $1.words }
    }
    let ratio = Double(ours) / Double(theirs)
    return Row(
      name: name, value: theirs == 0 ? "no sentences" : Figure.two(ratio), aim: aim,
      holds: theirs == 0 || ratio <= 1.1, breaks: [])
  }
}
