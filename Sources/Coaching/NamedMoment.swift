import Dialogue
import Machines
import Understanding

/// When the plan begins, told in pieces: "not monday, I'm at work. tuesday after lunch", "saturday, sunday
/// I'm at my mum's", "7pm, no 8pm", "next week thursday at 8".
extension Coach {
  /// The moment that is meant, where the line as a whole was read as none that can be said.
  /// - Returns: nil where the line tells an act, or no piece of it is a moment by itself.
  func namedMoment(_ line: Line, _ heard: Heard) -> Phrase? {
    guard heard.words <= 20, !line.text.isMarked,
      heard.plan.act.map({ !$0.ownAction && $0.todo == nil || isTail($0) }) ?? true
    else { return nil }
    let pieces = Sentences(line.text).flatMap { $0.pieces(at: 0x2C, 0x3B) }.map(\.bare)
    let isShaped = heard.plan.cue.map { $0.clause != nil || $0.noun != nil } ?? false
    guard pieces.count > 1 || !isShaped else { return nil }
    var meant: Phrase?
    var isDay = false
    var isLed = false
    for piece in pieces {
      var words = Substring(piece.unmarked.straight).bare
      if words.opens(with: joints.if) || words.opens(with: joints.when) { return nil }
      let isPutRight = words.strip(corrections.leads) || isLed
      while words.strip(corrections.fillers) || words.strip(corrections.bareJoints) {}
      words.strip(backwards: hints.plan.hedges)
      // "Thursday, I said"
      words.strip(backwards: corrections.tails)
      if let moment = meant, !isDay, !isPutRight, let more = hourBeside(moment, words) {
        return more
      }
      guard meant == nil || isPutRight || isDay, !corrections.wrongs.open(words),
        !hints.plan.refusals.stand(in: MetaWord.all(in: words)), let moment = bareMoment(words)
      else {
        // "No wait, I've got a lecture, Wednesday then"
        isLed = isLed || isPutRight && meant != nil
        continue
      }
      isLed = false
      let namesDay = understander.when(of: Line(String(words)))?.kind.isNearDay == true
      if let day = meant, isDay, !isPutRight {
        // "Tuesday. After dinner, at seven": the day, and when on it.
        if namesDay { break }
        let text = day.quote + " " + moment.quote
        meant = Phrase(quote: text, noun: withDays(phraser.turned(text)))
        continue
      }
      meant = moment
      isDay = namesDay && words.wordCount <= 3
    }
    // What was heard of it already says more.
    if let cue = heard.plan.cue?.noun, let noun = meant?.noun, cue.wordCount > noun.wordCount,
      heard.plan.act == nil, cue.hasPrefix(noun)
    {
      return nil
    }
    return meant
  }

  /// "After work. Half 4 in my kitchen": the hour, beside what it comes after.
  private func hourBeside(_ moment: Phrase, _ words: Substring) -> Phrase? {
    let text = String(words)
    guard words.wordCount <= 6, !moment.quote.hasNumber,
      let hour = hints.clocks.times(in: text).first, text.hasPrefix(hour)
    else { return nil }
    let both = moment.quote + ", " + text
    return Phrase(quote: both, noun: phraser.turnedInside(both))
  }

  /// "I said", behind a moment.
  private func isTail(_ act: Phrase) -> Bool {
    var words = act.quote[...]
    return words.strip(backwards: corrections.tails) && words.isEmpty
  }

  /// "Tonight after the kids sleep, half past eight": where the step is known, a verb by itself behind the
  /// moment belongs to it.
  func momentWithVerb(_ heard: Heard, _ line: Line, _ sitting: Sitting) -> Phrase? {
    guard sitting.facts.has(.step), heard.plan.act != nil, line.words <= 12, !line.text.isMarked,
      let cue = heard.plan.cue?.quote, let at = line.text.place(of: cue), cue.wordCount > 2
    else { return nil }
    let verb = line.text[at.upperBound...].prefix { $0 != "," && $0 != "." }
    guard verb.bare.wordCount == 1, !verb.bare.isEmpty else { return nil }
    let text = String(line.text[...].bare)
    return Phrase(quote: text, noun: withDays(phraser.turned(text)))
  }

  /// "Sunday night. Actually no, Sunday mum has people round. Saturday morning": the moment that is left.
  func lastMoment(_ line: Line) -> Line? {
    let sentences = Sentences.all(in: line.text)
    if sentences.count == 2, corrections.leads.open(sentences[1].bare) {
      return momentInTheEnd(sentences[1])
    }
    guard sentences.count > 2, let last = sentences.last?.bare,
      sentences.dropFirst().dropLast().contains(where: {
        corrections.leads.open($0.bare) || corrections.wrongs.open($0.bare)
      }), bareMoment(last) != nil
    else { return nil }
    return Line(String(last))
  }

  /// "No wait, I've got a lecture till one, Wednesday then, half 12": what stands last.
  private func momentInTheEnd(_ sentence: Substring) -> Line? {
    let pieces = sentence.pieces(at: 0x2C).map { piece in
      var words = Substring(piece.unmarked.straight).bare
      words.strip(backwards: hints.plan.hedges)
      return words
    }
    let moments = pieces.reversed().prefix { bareMoment($0) != nil }.reversed()
    guard !moments.isEmpty, moments.count < pieces.count else { return nil }
    return Line(moments.joined(separator: ", "))
  }

  /// "No idea, I'm so busy", "I'd do it now but it's too late", where the moment is asked for: why there
  /// is none, and nothing that is done.
  func isNoMoment(_ line: Line, _ heard: Heard) -> Bool {
    guard heard.words <= 12, heard.plan.cue == nil else { return false }
    if hints.plan.tooLate.stand(in: heard.said) { return true }
    // "Not before Friday"
    if heard.words <= 5, corrections.wrongs.open(line.text[...]) { return true }
    guard heard.plan.act?.clause != nil else { return false }
    let told = phraser.stretches(of: line).filter { $0.isFinite || $0.modal }
    return told.contains { $0.who == .own }
      && told.allSatisfy { $0.who != .own || ($0.isStill || $0.modal) && $0.verb.isEmpty }
  }

  /// A day, an hour or a part of the day, and no more.
  private func bareMoment(_ words: Substring) -> Phrase? {
    guard (1...8).contains(words.wordCount) else { return nil }
    if hints.plan.vague.hold(MetaWord.all(in: words)) { return nil }
    if let moment = momentAlone(words) { return moment }
    if words.wordCount <= 2, hints.plan.breaks.stand(in: MetaWord.all(in: words)) {
      return Phrase(quote: String(words), noun: String(words))
    }
    let isHour = hints.clocks.times(in: String(words)).first?.count == words.count
    return isHour
      ? Phrase(quote: String(words), noun: hints.plan.hourLead + " " + words) : nil
  }
}
