import Dialogue
import Machines
import Understanding

/// Two chances in one line: "if I text him tonight it's 80, if not like 40", "writing it is easy, 95. The ringing is more
/// like 60".
extension Coach {
  /// - Returns: false where the line has no two such numbers.
  func foretellsOnCondition(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.nearsTheChance else { return false }
    let pieces = sentences.flatMap { $0.pieces(at: 0x2C, 0x3B) }.map(withoutLeads).flatMap {
      piece in
      // "If I sleep 85 otherwise 60"
      piece.cut(at: hints.later.otherwiseWords).map { front, back in
        [front, piece[front.endIndex...].bare]
      } ?? [piece]
    }
    guard
      let at = pieces.firstIndex(where: { piece in
        piece.opens(with: joints.if) || conditioned(piece) != nil
      }), at + 1 < pieces.count,
      let (condition, chance) = conditioned(pieces[at]), let rest = chanceElse(pieces[at + 1])
    else { return false }
    let told = phraser.turned(String(condition))
    let lead = speaker.words.options["plan.otherwise"]?.first ?? ""
    let both = "\(chance) \(joints.if) \(told), \(lead) \(rest)"
    speech.parrot = nil
    if joinsCondition(condition, &sitting) { speech.add([.summarise("plan.changed")]) }
    foretells(chance, of: both, &sitting, &speech)
    return true
  }

  /// One of two chances is that of the plan, and both are said back.
  private func foretells(
    _ chance: Int, of both: String, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    speech.add([.reflect("close.conditioned")], line: Phrase(quote: both, noun: both))
    sitting.facts.keep(
      Fact(
        kind: .prediction, phrase: Phrase(number: chance), number: chance, turn: sitting.turn))
    var step = lift(Plan.predicting.step(.rated), Floor.plan)
    step.moves = []
    step.keeps = []
    advance(&sitting, step, &speech, line: nil)
  }

  /// "If not like 40", "50 if not".
  private func chanceElse(_ piece: Substring) -> Int? {
    var words = piece
    if words.strip(hints.later.otherwise) { return lastNumber(in: words) }
    let parts = piece.parted
    guard let number = parts.first.flatMap({ number(in: $0.bare) }) else { return nil }
    var rest = parts.dropFirst().joined(separator: " ")[...]
    return rest.strip(hints.later.otherwise) && rest.bare.isEmpty ? number : nil
  }

  /// "I text him tonight", 80, of "if I text him tonight it's 80".
  private func conditioned(_ piece: Substring) -> (Substring, Int)? {
    if let (front, back) = piece.cut(at: [" " + joints.if + " "]), front.wordCount <= 3,
      let chance = lastNumber(in: front), back.wordCount > 1, !hints.later.otherwise.open(back)
    {
      return (back, chance)
    }
    var words = piece
    guard words.strip([joints.if]), let chance = lastNumber(in: words) else { return nil }
    words = words.parted.dropLast().joined(separator: " ")[...].bare
    while words.strip(backwards: hints.later.chanceTails) {}
    return words.wordCount > 1 ? (words, chance) : nil
  }

  private func lastNumber(in words: Substring) -> Int? {
    words.parted.last.flatMap { number(in: $0.bare) }
  }

  /// "Tonight you text him", before what was planned.
  private func joinsCondition(_ condition: Substring, _ sitting: inout Sitting) -> Bool {
    guard let told = momentAtAnEnd(condition), day(in: told.moment[...]) != nil,
      let first = phraser.plan(of: Line(String(told.rest))).act, first.isOwn, first.clause != nil,
      let cue = sitting.facts[.cue]?.phrase, cue.noun != nil, cue.role != .when,
      let act = act(of: sitting), day(in: act.quote[...]) == nil,
      act.clause ?? act.todo ?? act.noun != nil,
      let both = inARow(first, cue, act)
    else { return false }
    keepPlan(momentPhrase(told.moment), both, &sitting)
    return true
  }

  /// "95 for writing it, 60 for the ringing": each is said back, and what was asked about is answered.
  func foretellsEach(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    guard sitting.floor.nearsTheChance, let act = act(of: sitting) else { return false }
    let sentences = Sentences.all(in: line.text).filter { !$0.isMarked }
    let told = sentences.flatMap { sentence in
      let pieces = sentence.pieces(at: 0x2C, 0x3B)
      let each = pieces.compactMap { chance(of: $0) }
      return each.count > 1 ? each : chance(of: sentence).map { [$0] } ?? []
    }
    guard told.count == 2, told[0].number != told[1].number,
      !hints.end.wholeNumber.stand(in: MetaWord.all(in: line.text))
    else { return false }
    let stems = longWords(of: Phrase(quote: act.quote), atLeast: 4).map { $0.prefix(4) }
    let asked =
      told.first { part in
        longWords(of: Phrase(quote: part.name)).contains { stems.contains($0.prefix(4)) }
      } ?? told[0]
    let both = told.map { "\($0.number) \(hints.later.forWord) \($0.name)" }
    speech.parrot = nil
    foretells(asked.number, of: both.joined(separator: ", " + joints.and + " "), &sitting, &speech)
    return true
  }

  private func chance(of sentence: Substring) -> (name: String, number: Int)? {
    let words = withoutLeads(sentence)
    guard let number = lastNumber(in: words), let (name, _) = words.cut(at: hints.later.chanceOf),
      (1...6).contains(name.wordCount),
      corrections.articles.open(name)
        || name.parted.first?.hasSuffix(hints.owned.gerund) == true
    else { return nil }
    let told = phraser.turned(String(name))
    return (told.prefix(1).lowercased() + told.dropFirst(), number)
  }

  /// "Ten, of course. If you mean the talk with her, eight", where how much it matters was asked: what is talked of here.
  func numberOfWhatIsMeant(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.asked.isNumber, sentences.count > 1, let last = sentences.last?.bare,
      hints.plan.wholeAsides.open(last), let number = lastNumber(in: last)
    else { return false }
    speech.parrot = nil
    converse(&sitting, Line(String(number)), &speech)
    return true
  }
}

extension Floor {
  /// True where the chance of the plan is asked for, or comes next.
  fileprivate var nearsTheChance: Bool {
    switch self {
    case .plan(at: .predicting), .plan(at: .signing), .plan(at: .answering): true
    case .plan, .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick:
      false
    }
  }
}
