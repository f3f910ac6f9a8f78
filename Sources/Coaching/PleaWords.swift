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
      (1...10).contains(rest.wordCount)
    else { return nil }
    let thing = String(rest)
    return Phrase(quote: thing, noun: phraser.turned(thing))
  }

  /// Takes their own sentence for it, whatever it says.
  /// - Returns: nil where the line is none.
  func ownSentence(_ line: Line, _ heard: Heard) -> Phrase? {
    guard (2...30).contains(heard.words), heard.cues.rating?.verbal != false, !heard.isQuestion,
      heard.saysSomething
    else { return nil }
    let words = line.text.isQuoted ? line.text.dropFirst().dropLast() : line.text[...]
    return Phrase(quote: clip(String(words.bare), bytes: 160))
  }

  /// The question that stands, after help with a moment; with the card that it asks about.
  func againAfterPlea(_ sitting: Sitting, _ speech: inout Speech) {
    if sitting.floor == .mastery(at: .checking), !speech.hasSaid("mastery.card", sitting) {
      speech.add([.summarise("mastery.card"), .ask("mastery.checking")])
    } else {
      speech.again(sitting)
    }
  }
}

extension Fact {
  /// The number of something for which a sentence of their own was just asked for.
  static let worded = 3
}
