extension Scene {
  /// How sure the line says the person is, 0 to 100.
  mutating func rating() -> Rating? {
    let numbers = quantities()
    let marks = self[.ratings]
    if let value = leading(numbers, marks) ?? fraction(numbers, marks)
      ?? percentage(numbers, marks) ?? range(numbers, marks) ?? bare(numbers, marks)
      ?? volunteered(numbers, marks)
    {
      noteNumber(value, numbers)
      return Rating(value: min(max(value, 0), 100), verbal: false)
    }
    return verbal(marks)
  }

  /// "80, because I got nine out of ten last time": a number that opens the line and is followed by
  /// its reason is the answer, whatever the reason counts.
  private func leading(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber, numbers.count > 1, let first = numbers.first, first.start <= 4,
      first.end < tokens.count, lexicon.isIn(tokens[first.end].word, .reason),
      tokens[..<first.start].allSatisfy({ $0.flags.isDisjoint(with: [.comma, .negated]) })
    else { return nil }
    return scaled(first, marks)
  }

  private func has(_ mark: Mark, _ marks: ArraySlice<Match>, from start: Int) -> Match? {
    near(.ratings, Int32(start)..<Int32(start) + 1).first { $0.mark == mark }
  }

  /// "5 out of 6", "seven of ten", "4 points out of 6", "out of 6 it gets two", "a value of 3 and
  /// a best rating of 6".
  private func fraction(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    for (index, top) in numbers.enumerated().reversed() where index > 0 {
      let part = numbers[index - 1]
      var at = part.end
      while let points = has(.ratingsPoints, marks, from: at) { at = Int(points.end) }
      guard let of = near(.ratings, Int32(at)..<Int32(at) + 1).first(where: isOf),
        Int(of.end) == top.start || (Int(of.end) + 1 == top.start && tokens.count > top.start),
        isPlain(of, top: top.value), part.value <= top.value, top.value > 0
      else { continue }
      // "50/50"
      if part.value == 50, top.value == 50 { return 50 }
      return 100 * part.value / top.value
    }
    guard
      let best = marks.first(where: { mark in
        mark.mark == .ratingsBest && mark.end < tokens.count && tokens[Int(mark.end)].isNumber
          && numbers.starting(at: Int(mark.end)) != nil
      }), let top = numbers.starting(at: Int(best.end)), top.value > 0
    else { return valued(numbers, marks) ?? pair(numbers, marks) }
    let rest = numbers.filter { $0.start != top.start && $0.value <= top.value }
    guard !rest.isEmpty else { return valued(numbers, marks) ?? pair(numbers, marks) }
    return (rest.first { isValue($0, marks) } ?? rest.last).map { 100 * $0.value / top.value }
  }

  /// "6 points and a rating value of 1": the value named as such, out of the points.
  private func valued(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard numbers.count > 1, let value = numbers.first(where: { isValue($0, marks) }),
      let top = numbers.first(where: {
        $0.start != value.start && has(.ratingsPoints, marks, from: $0.end) != nil
      }), top.value >= value.value, top.value > 0
    else { return nil }
    return 100 * value.value / top.value
  }

  /// "a rating of 6 and a value of 2", "5 points and a rating of 6": the greater is the top.
  private func pair(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber, numbers.count == 2, numbers.contains(where: { isValue($0, marks) }),
      let top = numbers.map(\.value).max(), top > 0, top <= 10,
      let part = numbers.map(\.value).min()
    else { return nil }
    return 100 * part / top
  }

  private func isValue(_ number: Quantity, _ marks: ArraySlice<Match>) -> Bool {
    near(.ratings, Int32(number.start) - 4..<Int32(number.start)).contains {
      $0.mark == .ratingsValue && $0.end == Int32(number.start)
    }
  }

  private func isOf(_ match: Match) -> Bool {
    match.mark == .ratingsOutOf || (match.mark == .ratingsBest && match.length > 1)
  }

  /// "/" and "out of" say it by themselves; "of", "to", "on", "over" only before a usual top.
  private func isPlain(_ of: Match, top: Double) -> Bool {
    let isWord = tokens[Int(of.start)].flags.contains(.letters)
    let isRange = near(.ratings, of.start..<of.start + 1).contains { $0.mark == .ratingsBetween }
    if of.length > 1 || of.mark == .ratingsBest || !(isWord || isRange) { return true }
    // "8 to 10" is from 80 to 100, where the hundred was asked for.
    if isRange, top == 10, wantsNumber, !asksScale { return false }
    return (isOneIn(of) && !isRange ? [2, 3, 4, 5, 6, 7, 10, 20, 100] : [4, 5, 6, 7, 10, 20, 100])
      .contains(top)
  }

  /// "one in three"
  private func isOneIn(_ of: Match) -> Bool {
    of.length == 1 && lexicon.isIn(tokens[Int(of.start)].word, .preposition)
      && !lexicon.isIn(tokens[Int(of.start)].word, .of)
  }

  private func percentage(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    let all = numbers.filter { has(.ratingsPercent, marks, from: $0.end) != nil }
    guard let last = all.last, !isRuledOut(last) else { return nil }
    if let mid = range(all.count > 1 ? all : numbers.filter { $0.end <= last.end }, marks) {
      return mid
    }
    let after = Int32(last.end) + 1
    let denied = near(.ratings, after..<after + 4).contains { $0.mark == .ratingsNever }
    return denied ? 100 - last.value : last.value
  }

