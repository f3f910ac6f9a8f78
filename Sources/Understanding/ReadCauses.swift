extension Scene {
  /// What the line puts the outcome down to; each kind once. What helps is no cause of a bad end,
  /// nor what hinders of a good one ("I studied hard and failed").
  mutating func causes(of outcome: Outcome) -> [Cause] {
    var found: [Cause] = []
    for match in self[.causes] {
      guard let (kind, effect) = Self.meaning(of: match.mark) else { continue }
      let negated = isNegated(match) || isDeniedReason(match)
      // "I put it off" tells that it was not done, and not why.
      if match.mark == .causesNoEffort, outcome == .notAttempted,
        near(.outcomes, match.start - 12..<match.end).contains(where: {
          $0.mark == .outcomesNotAttempted && match.start < $0.end
        })
      {
        continue
      }
      guard isMeant(match, effect, negated: negated, outcome) else { continue }
      let cause = Cause(kind: kind, negated: negated)
      if let at = found.firstIndex(where: { $0.kind == kind }) {
        if found[at].negated, !cause.negated { found[at].negated = false }
        continue
      }
      found.append(cause)
      note(match)
    }
    return found
  }

  private enum Effect {
    case helps, hinders, either
  }

  private func isMeant(
    _ match: Match, _ effect: Effect, negated: Bool, _ outcome: Outcome
  ) -> Bool {
    switch (effect, outcome) {
    case (.either, _): return followsBecause(match)
    case (_, .none): return true
    case (.helps, .success): return !negated
    case (.helps, _): return negated || takesBack(match)
    case (.hinders, .success): return negated
    case (.hinders, _): return !negated
    }
  }

  /// "I froze, but it was all written down for me": said of what went well all the same.
  private func takesBack(_ match: Match) -> Bool {
    guard match.mark == .causesHelp || match.mark == .causesEase else { return false }
    return near(.manner, match.start - 6..<match.start).contains { contrast in
      contrast.mark == .mannerContrast
        && !near(.outcomes, contrast.start - 8..<contrast.start).isEmpty
    }
  }

  /// "Not because I am clever": the reason is denied, whatever it says.
  private func isDeniedReason(_ match: Match) -> Bool {
    let because = near(.causes, match.start - 6..<match.start).last {
      $0.mark == .causesBecause && $0.end <= match.start
    }
    guard let because, because.start > 0 else { return false }
    return lexicon.isIn(tokens[Int(because.start) - 1].word, .negator)
  }

  private func followsBecause(_ match: Match) -> Bool {
    near(.causes, match.start - 8..<match.start).contains {
      $0.mark == .causesBecause && $0.end <= match.start && match.start - $0.end <= 5
        && !breaks(between: $0.end, match.start)
    }
  }

  private static func meaning(of mark: Mark) -> (Cause.Kind, Effect)? {
    switch mark {
    case .causesEffort: (.effort, .helps)
    case .causesNoEffort: (.effort, .hinders)
    case .causesStrategy: (.strategy, .helps)
    case .causesNoStrategy: (.strategy, .hinders)
    case .causesPreparation: (.preparation, .helps)
    case .causesNoPreparation: (.preparation, .hinders)
    case .causesAbility: (.ability, .helps)
    case .causesNoAbility: (.ability, .hinders)
    case .causesLuck: (.luck, .helps)
    case .causesBadLuck: (.luck, .hinders)
    case .causesEase: (.difficulty, .helps)
    case .causesDifficulty: (.difficulty, .hinders)
    case .causesHelp: (.help, .helps)
    case .causesNoHelp: (.help, .hinders)
    case .causesGoodState: (.state, .helps)
    case .causesState: (.state, .hinders)
    case .causesFeeling: (.state, .either)
    default: nil
    }
  }
}
