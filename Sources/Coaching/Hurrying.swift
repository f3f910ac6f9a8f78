import Dialogue
import Machines
import Understanding

/// Minutes to go, or a body that wants help now: the short way has the floor in the same turn.
extension Coach {
  /// Of so few minutes nothing is left but the body and the first move.
  private static let few = 5

  /// - Returns: false where the line says neither.
  func hurries(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ line: Line,
    _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    let mayCount = hints.minutes.stand(in: words)
    let mayCry = hints.cry.stand(in: words)
    if isCalled(&sitting, words, heard, &speech) { return true }
    // "5 min left" tells of nothing past.
    guard mayCount || mayCry, !sitting.floor.isScreening,
      heard.heart?.past != true || heard.words <= 4
    else { return false }
    let (floor, turn) = (sitting.floor, sitting.turn)
    let minutes =
      mayCount
      ? sentences.lazy.compactMap { self.minutesLeft(in: $0, floor, turn) }.first : nil
    guard minutes != nil || mayCry else { return false }
    let body = bodyNow(line, heard, sitting)
    guard minutes != nil || cries(sentences, heard, body, sitting) else { return false }
    sitting.greeted = true
    sitting.tries = 0
    if let body { sitting.facts.keep(body) }
    if let minutes {
      sitting.facts.keep(minutes.date)
      if minutes.count <= Self.few { late(&sitting) }
      name(&sitting, line, heard)
    } else if sitting.facts[.date].map(isMinutes) != true, sitting.mode == .full {
      return helps(&sitting, line, heard, &speech)
    }
    hasten(&sitting, &speech, isCry: minutes == nil)
    return true
  }

  /// "They're calling me", "I'm next", in the short way: the first move is all that is left, and where
  /// that was asked for already nothing is.
  private func isCalled(
    _ sitting: inout Sitting, _ words: MetaWords, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.mode == .quick, words.count <= 5, hints.called.stand(in: words),
      !sitting.floor.isScreening, !heard.plan.both, !sitting.ended
    else { return false }
    if sitting.floor == .quick(at: .aiming) {
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
    } else {
      late(&sitting)
      hasten(&sitting, &speech, isCry: false)
    }
    return true
  }

  /// The short way, from the first question in it that is not answered yet.
  /// - Parameter isCry: true where help is cried for: a breath first, and the second time the first move.
  private func hasten(_ sitting: inout Sitting, _ speech: inout Speech, isCry: Bool) {
    let isUnderWay = sitting.mode == .quick && (isCry || sitting.floor != .quick(at: .sensing))
    if isUnderWay, !sitting.facts.has(.late) {
      if !speech.hasSaid("quick.late", sitting) {
        speech.add([.inform("quick.late")])
        speech.again(sitting)
        return
      }
      if isCry { late(&sitting) }
    }
    if !sitting.facts.has(.late), !sitting.facts.has(.sensation) {
      speech.add([.inform("quick.start")])
    }
    sitting.mode = .quick
    sitting.parked = nil
    let step = lift(Quick.entries[0], Floor.quick)
    sitting.floor = step.state
    speech.add(step.moves)
    settle(&sitting, &speech)
    if sitting.facts.has(.late), let felt = sitting.facts[.sensation], felt.turn < sitting.turn {
      // With minutes left, what was said back once is not said again.
      for key in ["quick.sensed", "agenda.early"] { speech.drop(key) }
    }
  }

  private func late(_ sitting: inout Sitting) {
    sitting.facts.keep(Fact(kind: .late, phrase: Phrase(quote: ""), turn: sitting.turn))
  }

  /// What is to be done in so many minutes, where it was not told before.
  private func name(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) {
    let date = heard.cues.when.map { DateWords.span($0, in: line) }
    guard !sitting.facts.has(.task), let task = phraser.task(of: line, date: date),
      task.todo != nil || task.noun != nil
    else { return }
    sitting.facts.keep(Fact(kind: .task, phrase: task, turn: sitting.turn))
  }

  /// "What do I do about my heart?" with time to spare: the body is talked of now, or where it was
  /// already, one thing to do is said.
  private func helps(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.source != .arousal else { return false }
    let isScreened: Bool =
      switch sitting.facts.sensed {
      case .heart?, .breath?, .dizziness?, .numb?: sitting.facts.has(.screened)
      case .sweat?, .shaking?, .voice?, .stomach?, .blankMind?, .heat?, .tension?, .dryMouth?,
        .tears?, .tired?, .calm?, nil:
        true
      }
    if sitting.visited.contains(.arousal), isScreened {
      speech.add([.inform("agenda.bodyHelp")])
      speech.again(sitting)
      return true
    }
    // "How do I stop shaking" has its answer before they are talked of.
    if asksToStop(line, heard) { speech.add([.inform("questions.stopping")]) }
    move(&sitting, to: .arousal, &speech, line: nil)
    settle(&sitting, &speech)
    return true
  }

