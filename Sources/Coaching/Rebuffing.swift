import Dialogue
import Machines
import Understanding

/// A no to another way of seeing it, with more said beside it.
extension Coach {
  /// "No. How does that help?": the no is taken, and that it was no help is granted.
  func rebuffs(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .fitting) = sitting.floor, heard.cues.polarity == .no,
      hints.noHelp.stand(in: heard.said), var step = sitting.floor.hear(heard)
    else { return false }
    sitting.tries = 0
    sitting.skips = 0
    step.moves.removeAll { $0.act == .reflect || $0.act == .affirm }
    step.keeps = []
    speech.add([.inform("arousal.noHelp")])
    advance(&sitting, step, &speech, line: nil)
    return true
  }

  /// "No. Shaking = cut her", after "that I'll cut her": what is feared is said once more, and is not
  /// said back as what happens.
  func isFear(_ heard: Heard, _ facts: Facts) -> Bool {
    guard heard.cues.polarity == .no, let heart = heard.heart?.clause,
      let fear = facts[.meaning]?.phrase.quote
    else { return false }
    let feared = MetaWord.all(in: fear)
    return heart.pieces(at: 0x20).contains { word in
      word.utf8.count >= 3 && word.lowercased() != joints.and
        && MetaWord.all(in: word).first.map(feared.contains) == true
    }
  }
}
