import Dialogue
import Machines
import Understanding

extension Coach {
  /// What a machine may look at of a line: its cues, and the phrase that matters to what was asked.
  func listen(to line: Line, _ cues: Cues, _ sitting: Sitting) -> Heard {
    var heard = Heard(cues: cues, facts: sitting.facts)
    heard.words = line.words
    var text = line.text
    heard.hasDigits = text.withUTF8 { $0.contains { $0 &- 0x30 < 10 } }
    heard.hasLetters =
      text.withUTF8 { $0.contains { $0.small &- 0x61 < 26 } } || text.contains(where: \.isLetter)
    var reading = phraser.reading(of: line)
    let plan = reading.plan(wantsAct: sitting.floor.wantsAct)
    heard.plan = Heard.Halves(cue: plan.cue, act: plan.act)
    (heard.heart, heard.phrases) = reading.heart()
    let heart = focus(line, heard, sitting.floor)
    heard.heart = heart
    if sitting.asked.isNumber, heard.hasDigits, heard.cues.rating?.verbal == false {
      // "Dunno, 50": there is a number.
      heard.cues.manner.remove(.dontKnow)
    }
    if heard.cues.manner.contains(.dontKnow), heard.words >= 4, heard.heart?.role == .because {
      // "idk, because I love her": there is an answer in it.
      heard.cues.manner.remove(.dontKnow)
    }
    switch sitting.floor {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming):
      let date = cues.when.map { DateWords.span($0, in: line) }
      heard.task = reading.task(without: date)
    case .vicarious(at: .naming), .persuasion(at: .naming), .persuasion(at: .seeking):
      heard.person = reading.person()
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
    return heard
  }

  /// What the person did: the heart of the line where it is an act, the first act otherwise.
  private func ownAct(_ heard: Heard) -> Phrase? {
    if let heart = heard.heart, heart.ownAction, heart.past { return heart }
    return heard.phrases.first { $0.ownAction && $0.past }
  }

  /// The phrase that matters, given what was asked: their act where an act was asked for, the
  /// reading where a reading was, somebody else's act where it is about somebody else.
  private func focus(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    switch floor {
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .hardening),
      .opening(at: .raising):
      // A part is a thing or something to do: what is named beside the number.
      part(of: line, heard)
    case .mastery(at: .doing), .mastery(at: .owning):
      ownAct(heard) ?? heard.heart
    case .mastery(at: .explaining):
      // "I prepared, but he wrote the slides": what takes from it is not kept as what made it.
      if heard.heart?.role == .but { ownAct(heard) ?? heard.heart } else { heard.heart }
    case .arousal(at: .meaning), .quick(at: .meaning), .arousal(at: .labelling),
      .quick(at: .labelling):
      heard.phrases.first { !$0.quote.isEmpty }?.withoutThat ?? heard.heart
    case .arousal(at: .aiming), .quick(at: .aiming):
      // Of an if-then it is the act that is taken up.
      heard.plan.act ?? heard.heart
    case .mastery(at: .recalling) where heard.cues.outcome == .failure && heard.words > 4,
      .mastery(at: .happening) where heard.cues.outcome == .failure && heard.words > 4:
      // "I gave one and lost my place": what went wrong is what is taken up.
      heard.phrases.first {
        $0.clause != nil
          && understander.cues(of: Line($0.quote), asked: .nothing).outcome == .failure
      } ?? heard.heart
    case .vicarious(at: .struggling), .vicarious(at: .learning):
      // "One piece a day, I could do that too": theirs comes before one's own.
      (heard.heart?.isOwn == true
        ? heard.phrases.first { !$0.isOwn && !$0.quote.isEmpty } : nil)
        ?? heard.heart?.ofSomebodyElse
    case .vicarious(at: .seeing), .vicarious(at: .placing), .persuasion(at: .seeing):
      heard.heart?.ofSomebodyElse
    case .plan(at: .choosing) where heard.heart?.role == .but && heard.heart?.ownAction != true:
      // "One old paper on Saturday, but I know how that goes"
      heard.phrases.first {
        $0.role != .but && ($0.noun != nil || $0.doing != nil || $0.todo != nil)
      } ?? heard.heart
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      heard.heart
    }
  }
}

