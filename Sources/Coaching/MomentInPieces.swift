import Dialogue
import Machines
import Understanding

/// "Thursday afternoon, after her programme's finished. That's about four", of a step that is known: every piece that
/// tells the time is kept, and what else is said is put by.
extension Coach {
  /// - Parameter heard: what was read of the line before; only what says more than that is given.
  /// - Returns: nil where the line tells an act of theirs as well, or fewer than two pieces of a moment.
  func momentInPieces(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Phrase? {
    guard sitting.facts[.step]?.phrase.isShaped == true, (3...26).contains(line.words),
      heard.cues.when?.past != true
    else { return nil }
    var told: [Substring] = []
    var isBeside = false
    for sentence in Sentences(line.text) where !sentence.isMarked {
      for piece in sentence.pieces(at: 0x2C, 0x3B) {
        var words = Substring(piece.straight).bare
        if corrections.leads.open(words) || corrections.wrongs.open(words) { return nil }
        while words.strip(corrections.sounds) || words.strip(corrections.fillers)
          || words.strip(corrections.bareJoints) || words.strip(hints.plan.asideFronts)
        {}
        words.strip(backwards: hints.plan.hedges)
        words.strip(backwards: corrections.tails)
        if tellsTime(words) {
          // "Saturday morning. I said Saturday"
          if !told.contains(where: { holds(words, in: $0) }) { told.append(words) }
        } else if tellsOfThem(words) {
          return nil
        } else {
          isBeside = true
        }
      }
    }
    let isUnheard = heard.plan.cue.map { $0.noun ?? $0.clause == nil } ?? true
    // "Jo's free on Thursday, so Thursday about five"
    guard told.count > 1 || told.count == 1 && isBeside && isUnheard && told[0].wordCount > 1
    else { return nil }
    let text = joinedMoment(told)
    guard text.wordCount > heard.plan.cue?.noun?.wordCount ?? 0, text.wordCount <= 18 else {
      return nil
    }
    return Phrase(quote: text, noun: withDays(phraser.turned(text)))
  }

  /// "When my husband's at the football on Saturday night", of a step that is known: a moment that was read as none
  /// that can be said, as it was typed.
  func momentAsTyped(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Phrase? {
    guard sitting.facts[.step]?.phrase.isShaped == true, !line.text.isMarked,
      !Sentences.areSeveral(in: line), heard.plan.act.map({ !$0.isShaped }) ?? true,
      heard.plan.cue.map({ !$0.isShaped }) ?? false,
      case let words = Substring(line.text[...].straight).bare,
      (4...12).contains(words.wordCount), words.opens(with: joints.when), !tellsOfThem(words)
    else { return nil }
    return Phrase(quote: line.text, noun: withDays(phraser.turned(String(words))))
  }

  /// "On Saturday when the kids are at school I write three letters": the moment, and what they do then, with no mark
  /// between.
  func momentThenAct(_ line: Line, _ heard: Heard) -> Heard.Halves? {
    guard (6...44).contains(line.words), !line.text.isMarked, !Sentences.areSeveral(in: line),
      heard.plan.act.map({ $0.clause == nil && $0.todo == nil || !$0.ownAction }) ?? true
    else { return nil }
    let words = Substring(line.text[...].straight).bare.pieces(at: 0x20).map { Substring($0) }
    func isCase(_ word: Substring) -> Bool { hints.plan.befores.hold(MetaWord.all(in: word.bare)) }
    guard let at = placeOfOwn(in: words, from: 3), words[..<at].contains(where: isCase) else {
      return nil
    }
    var front = words[..<at].joined(separator: " ")[...].bare
    let rest = words[at...].joined(separator: " ")
    if front.wordCount > 12, let (first, next) = front.cut(at: [" " + joints.and + " "]),
      isCase(next.parted.first ?? "")
    {
      // "When the school run's over and before she has her next pupil"
      front = first
    }
    guard tellsTime(front), isOwn(rest[...]), let act = phraser.plan(of: Line(rest)).act,
      act.clause ?? act.todo != nil
    else { return nil }
    return Heard.Halves(cue: momentPhrase(front), act: act)
  }

  /// Where "I" or "we" stands, and not behind "when": there the moment ends, and the act begins.
  func placeOfOwn(in words: [Substring], from start: Int) -> Int? {
    words.indices.dropFirst(start).first { at in
      let word = words[at].lowercased()
      return (typed.ownWords.contains(word) || hints.plan.ourWords.contains(word))
        && !hints.plan.befores.hold(MetaWord.all(in: words[at - 1].bare))
    }
  }

  private func holds(_ words: Substring, in told: Substring) -> Bool {
    let known = MetaWord.all(in: told).all
    return MetaWord.all(in: words).all.allSatisfy(known.contains)
  }

  private func tellsOfThem(_ words: Substring) -> Bool {
    phraser.opensLikeAct(Line(String(words)))
      || phraser.stretches(of: Line(String(words))).contains { $0.who == .own && !$0.isStill }
  }

  /// A day, an hour, "after her programme's finished".
  func tellsTime(_ words: Substring) -> Bool {
    guard (1...12).contains(words.wordCount) else { return false }
    let isCase = words.parted.first.map { hints.plan.befores.hold(MetaWord.all(in: $0)) } == true
    // "Sunday I'm at my mum's": why it is another day.
    if !isCase,
      phraser.stretches(of: Line(String(words))).contains(where: { $0.isFinite && $0.who == .own })
    {
      return false
    }
    if opensWithHour(words) { return true }
    if joints.times.contains(where: { words.opens(with: $0.lowercased()) })
      || hints.plan.dayParts.open(words)
    {
      return true
    }
    if isCase { return words.wordCount > 1 }
    let line = Line(String(words))
    guard let when = understander.when(of: line), !when.past else { return false }
    return DateWords.span(when, in: line).start == 0
  }

  /// "About four", "half six", "nine ish once the kids are down".
  func opensWithHour(_ words: Substring) -> Bool {
    var rest = words.parted.map { $0.bare.lowercased() }[...]
    while let word = rest.first, hints.plan.timeLeads.hold(MetaWord.all(in: word)) {
      rest = rest.dropFirst()
    }
    while let word = rest.first, hints.clocks.opensHour(word) { rest = rest.dropFirst() }
    guard let hour = rest.first,
      typed.figures[hour] != nil || hints.clocks.time(opening: [hour]) != nil
    else { return false }
    rest = rest.dropFirst()
    guard let next = rest.first else { return true }
    return next == typed.ish || hints.clocks.endsHour(next)
      || hints.plan.befores.hold(MetaWord.all(in: next)) || typed.goesOn.contains(next)
  }

  func joinedMoment(_ told: [Substring]) -> String {
    var text = ""
    for piece in told {
      let words = text.isEmpty ? String(piece) : piece.prefix(1).lowercased() + piece.dropFirst()
      guard !text.isEmpty else {
        text = words
        continue
      }
      let first = MetaWord.all(in: piece.parted[0])
      let isBare = opensWithHour(piece) && !hints.plan.timeLeads.hold(first)
      let isTight = hints.plan.befores.hold(first) && !text.contains(",") || isBare
      text += (isTight ? " " : ", ") + (isBare ? hints.plan.hourLead + " " : "") + words
    }
    return text
  }
}
