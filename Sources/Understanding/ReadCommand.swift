extension Scene {
  /// What the person wants of the conversation: a command is heard where it is the whole line.
  /// Corrections and jokes may open a longer one.
  mutating func command(from start: Int) -> Command? {
    let found = self[.commands]
    if found.isEmpty { return nil }
    if let opening = found.first(where: {
      ($0.start == 0 || $0.start == Int32(start))
        && ($0.mark == .commandsCorrection || $0.mark == .commandsJoke)
    }) {
      note(opening)
      return opening.mark == .commandsJoke ? .joke : .correction
    }
    if let quick = found.first(where: { $0.mark == .commandsQuick && ($0.length > 1 || isSoon) }),
      isSoon || leavesMinutes(after: quick)
    {
      note(quick)
      return .quick
    }
    if let switching = requestedTopic(found) { return switching }
    guard !found.contains(where: { $0.mark == .commandsElsewhere }), isWholeLine(found),
      !answersWhen
    else { return nil }
    let goes = found.contains { $0.mark == .commandsTo }
    var best: (rank: Int, command: Command, match: Match)?
    for match in found {
      guard let (rank, command) = Self.command(of: match.mark) else { continue }
      if case .switching(let topic) = command, !goes, !isSlashed(match),
        topic != .close && topic != .plan || match.length < 3 - (topic == .close ? 1 : 0)
      {
        continue
      }
      if best == nil || rank < best!.rank { best = (rank, command, match) }
    }
    guard let best else { return nil }
    note(best.match)
    return best.command
  }

  /// "Can we talk about my nerves instead? I shake": the line opens with a request for a topic and
  /// says so in as many words, whatever follows.
  private mutating func requestedTopic(_ found: ArraySlice<Match>) -> Command? {
    for ask in found where ask.mark == .commandsTo && ask.start <= 2 && ask.length >= 3 {
      for topic in found where topic.start == ask.end {
        guard let (_, command) = Self.command(of: topic.mark), case .switching = command else {
          continue
        }
        note(topic)
        return command
      }
    }
    return nil
  }

  /// True where every word belongs to a command or to what may stand around one. A name at either
  /// end ("stop, Sam") is let through.
  private func isWholeLine(_ found: ArraySlice<Match>) -> Bool {
    var covered = 0
    var strangers = 0
    for match in found where match.mark != .commandsElsewhere {
      if match.start > covered {
        guard match.start == covered + 1, covered == 0, tokens[0].word < 0,
          tokens[0].flags.contains(.letters), letters(of: match) > 1
        else { return false }
        strangers += 1
      }
      covered = max(covered, Int(match.end))
    }
    if covered == tokens.count - 1, tokens.count > 1, tokens[covered].word < 0,
      tokens[covered].flags.contains(.letters), !tokens[covered].isNumber, !isPlace(covered)
    {
      strangers += 1
      covered += 1
    }
    return covered == tokens.count && strangers <= 1
  }

  /// "I'm going to Leeds", "hold on to the rail": no name of one who is spoken to.
  private func isPlace(_ at: Int) -> Bool {
    let before = tokens[at - 1]
    return before.flags.isDisjoint(with: [.comma, .sentence]) && lexicon.isIn(before.word, .linking)
  }

  private func letters(of match: Match) -> Int32 {
    tokens[Int(match.end) - 1].end - tokens[Int(match.start)].start
  }

  /// "later" to "when?" is no goodbye.
  private var answersWhen: Bool {
    asked == .open && isCovered(by: self[.when])
  }

  private var isSoon: Bool {
    switch date()?.0.kind {
    case .minutes(let count): count <= 45
    case .now: true
    default: false
    }
  }

  /// "I'm on in 5": a number alone after it counts minutes.
  private func leavesMinutes(after quick: Match) -> Bool {
    guard let number = quantities.starting(at: Int(quick.end)) else { return false }
    return number.value > 0 && number.value <= 45
      && (number.end == tokens.count || !tokens[number.end].flags.contains(.letters))
  }

  private func isSlashed(_ match: Match) -> Bool {
    match.length == 1 && !tokens[Int(match.start)].flags.contains(.letters)
  }

  private static func command(of mark: Mark) -> (Int, Command)? {
    switch mark {
    case .commandsForget: (0, .forget)
    case .commandsUndo: (1, .undo)
    case .commandsStop: (2, .stop)
    case .commandsGoodbye: (3, .goodbye)
    case .commandsSkip: (4, .skip)
    case .commandsBack: (5, .back)
    case .commandsRepeat: (6, .repeating)
    case .commandsRestart: (7, .restart)
    case .commandsResume: (7, .resume)
    case .commandsProgress: (8, .progress)
    case .commandsQuality: (8, .quality)
    case .commandsWhy: (9, .why)
    case .commandsClose: (10, .switching(to: .close))
    case .commandsMastery: (11, .switching(to: .mastery))
    case .commandsVicarious: (12, .switching(to: .vicarious))
    case .commandsPersuasion: (13, .switching(to: .persuasion))
    case .commandsArousal: (14, .switching(to: .arousal))
    case .commandsPlan: (15, .switching(to: .plan))
    case .commandsThanks: (16, .thanks)
    case .commandsHelp: (17, .help)
    case .commandsQuick: (18, .quick)
    case .commandsGreeting: (19, .greeting)
    case .commandsCorrection: (20, .correction)
    case .commandsJoke: (21, .joke)
    default: nil
    }
  }
}