extension Coach {
  /// "60 for standing up", "the stairs are 30": the part, without its number and what led to it.
  private func part(of line: Line, _ heard: Heard) -> Phrase? {
    let bare = stripped(line)
    let isWhole = bare.text == line.text
    let phrases = isWhole ? heard.phrases : phraser.phrases(of: bare)
    return phrases.first {
      $0.clause == nil && ($0.noun != nil || $0.doing != nil) && $0.noun.map(isNumber) != true
        && !isDate($0.quote)
    } ?? (isWhole ? heard.heart : phraser.heart(of: bare))
  }

  private func stripped(_ line: Line) -> Line {
    let bare = withoutNumbers(line)
    guard bare.text != line.text else { return line }
    var text = bare.text[...]
    text.strip(speaker.words.options["opening.part.lead"] ?? [])
    let tails = speaker.words.options["opening.part.tail"] ?? []
    func tail() -> String? {
      let small = text.lowercased()
      return tails.first { $0.utf8.last == small.utf8.last && small.hasSuffix(" " + $0) }
    }
    while let tail = tail() { text = text.dropLast(tail.count + 1) }
    return text.isEmpty ? bare : Line(String(text))
  }

  /// "Tuesday" is a day, and no part of anything.
  private func isDate(_ text: String) -> Bool {
    let when = understander.cues(of: Line(text), asked: .nothing).when
    return when.map { $0.span.end - $0.span.start + 3 >= text.utf8.count } ?? false
  }
}

/// "parking 15" names parking; the comma after a number stays.
private func withoutNumbers(_ line: Line) -> Line {
  guard line.text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0x80 }) else { return line }
  var kept: [String] = []
  var dropped = false
  let text = line.text[...]
  let words =
    text.isPlain ? text.utf8.split(separator: 0x20).map(Substring.init) : text.split(separator: " ")
  for word in words {
    if !word.hasFigure || word.hasLetter {
      kept.append(String(word))
      continue
    }
    dropped = true
    if let mark = word.last, ",;.".contains(mark), let last = kept.popLast() {
      kept.append(last + String(mark))
    }
  }
  return dropped ? Line(kept.joined(separator: " ")) : line
}

extension Floor {
  /// True where an act is an answer, also where it is not said when it is for.
  fileprivate var wantsAct: Bool {
    switch self {
    case .plan, .arousal(at: .aiming), .quick(at: .aiming): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick: false
    }
  }
}

extension Substring {
  fileprivate var isPlain: Bool { utf8.allSatisfy { $0 < 0x80 } }
  fileprivate var hasFigure: Bool {
    isPlain ? utf8.contains { $0 &- 0x30 < 10 } : contains(where: \.isNumber)
  }
  fileprivate var hasLetter: Bool {
    isPlain ? utf8.contains { $0.small &- 0x61 < 26 } : contains(where: \.isLetter)
  }
}

/// "i", "i'm", "im", "i'd", "ive".
private func isI(_ word: Substring) -> Bool {
  guard word.first == "i" else { return false }
  let rest = word.dropFirst()
  return rest.isEmpty || rest.first == "'" || rest.first == "\u{2019}" || rest == "m"
    || rest == "ve"
}

/// "a 90", "80": the number itself.
private func isNumber(_ noun: String) -> Bool {
  noun.split(separator: " ").last.map { $0.allSatisfy(\.isNumber) } ?? false
}

extension Phrase {
  /// True where the person speaks of themselves.
  fileprivate var isOwn: Bool {
    guard let clause else { return false }
    return clause.hasPrefix("you ") && quote.lowercased().split(separator: " ").contains(where: isI)
  }

  /// "that the whole room can see it", as the answer to "what does it say?"
  var withoutThat: Phrase {
    guard quote.lowercased().hasPrefix("that "), quote.utf8.count > 8 else { return self }
    var said = self
    said.quote = String(quote.dropFirst(5))
    return said
  }

  /// The phrase where it is about somebody else: a subject that was left out is theirs, so that it
  /// must not be filled in with "you".
  var ofSomebodyElse: Phrase {
    // Where the person spoke of themselves, the words they typed have another subject than ours.
    guard let clause, let own = clause.split(separator: " ").first,
      !quote.lowercased().split(separator: " ").contains(where: isI)
    else { return self }
    var other = self
    if own.lowercased() == "you", !quote.lowercased().hasPrefix("we ") { other.clause = nil }
    return other
  }
}
