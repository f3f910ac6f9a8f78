import Dialogue
import Understanding

/// What comes before coaching (safety.md): a short machine of its own for each class, above all
/// others. Coaching resumes only when the person asks for it, after one check.
public enum Safety: Machine {
  /// Nothing is the matter: the coach has the floor.
  case clear
  /// A vague body word: one screening question before any explanation.
  case checkingBody
  /// A medical emergency: is help there. `told` counts how often it was said, 1 to 3.
  case medical(told: Int)
  /// Help is there.
  case helped
  /// An unclear wish: one direct, gentle question.
  case checkingMind
  /// Thoughts of suicide or self-harm. `told` counts, 1 to 4.
  case crisis(told: Int)
  /// Violence, coercion, a child at risk. `told` counts, 1 to 4.
  case abuse(told: Int)
  /// Intent to hurt someone.
  case harm(told: Int)
  /// Purging, substances, voices: refer.
  case clinical(told: Int)
  /// Under 18 in trouble.
  case minor(told: Int)
  /// Somebody else is in danger.
  case third(told: Int)
  /// They asked for coaching again: one check.
  case returning

  public enum Event: Hashable, Sendable, CaseIterable {
    case medical, medicalUnclear, crisis, crisisUnclear, abuse, harmOthers, clinical, minor
    case thirdParty
    case yes, no, told, resume, joke, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Safety>] { [Turn(.clear)] }

  public var question: Question? {
    switch self {
    case .clear: nil
    case .checkingBody: Question("safety.checkingBody", .yesNo)
    case .medical: Question("safety.medical.next", .yesNo)
    case .helped: Question("safety.helped")
    case .checkingMind: Question("safety.checkingMind", .yesNo)
    case .crisis: Question("safety.crisis.next")
    case .abuse: Question("safety.abuse.next")
    case .harm: Question("safety.harm.next")
    case .clinical: Question("safety.clinical.next")
    case .minor: Question("safety.minor.next")
    case .third: Question("safety.third.next")
    case .returning: Question("safety.returning", .yesNo)
    }
  }

  /// The class on the wire, as in safety.md; `none` where the coach has the floor.
  public var name: String {
    switch self {
    case .clear: "none"
    case .checkingBody: "medicalUnclear"
    case .medical, .helped: "medical"
    case .checkingMind: "crisisUnclear"
    case .crisis: "crisis"
    case .abuse: "abuse"
    case .harm: "harmOthers"
    case .clinical: "clinical"
    case .minor: "minor"
    case .third: "thirdParty"
    case .returning: "returning"
    }
  }

  /// True where no reappraisal, affirmation or plan may be spoken.
  public var holds: Bool { self != .clear }

  public func step(_ event: Event) -> Turn<Safety> {
    switch event {
    case .medical: Turn(.medical(told: 1), [.inform("safety.medical")])
    case .crisis: crisis(self)
    case .abuse: Turn(.abuse(told: 1), [.inform("safety.abuse")])
    case .harmOthers: Turn(.harm(told: 1), [.inform("safety.harm")])
    case .clinical: Turn(.clinical(told: 1), [.inform("safety.clinical")])
    case .minor: Turn(.minor(told: 1), [.inform("safety.minor")])
    case .thirdParty: Turn(.third(told: 1), [.inform("safety.third")])
    case .medicalUnclear:
      switch self {
      case .medical, .helped, .checkingBody, .crisis, .abuse, .harm: reply(event)
      case .clear, .checkingMind, .clinical, .minor, .third, .returning:
        Turn(.checkingBody, [.ask("safety.checkingBody")])
      }
    case .crisisUnclear:
      switch self {
      case .crisis, .medical, .checkingMind: reply(event)
      case .clear, .checkingBody, .helped, .abuse, .harm, .clinical, .minor, .third, .returning:
        Turn(.checkingMind, [.ask("safety.checkingMind")])
      }
    case .yes, .no, .told, .resume, .joke, .pass: reply(event)
    }
  }

