extension Scene {
  /// The date or the time left that the line names; a plain one before a vague one.
  mutating func when() -> When? {
    guard let (when, mark) = date() else { return nil }
    note(mark, when.span)
    return when.kind == .vague ? when : withHour(led(when))
  }

  /// The date and what it was read from; a bare day of the month has no mark.
  func date() -> (When, Mark?)? {
    var vague: When?
    let numbers = quantities
    for match in self[.when] where !isFree(match) {
      // "Sunday the 20th"
      if match.mark == .whenWeekday, let number = ordinal(behind: Int(match.end), numbers) {
        let end = Int(tokens[number.end].end)
        // "Friday the 4th of December" is read by its month.
        let next = number.end + 1
        if next < tokens.count, lexicon.isIn(tokens[next].word, .of) { continue }
        return (
          When(
            kind: .date(month: 0, day: Int(number.value)), past: isPast(match),
            span: Span(start: span(match).start, end: end)), match.mark
        )
      }
      if let when = named(match) ?? counted(match, numbers) ?? date(match, numbers) {
        // "The 20th, now": the day says more.
        if when.kind == .now, let day = day(numbers) { return (day, nil) }
        return (when, match.mark)
      }
      if match.mark == .whenVague, vague == nil {
        vague = When(kind: .vague, past: false, span: span(match))
      }
    }
    if let day = day(numbers) { return (day, nil) }
    return vague.map { ($0, .whenVague) }
  }

  /// "the 12th", "on the 20th": a day of the month, which is not said.
  private func day(_ numbers: [Quantity]) -> When? {
    for number in numbers where number.value >= 1 && number.value <= 31 && number.start > 0 {
      let end = number.end
      guard end < tokens.count, tokens[end].flags.contains(.joined),
        lexicon.isIn(tokens[end].word, .ordinal),
        lexicon.isArticle(tokens[number.start - 1].word)
          || lexicon.isIn(tokens[number.start - 1].word, .preposition)
      else { continue }
      // "the 2nd page" is none.
      if end + 1 < tokens.count, tokens[end + 1].flags.isDisjoint(with: [.comma, .sentence]),
        tokens[end + 1].flags.contains(.letters), !lexicon.isIn(tokens[end + 1].word, .aside)
      {
        continue
      }
      return When(
        kind: .date(month: 0, day: Int(number.value)), past: false,
        span: Span(start: Int(tokens[number.start].start), end: Int(tokens[end].end)))
    }
    return nil
  }

  private func next(to match: Match, _ mark: Mark) -> Match? {
    near(.when, match.start - 3..<match.start).first { $0.mark == mark && $0.end == match.start }
  }

  private func after(_ end: Int32, _ mark: Mark) -> Match? {
    near(.when, end..<end + 1).first { $0.mark == mark }
  }

  /// "tomorrow", "last Tuesday", "next week", "now".
  private func named(_ match: Match) -> When? {
    switch match.mark {
    case .whenNow: return When(kind: .now, past: false, span: span(match))
    case .whenToday: return When(kind: .days(count: 0), past: false, span: span(match))
    case .whenTomorrow: return When(kind: .days(count: 1), past: false, span: span(match))
    case .whenFeast: return feast(match)
    case .whenYesterday: return When(kind: .days(count: 1), past: true, span: span(match))
    case .whenWeekday:
      // "Not this Saturday, the one after": another day may follow.
      if isRuledOut(match) { return nil }
      if let when = weekOn(match) ?? weekAfter(match) { return when }
      let last = next(to: match, .whenLast)
      let upcoming = next(to: match, .whenNext)
      let day = Int(lexicon.entries[Int(match.entry)].value)
      let says = upcoming.map { lexicon.isIn(tokens[Int($0.start)].word, .next) } ?? false
      return When(
        kind: .weekday(day: day, next: says), past: last != nil || !says && isPast(match),
        span: joined(last ?? upcoming ?? match, match))
    case .whenWeek, .whenMonth, .whenYear:
      let days = match.mark == .whenWeek ? 7 : match.mark == .whenMonth ? 30 : 365
      if let last = next(to: match, .whenLast) {
        return When(kind: .days(count: days), past: true, span: joined(last, match))
      }
      if let upcoming = next(to: match, .whenNext) {
        let says = lexicon.isIn(tokens[Int(upcoming.start)].word, .next)
        var span = joined(upcoming, match)
        if days == 30, let day = day(quantities), day.span.end <= span.start,
          !bytes[day.span.end..<span.start].contains(where: { $0 == 0x2C || $0 == 0x2E })
        {
          // "The 3rd of next month"
          span.start = day.span.start
        }
        return When(kind: .days(count: says ? days : 0), past: false, span: span)
      }
      return nil
    default: return nil
    }
  }

