import Dialogue
import Machines
import Understanding

/// Days of what was, days that are denied and days that are taken back, beside the day of what is to
/// come.
extension Coach {
  /// The day that a line names for what is to come. Of "I sat in it on Sunday. The 9th is the day" it
  /// is the 9th, of "not on Saturday, I tell her Friday, no wait, Monday" it is Monday; nil where every
  /// day belongs to something told of or is denied.
  ///
  /// - Parameter words: those of the line, where they are known.
  func dayAhead(_ when: When, in line: Line, _ heard: Heard) -> When? {
    if when.past {
      return isHad(when, in: line, heard)
        ? When(kind: when.kind, past: false, span: when.span) : when
    }
    let isTold = heard.phrases.contains { $0.clause != nil && $0.past }
    let isTurned = hints.correction.stand(in: heard.said)
    guard isTold || isTurned else { return when }
    let days = days(in: line)
    let turned = days.last { $0.isTurned && !$0.isTold && !$0.isDenied }
    if let turned { return turned.when }
    guard let own = days.first(where: { $0.when.span.start == when.span.start }),
      own.isTold || own.isDenied
    else { return when }
    return days.first { !$0.isTold && !$0.isDenied }?.when
  }

  /// "I got my exam Thursday": what they have on a coming day, and nothing that was.
  private func isHad(_ when: When, in line: Line, _ heard: Heard) -> Bool {
    guard case .weekday = when.kind, !heard.facts.has(.rating), heard.cues.outcome == .none,
      hints.having.stand(in: heard.said)
    else { return false }
    let day = line.slice(when.span)
    let piece = line.text.pieces(at: 0x2C, 0x2E).first { $0.contains(day) } ?? line.text[...]
    // "I got 40 on Thursday"; "last Thursday"
    return !piece.hasNumber && day.wordCount <= 2
      && understander.when(of: Line(String(day)))?.past == false
  }

  /// Another day than stands: beside one that is denied ("MONDAY I tell her. Not Saturday"), or alone
  /// between two marks ("tomorrow, my mistake, Monday"). Nil where the line names none.
  func otherDay(_ heard: Heard, in line: Line, than known: Phrase) -> When? {
    let mayStandAlone = heard.words <= 12 && heard.cues.rating == nil
    guard mayStandAlone || corrections.notWords.stand(in: heard.said) else { return nil }
    let days = days(in: line).filter { !$0.isTold }
    let denied = days.filter(\.isDenied).map(\.when.kind)
    let named = days.filter { !$0.isDenied && !denied.contains($0.when.kind) }
    if let wrong = denied.first {
      return (named.last { $0.when.kind.isLike(wrong) } ?? named.last)?.when
    }
    guard mayStandAlone else { return nil }
    let old = known.quote.lowercased()
    return named.last {
      $0.isAlone && !line.slice($0.when.span).lowercased().holds(old)
    }?.when
  }

  private struct Day {
    var when: When
    /// Of something told of; denied; put in the place of one before it.
    var isTold: Bool
    var isDenied: Bool
    var isTurned: Bool
    /// Nothing else stands between the marks around it.
    var isAlone: Bool
  }

  /// The days that the clauses of a line name.
  private func days(in line: Line) -> [Day] {
    let text = line.text
    var days: [Day] = []
    var isTurned = false
    let parts = text.pieces(at: 0x2C, 0x2E, 0x3B, 0x21, 0x3F)
    for part in parts.flatMap(partedAtNot) {
      var words = part.bare
      let isHeld = words.strip(speaker.words.options["correct.slip.light"] ?? [])
      let isLed = words.strip(corrections.leads)
      isTurned = isTurned || isLed
      // "No wait, it was Wednesday", "hang on, it's Wednesday"
      if isLed || isHeld { words.strip(corrections.fillers) }
      // "My English is not good and I have an interview on Monday" denies no day.
      let isDenied =
        (corrections.not.map { words.opens(with: $0) } ?? false) && words.wordCount <= 7
      if isDenied { words = Substring(words.utf8.dropFirst(corrections.not!.utf8.count)).bare }
      if words.isEmpty { continue }
      let clause = Line(String(words))
      guard var when = understander.when(of: clause), when.kind != .vague else {
        continue
      }
      let isTold = when.past || tellsOfThePast(clause)
      let isAlone = clause.words <= 3 && isAll(when, of: clause)
      let before = text.utf8.distance(from: text.startIndex, to: words.startIndex)
      when.span = Span(start: when.span.start + before, end: when.span.end + before)
      days.append(
        Day(
          when: when, isTold: isTold,
          isDenied: isDenied, isTurned: isTurned && !days.isEmpty,
          isAlone: isAlone))
      isTurned = false
    }
    return days
  }

  /// "I've got a driving test on Monday", "I've been asked to give the speech on Monday" tell of nothing
  /// past.
  private func tellsOfThePast(_ clause: Line) -> Bool {
    guard !hints.having.stand(in: MetaWord.all(in: clause.text)) else { return false }
    var reading = phraser.reading(of: clause)
    if reading.opensLikeAct { return false }
    let told = reading.phrases().filter { $0.clause != nil }
    return !told.isEmpty && told.allSatisfy(\.past)
      && understander.cues(of: clause, asked: .nothing).time != .future
  }

  /// "It's the 5th not the 12th", in two.
  private func partedAtNot(_ part: Substring) -> [Substring] {
    guard let not = corrections.not, let at = part.place(of: " " + not + " ") else { return [part] }
    return [part[..<at.lowerBound], Substring(part[at.lowerBound...].utf8.dropFirst())]
  }
}

extension When.Kind {
  /// True where both are days of the week, or both of a month, or neither is.
  fileprivate func isLike(_ other: When.Kind) -> Bool {
    switch (self, other) {
    case (.weekday, .weekday), (.date, .date): true
    case (.weekday, _), (.date, _), (_, .weekday), (_, .date): false
    case _: true
    }
  }
}
