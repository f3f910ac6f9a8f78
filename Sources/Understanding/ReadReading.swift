extension Scene {
  /// Whether what is felt or coming is taken as a threat, a challenge, or neither. The last plain
  /// word wins; a threat denied is neutral, a challenge denied a threat.
  mutating func reading() -> Reading {
    var reading = Reading.none
    for match in self[.readings] where namesPerson(match) || subject(of: match) == .you {
      let negated = isNegated(match)
      switch match.mark {
      case .readingsThreat: reading = negated ? .neutral : .threat
      case .readingsChallenge: reading = negated ? .threat : .challenge
      default: if !negated { reading = .neutral }
      }
      note(match)
    }
    return reading
  }

  /// "They will laugh": the phrase itself says who, and is about the writer all the same.
  private func namesPerson(_ match: Match) -> Bool {
    near(.people, match.start..<match.start + 1).contains { $0.end < match.end }
  }
}
