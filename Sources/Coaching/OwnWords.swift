import Dialogue
import Machines
import Understanding

/// What sounds like a command, and is what they did, said or would do: "I said goodbye", "saying
/// goodbye", "my back", "silence".
extension Coach {
  /// The command of a line, where it is meant for the coach.
  func meant(_ command: Command?, _ line: Line, _ sitting: Sitting) -> Command? {
    if command == .stop, stopsInTheAct(line, sitting.floor) || endsInStopping(line) { return nil }
    guard let command, sitting.greeted, !sitting.ended, line.words <= 6,
      !line.text.utf8.contains(0x2F)
    else {
      return command
    }
    let text = line.text.unmarked.straight[...].bare
    let words = MetaWord.all(in: text)
    if hints.owned.all.hold(words) {
      return sitting.floor.isAtTheEnd ? command : .skip
    }
    var agreed = text
    // "Yes, that's it" agrees.
    if agreed.strip(hints.long.reactionFronts), hints.owned.all.hold(MetaWord.all(in: agreed)) {
      return sitting.floor.isAtTheEnd ? command : nil
    }
    // "That it will pass" is what they could tell themselves.
    if command == .skip, line.words > 3, sitting.floor.asksForName,
      line.text[...].opens(with: joints.that)
    {
      return nil
    }
    // "Why did I say yes to this" goes through their mind.
    if command == .why, line.words > 1, sitting.floor.asksMeaning, hints.small.me.stand(in: words) {
      return nil
    }
    // "The man next to me" is somebody, and no wish to go on.
    if command == .skip, line.words > 2, hints.owned.place.stand(in: words) { return nil }
    // "Katrin said that it was well done" thanks nobody.
    if command == .thanks, line.words > 3, metas.reports(words) { return nil }
    // "Good job", to what somebody said of them.
    if command == .thanks, sitting.floor.asksForWords, !hints.thanked.stand(in: words) {
      return nil
    }
    // "Can I change the plan?" takes nothing back.
    if command == .undo, hints.plan.changing.stand(in: words) { return nil }
    if command == .stop || command == .goodbye, tellsOfAnother(text, words) { return nil }
    switch command {
    case .stop, .goodbye, .repeating, .thanks, .greeting, .help, .why, .back, .joke, .progress,
      .correction, .switching(to: .close), .quick:
      let isTold = tellsOwn(text, sitting) || namesThing(text, sitting)
      return isTold || answers(words, sitting.floor) ? nil : command
    case .skip, .undo, .quality, .forget, .switching, .restart, .resume: return command
    }
  }

  /// "Say it once and then stop talking", where an act is asked for: the end of what they will do.
  private func stopsInTheAct(_ line: Line, _ floor: Floor) -> Bool {
    guard floor.source != nil || floor.asksForAct, line.words > 3,
      let first = phraser.phrases(of: line).first, first.todo != nil,
      !hints.stops.stand(in: MetaWord.all(in: first.quote)),
      case let words = MetaWord.all(in: line.text),
      let stop = hints.stops.place(in: words), stop.lowerBound > 1
    else { return false }
    let before = line.text.lowercased().parted[stop.lowerBound - 1].bare
    return before == joints.and[...] || before == joints.then[...]
  }

  /// "One sentence and stop", of what they would do: a thing, and then no more.
  private func endsInStopping(_ line: Line) -> Bool {
    let words = line.text[...].bare.parted.map { $0.bare.lowercased() }
    guard (4...7).contains(words.count), let last = words.last,
      hints.stops.hold(MetaWord.all(in: last)),
      words[words.count - 2] == joints.and, !Sentences.areSeveral(in: line)
    else { return false }
    return number(in: words[0][...]) != nil || corrections.articles.open(line.text[...])
  }

  /// "I said hello", and not "I want to stop".
  private func tellsOwn(_ text: Substring, _ sitting: Sitting) -> Bool {
    var words = text
    guard words.strip(hints.owned.subjects) else { return false }
    if case .mastery = sitting.floor, hints.owned.ended.hold(MetaWord.all(in: words)) {
      return true
    }
    return !words.isEmpty && !hints.owned.wishes.open(words)
  }

  /// "That I will drop it", "Tom could cancel", "can I do it later?": what is feared, what somebody else
  /// may do, and what they ask to do themselves.
  private func tellsOfAnother(_ text: Substring, _ words: MetaWords) -> Bool {
    if hints.owned.clauses.open(text) || metas.reports(words) { return true }
    guard words.count > 2, !hints.owned.addressed.hold(MetaWords(words.prefix(1))) else {
      return false
    }
    return hints.owned.modals.hold(MetaWords(words[1..<2]))
  }

  /// "The goodbye", "saying goodbye", "my back", where something is asked for.
  private func namesThing(_ text: Substring, _ sitting: Sitting) -> Bool {
    guard sitting.asked != .yesNo, text.wordCount > 1,
      let first = text.parted.first
    else { return false }
    return corrections.articles.open(text)
      || first.utf8.count > 4 && first.lowercased().hasSuffix(hints.owned.gerund)
  }

  /// "Silence", as the hardest part; "do it again", as what they will do.
  private func answers(_ words: MetaWords, _ floor: Floor) -> Bool {
    floor.asksForAct && hints.owned.acts.hold(words)
      || (floor.asksForPart || floor.asksForObstacle) && hints.owned.parts.hold(words)
  }
}

extension Floor {
  /// True where what was or may be hard is asked for.
  fileprivate var asksForObstacle: Bool {
    switch self {
    case .plan(at: .bracing), .vicarious(at: .struggling), .mastery(at: .explaining),
      .mastery(at: .owning), .mastery(at: .controlling):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where the words of somebody are asked for.
  fileprivate var asksForWords: Bool {
    self == .persuasion(at: .hearing) || self == .persuasion(at: .wording)
  }

  /// True where nothing but the goodbye is left.
  fileprivate var isAtTheEnd: Bool {
    if case .close = self { true } else { false }
  }
}
