/// Reflections for each question asked (evidence H; 1.0 in good sessions, 0.27 in poor ones). A summary
/// is a reflection, as in the coding that the aim comes from: simple where it adds no point of its
/// own (MITI 4.2.1, Moyers, Manuel & Ernst 2014).
struct ReflectionsPerQuestion: Measure {
  /// True where summaries count.
  var isWhole = true

  var name: String { isWhole ? "reflections per question" : "  summaries apart" }
  var aim: String { isWhole ? "1.0 to 2.0" : "" }

  func row(of readings: [Reading]) -> Row {
    var reflections = 0
    var questions = 0
    var bare: [Break] = []
    for reading in readings {
      for (at, turn) in reading.turns.enumerated() where !turn.isSafety {
        let asked = turn.sentences.filter(\.asks).count
        let said = turn.sentences.filter {
          $0.reflects || $0.saysBackFirst || isWhole && $0.manner == .summary
        }.count
        questions += asked
        reflections += said
        if asked > 0, said == 0, !turn.heard.isEmpty {
          let key = turn.sentences.last?.key ?? ""
          bare.append(reading.breaks(at, "a question without a reflection", key: key))
        }
      }
    }
    let value = Double(reflections) / Double(questions)
    let holds = !isWhole || questions == 0 || (value >= 1 && value <= 2)
    return Row(
      name: name, value: Figure.two(value), aim: aim, holds: holds,
      breaks: holds || value > 2 ? [] : bare)
  }
}

/// Complex ones among the reflections.
struct ComplexShare: Measure {
  let name = "complex among reflections"
  let aim = ".40 to .60"

  func row(of readings: [Reading]) -> Row {
    var simple: [Break] = []
    var complex: [Break] = []
    for reading in readings {
      for (at, turn) in reading.turns.enumerated() where !turn.isSafety {
        for sentence in turn.sentences
        where sentence.reflects || sentence.saysBackFirst || sentence.manner == .summary {
          if sentence.manner == .complex {
            complex.append(reading.breaks(at, sentence.text, key: sentence.key))
          } else {
            simple.append(reading.breaks(at, sentence.text, key: sentence.key))
          }
        }
      }
    }
    let all = simple.count + complex.count
    let share = Double(complex.count) / Double(all)
    let holds = all == 0 || (share >= 0.4 && share <= 0.6)
    return Row(
      name: name, value: Figure.two(share), aim: aim, holds: holds,
      breaks: holds ? [] : share < 0.4 ? simple : complex)
  }
}
