import Dialogue
import Machines
import Understanding

extension Coach {
  /// What answers a later question is kept, so that the question need not be asked.
  func early(_ sitting: inout Sitting, _ heard: Heard, _ keeping: Keeping) {
    let cues = heard.cues
    func keep(_ kind: FactKind, where holds: ((Cues) -> Bool)? = nil) {
      guard !sitting.facts.has(kind), var fact = keeping.fact(kind) else { return }
      if let holds {
        guard let part = keeping.part(where: holds) else { return }
        if kind != .peer { fact.phrase = part }
      }
      sitting.facts.keep(fact)
    }
    if let when = cues.when {
      var isDay = false
      if case .date = when.kind { isDay = true }
      if case .opening = sitting.floor, isDay {
        // "on the 3rd of October" of a thing to come, in a line that tells of the past as well.
        keep(.date)
      } else if when.past {
        if case .mastery = sitting.floor { keep(.attemptDate) }
      } else if case .opening = sitting.floor, when.kind != .vague, when.kind != .now {
        keep(.date)
      }
    }
    if case .opening = sitting.floor, saysHowSure(cues, keeping) { keep(.rating) }
    if let peer = cues.peer, peer.similarity == .similar || peer.similarity == .behind,
      sitting.floor.source != .vicarious, let person = keeping.giver?.phrase,
      phraser.isKnown(person),
      peer.struggled == true || peer.compared || struggle(in: heard) != nil
    {
      keep(.peer, where: { $0.peer != nil })
      if sitting.facts[.peer]?.turn == sitting.turn, let struggle = struggle(in: heard) {
        if var peer = sitting.facts[.peer], peer.number == 1 {
          peer.number = 2
          sitting.facts.keep(peer)
        }
        sitting.facts.keep(Fact(kind: .struggle, phrase: struggle, turn: sitting.turn))
        // "She froze in the first bout and then trained with a timer"
        if let way = way(after: struggle, in: heard) {
          sitting.facts.keep(Fact(kind: .lesson, phrase: way, turn: sitting.turn))
        }
      }
      if heard.has(.strategy) || heard.has(.preparation) || heard.has(.effort) {
        keep(.lesson, where: { !$0.causes.isEmpty && $0.who == .other })
      }
    }
    // "He said each step aloud": of somebody else's try, it is no word about their own.
    if let feedback = cues.feedback, feedback.giver != nil, !heard.has(.luck),
      !hints.voices.unnamed.stand(in: heard.said),
      sitting.floor.source != .persuasion,
      sitting.floor.source != .vicarious
        || speaksOfThem(keeping.line.text)
    {
      if !hints.voices.toOthers.stand(in: heard.said), !isForeseen(keeping.line) {
        keep(.said, where: { $0.feedback != nil })
      }
      if let said = sitting.facts[.said], said.turn == sitting.turn, !sitting.facts.has(.giver),
        let giver = keeping.giver(of: said.phrase)
      {
        sitting.facts.keep(giver)
      }
    }
    keepWords(in: keeping.line, &sitting)
    // "I can't think of anyone" is no blank mind.
    if sitting.floor.source != .arousal, cues.peer?.nobody != true,
      let felt = sensation(heard, keeping, sitting)
    {
      // The newest counts, where it can be said back.
      if !sitting.visited.contains(.arousal),
        felt.phrase.isShaped || felt.phrase.quote.pieces(at: 0x20).count <= 4
      {
        sitting.facts.drop(.sensation)
      }
      if !sitting.facts.has(.sensation) { sitting.facts.keep(felt) }
      if cues.reading == .threat { keep(.meaning) }
    }
    if !sitting.facts.has(.meaning), sitting.floor.source != .arousal,
      hints.long.alwaysThink.stand(in: heard.said),
      let thought = said(in: keeping.line, after: "long.alwaysThink"), thought.clause != nil
    {
      sitting.facts.keep(Fact(kind: .meaning, phrase: thought, turn: sitting.turn))
    }
    if !cues.sensations.isEmpty, !sitting.facts.has(.screened),
      hints.bodyRuledOut.stand(in: heard.said)
    {
      keep(.screened)
    }
    if sitting.floor == .opening(at: .reasoning) { keepSuccess(heard, &sitting) }
    if case .opening(let at) = sitting.floor, at != .reasoning, !sitting.facts.has(.attempt),
      let told = oneTry(in: keeping.line, heard, turn: sitting.turn)
    {
      sitting.facts.keep(told)
    }
    if case .opening = sitting.floor, cues.outcome != .notAttempted, cues.who == .you,
      cues.time == .past, !sitting.facts.has(.attempt),
      let story = phraser.heart(of: keeping.line), story.clause != nil, story.past,
      cues.outcome != .none
        || isRecent(cues.when) && story.ownAction
          && (asksBeforeReasons(sitting) || hints.long.tried.stand(in: heard.said)),
      !hints.obliged.stand(in: MetaWord.all(in: story.quote)),
      var fact = keeping.fact(.attempt)
    {
      // What is told beside the name of a part.
      fact.phrase = story
      sitting.facts.keep(fact)
    }
    if !sitting.facts.has(.attempt), let story = heard.heart, isOneTry(story, heard, sitting) {
      sitting.facts.keep(Fact(kind: .attempt, phrase: story, turn: sitting.turn))
    }
  }