  /// "between 40 and 50", "40-50", "40 to 50", "60 or 70": the middle.
  private func range(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber || marks.contains(where: { $0.mark == .ratingsPercent }),
      numbers.count >= 2
    else { return nil }
    let low = numbers[numbers.count - 2]
    let high = numbers[numbers.count - 1]
    var at = low.end
    if let percent = has(.ratingsPercent, marks, from: at) { at = Int(percent.end) }
    let hasArticle = high.start > 0 && lexicon.isArticle(tokens[high.start - 1].word)
    guard high.start == at + (hasArticle ? 2 : 1),
      has(.ratingsBetween, marks, from: at) != nil, isFree(low, marks), isFree(high, marks),
      let first = scaled(low, marks), let second = scaled(high, marks)
    else { return nil }
    // "8 to 10" is in tenths, "5 to 20" is not.
    if low.value < 10, high.value >= 10, !asksScale {
      return low.value >= 1 && high.value == 10
        ? (low.value + high.value) * 5 : (low.value + high.value) / 2
    }
    return (first + second) / 2
  }

  private var wantsNumber: Bool {
    switch asked {
    case .rating, .scale: true
    case .nothing, .open, .yesNo, .choice: false
    }
  }

  /// "... and I'd say 40": a number that nobody asked for, and that is said to be a rating.
  private mutating func volunteered(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard !wantsNumber else { return nil }
    for lead in marks where lead.mark == .ratingsLead {
      guard let number = numbers.starting(at: Int(lead.end)), isFree(number, marks),
        number.end == tokens.count
          || !tokens[number.end].flags.isDisjoint(with: [.comma, .sentence])
          || lexicon.isIn(tokens[number.end].word, .aside)
      else { continue }
      note(lead)
      return scaled(number, marks)
    }
    return nil
  }

  private var asksScale: Bool {
    if case .scale = asked { true } else { false }
  }

  /// A number on its own, where one was asked for. Of several: the one of today, else one that is
  /// neither denied nor of the past, else the last.
  private func bare(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber else { return nil }
    var free = numbers.filter { isFree($0, marks) && scaled($0, marks) != nil }
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
    let figures = free.filter { !tokens[$0.start].flags.contains(.letters) }
    if !figures.isEmpty { free = figures }
    let meant = free.filter { !isDenied($0) && !isOfThePast($0) }
    // "5, not 50": ten times as much is denied.
    if meant.count == 1, free.contains(where: { $0.value == meant[0].value * 10 && isDenied($0) }) {
      return meant[0].value
    }
    if !meant.isEmpty { free = meant }
    free = plain(free)
    // "Not a hundred" says what it is not.
    if free.allSatisfy(isRuledOut) { return nil }
    return free.last.flatMap { scaled($0, marks) }
  }

  /// Of several numbers those that are no time of the day ("tea is at 7"), and of these the one that
  /// stands by itself, where the others are said of a part ("45; 60 in my kitchen, 30 in church").
  private func plain(_ numbers: [Quantity]) -> [Quantity] {
    guard numbers.count > 1 else { return numbers }
    let sure = numbers.filter { !isClock($0) }
    guard sure.count > 1 else { return sure.isEmpty ? numbers : sure }
    let whole = sure.filter { !isOfAPart($0) }
    return whole.count == 1 ? whole : sure
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

  /// True where a number may be the answer: it counts nothing, and is no date.
  private func isFree(_ number: Quantity, _ marks: ArraySlice<Match>) -> Bool {
    let start = Int32(number.start)
    let isTime = near(.when, start - 1..<Int32(number.end) + 1).contains {
      ($0.start == Int32(number.end) && isUnit($0.mark))
        || ($0.end == start && $0.mark == .whenMonthName)
    }
    return !isTime && has(.ratingsElsewhere, marks, from: number.end) == nil
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
    if isPronoun(number) { return true }
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
  private func isRuledOut(_ number: Quantity) -> Bool {
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

  private func isUnit(_ mark: Mark) -> Bool {
    switch mark {
    case .whenMinute, .whenHour, .whenDay, .whenWeek, .whenMonth, .whenYear: true
    default: false
    }
  }

  /// A number as 0 to 100 of what was asked.
  private func scaled(_ number: Quantity, _ marks: ArraySlice<Match>) -> Double? {
    let isPercent = has(.ratingsPercent, marks, from: number.end) != nil
    if number.value < 0 { return 0 }
    if case .scale(let top) = asked, !isPercent {
      return number.value <= Double(top) ? 100 * number.value / Double(top) : nil
    }
    guard number.value <= 100 else { return nil }
    let hasArticle = number.start > 0 && lexicon.isArticle(tokens[number.start - 1].word)
    let isTenth = number.value < 10 || (number.value == 10 && hasArticle)
    return isTenth && !isPercent ? number.value * 10 : number.value
  }

  private mutating func noteNumber(_ value: Double, _ numbers: [Quantity]) {
    let meant = numbers.last { $0.value == value || $0.value * 10 == value } ?? numbers.last
    guard let meant else { return }
    note(
      nil,
      Span(start: Int(tokens[meant.start].start), end: Int(tokens[meant.end - 1].end)))
  }

  private mutating func verbal(_ marks: ArraySlice<Match>) -> Rating? {
    guard wantsNumber, let match = marks.last(where: { $0.mark == .ratingsVerbal }) else {
      return nil
    }
    note(match)
    let value = Double(lexicon.entries[Int(match.entry)].value)
    return Rating(value: isNegated(match) ? 100 - value : value, verbal: true)
  }
}
