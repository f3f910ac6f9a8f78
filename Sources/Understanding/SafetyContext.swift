/// What surrounds the signs of danger in a line, and can turn them round.
struct SafetyContext {
  private(set) var signs: SafetySigns = []
  private(set) var hasFrame = false
  private(set) var hasFlag = false
  private(set) var hasStrongFlag = false
  /// Over and done: ruled out, recovered, years sober.
  private(set) var isOver = false
  /// "lol", "haha".
  private(set) var laughs = false

  init(_ found: ArraySlice<Match>, _ scene: borrowing Scene) {
    for match in found {
      switch match.mark {
      case .safetyFrame: hasFrame = true
      case .safetyDenied: signs.insert(.denied)
      case .safetyResolved: isOver = true
      case .safetyFlag: hasFlag = hasFlag || !scene.isNegated(match)
      case .safetyStrongFlag:
        hasFlag = hasFlag || !scene.isNegated(match)
        hasStrongFlag = hasStrongFlag || !scene.isNegated(match)
      case .safetyFigure: signs.insert(.figure)
      case .safetyHelped: if !scene.isNegated(match) { signs.insert(.helped) }
      case .safetySafe: if !scene.isNegated(match) { signs.insert(.safe) }
      case .safetyNumbers: signs.insert(.numbers)
      case .safetyCleared: signs.insert(.cleared)
      case .safetyDeclined: signs.insert(.declined)
      case .safetyOnward: signs.insert(.onward)
      case .safetyAsksBack: signs.insert(.asksBack)
      default: continue
      }
    }
    laughs = scene[.manner].contains { $0.mark == .mannerLaughing }
  }

}

extension Scene {
  /// Longest idiom that is looked for, in tokens, gaps included.
  private static let longestIdiom: Int32 = 40

  /// True where an idiom shares a word with the phrase and is no mere part of it: "hit me with" is
  /// one, "hit me with a belt" is not.
  func idiomTakesBack(_ match: Match) -> Bool {
    near(.safety, match.start - Self.longestIdiom..<match.end).contains {
      ($0.mark == .safetyIdiom || $0.mark == .safetyDenied) && match.start < $0.end
        && !($0.length < match.length && match.covers($0))
    }
  }

  /// True where said, sung or played words are announced before the phrase, in its sentence.
  func isQuoted(_ match: Match) -> Bool {
    let start = Int32(sentenceStart(of: Int(match.start)))
    return near(.safety, start..<match.start + 1).contains { $0.mark == .safetyQuote }
  }

  /// True where the sentence of a phrase holds another of a kind: "long ago", "tonight".
  func stands(with mark: Mark, _ match: Match) -> Bool {
    let start = sentenceStart(of: Int(match.start))
    return near(.safety, Int32(start)..<Int32(sentenceEnd(of: Int(match.start)))).contains {
      $0.mark == mark
    }
  }
}

extension Mark {
  /// A sign of danger, to be looked for behind disguises as well.
  var isDanger: Bool {
    switch self {
    case .safetyMedical, .safetyChestPain, .safetyChestTight, .safetyMedicalUnclear,
      .safetyCrisis, .safetyImminent, .safetyPillCount, .safetyCrisisNoun,
      .safetyCrisisUnclear, .safetyHyperbole, .safetyAbuse, .safetyAbuseNoun, .safetyHarmOthers,
      .safetyClinical,
      .safetyTrouble, .safetyThird:
      true
    default: false
    }
  }

  /// A bare word such as "suicide", which a frame takes back whoever says it.
  var isBareWord: Bool { self == .safetyCrisisNoun || self == .safetyAbuseNoun }
}

extension SafetyClass {
  /// Which class is answered where a line holds several (safety.md: in order).
  var gravity: Int {
    switch self {
    case .none: 0
    case .crisisUnclear: 1
    case .medicalUnclear: 2
    case .minor: 3
    case .clinical: 4
    case .thirdParty: 5
    case .harmOthers: 6
    case .abuse: 7
    case .crisis: 8
    case .medical: 9
    }
  }
}
