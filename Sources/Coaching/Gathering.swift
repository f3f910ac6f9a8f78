import Dialogue
import Machines
import Understanding
import Wording

/// "Read the procedure twice. And I bought new shoes": where several things answer what was asked, two
/// or three of them are said back together, each as short as it can be, and not one alone.
extension Coach {
  /// A line that tells several things of one kind: these alone, and as one phrase.
  struct Gathered {
    let line: Line
    let phrase: Phrase
  }

  /// - Returns: nil where fewer than two things answer, or they cannot be said together in few words.
  func gathered(_ line: Line, _ heard: Heard, _ floor: Floor) -> Gathered? {
    guard let sought = floor.gathers, (6...Self.longestGathered).contains(heard.words),
      heard.phrases.count > 1, !heard.isChosen, !heard.plan.both || sought == .ground,
      heard.cues.manner.isDisjoint(with: [.asking, .refusal, .insult, .loss, .dontKnow])
    else { return nil }
    switch sought {
    // "Last month I sat there and said nothing" is a try, and no ground.
    case .ground: if heard.cues.outcome != .none || heard.cues.when?.past == true { return nil }
    case .theirs:
      // "She started too fast, and then she learned to breathe": of the two the second.
      if phraser.person(of: line) != nil || wayAfterTrouble(heard) ?? wayAfterAll(heard) != nil {
        return nil
      }
    case .deed, .event, .step: break
    }
    var answering: [Phrase] = []
    for phrase in heard.phrases where answering.count < 5 {
      guard let piece = piece(phrase, sought), answers(piece, sought),
        sought != .ground || !answering.isEmpty || !isThing(piece)
      else { continue }
      answering.append(piece)
    }
    let told = ofOneself(answering, sought)
    if sought == .ground, told.isEmpty, let row = things(heard.phrases) {
      return Gathered(line: line, phrase: row)
    }
    let failed = sought == .step ? 0 : told.count(where: failed)
    // "I went too fast, then I went slowly": what failed and what came after are not one row.
    guard told.count > 1,
      failed == 0 || failed == told.count || sought == .event && !told.contains(where: isOfTheirs),
      var phrase = together(told, of: line, sought)
    else {
      return nil
    }
    if sought != .step {
      // In lists and beside other things one of them stands for all.
      let one =
        told.first { $0.quote == heard.heart?.quote && $0.doing != nil }
        ?? told.first { $0.doing != nil } ?? told[0]
      phrase.ownAction = one.ownAction
      (phrase.doing, phrase.noun, phrase.todo) = (one.doing, one.noun, one.todo)
    }
    return Gathered(line: Line(told.map(\.quote).joined(separator: ", ")), phrase: phrase)
  }

  /// "My nephew filmed it. I got halfway up and my legs stopped": what they did or what came over them, where two or
  /// three things of the kind stand behind something else.
  private func ofOneself(_ told: [Phrase], _ sought: Floor.Gathers) -> [Phrase] {
    let own = told.drop { phrase in
      !isOfTheirs(phrase) || phraser.stretches(of: Line(phrase.quote)).first?.who == .somebody
    }
    let isOwn = sought == .event && own.count(where: isOfTheirs) > 1
    return Array((isOwn ? own : told[...]).prefix(3))
  }

  private static let longestGathered = 40
  private static let mostSaid = 14

  /// A phrase with the shape that is needed of it, where that can be had.
  private func piece(_ phrase: Phrase, _ sought: Floor.Gathers) -> Phrase? {
    guard ![.but, .when, .condition].contains(phrase.role),
      // "Because I have the card": asked why, it is the answer itself.
      phrase.role != .because || sought == .ground,
      !phrase.quote.hasSuffix("\u{2026}"),
      !hints.long.verdicts.open((phrase.clause ?? phrase.quote)[...]),
      // "I did finish it, last time": when it was, and nothing more.
      phrase.clause != nil || !hints.long.often.open(phrase.quote[...])
    else { return nil }
    var piece = phrase
    switch sought {
    case .deed, .event:
      if phrase.clause == nil, !phrase.isShaped, phrase.past,
        (2...6).contains(phrase.quote.wordCount)
      {
        // "Said sorry four times", in a row of what they did.
        let words = phraser.turned(phrase.quote)
        guard joints.soundness.holds(words) else { return nil }
        let isOwn = words[...].opens(with: joints.you)
        piece.clause =
          isOwn ? words.first!.lowercased() + words.dropFirst() : joints.you + " " + words
        piece.ownAction = true
      }
    case .step:
      // "Breathe out. Like bubbles": how, and nothing more that is done.
      if hints.long.likeness.open(phrase.quote[...]) { return nil }
      var words = phrase.quote[...]
      if words.strip(hints.long.would) {
        // "I'd slow down"
        guard let act = phraser.phrases(of: Line(String(words))).first?.toCome, act.todo != nil
        else { return nil }
        piece = act
      }
      let line = Line(String(words))
      if phraser.opensLikeAct(line) {
        piece.todo = piece.todo ?? (line.words <= 5 ? phraser.turned(line.text) : nil)
        (piece.past, piece.clause) = (false, nil)
      }
    case .ground where isThing(phrase):
      // "I have the card, the sentence": what else they have.
      piece.clause = phrase.noun
    case .theirs, .ground: break
    }
    return piece
  }

