import Dialogue
import Understanding

/// Physiological and emotional states: the twelve steps of evidence E, red flags first.
///
/// 1 `screening`, 2 `locating` and `coming`, 3 `meaning`, 4 and 5 said on the way to `fitting`,
/// 6 `fitting`, 7 `labelling`, 8 `resourcing`, 9 `aiming`, 10 said on the way to `measuring`,
/// 11 `measuring`, 12 `transferring`.
public enum Arousal: Machine {
  /// A sensation whose function is told in one sentence of its own.
  public typealias Body = Sensation.Name

  /// Panic now: ground first.
  case grounding
  /// Which sensation, and how strong, 0 to 10; `grounded` where panic was met first.
  case locating(grounded: Bool)
  /// What is coming, and when.
  case coming(body: Body)
  /// The red flags, asked once where heart, breath, dizziness or numbness is told.
  case screening(body: Body)
  /// A yes to the red flags: safety takes over.
  case flagged
  /// What the person takes it to mean, kept word for word.
  case meaning(body: Body)
  /// Whether any of the other reading fits.
  case fitting(body: Body)
  /// It does not fit: a slow breath, or simply on.
  case breathing
  /// Their own word for it.
  case labelling
  /// Two true facts from mastery or preparation.
  case resourcing
  /// One thing to do in the first minute, as if-then.
  case aiming
  /// How strong now, and whether it means the same.
  case measuring
  /// Where else the reading might serve.
  case transferring
  /// Tired or low: what would be enough for today.
  case resting
  /// No preparation done and time left: the nerves are information.
  case preparing
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case sensed(body: Body)
    /// Another sensation than the one taken up, with nothing said of what it means.
    case instead(body: Body)
    case low, panic, prefersCalm, unprepared, nothing
    case threat, challenge, told, rated, remembered, yes, no, unsure, pass

    public static let allCases: [Event] =
      Body.allCases.map { .sensed(body: $0) } + Body.allCases.map { .instead(body: $0) } + [
        .low, .panic, .prefersCalm, .unprepared, .nothing, .threat, .challenge, .told, .rated,
        .remembered, .yes, .no, .unsure, .pass,
      ]
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Arousal>] {
    [
      Turn(.locating(grounded: false), [.ask("arousal.locating")]),
      Turn(.grounding, [.ask("arousal.grounding")]),
    ]
  }

  public var question: Question? {
    switch self {
    case .grounding: Question("arousal.grounding")
    case .locating: Question("arousal.locating")
    case .coming: Question("arousal.coming")
    case .screening: Question("arousal.screening", .yesNo)
    case .meaning: Question("arousal.meaning")
    case .fitting: Question("arousal.fitting", .yesNo)
    case .breathing: Question("arousal.breathing", .yesNo)
    case .labelling: Question("arousal.labelling")
    case .resourcing: Question("arousal.resourcing")
    case .aiming: Question("arousal.aiming")
    case .measuring: Question("arousal.measuring", .scale(top: 10), optional: true)
    case .transferring: Question("arousal.transferring", optional: true)
    case .resting: Question("arousal.resting")
    case .preparing: Question("arousal.preparing")
    case .flagged, .done: nil
    }
  }
}
