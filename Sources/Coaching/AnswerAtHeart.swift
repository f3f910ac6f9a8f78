import Dialogue
import Machines
import Understanding

extension Coach {
  /// What was heard, with the words that answer what is asked of others and of the body, where they can be told from
  /// the rest.
  /// - Returns: nil where the line is to be heard as it is.
  func answerAtHeart(_ line: Line, _ heard: Heard, _ floor: Floor) -> Heard? {
    guard heard.gathered == nil else { return nil }
    return switch floor {
    case .persuasion(at: .hearing), .persuasion(at: .wording):
      withWholeWords(line, heard) ?? withPraise(line, heard)
    case .persuasion(at: .keeping): withActAlone(line, heard)
    case .persuasion(at: .seeing): withWhatWasSeen(line, heard)
    case .persuasion(at: .fitting):
      withYesInPart(line, heard) ?? withYesAtEnd(line, heard)
    case .arousal(at: .fitting):
      withSameElsewhere(line, heard) ?? withHalf(line, heard) ?? withYesInPart(line, heard)
    case .arousal(at: .meaning): withThoughts(line, heard)
    case .arousal(at: .labelling), .quick(at: .labelling):
      withKinderName(line, heard) ?? withOwnSentence(line, heard)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      nil
    }
  }

  /// What of a line is said back together, where no words of it were chosen from all others.
  func saidTogether(
    _ line: Line, _ heard: Heard, _ step: inout Floor.Step, _ sitting: Sitting, _ speech: Speech,
    _ keeping: Keeping
  ) -> Phrase? {
    let both =
      placed(line, heard, &step, sitting) ?? inARow(&step, of: speech.whole, heard, keeping)
      ?? bothAnswers(&step, sitting, speech.parrot)
      ?? (speech.isEmpty && speech.hasMore(Self.bothKey, sitting)
        ? bothTold(&step, of: speech.fuller ?? line.text, heard, speech.parrot)
          ?? wholeThought(&step, of: speech.fuller ?? line.text) : nil)
    if both?.clause != nil, sitting.facts[.sensation]?.turn == sitting.turn,
      sitting.facts[.strength]?.turn == sitting.turn
    {
      for key in [Self.bothKey, Self.bothKey + ".part"] {
        step.replace(key, with: .summarise("arousal.located.both"))
      }
    }
    return both
  }
}
