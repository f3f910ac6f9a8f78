import Dialogue
import Machines
import Understanding

/// Getting away, hiding, and the names that somebody gives themselves for it: said to be heard, never
/// affirmed, and kept neither as what they did nor as the cause.
extension Coach {
  /// - Returns: false where the line tells of nothing of the kind.
  func shames(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.mode == .full, let onward = sitting.floor.afterShame else { return false }
    let words = heard.said
    if hints.contempt.stand(in: words), holdsThemselvesCheap(words) {
      shame("heed.contempt", nil, onward, &sitting, &speech)
      return true
    }
    guard onward != .again, !hints.notFlight.stand(in: words) else { return false }
    if hints.flight.stand(in: words), flees(line, heard) {
      shame("heed.flight", heard, onward, &sitting, &speech)
      return true
    }
    // "I went home and cried", where it is asked what they did.
    guard sitting.floor.asksOwnPart, !speech.hasSaid("heed.hard", sitting),
      heard.cues.outcome != .success, heard.cues.outcome != .partial,
      heard.cues.sensations.contains(where: { $0.name == .tears && !$0.negated }),
      heard.heart?.isOwn == true
    else { return false }
    shame("heed.hard", heard, onward, &sitting, &speech)
    return true
  }

  /// - Parameter heard: the line, where what they did in it is said back first.
  private func shame(
    _ key: String, _ heard: Heard?, _ onward: AfterShame, _ sitting: inout Sitting,
    _ speech: inout Speech
  ) {
    if let told = heard?.heart, told.isOwn, let clause = told.clause,
      joints.soundness.holds(clause)
    {
      speech.add([.reflect("heed.told")], line: told)
    }
    sitting.tries = 0
    sitting.skips = 0
    sitting.lastKept = nil
    if speech.has(unsaid: key, sitting) { speech.add([.inform(key)]) }
    switch onward {
    case .again: speech.again(sitting)
    case .pass: advance(&sitting, sitting.floor.passed, &speech, line: nil)
    case .change:
      advance(
        &sitting, Turn(.mastery(at: .changing), [.ask("mastery.changing")]), &speech, line: nil)
    }
  }

  /// "I'm a coward and a liar": the name stands right after "I am".
  private func holdsThemselvesCheap(_ words: MetaWords) -> Bool {
    var rest = words
    while let lead = hints.contemptLeads.place(in: rest) {
      // "They think I'm stupid" is what others think, "you've said I'm hopeless" what the coach said.
      let before = MetaWords(rest[..<lead.lowerBound].suffix(4))
      if hints.contemptTheirs.stand(in: before) { return false }
      var at = lead.upperBound
      while at < rest.count, hints.contemptFronts.hold(rest[at]) { at += 1 }
      if let end = cheapName(at: at, in: rest) ?? cheapName(at: at - 1, in: rest),
        end == rest.count || !hints.contemptSkill.hold(rest[end])
      {
        return true
      }
      rest = MetaWords(rest[lead.upperBound...])
    }
    return false
  }

  /// Where such a name ends that begins at a place.
  private func cheapName(at place: Int, in words: MetaWords) -> Int? {
    guard words.indices.contains(place),
      let name = hints.contempt.place(in: MetaWords(words[place...])), name.lowerBound == 0
    else { return nil }
    return place + name.upperBound
  }

  /// True where it is they who got away or hid.
  private func flees(_ line: Line, _ heard: Heard) -> Bool {
    let told = heard.phrases.filter { hints.flight.stand(in: MetaWord.all(in: $0.quote)) }
    if told.isEmpty { return heard.heart?.isOwn == true }
    // "I froze and walked out": nobody else is named beside it.
    return told.contains { $0.clause.map(Phrase.isOfYou) ?? true }
  }
}

/// Where the talk goes on after something that was told with shame.
private enum AfterShame {
  /// To what could be done differently; on to the next question; to the same question once more.
  case change, pass, again
}

extension Floor {
  /// True where it is asked what they did, or what made the difference.
  fileprivate var asksOwnPart: Bool {
    switch self {
    case .mastery(at: .doing), .mastery(at: .explaining), .mastery(at: .owning),
      .mastery(at: .changing):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// Nil where what they call themselves is an answer, or belongs to another way of being heard.
  fileprivate var afterShame: AfterShame? {
    switch self {
    case .mastery(at: .recalling), .mastery(at: .nearest), .mastery(at: .happening),
      .mastery(at: .doing), .mastery(at: .explaining), .mastery(at: .owning),
      .mastery(at: .strategy), .mastery(at: .controlling):
      .change
    case .mastery(at: .changing): .pass
    case .vicarious(at: .naming): .again
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      nil
    }
  }
}
