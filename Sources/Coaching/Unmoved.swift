import Dialogue
import Machines
import Understanding

/// Which number is theirs, where a line names several or only says that it is the same.
extension Coach {
  /// Hears the number that the line means for the one that it names first.
  func hearNumber(_ line: Line, _ sitting: Sitting, _ heard: inout Heard) {
    if let rating = besidePart(line, sitting) {
      heard.cues.rating = rating
    } else if sitting.floor == .opening(at: .rating), let rating = stated(line, heard) {
      heard.cues.rating = rating
    } else if heard.cues.rating == nil, heard.words <= 5, let kind = sitting.floor.asksAnew,
      let rating = unmoved(heard, kind)
    {
      heard.cues.rating = rating
    }
    if heard.cues.rating?.verbal == false, heard.words > 3,
      !line.text.utf8.contains(where: { $0 &- 0x30 < 10 }),
      hints.runOn.countedThings.stand(in: heard.said)
    {
      // "I write a card with three points": so many of something.
      heard.cues.rating = nil
    }
    if sitting.floor.ratesTheWhole,
      let number = movedFrom(heard, sitting) ?? middle(heard, sitting)
    {
      heard.cues.rating = Rating(value: Double(number), verbal: false)
    }
  }

  /// "Same", where a number is asked for once more: the number that it was.
  private func unmoved(_ heard: Heard, _ kind: FactKind) -> Rating? {
    guard hints.unmoved.stand(in: heard.said), !hints.notUnmoved.stand(in: heard.said) else {
      return nil
    }
    return heard.facts[kind]?.number.map { Rating(value: Double($0), verbal: false) }
  }
}

extension Floor {
  /// True where the whole of it is rated, or rated once more.
  fileprivate var ratesTheWhole: Bool {
    switch self {
    case .opening(at: .rating), .close: true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .checkIn, .quick: false
    }
  }

  /// The number that is asked for a second time.
  fileprivate var asksAnew: FactKind? {
    switch self {
    case .close(at: .rating): .rating
    case .close(at: .ratingHardest): .hardestRating
    case .arousal(at: .measuring): .strength
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick: nil
    }
  }
}