  /// "My heart, 8/10", to what the body does: the part alone, which is screened as what it mostly does.
  func namesBody(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .quick(at: .sensing), heard.words <= 5, heard.cues.sensations.isEmpty,
      !heard.saysNothing, !sitting.facts.has(.sensation),
      var body = bodyNow(line, heard, sitting)
    else { return false }
    body.phrase = heard.heart ?? Phrase(quote: String(line.text[...].bare))
    sitting.tries = 0
    sitting.facts.keep(body)
    speech.add([.reflect("quick.sensed")])
    settle(&sitting, &speech)
    return true
  }

  private func bodyNow(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Fact? {
    let names = heard.cues.sensations.filter { !$0.negated && $0.time != .past }.map(\.name)
    if names.contains(where: { $0 != .calm && $0 != .tired }) {
      return keeping(line, heard, sitting).fact(.sensation)
    }
    // "What do I do about my heart?": what it does is not said, and can be taken as what it is.
    let words = line.text.smallWords(figures: false, apostrophes: true)
    for entry in speaker.words.options["quick.body"] ?? [] {
      guard let (name, does) = entry[...].cut(at: [": "]), words.contains(name) else { continue }
      let told = Line(String(does))
      let cues = understander.cues(of: told, asked: .nothing)
      return keeping(told, Heard(cues: cues, heart: phraser.heart(of: told)), sitting)
        .fact(.sensation)
    }
    return nil
  }

  private func cries(
    _ sentences: [Substring], _ heard: Heard, _ body: Fact?, _ sitting: Sitting
  ) -> Bool {
    guard body != nil || sitting.mode == .quick, heard.words <= 14, heard.cues.outcome == .none,
      !heard.plan.both
    else { return false }
    let cries = speaker.words.options["quick.cry"] ?? []
    let moments = speaker.words.options["plea.when"] ?? []
    return sentences.contains { sentence in
      let text = sentence.lowercased()
      // "What do I do if I cry?" is no cry of now.
      if moments.contains(where: text.holdsWhole) { return false }
      return cries.contains { $0.contains(" ") ? text.holds($0) : text[...].bare == $0 }
    }
  }

  private func isMinutes(_ date: Fact) -> Bool {
    switch understander.when(of: Line(date.phrase.quote))?.kind {
    case .minutes?: true
    case .now?, .days?, .weekday?, .date?, .vague?, nil: false
    }
  }
}

extension Coach {
  /// How many minutes a sentence says there are before it starts: "on in 2 min", "5 min left".
  private func minutesLeft(
    in sentence: Substring, _ floor: Floor, _ turn: Int
  ) -> (count: Int, date: Fact)? {
    guard sentence.wordCount <= 24 else { return nil }
    let units = speaker.words.options["quick.minutes"] ?? []
    guard units.contains(where: sentence.mayHold) else { return nil }
    let words = sentence.smallWords(figures: true, apostrophes: true).map { String($0) }
    func isOf(_ list: String, _ word: String) -> Bool {
      speaker.words.options[list]?.contains(word) == true
    }
    let habits = speaker.words.options["quick.habit"] ?? []
    guard words.count <= 24,
      let at = words.indices.dropFirst().first(where: { units.contains(words[$0]) }),
      !words.contains(where: habits.contains)
    else { return nil }
    let before = words[..<(at - 1)]
    let isIn = before.last.map { isOf("quick.in", $0) } == true
    let isLeft = words[(at + 1)...].contains { isOf("quick.left", $0) }
    let starts = isIn && before.contains { isOf("quick.starts", $0) }
    let isDone = before.contains { isOf("quick.pace", $0) }
    // "Ten minutes on Sunday" were spent.
    func isElsewhere() -> Bool {
      guard at + 1 < words.count else { return false }
      let when = understander.when(of: Line(words[(at + 1)...].joined(separator: " ")))
      return when.map { $0.kind != .now } ?? false
    }
    let text = "in " + words[at - 1] + " " + words[at]
    guard
      starts || isLeft || isIn && floor.opens && !isDone
        || words.count <= 4 && floor.mayBeNear(isIn) && !isElsewhere(),
      let when = understander.when(of: Line(text)),
      case .minutes(let count) = when.kind, count > 0, count <= 45
    else { return nil }
    let phrase = DateWords.phrase(when, in: Line(text))
    return (count, Fact(kind: .date, phrase: phrase, turn: turn))
  }
}

extension Floor {
  /// True where the worry before the minutes to go is asked for: it is said back whole.
  var asksQuickly: Bool {
    switch self {
    case .quick(at: .meaning): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where it is not yet known what they have to do, or when.
  fileprivate var opens: Bool {
    switch self {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming),
      .opening(at: .dating), .checkIn(at: .asking):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// True where "10 min" by itself says how near it is; in a story or in a plan it may be a length.
  fileprivate func mayBeNear(_ isIn: Bool) -> Bool {
    switch self {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming),
      .opening(at: .dating), .checkIn, .quick:
      true
    case .opening, .vicarious, .persuasion, .arousal: isIn
    case .mastery, .plan: false
    case .close: isIn
    }
  }
}
