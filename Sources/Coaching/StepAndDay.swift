import Dialogue
import Machines
import Understanding

/// The step and its day, told in one line or in two: "park the car ten times on Sunday, talking out loud", and then
/// "about ten, before church".
extension Coach {
  static let longestStep = 16

  /// "Park the car ten times on Sunday, talking out loud, she'll hate it": of a step and what goes with it the step.
  /// - Returns: nil where nothing of the kind stands behind it.
  func mainStep(_ line: Line) -> Phrase? {
    guard !line.text.isMarked, !Sentences.areSeveral(in: line) else { return nil }
    let pieces = line.text.pieces(at: 0x2C).map { Substring($0).bare }.filter { !$0.isEmpty }
    guard pieces.count > 1, let step = stepAlone(pieces[0]) else { return nil }
    let beside = pieces.dropFirst().map { piece in
      (piece, isDoing: isBesideDoing(piece), isOthers: tellsOfOthersThen(piece))
    }
    guard beside.contains(where: \.isDoing), beside.allSatisfy({ $0.isDoing || $0.isOthers })
    else { return nil }
    guard let first = beside.first, first.isDoing else { return step }
    let tail = ", " + phraser.turned(String(first.0))
    return adding(tail, typed: ", " + String(first.0), to: step)
  }

  /// "I could read it out loud to Pat", "I suppose I could put my shoes on": an act behind what leads to it, where the
  /// line says nothing else and was read as no act.
  func stepAfterWould(_ line: Line, _ heard: Heard) -> Phrase? {
    guard line.words <= Self.longestStep, heard.heart?.todo == nil, !line.text.isMarked,
      !Sentences.areSeveral(in: line), !line.text.contains(","), heard.cues.manner.isEmpty
    else { return nil }
    var words = line.text[...].bare
    guard words.strip(hints.plan.wills) || words.strip(hints.long.would) else { return nil }
    while words.strip(hints.plan.wills) || words.strip(hints.long.would) {}
    // "Go and do the injection on the fake arm": nothing of it is left out.
    return asStep(words).flatMap { step in
      step.todo.map { $0.wordCount + 2 >= words.wordCount } == true ? step : nil
    }
  }

  /// "Read the hedgehog book aloud to Solveig", of which no shape was found: a line that opens like an act is one.
  func stepAsTyped(_ line: Line, _ heard: Heard) -> Phrase? {
    guard (2...14).contains(line.words), heard.heart?.isShaped != true, !line.text.isMarked,
      !Sentences.areSeveral(in: line), !line.text.contains(","),
      phraser.opensLikeAct(line), understander.when(of: line) == nil
    else { return nil }
    return asStep(line.text[...].bare).flatMap { $0.todo == nil ? nil : $0 }
  }

  /// "To my neighbour Solveig | and her husband, they're grown-ups": with whom a step is taken is not cut in its middle.
  /// - Returns: true where somebody stands in the step, which is then said back whole.
  func keepsWholeCompany(_ line: Line, _ sitting: inout Sitting) -> Bool {
    guard let step = sitting.facts[.step]?.phrase, step.isShaped,
      step.quote.wordCount <= Self.longestStep, line.words > step.quote.wordCount,
      step.quote.parted.dropFirst().contains(where: { hints.later.company.open($0) })
    else { return false }
    guard let at = line.text.place(of: step.quote) else { return true }
    let rest = line.text[at.upperBound...].prefix { !",.;!?".contains($0) }.bare
    let lead = joints.and + " "
    guard rest.lowercased().hasPrefix(lead), rest.wordCount <= 4,
      (step.todo ?? step.clause ?? "").hasSuffix(phraser.turned(String(rest))) == false
    else { return true }
    let who = Line(String(rest.dropFirst(lead.count)))
    guard let first = phraser.phrases(of: who).first, first.clause == nil, first.todo == nil,
      first.noun != nil
    else { return true }
    let told = adding(" " + phraser.turned(String(rest)), typed: " " + rest, to: step, most: 20)
    sitting.facts.keep(Fact(kind: .step, phrase: told, turn: sitting.turn))
    return true
  }

  /// The act with more behind it, as far as it stays short.
  func adding(
    _ tail: String, typed: String, to act: Phrase, most: Int = longestStep
  ) -> Phrase {
    let words = act.clause ?? act.todo ?? act.noun ?? act.quote
    guard words.wordCount + tail.wordCount <= most else { return act }
    var act = act
    act.quote += typed
    act.clause = act.clause.map { $0 + tail }
    act.todo = act.todo.map { $0 + tail }
    act.noun = act.noun.map { $0 + tail }
    act.doing = act.doing.map { $0 + tail }
    return act
  }

  /// Something to do, or a thing that is done, with no other clause in it.
  private func stepAlone(_ piece: Substring) -> Phrase? {
    var words = piece
    while words.strip(hints.plan.swapLeads) || words.strip(hints.plan.wills)
      || words.strip(hints.long.would)
    {}
    guard (2...13).contains(words.wordCount), !isBesideDoing(words) else { return nil }
    if let step = asStep(words) { return step }
    // "Park mum's car ten times": as it was jotted down.
    let isBare = phraser.phrases(of: Line(String(words))).allSatisfy { $0.clause == nil }
    guard words.wordCount > 2, isBare, !isOwn(words) else { return nil }
    return Phrase(quote: String(words), noun: phraser.turnedInside(String(words)))
  }

