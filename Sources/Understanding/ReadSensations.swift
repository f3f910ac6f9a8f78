extension Scene {
  /// What the writer feels in the body; each name once, a plain one before a denied one.
  mutating func sensations() -> [Sensation] {
    var found: [Sensation] = []
    for match in self[.sensations] {
      guard let name = Self.name(of: match.mark) else { continue }
      guard subject(of: match) == .you, name == .calm || !isThing(match) else { continue }
      let sensation = Sensation(
        name: name, negated: isNegated(match), time: time(of: match))
      if let at = found.firstIndex(where: { $0.name == name }) {
        if found[at].negated, !sensation.negated { found[at] = sensation }
        continue
      }
      found.append(sensation)
      note(match)
    }
    return found
  }

  /// "The plane was shaking": what shakes is no person.
  private func isThing(_ match: Match) -> Bool {
    guard match.length == 1, match.start > 1 else { return false }
    let start = sentenceStart(of: Int(match.start))
    var at = Int(match.start) - 1
    guard at > start, lexicon.isBe(tokens[at].word) else { return false }
    at -= 1
    if lexicon.isIn(tokens[at].word, .its) { return true }
    guard at > start else { return false }
    return lexicon.isArticle(tokens[at - 1].word)
  }

  private static func name(of mark: Mark) -> Sensation.Name? {
    switch mark {
    case .sensationsHeart: .heart
    case .sensationsBreath: .breath
    case .sensationsSweat: .sweat
    case .sensationsShaking: .shaking
    case .sensationsVoice: .voice
    case .sensationsStomach: .stomach
    case .sensationsBlankMind: .blankMind
    case .sensationsHeat: .heat
    case .sensationsTension: .tension
    case .sensationsDryMouth: .dryMouth
    case .sensationsDizziness: .dizziness
    case .sensationsTears: .tears
    case .sensationsTired: .tired
    case .sensationsCalm: .calm
    case .sensationsNumb: .numb
    default: nil
    }
  }
}
