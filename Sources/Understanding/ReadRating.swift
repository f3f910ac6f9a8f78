extension Scene {
  /// How sure the line says the person is, 0 to 100.
  mutating func rating() -> Rating? {
    let marks = self[.ratings]
    guard tokens.contains(where: \.isNumber) else { return verbal(marks) }
    let (numbers, top) = withoutScale(quantities)
    if let value = leading(numbers, marks) ?? fraction(numbers, marks)
      ?? percentage(numbers, marks) ?? range(numbers, marks) ?? bare(numbers, marks)
      ?? volunteered(numbers, marks)
    {
      noteNumber(value, numbers)
      if !wantsNumber, let outOf = marks.first(where: isOutOfHundred) { note(outOf) }
      if top == 10, isOutOfTen(value, numbers) { return Rating(value: value * 10, verbal: false) }
      return Rating(value: min(max(value, 0), 100), verbal: false)
    }
    return verbal(marks)
  }

  /// "I'm at 45 out of 100", where no number was asked for.
  private func isOutOfHundred(_ mark: Match) -> Bool {
    mark.mark == .ratingsOutOf && quantities.starting(at: Int(mark.end))?.value == 100
  }

  /// "80, because I got nine out of ten last time": a number that opens the line and is followed by
  /// its reason is the answer, whatever the reason counts.
  private func leading(_ numbers: [Quantity], _ marks: ArraySlice<Match>) -> Double? {
    guard wantsNumber, numbers.count > 1, let first = numbers.first, first.start <= 4,
      first.end < tokens.count, !isHour(first),
      lexicon.isIn(tokens[first.end].word, .reason) || isWhole(first, before: numbers[1]),
      tokens[..<first.start].allSatisfy({ $0.flags.isDisjoint(with: [.comma, .negated]) })
    else { return nil }
    return scaled(first, marks)
  }

  /// "45, the first two sentences 85": the number that opens the line and stands by itself, where the
  /// next one has words of its own.
  private func isWhole(_ first: Quantity, before next: Quantity) -> Bool {
    guard first.start == 0, !tokens[first.end].flags.isDisjoint(with: [.comma, .sentence]) else {
      return false
    }
    let between = tokens[first.end..<next.start].filter {
      $0.flags.contains(.letters) && !lexicon.isIn($0.word, .aside) && !lexicon.isIn($0.word, .no)
    }
    return between.count >= 1
      && tokens[first.end..<next.start].contains { lexicon.isArticle($0.word) }
  }

  var wantsNumber: Bool {
    switch asked {
    case .rating, .scale: true
    case .nothing, .open, .yesNo, .choice: false
    }
  }

  var asksScale: Bool {
    if case .scale = asked { true } else { false }
  }

  func has(_ mark: Mark, from start: Int) -> Match? {
    near(.ratings, Int32(start)..<Int32(start) + 1).first { $0.mark == mark }
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

  /// A number as 0 to 100 of what was asked.
  func scaled(_ number: Quantity, _ marks: ArraySlice<Match>) -> Double? {
    let isPercent = has(.ratingsPercent, from: number.end) != nil
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
