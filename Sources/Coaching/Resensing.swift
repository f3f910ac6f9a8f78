import Dialogue
import Machines
import Understanding

extension Coach {
  /// "No, it's my voice that shakes", once another sign of the body was taken: the one they mean.
  /// - Returns: what else the line says; nil where it names no other.
  func resenses(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard case .arousal = sitting.floor, hints.correction.stand(in: words),
      sitting.asked != .yesNo, let known = sitting.facts[.sensation],
      let opening = sentences.first, opening.wordCount <= 10
    else { return nil }
    var said = Substring(opening.unmarked.straight).bare
    let isLed = said.strip(corrections.leads)
    guard said.strip(corrections.meant) || isLed else { return nil }
    let isNamed = said.strip(corrections.fillers)
    said.strip(corrections.abouts)
    // "It's my voice that shakes", "it's more that I blush"
    let text = said.cut(at: corrections.clefts).map { $0.0 + " " + $0.1 } ?? String(said)
    let first = text.prefix { $0 != " " }.lowercased()
    guard slips.owners.contains(first) || isNamed && text.wordCount <= 4 else { return nil }
    let line = Line(first + text.dropFirst(first.count))
    let cues = understander.cues(of: line, asked: .open)
    guard cues.sensations.count == 1, let sensed = cues.sensations.first, !sensed.negated,
      sensed.time != .past,
      let fact = keeping(line, listen(to: line, cues, sitting), sitting).fact(.sensation),
      fact.phrase.quote.lowercased() != known.phrase.quote.lowercased()
    else { return nil }
    sitting.facts.keep(fact)
    sitting.lastKept = .sensation
    sitting.trigger = Trigger(quote: fact.phrase.quote, cue: "sensations")
    speech.parrot = nil
    speech.add(
      [Move(.repair, "repair.correctedHow")],
      line: Phrase(quote: line.text, noun: phraser.turnedInside(line.text)))
    return Line(Sentences.text(sentences.dropFirst()))
  }
}