  /// "Another time it went okay, I'd written it on a card", as what a number rests on: that is the try to talk of,
  /// and no failure that was told before.
  private func keepSuccess(_ heard: Heard, _ sitting: inout Sitting) {
    guard let was = sitting.facts[.attempt], was.number != 1, was.turn < sitting.turn,
      heard.cues.outcome == .success,
      let story = heard.phrases.first(where: {
        $0.past && $0.clause.map(joints.soundness.holds) == true && tells(.success, $0)
      })
    else { return }
    sitting.facts.keep(Fact(kind: .attempt, phrase: story, number: 1, turn: sitting.turn))
  }

  /// "When she goes quiet and then says \"oh well\"": what somebody may say then was not said of them.
  private func isForeseen(_ line: Line) -> Bool {
    Sentences.all(in: line.text).contains { sentence in
      (sentence.opens(with: joints.when) || sentence.opens(with: joints.if))
        && hints.voices.saying.stand(in: MetaWord.all(in: sentence))
    }
  }

  /// Where the number is asked for and no part of it is known, a try that is told is the one to talk of.
  private func asksBeforeReasons(_ sitting: Sitting) -> Bool {
    sitting.floor != .opening(at: .reasoning) && !sitting.facts.has(.hardest)
  }

  /// "Last year's contest. I split the first note", as what a number rests on: one try, and no practice.
  private func isOneTry(_ story: Phrase, _ heard: Heard, _ sitting: Sitting) -> Bool {
    sitting.floor == .opening(at: .reasoning) && story.ownAction
      && (hints.long.occasion.stand(in: heard.said) || story.past && isDay(heard.cues.when))
      && !heard.has(.preparation)
      && !heard.has(.effort)
  }

  /// "In October", "on the 3rd": a day or a month that is over.
  private func isDay(_ when: When?) -> Bool {
    guard let when, when.past else { return false }
    switch when.kind {
    case .weekday, .days, .date: return true
    case .now, .minutes, .vague: return false
    }
  }

  /// "Last tuesday", "yesterday": what was done then is a try, however it went.
  private func isRecent(_ when: When?) -> Bool {
    when.map { $0.past && $0.kind.isNearDay } ?? false
  }

  /// "My hands get cold", and no numbness: none of the feelings that the red flags are asked about
  /// (evidence E1).
  func keepCold(_ heard: Heard, _ sitting: inout Sitting) {
    guard let felt = sitting.facts[.sensation], felt.turn == sitting.turn,
      sitting.facts.sensed == .numb, !sitting.facts.has(.screened),
      heard.cues.sensations.allSatisfy({ $0.name == .numb || $0.negated }),
      hints.cold.stand(in: heard.said), !hints.numb.stand(in: heard.said)
    else { return }
    sitting.facts.keep(Fact(kind: .screened, phrase: Phrase(quote: ""), turn: sitting.turn))
  }

