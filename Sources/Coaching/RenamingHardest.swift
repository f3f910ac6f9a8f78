import Dialogue
import Machines
import Understanding

/// "The slides are the hardest part, not the questions", once the parts are told: the hardest part has
/// another name from then on, and no number till one is given.
extension Coach {
  /// - Returns: what else the line says; nil where no part is named as the hardest.
  func renamesHardest(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard let known = sitting.facts[.hardest], !known.phrase.quote.isEmpty else { return nil }
    switch sitting.floor {
    case .opening, .checkIn, .quick: return nil
    case .mastery, .vicarious, .persuasion, .arousal, .plan, .close: break
    }
    for (at, sentence) in sentences.enumerated() {
      let now = hardestByNow(
        in: sentence, known.phrase, again: !sitting.facts.has(.hardestRating))
      guard let name = now?.name ?? hardest(in: sentence, known.phrase) ?? shifted(in: sentence)
      else { continue }
      sitting.facts.keep(Fact(kind: .hardest, phrase: name, turn: sitting.turn))
      for kind: FactKind in [.hardestRating, .hardestAfter] { sitting.facts.drop(kind) }
      speech.parrot = nil
      speech.add([Move(.repair, "repair.hardestNow")], line: name)
      var rest = sentences
      if let left = now?.rest, !left.isEmpty { rest[at] = left } else { rest.remove(at: at) }
      rest.removeAll { onlyDenies(hardest: $0) }
      return withOwnNumber(Line(Sentences.text(rest)), of: name, &sitting)
    }
    return nil
  }

  /// "Doses 35, freezing 25", behind the new name of the hardest part: its own number is kept, or is the answer where
  /// that is asked for, and the one of the other part is let go.
  private func withOwnNumber(
    _ rest: Line, of name: Phrase, _ sitting: inout Sitting
  ) -> Line {
    guard rest.text.hasNumber else { return rest }
    var own: Int?
    let sentences = Sentences.all(in: rest.text).compactMap { sentence -> String? in
      let pieces = sentence.pieces(at: 0x2C).map(\.bare)
      let left = pieces.filter { piece in
        guard piece.hasNumber, piece.wordCount <= 5, let number = rating(in: piece) else {
          return true
        }
        if isNamed(name, in: piece) { own = number }
        return false
      }
      return left.isEmpty
        ? nil : left.count == pieces.count ? String(sentence) : left.joined(separator: ", ")
    }
    guard let own else { return rest }
    if case .close(at: .ratingHardest) = sitting.floor { return Line(String(own)) }
    let number = Phrase(number: own)
    sitting.facts.keep(Fact(kind: .hardestRating, phrase: number, number: own, turn: sitting.turn))
    return Line(Sentences.text(sentences.map { $0[...] }))
  }

  /// "It's not the shaking so much now, it's just remembering the band": what it is now.
  private func shifted(in sentence: Substring) -> Phrase? {
    guard hints.end.shifted.stand(in: MetaWord.all(in: sentence)) else { return nil }
    var words = Substring(sentence.unmarked.straight).bare
    while words.strip(corrections.bareJoints) {}
    guard words.strip(hints.end.shiftedFrom),
      let (front, back) = words.cut(at: hints.end.shiftedTo), front.wordCount <= 7,
      let clause = back.pieces(at: 0x2C).first?.bare, clause.wordCount <= 6,
      let name = namedPart(in: Line(String(clause))), name.noun != nil || name.doing != nil
    else { return nil }
    return name
  }

  /// The part that a sentence names as the hardest, and that is another than the one known as that.
  private func hardest(in sentence: Substring, _ known: Phrase) -> Phrase? {
    var words = Substring(sentence.unmarked.straight).bare
    while words.strip(corrections.leads) || words.strip(corrections.bareJoints) {}
    guard let (front, back) = words.cut(at: denials.parts),
      isNamed(known, in: back) || corrections.leads.open(sentence) || front.wordCount <= 3
    else { return nil }
    guard front.wordCount <= 5, !isNamed(known, in: front),
      !corrections.pronouns.contains(front.lowercased()),
      let name = namedPart(in: Line(String(front))), !(name.noun ?? "").isEmpty
    else { return nil }
    return name
  }
}
