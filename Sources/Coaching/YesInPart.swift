import Dialogue
import Machines
import Understanding

/// "When no one's watching yes, I can drive": a yes with a condition is a yes in part, and no no for the words in the
/// condition.
extension Coach {
  private static let longestCondition = 9

  /// What was said with that, to whether something is true or fits.
  func withYesInPart(_ line: Line, _ heard: Heard) -> Heard? {
    guard (3...40).contains(heard.words), !heard.isChosen,
      hints.feelings.anyCondition.stand(in: heard.said) || hints.fitsIn.open(line.text[...]),
      let condition = condition(line, heard)
    else { return nil }
    var part = heard
    part.cues.manner.subtract([.nothing, .nothingFirst, .dontKnow, .asking])
    // "No one", "tired" in a condition are told of no one and nothing.
    part.cues.sensations = []
    part.gathered = .chosen
    if let insight = insight(heard) {
      (part.cues.polarity, part.cues.hedged, part.heart) = (.yes, false, insight)
    } else {
      part.cues.polarity = .unsure
      part.heart = Phrase(
        quote: condition, noun: phraser.turnedInside(condition),
        role: corrections.not.map { condition[...].opens(with: $0) } == true ? .but : .condition)
    }
    return part
  }

  /// "My daughter has no licence herself, but yes": a yes, whatever is denied of somebody before it.
  func withYesAtEnd(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 4, !heard.isChosen, !line.text.isMarked,
      let last = line.text.pieces(at: 0x2C, 0x2E).last(where: { !$0.bare.isEmpty }),
      case let draft = Draft(String(last)), draft.words.count == 2,
      draft.end(of: hints.feelings.buts, at: 0) == 1, hints.feelings.yes.contains(draft.low[1])
    else { return nil }
    var told = heard
    (told.cues.polarity, told.cues.hedged, told.gathered) = (.yes, false, .chosen)
    told.cues.manner.subtract([.nothing, .nothingFirst, .dontKnow])
    return told
  }

  /// "Actually he was watching, so I suppose I can do it watched": what they come to see behind it.
  private func insight(_ heard: Heard) -> Phrase? {
    heard.phrases.dropFirst().last {
      $0.role == .so && $0.isOwn && !$0.past && !$0.feeling && !isOpinion($0)
        && $0.clause.map { joints.soundness.holds($0) && $0.wordCount > 2 } == true
        && understander.cues(of: Line($0.quote), asked: .nothing).negated.isEmpty
    }
  }

  /// "When no one's watching", "only at home", as it was typed.
  private func condition(_ line: Line, _ heard: Heard) -> String? {
    let draft = Draft(line.text)
    var at = 0
    while at < draft.words.count {
      let end = draft.end(ofSentence: at)
      if let condition = condition(in: draft, at, end, heard) { return condition }
      at = end
    }
    return nil
  }

  private func condition(in draft: Draft, _ start: Int, _ end: Int, _ heard: Heard) -> String? {
    let isYes = { (at: Int) in hints.feelings.yes.contains(draft.low[at]) }
    let from = draft.after(slips.fillers, from: start)
    guard from < end else { return nil }
    if draft.end(of: hints.feelings.conditions, at: from) != nil {
      let stop = min(draft.end(ofClause: from), end)
      if let yes = (from..<end).first(where: isYes), yes <= from + Self.longestCondition {
        return condition(draft, from, min(stop, yes))
      }
      // "Only when I've slept", and nothing else.
      let words = draft.text(from..<stop)
      return stop == end && end == draft.words.count && !draft.text.hasSuffix("?")
        && hints.feelings.limits.open(words) ? condition(draft, from, stop) : nil
    }
    if hints.fitsIn.open(draft.text(from..<end)),
      case let stop = draft.end(ofClause: from), stop < end, isYes(stop)
    {
      // "With people I trust, yes"
      return condition(draft, from, stop)
    }
    // "Yes when I'm on my own, no when my boss is there", "mostly yes, except when I'm rushed"
    guard let yes = (from..<min(from + 2, end)).first(where: isYes), yes + 1 < end else {
      return nil
    }
    var next = draft.after(slips.fillers, from: yes + 1)
    next = draft.after(hints.feelings.buts, from: next)
    guard next < end, draft.end(of: hints.feelings.conditions, at: next) != nil else {
      return nil
    }
    return condition(draft, next, min(draft.end(ofClause: next), end))
  }

  private func condition(_ draft: Draft, _ from: Int, _ end: Int) -> String? {
    guard from + 1 < end, end - from <= Self.longestCondition else { return nil }
    var words = draft.text(from..<end)
    words.strip(backwards: hints.feelings.thoughtTails)
    // "Once I've said the first sentence it goes": what goes is no condition.
    let isOne = phraser.phrases(of: Line(String(words))).count(where: { $0.clause != nil }) <= 1
    return hints.feelings.notConditions.open(words) || !isOne ? nil : String(words)
  }
}
