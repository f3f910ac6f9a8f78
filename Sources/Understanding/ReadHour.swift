extension Scene {
  /// The date with the part of the day and the hour that stand right after it: "tomorrow afternoon",
  /// "Friday at ten".
  func withHour(_ when: When) -> When {
    switch when.kind {
    case .weekday, .days, .date: break
    case .now, .minutes, .vague: return when
    }
    let when = sinceHour(when)
    let next = tokens.firstIndex { Int($0.start) >= when.span.end }
    guard var at = next, goesOn(at) else { return when }
    let first = at
    if let part = right(after: at, .whenPart) { at = Int(part.end) }
    let clock = goesOn(at) ? right(after: at, .whenClock) : nil
    if goesOn(at), let hour = quantities.starting(at: clock.map { Int($0.end) } ?? at),
      (0...24).contains(hour.value)
    {
      let end = right(after: hour.end, .whenHourEnd)
      if clock != nil || end != nil { at = end.map { Int($0.end) } ?? hour.end }
    }
    guard at > first else { return when }
    var longer = when
    longer.span.end = Int(tokens[at - 1].end)
    return longer
  }

  /// The hour before the day: "at 2 pm on Wednesday".
  private func sinceHour(_ when: When) -> When {
    guard var at = tokens.firstIndex(where: { Int($0.start) == when.span.start }) else {
      return when
    }
    if at > 0, lexicon.isIn(tokens[at - 1].word, .preposition) { at -= 1 }
    let end = near(.when, Int32(at) - 2..<Int32(at)).first {
      $0.mark == .whenHourEnd && Int($0.end) == at
    }
    if let end { at = Int(end.start) }
    guard let hour = quantities.ending(at: at), (0...24).contains(hour.value) else { return when }
    let clock = near(.when, Int32(hour.start) - 2..<Int32(hour.start)).first {
      $0.mark == .whenClock && Int($0.end) == hour.start
    }
    guard let start = clock.map({ Int($0.start) }) ?? (end == nil ? nil : hour.start) else {
      return when
    }
    var longer = when
    longer.span.start = Int(tokens[start].start)
    return longer
  }

  /// True where a token stands with nothing but a blank before it.
  private func goesOn(_ at: Int) -> Bool {
    at < tokens.count && tokens[at].flags.isDisjoint(with: [.comma, .sentence])
  }

  private func right(after at: Int, _ mark: Mark) -> Match? {
    near(.when, Int32(at)..<Int32(at) + 1).first { $0.mark == mark && Int($0.start) == at }
  }
}
