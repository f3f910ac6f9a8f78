import Dialogue
import Machines
import Understanding

/// What somebody said of them, whole and with both its edges, whoever said it and whatever is told beside it.
extension Coach {
  private static let lengths = 3...20
  private static let longestNear = 5

  /// "My old boss Torunn used to say that I had the children in the palm of my hand. She'd sat in on it": the praise.
  func withPraise(_ line: Line, _ heard: Heard) -> Heard? {
    guard !heard.isChosen, heard.words > 4, line.text.quotation == nil,
      hints.voices.saying.stand(in: heard.said), saidOnce(line)
    else { return nil }
    for sentence in Sentences.all(in: line.text) {
      guard let praise = praise(in: sentence) else { continue }
      // What is short and told whole already is heard as it is.
      let isWhole =
        heard.heart?.clause.map { $0.hasSuffix(praise.told) } == true
        || heard.phrases.contains { $0.clause.map { $0.hasSuffix(praise.told) } == true }
      if isWhole, !praise.isBare, praise.told.wordCount < 9 { return nil }
      var told = heard
      told.heart = Phrase(quote: praise.told, clause: praise.clause ?? praise.told)
      told.gathered = .chosen
      // "I'm weak at the turns" is no weakness of now.
      told.cues.sensations = []
      told.cues.manner.subtract([.lowMood, .asking, .thin, .nothing, .nothingFirst, .dontKnow])
      (told.cues.polarity, told.cues.peer) = (.none, nil)
      return told
    }
    return nil
  }

  /// "My tutor said I rush, and my mum says I have a lovely stride": of two who said something the whole is heard.
  private func saidOnce(_ line: Line) -> Bool {
    let draft = Draft(line.text)
    return draft.low.indices.count { draft.end(of: hints.feelings.sayingWords, at: $0) != nil } <= 1
  }

  /// True where a sentence tells what somebody said of them, wherever in it that begins.
  func tellsPraise(_ sentence: Substring) -> Bool { praise(in: sentence) != nil }

  /// Who said it.
  func praiser(in sentence: Substring) -> Phrase? { praise(in: sentence)?.person }

  func praiser(in line: Line, turn: Int) -> Fact? {
    Sentences.all(in: line.text).lazy.compactMap(praiser).first.map {
      Fact(kind: .giver, phrase: $0, turn: turn)
    }
  }

  private struct Praise {
    /// What was said, in the second person; the same with who said it, where that is short.
    var told: String
    var clause: String?
    /// "Mrs says": no word stands before who said it.
    var isBare: Bool
    var person: Phrase
  }

  private func praise(in sentence: Substring) -> Praise? {
    guard hints.voices.saying.stand(in: MetaWord.all(in: sentence)), !sentence.isMarked else {
      return nil
    }
    let draft = Draft(String(sentence))
    for at in draft.low.indices.dropFirst() {
      guard var from = draft.end(of: hints.feelings.sayingWords, at: at) else { continue }
      // "Say I'm the calmest": the words begin with the "I'm".
      if from > at + 1, phraser.turned(draft.low[from - 1]) != draft.low[from - 1] {
        let last = draft.low[from - 1]
        if phraser.stretches(of: Line(last + " " + String(draft.text(from..<draft.words.count))))
          .first?.who == .own
        {
          from -= 1
        }
      }
      while from < draft.words.count, let next = draft.end(of: hints.feelings.saidFronts, at: from)
      {
        from = next
      }
      guard from < draft.words.count, case let end = endOfPraise(draft, from),
        case let words = String(draft.text(from..<end)), Self.lengths.contains(words.wordCount),
        speaksOfThem(words), isOfThemselves(words)
      else { continue }
      let start = start(of: at, in: draft)
      let front = Line(String(draft.text(start..<at + 1)))
      let near = phraser.person(of: front)
      guard let person = near ?? phraser.person(of: Line(String(draft.text(0..<at + 1)))),
        let noun = person.noun
      else { continue }
      let told = phraser.turned(words)
      guard joints.soundness.holds(told) else { continue }
      // "Mrs says", "mum always said", and no "my".
      let isBare =
        start < at && noun.wordCount == 2 && noun.lowercased().hasSuffix(" " + draft.low[start])
      let who =
        isBare
        ? noun + " " + phraser.turned(String(draft.text(start + 1..<end)))
        : phraser.turned(String(draft.text(start..<end)))
      let isNear = near != nil && at - start <= Self.longestNear && joints.soundness.holds(who)
      return Praise(told: told, clause: isNear ? who : nil, isBare: isBare, person: person)
    }
    return nil
  }

