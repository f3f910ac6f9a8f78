import Dialogue
import Machines
import Understanding

/// "Like a 7, 8 on the day", "an eight when I think of Thursday, though right now it's only a three": how strong a
/// sign is at its strongest, where that is told beside the sign.
extension Coach {
  func keepsStrongest(in line: Line, _ sitting: inout Sitting) {
    let draft = Draft(line.text)
    let numbers = draft.low.indices.compactMap { number(at: $0, in: draft) }
    guard let most = numbers.max(),
      numbers.count > 1 || sitting.facts[.strength]?.turn != sitting.turn
    else { return }
    sitting.facts.keep(
      Fact(kind: .strength, phrase: Phrase(number: most), number: most, turn: sitting.turn))
  }

  /// A number from 0 to 10 that stands by itself: no "6 k", no "2 colleagues", no "one of them".
  private func number(at: Int, in draft: Draft) -> Int? {
    let figure = Int(draft.low[at])
    let isLed = at > 0 && !draft.pauses(at - 1) && isRoughly(draft.low[at - 1])
    let isAlone = (at == 0 || draft.isMarked(at - 1)) && draft.pauses(at)
    let value: Int?
    if let figure {
      value = figure
    } else if isLed || isAlone,
      let rating = understander.cues(of: Line(draft.low[at]), asked: .scale(top: 10)).rating,
      !rating.verbal
    {
      value = Int((rating.value / 10).rounded())
    } else {
      value = nil
    }
    guard let value, (0...10).contains(value) else { return nil }
    if draft.pauses(at) || isLed { return value }
    return hints.felt.scaleNext.contains(draft.low[at + 1]) ? value : nil
  }

  /// "A", "about", "like".
  private func isRoughly(_ word: String) -> Bool { hints.felt.scaleLeads.contains(word) }
}
