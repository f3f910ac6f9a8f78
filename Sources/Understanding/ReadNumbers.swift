/// A number in a line: "7.5", "seventy five", "a hundred".
struct Quantity {
  let value: Double
  let start: Int
  let end: Int
}

extension Scene {
  /// The numbers of the line in order; number words next to each other are one.
  func quantities() -> [Quantity] {
    var found: [Quantity] = []
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
      while isWord, at < tokens.count, tokens[at].isNumber, tokens[at].flags.contains(.letters),
        tokens[at].flags.isDisjoint(with: [.comma, .sentence])
      {
        let next = Double(tokens[at].value)
        if value >= 20, value < 100, next > 0, next < 10 {
          value += next
        } else if next == 100, value < 10 {
          value *= 100
        } else {
          break
        }
        at += 1
      }
      found.append(Quantity(value: value, start: start, end: at))
    }
    return found
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
