extension Scene {
  /// Which of the choices offered was taken, from 1.
  func choice() -> Int? {
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
      if chosen <= count, !isNegated(match) { return chosen }
    }
    let numbers = quantities().filter { number in
      number.value >= 1 && number.value <= Double(count)
        && number.value == number.value.rounded(.down)
        && !tokens[number.start].flags.contains(.negated)
    }
    return numbers.count == 1 ? Int(numbers[0].value) : nil
  }
}
