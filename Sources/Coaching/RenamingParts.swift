import Dialogue
import Machines
import Understanding

/// "It's 25 for saying the word, not for going soft": a part that was said back under the wrong name
/// gets the right one.
extension Coach {
  /// - Returns: what else the line says; nil where no part is named anew.
  func renamesPart(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard sitting.facts.has(.hardestRating) || sitting.facts.has(.surestRating)
    else { return nil }
    let kinds: [(part: FactKind, rating: FactKind)] = [
      (.hardest, .hardestRating), (.surest, .surestRating),
    ]
    for (at, sentence) in sentences.enumerated() {
      guard let (right, wrong) = Substring(sentence.unmarked).bare.cut(at: corrections.nots),
        wrong.wordCount <= 8, let name = partName(in: right),
        let (part, rating) = kinds.first(where: { kind in
          guard let part = sitting.facts[kind.part]?.phrase else { return false }
          let number = self.rating(in: right)
          let shared = shares(part, wrong)
          return shared > 0 && shared >= shares(part, Substring(name.quote))
            && (number == nil || number == sitting.facts[kind.rating]?.number)
        })
      else { continue }
      sitting.facts.keep(Fact(kind: part, phrase: name, turn: sitting.turn))
      if var number = sitting.facts[rating] {
        number.turn = sitting.turn
        sitting.facts.keep(number)
      }
      // Said back however much of the line it is.
      speech.parrot = nil
      speech.add(
        [.inform("meta.sorry"), .reflect("opening." + part.rawValue + ".named")], line: name)
      var rest = sentences
      rest.remove(at: at)
      return Line(Sentences.text(rest))
    }
    return nil
  }

  /// How many of the longer words of a part stand in some words.
  private func shares(_ part: Phrase, _ words: Substring) -> Int {
    let own = words.smallWords(figures: false, apostrophes: false)
    return part.quote.smallWords(figures: false, apostrophes: false)
      .count { $0.utf8.count >= 4 && own.contains($0) }
  }

  /// The first thing or doing that a line names.
  func namedPart(in line: Line) -> Phrase? {
    phraser.phrases(of: line).first { $0.noun != nil || $0.doing != nil }
  }

  /// The part of "it's 25 for saying the word": what stands after "for".
  private func partName(in words: Substring) -> Phrase? {
    let leads = (speaker.words.options["opening.part.of"] ?? []).prefix(1)
    let text = words.lowercased()
    for lead in leads {
      guard let at = (" " + text).place(of: " " + lead + " ") else { continue }
      let from = (" " + text).utf8.distance(from: (" " + text).startIndex, to: at.upperBound) - 1
      let name = Substring(words.utf8.dropFirst(from)).bare
      // "Easy for her, she's not the one standing there" names no part.
      guard (1...8).contains(name.wordCount), !name.utf8.contains(0x2C),
        !corrections.pronouns.contains(name.lowercased())
      else { return nil }
      return namedPart(in: Line(String(name))) ?? Phrase(quote: String(name))
    }
    return nil
  }
}
