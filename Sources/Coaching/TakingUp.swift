import Dialogue
import Machines
import Understanding

extension Coach {
  /// What the line says of its own where the step that it leads to would say nothing back: "nothing,
  /// he marks two hundred papers" to what somebody had seen. A reply shows that the line was heard
  /// (conversation.md "What makes it good").
  /// - Returns: nil where something is said back already, or there is nothing to say back.
  func takenUp(_ line: Line, _ heard: Heard, _ moves: [Move], _ floor: Floor) -> Phrase? {
    let says = moves.contains {
      switch $0.act {
      case .reflect, .affirm, .summarise, .repair, .close: true
      case .greet, .ask, .inform, .reappraise, .offer: false
      }
    }
    if says { return nil }
    let own = ownWords(line, heard)
    // "I don't think so" says no, and no more.
    if let own, heard.cues.polarity != .none, isOpinion(own) { return nil }
    return own ?? (floor.source == nil ? nil : shortWords(line, heard))
  }

  /// "I hope so", "I don't think": no more than a yes or a no.
  func isOpinion(_ phrase: Phrase) -> Bool {
    MetaWord.all(in: phrase.clause ?? phrase.quote).last.map(hints.small.opinions.hold) ?? false
  }

  /// A short answer as a quotation, where it holds no statement of its own.
  private func shortWords(_ line: Line, _ heard: Heard) -> Phrase? {
    if let said = line.text.quotation, said.wordCount <= 6 { return Phrase(quote: said) }
    guard (2...6).contains(heard.words), heard.saysSomething, !heard.isChosen, !heard.isQuestion,
      heard.cues.polarity == .none, heard.cues.rating == nil, heard.cues.command == nil,
      !heard.saysNothing, !line.text.isMarked
    else { return nil }
    return Phrase(quote: String(line.text[...].bare))
  }

  /// "I must speak on Thursday. I'm afraid because my German is not good": what they feel about the task
  /// that they name; nil where nothing is said of it, or the task is told in the same words.
  func feltBeside(_ heard: Heard, _ moves: [Move]) -> Phrase? {
    guard moves.contains(where: { $0.isNamed("opening.named") }), heard.phrases.count > 1 else {
      return nil
    }
    let dreads = hints.small.dread.stand(in: heard.said)
    func isFelt(_ phrase: Phrase) -> Bool {
      phrase.feeling || dreads && hints.small.dread.stand(in: MetaWord.all(in: phrase.quote))
    }
    let felt = heard.phrases.first {
      $0.isOwn && !$0.past && $0.clause != nil && $0.todo == nil && isFelt($0)
        && $0.clause!.wordCount <= 8
    }
    // "Presentation tomorrow. Bricking it": heard, without words to say it back.
    return felt ?? (dreads ? Phrase(quote: "") : nil)
  }

  /// The key of the words that say a bare "no" or "nothing" back, where the step would pass over it:
  /// the question's with `.no` after it. Nil where something is said already, or there are none.
  func saidNo(_ heard: Heard, to question: Question?, _ moves: [Move]) -> String? {
    guard let question, !heard.isChosen, !heard.cues.manner.contains(.strange),
      isNo(heard, to: question),
      // "No, electric" and "no sé" hold more than the no.
      moves.allSatisfy({ $0.act != .reflect && $0.act != .affirm && $0.act != .inform }),
      heard.words <= 4 || moves.allSatisfy({ $0.act != .close })
    else { return nil }
    let key = question.key + ".no"
    return speaker.words.variants[key] == nil ? nil : key
  }

  /// "No", "nothing", "no, none of that": and "no, electric" and "no sé", which hold more than the no,
  /// are none.
  private func isNo(_ heard: Heard, to question: Question) -> Bool {
    if question.asked == .yesNo, heard.cues.polarity == .no, heard.words <= 4,
      heard.cues.sensations.isEmpty,
      heard.phrases.allSatisfy({ $0.clause == nil || isOpinion($0) })
    {
      return true
    }
    return (heard.isBareYes || !heard.cues.manner.isDisjoint(with: [.nothing, .nothingFirst]))
      && heard.saysNothing
      && (heard.cues.negated.isEmpty || heard.cues.manner.contains(.nothing)
        // "Nothing would show that"
        || heard.cues.manner.contains(.nothingFirst) && heard.words <= 5)
  }

  /// The first statement in a line of some length; nil where it holds none.
  func ownWords(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words >= 3, !heard.isChosen, !heard.isQuestion,
      heard.cues.manner.isDisjoint(with: [
        .empty, .strange, .dontKnow, .insult, .laughing, .refusal, .absurd, .sarcasm,
      ]), heard.cues.command == nil
    else { return nil }
    let all = phraser.phrases(of: line).filter { phrase in
      phrase.clause.map { $0.utf8.count { $0 == 0x20 } >= 1 } == true
        // "That's about it"
        && !hints.long.musing.open(phrase.quote[...])
    }
    let told = all.contains { !isVerdict($0) } ? all.filter { !isVerdict($0) } : all
    // "I'm only here because my sister sent me the link"
    return cameOverThem(told) ?? told.first { $0.role == .main }
      ?? told.first { $0.role != .because && $0.role != .when && $0.role != .condition }
      ?? told.first { $0.role == .because }
  }
}
