extension Scene {
  /// What the line puts things down to; each kind once.
  mutating func causes() -> [Cause] {
    var found: [Cause] = []
    for match in self[.causes] {
      guard let kind = Self.kind(of: match.mark) else { continue }
      let cause = Cause(kind: kind, negated: isNegated(match))
      if let at = found.firstIndex(where: { $0.kind == kind }) {
        if found[at].negated, !cause.negated { found[at].negated = false }
        continue
      }
      found.append(cause)
      note(match)
    }
    return found
  }

  private static func kind(of mark: Mark) -> Cause.Kind? {
    switch mark {
    case .causesEffort: .effort
    case .causesStrategy: .strategy
    case .causesPreparation: .preparation
    case .causesAbility: .ability
    case .causesLuck: .luck
    case .causesDifficulty: .difficulty
    case .causesHelp: .help
    case .causesState: .state
    default: nil
    }
  }
}
