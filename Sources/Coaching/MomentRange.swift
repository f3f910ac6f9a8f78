import Dialogue
import Understanding

/// Where in a sentence the moment of a plan stands: "Monday at 9", "every evening after dinner".
extension Coach {
  /// The words that tell the time: a day or a routine with its hour, its part of the day, and what it comes
  /// after.
  func momentRange(_ sentence: Substring, _ words: [Substring]) -> Range<Int>? {
    let routine = routine(in: words)
    guard let day = dayRange(sentence) else {
      // "Two questions before lunch" is till when, and no moment.
      return routine.flatMap { hints.plan.deadlines.open(text(words[$0])) ? nil : $0 }
    }
    let told = day.lowerBound..<end(of: words, from: day.upperBound)
    // "After tea on Saturday", "before bed tonight"
    guard let routine, routine.lowerBound < told.lowerBound, routine.upperBound >= told.lowerBound
    else { return told }
    return routine.lowerBound..<max(routine.upperBound, told.upperBound)
  }

  /// The words of a day or an hour, and not those of how long it takes: "ten minutes, tomorrow at 3".
  private func dayRange(_ sentence: Substring) -> Range<Int>? {
    var from = sentence.startIndex
    while from < sentence.endIndex {
      let line = Line(String(sentence[from...]))
      guard let when = understander.when(of: line), !when.past, when.kind != .vague else {
        return nil
      }
      let span = DateWords.span(when, in: line)
      if case .minutes = when.kind {
        // Without the blank, which a line does not begin with.
        let rest = sentence.utf8[sentence.utf8.index(from, offsetBy: span.end)...]
        from = rest.firstIndex { $0 != 0x20 } ?? sentence.endIndex
        continue
      }
      func count(_ end: Int) -> Int { line.text.utf8.prefix(end).count { $0 == 0x20 } }
      let before = sentence[..<from].utf8.count { $0 == 0x20 }
      return before + count(span.start)..<before + count(span.end - 1) + 1
    }
    return nil
  }

  /// "After work", "before bed", where no day is named.
  private func routine(in words: [Substring]) -> Range<Int>? {
    let start = words.indices.first { at in
      guard hints.plan.befores.hold(MetaWord.all(in: words[at])), at + 1 < words.count else {
        return false
      }
      return (at + 1...min(at + 2, words.count - 1)).contains {
        hints.plan.routines.hold(MetaWord.all(in: words[$0].bare))
      }
    }
    guard var start, start == 0 || !hints.plan.particles.hold(MetaWord.all(in: words[start - 1]))
    else { return nil }
    let end = end(of: words, from: start)
    // "Every evening after dinner", "straight after breakfast"
    while start > 0, leadsToMoment(words[start - 1]) { start -= 1 }
    return start..<end
  }

  private func leadsToMoment(_ word: Substring) -> Bool {
    let said = MetaWord.all(in: word)
    return hints.plan.dayWords.hold(said) || hints.plan.timeLeads.hold(said)
  }

  /// Where a moment ends that goes on here.
  private func end(of words: [Substring], from start: Int) -> Int {
    var at = start
    while at < words.count {
      let next = MetaWord.all(in: words[at].bare)
      let isHour = !hints.clocks.times(in: String(words[at].bare)).isEmpty
      if hints.plan.dayWords.hold(next) || isHour && at > 0 {
        at += 1
      } else if let length = lengthOfTime(words[at...]) {
        at += length
      } else if hints.plan.befores.hold(next), at + 1 < words.count {
        at = endOfObject(words, from: at + 1)
      } else {
        break
      }
    }
    return at
  }

  /// "At 9", "around half 8", "in the morning", "straight after": what leads on.
  private func lengthOfTime(_ words: ArraySlice<Substring>) -> Int? {
    for length in [2, 3] where words.count >= length {
      let lead = text(words.prefix(length - 1))
      let next = words[words.startIndex + length - 1].bare
      guard hints.plan.timeLeads.hold(MetaWord.all(in: lead)) else { continue }
      let named = MetaWord.all(in: next)
      if hints.plan.dayWords.hold(named) || hints.plan.routines.hold(named)
        || next.first?.isNumber == true
      {
        return length
      }
      if hints.plan.befores.hold(named) { return length - 1 }
    }
    return nil
  }

  /// "The van's washed", "work": what something comes after.
  private func endOfObject(_ words: [Substring], from start: Int) -> Int {
    var at = start
    while at < words.count, at - start < 6 {
      let isStop = at > start && hints.plan.stops.hold(MetaWord.all(in: words[at].bare))
      // "When my husband's | at the football"
      if isStop, !(endsInBeing(words[at - 1]) && hints.plan.places.open(words[at])) { break }
      at += 1
      if words[at - 1].utf8.last == 0x2C { break }
    }
    return at
  }

  private func endsInBeing(_ word: Substring) -> Bool {
    let small = word.straight.lowercased()
    return numbers.beings.contains(small) || small.hasSuffix("'s") || small.hasSuffix("'re")
  }

  /// "Sunday 7am when it's empty": a day, and how it is then.
  func goesOnInClause(_ line: Line, _ cue: Phrase?) -> Bool {
    guard let clause = cue?.quote, cue?.role == .when,
      let when = understander.when(of: line), !when.past,
      let at = line.text.place(of: clause)
    else { return false }
    return line.text.utf8.distance(from: line.text.startIndex, to: at.lowerBound) > when.span.end
      && when.span.start > 0
  }
}
