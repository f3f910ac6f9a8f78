import Dialogue
import Understanding

/// Questions to the coach: a short sourced answer, then back to the thread; a question that the
/// coach has no answer to is said to be one.
public enum Questions: Machine {
  case listening
  case answered
  case done

  public enum Event: Hashable, Sendable, CaseIterable {
    case whatIsSelfEfficacy, vsConfidence, vsSelfEsteem, fourSources, tooHigh, doesReappraisalWork
    case areYouHuman, whatCanYouDo, privacy, whyAsk, doesThisWork, whoIsBandura
    case other, pass
  }

  public static let pass = Event.pass

  public static var entries: [Turn<Questions>] { [Turn(.listening)] }

  public var question: Question? {
    switch self {
    case .listening: Question("questions.listening", .nothing)
    case .answered, .done: nil
    }
  }

  public func step(_ event: Event) -> Turn<Questions> {
    switch self {
    case .listening:
      switch event {
      case .whatIsSelfEfficacy: Turn(.answered, [.inform("questions.whatIsSelfEfficacy")])
      case .vsConfidence: Turn(.answered, [.inform("questions.vsConfidence")])
      case .vsSelfEsteem: Turn(.answered, [.inform("questions.vsSelfEsteem")])
      case .fourSources: Turn(.answered, [.inform("questions.fourSources")])
      case .tooHigh: Turn(.answered, [.inform("questions.tooHigh")])
      case .doesReappraisalWork: Turn(.answered, [.inform("questions.doesReappraisalWork")])
      case .areYouHuman: Turn(.answered, [.inform("questions.areYouHuman")])
      case .whatCanYouDo: Turn(.answered, [.inform("questions.whatCanYouDo")])
      case .privacy: Turn(.answered, [.inform("questions.privacy")])
      case .whyAsk: Turn(.answered, [.inform("questions.whyAsk")])
      case .doesThisWork: Turn(.answered, [.inform("questions.doesThisWork")])
      case .whoIsBandura: Turn(.answered, [.inform("questions.whoIsBandura")])
      case .other: Turn(.answered, [.inform("questions.unknown")])
      case .pass: Turn(.done)
      }
    case .answered: Turn(.answered)
    case .done: Turn(.done)
    }
  }

  public func hear(_ heard: Heard) -> Event? { heard.cues.question.map(Event.init) }
}

extension Questions.Event {
  public init(_ question: CoachQuestion) {
    self =
      switch question {
      case .whatIsSelfEfficacy: .whatIsSelfEfficacy
      case .vsConfidence: .vsConfidence
      case .vsSelfEsteem: .vsSelfEsteem
      case .fourSources: .fourSources
      case .tooHigh: .tooHigh
      case .doesReappraisalWork: .doesReappraisalWork
      case .areYouHuman: .areYouHuman
      case .whatCanYouDo: .whatCanYouDo
      case .privacy: .privacy
      case .whyAsk: .whyAsk
      case .doesThisWork: .doesThisWork
      case .whoIsBandura: .whoIsBandura
      case .other: .other
      }
  }
}
