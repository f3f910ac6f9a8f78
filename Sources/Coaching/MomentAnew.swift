import Dialogue
import Machines
import Understanding

/// The moment of a plan with more beside it, and the moment told once more, later on.
extension Coach {
  /// "To Solveig and her husband, that was the point of it. Tuesday after supper": what goes with the act, where its
  /// moment is asked for, is no moment.
  /// - Returns: false where nothing of the kind stands in the line.
  func addsCompany(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.asksForMoment, let step = sitting.facts[.step]?.phrase, step.isShaped,
      !sentences.isEmpty
    else { return false }
    var left: [String] = []
    var more: Substring?
    for sentence in sentences {
      var kept: [Substring] = []
      for piece in sentence.pieces(at: 0x2C, 0x3B) {
        let words = withoutLeads(piece)
        var front = words
        if more == nil, kept.isEmpty, front.strip(backwards: hints.later.pointTails),
          isCompany(front.bare)
        {
          // "In front of my flatmates that's the point"
          more = front.bare
        } else if hints.later.points.stand(in: MetaWord.all(in: piece)), words.wordCount <= 7 {
          continue
        } else if more == nil, kept.isEmpty, isCompany(words) {
          more = words
        } else if let told = more, kept.isEmpty, left.isEmpty, words.opens(with: joints.if),
          words.wordCount <= 5
        {
          // "With Kieran, if he can"
          more = (told + ", " + words)[...]
        } else {
          kept.append(piece)
        }
      }
      if !kept.isEmpty { left.append(kept.map { String($0.bare) }.joined(separator: ", ")) }
    }
    guard let more else { return false }
    let known = wordsKnown(of: step)
    if !longWords(of: Phrase(quote: String(more)), atLeast: 4).allSatisfy(known.contains) {
      let small = more.prefix(1).lowercased() + more.dropFirst()
      let told = adding(" " + phraser.turned(small), typed: " " + small, to: step, most: 22)
      sitting.facts.keep(Fact(kind: .step, phrase: told, turn: sitting.turn))
    }
    speech.parrot = nil
    if left.isEmpty {
      if let step = sitting.facts[.step]?.phrase {
        speech.add([.reflect("plan.chosen")], line: step)
      }
      speech.again(sitting)
    } else if !takesMomentOr(&sitting, left.map { $0[...] }, &speech) {
      converse(&sitting, Line(left.joined(separator: ". ")), &speech)
    }
    return true
  }

  /// The longer words of an act, in all its shapes.
  private func wordsKnown(of act: Phrase) -> [Substring] {
    let shapes = [act.quote, act.todo, act.clause, act.noun].compactMap { $0 }
    return longWords(of: Phrase(quote: shapes.joined(separator: " ")))
  }

  private func isCompany(_ words: Substring) -> Bool {
    var who = words
    guard words.wordCount <= 8, who.strip(hints.later.company),
      understander.when(of: Line(String(words))) == nil,
      !hints.plan.routines.stand(in: MetaWord.all(in: words))
    else { return false }
    let phrases = phraser.phrases(of: Line(String(who)))
    // "To start with"
    if let last = who.parted.last, hints.later.company.open(last) { return false }
    return !who.isEmpty && phrases.allSatisfy { $0.clause == nil && $0.todo == nil }
  }

  /// "Tuesday after supper, if the baby is asleep, otherwise Wednesday", of a step that is known: the moment, and the
  /// one that it falls back on.
  func takesMomentOr(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.asksForMoment, let step = sitting.facts[.step]?.phrase,
      step.clause ?? step.todo ?? step.noun != nil
    else { return false }
    let pieces = sentences.filter { !$0.isMarked }.flatMap { $0.pieces(at: 0x2C, 0x3B) }
    var moment: String?
    var condition: String?
    var other: String?
    for piece in pieces {
      var words = withoutLeads(piece)
      if moment == nil {
        guard tellsTime(words), understander.when(of: Line(String(words))) != nil else {
          return false
        }
        moment = String(words)
      } else if words.strip(hints.later.otherwise) {
        // "If not tomorrow, then Saturday morning"
        words = words.cut(at: [" " + joints.then + " "])?.1 ?? words
        words.strip([joints.then])
        guard other == nil, tellsTime(words) else { return false }
        other = String(words)
      } else if other == nil, condition == nil, words.opens(with: joints.if), words.wordCount <= 9 {
        condition = String(words)
      } else if other == nil {
        return false
      }
    }
    guard let moment, let other else { return false }
    let lead = speaker.words.options["plan.otherwise"]?.first ?? ""
    let name = { (words: String) in self.withDays(self.phraser.turned(words)) }
    let fallback = ", " + lead + " " + joints.onDay(name(other))
    let met = condition.map { ", " + name($0) } ?? ""
    let quote = moment + (condition.map { ", " + $0 } ?? "") + ", " + lead + " " + other
    keepPlan(Phrase(quote: quote, noun: name(moment) + met + fallback), acting(step), &sitting)
    saysPlan(&sitting, [], &speech)
    return true
  }

  private func acting(_ step: Phrase) -> Phrase {
    var act = step
    act.clause = act.clause ?? act.todo.map { joints.you + " " + $0 }
    return act
  }

