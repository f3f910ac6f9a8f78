/// Reflections for each question asked (evidence H; 1.0 in good sessions, 0.27 in poor ones).
struct ReflectionsPerQuestion: Measure {
  let name = "reflections per question"
  let aim = "1.0 to 2.0"

  func row(of readings: [Reading]) -> Row {
    var reflections = 0
    var questions = 0
    var bare: [Break] = []
    for reading in readings {
      for (at, turn) in reading.turns.enumerated() where !turn.isSafety {
        let asked = turn.sentences.filter(\.asks).count
        let said = turn.sentences.filter(\.reflects).count
        questions += asked
        reflections += said
        if asked > 0, said == 0, !turn.heard.isEmpty {
          let key = turn.sentences.last?.key ?? ""
          bare.append(reading.breaks(at, "a question without a reflection", key: key))
        }
      }
    }
    let value = Double(reflections) / Double(questions)
    let holds = questions == 0 || (value >= 1 && value <= 2)
    return Row(
      name: name, value: Figure.two(value), aim: aim, holds: holds,
      breaks: holds || value > 2 ? [] : bare)
  }
}

/// The same, where the line typed holds something to take up, and with affirmations and summaries
/// for reflections, as they are in motivational interviewing. For comparison; it has no aim.
struct WiderReflections: Measure {
  let name = "  where the line says something, wider"
  let aim = ""

  func row(of readings: [Reading]) -> Row {
    var reflections = 0
    var questions = 0
    for turn in readings.flatMap(\.turns) where !turn.isSafety && !turn.heard.isEmpty {
      questions += turn.sentences.filter(\.asks).count
      reflections +=
        turn.sentences.filter {
          $0.reflects || $0.manner == .affirmation || $0.manner == .summary
        }.count
    }
    let value = Double(reflections) / Double(questions)
    return Row(name: name, value: Figure.two(value), aim: aim, holds: true, breaks: [])
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
        for sentence in turn.sentences where sentence.reflects {
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
