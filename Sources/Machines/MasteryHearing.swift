import Dialogue
import Understanding

extension Mastery {
  public func hear(_ heard: Heard) -> Event? {
    let cues = heard.cues
    switch self {
    case .recalling, .nearest:
      if cues.outcome == .notAttempted, heard.heart?.ownAction != true || heard.words <= 12 {
        return .never
      }
      if heard.saysNothing { return .never }
      return ending(heard) ?? (heard.saysSomething ? .told : nil)
    case .happening:
      if let ended = ending(heard) { return ended }
      if cues.manner.contains(.thin) { return cues.polarity == .yes ? .succeeded : .mixed }
      // "I panicked and changed the subject": it went wrong, and there is nothing to build on yet.
      if cues.because.contains(where: { $0.cue == "causes.state" }) { return .failed }
      if heard.heart?.ownAction == true, !heard.has(.state) { return .did }
      return heard.saysSomething ? .told : nil
    case .doing:
      if heard.saysNothing { return .never }
      if heard.heart?.ownAction == true { return .did }
      // "I felt stupid" is no verdict on what they can do.
      if heard.heart?.feeling == true, heard.has(.ability) { return .told }
      return cause(heard) ?? (heard.saysSomething ? .told : nil)
    case .explaining, .owning, .strategy, .controlling, .changing:
      if heard.saysNothing { return .no }
      return cause(heard) ?? (heard.saysSomething ? .told : nil)
    case .checking:
      switch cues.polarity {
      // "More or less, but it was not as tidy as that"
      case .yes where heard.words > 4 && heard.heart?.role == .but && heard.heart?.clause != nil:
        return .told
      // "Sort of, I left before the end"
      case .yes
      where cues.hedged && heard.words > 6 && heard.heart?.past == true
        && heard.heart?.clause != nil:
        return .told
      case .yes: return .yes
      case .no:
        // "No. Skip the hard ones": what it should say.
        return heard.words > 4 || heard.words > 2 && heard.heart?.todo != nil ? .told : .no
      // "Sort of. I left before the end": what it should say as well.
      case .unsure
      where heard.words > 6 && heard.heart?.past == true && heard.heart?.clause != nil:
        return .told
      case .unsure: return .yes
      case .none: return cues.manner.contains(.thin) ? .yes : heard.saysSomething ? .told : nil
      }
    case .mending: return heard.saysSomething ? .told : nil
    case .done: return nil
    }
  }

  private func ending(_ heard: Heard) -> Event? {
    switch heard.cues.outcome {
    case .success: .succeeded
    // "It was awful, but I stayed to the end": not all of it failed.
    case .failure: heard.heart?.role == .but && heard.heart?.ownAction == true ? .mixed : .failed
    case .partial: .mixed
    case .notAttempted, .none: nil
    }
  }

  private func cause(_ heard: Heard) -> Event? {
    if heard.has(.effort) || heard.has(.strategy) || heard.has(.preparation) { return .inMyHands }
    if heard.has(.luck) { return .lucky }
    if heard.has(.ability) { return .unable }
    if heard.has(.help) || heard.has(.difficulty) { return .outOfHands }
    if heard.has(.state) { return .inMyHands }
    return nil
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .recalling:
      facts[.attempt].map {
        switch $0.number {
        case 1: .succeeded
        case 0: .failed
        case 2: .mixed
        default: .told
        }
      }
    case .checking: Summary.card(facts) == nil ? .pass : nil
    case .owning: facts[.did]?.number == Fact.affirmed ? .did : nil
    case .nearest, .happening, .doing, .explaining, .strategy, .controlling, .changing,
      .mending, .done:
      nil
    }
  }
}
