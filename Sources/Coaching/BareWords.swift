import Dialogue
import Machines
import Understanding

/// Lines of one word or two that would be taken for an answer, and are none.
extension Coach {
  /// "Hm", "both", "peers": more is asked for, or the topic is taken up.
  /// - Returns: false where the line says something, or may do so here.
  func takesBare(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    let words = heard.said
    guard words.count <= 7, sitting.greeted, sitting.floor.question != nil, !heard.isChosen,
      !sitting.floor.isScreening
    else { return false }
    let thinks = words.allSatisfy(hints.bare.thinking.hold)
    if words.count > 0, thinks || hints.bare.shrugs.hold(words) && !sitting.floor.takesShrug {
      repair(&sitting, line, heard, &speech)
      return true
    }
    if hints.bare.both.hold(words), sitting.floor.asksForOne,
      !isOfTwo(sitting), speech.has(unsaid: "repair.both", sitting)
    {
      sitting.tries += 1
      speech.add([.inform("repair.both")])
      speech.again(sitting)
      return true
    }
    if heard.saysNothing && hints.small.helpless.hold(words)
      || hints.small.half.hold(words) && sitting.floor.asksWhetherItFits
    {
      converse(&sitting, line, heard, &speech)
      return true
    }
    guard let topic = bareTopic(words) else { return false }
    if sitting.floor.asksWithin(topic) {
      repair(&sitting, line, heard, &speech)
      return true
    }
    guard sitting.floor.leavesFor(topic) else { return false }
    turn(&sitting, to: topic, line, heard, &speech)
    return true
  }

  /// The topic that is all the words name.
  private func bareTopic(_ words: MetaWords) -> Command.Topic? {
    if hints.bare.peers.hold(words) { return .vicarious }
    if hints.bare.feedback.hold(words) { return .persuasion }
    if hints.bare.nerves.hold(words) { return .arousal }
    if hints.bare.plan.hold(words) { return .plan }
    return nil
  }

  /// "She made a list and read it aloud", or two choices, just before: both of them is an answer.
  private func isOfTwo(_ sitting: Sitting) -> Bool {
    guard sitting.floor == .vicarious(at: .borrowing) else { return false }
    return MetaWord.all(in: sitting.facts[.lesson]?.phrase.quote ?? "")
      .contains { $0 == MetaWord.all(in: joints.and).first }
  }
}

extension Floor {
  /// True where it is asked whether something that was said is so.
  fileprivate var asksWhetherItFits: Bool {
    switch self {
    case .persuasion(at: .fitting), .arousal(at: .fitting): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where "meh" tells how something was.
  fileprivate var takesShrug: Bool {
    switch self {
    case .mastery(at: .happening), .mastery(at: .recalling), .checkIn: true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .quick: false
    }
  }

  /// True where one thing is asked for in their own words.
  fileprivate var asksForOne: Bool {
    switch self {
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .hardening),
      .opening(at: .raising), .mastery(at: .changing), .mastery(at: .explaining),
      .vicarious(at: .borrowing), .vicarious(at: .copying), .arousal(at: .labelling):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where the topic is the one asked about, so that its name tells nothing of it.
  fileprivate func asksWithin(_ topic: Command.Topic) -> Bool {
    switch (self, topic) {
    case (.vicarious(at: .naming), .vicarious), (.persuasion(at: .hearing), .persuasion),
      (.persuasion(at: .naming), .persuasion), (.arousal(at: .locating), .arousal):
      true
    case (.opening, _), (.mastery, _), (.vicarious, _), (.persuasion, _), (.arousal, _), (.plan, _),
      (.close, _), (.checkIn, _), (.quick, _):
      false
    }
  }

  /// True where the bare name of a topic can be no answer to what is asked, and the topic is another
  /// one: nerves may be what was hard, and a plan what somebody did.
  fileprivate func leavesFor(_ topic: Command.Topic) -> Bool {
    switch (self, topic) {
    case (.plan, _), (.close, _), (.checkIn, _), (.quick, _): false
    case (.opening(at: .wishing), _), (.opening(at: .choosing), _), (.opening(at: .naming), _):
      false
    case (.vicarious, .vicarious), (.persuasion, .persuasion), (.arousal, .arousal): false
    case (.opening(at: .hardening), .arousal), (.mastery(at: .explaining), _),
      (.vicarious(at: .struggling), .arousal):
      false
    case (.opening(at: .reasoning), .persuasion), (.opening(at: .reasoning), .plan): false
    case (.mastery(at: .changing), .plan), (.mastery(at: .changing), .persuasion),
      (.mastery(at: .doing), .plan):
      false
    case (.vicarious(at: .learning), .plan), (.vicarious(at: .learning), .persuasion),
      (.vicarious(at: .borrowing), .plan), (.vicarious(at: .borrowing), .persuasion):
      false
    case (.arousal(at: .resourcing), .plan), (.arousal(at: .resourcing), .persuasion),
      (.arousal(at: .aiming), .plan):
      false
    case (.opening, _), (.mastery, _), (.vicarious, _), (.persuasion, _), (.arousal, _): true
    }
  }
}
