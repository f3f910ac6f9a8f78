import Dialogue
import Machines
import Understanding

/// "Don't fail don't fail, mostly. And how I'll have to tell the family": thoughts that are no statements, word for
/// word and one beside the other.
extension Coach {
  private static let longestThoughts = 18

  /// "Why did I say yes to this", where it is asked what goes through their mind: a thought, and no question to the
  /// coach.
  func thinksAloud(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .meaning) = sitting.floor, heard.words > 1,
      hints.small.me.stand(in: heard.said), hints.feelings.asksOneself.open(line.text[...].bare),
      !heard.said.all.contains(where: hints.feelings.you.hold), withThoughts(line, heard) != nil
    else { return false }
    converse(&sitting, line, heard, &speech)
    return true
  }

  func withThoughts(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 1, !heard.isChosen, hints.feelings.thoughts.open(line.text[...].bare) else {
      return nil
    }
    var thoughts: [Substring] = []
    for sentence in Sentences.all(in: line.text) {
      for piece in sentence.pieces(at: 0x2C, 0x3B, 0x3A) {
        var words = piece.bare
        while words.strip(corrections.bareJoints) {}
        words.strip(backwards: hints.feelings.thoughtTails)
        if words.wordCount < 2
          || thoughts.contains(where: { $0.lowercased() == words.lowercased() })
        {
          continue
        }
        guard hints.feelings.thoughts.open(words) || words.opens(with: joints.that) else { break }
        thoughts.append(words)
      }
    }
    let text = thoughts.joined(separator: ", \(joints.and) ")
    guard !thoughts.isEmpty, (2...Self.longestThoughts).contains(text.wordCount) else { return nil }
    var told = heard
    told.cues.manner.subtract([.asking, .dontKnow, .nothing, .nothingFirst, .thin, .refusal])
    (told.heart, told.gathered) = (Phrase(quote: text.unmarked), .chosen)
    return told
  }
}
