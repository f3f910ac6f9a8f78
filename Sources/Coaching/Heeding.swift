import Dialogue
import Machines
import Understanding

/// What is said beside an answer and must not be passed over: that numbers are unwelcome, that the
/// talk makes them angry, and what it is all about.
extension Coach {
  /// - Returns: false where the line says nothing of the kind.
  func heeds(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard hints.heed.stand(in: words), sitting.greeted, sitting.floor.question != nil,
      !sitting.floor.isScreening,
      // "Nearly, but you missed that I started again", to a card.
      !sitting.floor.checksCard
        || leftOut(Line(sentences.joined(separator: " ")), sitting.floor) == nil
    else { return false }
    var heeding = Heeding()
    for sentence in sentences { heed(sentence, of: sentences.count, sitting, &heeding) }
    guard heeding.isAny else { return false }
    if heeding.isMissed, heeding.passed == nil, sitting.floor.checksCard {
      // What they say once more beside a card is said back: no other answer takes it up.
      heeding.passed =
        heeding.rest.lazy.compactMap { sentence in
          self.phraser.phrases(of: Line(String(sentence))).first { $0.clause != nil }?.withoutThat
        }.first
    }
    if heeding.isMissed, let first = heeding.rest.first, let about = namedMissed(first) {
      heeding.passed = about
      heeding.rest.removeFirst()
    }
    if heeding.isAngry { speech.add([.inform("heed.anger")]) }
    if heeding.isMissed {
      let isKnown =
        heeding.passed != nil || heeding.heart != nil || !hints.listening.stand(in: words)
      speech.add([.inform(isKnown ? "heed.missed" : "heed.listening")])
    }
    if let passed = heeding.passed {
      // Said back however much of the line it is.
      speech.parrot = nil
      speech.add([.reflect("heed.passed")], line: passed)
    }
    if heeding.cancels { speech.add([.inform("heed.cancel")]) }
    if heeding.isTearful { speech.add([.inform("heed.tears")]) }
    if heeding.confides {
      // Said back however much of the line it is.
      speech.parrot = nil
      speech.add([.reflect("heed.confided")], line: heeding.heart)
    } else if let heart = heeding.heart {
      // Said back however much of the line it is.
      speech.parrot = nil
      speech.add([.reflect("heed.heart")], line: heart)
      // What was let go is theirs after all.
      if sitting.floor == .arousal(at: .breathing) { sitting.floor = .arousal(at: .labelling) }
    }
    if heeding.refusesNumbers {
      speech.add([.inform("heed.numberless")])
      sitting.facts.keep(
        Fact(kind: .numberless, phrase: Phrase(quote: ""), turn: sitting.turn))
    }
    let rest = Line(heeding.rest.joined(separator: " "))
    if rest.words > 0 { goOn(&sitting, with: rest, &speech) }
    // "Good, that stays", said of a card, would pass over it once more.
    if heeding.isMissed { speech.drop("mastery.kept") }
    let isDone = heeding.refusesNumbers || heeding.heart != nil && !heeding.confides
    if isDone, sitting.floor.asksOfNumbers, rest.words == 0 || !sitting.asked.isNumber {
      // After what it is all about nobody is asked what a number rests on.
      speech.dropQuestions()
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
    } else if rest.words == 0 {
      speech.again(sitting)
    }
    return true
  }

  /// "About the room going quiet", behind the complaint that it was not heard.
  private func namedMissed(_ sentence: Substring) -> Phrase? {
    var words = Substring(sentence.unmarked.straight).bare
    guard words.strip(hints.wanted.ofWhat), (1...10).contains(words.wordCount) else { return nil }
    let told = String(words)
    return Phrase(quote: told, noun: phraser.turnedInside(told))
  }

  /// "I cried", "I was so ashamed", told of a try of theirs: said to be heard, before all else.
  /// - Returns: true where they cried, whether or not that was heard before.
  func consoles(
    _ sitting: Sitting, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.mode == .full else { return false }
    let words = heard.said
    switch sitting.floor {
    case .mastery, .persuasion: break
    case .opening:
      let isNamed = sitting.facts.has(.task)
      guard !isNamed || heard.words > 5 else { return false }
      if !isNamed, hints.grief.stand(in: words) {
        hearLoss(sitting, &speech)
        return false
      }
      guard heard.words > 5 else { return false }
    case .vicarious, .arousal, .plan, .close, .checkIn, .quick: return false
    }
    guard !speech.holds("repair.loss.heard") else { return false }
    let cries = heard.cues.sensations.contains { $0.name == .tears && !$0.negated }
    guard cries || hints.hard.stand(in: words) && !hints.notHard.stand(in: words) else {
      return false
    }
    // Said once in a talk: a second time it is a formula.
    if !speech.hasSaid("heed.hard", sitting) { speech.add([.inform("heed.hard")]) }
    return cries
  }

  private func heed(
    _ sentence: Substring, of count: Int, _ sitting: Sitting, _ heeding: inout Heeding
  ) {
    let words = MetaWord.all(in: sentence)
    if hints.numbers.stand(in: words), refusesNumbers(sentence, sitting) {
      heeding.refusesNumbers = true
    } else if complainsOfHearing(sentence, words, of: count, sitting) {
      heeding.isMissed = true
      if heeding.passed == nil { heeding.passed = passedOver(by: sentence, words, sitting) }
    } else if sitting.floor.hearsDoubtOfGoing, words.count <= 14, hints.cancelling.stand(in: words)
    {
      heeding.cancels = true
    } else if isAngry(words, sitting), words.count <= 10 {
      heeding.isAngry = true
    } else if sitting.floor.hearsShame, hears(shame: sentence, words, &heeding) {
      return
    } else if !confides(sentence, words, sitting, &heeding) {
      heeding.rest.append(sentence)
    }
  }

