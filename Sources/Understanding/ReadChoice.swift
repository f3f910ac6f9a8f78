extension Scene {
  /// Which of the choices offered was taken, from 1.
  mutating func choice() -> Int? {
    guard case .choice(let count) = asked else { return nil }
    for match in self[.choice] {
      let chosen: Int
      switch match.mark {
      case .choiceFirst: chosen = 1
      case .choiceSecond: chosen = 2
      case .choiceThird: chosen = 3
      case .choiceFourth: chosen = 4
      case .choiceFifth: chosen = 5
      default: chosen = count
      }
      if chosen <= count, !isNegated(match), !isManner(match), standsAlone(before: Int(match.end)) {
        note(match)
        return chosen
      }
    }
    let numbers = quantities.filter { number in
      number.value >= 1 && number.value <= Double(count)
        && number.value == number.value.rounded(.down)
        && !tokens[number.start].flags.contains(.negated) && standsAlone(before: number.end)
    }
    guard numbers.count == 1 else { return nil }
    note(
      nil,
      Span(start: Int(tokens[numbers[0].start].start), end: Int(tokens[numbers[0].end - 1].end)))
    return Int(numbers[0].value)
  }

  /// "Post the letter first": when something is done, and none of what was offered.
  private func isManner(_ match: Match) -> Bool {
    guard match.length == 1, match.start > 1 else { return false }
    let before = tokens[Int(match.start) - 1]
    return before.flags.contains(.letters) && before.flags.isDisjoint(with: [.comma, .sentence])
      && !lexicon.isIn(before.word, .linking) && !lexicon.isIn(before.word, .adverb)
      && !lexicon.isIn(before.word, .aside)
  }

  /// False where what follows is counted or named: "the first line", "two arrows".
  private func standsAlone(before next: Int) -> Bool {
    next >= tokens.count || !tokens[next].flags.isDisjoint(with: [.comma, .sentence])
      || !tokens[next].flags.contains(.letters) || lexicon.isIn(tokens[next].word, .aside)
  }
}
