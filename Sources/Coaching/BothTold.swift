import Dialogue
import Machines
import Understanding
import Wording

/// "10 lessons, and my brother checks them", "my work is tidy but I rush the end": two things of
/// different kinds in one line, or a contrast. One of them is taken up by the step, and both are said.
extension Coach {
  /// - Parameter whole: the line as it was typed, of which one sentence may have been taken.
  /// - Returns: nil where the line tells one thing, or not all of it can be said in few words.
  func bothTold(
    _ step: inout Floor.Step, of whole: String, _ heard: Heard, _ parrot: Parrot?
  ) -> Phrase? {
    guard heard.gathered != .most, !heard.isChosen, !heard.isQuestion,
      (Self.fewestTold...Self.mostTold).contains(whole.wordCount),
      let at = step.moves.firstIndex(where: { Self.saysOne[$0.key] != nil }),
      // What they did there is asked about next, and said with it.
      heard.cues.outcome == .none || step.moves[at].key != "opening.reason",
      let kinds = Self.saysOne[step.moves[at].key],
      let both = bothTold(in: whole, kinds)
    else { return nil }
    // Of a longer line it is a reflection; most of a short one is summed up.
    let isPart = both.clause.map { parrot?.echoes($0) == false } ?? false
    let isWhy = step.moves[at].isNamed(Self.whyKey)
    step.moves[at] =
      isWhy
      ? .summarise(Self.whyKey + ".both")
      : isPart ? .reflect(Self.bothKey + ".part") : .summarise(Self.bothKey)
    return both
  }

  /// Both things said back.
  static let bothKey = "heard.both"
  /// What is said back with the number of how much it matters.
  private static let whyKey = "plan.valued"
  private static let fewestTold = 4
  private static let mostTold = 20
  private static let mostSaid = 15

  /// What the pieces must be to stand beside each other.
  private enum Kinds {
    /// Anything that was told.
    case any
    /// Clauses.
    case clauses
    /// Clauses that are of somebody else, or say so where they are not.
    case theirs
    /// Clauses that all tell a failure or all tell none: what failed and what came after are no row.
    case deeds
  }

  /// What takes up one thing of a line, and says nothing that is true of it alone.
  private static let saysOne: [String: Kinds] = [
    "opening.reason": .any, "mastery.did": .deeds, "mastery.didAnyway": .deeds,
    "mastery.said": .clauses, "mastery.showed": .any, "mastery.stood": .any,
    "mastery.outOfHands": .any, "mastery.wentMixed": .clauses,
    "vicarious.learned": .theirs, "vicarious.told": .theirs, "vicarious.borrowed": .any,
    "vicarious.struggled": .theirs, "persuasion.heard": .theirs, "persuasion.worded": .theirs,
    "persuasion.seen": .theirs, "arousal.located": .any, "arousal.resourced": .any,
    whyKey: .clauses, "plan.chosen": .any, "plan.foreseen": .any, "plan.signed": .any,
  ]

  /// A piece of a line as it is said back, and what stands before it.
  private struct Piece {
    var words: String
    let role: Phrase.Role
    var isClause: Bool
    var isShaped = true

    /// "Got a tutor", which was made a clause of theirs.
    var lacksSubject = false
    /// "You", "she", where it is a clause of theirs.
    var subject: Substring?

    var isOfYou: Bool { isClause && Phrase.isOfYou(words) }
  }

  private func bothTold(in whole: String, _ kinds: Kinds) -> Phrase? {
    let line = Line(String(whole[...].bare.unmarked))
    guard phraser.stretches(of: line).allSatisfy({ !$0.isRelative && !$0.isToCoach && !$0.asks })
    else { return nil }
    var pieces: [Piece] = []
    for sentence in Sentences.all(in: line.text) {
      // "Maybe he is only polite": a doubt, and nothing that was told.
      if !pieces.isEmpty, hints.long.maybe.open(sentence.bare) { return nil }
      guard let told = self.pieces(of: sentence.unmarked[...].bare) else { return nil }
      pieces += told
    }
    pieces.removeAll { isEmpty($0.words) }
    // "It matters a lot, I'd say a 10": the number is said already.
    if pieces.count > 1, pieces.contains(where: { rating(in: $0.words[...]) != nil }) { return nil }
    guard mayStand(pieces, kinds),
      pieces.allSatisfy({ joints.soundness.holds($0.words) && !joints.slips.stand(in: $0.words) })
    else { return nil }
    let row = joined(pieces)
    guard row.wordCount <= Self.mostSaid else { return nil }
    return Phrase(quote: line.text, clause: row)
  }

  private func mayStand(_ pieces: [Piece], _ kinds: Kinds) -> Bool {
    guard let first = pieces.first,
      corrections.not.map({ first.words[...].opens(with: $0) }) != true
    else { return false }
    if pieces.count == 1 { return kinds == .any && isRow(first.words) }
    // "Sister. But yeah, a timer"
    guard pieces.count == 2 || pieces.count == 3 && pieces.allSatisfy(\.isOfYou),
      pieces.dropFirst().allSatisfy({
        $0.isClause || $0.role == .main && $0.isShaped || kinds != .any && isDenied($0.words)
      })
    else { return false }
    switch kinds {
    case .any: return true
    case .clauses: return areClauses(pieces)
    case .theirs: return areClauses(pieces) && !pieces.contains(where: \.lacksSubject)
    case .deeds:
      let failed = pieces.count { understander.outcome(of: Line($0.words)) == .failure }
      return pieces.allSatisfy(\.isClause) && (failed == 0 || failed == pieces.count)
    }
  }

