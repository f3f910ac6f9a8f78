extension Scene {
  /// What somebody said about how the person did, if the line tells of it.
  mutating func feedback() -> (Feedback, giver: Match?)? {
    let found = self[.feedback]
    guard let said = found.first(where: { $0.mark == .feedbackSaid }) else { return nil }
    let giver = found.first { $0.mark == .feedbackGiver }
    // "I say it aloud per patient, it goes fine": what they say themselves.
    let isTheirs = found.contains { match in
      match.mark == .feedbackSaid
        && !near(.people, match.start - 1..<match.start).contains {
          $0.mark == .peopleSelf && $0.end == match.start && !isOwner($0)
        }
    }
    guard isTheirs, giver != nil || asked == .open && !isSaidBySelf(said) else { return nil }
    // "Nobody said it was good", "she did not say it was bad".
    let denies = isNegated(said)
    func flips(_ match: Match) -> Bool {
      let isWhole = match.start < said.end && said.start < match.end
      return isNegated(match) || denies && !isWhole
    }
    var good = false
    var bad = false
    var person = false
    var process = false
    var specific = false
    for match in found {
      switch match.mark {
      case .feedbackPositive:
        if flips(match) { bad = true } else { good = true }
      case .feedbackNegative:
        if flips(match) { good = true } else { bad = true }
      case .feedbackPerson: person = true
      case .feedbackProcess:
        // "My teacher was": who said it is not what was spoken of.
        if let giver, match.covers(giver) { continue }
        process = true
      case .feedbackSpecific: specific = true
      default: continue
      }
      note(match)
    }
    guard good || bad else { return nil }
    note(said)
    if let giver { note(giver) }
    let feedback = Feedback(
      valence: good && bad ? .mixed : good ? .positive : .negative,
      about: process ? .process : person ? .person : .unknown, specific: specific || process,
      giver: giver.map { match in
        let span = self.span(match)
        return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
      })
    return (feedback, giver)
  }

  /// "I said": nobody else did.
  private func isSaidBySelf(_ said: Match) -> Bool {
    near(.people, said.start - 2..<said.start).contains { $0.mark == .peopleSelf }
  }
}
