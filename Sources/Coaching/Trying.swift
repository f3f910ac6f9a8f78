import Dialogue
import Machines
import Understanding

extension Coach {
  /// "How do I stop shaking", as all of a line.
  func asksToStop(_ line: Line, _ heard: Heard) -> Bool {
    guard heard.words <= 16, hints.asked.stopping.stand(in: heard.said) else { return false }
    return line.text.isMarked || heard.said.first.map(metas.opens) == true
  }

  /// "Would a clipboard help?", "should I walk the route before?": something of their own that can be tried,
  /// which tells more than any answer.
  func asksToTry(_ words: Substring, _ small: MetaWords, _ sitting: Sitting) -> Bool {
    switch sitting.floor {
    // What is asked beside a plan is meant for it.
    case .plan, .close, .quick: return false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .checkIn: break
    }
    guard (3...16).contains(small.count), !hints.trying.never.stand(in: small),
      !hints.beside.lapses.stand(in: small)
    else { return false }
    if hints.trying.leads.open(words) { return true }
    if hints.trying.auxiliaries.open(words), !hints.trying.others.stand(in: small),
      !hints.trying.notActs.open(words), hints.trying.ends.tail(of: words) != nil
    {
      return true
    }
    return hints.trying.acts.open(words) && !hints.trying.notActs.open(words)
  }
}