  /// "You were lovely, but not experienced enough" as well.
  private func areClauses(_ pieces: [Piece]) -> Bool {
    pieces[0].isClause && pieces.allSatisfy { $0.isClause || isDenied($0.words) }
  }

  private func isDenied(_ words: String) -> Bool {
    words.wordCount <= 6 && corrections.not.map { words[...].opens(with: $0) } == true
  }

  /// "Two years in a kitchen and a reference", which no verb holds together.
  private func isRow(_ words: String) -> Bool {
    words.wordCount > Self.fewestTold && words.holds(" \(joints.and) ")
  }

  /// What a sentence tells, in pieces that can stand beside each other.
  /// - Returns: nil where one of them hangs on another: "if", "when".
  private func pieces(of sentence: Substring) -> [Piece]? {
    guard
      understander.manner(of: Line(String(sentence))).isDisjoint(with: [
        .dontKnow, .nothing, .nothingFirst, .asking, .sarcasm, .refusal,
      ])
    else { return nil }
    var pieces: [Piece] = []
    var end = sentence.startIndex
    for phrase in phraser.phrases(of: Line(String(sentence))) {
      guard phrase.role != .when, phrase.role != .condition,
        // "Three times if she lets me": a clause that is not all of it.
        phrase.clause.map({ $0.wordCount + 2 > phrase.quote.wordCount }) ?? true
      else { return nil }
      // "That I could do": what "that" stands for was told before.
      if pieces.isEmpty, sentence.opens(with: joints.that), phrase.quote.wordCount <= 4 {
        return nil
      }
      guard !phrase.quote.hasSuffix("\u{2026}"),
        let place = sentence[end...].place(of: phrase.quote)
      else { return nil }
      let gap = sentence[end..<place.lowerBound]
      if phrase.role == .main, !pieces.isEmpty, !isJoint(gap) {
        // "Tell Tom | I'm doing it"
        pieces[pieces.count - 1].words += phraser.turned(String(gap + sentence[place]))
      } else if pieces.isEmpty, gap.wordCount > 2 {
        // "Three times | if she lets me"
        return nil
      } else {
        pieces.append(piece(phrase, after: gap))
      }
      end = place.upperBound
    }
    return sentence[end...].bare.wordCount > 2 ? nil : pieces
  }

  private func piece(_ phrase: Phrase, after gap: Substring) -> Piece {
    let words = words(of: phrase)
    let who = phrase.clause.flatMap { _ in phraser.stretches(of: Line(words)).first?.who }
    return Piece(
      words: (opensAnew(gap) ? joints.then + " " : "") + words,
      role: phrase.role, isClause: phrase.clause != nil,
      isShaped: phrase.noun ?? phrase.doing != nil || phrase.todo.map { $0.wordCount > 2 } == true
        || phraser.opensWithGerund(Line(phrase.quote)) || phraser.opensLikeAct(Line(phrase.quote)),
      lacksSubject: phrase.ofSomebodyElse.clause == nil && phrase.clause != nil,
      subject: Phrase.isOfYou(words) || who == .other ? words.split(separator: " ").first : nil)
  }

  /// A comma, "and", "plus": what parts two things.
  private func isJoint(_ gap: Substring) -> Bool {
    if gap.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x2D }) { return true }
    let words = gap.bare.lowercased()
    return (speaker.words.options["heard.both.joint"] ?? []).contains(words)
  }

  /// "But then"
  private func opensAnew(_ gap: Substring) -> Bool {
    gap.bare.lowercased() == "\(Phrase.Role.but.rawValue) \(joints.then)"
  }

  private func words(of phrase: Phrase) -> String {
    if let clause = phrase.clause, !joints.that.isEmpty, clause[...].opens(with: joints.that),
      case let said = String(clause.dropFirst(joints.that.count + 1)), Phrase.isOfYou(said)
    {
      return said
    }
    if let shaped = phrase.clause ?? phrase.todo ?? phrase.noun ?? phrase.doing { return shaped }
    // "Being allowed to say I'll get back to you": somebody else is spoken to in it.
    let isAddressed = MetaWord.all(in: phrase.quote).contains(MetaWord.all(in: joints.you)[0])
    return isAddressed
      ? "\"\(joints.tidying.tidied(phrase.quote, names: []))\"" : phraser.turned(phrase.quote)
  }

  /// A number, "I guess", "it was late": nothing that was told.
  private func isEmpty(_ words: String) -> Bool {
    !words.contains(where: \.isLetter)
      || hints.long.verdicts.open(words[...]) || hints.long.musing.open(words[...])
      || hints.long.pointingLead.open(words[...]) || hints.long.hums.contains(words.lowercased())
      || !understander.manner(of: Line(words)).isDisjoint(with: [
        .dontKnow, .refusal, .insult, .laughing, .thin,
      ])
  }

  private func joined(_ pieces: [Piece]) -> String {
    func joint(_ role: Phrase.Role) -> String? {
      speaker.words.options["heard.both." + role.rawValue]?.first
    }
    if pieces.count == 1 { return pieces[0].words }
    if pieces.allSatisfy({ joint($0.role) == nil }) {
      if pieces.allSatisfy({ !$0.isClause }) { return joints.row(pieces.map(\.words)) }
      // "She stopped translating and recorded herself": said of the same.
      if let subject = pieces[0].subject, pieces.allSatisfy({ $0.subject == subject }) {
        return joints.clauseRow(pieces.map(\.words))
      }
    }
    return pieces.dropFirst().reduce(pieces[0].words) { row, piece in
      let comma = piece.role == .because ? "" : ","
      return "\(row)\(comma) \(joint(piece.role) ?? joints.and) \(piece.words)"
    }
  }
}
