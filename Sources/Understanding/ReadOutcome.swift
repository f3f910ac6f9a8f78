extension Scene {
  /// What became of an attempt, and whose it was.
  mutating func outcome() -> (outcome: Outcome, who: Who) {
    var own: Outcome?
    var other: Outcome?
    var partial = false
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
      if subject(of: match) == .other, !opensWithPerson(match) {
        other = outcome
      } else {
        if let own, own != outcome, own == .success || outcome == .success,
          contrasts(before: match) || own == .success && isSlight(match)
        {
          mixed = true
        }
        partial = partial || outcome == .partial
        own = outcome
      }
    }
    guard let own else {
      if let other { return (other, .other) }
      if field, !ahead, hint != 0 { return (hint > 0 ? .success : .failure, .you) }
      return (.none, .you)
    }
    return (mixed || partial ? .partial : own, .you)
  }

  /// "They gave it to someone else": the phrase itself says who, and tells what befell the writer.
  private func opensWithPerson(_ match: Match) -> Bool {
    match.length > 1
      && near(.people, match.start..<match.start + 1).contains { $0.end < match.end }
  }

  /// "It went well, I got stuck once": a slip that is told as a small one.
  private func isSlight(_ match: Match) -> Bool {
    let end = min(Int(match.end) + 4, tokens.count)
    for at in Int(match.end)..<max(end, Int(match.end)) {
      if !tokens[at].flags.isDisjoint(with: [.comma, .sentence]) { return false }
      if lexicon.isIn(tokens[at].word, .slight) { return true }
    }
    return false
  }

  /// True where "but" or the like stands right before a phrase, within its clause.
  private func contrasts(before match: Match) -> Bool {
    near(.manner, match.start - 7..<match.start).contains {
      $0.mark == .mannerContrast && $0.end <= match.start && match.start - $0.end <= 4
    }
  }
}
