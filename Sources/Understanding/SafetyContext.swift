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
  /// Tokens that say "long ago", and "tonight".
  private(set) var past: [Int32] = []
  private(set) var soon: [Int32] = []
  private var quotes: [Match] = []
  private var idioms: [Match] = []

  init(_ found: ArraySlice<Match>, _ scene: borrowing Scene) {
    for match in found {
      switch match.mark {
      case .safetyFrame: hasFrame = true
      case .safetyQuote: quotes.append(match)
      case .safetyIdiom: idioms.append(match)
      case .safetyDenied:
        idioms.append(match)
        signs.insert(.denied)
      case .safetyPast: past.append(match.start)
      case .safetySoon: soon.append(match.start)
      case .safetyResolved: isOver = true
      case .safetyFlag: hasFlag = hasFlag || !scene.isNegated(match)
      case .safetyStrongFlag:
        hasFlag = hasFlag || !scene.isNegated(match)
        hasStrongFlag = hasStrongFlag || !scene.isNegated(match)
      case .safetyFigure: signs.insert(.figure)
      case .safetyHelped: if !scene.isNegated(match) { signs.insert(.helped) }
      case .safetySafe: if !scene.isNegated(match) { signs.insert(.safe) }
      case .safetyNumbers: signs.insert(.numbers)
      default: continue
      }
    }
    laughs = scene[.manner].contains { $0.mark == .mannerLaughing }
  }

  /// True where an idiom shares a word with the phrase and is no mere part of it: "hit me with" is
  /// one, "hit me with a belt" is not.
  func takesBack(_ match: Match) -> Bool {
    idioms.contains {
      $0.start < match.end && match.start < $0.end
        && !($0.length < match.length && match.start <= $0.start && $0.end <= match.end)
    }
  }

  /// True where said, sung or played words are announced before the phrase, in its sentence.
  func quote(before match: Match, _ scene: borrowing Scene) -> Bool {
    quotes.contains {
      $0.start <= match.start && scene.sentenceEnd(of: Int($0.start)) > Int(match.start)
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
