import Dialogue
import Understanding

/// To a question for yes or no.
extension Coach {
  /// "But sure. No. No breath", "go on then": of a yes and a no the last counts, and "go on then" is a
  /// yes and lets nothing go.
  func hearLastYes(_ line: Line, _ heard: inout Heard) {
    let words = heard.said
    if heard.cues.command == .skip, hints.goOnYes.open(line.text[...].bare) {
      heard.cues.command = nil
      heard.cues.polarity = .yes
      return
    }
    guard words.count <= 60, heard.cues.polarity != .unsure,
      hints.bareNo.stand(in: words) || hints.bareYes.stand(in: words)
    else { return }
    for sentence in Sentences.all(in: line.text).dropFirst().suffix(3).reversed() {
      let own = MetaWord.all(in: sentence)
      if hints.bareYes.hold(own) {
        heard.cues.polarity = .yes
      } else if hints.bareNo.hold(own) {
        heard.cues.polarity = .no
      } else {
        continue
      }
      return
    }
  }

  /// "Not really, well the bit about the start maybe", to whether something fits: the part that does.
  /// - Returns: nil where nothing is granted after the no.
  func partAfterNo(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words > 4, heard.cues.polarity == .no || heard.cues.polarity == .unsure,
      hints.long.granting.stand(in: heard.said)
    else { return nil }
    let pieces = line.text[...].pieces(at: 0x2C, 0x2E, 0x3B).flatMap { piece in
      piece.cut(at: hints.long.buts).map { [$0.0, $0.1] } ?? [piece]
    }
    for piece in pieces.dropFirst() {
      var part = piece.bare
      guard hints.long.granting.stand(in: MetaWord.all(in: part)),
        !understander.manner(of: Line(String(part))).contains(.dontKnow)
      else { continue }
      while part.strip(hints.long.grantLeads) {}
      part.strip(backwards: hints.long.unsureTails)
      let words = Line(String(part.bare))
      guard (2...9).contains(words.words), phraser.heart(of: words) != nil else { continue }
      return Phrase(quote: words.text)
    }
    return nil
  }

  /// "No. Yes", "yes, no, sorry, yes" to the red flags: a yes as the last word is one, and a no after a
  /// yes is none. It is asked once more.
  /// - Returns: nil where the line is anything but a yes and a no.
  func mixed(_ line: Line) -> Polarity? {
    guard (2...8).contains(line.words) else { return nil }
    var words = line.text.lowercased().filter { $0.isLetter || $0 == " " || $0 == "'" }[...].bare
    var (yes, no, isLastYes) = (false, false, false)
    let options = speaker.words.options
    while !words.isEmpty {
      if words.strip(options["repair.bareYes"] ?? []) {
        (yes, isLastYes) = (true, true)
      } else if words.strip(options["repair.bareNo"] ?? []) {
        (no, isLastYes) = (true, false)
      } else if !words.strip(options["repair.bareMixed"] ?? []) {
        return nil
      }
    }
    return yes && no ? isLastYes ? .yes : Polarity.none : nil
  }
}
