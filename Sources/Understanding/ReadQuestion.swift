extension Scene {
  /// True where the line asks something: a question mark, or a question word at its head.
  func isAsking(from start: Int) -> Bool {
    if tokens.contains(where: { $0.flags.contains(.question) }) { return true }
    return self[.questions].contains {
      $0.start == 0 || $0.start == Int32(start)
    }
  }

  /// Which question to the coach it is, if it is one.
  mutating func question(isAsking: Bool) -> CoachQuestion? {
    var other: Match?
    for match in self[.questions] {
      guard let question = Self.question(of: match.mark) else { continue }
      if question == .other {
        if isAsking, match.start == 0 { other = match }
        continue
      }
      // In a long line a question to the coach opens a sentence: "..., and Gerd is always listening".
      if tokens.count > 12, !opensSentence(match) { continue }
      note(match)
      return question
    }
    guard let other else { return nil }
    note(other)
    return .other
  }

  private func opensSentence(_ match: Match) -> Bool {
    (max(0, Int(match.start) - 1)...Int(match.start)).contains {
      $0 == 0 || tokens[$0].flags.contains(.sentence)
    }
  }

  private static func question(of mark: Mark) -> CoachQuestion? {
    switch mark {
    case .questionsWhatIsSelfEfficacy: .whatIsSelfEfficacy
    case .questionsVsConfidence: .vsConfidence
    case .questionsVsSelfEsteem: .vsSelfEsteem
    case .questionsFourSources: .fourSources
    case .questionsTooHigh: .tooHigh
    case .questionsDoesReappraisalWork: .doesReappraisalWork
    case .questionsAreYouHuman: .areYouHuman
    case .questionsWhatCanYouDo: .whatCanYouDo
    case .questionsPrivacy: .privacy
    case .questionsWhyAsk: .whyAsk
    case .questionsDoesThisWork: .doesThisWork
    case .questionsWhoIsBandura: .whoIsBandura
    case .questionsOther: .other
    default: nil
    }
  }
}
