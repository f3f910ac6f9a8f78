extension Scene {
  /// The class of danger that the line tells of, the gravest there is, and what else it says that
  /// bears on safety (design: safety.md; the sections are explained in safety.txt).
  mutating func safety() -> (SafetyClass, SafetySigns) {
    let found = self[.safety]
    let young = isYoung
    guard !found.isEmpty else { return (.none, young ? .young : []) }
    let context = SafetyContext(found, self)
    var signs = context.signs
    if young { signs.insert(.young) }
    var gravest = SafetyClass.none
    for match in found where match.mark.isDanger && !idiomTakesBack(match) {
      if isDenied(match) {
        signs.insert(.denied)
        continue
      }
      if match.mark == .safetyTrouble { signs.insert(.trouble) }
      let danger = weigh(match, context, young: signs.contains(.young))
      guard danger != .none else { continue }
      note(match)
      if danger == .crisis, isImminent(match) { signs.insert(.imminent) }
      if danger.gravity > gravest.gravity { gravest = danger }
    }
    return (gravest, signs)
  }

  /// The class of one phrase in its line; none where it is told of a book, of others, of long ago.
  private func weigh(_ match: Match, _ context: SafetyContext, young: Bool) -> SafetyClass {
    if isQuoted(match) { return .none }
    let own = isOwn(match)
    if context.hasFrame {
      let known =
        match.mark == .safetyThird
        ? isOfKin(match) || isMine(match)
        : own && (isNamed(match) || Int(match.start) == sentenceStart(of: Int(match.start)))
      if !known || match.mark.isBareWord { return .none }
    }
    // "5 kms" is a distance.
    if match.length == 1, match.start > 0, tokens[Int(match.start) - 1].isNumber { return .none }
    switch match.mark {
    case .safetyMedical:
      if context.isOver || liesBack(match) { return .none }
      return own || names(match) || isOfKin(match) ? .medical : .none
    case .safetyChestPain, .safetyChestTight:
      if context.isOver || liesBack(match) || !own { return .none }
      let flagged = match.mark == .safetyChestPain ? context.hasFlag : context.hasStrongFlag
      return flagged ? .medical : .medicalUnclear
    case .safetyMedicalUnclear:
      return context.isOver || liesBack(match) || !own ? .none : .medicalUnclear
    case .safetyPillCount:
      return own && count(in: match) >= 8 && !liesBack(match) ? .crisis : .none
    case .safetyCrisis, .safetyImminent, .safetyCrisisNoun:
      if liesBack(match) { return context.isOver ? .none : .crisisUnclear }
      return own ? .crisis : .thirdParty
    case .safetyCrisisUnclear: return own && !liesBack(match) ? .crisisUnclear : .none
    case .safetyHyperbole: return own && !context.laughs ? .crisisUnclear : .none
    case .safetyAbuse, .safetyAbuseNoun:
      return context.isOver && isPast(match) ? .none : .abuse
    case .safetyHarmOthers: return context.laughs ? .none : .harmOthers
    case .safetyClinical:
      return own && !context.isOver && !liesBack(match) ? .clinical : .none
    case .safetyTrouble: return young ? .minor : .none
    case .safetyThird:
      if context.isOver || liesBack(match) { return .none }
      // "On Monday I won't be here" is told of nobody else.
      return isToldOfMe(match) ? .crisisUnclear : .thirdParty
    default: return .none
    }
  }

  /// True where the phrase lies in the past that the line speaks of.
  private func liesBack(_ match: Match) -> Bool {
    stands(with: .safetyPast, match) || hasYear(in: match)
  }

  private func isPast(_ match: Match) -> Bool {
    liesBack(match) || time(of: match) != .now
  }

  /// "in 2015", "since 2019" in the sentence of a phrase.
  private func hasYear(in match: Match) -> Bool {
    let start = sentenceStart(of: Int(match.start))
    return tokens[start..<sentenceEnd(of: start)].contains { $0.value >= 1930 && $0.value < 2100 }
  }

  /// True where the phrase is about the writer: "me" or "my" is in it, or no one else was named.
  private func isOwn(_ match: Match) -> Bool {
    for at in Int(match.start)..<Int(match.end)
    where lexicon.isIn(tokens[at].word, .mine) {
      return true
    }
    return subject(of: match) == .you
  }

  /// "I" right before the phrase, or with one word between: "I will".
  private func isToldOfMe(_ match: Match) -> Bool {
    let start = Int(match.start)
    return (max(sentenceStart(of: start), start - 2)..<start).contains {
      lexicon.isIn(tokens[$0].word, .ego)
    }
  }

  /// True where the writer is named: in the phrase, right before it ("my"), or as "I" or "me" in
  /// its sentence before it.
  private func isNamed(_ match: Match) -> Bool {
    let start = Int(match.start)
    return (max(start - 1, 0)..<Int(match.end)).contains {
      lexicon.isIn(tokens[$0].word, .mine)
    }
      || (sentenceStart(of: start)..<start).contains {
        lexicon.isIn(tokens[$0].word, .ego)
      }
  }

  /// True where the phrase is about someone of the writer's: "my patient wants to die".
  private func isMine(_ match: Match) -> Bool {
    match.start > 0 && lexicon.isIn(tokens[Int(match.start) - 1].word, .mine)
      || lexicon.isIn(tokens[Int(match.start)].word, .mine)
  }

  /// True where somebody the writer knows is named before the phrase: "my friend", "a friend".
  private func isOfKin(_ match: Match) -> Bool {
    let start = sentenceStart(of: Int(match.start))
    return near(.people, Int32(start)..<match.start).contains {
      $0.mark == .peopleOther && $0.start > start && $0.end <= match.start
        && lexicon.isIn(tokens[Int($0.start) - 1].word, .mine)
    }
  }

  /// True where the phrase itself names who it is about ("my dad is having a heart attack").
  private func names(_ match: Match) -> Bool {
    near(.people, match.start..<match.end).contains { $0.end <= match.end }
  }

  /// The number in a phrase, 0 where there is none.
  private func count(in match: Match) -> Float {
    tokens[Int(match.start)..<Int(match.end)].first { $0.isNumber }?.value ?? 0
  }

  /// A plan, means or now: the phrase says so, or the time stands beside it.
  private func isImminent(_ match: Match) -> Bool {
    if match.mark == .safetyImminent || match.mark == .safetyPillCount { return true }
    return stands(with: .safetySoon, match)
  }

  /// "not", "never" or "no" before the phrase, with nothing but linking words between.
  private func isDenied(_ match: Match) -> Bool {
    // "No, no one is here": the answer no, which takes nothing back.
    if lexicon.isIn(tokens[Int(match.start)].word, .negator) { return false }
    var at = Int(match.start) - 1
    let first = max(sentenceStart(of: Int(match.start)), at - 6)
    while at >= first, !tokens[at + 1].flags.contains(.comma) {
      let word = tokens[at].word
      if lexicon.isIn(word, .negator) {
        let meant = lexicon.isIn(tokens[at + 1].word, .mine)
        return !meant || at + 1 == Int(match.start) && match.mark.isBareWord
      }
      guard lexicon.isIn(word, .linking) else { return false }
      at -= 1
    }
    return false
  }

  /// "I'm 13": the age of a child, and no score, time or distance.
  private var isYoung: Bool {
    if self[.safety].contains(where: { $0.mark == .safetyYoung && isOwn($0) }) { return true }
    for at in tokens.indices where tokens[at].value >= 6 && tokens[at].value <= 17 && at >= 2 {
      guard tokens[at].value == tokens[at].value.rounded() else { continue }
      var back = at - 1
      if back >= 2, lexicon.isIn(tokens[back].word, .linking) == false,
        lexicon.isIn(tokens[back].word, .adverb)
      {
        back -= 1
      }
      guard lexicon.isIn(tokens[back].word, .am), back > 0,
        lexicon.isIn(tokens[back - 1].word, .mine)
      else { continue }
      let next = at + 1
      if next == tokens.count || !lexicon.isIn(tokens[next].word, .unit),
        next == tokens.count || !tokens[next].isNumber
      {
        return true
      }
    }
    return false
  }
}
