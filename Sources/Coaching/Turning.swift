import Dialogue
import Machines
import Understanding

/// Another topic wished for, or one not wished for, at the end of a line.
extension Coach {
  /// "The list, I guess. Hey, can we talk about my nerves, my stomach is a mess": the answer is kept,
  /// then the topic changes with what is told of it.
  /// - Returns: false where the line asks for no other topic after an answer.
  func turnsAfterAnswer(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, let (at, topic) = wishedTopic(sentences) else { return false }
    let wish = Line(sentences[at...].joined(separator: " "))
    let cues = understander.cues(of: wish, asked: .nothing)
    let rest = Line(sentences[..<at].joined(separator: " "))
    let before = sitting
    var answered = Speech(coach: self, at: speech.at)
    if rest.words > 0 { converse(&sitting, rest, &answered) }
    if sitting.tries > before.tries || sitting.ended {
      // What was no answer leaves the talk as it was.
      sitting = before
    } else if cues.sensations.isEmpty, let said = phraser.heart(of: rest) {
      speech.add([.reflect("heard")], line: said)
    }
    turn(&sitting, to: topic, wish, listen(to: wish, cues, sitting), &speech)
    return true
  }

  /// The last sentence that asks for another topic, whole or between commas, and which. A line that
  /// is nothing else is a command.
  private func wishedTopic(_ sentences: [Substring]) -> (Int, Command.Topic)? {
    for at in sentences.indices.reversed() {
      let pieces = sentences[at].pieces(at: 0x2C).filter { $0.wordCount >= 3 }
      let whole = sentences.count > 1 ? [sentences[at]] : []
      for piece in whole + pieces where piece.utf8.count <= 60 && piece.wordCount >= 3 {
        let line = Line(String(piece.bare))
        if case .switching(let topic) = understander.command(of: line, signed: .topic),
          topic != .close, topic != .plan
        {
          return (at, topic)
        }
      }
    }
    return nil
  }

  /// Gives the floor to a topic, with what the line tells of it.
  func turn(
    _ sitting: inout Sitting, to topic: Command.Topic, _ line: Line, _ heard: Heard,
    _ speech: inout Speech
  ) {
    sitting.greeted = true
    var told: Phrase?
    if topic == .arousal, heard.cues.sensations.contains(where: { !$0.negated }) {
      // "Can we talk about my nerves? My mind goes blank": where it shows is told already.
      if let fact = keeping(line, heard, sitting).fact(.sensation) {
        sitting.facts.keep(fact)
        told = fact.phrase
      }
    }
    move(&sitting, to: topic, &speech, line: told)
    advance(&sitting, Turn(sitting.floor), &speech, line: nil)
  }

  /// "Forget the stomach", "never mind my mum": what was told of it is let go, and asked about no more.
  /// - Returns: what is left of the line; nil where nothing that is known is named.
  func forgetsTopic(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    for (at, sentence) in sentences.enumerated() {
      guard let source = unwanted(sentence, &sitting, &speech) else { continue }
      if sitting.floor.source == source {
        if let left = takesInstead(source, sentences[(at + 1)...], &sitting, &speech) {
          return left
        }
        leave(source, &sitting)
        advance(&sitting, Turn(source.ended), &speech, line: nil)
        return Line("")
      }
      leave(source, &sitting)
      let rest = sentences[(at + 1)...].joined(separator: " ")
      if Line(rest).words == 0 { speech.again(sitting) }
      return Line(rest)
    }
    return nil
  }

  /// The source of the fact that a sentence does not want talked of.
  private func unwanted(
    _ sentence: Substring, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Source? {
    let options = speaker.words.options
    var words = Substring(sentence.unmarked).bare
    words.strip(corrections.leads)
    guard words.strip(options["agenda.forget"] ?? []) else { return nil }
    words.strip(backwards: options["agenda.forget.tail"] ?? [])
    words.strip(options["agenda.forget.article"] ?? [])
    guard !words.isEmpty, words.wordCount <= 3 else { return nil }
    let name = words.lowercased()
    let kinds: [(FactKind, Source)] = [
      (.sensation, .arousal), (.peer, .vicarious), (.giver, .persuasion),
    ]
    guard
      let (kind, source) = kinds.first(where: {
        sitting.facts[$0.0]?.phrase.quote.lowercased().holds(name) == true
      })
    else { return nil }
    let kept: [FactKind] =
      switch source {
      case .arousal: [.sensation, .strength, .meaning]
      case .persuasion: [.giver, .said, .seen]
      case .vicarious, .mastery: [kind]
      }
    for kind in kept { sitting.facts.drop(kind) }
    let frame = options["agenda.forget.the"]?.first ?? "%"
    speech.add(
      [Move(.repair, "repair.takenOut")],
      line: Phrase(quote: name, noun: frame.replacing("%", with: name)))
    return source
  }
}
