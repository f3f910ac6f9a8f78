import Dialogue
import Machines
import Understanding

/// "No, I said yes, I do think he's right", where it was taken for a no: they agree, and the coach is sorry.
extension Coach {
  /// - Returns: false where nothing of the kind was taken so, or the line says nothing of it.
  func agreesAfterAll(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard hints.feelings.agreeing.stand(in: words), sitting.tries == 0 || sitting.stood <= 2 else {
      return false
    }
    switch sitting.floor {
    case .persuasion(at: .seeking) where sitting.facts.has(.said) && !sitting.facts.has(.fit):
      let agreed = sentences.first { hints.feelings.agreeing.stand(in: MetaWord.all(in: $0)) }
      guard let agreed, let fit = phraser.heart(of: Line(String(agreed))) else { return false }
      sitting.facts.keep(Fact(kind: .fit, phrase: fit, turn: sitting.turn))
      sitting.tries = 0
      advance(
        &sitting,
        Turn(
          .persuasion(at: .testing),
          [Move(.repair, "persuasion.agreed.after"), .ask("persuasion.testing")],
          evidence: .persuasion), &speech, line: nil)
      return true
    case .arousal(at: .breathing):
      sitting.tries = 0
      advance(
        &sitting,
        Turn(
          .arousal(at: .labelling),
          [Move(.repair, "arousal.fits.after"), .ask("arousal.labelling")]),
        &speech, line: nil)
      return true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
  }
}
