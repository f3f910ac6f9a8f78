extension Scene {
  func percentage(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    let all = numbers.filter { has(.ratingsPercent, from: $0.end) != nil }
    guard let last = all.last, !isRuledOut(last) else { return nil }
    if let mid = range(all.count > 1 ? all : numbers.filter { $0.end <= last.end }, marks) {
      return mid
    }
    let after = Int32(last.end) + 1
    let denied = near(.ratings, after..<after + 4).contains { $0.mark == .ratingsNever }
    return denied ? 100 - last.value : last.value
  }

  /// "between 40 and 50", "40-50", "40 to 50", "60 or 70": the middle.
  func range(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber || marks.contains(where: { $0.mark == .ratingsPercent }),
      numbers.count >= 2
    else { return nil }
    let low = numbers[numbers.count - 2]
    let high = numbers[numbers.count - 1]
    // "One to one"
    guard low.value != high.value else { return nil }
    var at = low.end
    if let percent = has(.ratingsPercent, from: at) { at = Int(percent.end) }
    let hasArticle = high.start > 0 && lexicon.isArticle(tokens[high.start - 1].word)
    guard high.start == at + (hasArticle ? 2 : 1),
      has(.ratingsBetween, from: at) != nil, isFree(low, marks), isFree(high, marks),
      let first = scaled(low, marks), let second = scaled(high, marks)
    else { return nil }
    // "8 to 10" is in tenths, "5 to 20" is not.
    if low.value < 10, high.value >= 10, !asksScale {
      return low.value >= 1 && high.value == 10
        ? (low.value + high.value) * 5 : (low.value + high.value) / 2
    }
    // "30, perhaps, or 35" is no 33: nobody said that.
    let middle = (first + second) / 2
    return middle.truncatingRemainder(dividingBy: 5) == 0 ? middle : first
  }

  /// "I don't know about nought to a hundred; fifty", "on a scale of 1 to 10 I'd say 7", "out of a
  /// hundred, thirty": the scale is named, and is no number that was given.
  /// - Returns: the other numbers, and the top of the scale.
  func withoutScale(_ numbers: [Quantity]) -> (numbers: [Quantity], top: Double?) {
    for (index, low) in numbers.enumerated().dropLast() {
      let high = numbers[index + 1]
      guard low.value == 0 || low.value == 1 && numbers.count > 2, [10, 100].contains(high.value),
        joins(low, high)
      else { continue }
      var rest = numbers
      rest.removeSubrange(index...index + 1)
      return (rest, high.value)
    }
    guard numbers.count > 1,
      let at = numbers.indices.first(where: { isTop($0, of: numbers) })
    else { return (numbers, nil) }
    var rest = numbers
    let top = rest.remove(at: at)
    return (rest, top.value)
  }

  /// True where nothing but "to" and an article stands between the two.
  private func joins(_ low: Quantity, _ high: Quantity) -> Bool {
    let hasArticle = lexicon.isArticle(tokens[high.start - 1].word)
    return high.start == low.end + (hasArticle ? 2 : 1)
      && has(.ratingsBetween, from: low.end) != nil
  }

  /// "out of a hundred" with no number before it.
  private func isTop(_ index: Int, of numbers: [Quantity]) -> Bool {
    let top = numbers[index]
    guard [10, 100].contains(top.value) else { return false }
    let article = top.start > 0 && lexicon.isArticle(tokens[top.start - 1].word) ? 1 : 0
    let outOf = near(.ratings, Int32(top.start) - 4..<Int32(top.start)).first {
      $0.mark == .ratingsOutOf && $0.length > 1
        && ($0.end == Int32(top.start) || Int($0.end) + article == top.start)
    }
    guard let outOf else { return false }
    return index == 0 || numbers[index - 1].end < Int(outOf.start)
  }

  /// True where a number of the line, read as a part of a hundred, was one of ten.
  func isOutOfTen(_ value: Double, _ numbers: [Quantity]) -> Bool {
    value <= 10 && numbers.contains { $0.value == value }
  }
}