  /// "Tuesday after supper I read it to Solveig", once there is a plan: the day that is told last is that of the plan.
  /// - Returns: false where no sentence tells the act of the plan with another moment.
  func tellsMomentAnew(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue, heard.words <= 50, let standing = act(of: sitting),
      let cue = sitting.facts[.cue]?.phrase, day(in: standing.quote[...]) == nil
    else { return false }
    let pieces = sentences.enumerated().flatMap { at, sentence in
      sentence.isMarked ? [] : sentence.pieces(at: 0x2C, 0x3B).map { (at, $0) }
    }
    for (at, piece) in pieces {
      var words = withoutLeads(piece)
      while words.strip(corrections.leads) || words.strip(hints.buts) {}
      if sitting.asked.isNumber, let told = momentAtAnEnd(words), let now = day(in: words),
        hints.later.dayIs.hold(MetaWord.all(in: told.rest)), putsDay(now, &sitting)
      {
        // "Friday it is. 70"
        saysPlan(
          &sitting, sentences.flatMap { $0.pieces(at: 0x2C) }.filter { day(in: $0) == nil }, &speech
        )
        return true
      }
      guard !words.opens(with: joints.if), !words.opens(with: joints.then),
        !hints.later.otherwise.open(words),
        let told = momentAtAnEnd(words), day(in: told.moment[...]) != nil,
        isTheAct(told.rest, standing),
        // "It's this evening after tea that I ring her" is put right elsewhere.
        !told.moment.parted.contains(where: { hints.plan.clefts.open($0) })
      else { continue }
      let asksWhatMayCome =
        sitting.floor == .plan(at: .bracing) || sitting.floor == .plan(at: .answering)
      // "Then I'd run it on Sunday instead" is what they do if something comes.
      if asksWhatMayCome,
        at > 1 || hints.plan.swap.stand(in: heard.said) || opensAsAnswer(told.rest)
      {
        continue
      }
      guard isOther(told.moment, cue) else {
        guard asksWhatMayCome else { continue }
        speech.parrot = nil
        speech.add([.summarise("plan.recalled")])
        answersNext(&sitting, sentences, at, &speech)
        return true
      }
      keepPlan(momentPhrase(told.moment), withMore(told.rest, standing), &sitting)
      if asksWhatMayCome {
        speech.parrot = nil
        speech.add([.summarise("plan.changed")])
        answersNext(&sitting, sentences, at, &speech)
        return true
      }
      let rest = pieces.map(\.1).filter { $0.startIndex != piece.startIndex }
      saysPlan(&sitting, rest, &speech)
      return true
    }
    return false
  }

  /// A number beside the plan is its chance, whatever was asked.
  private func answersNext(
    _ sitting: inout Sitting, _ sentences: [Substring], _ at: Int, _ speech: inout Speech
  ) {
    let numbers = sentences[(at + 1)...].filter(isNumbered)
    guard !numbers.isEmpty else {
      speech.again(sitting)
      return
    }
    sitting.floor = .plan(at: .predicting)
    converse(&sitting, Line(Sentences.text(numbers)), &speech)
  }

  private func opensAsAnswer(_ words: Substring) -> Bool {
    var rest = words
    return rest.strip(hints.long.would) || hints.later.would.open(words)
  }

  /// "I read it to Solveig", of reading the book to her; "I do it".
  private func isTheAct(_ words: Substring, _ standing: Phrase) -> Bool {
    let text = withoutResolve(words)
    let isBare = phraser.opensLikeAct(Line(String(words)))
    guard isBare || text != words || isOwn(words) else { return false }
    let told = phraser.stretches(of: Line(String(words))).first
    let verb = told?.verb ?? ""
    let opening = (standing.todo ?? standing.quote).parted.first.map { $0.lowercased() } ?? ""
    // "I read it" is written as what was.
    if told.map({ $0.past && $0.verb != opening || $0.isDenied }) == true { return false }
    if !verb.isEmpty, opening.hasPrefix(verb.prefix(4)) { return true }
    return hints.plan.doings.stand(in: MetaWord.all(in: words))
      || text.parted.first.map { opening == $0.lowercased() } == true
  }

  private func isOther(_ moment: String, _ cue: Phrase) -> Bool {
    let known = MetaWord.all(in: joints.on + " " + (cue.noun ?? cue.quote)).all
    return !MetaWord.all(in: moment).all.allSatisfy(known.contains)
  }

  /// The act that stands, with whom it is done where that is new.
  private func withMore(_ words: Substring, _ standing: Phrase) -> Phrase {
    let parts = words.parted
    guard let at = parts.indices.dropFirst().first(where: { hints.later.company.open(parts[$0]) })
    else { return standing }
    let more = parts[at...].joined(separator: " ")
    let known = wordsKnown(of: standing)
    if longWords(of: Phrase(quote: more)).allSatisfy(known.contains) { return standing }
    // "To Solveig and her husband", of "to Solveig": what was told of it stays.
    let pieces = more.parted
    let overlap = (1..<max(pieces.count, 1)).last { count in
      standing.quote.lowercased().hasSuffix(pieces[..<count].joined(separator: " ").lowercased())
    }
    let tail = pieces[(overlap ?? 0)...].joined(separator: " ")
    return adding(" " + phraser.turned(tail), typed: " " + tail, to: standing, most: 22)
  }
}
