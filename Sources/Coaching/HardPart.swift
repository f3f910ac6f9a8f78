import Dialogue
import Machines
import Understanding

extension Coach {
  /// "85 is the dual carriageway, that's not the hard part. The hard part is the parking, 30": the
  /// part and its number, put in the place of what was taken for it.
  /// - Returns: what else the line says; nil where it names no hard part anew.
  func namesHardPart(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard case .opening = sitting.floor, hints.end.hardPart.stand(in: words),
      let kept = sitting.facts[.hardest], sitting.facts.has(.hardestRating)
    else { return nil }
    guard
      let at = sentences.firstIndex(where: {
        hints.end.hardPart.place(in: MetaWord.all(in: $0))?.lowerBound ?? 9 <= 2
      }), let (phrase, number) = part(in: withNumber(at, sentences), after: hints.end.hardPart)
    else { return nil }
    let was = sitting.facts[.hardestRating]
    sitting.facts.keep(Fact(kind: .hardest, phrase: phrase, turn: sitting.turn))
    sitting.facts.keep(
      Fact(
        kind: .hardestRating, phrase: Phrase(number: number), number: number, turn: sitting.turn))
    var rest = sentences
    rest.removeSubrange(at..<(isNumberAlone(at + 1, sentences) ? at + 2 : at + 1))
    // "No. 90 is for cooking": what is known of the other part.
    rest.removeAll { sentence in
      var words = sentence.bare
      words.strip(corrections.leads)
      return words.isEmpty
        || rating(in: sentence) == sitting.facts[.surestRating]?.number
          && sitting.facts[.surest].map { isNamed($0.phrase, in: sentence) } == true
    }
    if let other = rest.firstIndex(where: { hints.end.notHardPart.stand(in: MetaWord.all(in: $0)) })
    {
      // What was taken for the hard part is the one they are sure of.
      if let was, (was.number ?? 0) > number, !kept.phrase.quote.isEmpty {
        let name = rest[other].split(separator: ",").first.flatMap { part(in: Line(String($0))) }
        sitting.facts.keep(
          Fact(kind: .surest, phrase: name?.0 ?? kept.phrase, turn: sitting.turn))
        sitting.facts.keep(
          Fact(kind: .surestRating, phrase: was.phrase, number: was.number, turn: sitting.turn))
      }
      rest.remove(at: other)
    }
    speech.add([.inform("meta.sorry"), .reflect("opening.hardest")], line: phrase)
    return Line(rest.joined(separator: " "))
  }

  /// The sentence, with a number that stands by itself in the next one.
  private func withNumber(_ at: Int, _ sentences: [Substring]) -> Substring {
    guard isNumberAlone(at + 1, sentences) else { return sentences[at] }
    let number = rating(in: sentences[at + 1]).map(String.init) ?? ""
    return Substring(sentences[at].bare + ", " + number)
  }

  private func isNumberAlone(_ at: Int, _ sentences: [Substring]) -> Bool {
    sentences.indices.contains(at) && sentences[at].wordCount <= 2
      && rating(in: sentences[at]) != nil && rating(in: sentences[at - 1]) == nil
  }

  private func part(in sentence: Substring, after leads: Phrases) -> (Phrase, Int)? {
    let words = MetaWord.all(in: sentence)
    guard let end = leads.place(in: words)?.upperBound else { return nil }
    return part(in: Line(sentence.bare.parted.dropFirst(end).joined(separator: " ")))
  }

  private func part(in line: Line) -> (Phrase, Int)? {
    let cues = understander.cues(of: line, asked: .rating)
    guard let rating = cues.rating, !rating.verbal,
      let phrase = part(of: line, Heard(cues: cues, facts: Facts()))
    else { return nil }
    return (phrase, Int(rating.value.rounded()))
  }
}
