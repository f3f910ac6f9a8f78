import Dialogue
import Machines
import Understanding

/// The sentence that answers, of a line of two to four: people say what was asked and a word on it
/// ("the cards. my brother would laugh though"), or nothing first and then the answer ("dunno. the cards").
extension Coach {
  /// The most sentences of a line of which one is chosen.
  private static let mostSentences = 4
  private static let mostWords = 45

  /// A sentence that answers by itself, and the doubt that stands beside it.
  struct Answer {
    let line: Line
    var doubt: Phrase?
    /// False where the others were left out for what they are.
    var isOne = true
  }

  /// - Returns: nil where the line is one sentence, or all of it may be the answer.
  func answeringSentence(_ line: Line, _ heard: Heard, _ floor: Floor) -> Answer? {
    guard heard.words <= Self.mostWords, !heard.isChosen, !heard.plan.both,
      !heard.cues.manner.contains(.loss), !hints.grief.stand(in: heard.said),
      Sentences.areSeveral(in: line)
    else { return nil }
    let sentences = Sentences.all(in: line.text).map(Sentence.init).filter {
      $0.words.wordCount > 0
    }
    guard (2...Self.mostSentences).contains(sentences.count) else { return nil }
    if let deeds = deeds(among: sentences, floor) { return Answer(line: deeds, isOne: false) }
    guard let at = answer(among: sentences, floor) else { return nil }
    let answer = Line(String(sentences[at].words))
    guard answer.words > 0, answer.words < heard.words else { return nil }
    return Answer(line: answer, doubt: doubt(after: at, of: sentences, floor))
  }

  /// "Got the others out, then I sat with him. I was shaking": of what was asked for the deeds, and not how
  /// it felt or what others did.
  private func deeds(among sentences: [Sentence], _ floor: Floor) -> Line? {
    guard case .mastery(at: .doing) = floor else { return nil }
    let deeds = sentences.filter(isDeed)
    guard !deeds.isEmpty, deeds.count < sentences.count else { return nil }
    return Line(Sentences.text(deeds.map(\.words)))
  }

  private func isDeed(_ sentence: Sentence) -> Bool {
    stretches(sentence).contains {
      guard !$0.isDenied, !$0.feeling, !$0.isStill else { return false }
      // "I said sorry, can you say that again"
      let isDone =
        $0.ownAction || hints.voices.saying.stand(in: MetaWord.all(in: $0.words))
      return $0.isFinite
        ? ($0.who == .own || $0.who == .nobody) && $0.past && isDone : $0.opensWithVerb
    }
  }

