import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Not really. But it could be that I miss her", to another way of seeing it: theirs, which is
  /// taken in the place of the one that was offered.
  func readsAnew(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .fitting) = sitting.floor, heard.words > 4,
      heard.cues.polarity == .no || heard.cues.polarity == .unsure,
      let reading = ownReading(in: line)
    else { return false }
    sitting.tries = 0
    sitting.facts.keep(Fact(kind: .meaning, phrase: reading, turn: sitting.turn))
    sitting.lastKept = .meaning
    // Said back however much of the line it is.
    speech.parrot = nil
    speech.add([.reflect("arousal.ownReading")], line: reading)
    advance(
      &sitting, Turn(.arousal(at: .labelling), [.ask("arousal.labelling")]), &speech, line: nil)
    return true
  }

  /// What stands after "it could be that" and the like.
  func ownReading(in line: Line) -> Phrase? {
    let leads = speaker.words.options["arousal.reads"] ?? []
    for sentence in Sentences(line.text) {
      for part in sentence.pieces(at: 0x2C) {
        var words = Substring(String(part).straight).bare
        guard words.strip(leads), words.wordCount >= 2 else { continue }
        let told = Line(String(words))
        guard let phrase = phraser.phrases(of: told).first, phrase.clause != nil else { continue }
        let cues = understander.cues(of: told, asked: .nothing)
        // "But it does not feel like energy" is a no, and no other reading.
        if cues.manner.isDisjoint(with: [.dontKnow]), cues.negated.isEmpty {
          return phrase.withoutThat
        }
      }
    }
    return nil
  }
}
