import Dialogue
import Understanding

extension Safety {
  public func hear(_ heard: Heard) -> Event? {
    let cues = heard.cues
    if let alarm = alarm(cues) { return alarm }
    guard holds else { return nil }
    if cues.signs.contains(.figure) || cues.command == .joke || cues.command == .correction {
      return .figure
    }
    if cues.signs.contains(.helped) { return .helped }
    if cues.signs.contains(.numbers) { return .numbers }
    if cues.signs.contains(.denied) { return .denied }
    if cues.signs.contains(.safe) { return .safe }
    return command(cues) ?? polarity(cues)
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
