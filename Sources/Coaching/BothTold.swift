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
      // Beside a death nothing is put in a row.
      !heard.cues.manner.contains(.loss),
      // "He picked me because I read slowly" is one thing.
      !heard.phrases.contains(where: hasReason),
      (Self.fewestTold...Self.mostTold).contains(whole.wordCount),
      let at = step.moves.firstIndex(where: { Self.kinds(of: $0) != nil }),
      // What they did there is asked about next, and said with it.
      heard.cues.outcome == .none || step.moves[at].key != "opening.reason",
      let kinds = Self.kinds(of: step.moves[at]),
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
  private static let mostSaid = 16

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
  private static let saysOne: KeyValuePairs<String, Kinds> = [
    "opening.reason": .any, "mastery.did": .deeds, "mastery.didAnyway": .deeds,
    "mastery.said": .clauses, "mastery.showed": .any, "mastery.stood": .any,
    "mastery.outOfHands": .any, "mastery.wentMixed": .clauses,
    "vicarious.learned": .theirs, "vicarious.told": .theirs, "vicarious.borrowed": .any,
    "vicarious.struggled": .theirs, "persuasion.heard": .theirs, "persuasion.worded": .theirs,
    "persuasion.seen": .theirs, "arousal.located": .any, "arousal.resourced": .any,
    whyKey: .clauses, "plan.chosen": .any, "plan.foreseen": .any, "plan.signed": .any,
  ]

  private static func kinds(of move: Move) -> Kinds? {
    saysOne.first { move.isNamed($0.key) }?.value
  }

  /// A try in all of its clauses.
  func tryTold(in whole: String) -> Phrase? { bothTold(in: whole, .clauses) }

  private func bothTold(in whole: String, _ kinds: Kinds) -> Phrase? {
    let line = Line(String(whole[...].bare.unmarked))
    guard phraser.stretches(of: line).allSatisfy(\.isTelling)
    else { return nil }
    var pieces: [ToldPiece] = []
    let sentences = Sentences.all(in: line.text)
    for sentence in sentences {
      // "Maybe he is only polite": a doubt, and nothing that was told.
      if !pieces.isEmpty, hints.long.maybe.open(sentence.bare) { return nil }
      guard let told = self.pieces(of: sentence.unmarked[...].bare) else { return nil }
      pieces += told
    }
    // Of one piece nothing but a row is said: that is told before any is looked at more closely.
    guard pieces.count > 1 || kinds == .any && pieces.first.map({ isRow($0.words) }) == true,
      sentences.allSatisfy({ tellsPieces($0.unmarked[...].bare) })
    else { return nil }
    pieces.removeAll { isEmpty($0.words) }
    if pieces.count == 2, !pieces[1].isClause, hints.long.often.open(pieces[1].words[...]) {
      // "The worst question, ten times": one thing, and how often.
      let row = pieces[0].words + ", " + pieces[1].words
      return row.wordCount <= Self.mostSaid ? Phrase(quote: line.text, clause: row) : nil
    }
    // "It matters a lot, I'd say a 10": the number is said already.
    if pieces.count > 1, pieces.contains(where: { rating(in: $0.words[...]) != nil }) { return nil }
    guard mayStand(pieces, kinds),
      pieces.allSatisfy({ joints.soundness.holds($0.words) && !joints.slips.stand(in: $0.words) })
    else { return nil }
    let row = joined(pieces)
    guard row.wordCount <= Self.mostSaid else { return nil }
    return Phrase(quote: line.text, clause: row)
  }

  private func mayStand(_ pieces: [ToldPiece], _ kinds: Kinds) -> Bool {
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
  private func areClauses(_ pieces: [ToldPiece]) -> Bool {
    pieces[0].isClause && pieces.allSatisfy { $0.isClause || isDenied($0.words) }
  }

  private func isDenied(_ words: String) -> Bool {
    words.wordCount <= 6 && corrections.not.map { words[...].opens(with: $0) } == true
  }

  /// "Two years in a kitchen and a reference", which no verb holds together.
  private func isRow(_ words: String) -> Bool {
    words.wordCount > Self.fewestTold && words.holds(" \(joints.and) ")
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

  private func joined(_ pieces: [ToldPiece]) -> String {
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
