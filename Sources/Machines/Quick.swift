import Dialogue
import Understanding

/// The minutes before a performance: screen, sensation, reading, function, re-label, two true
/// facts, first-minute focus, go. At most eight turns (conversation.md, evidence E).
public enum Quick: Machine {
  public typealias Body = Sensation.Name

  /// What the body does.
  case sensing
  /// The red flags, asked once.
  case screening(body: Body)
  case flagged
  /// What it seems to say.
  case meaning(body: Body)
  /// Whether the other reading fits.
  case fitting
  /// Two true facts.
  case recalling
  /// A word for it.
  case labelling
  /// The first move.
  case aiming
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case sensed(body: Body)
    case told, remembered, hurry, nothing, yes, no, unsure, pass

    public static let allCases: [Event] =
      Body.allCases.map { .sensed(body: $0) } + [
        .told, .remembered, .hurry, .nothing, .yes, .no, .unsure, .pass,
      ]
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Quick>] { [Turn(.sensing, [.ask("quick.sensing")])] }

  public var question: Question? {
    switch self {
    case .sensing: Question("quick.sensing")
    case .screening: Question("quick.screening", .yesNo)
    case .meaning: Question("quick.meaning")
    case .fitting: Question("quick.fitting", .yesNo)
    case .recalling: Question("quick.recalling")
    case .labelling: Question("quick.labelling")
    case .aiming: Question("quick.aiming")
    case .flagged, .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Quick> {
    switch self {
    case .sensing:
      switch event {
      case .sensed(body: .calm), .nothing, .no, .pass, .unsure:
        Turn(.recalling, [.ask("quick.recalling")])
      case .sensed(let body): sensed(body)
      case .hurry: Turn(.aiming, [.inform("quick.late"), .ask("quick.aiming")])
      case .told, .remembered, .yes: sensed(.tension)
      }
    case .screening(let body):
      switch event {
      case .no, .nothing:
        Turn(.meaning(body: body), [.ask("quick.meaning")], keep: [.screened])
      case .pass: Turn(.recalling, [.inform("quick.unscreened"), .ask("quick.recalling")])
      case _: Turn(.flagged)
      }
    case .flagged: Turn(.flagged)
    case .meaning(let body):
      switch event {
      case .hurry:
        Turn(
          .aiming,
          [
            .reappraise("quick.function." + body.rawValue), .inform("quick.late"),
            .ask("quick.aiming"),
          ])
      case .pass, .no, .nothing, .unsure:
        Turn(
          .fitting, [.reappraise("quick.function." + body.rawValue), .ask("quick.fitting")])
      case _:
        Turn(
          .fitting,
          [
            .reflect("quick.meant"), .reappraise("quick.function." + body.rawValue),
            .ask("quick.fitting"),
          ], keep: [.meaning])
      }
    case .fitting:
      switch event {
      case .hurry: Turn(.aiming, [.ask("quick.aiming")])
      case .no, .nothing: Turn(.recalling, [.inform("quick.unfit"), .ask("quick.recalling")])
      case .pass: Turn(.recalling, [.ask("quick.recalling")])
      case _: Turn(.recalling, [.reflect("quick.fits"), .ask("quick.recalling")])
      }
    case .recalling:
      switch event {
      case .hurry: Turn(.aiming, [.ask("quick.aiming")])
      case .pass, .no, .nothing, .unsure: Turn(.labelling, [.ask("quick.labelling")])
      case .remembered:
        Turn(.labelling, [.inform("quick.remembered"), .ask("quick.labelling")])
      case _:
        Turn(.labelling, [.reflect("quick.recalled"), .ask("quick.labelling")], keep: [.resource])
      }
    case .labelling:
      switch event {
      case .hurry, .pass, .no, .nothing, .unsure: Turn(.aiming, [.ask("quick.aiming")])
      case _:
        Turn(
          .aiming, [.reflect("quick.labelled"), .ask("quick.aiming")], keep: [.label],
          evidence: .arousal)
      }
    case .aiming:
      switch event {
      case .remembered: Turn(.done, [.close("quick.leave")])
      case .pass, .no, .nothing, .unsure: Turn(.done, [.close("quick.goodbye")])
      case _: Turn(.done, [.reflect("quick.aimed"), .close("quick.goodbye")], keep: [.aim])
      }
    case .done: Turn(.done)
    }
  }

  private func sensed(_ body: Body) -> Turn<Quick> {
    switch body {
    case .heart, .breath, .dizziness, .numb:
      Turn(
        .screening(body: body), [.reflect("quick.sensed"), .ask("quick.screening")],
        keep: [.sensation])
    case .sweat, .shaking, .voice, .stomach, .blankMind, .heat, .tension, .dryMouth, .tears,
      .tired, .calm:
      Turn(
        .meaning(body: body), [.reflect("quick.sensed"), .ask("quick.meaning")],
        keep: [.sensation])
    }
  }

  public func hear(_ heard: Heard) -> Event? {
    let cues = heard.cues
    switch self {
    case .sensing:
      if let sensed = cues.sensations.first(where: { !$0.negated }) {
        return .sensed(body: sensed.name)
      }
      if heard.saysNothing { return .nothing }
      return heard.saysSomething ? .told : nil
    case .screening:
      switch cues.polarity {
      case .no: return .no
      case .yes: return .yes
      case _ where cues.signs.contains(.cleared): return .no
      case .unsure: return .unsure
      case .none: return heard.saysNothing ? .no : nil
      }
    case .fitting:
      switch cues.polarity {
      case .yes: return .yes
      case .no: return .no
      case .unsure: return .unsure
      case .none: return cues.manner.contains(.thin) ? .yes : heard.saysSomething ? .told : nil
      }
    case .meaning, .recalling, .labelling, .aiming:
      if heard.saysNothing { return .nothing }
      return heard.saysSomething || cues.manner == .thin ? .told : nil
    case .flagged, .done: return nil
    }
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .sensing:
      facts.sensed.map { .sensed(body: $0) } ?? (facts.has(.late) ? .hurry : nil)
    // Once in a sitting.
    case .screening: facts.has(.screened) ? .no : nil
    case .meaning where facts.has(.late), .fitting where facts.has(.late),
      .recalling where facts.has(.late), .labelling where facts.has(.late):
      .hurry
    case .aiming: facts.has(.late) && facts.has(.aim) ? .remembered : nil
    case .recalling where facts.has(.recollected): .remembered
    case .recalling: facts.has(.did) || facts.has(.reason) ? .told : nil
    case .flagged, .meaning, .fitting, .labelling, .done: nil
    }
  }
}
