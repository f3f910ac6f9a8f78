import Dialogue
import Machines
import Understanding

/// "I have the card, and Imke can listen. It is still 40 because of the eyes": what a number rests on, and what
/// keeps it from being higher.
extension Coach {
  /// What keeps the number down, of a line that is to say what holds it up, and the rest of the line.
  func holdingDown(_ line: Line, _ floor: Floor) -> (rest: Line, against: Phrase)? {
    guard floor == .opening(at: .reasoning) else { return nil }
    let sentences = Sentences.all(in: line.text)
    for (at, sentence) in sentences.enumerated().reversed() {
      let pieces = sentence.pieces(at: 0x2C, 0x3B)
      for (place, piece) in pieces.enumerated().reversed() {
        guard let against = against(in: piece) else { continue }
        let beside = (pieces[..<place] + pieces[(place + 1)...]).map { $0.bare }
          .filter { !$0.isEmpty }.joined(separator: ", ")
        let left = sentences[..<at] + (beside.isEmpty ? [] : [beside[...]]) + sentences[(at + 1)...]
        return (Line(Sentences.text(left)), against)
      }
    }
    return nil
  }

  /// "Still 40 because of the eyes", "not more because of the roundabouts".
  private func against(in piece: Substring) -> Phrase? {
    guard let (front, back) = piece.bare.cut(at: hints.becauseOf), front.wordCount <= 6,
      (1...6).contains(back.wordCount), hints.heldDown.stand(in: MetaWord.all(in: front))
    else { return nil }
    return phraser.phrases(of: Line(String(back.bare))).first.flatMap {
      $0.noun == nil || $0.clause != nil ? nil : Phrase(quote: $0.quote, noun: $0.noun)
    }
  }

  /// What holds the number up is answered, and what keeps it down said beside it. Where that is all they tell, what
  /// holds it up is asked once more.
  func tellsAgainst(
    _ against: Phrase, beside rest: Line, _ sitting: inout Sitting, _ heard: Heard,
    _ speech: inout Speech
  ) {
    let move = Move.reflect("opening.against")
    guard rest.words > 0 else {
      speech.add([move], line: against)
      speech.again(sitting)
      sitting.tries += 1
      return
    }
    speech.whole = rest.text
    speech.told = nil
    converse(&sitting, rest, of: heard, &speech)
    speech.drop("link.reason")
    speech.add(move, line: against, before: .ask)
  }
}
