extension Scene {
  /// What sort of line it is.
  mutating func manner(from start: Int, isAsking: Bool) -> Manner {
    if tokens.isEmpty { return .empty }
    var manner: Manner = isAsking ? .asking : []
    for match in self[.manner] {
      guard let flag = flag(match, from: start) else { continue }
      manner.insert(flag)
      note(match)
    }
    if isNothingBut(.mannerThin) { manner.insert(.thin) }
    if isNothingBut(.mannerNothing) { manner.insert(.nothing) }
    if isStrange { manner.insert(.strange) }
    return manner
  }

  /// What one phrase says of the line, if it holds.
  private func flag(_ match: Match, from start: Int) -> Manner? {
    switch match.mark {
    case .mannerLaughing: .laughing
    case .mannerInsult: isNegated(match) ? nil : .insult
    case .mannerSarcasm: .sarcasm
    case .mannerRefusal: .refusal
    case .mannerUnprepared: .unprepared
    case .mannerPrefersCalm: isNegated(match) ? nil : .prefersCalm
    case .mannerLowMood: isOwn(match) ? .lowMood : nil
    case .mannerPanic: isOwn(match) && time(of: match) == .now ? .panic : nil
    case .mannerNothing: match.start <= Int32(start) ? .nothingFirst : nil
    case .mannerTooBig: isNegated(match) ? nil : .tooBig
    case .mannerNotYet: .notYet
    case .mannerAbsurd: .absurd
    case .mannerOdd: .odd
    case .mannerLoss: isNegated(match) ? nil : .loss
    case .mannerDuty: isNegated(match) ? nil : .duty
    case .mannerDontKnow: match.start <= Int32(start) ? .dontKnow : nil
    default: nil
    }
  }

  private func isOwn(_ match: Match) -> Bool {
    !isNegated(match) && subject(of: match) == .you
  }

  /// True where the line is a phrase of this kind, fillers aside.
  private func isNothingBut(_ mark: Mark) -> Bool {
    let own = self[.manner].filter { $0.mark == mark }
    guard !own.isEmpty else { return false }
    let fillers = self[.polarity].filter {
      $0.mark == .polarityFiller || $0.mark == .polarityHedge
    }
    return isCovered(by: own + fillers)
  }

  /// True where most words are neither known to the lexicons nor plain English.
  private var isStrange: Bool {
    var words = 0
    var strange = 0
    for token in tokens where token.flags.contains(.letters) {
      words += 1
      if token.word < 0 { strange += 1 }
    }
    guard words > 0, strange * 2 > words else { return false }
    for token in tokens where token.flags.contains(.letters) && token.word < 0 {
      if isEnglish(token) { strange -= 1 }
    }
    return strange * 2 > words
  }

  private func isEnglish(_ token: Token) -> Bool {
    guard !token.flags.contains(.foreign) else { return false }
    return lexicon.isReal(token.start..<token.end, of: bytes)
  }
}
