import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

extension Coach {
  /// True where the person brings up what their body does, in the middle of something else, as a
  /// worry of now or of what is coming. What is told as part of a past attempt is left in its story.
  func switches(_ sitting: Sitting, _ heard: Heard) -> Bool {
    guard sitting.mode == .full, !sitting.visited.contains(.arousal), sitting.parked == nil
    else { return false }
    switch sitting.floor {
    case .arousal, .quick, .checkIn, .close: return false
    case .opening(at: .wishing), .opening(at: .choosing): return false
    // What might get in the way is asked for, and being tired or shaky is an answer.
    case .plan(at: .bracing), .plan(at: .answering): return false
    case .opening, .mastery, .vicarious, .persuasion, .plan: break
    }
    if heard.cues.manner.contains(.panic) { return true }
    guard heard.cues.sensations.contains(where: { !$0.negated && $0.time != .past }),
      heard.cues.outcome == .none, heard.cues.rating == nil, !heard.plan.both
    else { return false }
    // A number was asked for, and their body is what they tell.
    if sitting.floor.question?.asked.isNumber == true { return true }
    if hints.bodyNow.stand(in: heard.said), heard.words <= 16 { return true }
    if tellsOnlyTheBody(sitting.floor, heard) { return true }
    // "My voice shook, but I finished it" is part of the try.
    if case .mastery = sitting.floor, heard.heart?.past == true { return false }
    return heard.heart?.role == .but || heard.heart?.role == .condition
      || heard.cues.manner.contains(.asking) || heard.cues.reading == .threat
  }

  /// "I feel my heart race right now", when that has been talked of: heard, and the thread goes on.
  func feelsAgain(_ sitting: Sitting, _ heard: Heard, _ speech: inout Speech) -> Bool {
    if showsInstead(sitting, heard, &speech) { return true }
    switch sitting.floor {
    case .plan where hints.bodyNow.stand(in: heard.said): break
    case .arousal, .quick, .checkIn, .plan(at: .bracing), .plan(at: .answering), .plan(at: .cueing),
      .plan(at: .sharpening),
      .opening(at: .wishing), .opening(at: .choosing):
      return false
    case .opening, .mastery, .vicarious, .persuasion, .plan, .close: break
    }
    guard sitting.mode == .full, sitting.visited.contains(.arousal) || sitting.parked != nil,
      let heart = heard.heart, heart.feeling, heart.clause != nil, !heart.past,
      heard.words <= 12, heard.cues.rating == nil, heard.cues.outcome == .none,
      heard.cues.peer == nil, heard.cues.feedback == nil, !heard.plan.both,
      heard.cues.sensations.contains(where: { !$0.negated && $0.time == .now })
    else { return false }
    speech.add([.reflect("agenda.bodyAgain")], line: heart)
    speech.again(sitting)
    return true
  }

  /// "My hands shake a bit before it starts", to what they will do then: it shows once more, and is no act.
  private func showsInstead(
    _ sitting: Sitting, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .arousal(at: .aiming), sitting.tries == 0, heard.words <= 14,
      heard.plan.act == nil || heard.plan.cue == nil, heard.cues.rating == nil,
      heard.cues.sensations.contains(where: { !$0.negated }),
      let sign = heard.phrases.first(where: { tellsOfTheBody($0) && $0.clause != nil }),
      heard.phrases.allSatisfy({
        tellsOfTheBody($0) || $0.role == .when || $0.clause == nil && $0.todo == nil
      })
    else { return false }
    speech.add([.reflect("agenda.bodyAgain")], line: sign)
    speech.again(sitting)
    return true
  }

  /// "My heart is racing just typing this", where somebody else or a plan was asked about.
  private func tellsOnlyTheBody(_ floor: Floor, _ heard: Heard) -> Bool {
    switch floor {
    case .plan(at: .bracing), .plan(at: .answering), .plan(at: .cueing), .plan(at: .sharpening):
      return false
    case .vicarious, .persuasion, .plan: break
    case .opening, .mastery, .arousal, .close, .checkIn, .quick: return false
    }
    guard let heart = heard.heart, heart.feeling, heart.clause != nil, !heart.past else {
      return false
    }
    return heard.words <= 12 && heard.cues.peer == nil && heard.cues.feedback == nil
  }

  /// Another attempt is wished for: one that was gone into gets its card, where it has none yet.
  private func leaveToldTry(_ sitting: inout Sitting, _ speech: Speech) {
    let isWorn = speech.timesAsked(Question("mastery.doing"), sitting) >= 2
    let isTold = sitting.facts.has(.attempt) && (sitting.facts.has(.did) || isWorn)
    guard isTold || sitting.visited.contains(.mastery) else { return }
    if isTold, Summary.card(sitting.facts) != nil { keep(.mastery, &sitting, speech.at) }
    for kind in Card.kinds(.mastery) { sitting.facts.drop(kind) }
  }

  /// Parks what is going on and gives the floor to a source.
  func move(
    _ sitting: inout Sitting, to topic: Command.Topic, _ speech: inout Speech, line: Phrase?
  ) {
    let here = sitting.floor
    sitting.tries = 0
    sitting.stood = 0
    sitting.skips = 0
    if topic == .mastery { leaveToldTry(&sitting, speech) }
    if here.question != nil, here != .opening(at: .wishing), topic != .plan, topic != .close,
      here.machine != topic.rawValue
    {
      speech.specials[.parked] = Parked.words(here, sitting.facts)
      sitting.parked = here
      let named = "agenda.park." + topic.rawValue
      let isNamed = line == nil && speech.hasMore(named, sitting)
      speech.add([.reflect(isNamed ? named : "agenda.park")], line: line)
    } else if line == nil || here.machine == topic.rawValue {
      // Nothing is left for later: it was asked for, and that is all.
      let named = "agenda.asked." + topic.rawValue
      speech.add([speech.hasMore(named, sitting) ? .reflect(named) : .inform("agenda.asked")])
    }
    let step =
      line != nil && topic == .arousal
      ? Turn(Floor.arousal(at: .locating(grounded: false))) : Agenda.entry(topic)
    sitting.floor = step.state
    speech.add(step.moves)
  }
}

/// What a parked thread was about, in the person's words where there are some.
enum Parked {
  static func words(_ floor: Floor, _ facts: Facts) -> String? {
    let kinds: [FactKind] =
      switch floor {
      case .opening: [.task]
      case .mastery: [.attempt, .task]
      case .vicarious: [.peer]
      case .persuasion: [.giver, .said]
      case .plan: [.step, .borrow, .change]
      case .arousal, .close, .checkIn, .quick: []
      }
    return kinds.lazy.compactMap { facts[$0]?.phrase.noun ?? facts[$0]?.phrase.doing }.first
  }
}
