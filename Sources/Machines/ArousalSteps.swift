import Dialogue
import Understanding

extension Arousal {
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
    case .fitting(let body): fit(event, body)
    case .breathing:
      switch event {
      case .no, .nothing, .pass: Turn(.aiming, [.ask("arousal.aiming")])
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
    case .sensed(let body), .instead(let body): place(body)
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
    body.isFlagged
      ? Turn(.screening(body: body), moves + [.ask("arousal.screening")], keep: facts)
      : Turn(.meaning(body: body), moves + [.ask("arousal.meaning")], keep: facts)
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
    case .sensed(let other) where switches(from: body, to: other):
      Turn(.screening(body: other), [.ask("arousal.screening")], keep: [.sensation, .meaning])
    case .instead(let other) where switches(from: body, to: other):
      Turn(
        .screening(body: other), [.reflect("arousal.located"), .ask("arousal.screening")],
        keep: [.sensation])
    case .sensed(let other):
      Turn(
        .fitting(body: other),
        [
          .reflect("arousal.meant"), .reappraise("arousal.function." + other.rawValue),
          .ask("arousal.fitting"),
        ], keep: [.sensation, .meaning])
    case .instead(let other):
      Turn(
        .fitting(body: other),
        [
          .reflect("arousal.located"), .reappraise("arousal.function." + other.rawValue),
          .ask("arousal.fitting"),
        ], keep: [.sensation])
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

  /// Whether the red flags are to be asked about first (E1): they were not for `body`.
  private func switches(from body: Body, to other: Body) -> Bool {
    other.isFlagged && !body.isFlagged
  }

  private func fit(_ event: Event, _ body: Body) -> Turn<Arousal> {
    switch event {
    // It is another sensation that counts: that one gets its sentence.
    case .sensed(let other) where !switches(from: body, to: other),
      .instead(let other) where !switches(from: body, to: other):
      Turn(
        .labelling,
        [
          .reflect("arousal.located"), .reappraise("arousal.function." + other.rawValue),
          .ask("arousal.labelling"),
        ], keep: [.sensation])
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

extension Sensation.Name {
  /// Where the red flags are asked about first (E1).
  public var isFlagged: Bool {
    switch self {
    case .heart, .breath, .dizziness, .numb: true
    case .sweat, .shaking, .voice, .stomach, .blankMind, .heat, .tension, .dryMouth, .tears,
      .tired, .calm:
      false
    }
  }
}
