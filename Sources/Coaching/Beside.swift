import Dialogue
import Machines
import Understanding
import Wording

/// What is told beside a number or a sign of the body and belongs to it: why it matters, and that it
/// went well before with the same feeling.
extension Coach {
  /// "It's my throat, about 6. When I pick up the phone it closes": what the body does, and not its
  /// number or when that is.
  func sign(_ heard: Heard) -> Phrase? {
    heard.phrases.first(where: tellsOfTheBody) ?? heard.unnumbered
  }

  /// "10, because my own kids hardly see me": why it matters, told with how much.
  func whyItMatters(_ heard: Heard) -> Phrase? {
    guard var why = why(heard) else { return nil }
    // "8, because otherwise I'm stuck paying": what is feared, and not what is.
    let word = hints.long.otherwiseWord
    if hints.long.otherwise.stand(in: heard.said), let clause = why.clause, !clause.hasPrefix(word)
    {
      why.clause = word + " " + clause
      (why.doing, why.noun, why.todo) = (nil, nil, nil)
    }
    return why
  }

  private func why(_ heard: Heard) -> Phrase? {
    guard heard.words > 3, heard.cues.rating != nil else { return nil }
    let most = heard.words > 6 ? Parrot.room(heard.words) : 6
    let told = heard.phrases.filter {
      $0.clause.map { $0.wordCount > 2 && $0.wordCount <= most } == true && $0.role != .when
        && $0.role != .condition && !isNoReason($0)
    }
    // "9, there's a resit. I want to do this since my nan was ill": what they want goes first.
    if let at = heard.phrases.firstIndex(where: {
      hints.wanting.open($0.quote[...]) || phraser.wishesOfAnother($0.quote)
    }) {
      // "I want to do this since my nan was in hospital": why they do.
      let since = heard.phrases[(at + 1)...].first { $0.role == .because || $0.role == .when }
      let wanted = since.flatMap { $0.clause == nil ? nil : $0 } ?? heard.phrases[at]
      let brief = phraser.brief(wanted, most: phraser.wishesOfAnother(wanted.quote) ? 10 : most)
      if brief.clause != nil { return brief }
    }
    // "If someone gets hurt because I skipped a page": what is only feared is no reason that holds.
    guard
      !heard.phrases.contains(where: { $0.role == .condition })
        || told.contains(where: { $0.clause?.contains(" " + joints.if + " ") == true })
    else { return nil }
    // "It's my dream since I was six": since when is no reason.
    let isDated = told.contains { $0.role == .main && !$0.past }
    let why =
      told.first { $0.role == .because && !($0.past && isDated) } ?? told.last { $0.role == .but }
    // "It's about a seven" is only how much.
    return why ?? told.first { !$0.quote.hasFigures && rating(in: $0.quote[...]) == nil }
      ?? heard.phrases.first {
        $0.clause != nil && isOfThem($0) && !$0.quote.hasFigures && !isNoReason($0)
          && $0.role != .when
      }
      .map { phraser.brief($0, most: min(9, max(most, 4))) }.flatMap { $0.clause == nil ? nil : $0 }
  }

  /// "He brought me up": of themselves, whoever did it.
  func isOfThem(_ phrase: Phrase) -> Bool { phrase.isOwn || speaksOfThem(phrase.quote) }

  /// True where words are said back in another person: "my", "me", "I".
  func speaksOfThem(_ text: String) -> Bool { phraser.turned(text) != text }

  /// "My stomach, 8. It was the same before my exam, and I passed that one": how it went before with the
  /// same feeling.
  /// - Returns: that, and the sentences before it; nil where nothing of the kind is told.
  func wentWellBefore(
    _ line: Line, _ heard: Heard, _ floor: Floor
  ) -> (before: Phrase, rest: Line)? {
    switch floor {
    case .arousal(at: .locating), .arousal(at: .coming), .arousal(at: .meaning),
      .arousal(at: .fitting):
      break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
    guard heard.words > 8, hints.before.stand(in: heard.said) else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: { hints.before.stand(in: MetaWord.all(in: $0)) }),
      at > 0,
      let before = phraser.phrases(of: Line(Sentences.text(sentences[at...]))).first(
        where: wentWell)
    else { return nil }
    return (before, Line(Sentences.text(sentences[..<at])))
  }

  private func wentWell(_ phrase: Phrase) -> Bool {
    guard phrase.past, !phrase.feeling, phrase.role != .when, phrase.role != .because,
      let clause = phrase.clause, (2...8).contains(clause.wordCount)
    else { return false }
    let words = MetaWord.all(in: phrase.quote)
    let cues = understander.cues(of: Line(phrase.quote), asked: .open)
    return !hints.before.stand(in: words)
      && (cues.outcome == .success
        || cues.outcome == .none && cues.sensations.isEmpty && hints.beforeWell.stand(in: words))
  }
}

extension Heard {
  /// The first that is told, without a figure in it.
  var unnumbered: Phrase? {
    phrases.first { $0.role == .main && !$0.quote.isEmpty && !$0.quote.hasFigures }
  }
}

extension String {
  fileprivate var hasFigures: Bool { utf8.contains { $0 &- 0x30 < 10 } }
}

extension Stretch {
  /// True for what tells something by itself: it asks nothing, is not said to the coach, and hangs on nothing.
  var isTelling: Bool { !asks && !isToCoach && !isRelative }

  /// "My son will want help", "it might rain": what somebody else or something may do.
  var foretells: Bool {
    isFinite && modal && (who == .other || who == .somebody || who == .thing)
  }
}
