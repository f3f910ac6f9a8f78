import Dialogue
import Understanding

/// What the person would like to be able to do, by when, how sure they are of it and of its parts
/// (rungs), and why no less (evidence A1 to A8).
public enum Opening: Machine {
  /// What they would like to be able to do.
  case wishing
  /// Nothing came to mind: three ways in.
  case choosing
  /// Something they have to do soon: what, and when.
  case naming
  /// Something that went badly: what, and when.
  case failing
  /// Nerves: the arousal machine takes over.
  case nerves
  /// When it is.
  case dating
  /// How sure they are of the whole, 0 to 100.
  case rating
  /// The part they are surest of, with its number.
  case easing
  /// The number of that part.
  case ratingSurest
  /// The part they are least sure of, with its number.
  case hardening
  /// The number of that part.
  case ratingHardest
  /// Asked for the part they are surest of they told the hard one first: the surest then.
  case easingLast
  /// Everything at 90 or more: a harder version.
  case raising
  /// Why that number and not a lower one.
  case reasoning
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case named, wide, placed, soon, badly, nervous, dated, rated, ratedZero, ratedHigh, part
    case partRated, lowPart, told, faulted, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Opening>] {
    [
      Turn(.wishing, [Move(.greet, "opening.hello"), .ask("opening.wishing")]),
      Turn(.wishing, [.ask("opening.wishing")]),
    ]
  }

  public var question: Question? {
    switch self {
    case .wishing: Question("opening.wishing")
    case .choosing: Question("opening.choosing", .choice(count: 3))
    case .naming: Question("opening.naming")
    case .failing: Question("opening.failing")
    case .dating: Question("opening.dating")
    case .rating: Question("opening.rating", .rating)
    case .easing: Question("opening.easing", .rating)
    case .easingLast: Question("opening.easing", .rating, optional: true)
    case .ratingSurest: Question("opening.ratingSurest", .rating)
    case .hardening: Question("opening.hardening", .rating, optional: true)
    case .ratingHardest: Question("opening.ratingHardest", .rating, optional: true)
    case .raising: Question("opening.raising", .rating, optional: true)
    case .reasoning: Question("opening.reasoning")
    case .nerves, .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Opening> {
    switch (self, event) {
    case (.wishing, _), (.choosing, _), (.naming, _), (.failing, _): wish(event)

    case (.dating, .dated):
      Turn(.rating, [.reflect("opening.dated"), .ask("opening.rating")], keep: [.date])
    case (.dating, .faulted), (.dating, .rated), (.dating, .ratedZero), (.dating, .ratedHigh),
      (.dating, .named), (.dating, .wide), (.dating, .placed), (.dating, .part),
      (.dating, .partRated), (.dating, .lowPart), (.dating, .told),
      (.dating, .soon),
      (.dating, .badly), (.dating, .nervous):
      Turn(.rating, [.reflect("opening.undated"), .ask("opening.rating")])
    case (.dating, .pass):
      Turn(.rating, [.ask("opening.rating")])

    case (.rating, .ratedZero):
      Turn(.easing, [.reflect("opening.ratedZero"), .ask("opening.easing")], keep: [.rating])
    case (.rating, .rated), (.rating, .partRated):
      Turn(.easing, [.reflect("opening.rated"), .ask("opening.easing")], keep: [.rating])
    case (.rating, .ratedHigh):
      Turn(.raising, [.reflect("opening.rated"), .ask("opening.raising")], keep: [.rating])
    case (.rating, _):
      Turn(.easing, [.ask("opening.easing")])

    case (.easing, .partRated):
      Turn(
        .hardening, [.reflect("opening.surest"), .ask("opening.hardening")],
        keep: [.surest, .surestRating])
    case (.easing, .lowPart):
      Turn(
        .easingLast, [.reflect("opening.hardest"), .ask("opening.easing")],
        keep: [.hardest, .hardestRating])
    case (.easingLast, .partRated):
      Turn(
        .reasoning, [.reflect("opening.surest"), .ask("opening.reasoning")],
        keep: [.surest, .surestRating])
    case (.easingLast, .told):
      Turn(.reasoning, [.reflect("opening.aside"), .ask("opening.reasoning")])
    case (.easingLast, _):
      Turn(.reasoning, [.ask("opening.reasoning")])
    case (.easing, .told):
      Turn(.hardening, [.reflect("opening.aside"), .ask("opening.hardening")])
    case (.easing, .part), (.easing, .named):
      Turn(
        .ratingSurest, [.reflect("opening.part"), .ask("opening.ratingSurest")], keep: [.surest])
    // A number alone is that of the surest part, whichever that is.
    case (.easing, .rated), (.easing, .ratedHigh):
      Turn(
        .hardening, [.reflect("opening.surest"), .ask("opening.hardening")], keep: [.surestRating])
    case (.easing, _):
      Turn(.hardening, [.ask("opening.hardening")])

    // The part was named in other words meanwhile.
    case (.ratingSurest, .partRated), (.ratingSurest, .lowPart):
      Turn(
        .hardening, [.reflect("opening.surest"), .ask("opening.hardening")],
        keep: [.surest, .surestRating])
    case (.ratingSurest, .rated), (.ratingSurest, .ratedZero), (.ratingSurest, .ratedHigh):
      Turn(
        .hardening, [.reflect("opening.surest"), .ask("opening.hardening")], keep: [.surestRating])
    case (.ratingSurest, _):
      Turn(.hardening, [.ask("opening.hardening")])

    case (.hardening, .partRated), (.hardening, .lowPart), (.raising, .partRated),
      (.raising, .lowPart):
      Turn(
        .reasoning, [.reflect("opening.hardest"), .ask("opening.reasoning")],
        keep: [.hardest, .hardestRating])
    case (.hardening, .told), (.raising, .told):
      Turn(.reasoning, [.reflect("opening.aside"), .ask("opening.reasoning")])
    case (.hardening, .part), (.hardening, .named), (.raising, .part), (.raising, .named):
      Turn(
        .ratingHardest, [.reflect("opening.part"), .ask("opening.ratingHardest")], keep: [.hardest])
    case (.hardening, .rated):
      Turn(
        .reasoning, [.reflect("opening.hardest"), .ask("opening.reasoning")],
        keep: [.hardestRating])
    case (.hardening, _), (.raising, _):
      Turn(.reasoning, [.ask("opening.reasoning")])

    case (.ratingHardest, .partRated), (.ratingHardest, .lowPart):
      Turn(
        .reasoning, [.reflect("opening.hardest"), .ask("opening.reasoning")],
        keep: [.hardest, .hardestRating])
    case (.ratingHardest, .rated), (.ratingHardest, .ratedZero), (.ratingHardest, .ratedHigh):
      Turn(
        .reasoning, [.reflect("opening.hardest"), .ask("opening.reasoning")],
        keep: [.hardestRating])
    case (.ratingHardest, _):
      Turn(.reasoning, [.ask("opening.reasoning")])

    case (.reasoning, .told), (.reasoning, .named), (.reasoning, .part), (.reasoning, .partRated),
      (.reasoning, .lowPart):
      Turn(.done, [.reflect("opening.reason")], keep: [.reason])
    // What somebody found fault with holds no number up.
    case (.reasoning, .faulted):
      Turn(.done, [.reflect("opening.faulted")])
    // What went badly is no reason to be sure: it is an attempt to be looked at.
    case (.reasoning, .badly):
      Turn(.done, [.reflect("mastery.wentBadly")], keep: [.attempt, .attemptDate])
    case (.reasoning, _):
      Turn(.done)

    case (.nerves, _): Turn(.nerves)
    case (.done, _): Turn(.done)
    }
  }

  /// The task was asked for, straight out or through one of three ways in.
  private func wish(_ event: Event) -> Turn<Opening> {
    switch event {
    // "My anxiety": one situation in it is asked for, which stands beside it where it is no task.
    case .wide where self == .wishing || self == .choosing:
      Turn(.naming, [.reflect("opening.wide"), .ask("opening.naming.wide")], keep: [.task])
    case .named, .wide, .told, .part, .partRated, .lowPart:
      self == .failing
        ? Turn(.done, [], keep: [.task, .attempt])
        : Turn(.dating, [.reflect("opening.named"), .ask("opening.dating")], keep: [.task])
    case .placed where self == .naming:
      Turn(.dating, [.reflect("opening.placed"), .ask("opening.dating")])
    case .soon where self == .choosing: Turn(.naming, [.ask("opening.naming")])
    case .badly where self == .choosing: Turn(.failing, [.ask("opening.failing")])
    case .nervous where self == .choosing: Turn(.nerves)
    case _:
      self == .wishing
        ? Turn(.choosing, [.ask("opening.choosing")])
        : Turn(.done, [.inform("opening.unnamed")])
    }
  }

  public func hear(_ heard: Heard) -> Event? {
    switch self {
    case .wishing: named(heard)
    case .naming:
      heard.namesTask ? .named : heard.facts.has(.task) && heard.saysSomething ? .placed : nil
    case .failing: heard.saysSomething ? .named : nil
    case .choosing: chosen(heard.cues) ?? named(heard)
    case .dating:
      // "Soon", "no date yet": no day to go by.
      heard.cues.when.map { $0.past || $0.kind == .vague ? .told : .dated }
        ?? (heard.saysSomething ? .told : nil)
    case .rating, .ratingSurest, .ratingHardest: rated(heard.cues.rating)
    case .easing, .easingLast, .hardening, .raising:
      if heard.saysNothing {
        .pass
      } else if heard.cues.rating == nil, let heart = heard.heart, heart.past, heart.clause != nil {
        // Something that happened is no part of the task: it belongs to a later question.
        .told
      } else if let heart = heard.heart, heard.words > 1,
        heart.noun != nil || heart.doing != nil || heart.todo != nil || heard.cues.polarity == .none
      {
        heard.cues.rating.map { $0.verbal || !heard.hasDigits ? .part : rated(part: $0, heard) }
          ?? (heard.isQuestion ? nil : .part)
      } else if heard.cues.rating != nil {
        .rated
      } else {
        heard.saysSomething ? .part : nil
      }
    case .reasoning:
      heard.cues.feedback?.valence == .negative && heard.cues.feedback?.giver != nil
        ? .faulted
        : heard.cues.outcome == .failure && heard.cues.who == .you && heard.heart?.past == true
          ? .badly
          : heard.cues.manner.contains(.nothing)
            ? .pass : heard.saysSomething ? .told : nil
    case .nerves, .done: nil
    }
  }

  private func named(_ heard: Heard) -> Event? {
    heard.namesTask ? heard.isWide ? .wide : .named : nil
  }

  /// A part with its number, told as the surest though it lies below the whole.
  private func rated(part rating: Rating, _ heard: Heard) -> Event {
    guard self == .easing, let whole = heard.facts[.rating]?.number else { return .partRated }
    return rating.value < Double(whole) ? .lowPart : .partRated
  }

  /// One of the three ways in.
  private func chosen(_ cues: Cues) -> Event? {
    switch cues.choice {
    case 1: .soon
    case 2: .badly
    case 3: .nervous
    case _: nil
    }
  }

  private func rated(_ rating: Rating?) -> Event? {
    guard let rating, !rating.verbal else { return nil }
    return rating.value <= 0 ? .ratedZero : rating.value >= 90 ? .ratedHigh : .rated
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .dating: facts.has(.date) ? .dated : nil
    case .rating:
      facts[.rating]?.number.map { rated(Rating(value: Double($0), verbal: false)) ?? .rated }
    case .reasoning: facts[.rating]?.number == 0 ? .pass : nil
    // The hard part was named beside the safe one, and only its number is missing.
    case .hardening where facts.has(.hardest) && !facts.has(.hardestRating): .part
    // Both parts were told with their numbers before the whole was.
    case .easing, .hardening:
      facts.has(.surestRating) && facts.has(.hardestRating) ? .pass : nil
    case .wishing, .choosing, .naming, .failing, .nerves, .easingLast, .ratingSurest,
      .ratingHardest, .raising, .done:
      nil
    }
  }
}
