import Dialogue
import Machines
import Understanding

extension Coach {
  /// What a number rests on: where the heart of the line is what somebody else does not do or know,
  /// what they did themselves.
  private func ownGround(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words > 6, let heart = heard.heart, let clause = heart.clause else { return nil }
    let isDenied = !understander.cues(of: Line(clause), asked: .nothing).negated.isEmpty
    let before = heard.phrases.filter {
      $0.role != .but && $0.role != .condition && $0.clause != nil && $0 != heart
    }
    if heart.isOwn || clause.hasPrefix("you") {
      // "My instructor says I'm ready, but I don't believe him", "I look good on paper, but then I open
      // my mouth": what takes from it holds no number up.
      let takesAway = isDenied || !heart.past && before.first?.isOwn == true
      return heart.role == .but && takesAway ? before.first : nil
    }
    guard heart.role == .but || isDenied else { return nil }
    if let own = before.first(where: { $0.isOwn && $0.past })
      ?? before.first(where: { $0.isOwn && !$0.feeling })
    {
      return own
    }
    let parts = line.text.pieces(at: 0x2C).flatMap {
      $0.split(separator: " " + joints.and + " ")
    }
    return parts.lazy.compactMap { part in
      var words = part.bare
      if words.opens(with: self.joints.that) {
        words = words.dropFirst(self.joints.that.count).bare
      }
      return self.phraser.heart(of: Line(String(words)))
    }.first { $0.isOwn && $0.past && $0.role != .but }
  }

  /// "I still have a key. I could go and say it there": of several sentences the one with an act.
  private func method(_ line: Line) -> Phrase? {
    Sentences(line.text).lazy.compactMap { self.phraser.plan(of: Line(String($0))).act }.first {
      $0.ownAction && $0.todo != nil
    }
  }

  /// True for what was, and not for what one would do.
  private func isBygone(_ phrase: Phrase) -> Bool {
    phrase.past
      && (phrase.ownAction
        || understander.cues(of: Line(phrase.quote), asked: .nothing).time == .past)
  }

  private func isTheirAct(_ phrase: Phrase) -> Bool {
    phrase.past && !phrase.isOwn && phrase.clause != nil && phrase.ofSomebodyElse.clause != nil
      && phrase.role == .main
  }

  /// "Next time I would practise it aloud"
  private func isConceived(_ phrase: Phrase) -> Bool {
    hints.conceived.stand(in: MetaWord.all(in: phrase.quote))
  }

  /// "Next time I would write it on a card": the act alone, where it can be had.
  private func conceived(_ phrase: Phrase) -> Phrase {
    if phrase.todo == nil {
      var words = phrase.quote[...]
      words.strip(hints.nextTimes)
      if words.strip(hints.long.would),
        let act = phraser.phrases(of: Line(String(words))).first?.toCome, act.todo != nil,
        !act.quote.hasSuffix("\u{2026}")
      {
        return act.yetToCome
      }
    }
    return phrase.yetToCome
  }

  func tells(_ outcome: Outcome, _ phrase: Phrase) -> Bool {
    understander.outcome(of: Line(phrase.quote)) == outcome
  }

  /// What it is called: not in a question of theirs, and not in a sentence that knows no name.
  private func named(_ line: Line) -> Phrase? {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1 else { return nil }
    return sentences.lazy.map { Line(String($0)) }.first { sentence in
      let manner = self.understander.manner(of: sentence)
      return manner.isDisjoint(with: [.dontKnow, .refusal])
        && !(sentence.words > 3 && sentence.text.utf8.last == UInt8(ascii: "?"))
    }.flatMap { phraser.phrases(of: $0).first { !$0.quote.isEmpty } }
  }

  private func sinking(_ heard: Heard, _ floor: Floor) -> Phrase? {
    guard floor.asksMeaning, heard.phrases.count > 1 else { return nil }
    return heard.phrases.first { hints.sinking.stand(in: MetaWord.all(in: $0.quote)) }?.withoutThat
  }

  /// What it says to them: of several clauses the one that reads the feeling.
  private func reading(_ heard: Heard) -> Phrase? {
    guard heard.phrases.count > 1 else { return nil }
    return heard.phrases.first {
      understander.cues(of: Line($0.quote), asked: .nothing).reading != .none
    }?.withoutThat
  }

