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
}
