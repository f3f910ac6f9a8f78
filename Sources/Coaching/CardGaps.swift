import Dialogue
import Machines
import Understanding

extension Coach {
  /// "You left out that it came out clean": what is missing on the card.
  func leftOut(_ line: Line, _ floor: Floor) -> Phrase? {
    guard floor == .mastery(at: .checking) || floor == .mastery(at: .mending) else { return nil }
    let leads = speaker.words.options["mastery.left"] ?? []
    let sentences = Sentences.all(in: line.text)
    let rest = sentences.filter { !hints.cardWrong.stand(in: MetaWord.all(in: $0)) }
    if !rest.isEmpty, rest.count < sentences.count {
      // "Not quite. The end is wrong. I asked her twice": what is right stands beside the complaint.
      let told = phraser.heart(of: Line(rest.joined(separator: ". ")))
      if let told, told.clause != nil || told.noun != nil { return told }
    }
    for sentence in Sentences(line.text) {
      let text = sentence.lowercased()
      guard let lead = leads.first(where: { text.holds($0) }), let at = text.place(of: lead) else {
        continue
      }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      let rest = Line(String(Substring(sentence.utf8.dropFirst(from)).bare))
      guard rest.words > 1 else { continue }
      let phrases = phraser.phrases(of: rest)
      if let phrase = phrases.last(where: { $0.clause != nil }) ?? phrases.first { return phrase }
    }
    return nil
  }
}
