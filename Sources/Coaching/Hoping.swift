import Dialogue
import Machines
import Understanding

/// "Do you think I can do it?", "will I be ok?": nobody can promise it, and what speaks for it is theirs
/// (evidence A1: efficacy rests on what one has done).
extension Coach {
  /// True for a question whether it will go well, or whether they can.
  /// - Parameter words: without its mark and without what stands around it.
  func asksForHope(_ words: Substring, _ small: MetaWords) -> Bool {
    small.count <= 14 && (hints.asked.hope.open(words) || hints.asked.hopeWhole.hold(small))
  }

  /// What they did or have that speaks for it, in their words; where nothing does, the part they are surest
  /// of.
  func hope(_ sitting: Sitting, _ speech: inout Speech) {
    // Said back however much of the line it is.
    speech.parrot = nil
    let isSure = sitting.facts[.surestRating]?.number.map { $0 >= Self.leastHope } ?? false
    if let ground = ground(sitting), speech.hasMore("questions.hope.by", sitting) {
      speech.add([.summarise("questions.hope.by")], line: ground)
    } else if isSure, speech.hasMore("questions.hope.surest", sitting) {
      speech.add([.summarise("questions.hope.surest")])
    } else if speech.hasMore("questions.hope", sitting) {
      speech.add([.inform("questions.hope")])
    } else {
      answer(.judgement(nil), sitting, &speech)
    }
  }

  /// A part at less than this speaks for nothing.
  private static let leastHope = 50

  private func ground(_ sitting: Sitting) -> Phrase? {
    for kind: FactKind in [.part, .did, .resource, .reason] {
      guard let fact = sitting.facts[kind], fact.number != Fact.failed,
        kind != .part && kind != .did || fact.number == Fact.affirmed,
        let clause = fact.phrase.clause, clause.wordCount <= 12,
        // "But she says that to all", "he is only polite" speak for nothing.
        Phrase.isOfYou(clause), fact.phrase.role != .but,
        joints.soundness.holds(clause), !tells(.failure, fact.phrase)
      else { continue }
      let cues = understander.cues(of: Line(fact.phrase.quote), asked: .nothing)
      if cues.negated.isEmpty, cues.manner.isDisjoint(with: [.dontKnow, .nothing]) {
        return fact.phrase
      }
    }
    return nil
  }
}
