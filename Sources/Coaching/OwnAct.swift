import Dialogue
import Machines
import Understanding

/// Of what somebody tells of themselves the clause that matters: an act before where they sat or stood.
extension Coach {
  /// What the person did: the heart of the line where it is an act, the first act otherwise.
  func ownAct(_ heard: Heard) -> Phrase? {
    // "I hung up. But I did write the email": what they did after all.
    if let but = heard.phrases.last(where: { $0.role == .but && $0.ownAction && $0.past }),
      but.clause != nil, !but.feeling, !tells(.failure, but)
    {
      return but
    }
    if let heart = heard.heart, heart.ownAction, heart.past, heart.role != .when { return heart }
    // "When I looked up I couldn't find the line": the time of it, and no deed.
    return heard.phrases.first { $0.ownAction && $0.past && $0.role != .when }
      ?? (heard.heart?.ownAction == true && heard.heart?.past == true ? heard.heart : nil)
  }

  /// "I sat on my bed and felt stupid", "I stood up and couldn't speak": what stands behind where they
  /// were says more than that.
  func beyondPosture(_ phrase: Phrase, _ heard: Heard, _ floor: Floor) -> Phrase {
    guard floor.sought == .event || floor.sought == .deed, isPosture(phrase),
      let at = heard.phrases.firstIndex(of: phrase)
    else { return phrase }
    let after = heard.phrases[(at + 1)...].filter {
      $0.past && $0.clause.map(Phrase.isOfYou) == true && $0.role != .when && $0.role != .condition
        && $0.role != .because && !isPosture($0)
    }
    return after.first { !$0.feeling } ?? after.first ?? phrase
  }

  /// "You sat there", "you just stood up"
  func isPosture(_ phrase: Phrase) -> Bool {
    phrase.clause?.pieces(at: 0x20).prefix(3).contains {
      hints.long.posture.contains($0.lowercased())
    } == true
  }
}
