import Dialogue
import Machines
import Understanding

/// The day of what they want to be able to do: a day with a name goes before a week, one that may be is not
/// fixed, and "this year" is none.
extension Coach {
  /// What was heard, with the day of the line that is nearest to a day.
  func withDay(_ heard: Heard, of line: Line, _ floor: Floor) -> Heard {
    guard case .opening = floor, let when = heard.cues.when, !when.past else { return heard }
    switch when.kind {
    case .weekday, .date, .minutes, .now: return heard
    case .days, .vague: break
    }
    var heard = heard
    if let day = namedDay(in: line) {
      heard.cues.when = day
    } else if hints.wanted.noDay.hold(MetaWord.all(in: line.slice(when.span))) {
      heard.cues.when = nil
    }
    return heard
  }

  /// "On Thursday morning" of "next week, and on Thursday morning I lead the story hour".
  private func namedDay(in line: Line) -> When? {
    let pieces = Sentences.all(in: line.text).flatMap { $0.pieces(at: 0x2C) }
    guard pieces.count > 1 else { return nil }
    for piece in pieces.reversed() {
      guard var when = understander.when(of: Line(String(piece))), !when.past else { continue }
      switch when.kind {
      case .weekday, .date: break
      case .days, .vague, .minutes, .now: continue
      }
      let lead = piece.utf8.prefix { $0 == 0x20 }.count
      let start = line.text.utf8.distance(from: line.text.startIndex, to: piece.startIndex) + lead
      when.span.start += start
      when.span.end += start
      if when.span.end <= line.text.utf8.count { return when }
    }
    return nil
  }

  /// "No date really. There's a charity one end of March maybe": the day stays open, and what may be is said.
  func leavesDayOpen(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .dating), heard.cues.when != nil, heard.cues.rating == nil
    else { return false }
    let sentences = Sentences.all(in: line.text)
    let days = sentences.compactMap { sentence in
      understander.when(of: Line(String(sentence))).map { (sentence, $0) }
    }
    guard let (dated, when) = days.last(where: { !$1.past && $1.kind != .vague }),
      hints.wanted.maybe.stand(in: MetaWord.all(in: dated)),
      hints.wanted.noDate.stand(in: heard.said) || sentences.count > 1
    else { return false }
    sitting.tries = 0
    speech.parrot = nil
    speech.add([.inform("wanted.maybeDay")], line: DateWords.phrase(when, in: Line(String(dated))))
    advance(&sitting, Turn(.opening(at: .rating), [.ask("opening.rating")]), &speech, line: nil)
    return true
  }

  /// "On Thursday, actually, in the morning. Perhaps 35?", before there is a plan: the day of what it is for, told in a
  /// sentence of its own; and the rest answers.
  func redatesFirst(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard case .opening(let at) = sitting.floor, at != .wishing else { return false }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, let first = sentences.first, !first.isMarked, first.wordCount <= 9
    else { return false }
    let rest = Line(Sentences.text(sentences.dropFirst()))
    let when = understander.when(of: Line(String(first))).flatMap { $0.past ? nil : $0 }
    if hints.wanted.aMaybe.stand(in: MetaWord.all(in: first)), when != nil || first.wordCount <= 5 {
      // "March is a maybe": no day to go by.
      sitting.facts.drop(.date)
      if at == .dating {
        guard isNumbered(rest.text[...]) else { return false }
        if let when {
          let day = DateWords.phrase(when, in: Line(String(first)))
          speech.add([.inform("wanted.maybeDay")], line: day)
        } else {
          speech.add([.inform("opening.undated")])
        }
        sitting.floor = .opening(at: .rating)
      }
      let rest = withoutRoughness(rest, sitting) ?? rest
      let cues = understander.cues(of: rest, asked: sitting.asked)
      if !takesNumbers(&sitting, rest, listen(to: rest, cues, sitting), &speech) {
        goOn(&sitting, with: rest, &speech)
      }
      return true
    }
    guard at != .dating, let known = sitting.facts[.date] else { return false }
    let pieces = first.pieces(at: 0x2C).map { Substring($0.unmarked).bare }.filter {
      var left = $0
      while left.strip(corrections.leads) || left.strip(corrections.fillers)
        || left.strip(hints.later.afterLeads)
      {}
      return !left.isEmpty
    }
    var words = Substring(pieces.joined(separator: " ")).bare
    while words.strip(corrections.leads) || words.strip(corrections.fillers)
      || words.strip(hints.later.afterLeads)
    {}
    words.strip(backwards: corrections.tails)
    let day = Line(String(words))
    guard let when = understander.when(of: day), !when.past, isDayAlone(day) || isMoment(words)
    else { return false }
    switch when.kind {
    case .weekday, .date: break
    case .days, .vague, .minutes, .now: return false
    }
    let phrase = DateWords.phrase(when, in: day)
    guard phrase.noun != known.phrase.noun else { return false }
    sitting.facts.keep(Fact(kind: .date, phrase: phrase, turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: phrase)
    goOn(&sitting, with: rest, &speech)
    return true
  }
}
