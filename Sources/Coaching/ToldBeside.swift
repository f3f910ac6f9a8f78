import Dialogue
import Machines
import Understanding

/// What stands beside an answer and is said back with it: a try, a sign of the body, somebody's words, what always
/// goes wrong, what they want at heart, that they will go after all, how worn out they are.
extension Coach {
  /// What is kept beside a number and looked at later: that is said.
  func putsBeside(_ heard: Heard, _ sitting: Sitting, _ speech: inout Speech) {
    if sitting.floor == .plan(at: .valuing), let why = whyItMatters(heard),
      phraser.wishesOfAnother(why.quote)
    {
      // "I want the class to listen": cut short it would wish for the class.
      speech.parrot = nil
    }
    guard
      sitting.floor.asksHowSure
        || sitting.floor == .opening(at: .wishing) && heard.namesTask && heard.words > 8
    else { return }
    if let sign = signBeside(sitting, speech), !isTold(sign, sitting, heard) {
      speech.add([.reflect("opening.tried")], line: sign)
    } else if let said = wordsBeside(heard, sitting, speech) {
      speech.add([.reflect("agenda.putBy")], line: said)
    }
  }

  /// "I feel sick just thinking of it", with the task: a feeling is met in other words.
  private func isTold(_ sign: Phrase, _ sitting: Sitting, _ heard: Heard) -> Bool {
    sitting.floor == .opening(at: .wishing) && (sign.feeling || heard.cues.rating != nil)
  }

  /// What the step takes up nothing of.
  func saysBeside(
    _ heard: Heard, _ moves: [Move], _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    if let resolve = resolveBeside(heard, moves, sitting) {
      // Said back however much of the line it is.
      speech.parrot = nil
      speech.add([.reflect("heard.resolve")], line: resolve)
    }
    if let worn = wornBeside(heard, speech, sitting) {
      speech.add([.reflect("heard.worn")], line: worn)
    }
    if let want = wantBeside(heard, &sitting) {
      speech.add([.reflect("heard.want")], line: want)
    }
    if !speech.holds("opening.tried"), let felt = feltBeside(heard, moves) {
      speech.add([.reflect("opening.feared")], line: felt)
    }
  }

  /// "Hill starts, 20. I failed in August, I rolled back on one": a try that is told beside a part is kept,
  /// and that is said.
  func tellsTryBeside(
    _ line: Line, _ heard: Heard, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    guard
      sitting.floor.asksHowSure
        || sitting.floor == .opening(at: .wishing) && heard.namesTask,
      !sitting.facts.has(.attempt)
    else { return }
    if let told = oneTry(in: line, heard, turn: sitting.turn), told.number == 0 {
      sitting.facts.keep(told)
      say("opening.failed", told.phrase, &speech)
      return
    }
    guard
      let story = heard.phrases.first(where: {
        // "My mind went blank" is theirs as well.
        $0.past && (isOfThem($0) || $0.isOfYou) && saysItFailed($0)
      }),
      story.clause.map({ $0.wordCount <= 10 && joints.soundness.holds($0) }) == true
    else { return }
    sitting.facts.keep(Fact(kind: .attempt, phrase: story, number: 0, turn: sitting.turn))
    say("opening.failed", story, &speech)
  }

  /// True where what is said back of it tells that it failed: not "you had a good one", of "I had a good one and
  /// didn't get it".
  private func saysItFailed(_ phrase: Phrase) -> Bool {
    guard let clause = phrase.clause else { return false }
    return tells(.failure, phrase)
      && (clause.wordCount >= phrase.quote.wordCount
        || understander.outcome(of: Line(clause)) == .failure)
  }

