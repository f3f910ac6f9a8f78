import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// The day of the plan, put right in the middle of what is asked of it: "sorry, not Sunday, she works
/// on Sunday. Saturday", "80, but please write Saturday, not Sunday".
extension Coach {
  /// "I start at 8", "I'm warm then", "I sit at the back": what is so at a moment, and no step of a plan.
  /// - Parameter step: what they chose to do; with none, or in its words, it may be the step itself.
  func isDaily(_ act: Phrase, beside step: Phrase?) -> Bool {
    guard let step else { return false }
    let known = step.quote.smallWords(figures: false, apostrophes: false).filter {
      $0.utf8.count > 3
    }
    let said = act.quote.smallWords(figures: false, apostrophes: false)
    if said.contains(where: known.contains) { return false }
    if hints.plan.daily.open(act.quote[...]) { return true }
    guard let told = phraser.stretches(of: Line(act.quote)).first, told.isFinite, !told.modal else {
      return false
    }
    return told.isStill
  }

  /// The most days that a step lies ahead.
  private static let longestPlan = 10

  /// - Returns: false where the line puts no day of the plan right.
  func putsPlanDay(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ heard: Heard,
    _ speech: inout Speech
  ) -> Bool {
    guard heard.cues.when != nil, heard.words <= 34, sitting.floor.isPastTheCue,
      let was = plannedDay(sitting)
    else { return false }
    let leads = corrections.leads.open(sentences.first ?? "")
    let isMade = hints.plan.makeIt.stand(in: words)
    guard leads || isMade || corrections.notWords.stand(in: words) else { return false }
    var isDenied = false
    var now: Substring?
    var rest: [Substring] = []
    for part in sentences.flatMap({ days(in: $0) }) {
      guard let day = day(in: part.words) else {
        rest.append(part.words)
        continue
      }
      if day.lowercased() == was.lowercased() {
        isDenied = isDenied || part.isDenied
      } else if !part.isDenied, now == nil, part.words.wordCount <= 6 {
        // "After work on Friday" is another moment, and not only another day.
        guard part.words.lowercased().hasSuffix(day.lowercased()),
          !hints.plan.moments.stand(in: MetaWord.all(in: part.words.dropLast(day.count)))
        else { return false }
        now = day
      }
    }
    guard let now, isDenied || isMade || leads && heard.words <= 5 else { return false }
    let right = Line(String(now))
    let when = understander.when(of: right)
    // "Next month" is the day of what the plan is for.
    if case .days(let count)? = when?.kind, count > Self.longestPlan { return false }
    let phrase = when.map { DateWords.phrase($0, in: right) }
    // "On Thursday" is Thursday, "tomorrow night" all of it.
    let name =
      now.wordCount > 1 ? now : (phrase?.noun).flatMap { $0.parted.last } ?? now
    if now.wordCount > 1 || phrase?.noun?.wordCount == 1 {
      // "On Thursday", and no "on tomorrow".
      sitting.facts.reword(
        DateWords.onDay + was, as: String(name), in: OpenPlan.kinds, turn: sitting.turn)
    }
    sitting.facts.reword(was, as: String(name), in: OpenPlan.kinds, turn: sitting.turn)
    speech.add([.summarise("plan.changed")])
    let asked = sitting.asked
    if let rated = rest.first(where: { asked.isNumber && number(in: $0) != nil }) {
      converse(&sitting, Line(String(rated)), &speech)
    } else if isMade,
      case let others = sentences.filter({ day(in: $0) == nil }),
      case let left = Line(Sentences.text(others)), left.words > 3
    {
      // What stands in the sentence of the day is why it is another.
      converse(&sitting, left, &speech)
    } else {
      speech.again(sitting)
    }
    return true
  }

  /// The first day that stands in the plan, as it was typed.
  private func plannedDay(_ sitting: Sitting) -> String? {
    [FactKind.sentence, .cue, .action].lazy
      .compactMap { sitting.facts[$0]?.phrase.quote }
      .compactMap { self.day(in: $0[...]).map(String.init) }.first
  }

  /// The parts of a sentence, parted at commas and before "not", and whether they deny.
  private func days(in sentence: Substring) -> [(words: Substring, isDenied: Bool)] {
    sentence.pieces(at: 0x2C, 0x3B, 0x3A).map(\.bare).flatMap { piece in
      if let (right, wrong) = piece.cut(at: corrections.nots) {
        return [(right, false), (wrong, true)]
      }
      var words = piece
      words.strip(corrections.leads)
      // "Make it Wednesday"
      words.strip(hints.plan.made)
      // A day that is denied is none to the reader of days.
      let isDenied = words.strip(corrections.wrongs)
      // "Tomorrow then"
      words.strip(backwards: speaker.words.options["takenBack.tail"] ?? [])
      return [(words, isDenied)]
    }
  }

  /// The weekday, or "tomorrow", that is named in some words.
  func day(in words: Substring) -> Substring? {
    let line = Line(String(words))
    guard let when = understander.when(of: line), when.kind.isNearDay else { return nil }
    return line.words(at: when.span)
  }
}

extension When.Kind {
  /// True for a day that is named by itself or by its distance: "Tuesday", "yesterday".
  var isNearDay: Bool {
    switch self {
    case .weekday, .days: true
    case .now, .minutes, .date, .vague: false
    }
  }
}

extension Floor {
  /// True where the moment of a plan is asked for.
  var asksForMoment: Bool {
    self == .plan(at: .cueing(sized: false)) || self == .plan(at: .cueing(sized: true))
      || self == .plan(at: .sharpening)
  }

  /// True where the plan has a moment, and more of it is asked for.
  var isPastTheCue: Bool {
    switch self {
    case .plan(at: .acting), .plan(at: .typing), .plan(at: .bracing),
      .plan(at: .answering), .plan(at: .signing),
      .plan(at: .predicting), .close:
      true
    case .plan, .opening, .mastery, .vicarious, .persuasion, .arousal, .checkIn, .quick: false
    }
  }
}