  /// "And I'd say 45", "I'm at 45 out of 100", and not "I got 45 out of 100 last time".
  private func saysHowSure(_ cues: Cues, _ keeping: Keeping) -> Bool {
    func isOutOf(_ cues: Cues) -> Bool { cues.because.contains { $0.isOf("ratings", "outOf") } }
    return cues.because.contains { $0.isOf("ratings", "lead") }
      || isOutOf(cues) && keeping.part { isOutOf($0) && $0.time != .past } != nil
  }

  /// What somebody said of them, or somebody who began where they are, where something else was asked:
  /// it is put by, and that is said.
  func putsBy(
    _ sitting: inout Sitting, _ heard: Heard, _ keeping: Keeping, _ speech: inout Speech
  ) -> Bool {
    guard let asked = sitting.floor.question?.asked else { return false }
    if heard.cues.feedback?.giver != nil, sitting.floor.source != .persuasion, !asked.isNumber,
      !sitting.facts.has(.said)
    {
      early(&sitting, heard, keeping)
      guard let said = sitting.facts[.said], said.turn == sitting.turn else { return false }
      speech.add([.reflect("agenda.putBy")], line: said.phrase)
      speech.again(sitting)
      return true
    }
    guard heard.cues.peer != nil, sitting.floor.source != .vicarious, sitting.tries == 0,
      heard.words > 6, !sitting.facts.has(.peer)
    else { return false }
    early(&sitting, heard, keeping)
    guard let peer = sitting.facts[.peer], peer.turn == sitting.turn else { return false }
    sitting.tries += 1
    speech.add([.reflect("agenda.putBy.peer")], line: peer.phrase)
    speech.again(sitting)
    return true
  }

