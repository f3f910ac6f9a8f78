import Dialogue
import Understanding

/// Whether something fits, said in the middle of a line: "I explain it every week! But it does fit, a
/// little. It's only blood."
extension Coach {
  /// The sentence that says so is the yes or the no; what is told after it is what is said back.
  func hearFit(_ line: Line, _ heard: inout Heard) {
    if let part = fittingPart(line, heard) {
      (heard.cues.polarity, heard.cues.hedged) = (.yes, true)
      heard.heart = part
      return
    }
    guard heard.cues.polarity == .none, heard.words > 4,
      hints.fits.stand(in: heard.said)
    else { return }
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: { hints.fits.stand(in: MetaWord.all(in: $0)) })
    else { return }
    var said = sentences[at].bare
    said.strip(speaker.words.options["fits.front"] ?? [])
    let cues = understander.cues(of: Line(String(said)), asked: .yesNo)
    heard.cues.polarity = cues.polarity
    heard.cues.hedged = cues.hedged
    let told = sentences[(at + 1)...].lazy.compactMap { sentence -> Phrase? in
      let phrase = self.phraser.heart(of: Line(String(sentence)))
      return phrase?.clause == nil ? nil : phrase
    }.first
    if let told { heard.heart = told }
  }

  /// "With stairs yes. With school I'm ten years old again": where it fits, of a line that goes on.
  private func fittingPart(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words > 4, hints.fitsIn.open(line.text[...]) else { return nil }
    let end = line.text.utf8.firstIndex { [0x2C, 0x2E, 0x3B].contains($0) }
    guard let end, line.text[end...].bare.wordCount > 1 else { return nil }
    var part = line.text[..<end].bare
    let answer = part.lastWord
    guard understander.cues(of: Line(String(answer)), asked: .yesNo).polarity == .yes else {
      return nil
    }
    part = part.dropLast(answer.count).bare
    guard (2...5).contains(part.wordCount) else { return nil }
    return Phrase(quote: String(part), noun: phraser.turnedInside(String(part)))
  }

  /// "idk made cards i think": a shrug before an answer, with no mark between them.
  func afterShrug(_ line: Line) -> Line? {
    var rest = line.text[...]
    guard rest.strip(speaker.words.options["repair.unsure.bare"] ?? []),
      rest.wordCount >= (line.text.isMarked ? 1 : 2),
      !(speaker.words.options["repair.unsure.about"] ?? []).contains(where: { rest.opens(with: $0) }
      )
    else { return nil }
    return Line(String(rest))
  }
}
