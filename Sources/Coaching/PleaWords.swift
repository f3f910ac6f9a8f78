import Dialogue
import Machines
import Understanding

/// "What do I say about why I left?": words asked for, for something that will be asked. What serves
/// many is said, and one sentence of their own is asked for, which stands in the plan.
extension Coach {
  /// What words are asked for; nil where a sentence asks for none.
  /// - Parameter asked: the sentence, without what stands before what is asked.
  func wordless(_ asked: Substring) -> Phrase? {
    let options = speaker.words.options
    var rest = asked
    guard rest.strip(options["plea.asks"] ?? []), rest.strip(options["plea.about"] ?? []),
      (1...10).contains(rest.wordCount),
      // "What do I do about going blank" asks for no words.
      asksForWords(asked) || !phraser.opensWithGerund(Line(String(rest)))
    else { return nil }
    let thing = String(rest)
    return Phrase(quote: thing, noun: phraser.turnedInside(thing))
  }

  /// True where it is asked what to say, and not what to do.
  func asksForWords(_ sentence: Substring) -> Bool {
    let options = speaker.words.options
    let asked = asked(in: sentence)
    guard let lead = (options["plea.asks"] ?? []).first(where: { asked.opens(with: $0) }) else {
      return false
    }
    return options["plea.say"]?.contains { lead.hasSuffix(" " + $0) } == true
  }

  /// Keeps their own sentence for it, whatever it says.
  /// - Returns: false where the line is none.
  func keepsSentence(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard (2...30).contains(heard.words), heard.cues.rating?.verbal != false,
      heard.saysSomething || heard.isQuestion
    else { return false }
    let words = line.text.isQuoted ? line.text.dropFirst().dropLast() : line.text[...]
    let own = Phrase(quote: clip(String(Substring(words.unmarked).bare), bytes: 160))
    sitting.facts.keep(Fact(kind: .answer, phrase: own, turn: sitting.turn))
    speech.parrot = nil
    takeAnswer(own, "plea.answered.words", sitting, &speech)
    return true
  }

  /// Says their answer back, in short where a card is long enough, and goes on.
  func takeAnswer(_ answer: Phrase, _ key: String, _ sitting: Sitting, _ speech: inout Speech) {
    let hasCard = asksOfCard(sitting, speech)
    speech.add([hasCard ? .inform("plea.kept") : .reflect(key)], line: answer)
    againAfterPlea(sitting, &speech)
  }

  /// The question that stands, after help with a moment; with the card that it asks about.
  func againAfterPlea(_ sitting: Sitting, _ speech: inout Speech) {
    if asksOfCard(sitting, speech) {
      speech.add([.summarise("mastery.card"), .ask("mastery.checking")])
    } else {
      speech.again(sitting)
    }
  }

  private func asksOfCard(_ sitting: Sitting, _ speech: Speech) -> Bool {
    sitting.floor == .mastery(at: .checking) && !speech.hasSaid("mastery.card", sitting)
  }
}

extension Fact {
  /// The number of something for which a sentence of their own was just asked for.
  static let worded = 3
}
