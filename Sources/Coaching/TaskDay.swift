import Dialogue
import Machines
import Understanding

/// The day of what is to come, said again or put right wherever the talk stands: "oh, it's Wednesday,
/// not Tuesday", "did you get that it's Wednesday", "no, the TEST is Wednesday". It is said back, and
/// answers nothing else.
extension Coach {
  /// - Returns: false where the line says no such day.
  func tellsDay(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.cues.when != nil, sitting.floor.isPastTheDay, let known = sitting.facts[.date]
    else { return false }
    var rest: [Substring] = []
    var told: (day: Phrase, left: Substring, isAlone: Bool)?
    for sentence in sentences {
      guard told == nil else {
        rest.append(sentence)
        continue
      }
      if let found = taskDay(in: sentence, of: sentences, known, sitting) {
        told = found
        if !found.left.isEmpty { rest.append(found.left) }
      } else {
        rest.append(sentence)
      }
    }
    guard let day = told?.day else { return false }
    let isMissed = rest.contains { isComplaint($0) }
    rest.removeAll { isComplaint($0) || opensWithNot($0) }
    if isMissed { speech.add([.inform("meta.sorry")]) }
    let isSame = isSame(known.phrase, day)
    if told?.isAlone == true, !isSame, !isMissed {
      // "Wednesday", and nothing that says of what: the day that is known is said, and stands.
      speech.add([.inform("questions.day")])
      speech.again(sitting)
      return true
    }
    sitting.facts.keep(Fact(kind: .date, phrase: day, turn: sitting.turn))
    speech.add([Move(.repair, isSame ? "repair.day" : "repair.corrected")], line: day)
    forgetsAsAnswer(day, &sitting)
    let left = Line(rest.count > 1 ? Sentences.text(rest) : String(rest.first ?? ""))
    let cues = understander.cues(of: left, asked: sitting.asked)
    if sitting.asked == .yesNo, cues.polarity != .none {
      converse(&sitting, left, listen(to: left, cues, sitting), &speech)
    } else if left.words == 0 {
      speech.again(sitting)
    } else {
      goOn(&sitting, with: left, &speech)
    }
    return true
  }

  /// The day that a sentence says, and what else it says.
  private func taskDay(
    in sentence: Substring, of sentences: [Substring], _ known: Fact, _ sitting: Sitting
  ) -> (day: Phrase, left: Substring, isAlone: Bool)? {
    let options = speaker.words.options
    var words = Substring(sentence.unmarked.straight).bare
    words.strip(options["correct.day.front"] ?? [])
    if words.strip(options["correct.day.asked"] ?? []) {
      words.strip(corrections.fillers)
      return day(words).map { ($0, "", false) }
    }
    guard !sentence.isMarked else { return nil }
    for piece in apart(words) {
      var piece = piece
      piece.strip(options["correct.day.front"] ?? [])
      piece.strip(backwards: options["correct.day.front"] ?? [])
      if let day = corrected(piece, known) ?? named(piece, sitting) {
        return (day, left(of: words, without: piece), false)
      }
    }
    let isAlone = sentences.allSatisfy {
      $0.startIndex == sentence.startIndex || isComplaint($0) || opensWithNot($0)
    }
    guard isAlone, sitting.floor.asksNoDay, isDayAlone(Line(String(words))) else { return nil }
    let isLed = words.strip(corrections.leads)
    words.strip(corrections.fillers)
    words.strip(backwards: corrections.tails)
    return day(words).map { ($0, "", !isLed) }
  }

  /// "Wednesday not Tuesday", where Tuesday is the day that is known.
  private func corrected(_ piece: Substring, _ known: Fact) -> Phrase? {
    guard let correction = Correction(String(piece), corrections), let old = correction.old,
      isDate(old), isSame(known.phrase, Phrase(quote: old))
    else { return nil }
    return day(correction.new[...])
  }

  /// "The TEST is Wednesday", of what they want to be able to do.
  private func named(_ piece: Substring, _ sitting: Sitting) -> Phrase? {
    let line = Line(String(piece))
    guard piece.wordCount <= 8, let task = sitting.facts[.task]?.phrase.quote,
      var when = understander.when(of: line), when.kind != .vague
    else { return nil }
    let span = DateWords.span(when, in: line)
    guard span.end == line.text.utf8.count else { return nil }
    var front = Substring(line.text.utf8.prefix(span.start)).bare
    front.strip(corrections.leads)
    let isSaid = front.strip(backwards: speaker.words.options["correct.day.is"] ?? [])
    let own = task.smallWords(figures: false, apostrophes: false).filter { $0.utf8.count >= 3 }
    let said = front.smallWords(figures: false, apostrophes: false)
    guard isSaid, said.count <= 4, said.contains(where: own.contains) else { return nil }
    // "The meeting got moved to Friday": the moving is past, and not the day.
    if case .weekday = when.kind { when.past = false }
    guard !when.past else { return nil }
    return DateWords.phrase(when, in: line)
  }

  private func day(_ words: Substring) -> Phrase? {
    let line = Line(String(words))
    guard isDate(line.text), let when = understander.when(of: line), !when.past,
      when.kind != .vague, when.kind != .now
    else { return nil }
    return DateWords.phrase(when, in: line)
  }

  /// True for the same day, where one may say no month.
  private func isSame(_ one: Phrase, _ other: Phrase) -> Bool {
    guard let one = understander.when(of: Line(one.noun ?? one.quote))?.kind,
      let other = understander.when(of: Line(other.noun ?? other.quote))?.kind
    else { return false }
    if case .date(let month, let day) = one, case .date(let next, day) = other, day > 0 {
      return month == next || month == 0 || next == 0
    }
    if case .weekday(let day, _) = one, case .weekday(day, _) = other { return true }
    return one == other
  }

  /// What stands in a sentence before the day; a few words after it only say why ("they moved it").
  private func left(of words: Substring, without piece: Substring) -> Substring {
    guard let at = words.place(of: String(piece)) else { return "" }
    let back = words[at.upperBound...].bare
    return back.wordCount > 4 ? back : words[..<at.lowerBound].bare
  }

  private func isComplaint(_ sentence: Substring) -> Bool {
    let kind = metas.kind(of: MetaWord.all(in: sentence))
    return kind == .unanswered || kind == .told || kind == .off
  }

  /// A day that was taken for what somebody did, or for something they have, is none of it.
  private func forgetsAsAnswer(_ day: Phrase, _ sitting: inout Sitting) {
    let kinds: [FactKind] = [.struggle, .lesson, .borrow, .technique, .resource, .label, .part]
    for kind in kinds where sitting.facts[kind].map({ isDate($0.phrase.quote) }) == true {
      sitting.facts.drop(kind)
      if kind == .lesson, sitting.floor == .vicarious(at: .borrowing) {
        sitting.floor = .vicarious(at: .learning)
      }
    }
  }
}

extension Floor {
  /// True where the day of what is to come was talked of before.
  fileprivate var isPastTheDay: Bool {
    switch self {
    case .mastery, .vicarious, .persuasion, .arousal, .close: true
    case .opening(let at): at == .reasoning || at == .raising || asksForPart
    case .plan, .checkIn, .quick: false
    }
  }

  /// True where a day by itself answers nothing.
  fileprivate var asksNoDay: Bool {
    switch self {
    case .mastery(at: .recalling), .mastery(at: .happening): false
    case .mastery, .vicarious, .persuasion, .arousal, .close: true
    case .opening, .plan, .checkIn, .quick: false
    }
  }
}