  /// True for a phrase that answers by itself.
  private func answers(_ phrase: Phrase, _ sought: Floor.Gathers) -> Bool {
    switch sought {
    // "I was still shaking" is no deed.
    case .deed:
      return phrase.isOfYou && isTold(phrase) && !isPosture(phrase)
        && (phrase.ownAction || phrase.doing != nil)
    case .event:
      // "I had to tell what I saw" is what was due; "my head went white" is what came.
      return phrase.clause != nil && !hints.obliged.stand(in: MetaWord.all(in: phrase.quote))
        && (isTold(phrase) || phrase.past && isOfTheirs(phrase) && !phrase.isOwn)
    case .theirs:
      return phrase.clause != nil && isTold(phrase) && phrase.ofSomebodyElse.clause != nil
        && understander.cues(of: Line(phrase.quote), asked: .nothing).negated.isEmpty
    case .step: return !phrase.past && !phrase.feeling && phrase.todo != nil
    case .ground:
      return phrase.clause != nil && !phrase.feeling && phrase.role != .so
        && understander.cues(of: Line(phrase.quote), asked: .nothing).negated.isEmpty
    }
  }

  private func isThing(_ phrase: Phrase) -> Bool {
    (phrase.clause == nil || phrase.clause == phrase.noun) && phrase.doing == nil
      && phrase.noun.map { $0.wordCount <= 4 } == true && phrase.role == .main
  }

  /// "The lessons, my mum and the dog": a row of nothing but things.
  private func things(_ phrases: [Phrase]) -> Phrase? {
    let nouns = phrases.compactMap { $0.clause == nil && $0.doing == nil ? $0.noun : nil }
    guard nouns.count == phrases.count, nouns.count > 1 else { return nil }
    let row = joints.row(nouns)
    return row.wordCount > 10 ? nil : Phrase(quote: row, noun: row)
  }

  private func failed(_ phrase: Phrase) -> Bool {
    hints.overdone.stand(in: MetaWord.all(in: phrase.quote)) || tells(.failure, phrase)
  }

  /// True for what was, and not for "I don't want that again".
  private func isTold(_ phrase: Phrase) -> Bool {
    guard phrase.past, !phrase.feeling else { return false }
    let cues = understander.cues(of: Line(phrase.quote), asked: .nothing)
    return cues.negated.isEmpty || cues.time == .past
  }

  /// Two or three phrases as one, in the shapes that all of them have. As they are, where that is
  /// short; otherwise the longest is cut first, and where that is not enough one is left out.
  private func together(
    _ told: [Phrase], of line: Line, _ sought: Floor.Gathers
  ) -> Phrase? {
    let briefing = phraser.briefing
    for told in rows(of: told, sought) {
      var cut = told
      var most = told.map { length($0, sought) }
      while true {
        if let one = joined(cut, of: told, in: line, sought) { return one }
        guard let at = most.indices.max(by: { most[$0] < most[$1] }), most[at] > 3 else { break }
        most[at] -= 1
        let brief = briefing.brief(told[at], most[at])
        if length(brief, sought) > 0, !endsShort(brief, sought) { cut[at] = brief }
      }
    }
    return nil
  }

  /// All of them, and then any two, those that say most first.
  private func rows(of told: [Phrase], _ sought: Floor.Gathers) -> [[Phrase]] {
    guard told.count > 2 else { return [told] }
    let pairs = told.indices.map { left in told.indices.filter { $0 != left }.map { told[$0] } }
    return [told]
      + pairs.sorted {
        $0.reduce(0) { $0 + length($1, sought) } > $1.reduce(0) { $0 + length($1, sought) }
      }
  }

