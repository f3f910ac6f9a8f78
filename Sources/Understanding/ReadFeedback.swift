extension Scene {
  /// What somebody said about how the person did, if the line tells of it.
  mutating func feedback() -> Feedback? {
    let found = self[.feedback]
    guard let said = found.first(where: { $0.mark == .feedbackSaid }) else { return nil }
    let giver = found.first { $0.mark == .feedbackGiver }
    guard giver != nil || asked == .open else { return nil }
    var good = false
    var bad = false
    var person = false
    var process = false
    var specific = false
    for match in found {
      switch match.mark {
      case .feedbackPositive:
        if isNegated(match) { bad = true } else { good = true }
      case .feedbackNegative:
        if isNegated(match) { good = true } else { bad = true }
      case .feedbackPerson: person = true
      case .feedbackProcess: process = true
      case .feedbackSpecific: specific = true
      default: continue
      }
      note(match)
    }
    guard good || bad else { return nil }
    note(said)
    return Feedback(
      valence: good && bad ? .mixed : good ? .positive : .negative,
      about: process ? .process : person ? .person : .unknown, specific: specific || process,
      giver: giver.map { match in
        let span = self.span(match)
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      })
  }
}
