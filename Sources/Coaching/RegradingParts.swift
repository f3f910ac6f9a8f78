import Dialogue
import Machines
import Understanding

/// "That's the wrong way round. Hello is 20, the questions are 80": the parts of a task, once both are
/// known, with other numbers.
extension Coach {
  /// - Returns: false where the line gives no such numbers.
  func regradesParts(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard case .opening = sitting.floor, let surest = sitting.facts[.surest],
      let hardest = sitting.facts[.hardest], let high = sitting.facts[.surestRating]?.number,
      let low = sitting.facts[.hardestRating]?.number
    else { return false }
    let isSwapped = hints.swapped.stand(in: words)
    let rated = regraded(line, [surest.phrase, hardest.phrase])
    let numbers: (Int, Int)
    if let surestNow = rated[0], let hardestNow = rated[1] {
      guard (surestNow, hardestNow) != (high, low) else { return false }
      numbers = (surestNow, hardestNow)
    } else if isSwapped, rated == [nil, nil], words.count <= 10,
      hardest.turn >= sitting.turn - 2
    {
      numbers = (low, high)
    } else {
      return false
    }
    let isTurned = numbers.0 < numbers.1
    let parts = [(surest.phrase, numbers.0), (hardest.phrase, numbers.1)]
    let (safe, hard) = isTurned ? (parts[1], parts[0]) : (parts[0], parts[1])
    sitting.facts.keep(safe.0, safe.1, as: .surest, .surestRating, turn: sitting.turn)
    sitting.facts.keep(hard.0, hard.1, as: .hardest, .hardestRating, turn: sitting.turn)
    sitting.lastKept = .hardestRating
    sitting.trigger = Trigger(quote: clip(line.text, bytes: 60), cue: "ratings")
    // Both count, however much of the line they are.
    speech.parrot = nil
    speech.add([.inform("meta.sorry"), .reflect("opening.both")])
    speech.again(sitting)
    return true
  }

  /// The numbers that a line gives each of these parts.
  private func regraded(_ line: Line, _ parts: [Phrase]) -> [Int?] {
    let pieces = line.text.pieces(at: 0x2C, 0x2E, 0x3A, 0x3B, 0x21)
    return parts.map { part in
      pieces.lazy.compactMap { piece in
        self.isNamed(part, in: piece) ? self.rating(in: piece) : nil
      }.first
    }
  }
}
