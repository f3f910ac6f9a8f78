import Dialogue
import Machines
import Understanding

/// "The card. And Lorna saying it out loud": of what moved a number two things in two sentences are said back
/// as one, where they are short, and the first of them otherwise.
extension Coach {
  /// - Returns: nil where not two things are named.
  func moversInARow(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    guard floor == .close(at: .moving), heard.words <= 40, Sentences.areSeveral(in: line) else {
      return nil
    }
    let sentences = Sentences.all(in: line.text)
    let first = Line(String(Substring(sentences[0].unmarked).bare))
    var rest = Substring(sentences[1].unmarked).bare
    guard !sentences[0].isMarked, !sentences[1].isMarked, rest.strip([joints.and]),
      let one = mover(first), let other = mover(Line(String(rest)))
    else { return nil }
    let row = one + ", " + joints.and + " " + other
    guard row.wordCount <= 9 else { return Phrase(quote: first.text, noun: one) }
    return Phrase(quote: first.text + ", " + joints.and + " " + rest, noun: row)
  }

  /// "The card", "that she just carried on", "her saying it".
  private func mover(_ line: Line) -> String? {
    guard (1...12).contains(line.words) else { return nil }
    let turned = phraser.turned(line.text)
    if line.text[...].opens(with: joints.that) {
      return turned.prefix(1).lowercased() + turned.dropFirst()
    }
    guard let phrase = phraser.phrases(of: line).first else { return nil }
    if let named = phrase.noun ?? phrase.doing { return named }
    let stretch = phraser.stretches(of: line).first
    return phrase.clause == nil && stretch?.isFinite == false ? turned : nil
  }
}
