/// A number in a line: "7.5", "seventy five", "a hundred".
struct Quantity {
  let value: Double
  let start: Int
  let end: Int
}

extension Scene {
  /// Reads the numbers of the line in order; number words next to each other are one.
  mutating func readQuantities() {
    var at = 0
    while at < tokens.count {
      guard tokens[at].isNumber else {
        at += 1
        continue
      }
      let start = at
      var value = Double(tokens[at].value)
      let isWord = tokens[at].flags.contains(.letters)
      at += 1
      while isWord, let (next, end) = numberWord(after: at, value) {
        if next == 100 { value *= next } else if next == 0 { value *= 10 } else { value += next }
        at = end
      }
      if isMinus(before: start) { value = -value }
      quantities.append(Quantity(value: value, start: start, end: at))
    }
  }
}

extension Scene {
  /// The number word at a token that goes on a number: "seventy five", "two hundred", "a hundred
  /// and fifty"; and the token after it.
  private func numberWord(after at: Int, _ value: Double) -> (next: Double, end: Int)? {
    var at = at
    if value >= 100, at + 1 < tokens.count, lexicon.isIn(tokens[at].word, .plus),
      tokens[at + 1].flags.isDisjoint(with: [.comma, .sentence])
    {
      at += 1
    }
    guard at < tokens.count, tokens[at].isNumber, tokens[at].flags.contains(.letters),
      tokens[at].flags.isDisjoint(with: [.comma, .sentence])
    else { return nil }
    let next = Double(tokens[at].value)
    let goesOn =
      value >= 20 && value < 100 && next > 0 && next < 10 || next == 100 && value > 0 && value < 10
      // "Five nought"
      || next == 0 && value > 0 && value < 10
      || value >= 100 && value.truncatingRemainder(dividingBy: 100) == 0 && next > 0 && next < 100
    return goesOn ? (next, at + 1) : nil
  }

  /// "minus twelve", "-12".
  private func isMinus(before at: Int) -> Bool {
    if at > 0, lexicon.isIn(tokens[at - 1].word, .minus) { return true }
    let start = Int(tokens[at].start)
    return start > 0 && bytes[start - 1] == 0x2D && (start == 1 || bytes[start - 2] == 0x20)
  }
}

extension [Quantity] {
  /// The number that starts at a token, found by halving.
  func starting(at token: Int) -> Quantity? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].start < token { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].start == token ? self[low] : nil
  }

  /// The number that ends right before a token.
  func ending(at token: Int) -> Quantity? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end < token { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].end == token ? self[low] : nil
  }
}
