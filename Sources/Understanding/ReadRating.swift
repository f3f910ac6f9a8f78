extension Scene {
  /// How sure the line says the person is, 0 to 100.
  mutating func rating() -> Rating? {
    let numbers = quantities()
    let marks = self[.ratings]
    if let value = fraction(numbers, marks) ?? percentage(numbers, marks) ?? range(numbers, marks)
      ?? bare(numbers, marks)
    {
      return Rating(value: min(max(value, 0), 100), verbal: false)
    }
    return verbal(marks)
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
    return [4, 5, 6, 7, 10, 20, 100].contains(top)
  }

  private func percentage(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    let all = numbers.filter { has(.ratingsPercent, marks, from: $0.end) != nil }
    guard let last = all.last, last.value <= 100 else { return nil }
    if all.count > 1, let mid = range(all, marks) { return mid }
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
    guard high.start == at + 1,
      has(.ratingsBetween, marks, from: at) != nil, let first = scaled(low, marks),
      let second = scaled(high, marks)
    else { return nil }
    return (first + second) / 2
  }

  private var wantsNumber: Bool {
    switch asked {
    case .rating, .scale: true
    case .nothing, .open, .yesNo, .choice: false
    }
  }

  /// A number on its own, where one was asked for. Of several, the one of today, else the last.
  private func bare(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber else { return nil }
    let free = numbers.filter { number in
      let start = Int32(number.start)
      return !near(.when, start - 1..<Int32(number.end) + 1).contains {
        ($0.start == Int32(number.end) && isUnit($0.mark))
          || ($0.end == start && $0.mark == .whenMonthName)
      } && has(.ratingsElsewhere, marks, from: number.end) == nil
    }
    let today = self[.time].last { $0.mark == .timeNow }
    let chosen =
      today.flatMap { now in free.first { $0.start >= Int(now.end) } ?? free.last } ?? free.last
    return chosen.flatMap { scaled($0, marks) }
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
    if case .scale(let top) = asked, !isPercent {
      return number.value <= Double(top) ? 100 * number.value / Double(top) : nil
    }
    guard number.value <= 100 else { return nil }
    let hasArticle = number.start > 0 && lexicon.isArticle(tokens[number.start - 1].word)
    let isTenth = number.value < 10 || (number.value == 10 && hasArticle)
    return isTenth && !isPercent ? number.value * 10 : number.value
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
