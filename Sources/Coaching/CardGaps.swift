import Dialogue
import Machines
import Understanding

extension Coach {
  /// "You left out that it came out clean": what is missing on the card.
  func leftOut(_ line: Line, _ floor: Floor) -> Phrase? {
    guard floor == .mastery(at: .checking) || floor == .mastery(at: .mending) else { return nil }
    let sentences = Sentences.all(in: line.text)
    for (place, sentence) in sentences.enumerated() {
      let text = sentence.lowercased()
      guard let lead = hints.cardLeft.first(where: { text.holds($0) }),
        let at = text.place(of: lead)
      else {
        continue
      }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      var missing = Substring(sentence.utf8.dropFirst(from)).bare
      missing.strip(backwards: hints.cardLeftTails)
      let rest = Line(String(missing.bare))
      if rest.words == 1, !hints.cardPronouns.hold(MetaWord.all(in: rest.text)) {
        // "You forgot slower"
        return Phrase(quote: rest.text)
      }
      guard rest.words > 1 else { continue }
      if hints.cardBits.open(rest.text[...]), let comma = rest.text[...].first(0x2C) {
        // "The best bit, no stalls"
        let named = Substring(rest.text[comma...].dropFirst()).bare
        if named.wordCount > 0 { return phraser.heart(of: Line(String(named))) }
      }
      if place + 1 < sentences.count, hints.cardBits.open(rest.text[...]) {
        // "The bit in the middle. She asked me straight and I dodged it"
        return gap(sentences[place + 1])
      }
      let phrases = phraser.phrases(of: rest)
      // "The writing it down, that was the good bit": what is missing, and not what it was.
      let told = phrases.filter { phrase in
        !hints.long.pointing.contains(phrase.quote.prefix { $0 != " " }.lowercased())
      }
      if let phrase = told.last(where: { $0.clause != nil }) { return phrase }
      guard var named = told.first ?? phrases.first else { continue }
      if place + 1 < sentences.count, let told = self.told(of: named, in: sentences[place + 1]) {
        return told
      }
      if !named.isShaped, named.quote.wordCount <= 6 { named.noun = phraser.turned(named.quote) }
      return named
    }
    let rest = sentences.filter { !hints.cardWrong.stand(in: MetaWord.all(in: $0)) }
    if !rest.isEmpty, rest.count < sentences.count {
      // "Not quite. The end is wrong. I asked her twice": what is right stands beside the complaint.
      let told = phraser.heart(of: Line(rest.joined(separator: ". ")))
      if let told, told.clause != nil || told.noun != nil { return told }
    }
    return nil
  }

  /// What was left out of a card comes in beside what stands there.
  func putsIn(_ line: Line, _ sitting: Sitting, _ step: inout Floor.Step) {
    guard sitting.floor.checksCard, step.keeps == [.outcome], leftOut(line, sitting.floor) != nil
    else { return }
    if !sitting.facts.has(.part) { step.keeps = [.part] }
    for at in step.moves.indices where step.moves[at].isNamed("mastery.mended") {
      step.moves[at] = .reflect("mastery.left")
    }
  }

  /// A sentence that tells what is missing, whole where it is short.
  private func gap(_ sentence: Substring) -> Phrase? {
    let line = Line(String(sentence.bare))
    guard var phrase = phraser.phrases(of: line).first(where: { $0.clause != nil }) else {
      return phraser.heart(of: line)
    }
    let opens = speaker.words.options["plea.subject"] ?? []
    if line.words <= 12, opens.contains(where: { line.text[...].opens(with: $0) }) {
      phrase.clause = phraser.turned(line.text.prefix(1).lowercased() + line.text.dropFirst())
      phrase.quote = line.text
    }
    return phrase
  }
}
