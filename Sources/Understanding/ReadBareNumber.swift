extension Scene {
  /// A number on its own, where one was asked for. Of several: the one of today, else one that is
  /// neither denied nor of the past, else the last.
  func bare(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber else { return nil }
    if numbers.count == 1 { return only(numbers[0], marks) }
    var free = numbers.filter { isFree($0, marks) && scaled($0, marks) != nil }
    let scores = free.filter { !isHour($0) && !isNow($0) }
    if !scores.isEmpty { free = scores }
    let told = free.filter { !isAsked($0) }
    if !told.isEmpty { free = told }
    let today = self[.time].last { $0.mark == .timeNow }
    if let today {
      // "65 now", or "now 65".
      let near = free.first {
        $0.end == Int(today.start) && !breaks(between: Int32($0.end) - 1, today.start + 1)
      }
      if let now = near ?? free.first(where: { $0.start >= Int(today.end) }), !isDenied(now) {
        return scaled(now, marks)
      }
    }
    // "80 for that, and two to go": figures before words.
    let figures = free.filter {
      !tokens[$0.start].flags.contains(.letters) && !isBeforeAWord($0)
    }
    if !figures.isEmpty { free = figures }
    let plain = free.filter { !isConditional($0) }
    if !plain.isEmpty { free = plain }
    let meant = free.filter { !isDenied($0) && !isOfThePast($0) }
    // "5, not 50": ten times as much is denied.
    if meant.count == 1, free.contains(where: { $0.value == meant[0].value * 10 && isDenied($0) }) {
      return meant[0].value
    }
    if !meant.isEmpty { free = meant }
    free = alone(free)
    // "Not a hundred" says what it is not.
    if free.allSatisfy(isRuledOut) { return nil }
    return free.last.flatMap { scaled($0, marks) }
  }

  /// The one number of a line.
  private func only(_ number: Quantity, _ marks: ArraySlice<Match>) -> Double? {
    isFree(number, marks) && !isRuledOut(number) && !isHour(number) ? scaled(number, marks) : nil
  }

  /// "It's 8 now", beside another number.
  private func isNow(_ number: Quantity) -> Bool {
    guard number.value >= 1, number.value <= 12, number.start > 0, number.end < tokens.count,
      tokens[number.end].flags.isDisjoint(with: [.comma, .sentence])
    else { return false }
    let before = tokens[number.start - 1].word
    guard lexicon.isIn(before, .its) || number.start > 1 && lexicon.isIn(before, .be) else {
      return false
    }
    return self[.time].contains { $0.mark == .timeNow && Int($0.start) == number.end }
  }

  /// "On Monday at nine".
  private func endsADay(_ number: Quantity) -> Bool {
    guard number.start > 1, lexicon.isIn(tokens[number.start - 1].word, .clock) else {
      return false
    }
    return near(.when, Int32(number.start) - 3..<Int32(number.start)).contains {
      Int($0.end) == number.start - 1 && $0.mark == .whenWeekday
    }
  }

  /// "At nine when they're asleep", "at 7 in the morning", "9 is the time": an hour, and no number of
  /// how sure they are. "I'm at 9" is one.
  func isHour(_ number: Quantity) -> Bool {
    guard number.value >= 1, number.value <= 12 else { return false }
    if endsADay(number) { return true }
    guard number.end < tokens.count else { return false }
    let next = tokens[number.end]
    if !next.flags.isDisjoint(with: [.comma, .sentence]) { return false }
    if has(.ratingsOutOf, from: number.end) != nil { return false }
    if near(.when, Int32(number.end)..<Int32(number.end) + 1).contains(where: {
      $0.mark == .whenHourEnd && Int($0.start) == number.end
    }) {
      return true
    }
    guard number.start > 0, lexicon.isIn(tokens[number.start - 1].word, .clock) else {
      return false
    }
    if number.start > 1 {
      let verb = tokens[number.start - 2].word
      if lexicon.isIn(verb, .be) || lexicon.isIn(verb, .am) { return false }
    }
    return lexicon.isIn(next.word, .clause) || lexicon.isIn(next.word, .preposition)
  }

  /// Of several numbers those that are no time of the day ("tea is at 7"), and of these the one that
  /// stands by itself, where the others are said of a part ("45; 60 in my kitchen, 30 in church").
  private func alone(_ numbers: [Quantity]) -> [Quantity] {
    guard numbers.count > 1 else { return numbers }
    let clear = numbers.filter { !isClock($0) }
    let apart = clear.filter { !isBeforeAWord($0) }
    let sure = apart.isEmpty ? clear : apart
    guard sure.count > 1 else { return sure.isEmpty ? numbers : sure }
    let whole = sure.filter { !isOfAPart($0) }
    return whole.count == 1 ? whole : sure
  }

  /// "Is it still 50?", beside a number that is told; and not "30? 35 after a rest".
  private func isAsked(_ number: Quantity) -> Bool {
    let start = sentenceStart(of: number.start)
    let end = sentenceEnd(of: number.start)
    return end - start > 3 && start < number.start && tokens[end - 1].flags.contains(.question)
  }

  /// "On a good day forty", "ninety if it isn't raining": a number for a special case.
  private func isConditional(_ number: Quantity) -> Bool {
    let start = Int32(number.start)
    let isLed = near(.ratings, start - 5..<start).contains {
      $0.mark == .ratingsGiven && $0.end == start
    }
    return isLed || has(.ratingsGiven, from: number.end) != nil
      || near(.time, Int32(number.end)..<Int32(number.end) + 1).contains {
        $0.mark == .timeIf && $0.start == Int32(number.end)
          && lexicon.isIn(tokens[number.end].word, .aside)
      } && number.end < tokens.count
        && tokens[number.end].flags.isDisjoint(with: [.comma, .sentence])
  }

  /// "28 people", "12 staff": where another number stands by itself, these count something.
  private func isBeforeAWord(_ number: Quantity) -> Bool {
    guard number.end < tokens.count else { return false }
    let next = tokens[number.end]
    // "14k" counts, "80ish" does not.
    if next.flags.contains(.joined) {
      return next.flags.contains(.letters) && next.end - next.start <= 2
    }
    return next.flags.contains(.letters)
      && next.flags.isDisjoint(with: [.comma, .sentence])
      && !lexicon.isIn(next.word, .aside) && !lexicon.isIn(next.word, .clock)
      && has(.ratingsPercent, from: number.end) == nil
      && has(.ratingsPoints, from: number.end) == nil
  }

  /// "at 7", "half 8", "8 am".
  private func isClock(_ number: Quantity) -> Bool {
    guard number.value >= 1, number.value <= 12 else { return false }
    if number.start > 0, lexicon.isIn(tokens[number.start - 1].word, .clock) { return true }
    return number.end < tokens.count && lexicon.isIn(tokens[number.end].word, .clock)
  }

  /// "60 in my kitchen", "30 when I think of it".
  private func isOfAPart(_ number: Quantity) -> Bool {
    guard number.end < tokens.count else { return false }
    let next = tokens[number.end]
    return next.flags.isDisjoint(with: [.comma, .sentence])
      && (lexicon.isIn(next.word, .preposition) || lexicon.isIn(next.word, .clause))
  }

  /// "not 90", "not like 50", but "not more than 40" on its own; "60, no 65" puts one in the place
  /// of another.
  private func isDenied(_ number: Quantity) -> Bool {
    let at = number.start
    let replaces =
      at > 1 && lexicon.isIn(tokens[at - 1].word, .no)
      && tokens[..<(at - 1)].contains(where: \.isNumber)
    return tokens[at].flags.contains(.negated) && !replaces
  }

  /// "not 90", "not quite a hundred": nothing else stands between the two.
  func isRuledOut(_ number: Quantity) -> Bool {
    guard isDenied(number) else { return false }
    // "Dunno, 50"
    if near(.manner, Int32(number.start) - 3..<Int32(number.start)).contains(where: {
      $0.mark == .mannerDontKnow && $0.end == Int32(number.start)
    }) {
      return false
    }
    func isNegator(_ at: Int) -> Bool {
      guard at >= 0 else { return false }
      return lexicon.isIn(tokens[at].word, .negator) && !lexicon.isIn(tokens[at].word, .no)
    }
    var at = number.start - 1
    if at >= 0, lexicon.isArticle(tokens[at].word) { at -= 1 }
    return isNegator(at) || at > 0 && !lexicon.isIn(tokens[at].word, .aside) && isNegator(at - 1)
  }

  /// "used to be 20", "20 last week", "more than the 45 I started with".
  private func isOfThePast(_ number: Quantity) -> Bool {
    let start = Int32(number.start)
    var at = number.start - 1
    if at > 0, lexicon.isArticle(tokens[at].word) { at -= 1 }
    if at > 0, lexicon.isIn(tokens[at].word, .than) { return true }
    return near(.time, start - 4..<Int32(number.end) + 1).contains {
      ($0.mark == .timePast || $0.mark == .timeLongPast)
        && ($0.start == Int32(number.end) || $0.end <= start && !breaks(between: $0.end, start + 1))
    }
  }
}
