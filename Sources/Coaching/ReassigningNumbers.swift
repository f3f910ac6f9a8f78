import Dialogue
import Machines
import Understanding

/// "No, the twenty is for telling Mr Hughes": the number stands, and what it is for is another part.
extension Coach {
  /// - Returns: false where no part's number is said to be for something else.
  func reassignsNumber(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard case .opening = sitting.floor,
      sitting.facts.has(.hardestRating) || sitting.facts.has(.surestRating)
    else { return false }
    for piece in sentences.flatMap({ $0.pieces(at: 0x2C, 0x3B) }) {
      guard let (kind, rating, part) = renamed(piece.bare, sitting) else { continue }
      sitting.facts.keep(Fact(kind: kind, phrase: part, turn: sitting.turn))
      sitting.lastKept = rating
      speech.parrot = nil
      speech.add([.inform("meta.sorry")])
      speech.add(
        [.reflect(kind == .hardest ? "opening.hardest" : "opening.surest")], line: part)
      speech.again(sitting)
      return true
    }
    return false
  }

  /// The part that a piece names for one of the two numbers.
  private func renamed(
    _ piece: Substring, _ sitting: Sitting
  ) -> (kind: FactKind, rating: FactKind, part: Phrase)? {
    var words = piece
    words.strip(corrections.leads)
    words.strip(corrections.articles)
    guard let first = words.parted.first, let number = number(in: first.bare)
    else { return nil }
    words = words[first.endIndex...].bare
    if !words.strip(hints.isFor) {
      guard hints.isThe.open(words), let verb = words.pieces(at: 0x20).first else { return nil }
      words = words[verb.endIndex...].bare
    }
    if let (right, _) = words.cut(at: corrections.nots) {
      // "The 15 is for the trembling, not the hating"
      words = right.bare
    }
    guard !words.isEmpty else { return nil }
    let line = Line(String(words))
    let part =
      namedPart(in: line)
      ?? Phrase(quote: clip(line.text, bytes: 60), noun: phraser.turnedInside(line.text))
    let pairs: [(FactKind, FactKind)] = [(.hardest, .hardestRating), (.surest, .surestRating)]
    for (kind, rating) in pairs where sitting.facts[rating]?.number == number {
      // "The twenty is for the questions", which it is already.
      guard let known = sitting.facts[kind]?.phrase, known.quote != part.quote else { return nil }
      return (kind, rating, part)
    }
    return nil
  }
}
