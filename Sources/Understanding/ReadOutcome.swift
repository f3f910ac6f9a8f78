extension Scene {
  /// What became of an attempt, and whose it was.
  mutating func outcome() -> (outcome: Outcome, who: Who) {
    var own: [Outcome] = []
    var others: [Outcome] = []
    var mixed = false
    var hint = 0
    var ahead = false
    var field = asked != .nothing
    for match in self[.outcomes] {
      var outcome: Outcome
      switch match.mark {
      case .outcomesSuccess: outcome = isNegated(match) ? .failure : .success
      case .outcomesFailure: outcome = isNegated(match) ? .success : .failure
      case .outcomesPartial: outcome = .partial
      case .outcomesNotAttempted: outcome = isNegated(match) ? .none : .notAttempted
      case .outcomesMaybeSuccess:
        if subject(of: match) == .you { hint += isNegated(match) ? -1 : 1 }
        continue
      case .outcomesMaybeFailure:
        if subject(of: match) == .you { hint -= isNegated(match) ? 0 : 1 }
        continue
      case .outcomesAhead:
        ahead = true
        continue
      case .outcomesField:
        field = true
        continue
      default: continue
      }
      guard outcome != .none, !isUnreal(match) else { continue }
      note(match)
      if subject(of: match) == .other {
        others.append(outcome)
      } else {
        if let last = own.last, last != outcome,
          last == .success || outcome == .success, contrasts(before: match)
        {
          mixed = true
        }
        own.append(outcome)
      }
    }
    guard let last = own.last else {
      if let other = others.last { return (other, .other) }
      if field, !ahead, hint != 0 { return (hint > 0 ? .success : .failure, .you) }
      return (.none, .you)
    }
    if mixed || own.contains(.partial) { return (.partial, .you) }
    return (last, .you)
  }

  /// True where "but" or the like stands right before a phrase, within its clause.
  private func contrasts(before match: Match) -> Bool {
    self[.manner].contains {
      $0.mark == .mannerContrast && $0.end <= match.start && match.start - $0.end <= 4
    }
  }
}
