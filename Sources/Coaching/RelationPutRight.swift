import Dialogue
import Machines
import Understanding

/// "Sorry not my sister, my sister in law", of somebody known by name; "not Ana, Ana's cousin": who somebody is
/// to them, put right.
extension Coach {
  /// - Returns: what else the line says; nil where nobody's relation is put right.
  func rightsRelation(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard corrections.notWords.stand(in: words), let kind = sitting.floor.speaksOf,
      let known = sitting.facts[kind], let name = known.phrase.noun ?? known.phrase.person
    else { return nil }
    for (at, sentence) in sentences.enumerated() where sentence.wordCount <= 12 {
      guard let (wrong, right) = personForPerson(sentence) else { continue }
      let isName = wrong.lowercased() == name.lowercased()
      let isOwned = right.lowercased().hasPrefix(wrong.lowercased() + "'s ")
      let isOther =
        !isName && !sitting.facts.mentions(phraser.forms(wrong), since: 0)
        && slips.owners.contains(wrong.prefix { $0 != " " }.lowercased())
      guard isName && isOwned || isOther else { continue }
      let person = Phrase(quote: right, noun: isOwned ? right : phraser.turned(right))
      if isName {
        sitting.facts.keep(
          Fact(kind: kind, phrase: person, number: known.number, turn: sitting.turn))
      }
      speech.parrot = nil
      speech.add([Move(.repair, "repair.corrected")], line: person)
      var rest = sentences
      rest.remove(at: at)
      return Line(Sentences.text(rest))
    }
    return nil
  }

  /// "Not X, Y", of two people.
  private func personForPerson(_ sentence: Substring) -> (wrong: String, right: String)? {
    let pieces = sentence.pieces(at: 0x2C, 0x3B).map(\.bare).filter { !$0.isEmpty }
    for (at, piece) in pieces.enumerated() where at + 1 < pieces.count {
      var wrong = piece
      wrong.strip(corrections.leads)
      guard wrong.strip(corrections.wrongs), (1...4).contains(wrong.wordCount) else { continue }
      var right = Substring(pieces[at + 1].unmarked).bare
      right.strip(corrections.leads)
      right.strip(corrections.fillers)
      right.strip(backwards: corrections.tails)
      guard (1...5).contains(right.wordCount), isSomebody(wrong), isSomebody(right) else {
        continue
      }
      return (String(wrong), String(right))
    }
    return nil
  }

  private func isSomebody(_ words: Substring) -> Bool {
    phraser.person(of: Line(String(words))) != nil
  }
}

extension Floor {
  /// Of whom the talk is: the one who got there, or who said something.
  fileprivate var speaksOf: FactKind? {
    switch self {
    case .vicarious: .peer
    case .persuasion: .giver
    case .opening, .mastery, .arousal, .plan, .close, .checkIn, .quick: nil
    }
  }
}

extension Phrase {
  fileprivate var person: String? { quote.isEmpty ? nil : quote }
}
