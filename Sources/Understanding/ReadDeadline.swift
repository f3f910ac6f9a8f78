extension Scene {
  /// "by Friday", "by the end of the month", "before Christmas": what leads to the day belongs to it,
  /// and the end of a month or a week lies as far ahead as it may.
  func led(_ when: When) -> When {
    guard !when.past, var at = tokens.firstIndex(where: { Int($0.start) == when.span.start }) else {
      return when
    }
    var led = when
    if let end = ending(at: at) {
      at = Int(end.start)
      if case .days(0) = when.kind { led.kind = .days(count: days(in: when.span)) }
    }
    let isEnd = at < tokens.count && Int(tokens[at].start) < when.span.start
    if isEnd, at > 0, lexicon.isArticle(tokens[at - 1].word) { at -= 1 }
    var by = at - 1
    if by > 0, lexicon.isArticle(tokens[by].word) { by -= 1 }
    if by >= 0, lexicon.isIn(tokens[by].word, .by) { at = by }
    led.span.start = min(when.span.start, Int(tokens[at].start))
    return led
  }

  /// "end of", right before a token or the article before it.
  func ending(at: Int) -> Match? {
    let start = at > 0 && lexicon.isArticle(tokens[at - 1].word) ? at - 1 : at
    return near(.when, Int32(start) - 3..<Int32(start)).first {
      $0.mark == .whenEnd && ($0.end == Int32(at) || $0.end == Int32(start))
    }
  }

  /// "this month" has no more days than a month.
  private func days(in span: Span) -> Int {
    for match in self[.when] where self.span(match).end == span.end {
      switch match.mark {
      case .whenMonth: return 30
      case .whenYear: return 365
      default: continue
      }
    }
    return 7
  }

  /// "by Christmas", "at Easter": a day with a name, and not "the Christmas concert".
  func feast(_ match: Match) -> When? {
    let end = Int(match.end)
    if end < tokens.count, tokens[end].flags.isDisjoint(with: [.comma, .sentence]),
      tokens[end].flags.contains(.letters), !lexicon.isIn(tokens[end].word, .aside)
    {
      return nil
    }
    let at = Int(match.start) - 1
    let isLed =
      at < 0 || !tokens[at + 1].flags.isDisjoint(with: [.comma, .sentence])
      || lexicon.isIn(tokens[at].word, .by) || lexicon.isIn(tokens[at].word, .feastly)
      || near(.when, match.start - 3..<match.start).contains {
        $0.end == match.start && ($0.mark == .whenNext || $0.mark == .whenLast)
      }
    guard isLed else { return nil }
    let date = Int(lexicon.entries[Int(match.entry)].value)
    let last = near(.when, match.start - 3..<match.start).first {
      $0.mark == .whenLast && $0.end == match.start
    }
    var span = self.span(match)
    if let first = last
      ?? near(.when, match.start - 3..<match.start).first(where: {
        $0.mark == .whenNext && $0.end == match.start
      })
    {
      span.start = self.span(first).start
    } else if at >= 0, lexicon.isIn(tokens[at].word, .feastly) {
      span.start = Int(tokens[at].start)
    }
    return When(
      kind: .date(month: date / 100, day: date % 100),
      past: last != nil || time(of: match) == .past,
      span: span)
  }
}
