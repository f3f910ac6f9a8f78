import Dialogue
import Machines

/// "Eh? Safest part of running?": the words of the question, asked back because they are not clear.
extension Coach {
  /// Says the question in other words.
  func explainsTheWords(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, let question = sitting.floor.question,
      asksOfTheWords(sentences, heard, sitting)
    else { return false }
    makeGood(.unclear, question, &sitting, &speech)
    return true
  }

  private func asksOfTheWords(_ sentences: [Substring], _ heard: Heard, _ sitting: Sitting) -> Bool
  {
    guard heard.words <= 9, !heard.hasDigits, let last = sentences.last, last.isMarked else {
      return false
    }
    let words = heard.said.all
    let isPart = sitting.floor.asksForPart && hints.heard.partAsked.stand(in: heard.said)
    guard let opening = puzzledOpening(sentences) else {
      return isPart && sentences.count == 1 && !last.contains(",")
    }
    if isPart { return true }
    let asked = Set(MetaWord.all(in: sitting.lastReply))
    return words.dropFirst(opening).contains {
      $0.length >= 4 && !metas.isSmall($0) && asked.contains($0)
    }
  }

  /// How many words open the line that say nothing but that it was not understood.
  private func puzzledOpening(_ sentences: [Substring]) -> Int? {
    guard let first = sentences.first else { return nil }
    if sentences.count > 1 {
      return hints.puzzled.hold(MetaWord.all(in: first.unmarked)) ? first.wordCount : nil
    }
    guard let comma = first.pieces(at: 0x2C).first, comma.endIndex < first.endIndex,
      case let words = MetaWord.all(in: comma),
      hints.puzzled.hold(words) || hints.heard.puzzledOpenings.hold(words)
    else { return nil }
    return comma.wordCount
  }
}