  /// "I'm the best", "my stories are good".
  private func isOfThemselves(_ words: String) -> Bool {
    guard let first = phraser.stretches(of: Line(words)).first, first.isFinite, !first.isDenied
    else {
      return false
    }
    return first.who == .own || phraser.phrases(of: Line(words)).first.map(isOfTheirs) == true
  }

  /// Where the clause of a word begins: behind the mark before it, and behind what only opens it.
  private func start(of at: Int, in draft: Draft) -> Int {
    var start = at
    while start > 0, !draft.isMarked(start - 1) { start -= 1 }
    start = min(draft.after(slips.fillers, from: start), at)
    while start < at,
      draft.end(of: hints.feelings.buts, at: start) == start + 1
        || corrections.bareJoints.contains(draft.low[start])
        || hints.felt.frames.contains(draft.low[start])
    {
      start += 1
    }
    return start
  }

  /// "I'm strong in the water, but weak at the turns": with what a "but" or an "and" adds to it.
  private func endOfPraise(_ draft: Draft, _ from: Int) -> Int {
    var end = draft.end(ofClause: from)
    while end < draft.words.count, !draft.stops(end - 1) {
      let next = draft.low[end]
      guard next == joints.and || draft.end(of: hints.feelings.buts, at: end) != nil,
        case let last = draft.end(ofClause: end),
        case let words = Line(String(draft.text(end + 1..<max(last, end + 2)))),
        phraser.stretches(of: words).first.map({ !$0.isFinite || $0.who == .own }) ?? true
      else { break }
      end = last
    }
    return end
  }

  /// What was said of them is said back, however much of the line it is; most of it as a summary, and no reflection.
  func saysWordsWhole(_ heard: Heard, _ step: inout Floor.Step, _ speech: inout Speech) {
    guard let clause = heard.heart?.clause,
      step.moves.contains(where: { $0.isNamed("persuasion.heard") })
    else { return }
    if speech.parrot?.echoes(clause) == true {
      step.replace("persuasion.heard", with: .summarise("persuasion.heard.whole"))
    }
    speech.parrot = nil
  }

  /// "She'd sat in on it several times", told with what she said: what that one saw is known.
  func keepsWhatWasSeen(_ whole: String, _ sitting: inout Sitting) {
    guard sitting.floor.source == .persuasion, sitting.facts[.said]?.turn == sitting.turn,
      sitting.facts[.seen]?.turn != sitting.turn
    else { return }
    for sentence in Sentences.all(in: whole).dropFirst() {
      let words = MetaWord.all(in: sentence)
      guard hints.felt.watched.stand(in: words), !hints.small.unseen.stand(in: words),
        let first = phraser.stretches(of: Line(String(sentence))).first, first.isFinite,
        first.who == .other || first.who == .somebody, !first.isDenied,
        let seen = phraser.phrases(of: Line(String(sentence))).first
      else { continue }
      sitting.facts.keep(Fact(kind: .seen, phrase: seen, turn: sitting.turn))
      return
    }
  }

  /// "The audience bit. Practise with people watching so it's not weird", of hard words: the act, and neither what
  /// it is about nor what it is for.
  func withActAlone(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 3, !heard.isChosen, heard.cues.polarity != .no else { return nil }
    let folded = line.text.lowercased().straight
    let isFor = hints.felt.purposes.contains { folded.contains($0) }
    guard Sentences.areSeveral(in: line) || isFor else { return nil }
    for sentence in Sentences.all(in: line.text).reversed() {
      var words = Substring(sentence.unmarked).bare
      if let (act, _) = words.cut(at: hints.felt.purposes) { words = act.bare }
      guard words.wordCount > 1, let act = phraser.phrases(of: Line(String(words))).first,
        act.isBareAct || act.isOwn && act.todo != nil && !act.past && !act.feeling
      else { continue }
      var told = heard
      told.cues.manner.subtract([.thin, .asking])
      (told.heart, told.gathered) = (act, .chosen)
      return told
    }
    return nil
  }

  /// "That was me, just now, talking to you!", where it is asked who said it or what they saw: nobody did, and it is
  /// let go.
  func saidItThemselves(
    _ sitting: inout Sitting, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard case .persuasion(let at) = sitting.floor, at != .hearing,
      hints.felt.notSaid.stand(in: words)
    else { return false }
    for kind: FactKind in [.said, .giver, .seen] { sitting.facts.drop(kind) }
    sitting.tries = 0
    speech.parrot = nil
    advance(
      &sitting, Turn(.persuasion(at: .done), [.inform("persuasion.notSaid")]), &speech, line: nil)
    return true
  }
}
