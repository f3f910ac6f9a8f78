import Dialogue
import Machines
import Understanding

/// "I just said oh ok and paid him": what they said and did then, and no "I told you".
extension Coach {
  func tellsOwnSpeech(_ sentence: Substring, _ words: MetaWords) -> Bool {
    guard words.count >= 5, let lead = hints.heard.ownSpeech.place(in: words) else { return false }
    // "He asked in front of everyone and I just said I can't"
    if lead.lowerBound > 3, words.count > lead.upperBound + 1,
      case let stretches = phraser.stretches(of: Line(String(sentence))),
      stretches.first?.past == true, stretches.first?.isToCoach == false
    {
      return true
    }
    guard lead.lowerBound <= 2 else { return false }
    let rest = words.all[lead.upperBound...]
    guard let first = rest.first else { return false }
    if rest.count >= 3, hints.heard.spoken.hold(first) { return true }
    return spokenThenDid(sentence) != nil
  }

  /// What was said and what was done, as it is said back, where it is asked what they did or how it went.
  func saidAndDid(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    guard floor.asksWhatWasDone, heard.words <= 16, hints.heard.ownSpeech.stand(in: heard.said),
      !Sentences.areSeveral(in: line), let told = spokenThenDid(line.text[...])
    else { return nil }
    let did = phraser.turned(String(told.did))
    // What they did is the point of it.
    let clause = "\(joints.you) \(did)"
    return Phrase(quote: line.text, clause: clause, ownAction: true, past: true)
  }

  /// "Oh ok" and "paid him", of "I just said oh ok and paid him".
  private func spokenThenDid(
    _ sentence: Substring
  ) -> (spoken: Substring, did: Substring)? {
    var rest = Substring(sentence.unmarked).bare
    rest.strip(corrections.bareJoints)
    guard let lead = hints.heard.ownSpeechLeads.lead(of: rest),
      let (spoken, did) = rest.dropFirst(lead.count).bare.cut(at: [" \(joints.and) "]),
      (1...5).contains(spoken.wordCount), (1...8).contains(did.wordCount),
      hints.heard.spoken.hold(MetaWord.all(in: spoken)[0]),
      let act = phraser.phrases(of: Line(hints.heard.own + " " + did)).first, act.past,
      act.ownAction
    else { return nil }
    return (spoken, did)
  }
}

extension Floor {
  fileprivate var asksWhatWasDone: Bool {
    switch self {
    case .mastery(at: .recalling), .mastery(at: .happening), .mastery(at: .doing): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
