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
    guard let (now, rest) = wholeApart(line) else { return nil }
    if now != was {
      let phrase = Phrase(number: now)
      sitting.facts.keep(Fact(kind: .rating, phrase: phrase, number: now, turn: sitting.turn))
      speech.add([Move(.repair, "repair.corrected")], line: phrase)
    }
    return Line(rest)
  }

  /// "45 for Tuesday, the whole 30", where the whole is asked for: each number goes to its own.
  /// - Returns: false where no such two stand in the line.
  func ratesPartThenWhole(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard line.words <= 14, hints.wholes.stand(in: words), let (whole, rest) = wholeApart(line),
      let number = rating(in: rest[...])
    else { return false }
    var ahead = sitting
    var reply = speech
    converse(&ahead, Line(String(whole)), &reply)
    guard ahead.floor == .opening(at: .easing) else { return false }
    reply.dropQuestions()
    reply.parrot = nil
    converse(&ahead, Line(rest), &reply)
    guard
      ahead.facts[.surestRating]?.number == number || ahead.facts[.hardestRating]?.number == number
    else { return false }
    sitting = ahead
    speech = reply
    return true
  }

  /// The number of the whole, and what else the line says.
  private func wholeApart(_ line: Line) -> (whole: Int, rest: String)? {
    var left = line.text.pieces(at: 0x2C, 0x2E, 0x3B, 0x21).filter { !$0.bare.isEmpty }
    if left.count == 1, let (one, other) = left[0].cut(at: hints.heard.joints) {
      left = [one, other]
    }
    guard left.count > 1, let at = left.firstIndex(where: isOfWhole),
      let whole = rating(in: left[at])
    else { return nil }
    left.remove(at: at)
    let rest = left.map { String($0.bare) }.filter { !$0.isEmpty }.joined(separator: ", ")
    return rest.contains(where: \.isLetter) || rest.hasNumber ? (whole, rest) : nil
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
