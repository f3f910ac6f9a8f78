import Dialogue
import Machines
import Understanding

/// "The envelope tonight, and I'd ring her on Sunday before breakfast": two acts, each with its time. Both stand in the
/// plan, one after the other.
extension Coach {
  /// More than one act, more than one moment, more than one thing that may come, more than one number: whatever of a plan
  /// is told in one line and would be cut.
  func plansWithMore(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .plan, .close: break
    case .opening: return false
    case .mastery, .vicarious, .persuasion, .arousal, .checkIn, .quick: return false
    }
    return leavesBridge(&sitting, sentences, &speech)
      || putsAct(&sitting, sentences, heard.said, &speech)
      || plansTwo(&sitting, sentences, heard.said, &speech)
      || plansRow(&sitting, sentences, &speech)
      || addsCompany(&sitting, sentences, &speech)
      || takesMomentOr(&sitting, sentences, &speech)
      || tellsMomentAnew(&sitting, sentences, heard, &speech)
      || bracesWithRemedy(&sitting, sentences, &speech)
      || letsThemStart(&sitting, sentences, &speech)
      || saysWhyNoHigher(&sitting, sentences, heard, &speech)
      || foretellsOnCondition(&sitting, sentences, &speech)
      || foretellsEach(&sitting, Line(Sentences.text(sentences)), &speech)
      || movesAfterAll(&sitting, sentences, heard, &speech)
  }

  private struct Timed {
    var moment: String
    var words: Substring
  }

  /// - Returns: false where the line does not tell two such acts.
  func plansTwo(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.takesTwoActs, (5...40).contains(words.count) else { return false }
    var told: [Timed] = []
    var rest: [Substring] = []
    for sentence in sentences {
      if let right = momentPutRight(sentence), let last = told.indices.last {
        told[last].moment = putting(right, for: told[last].moment)
        continue
      }
      let timed = sentence.isMarked ? [] : timedActs(in: sentence)
      if timed.isEmpty { rest.append(sentence) } else { told += timed }
    }
    guard told.count == 2, told[0].moment.lowercased() != told[1].moment.lowercased(),
      let first = namedInPlan(told[0].words, sitting),
      let second = namedInPlan(told[1].words, sitting), first != second
    else { return false }
    if sitting.floor.isPastTheCue {
      // Of something else than the plan nothing is taken for it.
      guard let step = act(of: sitting),
        [first, second].contains(where: { sharedWords($0, step) > 0 })
      else { return false }
    }
    guard let both = inARow(first, momentPhrase(told[1].moment), second) else { return false }
    if !sitting.facts.has(.step) {
      sitting.facts.keep(Fact(kind: .step, phrase: first.toCome, turn: sitting.turn))
    }
    keepPlan(momentPhrase(told[0].moment), both, &sitting)
    sitting.lastKept = .action
    saysPlan(&sitting, rest, &speech)
    return true
  }

  /// "Ask Kai to stand behind me, do one fault, Thursday after work": acts in a row, and one moment for all of them.
  func plansRow(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .plan(at: .choosing), .plan(at: .sizing): break
    case _: return false
    }
    guard sentences.count == 1, !sentences[0].isMarked else { return false }
    var moment: String?
    var acts: [Phrase] = []
    for piece in sentences[0].pieces(at: 0x2C, 0x3B) {
      var words = withoutLeads(piece)
      if moment == nil, day(in: words) != nil, tellsTime(words) {
        moment = String(words)
        continue
      }
      words = withoutResolve(words)
      guard words.wordCount > 1, day(in: words) == nil, let act = asStep(words), act.todo != nil
      else { return false }
      acts.append(act)
    }
    guard acts.count == 2 || acts.count == 3, let moment else { return false }
    let clauses = acts.map { joints.you + " " + $0.todo! }
    let quote = acts.map(\.quote).joined(separator: ", ")
    let both = Phrase(quote: quote, clause: joints.clauseRow(clauses), ownAction: true)
    sitting.facts.keep(Fact(kind: .step, phrase: acts[0].toCome, turn: sitting.turn))
    keepPlan(momentPhrase(moment), both, &sitting)
    saysPlan(&sitting, [], &speech)
    return true
  }

  /// The first act, and the second with its moment, as one that is said whole.
  func inARow(_ first: Phrase, _ moment: Phrase, _ second: Phrase) -> Phrase? {
    guard let name = moment.noun,
      let next = second.clause ?? second.todo.map({ joints.you + " " + $0 }) ?? second.noun
    else { return nil }
    let tail = ", " + joints.and + " " + joints.onDay(name) + " " + next
    let quote = first.quote + ", " + joints.and + " " + moment.quote + " " + second.quote
    if let clause = first.clause ?? first.todo.map({ joints.you + " " + $0 }) {
      return Phrase(quote: quote, clause: clause + tail, ownAction: true)
    }
    return first.noun.map { Phrase(quote: quote, noun: $0 + tail) }
  }

  /// The plan as it stands now, with what is asked next; numbers beside it are an answer.
  func saysPlan(_ sitting: inout Sitting, _ rest: [Substring], _ speech: inout Speech) {
    speech.parrot = nil
    guard sitting.floor.isPastTheCue else {
      advance(
        &sitting, Turn(.plan(at: .bracing), [.summarise("plan.jotted"), .ask("plan.bracing")]),
        &speech, line: nil)
      return
    }
    speech.isWished = true
    speech.add([.summarise("plan.changed")])
    let numbers = rest.filter(isNumbered)
    if sitting.floor == .plan(at: .signing), !numbers.isEmpty {
      sitting.floor = .plan(at: .predicting)
    }
    if sitting.asked.isNumber, !numbers.isEmpty {
      converse(&sitting, Line(Sentences.text(numbers)), &speech)
    } else {
      speech.again(sitting)
    }
  }

  /// The acts of a sentence that have a day beside them.
  private func timedActs(in sentence: Substring) -> [Timed] {
    var told: [Timed] = []
    for piece in sentence.pieces(at: 0x2C, 0x3B).flatMap({ apartAtAnd($0) }) {
      let words = withoutLeads(piece)
      if words.opens(with: joints.if) { return [] }
      if let timed = momentAtAnEnd(words), day(in: timed.moment[...]) != nil, !timed.rest.isEmpty {
        told.append(Timed(moment: timed.moment, words: timed.rest))
      } else if told.isEmpty, words.wordCount <= 5, day(in: words) != nil, tellsTime(words) {
        // "Tonight, then send it tomorrow": the step that is known.
        told.append(Timed(moment: String(words), words: ""))
      } else if told.isEmpty || phraser.opensLikeAct(Line(String(words))) {
        return []
      }
    }
    return told
  }

  /// "Write it tonight | ring her on Sunday", where both have a day.
  private func apartAtAnd(_ piece: Substring) -> [Substring] {
    guard let (front, back) = piece.cut(at: [" " + joints.and + " "]),
      day(in: front) != nil, day(in: back) != nil
    else { return [piece] }
    return [front, back]
  }

  func withoutLeads(_ piece: Substring) -> Substring {
    var words = Substring(piece.unmarked.straight).bare
    while words.strip(corrections.sounds) || words.strip(corrections.bareJoints)
      || words.strip(hints.plan.asideFronts) || words.strip(corrections.fillers)
      || words.strip([joints.then])
    {}
    return words
  }

  /// "Read it", of "I'm going to read it", "I'd read it".
  func withoutResolve(_ words: Substring) -> Substring {
    var act = words
    while act.strip(hints.plan.resolves) || act.strip(hints.plan.wills)
      || act.strip(hints.long.would)
    {}
    return act
  }

  /// True for a sentence with a number in it, which answers where one is asked for.
  func isNumbered(_ sentence: Substring) -> Bool {
    sentence.hasNumber || rating(in: sentence) != nil
  }

  /// The moment that stands at one end of some words, and what is left of them.
  func momentAtAnEnd(_ words: Substring) -> (moment: String, rest: Substring)? {
    let pieces = words.pieces(at: 0x20).map { Substring($0) }
    guard pieces.count > 1, let range = momentRange(words, pieces), range != pieces.indices else {
      return nil
    }
    let moment = String(text(pieces[range]))
    if range.lowerBound == 0 { return (moment, text(pieces[range.upperBound...])) }
    return range.upperBound == pieces.count
      ? (moment, text(pieces[..<range.lowerBound]).bare) : nil
  }

  /// "No, before breakfast, as I did with the boys": another moment, and why.
  private func momentPutRight(_ sentence: Substring) -> Substring? {
    var words = Substring(sentence.unmarked.straight).bare
    guard words.strip(corrections.leads) else { return nil }
    while words.strip(corrections.leads) || words.strip(corrections.fillers) {}
    guard let first = words.pieces(at: 0x2C).first?.bare, tellsTime(first), first.wordCount <= 6
    else { return nil }
    return first
  }

  /// "On Sunday before breakfast", of "on Sunday before church" and "before breakfast".
  private func putting(_ right: Substring, for moment: String) -> String {
    guard day(in: right) == nil, let day = day(in: moment[...]),
      let at = moment.place(of: String(day))
    else { return String(right) }
    return moment[..<at.upperBound] + " " + right
  }

  /// What some words of an act name: the step itself, another act, a thing.
  private func namedInPlan(_ words: Substring, _ sitting: Sitting) -> Phrase? {
    var text = withoutResolve(words)
    while text.strip(hints.later.orders) { text = withoutResolve(text) }
    let step = sitting.facts[.step]?.phrase
    if words.isEmpty || hints.plan.doings.hold(MetaWord.all(in: words)) { return step }
    if let act = asStep(text), act.todo != nil { return act }
    let line = Line(String(text))
    guard (1...6).contains(text.wordCount),
      phraser.phrases(of: line).allSatisfy({ $0.clause == nil })
    else { return nil }
    let name =
      corrections.articles.open(text)
      ? text.prefix(1).lowercased() + text.dropFirst() : line.text
    let thing = Phrase(quote: line.text, noun: phraser.turnedInside(name))
    if let step, step.todo ?? step.clause != nil, sharedWords(thing, step) > 0 { return step }
    return corrections.articles.open(text) || phraser.heart(of: line)?.noun != nil ? thing : nil
  }
}

extension Floor {
  /// True where two acts may be told, each with its day.
  fileprivate var takesTwoActs: Bool {
    switch self {
    case .plan(at: .choosing), .plan(at: .sizing), .plan(at: .acting), .plan(at: .typing),
      .plan(at: .signing), .plan(at: .predicting), .close:
      true
    case .plan: asksForMoment
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .checkIn, .quick: false
    }
  }
}
