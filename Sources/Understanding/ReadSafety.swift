extension Scene {
  /// The class of danger that the line tells of (design: safety.md), the gravest first. Idioms that
  /// cover a phrase take it back; so does a negation over it.
  mutating func safety() -> SafetyClass {
    var gravest = SafetyClass.none
    for match in self[.safety] {
      guard var found = Self.safety(of: match.mark), !isNegated(match) else { continue }
      if found == .crisis, subject(of: match) == .other { found = .thirdParty }
      if found == .medical || found == .clinical || found == .medicalUnclear,
        subject(of: match) == .other
      {
        continue
      }
      note(match)
      if Self.gravity(of: found) > Self.gravity(of: gravest) { gravest = found }
    }
    return gravest
  }

  private static func gravity(of safety: SafetyClass) -> Int {
    switch safety {
    case .none: 0
    case .minor: 1
    case .crisisUnclear: 2
    case .medicalUnclear: 3
    case .clinical: 4
    case .harmOthers: 5
    case .thirdParty: 6
    case .abuse: 7
    case .crisis: 8
    case .medical: 9
    }
  }

  private static func safety(of mark: Mark) -> SafetyClass? {
    switch mark {
    case .safetyMedical: .medical
    case .safetyMedicalUnclear: .medicalUnclear
    case .safetyCrisis: .crisis
    case .safetyCrisisUnclear: .crisisUnclear
    case .safetyAbuse: .abuse
    case .safetyHarmOthers: .harmOthers
    case .safetyClinical: .clinical
    case .safetyMinor: .minor
    case .safetyThirdParty: .thirdParty
    default: nil
    }
  }
}
