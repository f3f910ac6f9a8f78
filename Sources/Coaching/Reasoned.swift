import Dialogue
import Understanding

extension Coach {
  /// "50. Because of Barry, mostly", of a number that rose: what moved it is told with it, and need not
  /// be asked.
  func reasoned(_ line: Line, _ heard: Heard, _ moves: [Move], turn: Int) -> Fact? {
    guard heard.words > 2, moves.contains(where: { Self.rises.contains($0.key) }) else {
      return nil
    }
    guard hints.end.reasons.stand(in: heard.said), !hints.end.notReasons.stand(in: heard.said)
    else { return movedBeside(line, moves, turn: turn) }
    let leads = speaker.words.options["close.because"] ?? []
    for sentence in Sentences(line.text) {
      let text = " " + sentence.lowercased()
      guard let at = leads.lazy.compactMap({ text.place(of: " " + $0 + " ") }).first else {
        continue
      }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound) - 1
      var reason = Substring(sentence.utf8.dropFirst(from)).bare
      guard !reason.isEmpty else { continue }
      // "Because of Barry, mostly"
      if let comma = reason.last(0x2C), reason[comma...].bare.wordCount == 1 {
        reason = reason[..<comma].bare
      }
      let words = String(reason)
      let phrase = phraser.phrases(of: Line(words)).first { $0.isShaped }
      return Fact(
        kind: .moved, phrase: phrase ?? Phrase(quote: words, noun: phraser.turned(words)),
        turn: turn)
    }
    return nil
  }

  private static let rises: Set<String> = ["close.rose", "close.jumped", "close.hardestRose"]
}
