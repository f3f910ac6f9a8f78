import Dialogue
import Machines
import Understanding

/// "No, I'd call it warming up", once the feeling has a name: another one.
extension Coach {
  /// - Returns: false where the line gives no other name, or none is known.
  func renamesFeeling(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.facts.has(.label), sitting.floor.isPastTheName, words.count <= 18,
      hints.long.calling.stand(in: words)
    else { return false }
    let called = speaker.words.options["arousal.calling"] ?? []
    let folded = " " + line.text.lowercased().straight
    guard
      var name = called.lazy.compactMap({ line.text[...].rest(after: $0, folded: folded) }).first
    else { return false }
    // "I'd call it like. Warming up"
    while name.strip(hints.long.likeness) {}
    name = name.drop { ".,: ".contains($0) }
    // "No, I called it dinner rush. I'd take a sip": what follows answers the question.
    let rest = Sentences.all(in: String(name)).dropFirst()
    name = Sentences.all(in: String(name)).first ?? name
    let text = String(Substring(name.unmarked).bare)
    guard (1...5).contains(text.wordCount) else { return false }
    let label = Phrase(quote: text, noun: phraser.turnedInside(text))
    sitting.facts.keep(Fact(kind: .label, phrase: label, turn: sitting.turn))
    speech.parrot = nil
    speech.add([Move(.repair, "arousal.renamed")], line: label)
    if rest.isEmpty {
      speech.again(sitting)
    } else {
      goOn(&sitting, with: Line(rest.joined(separator: " ")), &speech)
    }
    return true
  }
}

extension Floor {
  /// True where the feeling was named a moment ago.
  fileprivate var isPastTheName: Bool {
    switch self {
    case .arousal(at: .resourcing), .arousal(at: .aiming), .arousal(at: .measuring): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
