import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// The words by which another goal is wished for, in the language of the pack. Small letters.
struct GoalWords: Sendable {
  /// "actually", "on second thoughts": what was talked of is left.
  let turns: Leads
  /// "i changed my mind", as a clause of its own.
  let wholeTurns: Set<String>
  /// "i changed to", "i'd rather work on": what was talked of is left, and what follows is the goal.
  let swaps: Leads
  /// What says nothing before the wish: "ok", "so".
  let fronts: Leads
  /// "i want to talk about", "can we work on".
  let asks: Leads
  /// "can we do": only where what was talked of is let go, or nothing is named.
  let deeds: Leads
  /// "instead", "now".
  let tails: [String]
  let instead: String?
  /// "can we do this", "is that ok": asks leave for the change, and names nothing.
  let leaves: Set<String>
  /// "something else", "a new goal".
  let elses: Set<String>
  /// "i don't need", "forget".
  let dismissals: Leads
  /// What asks for a topic of the coach's: "talk about".
  let topic: String?

  init(_ words: Words) {
    func options(_ key: String) -> [String] { words.options["goal." + key] ?? [] }
    turns = Leads(options("turn"))
    wholeTurns = Set(options("turn.whole"))
    swaps = Leads(options("swap"))
    fronts = Leads(options("front"))
    asks = Leads(options("ask"))
    deeds = Leads(options("do"))
    tails = options("tail")
    instead = options("instead").first
    leaves = Set(options("leave"))
    elses = Set(options("else"))
    dismissals = Leads(options("dismiss"))
    topic = options("ask").first
  }
}

/// Another thing to be able to do, wished for in the middle of a talk: what was told so far stays with
/// the one before.
extension Coach {
  /// "I want to do something else now", "actually I want to talk about my job interview instead", "I
  /// don't need the driving test any more, I want to talk about a job interview".
  func changesGoal(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, sitting.mode == .full, line.words <= 60, sitting.facts.has(.task) else {
      return false
    }
    if sitting.floor == .opening(at: .wishing) {
      // What else it is was asked for.
      if let topic = topic(line) {
        let cues = understander.cues(of: line, asked: .open)
        turn(&sitting, to: topic, line, listen(to: line, cues, sitting), &speech)
        return true
      }
      guard case .named(let goal) = named(line, sitting) else { return false }
      sitting.begin()
      converse(&sitting, goal, &speech)
      return true
    }
    // "Actually wait" wishes for nothing.
    guard hints.goal.stand(in: words), !hints.goalWaits.stand(in: words),
      let wish = newGoal(line, sitting)
    else { return false }
    switch wish {
    case .unnamed:
      if let source = sitting.floor.source, line.words <= 8,
        hints.long.elseInTalk.open(line.text[...])
      {
        // "Can we do something else", of what is talked of now: what they want to be able to do stands.
        leave(source, &sitting, &speech)
        return true
      }
      sitting.floor = .opening(at: .wishing)
      (sitting.tries, sitting.stood, sitting.skips) = (0, 0, 0)
      speech.add([Move(.repair, "repair.otherGoal"), .ask("opening.wishing.else")])
    case .named(let goal):
      sitting.begin()
      speech.add([Move(.repair, "repair.otherTask")])
      converse(&sitting, goal, &speech)
    }
    return true
  }

  /// "My nerves first because my heart is going".
  private func opensWithTopic(_ rest: Substring) -> Bool {
    let words = rest.parted
    return (1...3).contains {
      $0 < words.count && topic(Line(words.prefix($0).joined(separator: " "))) != nil
    }
  }

  private enum Wish {
    /// Something else, and not what.
    case unnamed
    /// What they want to be able to do, in their words.
    case named(Line)
  }

  private func newGoal(_ line: Line, _ sitting: Sitting) -> Wish? {
    // "9. Wait, I'm thinking of swapping the second song": a number that was asked for.
    if sitting.asked.isNumber, line.text.first?.isNumber == true { return nil }
    // "Scrap mum. I'll do it to Jess on Wednesday instead", of a step of the plan.
    if case .plan = sitting.floor, sitting.facts.has(.step),
      Sentences(line.text).contains(where: { hints.plan.resolves.open($0.bare) })
    {
      return nil
    }
    let words = goalWords
    let asksWhy = sitting.floor == .plan(at: .valuing) || sitting.floor == .plan(at: .mattering)
    var isLeft = false
    let clauses = Sentences(line.text).flatMap { $0.pieces(at: 0x2C, 0x3A, 0x3F, 0x21) }.map(\.bare)
      .filter { !words.leaves.contains($0.lowercased()) }
    for (at, clause) in clauses.enumerated() {
      if isLeave(clause, sitting) {
        isLeft = true
        continue
      }
      // "I want the consultants to trust it" is what they wish of others, and no task of theirs.
      if phraser.wishesOfAnother(String(clause)) { continue }
      var rest = clause
      rest.strip(words.fronts)
      let turns = rest.strip(words.turns)
      // "Both, actually": nothing is left that was not let go before.
      if turns, rest.isEmpty, at > 0, !isLeft, clause.wordCount == 1 { continue }
      isLeft = turns || isLeft
      if rest.isEmpty { continue }
      let others = clauses[(at + 1)...].filter { !isPutAside($0, sitting) }.map { String($0) }
      let swaps = rest.strip(words.swaps)
      var asks = swaps || rest.strip(words.asks)
      isLeft = swaps || isLeft
      let does = !asks && rest.strip(words.deeds)
      let isInstead = words.instead.map { rest.lowercased().holds($0) } ?? false
      if asks || does, let kept = wish(rest, insteadOfTheTask: sitting) {
        rest = kept
        (isLeft, asks) = (true, true)
      }
      // "Actually I told Ama, not mum": what is told so leaves nothing behind.
      if turns, !asks, !does, rest.wordCount > 2 { isLeft = false }
      rest.strip(backwards: words.tails)
      if words.elses.contains(rest.lowercased()), asks || does || clauses.count == 1 {
        return named(among: clauses[(at + 1)...], sitting) ?? .unnamed
      }
      guard isLeft || isInstead && asks, asks || isLeft && at > 0 else { continue }
      // Why it matters is asked: what they want is why.
      if asksWhy, !asks, !turns { return nil }
      let whole = asks || does ? String(rest) : String(clause)
      // "Can we talk about my nerves instead? My mind goes blank": a topic of the coach's.
      if topic(Line(whole)) != nil || opensWithTopic(rest) { return nil }
      let isWished = asks || does || clauses[..<at].contains { isLeave($0, sitting) }
      return named(
        Line(([whole] + others).joined(separator: ", ")), sitting, isWished: isWished)
    }
    return nil
  }

