import Dialogue
import Machines
import Understanding

/// "Not really, I'm scared I'll fold when he blames me", where it is asked whether what was said of the body fits:
/// that is the thought, and what they could have ready for it is asked for.
extension Coach {
  /// - Returns: false where nothing feared is told there.
  func tellsFearInstead(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .fitting) = sitting.floor, (4...60).contains(heard.words),
      // "Yes, I'm scared I'll fold" is a yes.
      heard.cues.polarity != .yes || heard.phrases.contains(where: { $0.role == .but }),
      let thought = Sentences.all(in: line.text).lazy.compactMap(feared).first
    else { return false }
    sitting.facts.keep(Fact(kind: .meaning, phrase: thought, turn: sitting.turn))
    sitting.tries = 0
    // Said back however much of the line it is.
    speech.parrot = nil
    advance(
      &sitting,
      Turn(.arousal(at: .aiming), [.reflect("arousal.fearInstead"), .ask("arousal.aiming.worry")]),
      &speech, line: thought)
    return true
  }

  /// What is feared in a sentence, in their words.
  private func feared(in sentence: Substring) -> Phrase? {
    guard !sentence.isMarked else { return nil }
    var words = sentence.bare
    if !words.strip(hints.fearsInstead) {
      guard let (_, behind) = words.cut(at: hints.fearsInstead) else { return nil }
      words = behind.bare
    }
    words.strip(hints.fearsOf)
    guard (2...14).contains(words.wordCount) else { return nil }
    let told = phraser.phrases(of: Line(String(words.bare)))
    let quote = told.count == 1 ? told[0].quote : String(words.bare)
    return quote.isEmpty ? nil : Phrase(quote: quote)
  }
}
