import Dialogue
import Efficacy
import Machines
import Understanding

extension Coach {
  /// "No wait, tomorrow night", while the plan is made: another time for what sets it off.
  /// - Returns: false where the line names no time, or no plan is being made.
  func retimes(_ line: Line, _ sitting: inout Sitting, _ speech: inout Speech) -> Bool {
    guard case .plan(let at) = sitting.floor, at != .valuing, at != .mattering, line.words <= 6,
      let when = understander.when(of: line), !when.past,
      phraser.heart(of: line)?.clause == nil
    else { return false }
    let kinds: [FactKind] = [.step, .sentence, .action, .cue]
    guard sitting.facts.has(.cue) || kinds.contains(where: { time(sitting.facts[$0]) != nil })
    else { return false }
    let cues = understander.cues(of: line, asked: .open)
    let new = keeping(line, listen(to: line, cues, sitting), sitting).fact(.cue)
    // "tomorrow night" says more than the day, and leaves nothing of "Saturday after breakfast".
    let isWhole = saysMore(line, than: when)
    let said = isWhole ? line.text : line.slice(when.span)
    for kind in kinds {
      guard let fact = sitting.facts[kind] else { continue }
      if kind == .cue, isWhole || fact.phrase.clause == nil, var new {
        if new.phrase.clause == nil, new.phrase.noun == nil {
          new.phrase.noun = phraser.turned(line.text)
        }
        sitting.facts.keep(new)
      } else if kind == .sentence, isWhole {
        sitting.facts.drop(.sentence)
      } else if let was = time(fact) {
        sitting.facts.reword(was, as: said, in: [kind], turn: sitting.turn)
      }
    }
    speech.add(
      [Move(.repair, "repair.corrected")],
      line: isWhole
        ? whole(line, when) : DateWords.phrase(when, in: line))
    return true
  }

  /// "No, the exam is on Friday", while a plan is made: the day of what it is for.
  func datesAnother(_ line: Line, _ sitting: Sitting) -> Bool {
    guard case .plan = sitting.floor, line.words <= 10 else { return false }
    let text = line.text.lowercased()
    return (speaker.words.options["plan.dated"] ?? []).contains(where: text.holds)
      && understander.when(of: line)?.past == false
  }

  /// "No wait, tomorrow night", to the question when: what was told before the "no wait" is put right,
  /// and the rest answers.
  func answersWhen(
    _ correction: Correction, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard correction.isLed, correction.old == nil, !sitting.facts.has(.cue),
      sitting.floor.asksWhen
    else { return false }
    let line = Line(correction.new)
    guard line.words <= 6, let when = understander.when(of: line), !when.past
    else { return false }
    if let step = sitting.facts[.step], let was = time(step) {
      // Another day for the step is no moment yet.
      guard saysMore(line, than: when) else { return false }
      sitting.facts.reword(was, as: line.text, in: [.step], turn: sitting.turn)
      speech.add(
        [Move(.repair, "repair.corrected")],
        line: whole(line, when))
    }
    converse(&sitting, line, &speech)
    return true
  }

  /// All that was said of the time, its day written as days are.
  private func whole(_ line: Line, _ when: When) -> Phrase {
    let typed = line.slice(when.span)
    let day = typed.prefix(1).uppercased() + typed.dropFirst()
    let isNamed = if case .weekday = when.kind { !typed.contains(" ") } else { false }
    let text = phraser.turned(line.text)
    return Phrase(quote: line.text, noun: isNamed ? text.replacing(typed, with: day) : text)
  }

  private func saysMore(_ line: Line, than when: When) -> Bool {
    let span = DateWords.span(when, in: line)
    return line.text.utf8.count > span.end - span.start + 2
  }

  /// The day that a fact names, as it was typed.
  private func time(_ fact: Fact?) -> String? {
    guard let quote = fact?.phrase.quote,
      let when = understander.when(of: Line(quote)), !when.past
    else { return nil }
    return Line(quote).slice(when.span)
  }
}

extension Floor {
  fileprivate var asksWhen: Bool {
    switch self {
    case .plan(at: .cueing), .plan(at: .sharpening): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