  /// "Put it" of "put it down on the tray"
  private func endsShort(_ brief: Phrase, _ sought: Floor.Gathers) -> Bool {
    let words = sought == .step ? brief.todo : brief.clause
    return words?.lastWord.utf8.count ?? 0 <= 2
  }

  private func length(_ phrase: Phrase, _ sought: Floor.Gathers) -> Int {
    (sought == .step ? phrase.todo : phrase.clause)?.wordCount ?? 0
  }

  /// - Parameter cut: the same, each as short as it may be.
  private func joined(
    _ cut: [Phrase], of told: [Phrase], in line: Line, _ sought: Floor.Gathers
  ) -> Phrase? {
    func row(_ shape: (Phrase) -> String?, _ write: ([String]) -> String) -> String? {
      let items = cut.compactMap(shape)
      guard items.count == cut.count, items.count > 1 else { return nil }
      let row = write(items)
      return row.wordCount <= Self.mostSaid ? row : nil
    }
    // "The words are in my head, the tune is easy": no subject that is said once.
    let isOfThings = zip(cut, cut.dropFirst()).contains { one, next in
      [one, next].allSatisfy { $0.clause.map { corrections.articles.open($0[...]) } == true }
    }
    let clause = row(\.clause, isOfThings ? joints.row : joints.clauseRow)
    let (noun, doing, todo) = (
      row(\.noun, joints.row), row(\.doing, joints.row), row(\.todo, joints.row)
    )
    guard (sought == .step ? todo : clause) != nil else { return nil }
    return Phrase(
      quote: quote(told, in: line), clause: clause, noun: noun, doing: doing,
      todo: todo, role: told[0].role, ownAction: told[0].ownAction, past: told[0].past)
  }

  /// As it was typed, where nothing stands between but marks and "and".
  private func quote(_ told: [Phrase], in line: Line) -> String {
    let row = told.map(\.quote).joined(separator: ", ")
    guard let first = told.first, let last = told.last,
      let from = line.text.place(of: first.quote), let to = line.text.place(of: last.quote),
      from.upperBound <= to.lowerBound
    else { return row }
    let typed = line.text[from.lowerBound..<to.upperBound]
    let isOne = typed.wordCount <= row.wordCount + told.count && !typed.utf8.contains(0x2E)
    // With something left out between, it is no quotation of theirs.
    return isOne || typed.wordCount <= row.wordCount ? String(typed) : told[0].quote
  }

  /// "My neck goes red and my hands get cold": both signs are said back.
  /// - Returns: false where there are not several.
  func joinSigns(_ heard: Heard, _ sitting: inout Sitting) -> Bool {
    guard heard.phrases.count > 1, var fact = sitting.facts[.sensation], fact.turn == sitting.turn,
      fact.phrase.clause != nil
    else { return false }
    let signs = heard.phrases.prefix(3).compactMap { phrase -> String? in
      guard let clause = phrase.clause, !phrase.past, tellsOfTheBody(phrase) else { return nil }
      var words = clause.parted
      while words.last?.hasNumber == true { words.removeLast() }
      return words.joined(separator: " ")
    }
    let row = joints.row(signs)
    guard signs.count > 1, row.wordCount <= Self.mostSaid else { return false }
    (fact.phrase.clause, fact.phrase.noun) = (row, nil)
    sitting.facts.keep(fact)
    return true
  }
}

extension Floor {
  /// Of what kind the things are that may be gathered.
  enum Gathers {
    /// What they did, what happened, what somebody else did, what they will do, what a number rests
    /// on.
    case deed, event, theirs, step, ground
  }

  /// Nil where one thing is asked for.
  var gathers: Gathers? {
    switch self {
    case .opening(at: .reasoning): .ground
    case .mastery(at: .doing), .mastery(at: .owning), .mastery(at: .explaining),
      .arousal(at: .resourcing):
      .deed
    case .mastery(at: .happening), .mastery(at: .recalling), .mastery(at: .nearest): .event
    case .vicarious(at: .learning), .vicarious(at: .struggling): .theirs
    case .mastery(at: .changing), .mastery(at: .strategy), .vicarious(at: .borrowing),
      .plan(at: .choosing):
      .step
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      nil
    }
  }
}
