import Dialogue
import Understanding

/// What comes before coaching (safety.md): a short way of its own for each class, above all other
/// machines. Coaching resumes only when the person asks for it, after one check.
public enum Safety: Machine {
  /// What holds the coaching back. `danger` is a crisis with a plan, means or now; `helped` a
  /// medical emergency in which help has come.
  public enum Concern: String, Hashable, Codable, Sendable, CaseIterable {
    case medical, helped, danger, crisis, abuse, harm, clinical, minor, third
  }

  /// Nothing is the matter: the coach has the floor.
  case clear
  /// A vague body word: one screening question before any explanation. `during` is what held
  /// before.
  case checkingBody(during: Concern?)
  /// An unclear wish: one direct, gentle question.
  case checkingMind(during: Concern?)
  /// The coaching is held back.
  case held(by: Concern)
  /// They asked for coaching again: one check.
  case returning(from: Concern)
  /// They said that they are safe, and were asked whether to go on.
  case offering(after: Concern)

  public enum Event: String, Hashable, Codable, Sendable, CaseIterable {
    case medical, medicalUnclear, danger, crisis, crisisUnclear, abuse, harmOthers, clinical
    case minor, thirdParty
    /// Answers: `safe` is "I'm safe", `helped` "the ambulance is here", `told` anything else.
    case yes, no, safe, helped, told
    /// "That was a joke", "the play is called that".
    case figure
    /// "Nobody hurt me", "I'm not suicidal": what was heard is not so.
    case denied
    /// "Back to coaching".
    case resume
    /// "Bye", "stop".
    case leave
    /// "What was the number?"
    case numbers
    /// "Forget me".
    case forget
    case pass
    /// "Yes, I'm safe. What's left?": the check is answered and the coaching asked for, in one.
    case onward
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Safety>] { [Turn(.clear)] }

  public var question: Question? {
    switch self {
    case .clear: nil
    case .checkingBody: Question("safety.checkingBody", .yesNo)
    case .checkingMind: Question("safety.checkingMind", .yesNo)
    case .held(let concern): Question("safety." + concern.rawValue, .yesNo)
    case .returning: Question("safety.returning", .yesNo)
    case .offering: Question("safety.onward", .yesNo)
    }
  }

  /// The class on the wire, as in safety.md; `none` where the coach has the floor.
  public var name: String {
    switch self {
    case .clear: SafetyClass.none.rawValue
    case .checkingBody: SafetyClass.medicalUnclear.rawValue
    case .checkingMind: SafetyClass.crisisUnclear.rawValue
    case .held(let concern), .returning(let concern), .offering(let concern):
      concern.name.rawValue
    }
  }

  /// True where no reappraisal, affirmation or plan may be spoken.
  public var holds: Bool { self != .clear }

  /// True where they said that they are safe, and may go on.
  public var offers: Bool { if case .offering = self { true } else { false } }

  /// What holds the coaching back, under a check as well.
  public var concern: Concern? {
    switch self {
    case .clear: nil
    case .checkingBody(let concern), .checkingMind(let concern): concern
    case .held(let concern), .returning(let concern), .offering(let concern): concern
    }
  }
}

extension Safety.Concern {
  /// The class of safety.md.
  public var name: SafetyClass {
    switch self {
    case .medical, .helped: .medical
    case .danger, .crisis: .crisis
    case .abuse: .abuse
    case .harm: .harmOthers
    case .clinical: .clinical
    case .minor: .minor
    case .third: .thirdParty
    }
  }
}
