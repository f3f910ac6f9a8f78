import Dialogue

extension Speech {
  /// A question comes twice, then with choices, then it is let go, whatever was said in between
  /// (evidence H6); but for what the person asked of the coach. Counts how often it came.
  mutating func tire(_ sitting: inout Sitting) {
    guard sitting.safety == .clear, !sitting.ended, let question = sitting.floor.question,
      puts(question)
    else { return }
    guard question.key == stood?.key else {
      sitting.stood = 1
      return
    }
    if isWished { return }
    sitting.stood += 1
    guard sitting.stood > 2, !sitting.choosing else { return }
    let canOffer = offers || has(unsaid: question.key + ".choices", sitting)
    if sitting.stood == 3, canOffer {
      guard !offers else { return }
      asksNothing()
      choices(question, sitting)
    } else {
      asksNothing()
      // "More simply, then", and then nothing simpler.
      drop("meta.unclear")
      parts.removeAll { $0.move.key.hasPrefix("questions.hope") }
      coach.passOn(&sitting, &self, key: "repair.on")
      sitting.stood = 1
    }
  }
}