  /// "My driving test" of "my driving test instead of the toast", where that is what was talked of.
  private func wish(_ words: Substring, insteadOfTheTask sitting: Sitting) -> Substring? {
    guard let instead = goalWords.instead else { return nil }
    let parts = words.parted
    guard let at = parts.firstIndex(where: { $0.lowercased() == instead }), at > 0,
      names(Substring(parts[at...].joined(separator: " ")), sitting)
    else { return nil }
    return Substring(parts[..<at].joined(separator: " ")).bare
  }

  /// A clause that lets go of what was talked of, and says no more.
  private func isLeave(_ clause: Substring, _ sitting: Sitting) -> Bool {
    if isDismissal(clause, sitting) || isPutAside(clause, sitting) { return true }
    var rest = clause
    rest.strip(goalWords.fronts)
    rest.strip(goalWords.turns)
    return goalWords.wholeTurns.contains(rest.lowercased())
  }

  /// "Not the toast", "the toast is fine": what was talked of, with no wish in it.
  private func isPutAside(_ clause: Substring, _ sitting: Sitting) -> Bool {
    var rest = clause
    rest.strip(goalWords.fronts)
    guard let not = corrections.not, rest.opens(with: not), rest.wordCount <= 5 else {
      return false
    }
    return names(rest, sitting)
  }

  /// True where a word of the task stands in the words.
  private func names(_ words: Substring, _ sitting: Sitting) -> Bool {
    guard let task = sitting.facts[.task]?.phrase else { return false }
    return MetaWord.all(in: words).contains(where: Set(self.words(in: task.quote)).contains)
  }

  /// The goal that follows on "something else": of "not the meeting, I want to talk about my boss" the
  /// boss.
  private func named(among clauses: ArraySlice<Substring>, _ sitting: Sitting) -> Wish? {
    for (at, clause) in zip(clauses.indices, clauses) {
      var rest = clause
      rest.strip(goalWords.fronts)
      if let not = corrections.not, rest.opens(with: not) { continue }
      if isDismissal(clause, sitting) { continue }
      let isWished = rest.strip(goalWords.asks) || rest.strip(goalWords.deeds)
      let whole = ([String(rest)] + clauses[(at + 1)...].map { String($0) })
      let wish = named(Line(whole.joined(separator: ", ")), sitting, isWished: isWished)
      if let wish { return wish }
    }
    return nil
  }

  /// "I don't need the driving test any more": the task, or what is part of its name, is let go.
  private func isDismissal(_ clause: Substring, _ sitting: Sitting) -> Bool {
    var rest = clause
    rest.strip(goalWords.fronts)
    return rest.strip(goalWords.dismissals) && names(rest, sitting)
  }

  /// The goal that the words name; nil for a topic of the coach's, for what is known already, and
  /// where nothing is named.
  ///
  /// - Parameter isWished: true where words of a wish stood before it, so that it tells nothing else.
  private func named(_ line: Line, _ sitting: Sitting, isWished: Bool = false) -> Wish? {
    guard line.words > 0 else { return nil }
    let cues = understander.cues(of: line, asked: .open)
    guard topic(line) == nil, cues.command == nil,
      isWished
        || cues.sensations.isEmpty && cues.feedback == nil && cues.outcome == .none,
      cues.manner.isDisjoint(with: [.dontKnow, .nothing, .thin, .refusal])
    else { return nil }
    let task = phraser.task(of: line, date: cues.when.map { DateWords.span($0, in: line) })
    guard let task, task.todo != nil || task.noun != nil || task.doing != nil else { return nil }
    let known = Set(sitting.facts.all.flatMap { words(in: $0.phrase.quote) })
    return words(in: task.quote).contains { !known.contains($0) } ? .named(line) : nil
  }

  /// "my nerves": what the coach has a topic for.
  private func topic(_ line: Line) -> Command.Topic? {
    guard line.words <= 6 else { return nil }
    let asked = Line((goalWords.topic.map { $0 + " " } ?? "") + line.text)
    guard case .switching(let topic) = understander.command(of: asked) else {
      return nil
    }
    return topic
  }

  /// The words that tell: the longer ones.
  private func words(in text: String) -> [MetaWord] {
    text.split { !$0.isWordy }.filter { $0.utf8.count >= 4 }.flatMap { MetaWord.all(in: $0) }
  }
}

extension Sitting {
  /// Another goal has the floor: nothing that was told of the one before is asked about or said of it.
  /// What the ledger has of that stays there.
  fileprivate mutating func begin() {
    facts = Facts()
    floor = .opening(at: .wishing)
    visited = []
    parked = nil
    opened = false
    (tries, stood, skips) = (0, 0, 0)
    lastKept = nil
    trigger = nil
    queried = nil
    options = []
    ledger.leave()
  }
}
