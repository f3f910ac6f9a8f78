import Dialogue
import Machines
import Understanding

/// "It was her mum she practised with, not her brother", "it's my cousin, not my sister, I say it to": one
/// person in the place of another, wherever that one was told of.
extension Coach {
  /// - Returns: what else the line says; nil where nobody takes the place of another.
  func putsPerson(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard corrections.notWords.stand(in: words), hasTold(sitting) else { return nil }
    for (at, sentence) in sentences.enumerated() where sentence.wordCount <= 14 {
      let split = Substring(sentence.unmarked.straight).split { $0 == " " || $0 == "," }
      guard let not = split.firstIndex(where: { $0.lowercased() == corrections.not }),
        let wrong = person(in: split[(not + 1)...].prefix(2)),
        sitting.facts.mentions(phraser.forms(wrong), since: 0),
        let right = people(in: split[..<not]).last ?? people(in: split[(not + 3)...]).first,
        right.lowercased() != wrong.lowercased()
      else { continue }
      rewrite(phraser.forms(wrong), as: phraser.forms(right), &sitting)
      speech.parrot = nil
      speech.add(
        [Move(.repair, "repair.corrected")],
        line: Phrase(quote: right, noun: phraser.turnedInside(right)))
      return Line(Sentences.text(Array(sentences[(at + 1)...])))
    }
    return nil
  }

  private func people(in words: ArraySlice<Substring>) -> [String] {
    words.indices.dropLast().compactMap { person(in: words[$0...($0 + 1)]) }
  }

  /// "My sister", "her brother".
  private func person(in words: ArraySlice<Substring>) -> String? {
    guard words.count == 2, let owner = words.first?.lowercased(),
      slips.owners.contains(owner) || corrections.pronouns.contains(owner)
    else { return nil }
    let text = words.joined(separator: " ")
    let mine = slips.mine + " " + (words.last ?? "").lowercased()
    return phraser.person(of: Line(mine)).map(phraser.isKnown) == true ? text : nil
  }
}