  /// "I'm ashamed of how scared I am", "sorry, I'm crying a bit".
  private func hears(
    shame sentence: Substring, _ words: MetaWords, _ heeding: inout Heeding
  ) -> Bool {
    if hints.tears.stand(in: words) {
      heeding.isTearful = true
      return true
    }
    guard hints.confided.stand(in: words), !hints.notConfided.stand(in: words) else { return false }
    // The first of several has the word.
    if !heeding.confides {
      heeding.confides = true
      heeding.heart = statement(Substring(sentence.unmarked.straight).bare)
    }
    return true
  }

  /// "No more numbers", "why do you always want a number": of the talk, and not of what they do.
  private func refusesNumbers(_ words: MetaWords, _ sitting: Sitting) -> Bool {
    guard words.count <= 16, hints.numbers.stand(in: words),
      !hints.numberElsewhere.stand(in: words), !words.contains(where: { $0.number != nil })
    else { return false }
    return hints.numberless.stand(in: words)
      || sitting.asked.isNumber && hints.numberHated.stand(in: words)
  }

  /// The same between two commas: "please no more numbers, I want to know what to say".
  private func refusesNumbers(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    sentence.pieces(at: 0x2C).contains { refusesNumbers(MetaWord.all(in: $0), sitting) }
  }

  /// "I feel a bit angry now", of the talk, and not in answer to what they feel.
  private func isAngry(_ words: MetaWords, _ sitting: Sitting) -> Bool {
    sitting.floor.source != .arousal && hints.anger.stand(in: words)
      && hints.angerHere.stand(in: words) && !hints.angerElsewhere.stand(in: words)
  }

  /// "I didn't go to the funeral, that's what it's about", "did you notice I said that I didn't go?"
  private func confides(
    _ sentence: Substring, _ words: MetaWords, _ sitting: Sitting, _ heeding: inout Heeding
  ) -> Bool {
    let options = speaker.words.options
    let isNoticed = hints.noticed.stand(in: words)
    let isTagged = hints.tags.stand(in: words)
    guard isNoticed || isTagged else { return false }
    var told = Substring(sentence.unmarked.straight).bare
    if isNoticed, told.strip(options["heed.noticed"] ?? []),
      let heart = statement(told)
    {
      heeding.heart = heart
      heeding.isMissed = true
      return true
    }
    guard isTagged else { return false }
    let small = told.lowercased()
    for tag in options["heed.tag"] ?? [] where small.hasSuffix(tag) {
      let front = Substring(told.utf8.dropLast(tag.utf8.count)).bare
      if front.isEmpty, heeding.heart != nil { return true }
      heeding.isTagged = true
      if let heart = statement(front) {
        heeding.heart = heart
        return true
      }
      guard front.isEmpty, let before = heeding.rest.last else { continue }
      if answers(before, sitting) { return true }
      let isMissed = before.utf8.last == UInt8(ascii: "?")
      var kept = Substring(before.unmarked.straight).bare
      kept.strip(options["heed.lead"] ?? [])
      // "When she looks at me. That's the whole thing": the answer, without what says so.
      guard let heart = statement(kept) else { return true }
      heeding.heart = heart
      heeding.isMissed = isMissed
      heeding.rest.removeLast()
      return true
    }
    return false
  }

  /// Something about themselves that can be said back.
  private func statement(_ words: Substring) -> Phrase? {
    guard words.wordCount >= 3, let heart = phraser.heart(of: Line(String(words))) else {
      return nil
    }
    return heart.clause != nil && heart.isOwn ? heart.withoutThat : nil
  }
}

/// What was heard in one line, and what of it is left to be an answer.
private struct Heeding {
  var refusesNumbers = false
  var isAngry = false
  var isMissed = false
  var isTagged = false
  var isTearful = false
  /// They may not go.
  var cancels = false
  /// Something was told that is hard to tell.
  var confides = false
  var heart: Phrase?
  /// What of the line before was not said back.
  var passed: Phrase?
  var rest: [Substring] = []
  var isAny: Bool {
    refusesNumbers || isAngry || isTagged || isTearful || cancels || confides || heart != nil
      || isMissed
  }
}

extension Floor {
  /// True where shame is told beside what is asked: what a feeling means or is called is answered with it.
  fileprivate var hearsShame: Bool {
    switch self {
    case .arousal(at: .meaning), .arousal(at: .labelling), .opening(at: .wishing), .quick: false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn: true
    }
  }

  /// False where what may stop them is asked for, or a thought.
  fileprivate var hearsDoubtOfGoing: Bool {
    switch self {
    case .plan(at: .bracing), .plan(at: .answering): false
    case _: hearsShame
    }
  }

  /// True where a number is asked for, or what one rests on.
  var asksOfNumbers: Bool {
    switch self {
    case .opening(at: .reasoning), .close(at: .moving), .close(at: .checking),
      .close(at: .lifting):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      question?.asked.isNumber == true
    }
  }
}

extension Speech {
  /// Nothing that is asked asks for a number, and those given before are not named.
  /// - Returns: the facts that may be named.
  mutating func numberless(_ sitting: Sitting) -> Facts {
    replace(.ask("arousal.locating"), with: .ask("arousal.locating.again"))
    var facts = sitting.facts
    for kind in Coach.ratings where facts[kind].map({ $0.turn < sitting.turn }) == true {
      facts.drop(kind)
    }
    return facts
  }
}
