import Dialogue
import Machines
import Understanding

/// "Parking 70. Whole 40", "questions 20, the whole thing 45": the number of the whole, told again beside
/// a part of it.
extension Coach {
  /// - Returns: what else the line says; nil where it names no whole.
  func ratesWholeBeside(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Line? {
    guard sitting.floor.asksForPart || sitting.floor.asksForPartNumber,
      let was = sitting.facts[.rating]?.number, hints.wholes.stand(in: words)
    else { return nil }
    var left = line.text.pieces(at: 0x2C, 0x2E, 0x3B, 0x21)
    guard left.count > 1, let at = left.firstIndex(where: isOfWhole),
      let now = rating(in: left[at])
    else { return nil }
    left.remove(at: at)
    let rest = left.map { String($0.bare) }.filter { !$0.isEmpty }.joined(separator: ", ")
    guard rest.contains(where: \.isLetter) || rest.hasNumber else { return nil }
    if now != was {
      let phrase = Phrase(number: now)
      sitting.facts.keep(Fact(kind: .rating, phrase: phrase, number: now, turn: sitting.turn))
      speech.add([Move(.repair, "repair.corrected")], line: phrase)
    }
    return Line(rest)
  }

  private func isOfWhole(_ piece: Substring) -> Bool {
    piece.wordCount <= 7 && hints.wholes.stand(in: MetaWord.all(in: piece))
      && rating(in: piece) != nil
  }
}

extension Floor {
  /// True where the number of a part is asked for.
  fileprivate var asksForPartNumber: Bool {
    self == .opening(at: .ratingSurest) || self == .opening(at: .ratingHardest)
  }
}