  /// The words as what is to be done: "read it aloud", "two laps of the lake".
  func asStep(_ words: Substring) -> Phrase? {
    let line = Line(String(words))
    let first = phraser.phrases(of: line).first
    if let first, first.clause == nil, first.todo != nil { return first.toCome }
    if phraser.opensLikeAct(line), phraser.phrases(of: line).count == 1 {
      return Phrase(quote: line.text, todo: phraser.turned(line.text))
    }
    return first.flatMap { $0.clause == nil && $0.noun != nil ? $0 : nil }
  }

  private func isBesideDoing(_ piece: Substring) -> Bool {
    let line = Line(String(piece))
    guard piece.wordCount <= 8, understander.when(of: line) == nil else { return false }
    if phraser.opensWithGerund(line) { return true }
    // "Talking out loud", and not "talk", of which that is another shape.
    guard let act = phraser.phrases(of: line).first, act.clause == nil, let doing = act.doing
    else { return false }
    return doing.parted.first?.lowercased() == piece.parted.first?.lowercased()
  }

  /// "She'll hate it"
  private func tellsOfOthersThen(_ piece: Substring) -> Bool {
    phraser.stretches(of: Line(String(piece))).first.map {
      $0.isFinite && ($0.who == .other || $0.who == .somebody)
    } ?? false
  }

  /// "Run the hill twice on Saturday", kept as a step: the day is the beginning of its moment, and is not asked for.
  /// - Returns: whether there is such a day.
  func partsDay(_ sitting: inout Sitting) -> Bool {
    guard !sitting.facts.has(.cue), let step = sitting.facts[.step], step.turn == sitting.turn,
      let (day, rest) = partedDay(step.phrase)
    else { return false }
    sitting.facts.keep(Fact(kind: .step, phrase: rest, turn: sitting.turn))
    sitting.facts.keep(Fact(kind: .cue, phrase: day, turn: sitting.turn))
    return true
  }

  /// A day at the end of an act, or before what goes with it, and the act without it.
  func partedDay(_ act: Phrase) -> (day: Phrase, act: Phrase)? {
    let line = Line(act.quote)
    guard act.isShaped, let when = understander.when(of: line), when.kind.isNearDay, !when.past
    else { return nil }
    let span = DateWords.span(when, in: line)
    let typed = line.slice(span)
    let behind = Substring(line.text.utf8.dropFirst(span.end))
    // "Ring her on Sunday because she's off": the day stays where it is.
    guard span.start > 0, behind.isEmpty || behind.first == ",", typed.wordCount <= 3,
      // "This week" is no day.
      !hints.plan.vague.hold(MetaWord.all(in: typed)), day(in: typed[...]) != nil
    else { return nil }
    func without(_ words: String) -> String? {
      let small = words.lowercased()
      guard let at = small.place(of: " " + typed.lowercased()) else { return nil }
      let from = small.utf8.distance(from: small.startIndex, to: at.lowerBound)
      let to = small.utf8.distance(from: small.startIndex, to: at.upperBound)
      return String(words.utf8.prefix(from))! + String(Substring(words.utf8.dropFirst(to)))
    }
    guard let quote = without(act.quote) else { return nil }
    var rest = act
    rest.quote = quote
    rest.clause = act.clause.flatMap(without)
    rest.todo = act.todo.flatMap(without)
    rest.noun = act.noun.flatMap(without)
    rest.doing = act.doing.flatMap(without)
    guard rest.isShaped else { return nil }
    return (DateWords.phrase(when, in: line), rest)
  }

  /// "About ten, before church", to "on Sunday": both are the moment.
  func joinsDay(_ day: Phrase?, _ sitting: inout Sitting) {
    guard let day, self.day(in: day.quote[...]) != nil, let cue = sitting.facts[.cue],
      cue.turn == sitting.turn,
      self.day(in: cue.phrase.quote[...]) == nil, day != cue.phrase
    else { return }
    let told = cue.phrase.clause.map { joints.when + " " + $0 } ?? cue.phrase.noun
    guard let told, let name = day.noun else { return }
    let comma = cue.phrase.clause == nil ? " " : ", "
    let moment = Phrase(quote: day.quote + " " + cue.phrase.quote, noun: name + comma + told)
    sitting.facts.keep(Fact(kind: .cue, phrase: moment, turn: sitting.turn))
  }

  /// "Ring Ana and then do the hill and then stretch": of several steps the first two.
  func keepsTwoSteps(_ sitting: inout Sitting) {
    guard var fact = sitting.facts[.action], fact.turn == sitting.turn else { return }
    let joint = " " + joints.and + " " + joints.then + " "
    func short(_ words: String) -> String {
      guard let first = words.place(of: joint) else { return words }
      let rest = String(words[first.upperBound...])
      return rest.place(of: joint).map {
        String(words[..<first.upperBound] + rest[..<$0.lowerBound])
      } ?? words
    }
    fact.phrase.quote = short(fact.phrase.quote)
    fact.phrase.clause = fact.phrase.clause.map(short)
    fact.phrase.todo = fact.phrase.todo.map(short)
    if fact != sitting.facts[.action] { sitting.facts.keep(fact) }
  }

  /// True where a moment and what is done then can be said as one sentence, in the words they were told in.
  func hasBothHalves(_ sitting: Sitting) -> Bool {
    var facts = sitting.facts
    facts.drop(.sentence)
    guard let plan = Summary.plan(facts, joints) else { return false }
    return sitting.tally.isShort
      || !plan.contains("\"") && plan.wordCount <= 34
        && joints.soundness.holds(plan)
  }
}
