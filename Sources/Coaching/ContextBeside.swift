import Dialogue
import Machines
import Understanding

/// "10. He brought me up near enough after mum": a clause beside a number that answers nothing asked now or next,
/// and is heard all the same.
extension Coach {
  /// Said in their words, so often as there are words for it, so that it does not become a habit.
  func tellsContext(
    _ heard: Heard, _ sitting: Sitting, _ speech: inout Speech
  ) {
    guard sitting.floor.takesContext, sitting.tries == 0, heard.hasDigits,
      heard.cues.rating?.verbal == false, heard.words > 3, heard.words <= 20, !heard.isQuestion,
      heard.cues.feedback == nil, heard.cues.peer.map(\.everyone) != false,
      heard.cues.sensations.isEmpty, heard.cues.reading == .none, heard.cues.command == nil,
      heard.cues.manner.isDisjoint(with: [
        .insult, .refusal, .absurd, .odd, .lowMood, .panic, .loss,
      ]),
      !hints.voices.saying.stand(in: heard.said), !speech.reflects,
      speech.hasMore("heard.context", sitting),
      speech.hasMore("heard.context.most", sitting)
    else { return }
    // Of several things the last one, which the others lead to.
    guard let context = heard.phrases.last(where: { isContext($0, sitting) }) else { return }
    say("heard.context", context, &speech)
  }

  /// Said back; where it is most of the line, the line is summed up.
  func say(_ key: String, _ told: Phrase, _ speech: inout Speech) {
    let isMost = told.clause.map { speech.parrot?.echoes($0) == true } ?? false
    // Theirs is heard at once, however much of the line it is.
    speech.parrot = nil
    speech.add([isMost ? .summarise(key + ".most") : .reflect(key)], line: told)
  }

  /// True for what is so, and no opinion, no hedge, no reason for the number.
  private func isContext(_ phrase: Phrase, _ sitting: Sitting) -> Bool {
    guard phrase.role == .main, let clause = phrase.clause,
      (3...8).contains(clause.wordCount), joints.soundness.holds(clause), !phrase.feeling,
      !phrase.quote.hasNumber, rating(in: phrase.quote[...]) == nil,
      !isOpinion(phrase)
    else { return false }
    if case .close = sitting.floor, phrase.isOfYou { return false }
    let line = Line(phrase.quote)
    let cues = understander.cues(of: line, asked: .nothing)
    return cues.polarity == .none && !cues.hedged && cues.manner.isEmpty
      && (cues.causes.isEmpty || phrase.isOfYou == false)
      && !hints.stated.open(line.text[...]) && !hints.context.stand(in: MetaWord.all(in: line.text))
      && phraser.stretches(of: line).allSatisfy(\.isTelling)
      // "That's low", "it's a start": said of the number.
      && (!hints.long.pointingLead.open(line.text[...]) || hints.contextOfIt.open(line.text[...]))
  }
}

extension Floor {
  /// True where a number alone is asked for.
  fileprivate var takesContext: Bool {
    switch self {
    case .opening(at: .rating), .opening(at: .ratingSurest), .opening(at: .ratingHardest),
      .close(at: .rating), .close(at: .ratingHardest):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
