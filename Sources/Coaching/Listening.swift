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
    heard.seeksAct = sitting.floor.seeksAct
    let plan = reading.plan(wantsAct: heard.seeksAct)
    heard.plan = Heard.Halves(cue: plan.cue, act: plan.act)
    (heard.heart, heard.phrases) = reading.heart()
    if let rating = besidePart(line, sitting) { heard.cues.rating = rating }
    if let left = leftOut(line, sitting.floor) {
      heard.heart = left
      heard.cues.polarity = .none
      return heard
    }
    if sitting.floor == .plan(at: .bracing), !heard.plan.both { heard.plan = answered(heard) }
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
      heard.task = reading.task(without: date).flatMap { isVague($0) ? nil : $0 }
        .flatMap { unfeared($0, in: line) }
    case .vicarious(at: .naming), .persuasion(at: .naming), .persuasion(at: .seeking):
      heard.person = reading.person()
      if heard.person != nil { heard.cues.manner.remove(.strange) }
    case .arousal(at: .labelling), .quick(at: .labelling):
      // A word that nobody knows can be their name for it.
      if heard.words <= 3, heard.hasLetters { heard.cues.manner.remove(.strange) }
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
    return heard
  }

  /// "Try this", "do it": nothing is named that one could be sure of.
  private func isVague(_ task: Phrase) -> Bool {
    let words = task.todo ?? task.noun
    return words.map { words in
      speaker.words.options["opening.vague"]?.contains(words.lowercased()) == true
    } ?? false
  }

  /// "It's 65 now, not 45. The high note, I'd call that 50", where the high note was asked about: the
  /// number that stands beside its name.
  private func besidePart(_ line: Line, _ sitting: Sitting) -> Rating? {
    switch sitting.floor {
    case .close(at: .ratingHardest), .opening(at: .ratingHardest): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
    guard let part = sitting.facts[.hardest]?.phrase else { return nil }
    let sentences = Array(Sentences(line.text))
    let names = (part.noun ?? part.quote).lowercased().split(separator: " ").filter {
      $0.utf8.count >= 4
    }
    guard sentences.count > 1, !names.isEmpty else { return nil }
    return sentences.lazy.filter { sentence in
      let text = sentence.lowercased()
      return names.contains { text.holds($0) }
    }.compactMap { sentence in
      self.understander.cues(of: Line(String(sentence)), asked: sitting.asked).rating
    }.first
  }

  /// "You left out that it came out clean": what is missing on the card.
  private func leftOut(_ line: Line, _ floor: Floor) -> Phrase? {
    guard floor == .mastery(at: .checking) || floor == .mastery(at: .mending) else { return nil }
    let leads = speaker.words.options["mastery.left"] ?? []
    for sentence in Sentences(line.text) {
      let text = sentence.lowercased()
      guard let lead = leads.first(where: { text.holds($0) }), let at = text.place(of: lead) else {
        continue
      }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      let rest = Line(String(Substring(sentence.utf8.dropFirst(from)).bare))
      let phrases = phraser.phrases(of: rest)
      if let phrase = phrases.last(where: { $0.clause != nil }) ?? phrases.first { return phrase }
    }
    return nil
  }

  /// "A lorry beside me. Then I drop back": what may come, and what is done then, without an "if".
  private func answered(_ heard: Heard) -> Heard.Halves {
    let phrases = heard.phrases
    guard let at = phrases.firstIndex(where: { $0.role == .then }), at > 0 else {
      return Heard.Halves()
    }
    return Heard.Halves(cue: phrases[0], act: phrases[at])
  }

  /// The sentence of a line that holds the whole of an if-then, where a plan is asked for.
  func planned(_ sentences: [Substring], _ heard: Heard, _ sitting: Sitting) -> Line? {
    switch sitting.floor {
    case .plan, .arousal(at: .aiming), .quick(at: .aiming): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick:
      return nil
    }
    guard !heard.plan.both, sentences.count > 1, !sitting.asked.isNumber else { return nil }
    return sentences.lazy.map { Line(String($0)) }.first { line in
      let phrases = self.phraser.plan(of: line)
      return phrases.cue != nil && phrases.act != nil
    }
  }

  /// What the person did: the heart of the line where it is an act, the first act otherwise.
  private func ownAct(_ heard: Heard) -> Phrase? {
    if let heart = heard.heart, heart.ownAction, heart.past { return heart }
    return heard.phrases.first { $0.ownAction && $0.past }
  }

  /// What follows "it says" or "I'd call it", where the line has that.
  private func said(in line: Line, after key: String) -> Phrase? {
    for sentence in Sentences(line.text) {
      let text = " " + sentence.lowercased().replacing("’", with: "'")
      for lead in speaker.words.options[key] ?? [] {
        guard let at = text.place(of: " " + lead + " ") else { continue }
        let from = text.utf8.distance(from: text.startIndex, to: at.upperBound) - 1
        let rest = Substring(sentence.utf8.dropFirst(from)).bare
        if !rest.isEmpty, let phrase = phraser.phrases(of: Line(String(rest))).first {
          return phrase.withoutThat
        }
      }
    }
    return nil
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
    case .quick(at: .aiming) where !heard.plan.both && heard.words <= 12,
      .quick(at: .meaning) where heard.words <= 12:
      // Few words are said back as they stand.
      (heard.plan.act ?? heard.heart).map { phrase in
        var whole = phrase
        whole.quote = String(line.text[...].bare)
        return whole.withoutThat
      }
    case .arousal(at: .meaning), .quick(at: .meaning), .arousal(at: .labelling),
      .quick(at: .labelling):
      said(in: line, after: floor.asksForName ? "arousal.names" : "arousal.says")
        ?? heard.phrases.first { !$0.quote.isEmpty }?.withoutThat ?? heard.heart
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
    case .plan(at: .choosing) where heard.words > 6:
      // "One old paper on Saturday, but I know how that goes", "Do it aloud, my brother is one too"
      heard.phrases.first {
        $0.role != .but && $0.role != .because
          && ($0.todo != nil || $0.isOwn || $0.clause == nil && ($0.noun != nil || $0.doing != nil))
      } ?? heard.heart
    case .vicarious(at: .borrowing) where heard.heart?.role == .but:
      // "Saying it aloud. But yes, it makes sense"
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
    let named = besideNumber(line)
    let bare = stripped(named)
    let phrases = bare.text == line.text ? heard.phrases : phraser.phrases(of: bare)
    return phrases.first {
      $0.clause == nil && ($0.noun != nil || $0.doing != nil) && $0.noun.map(isNumber) != true
        && !isDate($0.quote)
    } ?? (bare.text == named.text ? heard.heart : phraser.heart(of: bare))
  }

  /// Of several sentences the one with the number, where it names the part as well.
  private func besideNumber(_ line: Line) -> Line {
    let sentences = Array(Sentences(line.text))
    guard sentences.count > 1,
      let numbered = sentences.first(where: { $0.utf8.contains { $0 &- 0x30 < 10 } })
    else { return line }
    let alone = Line(String(numbered))
    let bare = stripped(alone)
    let names = phraser.phrases(of: bare).contains { $0.noun != nil || $0.doing != nil }
    return names && bare.words > 0 ? alone : line
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
  fileprivate var seeksAct: Bool {
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

extension Floor {
  /// True where a name for the feeling is asked for.
  fileprivate var asksForName: Bool {
    self == .arousal(at: .labelling) || self == .quick(at: .labelling)
  }
}

extension Phrase {
  /// True where the person speaks of themselves.
  fileprivate var isOwn: Bool {
    guard let clause else { return false }
    return (clause.hasPrefix("you ") || clause.hasPrefix("you'"))
      && quote.lowercased().split(separator: " ").contains(where: isI)
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
