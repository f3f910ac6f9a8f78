import Dialogue
import Machines
import Understanding

/// Who said something, before what was said.
extension Coach {
  /// "My teacher", "my friend, she's in HR": who it was, and not yet a word of it, which is asked for.
  /// - Returns: false where the line tells of any word.
  func namesGiver(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .persuasion(at: .hearing), heard.words <= 8, !heard.hasDigits,
      heard.cues.feedback == nil, heard.cues.polarity == .none, !sitting.facts.has(.giver),
      heard.cues.manner.isDisjoint(with: [.nothing, .nothingFirst, .dontKnow, .insult, .odd]),
      !line.text.contains(where: { "\":\u{201C}".contains($0) }), !line.text.isMarked,
      !metas.reports(heard.said), !heard.said.contains(where: hints.small.me.hold),
      let person = [phraser.person(of: line), beforeComma(line)].lazy.compactMap({ $0 }).first(
        where: phraser.isKnown),
      heard.heart?.ownAction != true,
      speech.hasMore("persuasion.hearing.words", sitting)
    else { return false }
    sitting.facts.keep(Fact(kind: .giver, phrase: person, turn: sitting.turn))
    sitting.tries = 0
    speech.add([.reflect("persuasion.named"), .ask("persuasion.hearing.words")])
    return true
  }

  private func beforeComma(_ line: Line) -> Phrase? {
    line.text.utf8.firstIndex(of: 0x2C).flatMap {
      phraser.person(of: Line(String(line.text[..<$0])))
    }
  }

  /// "My dad: you run like a duck": what stands behind the colon is what was said.
  func behindColon(_ line: Line, _ floor: Floor) -> Phrase? {
    guard floor == .persuasion(at: .hearing), let colon = line.text.utf8.firstIndex(of: 0x3A),
      line.text[..<colon].wordCount <= 3,
      phraser.person(of: Line(String(line.text[..<colon]))) != nil
    else { return nil }
    var said = line.text[colon...].dropFirst().bare
    said.strip(backwards: speaker.words.options["repair.joked.laughs"] ?? [])
    return (1...12).contains(said.wordCount) ? Phrase(quote: String(said)) : nil
  }
}
