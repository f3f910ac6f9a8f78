import Machines

/// What a question asks for, as far as it decides which clause of a long line answers it.
enum Sought {
  /// What happened, or what a number rests on.
  case event
  /// What they did that counted.
  case deed
  /// What goes through their mind.
  case thought
  /// What they would call the feeling.
  case name
  /// What they will do.
  case step
  /// When they will do it.
  case moment
  /// What could stop them, and what they do then.
  case obstacle
  /// Somebody else, and what was hard for them or what they did.
  case theirs
  /// What somebody said.
  case said
  /// What somebody saw of it.
  case saw
  /// A part of the task, with its number.
  case part
  /// What they would like to be able to do.
  case wish
  /// How sure they are.
  case number
}

extension Floor {
  /// What is asked for; nil where a long line is heard as it is.
  var sought: Sought? {
    switch self {
    case .opening(at: .wishing): .wish
    case .opening(at: .rating), .close(at: .rating): .number
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .hardening): .part
    case .opening(at: .reasoning), .mastery(at: .recalling), .mastery(at: .nearest),
      .mastery(at: .happening):
      .event
    case .mastery(at: .doing), .mastery(at: .explaining), .mastery(at: .owning): .deed
    case .vicarious(at: .naming), .vicarious(at: .struggling), .vicarious(at: .learning): .theirs
    case .persuasion(at: .hearing), .persuasion(at: .wording): .said
    case .persuasion(at: .seeing): .saw
    case .arousal(at: .meaning): .thought
    case .arousal(at: .labelling): .name
    case .plan(at: .choosing), .plan(at: .sizing), .mastery(at: .changing),
      .mastery(at: .strategy), .arousal(at: .aiming):
      .step
    case .plan(at: .cueing), .plan(at: .sharpening): .moment
    case .plan(at: .bracing): .obstacle
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      nil
    }
  }
}