  /// "My dad always said I'd fail", in the middle of a try or a plan: no part of it, and put by.
  func putsByHabit(
    _ sitting: inout Sitting, _ heard: Heard, _ keeping: Keeping, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .mastery, .plan: break
    case .opening, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick: return false
    }
    guard hints.saidOften.stand(in: heard.said), heard.words <= 16,
      !sitting.facts.has(.said), let heart = heard.heart, heart.clause != nil, !heart.isOwn,
      heart.role != .condition, heart.role != .when,
      let giver = phraser.person(of: keeping.line), phraser.isKnown(giver)
    else { return false }
    let said = keeping.fact(.said) ?? Fact(kind: .said, phrase: heart, turn: sitting.turn)
    sitting.facts.keep(said)
    sitting.facts.keep(Fact(kind: .giver, phrase: giver, turn: sitting.turn))
    speech.add([.reflect("agenda.putBy")], line: heart)
    speech.again(sitting)
    return true
  }

  /// "I failed my viva in June", before it is said what is to come: what another go is at, and an
  /// attempt to be looked at later.
  func keepFailure(_ sitting: inout Sitting, _ heard: Heard) {
    guard case .opening(at: .wishing) = sitting.floor, !sitting.facts.has(.attempt),
      heard.cues.outcome == .failure, heard.cues.who == .you, let heart = heard.heart,
      heart.past, heart.isOwn, heart.clause != nil
    else { return }
    sitting.facts.keep(Fact(kind: .attempt, phrase: heart, number: 0, turn: sitting.turn))
  }

  /// "My wife says I read very nicely", as what a number rests on: her words are words as well.
  private func keepWords(in line: Line, _ sitting: inout Sitting) {
    guard sitting.floor == .opening(at: .reasoning), !sitting.facts.has(.said) else { return }
    for sentence in Sentences(line.text) where saysOfThem(sentence) {
      let words = Line(String(sentence.bare))
      guard let giver = phraser.person(of: words), phraser.isKnown(giver),
        let said = phraser.phrases(of: words).first, said.clause != nil,
        speaksOfThem(words.text)
      else { continue }
      sitting.facts.keep(Fact(kind: .said, phrase: said, turn: sitting.turn))
      sitting.facts.keep(Fact(kind: .giver, phrase: giver, turn: sitting.turn))
      return
    }
  }

  /// What they feel in the body themselves, as it comes now: nothing of somebody else's, nothing past.
  private func sensation(_ heard: Heard, _ keeping: Keeping, _ sitting: Sitting) -> Fact? {
    guard
      heard.cues.sensations.contains(where: {
        !$0.negated && $0.time != .past && $0.name != .calm
      })
    else { return nil }
    let part = keeping.part { cues in
      cues.sensations.contains { !$0.negated && $0.time != .past && $0.name != .calm }
    }
    guard let part, !part.past, part.clause.map(saysItTwice) != true else { return nil }
    // Where somebody else is spoken of, it has to say whose body it is.
    let isOthers = heard.cues.peer != nil || sitting.floor.source == .vicarious
    if isOthers, part.clause == nil, !speaksOfThem(part.quote) { return nil }
    guard var fact = keeping.fact(.sensation) else { return nil }
    fact.phrase = withName(part, in: keeping.line)
    let felt = understander.sensations(of: Line(part.quote)).first {
      !$0.negated && $0.time != .past && $0.name != .calm
    }
    if let felt { fact.number = Sensation.Name.allCases.firstIndex(of: felt.name) }
    return fact
  }

  /// "My voice. It trembles": what "it" is stands right before.
  private func withName(_ sign: Phrase, in line: Line) -> Phrase {
    guard let clause = sign.clause, let space = clause.firstIndex(of: " "),
      hints.long.pointing.contains(clause[..<space].lowercased())
    else { return sign }
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: { $0.contains(sign.quote) }), at > 0,
      sentences[at - 1].wordCount <= 4,
      let noun = phraser.phrases(of: Line(String(sentences[at - 1].bare))).first?.noun
    else { return sign }
    var named = sign
    named.clause = noun + clause[space...]
    return named
  }

  /// "If I shake I shake": what will be will be.
  private func saysItTwice(_ clause: String) -> Bool {
    let words = clause.lowercased().pieces(at: 0x20)
    return words.count > 2 && words.count.isMultiple(of: 2)
      && words.prefix(words.count / 2).elementsEqual(words.suffix(words.count / 2))
  }

  /// What that one did then, told after what was hard.
  private func way(after struggle: Phrase, in heard: Heard) -> Phrase? {
    guard let at = heard.phrases.firstIndex(of: struggle) else { return nil }
    return heard.phrases[(at + 1)...].last { phrase in
      guard phrase.role == .then, phrase.past, phrase.clause != nil, !phrase.isOwn,
        phrase.ofSomebodyElse.clause != nil
      else { return false }
      return understander.outcome(of: Line(phrase.quote)) == .none
    }
  }

  /// What was hard for the one they speak of, or what that one did about it: "she failed four times".
  func struggle(in heard: Heard) -> Phrase? {
    heard.phrases.first { phrase in
      guard let clause = phrase.clause, !phrase.isOwn, phrase.ofSomebodyElse.clause != nil,
        // "There's a lad at work who used to go white": that there is one is no trouble.
        !hints.long.existing.open(phrase.quote[...]),
        // "My voice went, and my brother had to finish it for me": the trouble is theirs.
        !(isOfTheirs(phrase) && phraser.person(of: Line(phrase.quote)) == nil),
        !hints.felt.forThem.stand(in: MetaWord.all(in: phrase.quote))
      else { return false }
      let cues = understander.cues(of: Line(clause), asked: .nothing)
      return cues.peer?.struggled == true || cues.outcome == .failure
        || hints.long.trouble.stand(in: MetaWord.all(in: phrase.quote))
        || tellsOfTheBody(phrase)
    }
  }
}
