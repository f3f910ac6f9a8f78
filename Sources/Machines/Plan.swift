import Dialogue
import Understanding

/// The plan: does it matter, which step and of what size, if cue then act, in their own words, one
/// obstacle with its own plan, the sign that it is done, a prediction (evidence F1 to F4, B8, G1).
public enum Plan: Machine {
  /// How much it matters, 0 to 10.
  case valuing
  /// Little: planned all the same, as it has to be done, or left.
  case mattering
  /// The step, of a size they choose, within seven days.
  case choosing
  /// Too big or too small: what size would be right.
  case sizing
  /// The cue: "if …, then …"; `sized` where the step was of another size before.
  case cueing(sized: Bool)
  /// The cue was vague: asked once more, with an example.
  case sharpening
  /// There is a cue and no act: how it goes on.
  case acting
  /// The whole sentence, typed once: asked for where what they told could not be put together as one.
  case typing
  /// One obstacle, with its own if-then.
  case bracing
  /// The obstacle was told alone: what they do then.
  case answering
  /// The sign that it is done.
  case signing
  /// How likely, 0 to 100.
  case predicting
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case high, low, must, told, cueAndAct, cueOnly, actOnly, vague, tooBig, rated, nothing, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Plan>] { [Turn(.valuing, [.ask("plan.valuing")])] }

  public var question: Question? {
    switch self {
    case .valuing: Question("plan.valuing", .scale(top: 10))
    case .mattering: Question("plan.mattering", .yesNo)
    case .choosing: Question("plan.choosing")
    case .sizing: Question("plan.sizing")
    case .cueing: Question("plan.cueing")
    case .sharpening: Question("plan.sharpening")
    case .acting: Question("plan.acting")
    case .typing: Question("plan.typing")
    case .bracing: Question("plan.bracing")
    case .answering: Question("plan.answering", optional: true)
    case .signing: Question("plan.signing", optional: true)
    case .predicting: Question("plan.predicting", .rating)
    case .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Plan> {
    switch self {
    case .valuing:
      switch event {
      case .low:
        Turn(.mattering, [.reflect("plan.lowValue"), .ask("plan.mattering")], keep: [.importance])
      case .must:
        Turn(.choosing, [.reflect("plan.must"), .ask("plan.choosing")], keep: [.importance])
      case .high, .rated:
        Turn(.choosing, [.reflect("plan.valued"), .ask("plan.choosing")], keep: [.importance])
      case _: Turn(.choosing, [.ask("plan.choosing")])
      }
    case .mattering:
      switch event {
      case .high, .must: Turn(.choosing, [.reflect("plan.anyway"), .ask("plan.choosing")])
      case .pass, .nothing, .low: Turn(.done, [.inform("plan.unplanned")])
      case _: Turn(.done, [.reflect("plan.mattered"), .inform("plan.unplanned")], keep: [.value])
      }
    case .choosing: choose(event)
    case .sizing:
      switch event {
      case .pass, .nothing, .tooBig: Turn(.cueing(sized: true), [.ask("plan.cueing")])
      case _: choose(event)
      }
    case .cueing(let sized):
      event == .tooBig && !sized
        ? smaller
        : cue(event, vague: Turn(.sharpening, [.ask("plan.sharpening")], keep: [.cue]))
    case .sharpening: cue(event, vague: Turn(.acting, [.ask("plan.acting")], keep: [.cue]))
    case .acting:
      switch event {
      case .pass, .nothing: Turn(.predicting, [.ask("plan.predicting")])
      case _: Turn(.typing, [.summarise("plan.line"), .ask("plan.typing")], keep: [.action])
      }
    case .typing:
      switch event {
      case .pass: Turn(.bracing, [.ask("plan.bracing")])
      case .nothing: Turn(.bracing, [.reflect("plan.untyped"), .ask("plan.bracing")])
      case _: Turn(.bracing, [.reflect("plan.typed"), .ask("plan.bracing")], keep: [.sentence])
      }
    case .bracing:
      switch event {
      case .pass: Turn(.signing, [.ask("plan.signing")])
      case .nothing: Turn(.signing, [.reflect("plan.unbraced"), .ask("plan.signing")])
      // Something may come, and what they do then is not said.
      case .cueOnly:
        Turn(.answering, [.reflect("plan.foreseen"), .ask("plan.answering")], keep: [.obstacle])
      case _:
        Turn(
          .signing, [.reflect("plan.braced"), .ask("plan.signing")], keep: [.obstacle, .answer])
      }
    case .answering:
      switch event {
      case .pass, .nothing: Turn(.signing, [.ask("plan.signing")])
      // Another thing that may come was told with it.
      case .cueAndAct:
        Turn(
          .signing, [.reflect("plan.braced"), .ask("plan.signing")], keep: [.obstacle, .answer])
      case _: Turn(.signing, [.reflect("plan.braced"), .ask("plan.signing")], keep: [.answer])
      }
    case .signing:
      switch event {
      case .pass, .nothing: Turn(.predicting, [.ask("plan.predicting")])
      case _: Turn(.predicting, [.reflect("plan.signed"), .ask("plan.predicting")], keep: [.sign])
      }
    case .predicting:
      switch event {
      case .high, .rated, .low: Turn(.done, [.reflect("plan.predicted")], keep: [.prediction])
      case _: Turn(.done)
      }
    case .done: Turn(.done)
    }
  }

  /// Both halves were typed in one line: that was the rehearsal (F2), and nobody types it twice.
  private var whole: Turn<Plan> {
    Turn(
      .bracing, [.reflect("plan.typed"), .ask("plan.bracing")], keep: [.cue, .action, .sentence])
  }

  /// The step is the wrong size: another is asked for.
  private var smaller: Turn<Plan> {
    Turn(.sizing, [.inform("plan.tooBig"), .ask("plan.sizing")])
  }

  private func choose(_ event: Event) -> Turn<Plan> {
    switch event {
    case .tooBig where self == .choosing: smaller
    case .cueAndAct: whole
    case .nothing: Turn(.done, [.reflect("plan.none")])
    case .pass: Turn(.done, [.inform("plan.unplanned")])
    case _:
      Turn(
        .cueing(sized: self == .sizing), [.reflect("plan.chosen"), .ask("plan.cueing")],
        keep: [.step])
    }
  }

  private func cue(_ event: Event, vague: Turn<Plan>) -> Turn<Plan> {
    switch event {
    case .vague: vague
    case .cueAndAct: whole
    case .actOnly:
      Turn(.typing, [.summarise("plan.line"), .ask("plan.typing")], keep: [.action])
    case .nothing: Turn(.predicting, [.inform("plan.uncued"), .ask("plan.predicting")])
    case .pass: Turn(.predicting, [.ask("plan.predicting")])
    case _: Turn(.acting, [.reflect("plan.cued"), .ask("plan.acting")], keep: [.cue])
    }
  }

  /// True where the words tell of something that is done.
  private static func isAct(_ act: Phrase?) -> Bool {
    act?.clause != nil || act?.todo != nil || act?.doing != nil
  }

  public func hear(_ heard: Heard) -> Event? {
    let cues = heard.cues
    switch self {
    case .valuing:
      if let rating = cues.rating, rating.value >= 50 { return .high }
      if cues.rating != nil { return cues.manner.contains(.duty) ? .must : .low }
      switch cues.polarity {
      case .yes: return .high
      case .no: return .low
      case .unsure, .none: return nil
      }
    case .predicting: return cues.rating.map { $0.verbal ? nil : .rated } ?? nil
    case .choosing, .sizing:
      if heard.plan.both { return .cueAndAct }
      if cues.manner.contains(.tooBig) { return .tooBig }
      if heard.saysNothing { return .nothing }
      if heard.heart == nil, heard.words > 4 { return nil }
      return heard.saysSomething && !heard.isQuestion ? .told : nil
    case .cueing, .sharpening:
      // "No, I'll start when I get home" is a plan all the same.
      if heard.plan.both, heard.plan.act?.ownAction == true { return .cueAndAct }
      if cues.manner.contains(.tooBig) { return .tooBig }
      if heard.saysNothing { return .nothing }
      // "Saturday", "friday at 7": when, and no act.
      if let when = cues.when, when.kind != .vague, heard.words <= 4, !Self.isAct(heard.plan.act) {
        return .cueOnly
      }
      if heard.plan.both { return .cueAndAct }
      // "What's the weather like", "i don't know when": no moment, and no act either.
      if heard.isQuestion || cues.manner.contains(.dontKnow), heard.plan.cue == nil { return nil }
      if case .vague? = cues.when?.kind, heard.words <= 5 { return .vague }
      if let act = heard.plan.act { return act.isDone ? .actOnly : nil }
      if heard.plan.cue != nil { return .cueOnly }
      return heard.saysSomething && !heard.isQuestion ? .cueOnly : nil
    case .typing:
      if heard.saysNothing { return .nothing }
      if heard.repeatsPlan { return .told }
      if !heard.cues.manner.isDisjoint(with: [.dontKnow, .refusal]) { return .nothing }
      return heard.saysSomething && heard.words <= 4 && !heard.isQuestion ? .nothing : nil
    case .bracing:
      // "No time. Then I do it in bed": something may come, and they know what they do then.
      if heard.plan.both, Self.isAct(heard.plan.act) { return .told }
      if heard.saysNothing { return .nothing }
      // "What does that mean?" is nothing that could get in the way; "what if it rains" is.
      if heard.cues.manner.contains(.dontKnow) || heard.isQuestion {
        return nil
      }
      guard heard.saysSomething || heard.words > 3 else { return nil }
      // "Laziness" is what may come, and nothing that they do then.
      return heard.plan.act == nil || heard.plan.cue == nil && !Self.isAct(heard.plan.act)
        ? .cueOnly : .told
    case .answering:
      if heard.saysNothing { return .nothing }
      if heard.cues.manner.contains(.dontKnow) || heard.isQuestion { return nil }
      if heard.plan.both { return .cueAndAct }
      return heard.saysSomething || heard.words > 3 ? .told : nil
    case .mattering:
      if cues.rating.map({ $0.value >= 50 }) == true { return .high }
      if cues.manner.contains(.duty) { return .must }
      if heard.saysNothing { return .nothing }
      switch cues.polarity {
      case .yes: return .high
      case .no: return .low
      case .unsure, .none: break
      }
      if cues.manner.contains(.dontKnow) { return nil }
      return heard.saysSomething || heard.words > 3 ? .told : nil
    case .acting, .signing:
      if heard.saysNothing { return .nothing }
      if heard.cues.manner.contains(.dontKnow) { return nil }
      return heard.saysSomething || heard.words > 3 ? .told : nil
    case .done: return nil
    }
  }

  /// "Thursday after work: hill starts with Dad": a moment, and a thing that is done then.
  private static func isJotted(_ facts: Facts) -> Bool {
    facts[.cue]?.phrase.noun != nil && facts[.step]?.phrase.noun != nil
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .valuing:
      facts[.importance]?.number.map { $0 < 5 ? .low : .high }
    case .choosing: Summary.plan(facts) != nil ? .cueAndAct : nil
    case .acting: Summary.plan(facts) != nil || Self.isJotted(facts) ? .told : nil
    // What they would do in a bad moment was told when they asked for help with it.
    case .bracing: facts.has(.obstacle) && facts.has(.answer) ? .told : nil
    case .mattering, .sizing, .cueing, .sharpening, .typing, .answering, .signing, .predicting,
      .done:
      nil
    }
  }
}

extension Phrase {
  /// True for what somebody does, and not for how they are: "I'm so busy".
  fileprivate var isDone: Bool { clause == nil || ownAction || todo != nil }
}