  private func crisis(_ state: Safety) -> Turn<Safety> {
    switch state {
    case .crisis(let told): again(told, { .crisis(told: $0) }, "safety.crisis.next")
    case .clear, .checkingBody, .medical, .helped, .checkingMind, .abuse, .harm, .clinical, .minor,
      .third, .returning:
      Turn(.crisis(told: 1), [.inform("safety.crisis")])
    }
  }

  /// An answer to what was said last.
  private func reply(_ event: Event) -> Turn<Safety> {
    switch (self, event) {
    case (.clear, _): Turn(.clear)
    case (.checkingBody, .no), (.checkingBody, .joke): Turn(.clear, [.inform("safety.bodyClear")])
    case (.checkingBody, _): Turn(.medical(told: 1), [.inform("safety.medical")])
    case (.checkingMind, .no): Turn(.clear, [.inform("safety.mindClear")])
    case (.checkingMind, .joke): Turn(.clear, [.inform("safety.joke")])
    case (.checkingMind, .yes): Turn(.crisis(told: 1), [.inform("safety.crisis")])
    case (.checkingMind, _): Turn(.crisis(told: 1), [.inform("safety.crisisSoft")])
    case (.medical, .yes): Turn(.helped, [.inform("safety.helped")])
    case (.medical(let told), _): again(told, { .medical(told: $0) }, "safety.medical.next")
    case (.helped, .resume): Turn(.returning, [.ask("safety.returning")])
    case (.helped, _): Turn(.helped, [.inform("safety.helped.next")])
    case (.crisis, .joke), (.abuse, .joke), (.harm, .joke), (.clinical, .joke), (.minor, .joke),
      (.third, .joke):
      Turn(.clear, [.inform("safety.joke")])
    case (.crisis, .resume), (.abuse, .resume), (.harm, .resume), (.clinical, .resume),
      (.minor, .resume), (.third, .resume):
      Turn(.returning, [.ask("safety.returning")])
    case (.crisis(let told), _): again(told, { .crisis(told: $0) }, "safety.crisis.next")
    case (.abuse(let told), _): again(told, { .abuse(told: $0) }, "safety.abuse.next")
    case (.harm(let told), _): again(told, { .harm(told: $0) }, "safety.harm.next")
    case (.clinical(let told), _): again(told, { .clinical(told: $0) }, "safety.clinical.next")
    case (.minor(let told), _): again(told, { .minor(told: $0) }, "safety.minor.next")
    case (.third(let told), .yes): crisis(told)
    case (.third(let told), _): again(told, { .third(told: $0) }, "safety.third.next")
    case (.returning, .yes), (.returning, .resume): Turn(.clear, [.inform("safety.returned")])
    case (.returning, _): Turn(.crisis(told: 2), [.inform("safety.crisis.next")])
    }
  }

  private func crisis(_ told: Int) -> Turn<Safety> {
    Turn(.crisis(told: 1), [.inform("safety.crisis")])
  }

  private func again(_ told: Int, _ state: (Int) -> Safety, _ key: String) -> Turn<Safety> {
    Turn(state(min(told + 1, 3)), [.inform(key)])
  }

  public func hear(_ heard: Heard) -> Event? {
    switch heard.cues.safety {
    case .medical: return .medical
    case .medicalUnclear: return .medicalUnclear
    case .crisis: return .crisis
    case .crisisUnclear: return .crisisUnclear
    case .abuse: return .abuse
    case .harmOthers: return .harmOthers
    case .clinical: return .clinical
    case .minor: return .minor
    case .thirdParty: return .thirdParty
    case .none: break
    }
    switch heard.cues.command {
    case .joke, .correction: return .joke
    case .resume, .switching, .restart: return .resume
    case .stop, .skip, .back, .undo, .why, .help, .repeating, .progress, .forget, .greeting,
      .goodbye, .thanks, .quick, nil:
      break
    }
    switch heard.cues.polarity {
    case .yes: return .yes
    case .no: return .no
    case .unsure, .none: return .told
    }
  }
}
