import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Same", where a number is asked for once more: the number that it was.
  func unmoved(_ heard: Heard, _ floor: Floor) -> Rating? {
    guard let kind = floor.asksAnew, heard.cues.rating == nil, heard.words <= 5 else { return nil }
    guard hints.unmoved.stand(in: heard.said), !hints.notUnmoved.stand(in: heard.said) else {
      return nil
    }
    return heard.facts[kind]?.number.map { Rating(value: Double($0), verbal: false) }
  }
}

extension Floor {
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