  /// The clause of the sentence that says yes; nil where it only says so, or speaks of other things.
  private func agreeing(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words > 6 else { return heard.heart }
    guard let yes = heard.cues.because.first(where: { $0.isOf("polarity", "yes") })?.span else {
      return nil
    }
    let start = line.text.utf8.startIndex
    let sentence = Sentences(line.text).first {
      line.text.utf8.distance(from: start, to: $0.endIndex) >= yes.end
    }
    return sentence.flatMap { sentence in
      phraser.phrases(of: Line(String(sentence))).first {
        $0.isOwn && $0.role != .but && $0.role != .when && $0.role != .condition
      }
    }
  }

  /// "Here we go, I'm going to stall again": what is thought, and not how the thought begins.
  private func beyondOpener(_ thought: Phrase?, _ heard: Heard) -> Phrase? {
    guard let thought, heard.words > 4,
      hints.small.thoughtOpeners.hold(MetaWord.all(in: thought.quote))
    else { return thought }
    let opener = thought.quote.lowercased()
    let at = heard.phrases.firstIndex { $0.quote.lowercased().holds(opener) } ?? -1
    return heard.phrases[(at + 1)...].first {
      $0.clause != nil && !$0.quote.lowercased().holds(opener)
        && $0.role != .when && $0.role != .condition
    }?.withoutThat ?? thought
  }

  private func thoughtful(
    _ phrase: Phrase?, _ line: Line, _ heard: Heard, _ floor: Floor
  ) -> Phrase? {
    (floor.asksForName ? nil : heartOfThought(phrase, heard)) ?? withThought(phrase, line)
  }

  /// "She sees it and thinks, poor old thing, she's past it": what is thought, and not that it is.
  private func withThought(_ phrase: Phrase?, _ line: Line) -> Phrase? {
    guard let phrase, let at = line.text.place(of: phrase.quote.prefix { $0 != "," }) else {
      return phrase
    }
    let lead = line.text[at].lowercased()
    guard lead.wordCount <= 5, hints.long.thinking.contains(String(lead.lastWord)) else {
      return phrase
    }
    let rest = line.text[at.upperBound...].prefix { !".!?".contains($0) }.bare
    return (2...12).contains(rest.wordCount) ? Phrase(quote: String(rest)) : phrase
  }

  /// The first phrase that says something by itself: not the "if" before it.
  private func firstSaid(_ heard: Heard) -> Phrase? {
    let said = heard.phrases.filter { !$0.quote.isEmpty }
    return said.first { $0.role != .condition && $0.role != .when } ?? said.first
  }

