extension Scene {
  /// True where a number may be the answer: it counts nothing, and is no date.
  func isFree(_ number: Quantity, _ marks: ArraySlice<Match>) -> Bool {
    let start = Int32(number.start)
    let isTime = near(.when, start - 1..<Int32(number.end) + 1).contains {
      ($0.start == Int32(number.end) && isUnit($0.mark))
        || ($0.end == start && $0.mark == .whenMonthName)
    }
    return !isTime && has(.ratingsElsewhere, from: number.end) == nil
      && !isInVerbal(number) && !counts(number)
  }

  /// "two thirds": the number is part of a phrase that is a rating itself.
  private func isInVerbal(_ number: Quantity) -> Bool {
    near(.ratings, Int32(number.start) - 2..<Int32(number.end)).contains {
      $0.mark == .ratingsVerbal && $0.end > Int32(number.end)
    }
  }

  /// "two headers", "the one chance", "the 20th", "5 of them": the number counts or names something.
  private func counts(_ number: Quantity) -> Bool {
    if number.value == 1, tokens[number.start].flags.contains(.letters), number.start > 0,
      lexicon.isIn(tokens[number.start - 1].word, .single)
    {
      return true
    }
    if isPronoun(number) || isName(number) || isPaired(number) { return true }
    guard number.end < tokens.count else { return false }
    let next = tokens[number.end]
    // "0x2A"
    if number.value == 0, next.flags.isSuperset(of: [.joined, .letters]) { return true }
    if lexicon.isIn(next.word, .ordinal), next.flags.contains(.joined) { return true }
    guard next.flags.isDisjoint(with: [.comma, .sentence, .joined]),
      next.flags.contains(.letters), !next.isNumber
    else { return false }
    if lexicon.isIn(next.word, .of), number.end + 1 < tokens.count {
      return !tokens[number.end + 1].isNumber
    }
    if lexicon.isIn(next.word, .folk) { return true }
    if lexicon.isIn(next.word, .aside) { return false }
    return tokens[number.start].flags.contains(.letters) || bytes[Int(next.end) - 1] | 0x20 == 0x73
  }

  /// "the sicker one", "telling the reservoir one", where a number would stand by itself or after
  /// "a" or "about".
  private func isPronoun(_ number: Quantity) -> Bool {
    let at = number.start
    guard number.value == 1, tokens[at].flags.contains(.letters), at > 1, tokens.count > 3 else {
      return false
    }
    let before = tokens[at - 1]
    return before.flags.contains(.letters) && !before.isNumber && !lexicon.isArticle(before.word)
      && !lexicon.isIn(before.word, .aside)
      && !near(.ratings, Int32(at) - 4..<Int32(at) + 1).contains { $0.end == Int32(at) }
  }

  /// "Gone by page three", "question 4": what goes by its number; and not "the last page 5".
  private func isName(_ number: Quantity) -> Bool {
    let at = number.start
    guard at > 0, number.value < 10 || tokens[at].flags.contains(.letters),
      lexicon.isIn(tokens[at - 1].word, .numbered),
      tokens[at - 1].flags.isDisjoint(with: [.comma, .sentence])
    else { return false }
    return !tokens[max(0, at - 4)..<at].contains { lexicon.isArticle($0.word) }
  }

  /// "One to one", "two by two": the same word twice, with a small one between.
  private func isPaired(_ number: Quantity) -> Bool {
    guard tokens[number.start].flags.contains(.letters) else { return false }
    func isSame(_ other: Quantity?) -> Bool { other?.value == number.value }
    return isSame(quantities.starting(at: number.end + 1))
      || isSame(quantities.ending(at: number.start - 1))
  }

  private func isUnit(_ mark: Mark) -> Bool {
    switch mark {
    case .whenMinute, .whenHour, .whenDay, .whenWeek, .whenMonth, .whenYear: true
    default: false
    }
  }
}
