import Dialogue
import Machines
import Understanding
import Wording

extension Coach {
  /// "Yes I think so, but drawings aren't costs": of a yes with a "but" what stands behind the "but".
  /// - Parameter whole: the line as it was typed, where one sentence of it was taken.
  func contrasted(
    _ step: inout Floor.Step, of whole: String?, _ heard: Heard, _ parrot: Parrot?
  ) -> Phrase? {
    guard heard.words > 6 || whole != nil, heard.cues.polarity != .no,
      let at = step.moves.firstIndex(where: { Self.agreed.contains($0.key) }),
      case let phrases = whole.map({ phraser.phrases(of: Line($0)) }) ?? heard.phrases,
      let but = phrases.lastIndex(where: { $0.role == .but }),
      // "Yeah but that's the problem. They'll all be watching"
      let last = phrases[but...].last(where: { $0.clause != nil && !isVerdict($0) }),
      let clause = last.clause, joints.soundness.holds(clause), clause.wordCount <= 10
    else { return nil }
    let isMost = parrot?.echoes(clause) == true
    let move: Move = isMost ? .summarise("heard.partly.most") : .reflect("heard.partly")
    if step.moves[at].isNamed(Self.light) {
      // What it is worth is said as well.
      step.moves.insert(move, at: at)
    } else {
      step.moves[at] = move
    }
    return last
  }

  private static let light = "persuasion.light"
  private static let agreed: Set<String> = [
    light, "persuasion.agreed", "persuasion.partly", "persuasion.probably", "arousal.fits",
    "arousal.fitsPartly",
  ]

  /// "I'll do it again. Last time he grabbed the wheel": where a thought comes from. A sign of the body
  /// that is told with it is the one that is spoken of next.
  func recalls(_ step: inout Floor.Step, of whole: String, _ heard: Heard) -> Phrase? {
    guard let at = step.moves.firstIndex(where: { $0.key == "arousal.meant" }) else { return nil }
    let isOnce = hints.long.occasion.stand(in: MetaWord.all(in: whole))
    let told = phraser.phrases(of: Line(whole)).filter { phrase in
      guard let clause = phrase.clause, phrase.past, phrase.role != .condition,
        phrase.role != .when || isOnce, phrase.quote != heard.heart?.quote
      else { return false }
      return joints.soundness.holds(clause) && (3...9).contains(clause.wordCount)
    }
    let sign = told.last(where: tellsOfTheBody)
    guard let event = sign ?? told.last(where: \.isOwn) ?? (isOnce ? told.last : nil) else {
      return nil
    }
    step.moves[at] = .reflect("arousal.meant.event")
    if case .arousal(at: .fitting(let body)) = step.state,
      let other = sign.flatMap({ signs(of: $0).first }), !other.isFlagged, other != body,
      let next = step.moves.firstIndex(where: { $0.act == .reappraise })
    {
      step.state = .arousal(at: .fitting(body: other))
      step.moves[next] = .reappraise("arousal.function." + other.rawValue)
    }
    return event
  }
}