  /// "I'd like to go back to the choir. I went once in October and left": what they want is heard without the try,
  /// which is kept.
  func tellsTryWithWish(
    _ line: Line, _ heard: Heard, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Line? {
    guard sitting.floor == .opening(at: .wishing), heard.namesTask, !sitting.facts.has(.attempt),
      let told = oneTry(in: line, heard, turn: sitting.turn),
      let rest = without({ $0.typed.holds(told.phrase.quote) }, of: phraser.stretches(of: line)),
      case let left = Line(Sentences.joined(rest)), phraser.task(of: left, date: nil) != nil
    else { return nil }
    sitting.facts.keep(told)
    say(told.number == 0 ? "opening.failed" : "opening.once", told.phrase, &speech)
    return left
  }

  /// "I'd like to go back to the choir. I went once in October and left", "roundabouts, 20, someone hooted at me last
  /// time and I panicked": one try, told beside something else.
  func oneTry(in line: Line, _ heard: Heard, turn: Int) -> Fact? {
    guard heard.words > 4, hints.long.oneTry.stand(in: heard.said) else { return nil }
    let told = phraser.stretches(of: line).lazy.compactMap { stretch -> Substring? in
      guard stretch.role != .condition, !stretch.asks,
        hints.long.oneTry.stand(in: MetaWord.all(in: stretch.typed))
      else { return nil }
      // "40 because | last time she said no"
      var words = stretch.typed[...].bare
      if !stretch.isFinite, let (_, rest) = words.cut(at: self.hints.sift.whys) { words = rest }
      let told = self.phraser.stretches(of: Line(String(words))).first
      guard let told, told.past && told.isFinite || told.opensWithVerb,
        (4...16).contains(words.wordCount)
      else { return nil }
      return words
    }.first
    guard let words = told else { return nil }
    let inside = Line(String(words.bare))
    let phrases = phraser.phrases(of: inside)
    // "I failed in August because I rolled back": that they did.
    let main = phrases.first { $0.role == .main && $0.past && $0.clause != nil }
    let whole = tryTold(in: inside.text)
    let outcome = understander.outcome(of: inside)
    // "I had a good one in spring and didn't get it": what went wrong of it.
    let failed = outcome == .failure ? phrases.first { saysItFailed($0) } : nil
    guard var phrase = whole ?? failed ?? main ?? phraser.heart(of: inside),
      phrase.past || whole != nil,
      phrase.clause.map(joints.soundness.holds) == true,
      phraser.person(of: inside) == nil || main?.isOwn == true
    else { return nil }
    // Said whole, and not by the first of what was done.
    if whole != nil || phrase.clause?.holds(" \(joints.and) ") == true {
      (phrase.doing, phrase.noun, phrase.todo) = (nil, nil, nil)
    }
    // "It went badly, but I finished"
    let isMixed = heard.phrases.contains { $0.role == .but && $0.past }
    var ending = outcome.ending
    if isMixed, ending != nil {
      ending = Outcome.partial.ending
    } else if outcome == .failure, !saysItFailed(phrase) {
      ending = nil
    }
    return Fact(kind: .attempt, phrase: phrase, number: ending, turn: turn)
  }

  /// "30 maybe. My hands shake too", beside a number: a sign of the body, which is kept.
  private func signBeside(_ sitting: Sitting, _ speech: Speech) -> Phrase? {
    guard let felt = sitting.facts[.sensation], felt.turn == sitting.turn,
      felt.phrase.quote != sitting.facts[.hardest]?.phrase.quote,
      felt.phrase.quote != sitting.facts[.surest]?.phrase.quote,
      !speech.holds("opening.tried"),
      let clause = felt.phrase.clause, clause.wordCount <= 8, joints.soundness.holds(clause),
      // "It trembles", of something named in another clause.
      !hints.long.pointing.contains(clause.prefix { $0 != " " }.lowercased())
    else { return nil }
    return felt.phrase
  }

  /// "45 I guess. My sister says I'm too hard on myself", beside a number: somebody's words, which are kept.
  private func wordsBeside(_ heard: Heard, _ sitting: Sitting, _ speech: Speech) -> Phrase? {
    guard heard.cues.rating != nil || heard.namesTask, heard.cues.feedback?.valence != .negative,
      let said = sitting.facts[.said], said.turn == sitting.turn,
      said.phrase.quote != sitting.facts[.hardest]?.phrase.quote,
      said.phrase.quote != sitting.facts[.surest]?.phrase.quote,
      !speech.holds("agenda.putBy")
    else { return nil }
    return said.phrase
  }

  /// "Driving test. I keep stalling at the lights": what always goes wrong, told beside what they want.
  func tellsTroubleBeside(_ heard: Heard, _ sitting: Sitting, _ speech: inout Speech) {
    guard sitting.floor == .opening(at: .wishing), heard.namesTask, heard.phrases.count > 1,
      speech.isEmpty,
      let trouble = heard.phrases.first(where: {
        $0.isOwn && !$0.past && hints.long.recurring.stand(in: MetaWord.all(in: $0.quote))
      }), trouble.clause.map({ $0.wordCount <= 10 && joints.soundness.holds($0) }) == true
    else { return }
    speech.add([.reflect("opening.tried")], line: trouble)
  }

  /// "It matters. I want to swim in the sea with my daughter": what they want, beside something else that
  /// answers; it is said back and kept as why it matters (evidence F4).
  private func wantBeside(_ heard: Heard, _ sitting: inout Sitting) -> Phrase? {
    guard sitting.floor.source != nil, sitting.floor != .plan(at: .valuing), heard.words > 7,
      heard.phrases.count > 1, !sitting.facts.has(.value),
      let want = heard.phrases.dropFirst().last(where: isWant), want.quote != heard.heart?.quote
    else { return nil }
    sitting.facts.keep(Fact(kind: .value, phrase: want, turn: sitting.turn))
    return want
  }

  /// "I want to swim in the sea", and not "I want it to stop", "I don't want to".
  private func isWant(_ phrase: Phrase) -> Bool {
    guard hints.wanting.open(phrase.quote[...]), phrase.isOwn, !phrase.past,
      let clause = phrase.clause, (5...12).contains(clause.wordCount),
      joints.soundness.holds(clause)
    else { return false }
    let cues = understander.cues(of: Line(phrase.quote), asked: .nothing)
    return cues.negated.isEmpty && cues.outcome == .none && cues.command == nil
      && cues.sensations.isEmpty
  }

  /// "Anyway, I haven't slept properly since Sunday": how worn out they are, told beside an answer, once.
  private func wornBeside(_ heard: Heard, _ speech: Speech, _ sitting: Sitting) -> Phrase? {
    guard heard.words > 4, hints.long.worn.stand(in: heard.said),
      speech.has(unsaid: "heard.worn", sitting)
    else { return nil }
    return heard.phrases.first { phrase in
      guard let clause = phrase.clause, (3...10).contains(clause.wordCount), phrase.isOwn,
        joints.soundness.holds(clause), phrase.quote != heard.heart?.quote
      else { return false }
      return hints.long.worn.stand(in: MetaWord.all(in: phrase.quote))
    }
  }

  /// "40. I think I go on Tuesday after all", beside a number of the end: what they mean to do, or what will
  /// be so.
  private func resolveBeside(_ heard: Heard, _ moves: [Move], _ sitting: Sitting) -> Phrase? {
    guard case .close = sitting.floor, sitting.asked.isNumber, heard.cues.rating?.verbal == false,
      heard.words > 4, moves.allSatisfy({ $0.act != .close })
    else { return nil }
    return heard.phrases.first { phrase in
      guard let clause = phrase.clause, (3...10).contains(clause.wordCount), phrase.isOwn,
        !phrase.past, !phrase.feeling, phrase.role != .because, phrase.role != .when,
        phrase.role != .condition, joints.soundness.holds(clause),
        !phrase.quote.hasNumber, !isOpinion(phrase)
      else { return false }
      return phraser.stretches(of: Line(phrase.quote)).contains {
        $0.isFinite && ($0.modal || $0.ownAction) && !$0.past
      }
    }
  }
}

extension Floor {
  /// True where the number of the whole or of a part is asked for, with the part.
  fileprivate var asksHowSure: Bool {
    asksForPart || self == .opening(at: .rating) || self == .opening(at: .ratingSurest)
      || self == .opening(at: .ratingHardest)
  }
}
