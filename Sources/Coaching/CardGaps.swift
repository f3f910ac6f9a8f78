import Dialogue
import Machines
import Understanding

extension Coach {
  /// "You left out that it came out clean": what is missing on the card.
  func leftOut(_ line: Line, _ floor: Floor) -> Phrase? {
    guard floor == .mastery(at: .checking) || floor == .mastery(at: .mending) else { return nil }
    let leads = speaker.words.options["mastery.left"] ?? []
    for sentence in Sentences(line.text) {
      let text = sentence.lowercased()
      guard let lead = leads.first(where: { text.holds($0) }), let at = text.place(of: lead) else {
        continue
      }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      let rest = Line(String(Substring(sentence.utf8.dropFirst(from)).bare))
      let phrases = phraser.phrases(of: rest)
      if let phrase = phrases.last(where: { $0.clause != nil }) ?? phrases.first { return phrase }
    }
    return nil
  }
}