  /// "A week on Tuesday", "a week from Friday": not the coming one, but the one after.
  private func weekOn(_ match: Match) -> When? {
    let week = near(.when, match.start - 4..<match.start).last { $0.mark == .whenWeek }
    guard let week, week.start > 0, match.start - week.end == 1,
      lexicon.isIn(tokens[Int(week.end)].word, .preposition),
      lexicon.isArticle(tokens[Int(week.start) - 1].word), !isPast(match)
    else { return nil }
    let span = joined(week, match)
    let start = Int(tokens[Int(week.start) - 1].start)
    return When(
      kind: .weekday(day: Int(lexicon.entries[Int(match.entry)].value), next: true), past: false,
      span: Span(start: start, end: span.end))
  }

  /// "the Saturday after next", "Saturday week".
  private func weekAfter(_ match: Match) -> When? {
    let next = near(.when, match.end..<match.end + 2).first {
      $0.mark == .whenNext && ($0.start == match.end + 1)
        && lexicon.isIn(
          tokens[Int($0.start)].word, .next)
        && tokens[Int(match.end)].flags.contains(.letters)
        && !lexicon.isArticle(tokens[Int(match.end)].word)
    }
    // "Saturday week mate", and not "Monday, week 3".
    let week = near(.when, match.end..<match.end + 1).first { week in
      week.mark == .whenWeek && week.start == match.end
        && tokens[Int(match.end)].flags.isDisjoint(with: [.comma, .sentence])
        && (Int(week.end) == tokens.count || !tokens[Int(week.end)].isNumber)
    }
    guard let last = next ?? week, !isPast(match) else { return nil }
    return When(
      kind: .weekday(day: Int(lexicon.entries[Int(match.entry)].value), next: true), past: false,
      span: joined(match, last))
  }

  /// "Not Saturday", "not this Saturday": it is said which day it is not.
  private func isRuledOut(_ match: Match) -> Bool {
    let first = next(to: match, .whenNext) ?? match
    var at = Int(first.start) - 1
    if at >= 0, lexicon.isIn(tokens[at].word, .preposition) { at -= 1 }
    return at >= 0 && lexicon.isIn(tokens[at].word, .negator)
      && !lexicon.isIn(tokens[at].word, .no)
  }

  /// "in ten minutes", "two weeks ago", "half an hour".
  private func counted(_ match: Match, _ numbers: [Quantity]) -> When? {
    let minutes: Int
    switch match.mark {
    case .whenMinute: minutes = 1
    case .whenHour: minutes = 60
    case .whenDay: minutes = 1440
    case .whenWeek: minutes = 7 * 1440
    case .whenMonth: minutes = 30 * 1440
    case .whenYear: minutes = 365 * 1440
    default: return nil
    }
    // "At 40 years old"
    if match.mark == .whenYear, Int(match.end) < tokens.count,
      lexicon.isIn(tokens[Int(match.end)].word, .old)
    {
      return nil
    }
    if match.mark == .whenDay, let beyond = beyondTomorrow(match) { return beyond }
    var first = Int(match.start)
    var count = 1.0
    if let number = numbers.ending(at: first) {
      first = number.start
      count = number.value
    } else if first > 0, lexicon.isArticle(tokens[first - 1].word) {
      first -= 1
      if first > 0, lexicon.isIn(tokens[first - 1].word, .half) {
        first -= 1
        count = 0.5
      }
    } else if first > 0, lexicon.isIn(tokens[first - 1].word, .few) {
      first -= 1
      count = lexicon.isIn(tokens[first].word, .pair) ? 2 : 3
      if first > 0, lexicon.isArticle(tokens[first - 1].word) { first -= 1 }
    } else {
      return nil
    }
    let ago = after(match.end, .whenAgo)
    let ahead = near(.when, Int32(first) - 2..<Int32(first)).first {
      $0.mark == .whenIn && $0.end == Int32(first)
    }
    guard
      ago != nil || ahead != nil || ending(at: Int(match.start)) != nil
        || tokens.count <= Int(match.end) - first + 2
    else {
      return nil
    }
    guard count < 10_000 else { return nil }
    let total = Int(count * Double(minutes))
    let start = ahead.map { Int($0.start) } ?? first
    return When(
      kind: total < 1440 ? .minutes(count: total) : .days(count: total / 1440),
      past: ago != nil,
      span: Span(
        start: Int(tokens[start].start), end: Int(tokens[Int((ago ?? match).end) - 1].end)))
  }

