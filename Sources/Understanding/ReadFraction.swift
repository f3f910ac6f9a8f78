extension Scene {
  /// "5 out of 6", "seven of ten", "4 points out of 6", "out of 6 it gets two", "a value of 3 and
  /// a best rating of 6".
  func fraction(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    for (index, top) in numbers.enumerated().reversed() where index > 0 {
      let part = numbers[index - 1]
      var at = part.end
      while let points = has(.ratingsPoints, from: at) { at = Int(points.end) }
      guard let of = near(.ratings, Int32(at)..<Int32(at) + 1).first(where: isOf),
        Int(of.end) == top.start || (Int(of.end) + 1 == top.start && tokens.count > top.start),
        isPlain(of, part.value, top: top.value), top.value > 0,
        part.value <= top.value || isBeyond(part.value, top.value)
      else { continue }
      // "50/50"
      if part.value == 50, top.value == 50 { return 50 }
      return min(100, 100 * part.value / top.value)
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

  /// "11/10", said in fun of all of it.
  private func isBeyond(_ part: Double, _ top: Double) -> Bool {
    wantsNumber && (top == 10 || top == 100) && part > top && part <= 2 * top
  }

  /// "6 points and a rating value of 1": the value named as such, out of the points.
  private func valued(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard numbers.count > 1, let value = numbers.first(where: { isValue($0, marks) }),
      let top = numbers.first(where: {
        $0.start != value.start && has(.ratingsPoints, from: $0.end) != nil
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
  private func isPlain(_ of: Match, _ part: Double, top: Double) -> Bool {
    let isWord = tokens[Int(of.start)].flags.contains(.letters)
    let isRange = near(.ratings, of.start..<of.start + 1).contains { $0.mark == .ratingsBetween }
    if of.length > 1 || of.mark == .ratingsBest || !(isWord || isRange) { return true }
    // "8 to 10" is from 80 to 100, where the hundred was asked for.
    if isRange, top == 10, wantsNumber, !asksScale { return false }
    // "15 to 20" lies between the two.
    if isRange, part >= 10, wantsNumber { return false }
    return (isOneIn(of) && !isRange ? [2, 3, 4, 5, 6, 7, 10, 20, 100] : [4, 5, 6, 7, 10, 20, 100])
      .contains(top)
  }

  /// "one in three"
  private func isOneIn(_ of: Match) -> Bool {
    of.length == 1 && lexicon.isIn(tokens[Int(of.start)].word, .preposition)
      && !lexicon.isIn(tokens[Int(of.start)].word, .of)
  }
}
