import Dialogue
import Understanding

extension Safety {
  public func hear(_ heard: Heard) -> Event? {
    let cues = heard.cues
    if let alarm = alarm(cues), !denies(cues, alarm) { return alarm }
    guard holds else { return nil }
    if let way = wayOut(cues) { return way }
    if cues.signs.contains(.figure) || cues.command == .joke || cues.command == .correction {
      return .figure
    }
    if cues.signs.contains(.helped) { return .helped }
    if cues.signs.contains(.numbers) { return .numbers }
    if cues.signs.contains(.denied) { return .denied }
    if cues.signs.contains(.safe) { return .safe }
    return command(cues) ?? polarity(cues)
  }

  /// "No thoughts of that. When I said I want it over I meant the meeting": a plain no to the one question,
  /// though the words that led to it are said again.
  private func denies(_ cues: Cues, _ alarm: Event) -> Bool {
    guard case .checkingMind = self, alarm == .crisisUnclear else { return false }
    return cues.polarity == .no && !cues.hedged
      && !cues.signs.isDisjoint(with: [.denied, .figure, .safe])
  }

  private func alarm(_ cues: Cues) -> Event? {
    switch cues.safety {
    case .medical: .medical
    case .medicalUnclear: .medicalUnclear
    case .crisis: cues.signs.contains(.imminent) ? .danger : .crisis
    case .crisisUnclear: .crisisUnclear
    case .abuse: .abuse
    case .harmOthers: .harmOthers
    case .clinical: .clinical
    case .minor: .minor
    case .thirdParty: .thirdParty
    case .none: nil
    }
  }

  /// What ends a false alarm at any point. The ways out of a crisis are its own, and of a medical
  /// sign only a full denial is one: half a denial, or the wish to go on, is asked about.
  private func wayOut(_ cues: Cues) -> Event? {
    let signs = cues.signs
    switch (self, concern) {
    case (.checkingMind, _), (_, .danger?): return nil
    // Asked for in so many words, it is checked first.
    case (_, .crisis?): return signs.contains(.asksBack) ? .resume : nil
    case (.checkingBody, _): return signs.contains(.cleared) ? .denied : nil
    case (_, .medical?):
      if signs.contains(.cleared) { return .denied }
      let half: SafetySigns = [.denied, .declined, .safe, .onward]
      let asked = !signs.isDisjoint(with: half) && cues.polarity != .yes
      return asked && !signs.contains(.helped) ? .resume : nil
    case (_, .helped?):
      if signs.contains(.cleared) { return .denied }
      return self != .held(by: .helped) || !signs.contains(.onward) ? nil : .resume
    case (_, .abuse?), (_, .harm?), (_, .clinical?):
      if !signs.isDisjoint(with: [.denied, .cleared, .declined]) { return .denied }
    case (_, .minor?), (_, .third?), (_, nil): break
    }
    guard signs.contains(.onward) else { return nil }
    let isSafe = cues.polarity == .yes && !cues.hedged || signs.contains(.safe)
    if case .returning = self { return isSafe ? .yes : nil }
    if case .offering = self { return cues.polarity == .no ? nil : .onward }
    return isSafe ? .onward : .resume
  }

  private func command(_ cues: Cues) -> Event? {
    switch cues.command {
    case .resume, .switching, .restart: return .resume
    case .stop, .goodbye: return .leave
    case .repeating: return .numbers
    case .forget: return .forget
    case .skip, .back, .undo, .why, .help, .progress, .quality, .greeting, .thanks, .quick,
      .correction,
      .joke, nil:
      return nil
    }
  }

  /// Only a plain yes or no counts as one.
  private func polarity(_ cues: Cues) -> Event {
    guard !cues.hedged else { return .told }
    switch cues.polarity {
    case .yes: return .yes
    case .no: return .no
    case .unsure, .none: return .told
    }
  }
}
