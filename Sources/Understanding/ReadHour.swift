extension Scene {
  /// The date with the part of the day and the hour that stand right after it: "tomorrow afternoon",
  /// "Friday at ten".
  func withHour(_ when: When) -> When {
    switch when.kind {
    case .weekday, .days, .date: break
    case .now, .minutes, .vague: return when
    }
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

  /// True where a token stands with nothing but a blank before it.
  private func goesOn(_ at: Int) -> Bool {
    at < tokens.count && tokens[at].flags.isDisjoint(with: [.comma, .sentence])
  }

  private func right(after at: Int, _ mark: Mark) -> Match? {
    near(.when, Int32(at)..<Int32(at) + 1).first { $0.mark == mark && Int($0.start) == at }
  }
}
