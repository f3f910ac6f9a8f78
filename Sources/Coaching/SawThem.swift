import Dialogue
import Machines
import Understanding

/// "She's there most mornings, she saw me catch that the dose was wrong": what somebody saw them do is the answer,
/// and then a deed of theirs, before where it was and who was there.
extension Coach {
  private static let longestSeen = 18

  func withWhatWasSeen(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 4, !heard.isChosen, !line.text.isMarked || Sentences.areSeveral(in: line),
      !hints.small.unseen.stand(in: heard.said), let seen = seenDeed(line, heard) ?? ownDeed(line)
    else { return nil }
    var told = heard
    told.cues.manner.subtract([.asking, .nothing, .nothingFirst])
    (told.heart, told.gathered) = (seen, .chosen)
    return told
  }

  /// "She saw me catch that the dose was wrong", whole.
  private func seenDeed(_ line: Line, _ heard: Heard) -> Phrase? {
    guard hints.feelings.sawThem.stand(in: heard.said) else { return nil }
    let draft = Draft(line.text)
    guard
      let at = draft.low.indices.first(where: {
        draft.end(of: hints.feelings.sawWords, at: $0) != nil
      })
    else { return nil }
    var from = at
    while from > 0, !draft.isMarked(from - 1), !corrections.bareJoints.contains(draft.low[from - 1])
    { from -= 1 }
    let end = draft.end(ofClause: at)
    guard from < at, end - from <= Self.longestSeen else { return nil }
    var words = String(draft.text(from..<end))
    guard let told = phraser.stretches(of: Line(words)).first, told.who != .own else { return nil }
    // "So she'd heard me every day"
    if words.hasSuffix(told.words) { words = told.words }
    if let whole = phraser.phrases(of: Line(words)).first,
      whole.clause.map({ $0.wordCount >= words.wordCount }) == true
    {
      return whole
    }
    let clause = phraser.turned(words)
    return joints.soundness.holds(clause)
      ? Phrase(quote: words, clause: clause, past: true) : Phrase(quote: words)
  }

  /// "I reversed into a tight bay, and there was a bloke waiting": what they did.
  private func ownDeed(_ line: Line) -> Phrase? {
    let told = phraser.stretches(of: line).filter(\.isFinite)
    guard told.count > 1,
      !told.contains(where: {
        ($0.who == .other || $0.who == .somebody)
          && hints.long.saw.stand(in: MetaWord.all(in: $0.verb))
      })
    else { return nil }
    let deeds = told.filter {
      $0.who == .own && $0.past && !$0.feeling && !$0.isDenied && !$0.isStill && $0.isMain
    }.compactMap { self.phraser.phrases(of: Line($0.words)).first }.filter {
      $0.clause.map(joints.soundness.holds) == true && !$0.quote.hasSuffix("\u{2026}")
    }
    return deeds.first { $0.quote.wordCount > 3 } ?? deeds.first
  }
}
