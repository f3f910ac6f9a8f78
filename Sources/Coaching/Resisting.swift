import Dialogue
import Machines
import Understanding

/// Anger at the coach or its words, said back before it goes on (evidence H: roll with resistance).
extension Coach {
  /// What the coach or the talk is called ("useless"), or what it is to stop ("psychoanalysing").
  struct Called {
    var key: String
    var word: Phrase
  }

  /// - Returns: nil for what is no word that one can say back.
  func called(_ line: Line) -> Called? {
    let text = line.text.lowercased()
    for key in ["commands.insult.called", "commands.insult.stopped"] {
      if let word = speaker.words.options[key]?.first(where: { text.holdsWhole($0) }) {
        return Called(key: key, word: Phrase(quote: word))
      }
    }
    return nil
  }

  /// An insult, or anger at the coach.
  func takeInsult(_ line: Line, _ sitting: Sitting, _ speech: inout Speech) {
    if let called = called(line), speech.hasMore(called.key, sitting) {
      speech.add([.reflect(called.key)], line: called.word)
    } else {
      speech.add([.inform("commands.insult")])
    }
  }

  /// "This is stupid but ok. Best man speech, Saturday": what answers beside the insult.
  func besideInsult(_ line: Line, _ sitting: Sitting) -> Line? {
    let sentences = Sentences.all(in: line.text)
    let rest = sentences.filter {
      !understander.manner(of: Line(String($0))).contains(.insult)
    }
    guard !rest.isEmpty, rest.count < sentences.count,
      case let left = Line(Sentences.text(rest)), left.words > 1,
      case let cues = understander.cues(of: left, asked: sitting.asked),
      sitting.floor.hear(listen(to: left, cues, sitting)) != nil
    else { return nil }
    return left
  }

  /// "That sounds like something off a poster", of another way to see it: what it sounds like is said
  /// back, and it is dropped.
  func likeness(_ line: Line, _ step: inout Floor.Step) -> Phrase? {
    guard let at = step.moves.firstIndex(where: { $0.isNamed("arousal.unfit") }) else { return nil }
    let text = line.text.lowercased()
    let ends = (speaker.words.options["arousal.unfit.like"] ?? []).lazy
      .compactMap { text.place(of: $0)?.upperBound }
    guard let end = ends.first, let phrase = phraser.phrases(of: Line(String(text[end...]))).first,
      phrase.noun != nil
    else { return nil }
    step.moves[at] = .reflect("arousal.unfit.like")
    return phrase
  }

  /// A few words where a number was asked for ("doing it", "kind of"), to be said back; nil where
  /// they say nothing.
  func besideNumber(_ line: Line, _ heard: Heard) -> Called? {
    guard heard.words <= 4, heard.heart?.clause == nil, !heard.isBareYes, !heard.isQuestion,
      heard.hasLetters || heard.hasDigits,
      heard.cues.manner.isDisjoint(with: [
        .empty, .strange, .dontKnow, .thin, .insult, .laughing, .refusal, .nothing, .nothingFirst,
      ])
    else { return nil }
    return Called(
      key: heard.hasDigits ? "repair.number.over" : "repair.number.beside",
      word: Phrase(quote: String(line.text[...].bare)))
  }
}
