/// Turns that tell or advise (evidence H; .13 in good sessions, .38 in poor ones). Scripts are
/// apart: reappraisal, safety, answers to questions, repairs and command words.
struct Telling: Measure {
  let name = "turns of advice or information"
  let aim = "at most .13"

  func row(of readings: [Reading]) -> Row {
    var turns = 0
    var telling: [Break] = []
    for reading in readings {
      turns += reading.turns.count
      for (at, turn) in reading.turns.enumerated() where !turn.isSafety {
        let told = turn.sentences.first {
          ($0.manner == .information || $0.manner == .leave) && !isScript($0)
        }
        if let told { telling.append(reading.breaks(at, told.text, key: told.key)) }
      }
    }
    let share = turns == 0 ? 0 : Double(telling.count) / Double(turns)
    let holds = share <= 0.13
    return Row(
      name: name, value: Figure.two(share), aim: aim, holds: holds,
      breaks: holds ? [] : telling)
  }

  private func isScript(_ sentence: Reading.Sentence) -> Bool {
    sentence.isBridge
      || sentence.isOf(
        "arousal.function", "arousal.growth", "arousal.breath", "arousal.grounded",
        "quick.function", "quick.start")
  }
}
