import Dialogue
import Understanding

extension Arousal {
  public func hear(_ heard: Heard) -> Event? {
    let cues = heard.cues
    if cues.manner.contains(.panic), self != .grounding { return .panic }
    switch self {
    case .grounding: return polar(cues) ?? (heard.saysSomething ? .told : nil)
    case .locating:
      if cues.manner.contains(.prefersCalm) { return .prefersCalm }
      if let sensed = cues.sensations.first(where: { !$0.negated }) {
        return .sensed(body: sensed.name)
      }
      if cues.manner.contains(.lowMood) { return .low }
      if cues.manner.contains(.unprepared) { return .unprepared }
      // "I don't get nervous"
      if cues.reading == .neutral { return .nothing }
      if heard.saysNothing { return .nothing }
      // What is coming, told early: the body is still to be asked about.
      if cues.when?.past == false, heard.heart?.clause == nil { return nil }
      // "Looking up and seeing her cry": what they will do or see is no sensation.
      if heard.heart?.clause == nil, heard.heart?.doing != nil { return nil }
      // "Heat in my face, a 6. It's when she says please": with its strength.
      if heard.hasDigits, cues.rating != nil, heard.words > 6, heard.heart?.isShaped == true {
        return .told
      }
      // "My daughter said I was brave": nor is what somebody said or did.
      if cues.feedback != nil || cues.peer != nil || cues.outcome != .none || cues.who == .other {
        return nil
      }
      // "She has heard me read since I was six": nor is what was.
      if heard.words > 4, heard.heart?.past == true { return nil }
      return heard.saysSomething ? .told : nil
    case .coming:
      if cues.when.map({ !$0.past }) == true { return .told }
      if let sensed = cues.sensations.first(where: { !$0.negated }), sensed.name != .calm,
        sensed.name != .tired
      {
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
    case .meaning(let body):
      if let other = another(than: body, cues, denied: heard.denies) {
        return cues.reading == .none ? .instead(body: other) : .sensed(body: other)
      }
      if cues.manner.contains(.unprepared) { return .unprepared }
      if cues.manner.contains(.lowMood) { return .low }
      if cues.manner.contains(.prefersCalm) { return .prefersCalm }
      switch cues.reading {
      case .threat: return .threat
      case .challenge: return .challenge
      case .neutral, .none: return heard.saysSomething ? .told : nil
      }
    case .fitting(let body):
      if cues.polarity != .yes, let other = another(than: body, cues, denied: true) {
        return .instead(body: other)
      }
      if cues.manner.contains(.prefersCalm) { return .prefersCalm }
      // "A bit", "some of it": in part. What says neither is no answer.
      if cues.polarity == .yes { return cues.hedged ? .unsure : .yes }
      if let event = polar(cues) { return event }
      return switch cues.reading {
      case .challenge: .challenge
      case .threat: .threat
      case .neutral, .none: cues.manner.contains(.thin) ? .yes : nil
      }
    case .breathing:
      return polar(cues)
    case .aiming
    where heard.heart?.feeling == true && heard.heart?.ownAction != true
      && heard.plan.act == nil:
      // What the body does is no act for the first minute.
      return nil
    case .labelling, .aiming, .transferring, .resting, .preparing:
      if heard.saysNothing { return .nothing }
      return heard.saysSomething
        || (heard.words > 0 && cues.manner == .thin && cues.polarity == .none) ? .told : nil
    case .resourcing:
      if cues.manner.contains(.unprepared) { return .unprepared }
      if heard.saysNothing { return .nothing }
      return heard.saysSomething ? .told : nil
    case .measuring:
      if cues.rating != nil { return .rated }
      return heard.saysSomething ? .told : polar(cues)
    case .flagged, .done: return nil
    }
  }

  /// The sensation that is told in place of the one taken up, where it is felt now.
  /// - Parameter denied: true where the old one needs no denial of its own, as in "not sick".
  private func another(than body: Body, _ cues: Cues, denied: Bool) -> Body? {
    guard !cues.sensations.contains(where: { $0.name == body && !$0.negated }),
      denied || cues.sensations.contains(where: { $0.name == body && $0.negated })
    else { return nil }
    let isMeaning = if case .meaning = self { true } else { false }
    return cues.sensations.first {
      !$0.negated && $0.time != .past && $0.name != .calm && $0.name != .tired
        && (isMeaning || body.isFlagged || !$0.name.isFlagged)
    }?.name
  }

  private func polar(_ cues: Cues) -> Event? {
    switch cues.polarity {
    case .yes: .yes
    case .no: .no
    case .unsure: .unsure
    case .none: nil
    }
  }

  public func known(_ facts: Facts) -> Event? {
    switch self {
    case .locating:
      facts.sensed.map { .sensed(body: $0) }
    case .coming: facts.has(.task) || facts.has(.date) ? .told : nil
    case .resourcing where facts[.recollected]?.number ?? 0 >= 2: .remembered
    case .resourcing:
      facts.has(.did) && (facts.has(.part) || facts.has(.reason) || facts.has(.lesson))
        ? .told : nil
    // Once in a sitting.
    case .screening: facts.has(.screened) ? .no : nil
    case .grounding, .flagged, .meaning, .fitting, .breathing, .labelling, .aiming,
      .measuring, .transferring, .resting, .preparing, .done:
      nil
    }
  }
}
