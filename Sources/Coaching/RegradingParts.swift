import Dialogue
import Machines
import Understanding

/// "You got them the wrong way round": the parts of a task, once both are known, with each other's numbers.
extension Coach {
  /// - Returns: false where the line says nothing of the kind.
  func regradesParts(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard case .opening = sitting.floor, let surest = sitting.facts[.surest],
      let hardest = sitting.facts[.hardest], let high = sitting.facts[.surestRating]?.number,
      let low = sitting.facts[.hardestRating]?.number
    else { return false }
    guard hints.swapped.stand(in: words), words.count <= 10, hardest.turn >= sitting.turn - 2,
      !words.contains(where: { $0.number != nil })
    else { return false }
    sitting.facts.keep(hardest.phrase, high, as: .surest, .surestRating, turn: sitting.turn)
    sitting.facts.keep(surest.phrase, low, as: .hardest, .hardestRating, turn: sitting.turn)
    sitting.lastKept = .hardestRating
    sitting.trigger = Trigger(quote: clip(line.text, bytes: 60), cue: "ratings")
    // Both count, however much of the line they are.
    speech.parrot = nil
    speech.add([.inform("meta.sorry"), .reflect("opening.both")])
    speech.again(sitting)
    return true
  }
}
