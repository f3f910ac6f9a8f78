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
      guard let name = hardest(in: sentence, known.phrase) ?? shifted(in: sentence) else {
        continue
      }
      sitting.facts.keep(Fact(kind: .hardest, phrase: name, turn: sitting.turn))
      for kind: FactKind in [.hardestRating, .hardestAfter] { sitting.facts.drop(kind) }
      speech.parrot = nil
      speech.add([Move(.repair, "repair.corrected")], line: name)
      var rest = sentences
      rest.remove(at: at)
      return Line(Sentences.text(rest))
    }
    return nil
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
