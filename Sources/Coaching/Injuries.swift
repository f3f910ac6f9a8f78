import Dialogue
import Machines
import Understanding

/// A part of the body that was hurt: what it does may be the injury and not nerves, and is read anew as
/// nothing (safety.md: the coach explains no illness).
extension Coach {
  /// "Calf goes tight, it tore in March", where the body is talked of.
  /// - Returns: false where nothing of the kind is told.
  func tellsInjury(
    _ sitting: inout Sitting, _ words: MetaWords, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(let state) = sitting.floor, state != .done,
      isInjury(words)
        || hints.injured.stand(in: words)
          && isInjury(MetaWord.all(in: sitting.facts[.sensation]?.phrase.quote ?? ""))
    else { return false }
    if let felt = heard.heart, felt.clause != nil || heard.words <= 4 {
      sitting.facts.keep(Fact(kind: .sensation, phrase: felt, turn: sitting.turn))
    }
    sitting.tries = 0
    if !sitting.visited.contains(.arousal) { sitting.visited.append(.arousal) }
    speech.add([.inform("arousal.injury")], line: heard.heart)
    advance(&sitting, Turn(Source.arousal.ended), &speech, line: nil)
    return true
  }

  /// A word for a hurt, with a limb that nerves don't hurt or by itself.
  private func isInjury(_ words: MetaWords) -> Bool {
    if hints.injury.stand(in: words) { return true }
    guard hints.limbs.stand(in: words), !hints.trembling.stand(in: words) else { return false }
    return hints.injured.stand(in: words)
  }
}
