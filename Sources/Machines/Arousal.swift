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
    case low, panic, prefersCalm, unprepared, nothing
    case threat, challenge, told, rated, remembered, yes, no, unsure, pass

    public static let allCases: [Event] =
      Body.allCases.map { .sensed(body: $0) } + [
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

  public func step(_ event: Event) -> Turn<Arousal> {
    switch self {
    case .grounding:
      switch event {
      case .panic, .no, .unsure, .pass, .nothing:
        Turn(.locating(grounded: true), [.inform("arousal.grounded"), .ask("arousal.locating")])
      case _:
        Turn(.locating(grounded: true), [.reflect("arousal.steadier"), .ask("arousal.locating")])
      }
    case .locating(let grounded): locate(event, grounded)
    case .coming(let body):
      switch event {
      case .nothing, .no: Turn(.done, [.inform("arousal.noPerformance")])
      case .sensed(let other):
        screen(other, [.reflect("arousal.located")], keep: [.sensation, .strength])
      case _: screen(body)
      }
    case .screening(let body):
      switch event {
      case .no, .nothing:
        Turn(.meaning(body: body), [.ask("arousal.meaning")], keep: [.screened])
      // Neither yes nor no: without the check the feeling is not explained (evidence E1).
      case .pass: Turn(.done, [.inform("arousal.unscreened")])
      case _: Turn(.flagged)
      }
    case .flagged: Turn(.flagged)
    case .meaning(let body): mean(event, body)
    case .fitting: fit(event)
    case .breathing:
      switch event {
      case .no, .nothing: Turn(.aiming, [.ask("arousal.aiming")])
      case _: Turn(.aiming, [.inform("arousal.breath"), .ask("arousal.aiming")])
      }
    case .labelling:
      switch event {
      case .pass, .no, .nothing, .unsure: Turn(.resourcing, [.ask("arousal.resourcing")])
      case _:
        Turn(
          .resourcing, [.reflect("arousal.labelled"), .ask("arousal.resourcing")], keep: [.label],
          evidence: .arousal)
      }
    case .resourcing:
      switch event {
      case .unprepared:
        Turn(.preparing, [.inform("arousal.unprepared"), .ask("arousal.preparing")])
      case .pass, .no, .nothing, .unsure: Turn(.aiming, [.ask("arousal.aiming")])
      case .remembered:
        Turn(.aiming, [.inform("arousal.remembered"), .ask("arousal.aiming.short")])
      case _:
        Turn(.aiming, [.reflect("arousal.resourced"), .ask("arousal.aiming")], keep: [.resource])
      }
    case .aiming:
      switch event {
      case .pass, .no, .nothing, .unsure: Turn(.measuring, [.ask("arousal.measuring")])
      case _:
        Turn(
          .measuring,
          [.reflect("arousal.aimed"), .inform("arousal.growth"), .ask("arousal.measuring")],
          keep: [.aim])
      }
    case .measuring:
      switch event {
      case .rated:
        Turn(
          .transferring, [.reflect("arousal.measured"), .ask("arousal.transferring")],
          keep: [.strengthAfter], evidence: .arousal)
      case .pass, .unsure: Turn(.transferring, [.ask("arousal.transferring")])
      case _:
        Turn(.transferring, [.reflect("arousal.remeaning"), .ask("arousal.transferring")])
      }
    case .transferring:
      switch event {
      case .pass, .no, .nothing, .unsure: Turn(.done)
      case _: Turn(.done, [.reflect("arousal.transferred")], keep: [.transfer])
      }
    case .resting:
      switch event {
      case .pass, .no, .nothing, .unsure: Turn(.done)
      case _: Turn(.done, [.reflect("arousal.rested")])
      }
    case .preparing:
      switch event {
      case .pass, .no, .nothing, .unsure: Turn(.done)
      case _: Turn(.done, [.reflect("arousal.prepared")], keep: [.step])
      }
    case .done: Turn(.done)
    }
  }

  private func locate(_ event: Event, _ grounded: Bool) -> Turn<Arousal> {
    switch event {
    case .panic where grounded: Turn(.breathing, [.ask("arousal.breathing")])
    case .panic: Turn(.grounding, [.ask("arousal.grounding")])
    case .sensed(body: .calm): Turn(.done, [.inform("arousal.calm")])
    case .nothing, .no: Turn(.done, [.inform("arousal.quiet")])
    case .sensed(body: .tired):
      Turn(.resting, [.reflect("arousal.tired"), .ask("arousal.resting")])
    case .low: Turn(.resting, [.inform("arousal.low"), .ask("arousal.resting")])
    case .unprepared:
      Turn(.preparing, [.inform("arousal.unprepared"), .ask("arousal.preparing")])
    case .prefersCalm: Turn(.breathing, [.reflect("arousal.calmWorks"), .ask("arousal.breathing")])
    case .pass, .unsure: Turn(.aiming, [.ask("arousal.aiming")])
    case .sensed(let body): place(body)
    case .threat, .challenge, .told, .rated, .remembered, .yes: place(.tension)
    }
  }

  /// A sensation was named: what is coming is asked where it is not known (`known`).
  private func place(_ body: Body) -> Turn<Arousal> {
    Turn(
      .coming(body: body), [.reflect("arousal.located"), .ask("arousal.coming")],
      keep: [.sensation, .strength])
  }

  private func screen(
    _ body: Body, _ moves: [Move] = [], keep facts: [FactKind] = [.date]
  ) -> Turn<Arousal> {
    switch body {
    case .heart, .breath, .dizziness, .numb:
      Turn(.screening(body: body), moves + [.ask("arousal.screening")], keep: facts)
    case .sweat, .shaking, .voice, .stomach, .blankMind, .heat, .tension, .dryMouth, .tears,
      .tired, .calm:
      Turn(.meaning(body: body), moves + [.ask("arousal.meaning")], keep: facts)
    }
  }

  /// Steps 4 and 5: it is real and common; the one sentence on what this sensation is for.
  private func mean(_ event: Event, _ body: Body) -> Turn<Arousal> {
    switch event {
    case .challenge:
      Turn(
        .labelling, [.reflect("arousal.challenge"), .ask("arousal.labelling")], keep: [.meaning])
    case .unprepared:
      Turn(
        .preparing, [.inform("arousal.unprepared"), .ask("arousal.preparing")], keep: [.meaning])
    case .low: Turn(.resting, [.inform("arousal.low"), .ask("arousal.resting")])
    case .prefersCalm: Turn(.breathing, [.reflect("arousal.calmWorks"), .ask("arousal.breathing")])
    case .pass, .unsure, .nothing, .no:
      Turn(
        .fitting(body: body),
        [.reappraise("arousal.function." + body.rawValue), .ask("arousal.fitting")])
    case _:
      Turn(
        .fitting(body: body),
        [
          .reflect("arousal.meant"), .reappraise("arousal.function." + body.rawValue),
          .ask("arousal.fitting"),
        ], keep: [.meaning])
    }
  }

  private func fit(_ event: Event) -> Turn<Arousal> {
    switch event {
    case .no, .nothing, .threat, .prefersCalm:
      Turn(.breathing, [.reflect("arousal.unfit"), .ask("arousal.breathing")])
    case .pass: Turn(.labelling, [.ask("arousal.labelling")])
    case .unprepared:
      Turn(.preparing, [.inform("arousal.unprepared"), .ask("arousal.preparing")])
    case .unsure: Turn(.labelling, [.reflect("arousal.fitsPartly"), .ask("arousal.labelling")])
    case _: Turn(.labelling, [.reflect("arousal.fits"), .ask("arousal.labelling")])
    }
  }
}
