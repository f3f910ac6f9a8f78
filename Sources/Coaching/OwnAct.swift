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
    if let heart = heard.heart, heart.ownAction, heart.past, heart.role != .when, !isEcho(heart) {
      return heart
    }
    // "When I looked up I couldn't find the line": the time of it, and no deed.
    return heard.phrases.first { $0.ownAction && $0.past && $0.role != .when && !isEcho($0) }
      ?? subjectless(heard)
      ?? heard.heart.flatMap { $0.ownAction && $0.past && !isEcho($0) ? $0 : nil }
  }

  /// "Got the others out, I was shaking": an act with no subject, before how it felt.
  private func subjectless(_ heard: Heard) -> Phrase? {
    guard let heart = heard.heart, heart.feeling || tellsOfTheBody(heart) else { return nil }
    return heard.phrases.first {
      $0.past && $0.doing != nil && !$0.feeling && $0.role == .main && !tellsOfTheBody($0)
    }
  }

  /// "And I did that": stands for an act that was named before.
  private func isEcho(_ phrase: Phrase) -> Bool {
    phrase.doing.map { hints.long.echoes.contains($0) } ?? false
  }

  /// "I counted to four like my physio said, it was cold": what they say of themselves, before a thing.
  func ownBeside(_ heard: Heard) -> Phrase? {
    guard heard.words > 6, let heart = heard.heart, heart.clause != nil, !heart.isOwn,
      !heart.ownAction
    else { return nil }
    return heard.phrases.first {
      $0 != heart && $0.quote.wordCount > 2 && ($0.isOwn || $0.clause == nil && $0.saysI)
        && !$0.feeling && $0.role != .when && $0.role != .condition
    }
  }

  /// "My friend told me to breathe and I did that": what that stands for.
  func beforeEcho(_ heard: Heard) -> Phrase? {
    guard let heart = heard.heart, isEcho(heart) else { return nil }
    return heard.phrases.first { $0 != heart && $0.clause != nil && $0.past }
  }

  /// "I have my notes, and my sister will be there": of what they bring their own, something done first.
  func ownResource(_ heard: Heard) -> Phrase? {
    let own = heard.phrases.filter {
      $0.role == .main && !$0.feeling
        && ($0.isOwn || $0.clause == nil && ($0.doing ?? $0.noun) != nil)
    }
    return own.first { $0.past && ($0.ownAction || $0.clause == nil && $0.doing != nil) }
      ?? own.first
  }

  /// "I sat on my bed and felt stupid", "I stood up and couldn't speak": what stands behind where they
  /// were says more than that.
  func beyondPosture(_ phrase: Phrase, _ heard: Heard) -> Phrase {
    guard let at = heard.phrases.firstIndex(of: phrase) else { return phrase }
    let after = heard.phrases[(at + 1)...].filter {
      $0.past && $0.isOfYou && $0.role != .when && $0.role != .condition
        && $0.role != .because && !isPosture($0)
    }
    return after.first { !$0.feeling } ?? after.first ?? phrase
  }

  /// "I walked in and didn't say hello, went straight to the trolley": of what explains it the first that is
  /// more than coming in.
  func beyondScene(_ heard: Heard) -> Phrase? {
    guard let heart = heard.heart, let at = heard.phrases.firstIndex(of: heart) else { return nil }
    if !heart.isOfYou && heart.role == .because || tellsOfTheBody(heart) {
      // "I had not looked at it. The book came late because she was ill", "my hands go cold and I couldn't find
      // the word": what they did or left undone themselves.
      return heard.phrases.first { $0.past && $0.isOfYou && !tellsOfTheBody($0) && !isScene($0) }
    }
    guard isScene(heart) else { return nil }
    return heard.phrases[(at + 1)...].first {
      $0.past && $0.isOfYou && !isScene($0)
        && $0.role != .when && $0.role != .condition
    }
  }

  func isScene(_ phrase: Phrase) -> Bool { isScene((phrase.clause ?? phrase.quote)[...]) }

  /// "I just walked in"
  func isScene(_ words: Substring) -> Bool {
    guard let space = words.firstIndex(of: " ") else { return false }
    return hints.long.scene.hold(MetaWord.all(in: words[space...].bare))
  }

  /// "You sat there", "you just stood up"
  func isPosture(_ phrase: Phrase) -> Bool {
    guard let clause = phrase.clause, hints.long.postures.stand(in: MetaWord.all(in: clause)) else {
      return false
    }
    return clause.pieces(at: 0x20).prefix(3).contains {
      hints.long.posture.contains($0.lowercased())
    }
  }
}