  /// The phrase that matters, given what was asked: their act where an act was asked for, the
  /// reading where a reading was, somebody else's act where it is about somebody else.
  func focus(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    switch floor {
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .hardening),
      .opening(at: .raising):
      // A part is a thing or something to do: what is named beside the number.
      part(of: line, heard).map { heard.hasDigits ? numbered($0, in: line, heard.said) : $0 }
    case .opening(at: .reasoning):
      // "The 35 is mostly from one conversation in August"
      source(of: line) ?? ownGround(line, heard) ?? heard.heart
    case .mastery(at: .doing), .mastery(at: .owning):
      ownAct(heard) ?? ownBeside(heard) ?? beforeEcho(heard) ?? heard.heart
    case .mastery(at: .explaining):
      // "I prepared, but he wrote the slides": what takes from it is not kept as what made it.
      if heard.heart?.role == .but {
        whatCameOverThem(heard) ?? ownAct(heard) ?? heard.heart
      } else {
        whatCameOverThem(heard) ?? beyondScene(heard) ?? heard.heart
      }
    case .quick(at: .aiming) where !heard.plan.both && heard.words <= 12,
      .quick(at: .meaning) where heard.words <= 12:
      // Few words are said back as they stand.
      (heard.plan.act ?? heard.heart).map { phrase in
        var whole = phrase
        whole.quote = String(line.text[...].bare)
        return whole.withoutThat
      }
    case .arousal(at: .meaning), .quick(at: .meaning), .arousal(at: .labelling),
      .quick(at: .labelling):
      // "You silly old woman, you'll go under": of names and a fear the fear.
      thoughtful(
        beyondOpener(
          sinking(heard, floor)
            ?? said(in: line, after: floor.asksForName ? "arousal.names" : "arousal.says")
            ?? (floor.asksForName ? named(line) : reading(heard)) ?? firstSaid(heard)?.withoutThat
              ?? heard.heart,
          heard), line, heard, floor)
    case .arousal(at: .resourcing) where heard.words > 6:
      // "Caring about it. Two things: the cards, and the sentence"
      said(in: line, after: "arousal.has")
        ?? ownResource(heard) ?? heard.heart
    case .arousal(at: .locating) where heard.words > 6: ownSign(heard) ?? sign(heard) ?? heard.heart
    // "Nobody will die of it" makes light of the number, and is no reason for it.
    case .plan(at: .valuing):
      whyItMatters(heard) ?? heard.heart.flatMap { isNoReason($0) ? nil : $0 }
    case .arousal(at: .aiming), .quick(at: .aiming):
      // Of an if-then it is the act that is taken up.
      heard.plan.act ?? heard.heart
    case .mastery(at: .recalling) where heard.cues.outcome == .partial && heard.words > 3,
      .mastery(at: .happening) where heard.cues.outcome == .partial && heard.words > 3:
      // "Badly. Well, not badly, half"
      (heard.heart?.ownAction == true ? heard.heart : nil)
        ?? heard.phrases.first { tells(.partial, $0) }
        ?? (heard.phrases.contains(where: \.isShaped) ? nil : heard.phrases.last) ?? heard.heart
    case .mastery(at: .recalling) where heard.cues.outcome == .failure && heard.words > 4,
      .mastery(at: .happening) where heard.cues.outcome == .failure && heard.words > 4:
      // "I gave one and lost my place": what went wrong is what is taken up; but not before "but I
      // said what I remembered".
      (heard.heart?.role == .but && heard.heart?.ownAction == true ? heard.heart : nil)
        ?? heard.phrases.first {
          $0.clause != nil && tells(.failure, $0) && !(heard.phrases.count > 2 && isFelt($0))
        } ?? heard.heart
    case .mastery(at: .recalling) where heard.heart?.isMereFeeling == true && heard.words > 6,
      .mastery(at: .happening) where heard.heart?.isMereFeeling == true && heard.words > 6:
      // "I was shaking, but I rang and the doctor came": what happened, before what it felt like.
      ownAct(heard) ?? heard.phrases.last { !$0.feeling && $0.clause != nil && $0.past }
        ?? heard.heart
    case .mastery(at: .recalling), .mastery(at: .happening):
      whatCame(heard).flatMap { isScene($0) ? nil : $0 } ?? beyondScene(heard) ?? heard.heart
    case .vicarious(at: .naming):
      // "She got her licence and cried before every lesson": what was hard, and not what came of it.
      struggle(in: heard) ?? heard.heart
    case .persuasion(at: .hearing), .persuasion(at: .wording):
      // Of two who said something, the words and the giver are those of one clause.
      behindColon(line, floor) ?? keeping(line, heard, turn: 0).fact(.said)?.phrase
    case .persuasion(at: .fitting): agreeing(line, heard).flatMap { isOpinion($0) ? nil : $0 }
    case .vicarious(at: .learning) where heard.words > 6 && wayAfterAll(heard) != nil:
      wayAfterAll(heard)
    case .vicarious(at: .learning) where heard.words > 6 && wayAfterTrouble(heard) != nil:
      wayAfterTrouble(heard)
    case .vicarious(at: .learning)
    where heard.words > 16 && heard.phrases.first(where: isTheirAct) != nil:
      // "She told one thing instead of forty. Then I made slides for twenty years": what they did.
      heard.phrases.first(where: isTheirAct)
    case .vicarious(at: .struggling) where heard.heart?.role == .because:
      // "He got through because they're nice": what made it easy was no trouble.
      (heard.phrases.first { $0.role == .main && $0.clause != nil } ?? heard.heart)?.ofSomebodyElse
    case .vicarious(at: .learning) where watched(line, heard) != nil: watched(line, heard)
    case .vicarious(at: .struggling) where heard.words > 6 && firstTrouble(heard) != nil:
      firstTrouble(heard)
    case .vicarious(at: .struggling), .vicarious(at: .learning):
      // "One piece a day, I could do that too": theirs comes before one's own.
      (heard.heart?.isOwn == true
        ? heard.phrases.first { !$0.isOwn && !$0.quote.isEmpty } : nil)
        ?? heard.heart?.ofSomebodyElse ?? heard.phrases.first?.ofSomebodyElse
    case .persuasion(at: .seeing) where heard.heart?.isOwn == true && heard.words > 6:
      // "He drove with me for an hour, I was so tired": theirs comes before one's own.
      (heard.phrases.first { !$0.isOwn && $0.clause != nil && $0.ofSomebodyElse.clause != nil }
        // "Just that one time, and I was lucky": of oneself it tells nothing that was seen.
        ?? heard.phrases.first.map { Phrase(quote: $0.quote) })?.ofSomebodyElse
    case .vicarious(at: .seeing), .vicarious(at: .placing), .persuasion(at: .seeing):
      heard.heart?.ofSomebodyElse
    case .plan(at: .choosing) where heard.words > 6:
      // "I have to work late, so I'd say it in the car"
      heard.phrases.first {
        $0.role == .so && !$0.past && !$0.feeling
          && ($0.isOwn || $0.clause == nil && $0.quote.wordCount > 2)
      }
        // "I don't mind speaking of her. I shall ring the vicar"
        ?? heard.phrases.first { hints.plan.resolves.open($0.quote[...]) && $0.clause != nil }
        // "One old paper on Saturday, but I know how that goes", "Do it aloud, my brother is one too"
        ?? heard.phrases.first {
          $0.role != .but && $0.role != .because
            && ($0.todo != nil || $0.isOwn
              || $0.clause == nil && ($0.noun != nil || $0.doing != nil))
        }.map { ownStep($0, heard) } ?? heard.heart
    case .mastery(at: .changing) where heard.heart?.role == .when && place(in: line) != nil:
      place(in: line)
    case .mastery(at: .changing) where heard.words > 6,
      .mastery(at: .strategy) where heard.words > 6:
      // "I always leave it till the last minute, so start a week earlier"
      heard.phrases.first { $0.role == .so && $0.clause == nil && $0.todo != nil }
        // "Next time I would practise it aloud, because in my head it always sounds fine"
        ?? heard.phrases.first {
          ($0.role == .main && !isBygone($0) && !isNoAct($0)
            && !hints.noChange.hold(MetaWord.all(in: $0.quote))
            || $0.role == .when && isConceived($0))
            && ($0.todo != nil || $0.isOwn
              || $0.clause == nil && ($0.noun != nil || $0.doing != nil))
        }.map { isConceived($0) ? conceived($0) : $0 } ?? heard.heart
    case .close(at: .moving) where said(in: line, after: "close.movedBy") != nil:
      // "What is different is that I know now it was the lack of warning"
      said(in: line, after: "close.movedBy")
    case .close(at: .moving) where heard.words > 6 && heard.heart?.isOwn != true:
      // "Remembering her, and it's only that the chairs are in rows": what they name.
      heard.phrases.first.flatMap {
        $0.role == .main && $0.clause == nil && ($0.doing ?? $0.noun) != nil ? $0 : nil
      } ?? heard.heart
    case .vicarious(at: .borrowing) where namedFirst(line) != nil: namedFirst(line)
    case .vicarious(at: .borrowing) where takenOver(line) != nil: takenOver(line)
    case .vicarious(at: .borrowing) where heard.heart?.role == .but || heard.words > 6:
      // "Saying it aloud. But yes, it makes sense", "The list. I would put it on the wall"
      heard.phrases.first {
        $0.role != .but && $0.role != .because && $0.clause == nil
          && ($0.noun != nil || $0.doing != nil || $0.todo != nil)
      } ?? method(line) ?? heard.heart
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      heard.heart
    }
  }
}

extension Phrase {
  fileprivate var isMereFeeling: Bool { feeling && !ownAction }

  /// As nothing that was.
  fileprivate var yetToCome: Phrase {
    var phrase = self
    phrase.past = false
    return phrase
  }
}

extension Floor {
  /// True where it is asked what somebody did or will do.
  var asksForAct: Bool {
    switch self {
    case .vicarious(at: .learning), .vicarious(at: .borrowing), .vicarious(at: .copying),
      .vicarious(at: .reusing), .mastery(at: .doing), .mastery(at: .strategy),
      .mastery(at: .changing), .arousal(at: .aiming), .quick(at: .aiming), .plan(at: .choosing),
      .plan(at: .acting), .plan(at: .bracing), .plan(at: .answering):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where a name for the feeling is asked for.
  var asksForName: Bool {
    self == .arousal(at: .labelling) || self == .quick(at: .labelling)
  }
}