  /// "The day after tomorrow", "the day before yesterday".
  private func beyondTomorrow(_ day: Match) -> When? {
    let other = near(.when, day.end + 1..<day.end + 2).first {
      ($0.mark == .whenTomorrow || $0.mark == .whenYesterday) && $0.start == day.end + 1
    }
    guard let other, lexicon.isIn(tokens[Int(day.end)].word, .preposition) else { return nil }
    let hasArticle = day.start > 0 && lexicon.isArticle(tokens[Int(day.start) - 1].word)
    let start = Int(day.start) - (hasArticle ? 1 : 0)
    return When(
      kind: .days(count: 2), past: other.mark == .whenYesterday,
      span: Span(start: Int(tokens[start].start), end: span(other).end))
  }

  /// "3 May", "May 3rd", "May the 3rd", "the 3rd of May", "in May".
  private func date(_ match: Match, _ numbers: [Quantity]) -> When? {
    guard match.mark == .whenMonthName else { return nil }
    let month = Int(lexicon.entries[Int(match.entry)].value)
    var start = Int(match.start)
    var end = Int(match.end)
    var day = 0
    // "The 10th of December. Twelve people" has no twelfth.
    if let number = ordinal(behind: end, numbers) {
      day = Int(number.value)
      end = number.end + 1
    } else if let number = numbers.starting(at: end), number.value <= 31,
      !tokens[end].flags.contains(.sentence)
    {
      day = Int(number.value)
      end = number.end
      if end < tokens.count, lexicon.isIn(tokens[end].word, .ordinal) { end += 1 }
    } else {
      var at = start
      if at > 0, lexicon.isIn(tokens[at - 1].word, .of) { at -= 1 }
      if at > 0, lexicon.isIn(tokens[at - 1].word, .ordinal) { at -= 1 }
      if let number = numbers.ending(at: at), number.value <= 31 {
        day = Int(number.value)
        start = number.start
      }
    }
    let isAlone = end - start == tokens.count
    guard day > 0 || isAlone || next(to: match, .whenIn) != nil || ending(at: start) != nil
    else { return nil }
    return When(
      kind: .date(month: month, day: day), past: isPast(match),
      span: Span(start: Int(tokens[start].start), end: Int(tokens[end - 1].end)))
  }

  /// "Friday off" is what is asked for, and not when.
  private func isFree(_ match: Match) -> Bool {
    let end = Int(match.end)
    return end < tokens.count && tokens[end].flags.isDisjoint(with: [.comma, .sentence])
      && lexicon.isIn(tokens[end].word, .free)
  }

  /// "The 12th", behind "June".
  private func ordinal(behind end: Int, _ numbers: [Quantity]) -> Quantity? {
    guard end + 1 < tokens.count, tokens[end].flags.isDisjoint(with: [.comma, .sentence]),
      lexicon.isArticle(tokens[end].word), let number = numbers.starting(at: end + 1),
      number.value <= 31, number.end < tokens.count,
      lexicon.isIn(tokens[number.end].word, .ordinal)
    else { return nil }
    return number
  }

  private func isPast(_ match: Match) -> Bool { time(of: match) == .past }

  private func joined(_ first: Match, _ last: Match) -> Span {
    Span(start: span(first).start, end: span(last).end)
  }
}