  private func answer(among sentences: [Sentence], _ floor: Floor) -> Int? {
    // At most questions none is chosen, and none need be read.
    lazy var told = sentences.indices.filter { !isEmpty(sentences[$0]) }
    switch floor {
    case .opening(at: .easing), .opening(at: .hardening):
      // "The talking. In September my mind went blank": the part, and not what was.
      guard let first = told.first, told.count > 1, sentences[first].words.wordCount > 1,
        barePart(sentences[first].words) != nil
          || isBareName(Line(String(sentences[first].words))),
        told.dropFirst().allSatisfy({ isPast(sentences[$0]) })
      else { return nil }
      return first
    case .opening(at: .reasoning):
      // "Marco said my breathing was good. Maybe he is only polite": what holds the number up, and not the
      // doubt of it.
      guard let doubt = told.last, hints.long.maybe.open(sentences[doubt].words) else { return nil }
      return told.dropLast().first { at in
        hints.voices.saying.stand(in: MetaWord.all(in: sentences[at].words))
          && stretches(sentences[at]).first?.who != .own
      }
    case .arousal(at: .labelling):
      // "Dinner rush I suppose. And my throat, can I have some water?": the name comes first.
      if told.first == 0, told.count > 1, sentences.count > 1, sentences[0].words.wordCount <= 5,
        names(Sentence(sentences[0].withoutTail(hints.plan.hedges))),
        told.dropFirst().allSatisfy({
          sentences[$0].isMarked || sentences[$0].words.opens(with: joints.and)
        })
      {
        return 0
      }
      // "Don't know. Alarm clock"
      return told == [sentences.count - 1]
        ? told.first { sentences[$0].words.wordCount <= 5 && names(sentences[$0]) } : nil
    case .vicarious(at: .borrowing):
      // "The cards. I'm not sure I'd use them": what is named, and not what is said of it; but "the
      // stopping. I could just breathe" says more of it.
      guard let first = told.first else { return nil }
      if !names(sentences[first]),
        let but = told.dropFirst().first(where: { at in
          hints.buts.open(sentences[at].words) && wouldDo(sentences[at])
        })
      {
        // "I have only a shower. But I can do bubbles in the sink"
        return but
      }
      if isRefused(sentences[first]) || takesNothing(sentences[first]) {
        // "I can't do the dog thing. But reading it aloud I could do": what they take after all.
        return told.dropFirst().last {
          names(sentences[$0].withoutLead(hints.buts)) || wouldDo(sentences[$0])
        }
      }
      guard names(sentences[first]), !sentences[(first + 1)...].contains(where: wouldDo) else {
        return nil
      }
      return first
    case .close(at: .moving):
      return told.first.flatMap { names(sentences[$0]) && isShaped(sentences[$0]) ? $0 : nil }
    case .vicarious(at: .learning):
      // Of two who are told of, the first; "she took lessons. they filmed her".
      let deeds = told.filter { isDeedOfTheirs(sentences[$0]) }
      return Set(deeds.map { joints.pronouns.mark(in: String(sentences[$0].words)) }).count == 1
        && deeds.count > 1 ? nil : deeds.first
    case .mastery(at: .doing), .mastery(at: .explaining), .mastery(at: .owning):
      // "My friend nodded at me. That was nice": the word on it is left out.
      return told.count < sentences.count
        ? told.first.flatMap { isShaped(sentences[$0]) ? $0 : nil } : nil
    case .mastery(at: .changing), .mastery(at: .strategy), .arousal(at: .aiming),
      .plan(at: .answering):
      // "I'll try not to run. Say hello": what they do, before what they will not.
      let steps = told.filter { isStep(sentences[$0]) }
      return steps.first { !hints.long.forbearing.open(sentences[$0].words) } ?? steps.first
    case .plan(at: .choosing):
      // "I do not mind speaking of her. I shall ring the vicar": what they say that they will do.
      let resolved = told.filter { hints.plan.resolves.open(sentences[$0].words) }
      return resolved.count == 1 && told.count > 1 ? resolved.first : nil
    case .plan(at: .signing):
      // "When she has heard it twice. And I didn't look down": the sign is told first.
      return told.first.flatMap { isShaped(sentences[$0]) ? $0 : nil }
    case .persuasion(at: .seeing):
      return told.first { at in
        stretches(sentences[at]).contains {
          $0.isFinite && !$0.isDenied && ($0.who == .other || $0.who == .somebody)
            && hints.long.saw.stand(in: MetaWord.all(in: $0.words))
        }
      }
    case .persuasion(at: .wording) where told.count > 1 && namesThing(sentences[told[0]]):
      // "The one about the farmer. Her dog sleeps on the drying beds": what it was about.
      return told[0]
    case .persuasion(at: .wording):
      return told.first { isReported(sentences[$0]) } ?? told.first { isVerdict(sentences[$0]) }
    case .persuasion(at: .seeking):
      return told.first { namesAdviser(sentences[$0]) }
    case .arousal(at: .resourcing): return told.first { isOwnDone(sentences[$0]) }
    case .arousal(at: .meaning):
      // "Oh no. Not now. Everyone is looking": the thought, and not what is called out before it.
      return told.first { sentences[$0].words.opens(with: joints.that) }
        ?? told.first.flatMap { first in
          sentences[first].words.wordCount > 2
            ? nil : told.first { at in stretches(sentences[at]).contains(where: \.isFinite) }
        }
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
  }

  private func stretches(_ sentence: Sentence) -> [Stretch] {
    phraser.stretches(of: Line(String(sentence.words)))
  }

  private func isPast(_ sentence: Sentence) -> Bool {
    let finite = stretches(sentence).filter(\.isFinite)
    return finite.contains(where: \.past) && !sentence.words.hasNumber
  }

  /// "Dunno", "not much", "that's not much help": answers nothing.
  private func isEmpty(_ sentence: Sentence) -> Bool {
    if hints.long.pointingLead.open(sentence.words) { return true }
    let line = Line(String(sentence.words))
    let manner = understander.manner(of: line)
    if line.words <= 4, !manner.isDisjoint(with: [.dontKnow, .nothing, .nothingFirst]) {
      return true
    }
    return line.words <= 4 && hints.long.musing.open(sentence.words)
      || hints.long.hums.contains(sentence.words.lowercased())
  }

  private func isShaped(_ sentence: Sentence) -> Bool {
    phraser.phrases(of: Line(String(sentence.words))).first?.isShaped == true
  }

  /// "I could just breathe"
  private func wouldDo(_ sentence: Sentence) -> Bool {
    stretches(sentence).contains {
      $0.who == .own && $0.modal && !$0.isDenied && !$0.feeling
    }
  }

  /// "I can't do the dog thing"
  private func isRefused(_ sentence: Sentence) -> Bool {
    hints.inability.open(sentence.words)
  }

  /// "Nothing really, she's a pro"
  private func takesNothing(_ sentence: Sentence) -> Bool {
    !understander.manner(of: Line(String(sentence.words))).isDisjoint(with: [
      .nothing, .nothingFirst,
    ])
  }

  /// A thing or an act that is named, with no clause round it; "that she told him first".
  private func names(_ sentence: Sentence) -> Bool {
    if sentence.words.opens(with: joints.that) { return true }
    guard let first = stretches(sentence).first, !first.isDenied, first.isMain,
      let phrase = phraser.phrases(of: Line(String(sentence.words))).first
    else { return false }
    // "Remembering that I did it once"
    if phraser.opensWithGerund(Line(String(sentence.words))) { return true }
    if first.isFinite { return first.who == .own && first.modal && phrase.todo != nil }
    return phrase.clause == nil
  }

  /// "The one about the farmer", "my opening": a thing that is named, and nobody's words.
  private func namesThing(_ sentence: Sentence) -> Bool {
    guard let phrase = phraser.phrases(of: Line(String(sentence.words))).first else { return false }
    return phrase.noun != nil && phrase.clause == nil && hints.long.known.open(sentence.words)
      && phraser.person(of: Line(String(sentence.words))) == nil
  }

  /// "She asked the teacher": what somebody else did, and not what they were, had or say.
  private func isDeedOfTheirs(_ sentence: Sentence) -> Bool {
    guard let first = stretches(sentence).first(where: \.isFinite) else { return false }
    return (first.who == .other || first.who == .somebody) && first.past && !first.isStill
      && !first.isDenied && !first.modal && !hints.long.rates.contains(first.verb)
      && !hints.long.seems.contains(first.verb)
  }

  /// What one would do: with no subject, or with "I'd", and not what is always or was.
  private func isStep(_ sentence: Sentence) -> Bool {
    guard let first = stretches(sentence).first, !first.isDenied,
      first.isMain || first.role == .when
    else { return false }
    if phraser.opensWithDeed(Line(String(sentence.words))) { return true }
    if first.isFinite {
      return first.who == .own && !first.past && !first.feeling && !first.isStill
        && (first.modal || first.ownAction)
    }
    guard let phrase = phraser.phrases(of: Line(String(sentence.words))).first else { return false }
    return phrase.todo != nil || phrase.doing != nil || phraser.opensLikeAct(Line(phrase.quote))
  }

  /// "She said I was calm", "that my ending was strong".
  private func isReported(_ sentence: Sentence) -> Bool {
    sentence.words.opens(with: joints.that)
      || stretches(sentence).contains {
        ($0.who == .other || $0.who == .somebody) && !$0.isDenied
          && hints.voices.saying.stand(in: MetaWord.all(in: $0.words))
      }
  }

  /// "Well done": words of somebody's, by themselves.
  private func isVerdict(_ sentence: Sentence) -> Bool {
    !stretches(sentence).contains(where: \.isFinite)
      && understander.cues(of: Line(String(sentence.words)), asked: .open).feedback != nil
  }

  /// "My old boss", "Frau Berger's, I think", "I would trust the examiner".
  private func namesAdviser(_ sentence: Sentence) -> Bool {
    let stretches = stretches(sentence)
    guard let first = stretches.first, !first.isDenied, first.who != .other,
      first.who != .thing
    else { return false }
    return phraser.person(of: Line(String(sentence.words))) != nil
  }

  /// "Done six fillings", "been to the hall", "I know the topic": what they have done or got.
  private func isOwnDone(_ sentence: Sentence) -> Bool {
    stretches(sentence).contains {
      !$0.isDenied && !$0.feeling && !$0.modal
        && ($0.isFinite ? $0.who == .own : $0.opensWithVerb)
    }
  }

  /// "But I feel daft", "my brother would laugh though": what stands against it, of what they would
  /// take or do.
  private func doubt(after at: Int, of sentences: [Sentence], _ floor: Floor) -> Phrase? {
    switch floor {
    case .vicarious(at: .borrowing), .mastery(at: .changing): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
    return sentences[(at + 1)...].lazy.compactMap { sentence -> Phrase? in
      let phrase = self.phraser.phrases(of: Line(String(sentence.words))).first
      guard let phrase, let clause = phrase.clause, (3...10).contains(clause.wordCount) else {
        return nil
      }
      return phrase.role == .but || self.hints.long.though.contains(sentence.lastWord)
        ? phrase : nil
    }.first
  }
}

/// A sentence as it was typed, without its mark.
private struct Sentence {
  let words: Substring
  let isMarked: Bool

  init(_ text: Substring) {
    words = Substring(text.unmarked).bare
    isMarked = text.isMarked
  }

  func withoutLead(_ leads: Leads) -> Sentence {
    var rest = words
    rest.strip(leads)
    return Sentence(rest)
  }

  func withoutTail(_ tails: Tails) -> Substring {
    var rest = words
    rest.strip(backwards: tails)
    return rest
  }

  var lastWord: String { words.parted.last?.lowercased() ?? "" }
}
