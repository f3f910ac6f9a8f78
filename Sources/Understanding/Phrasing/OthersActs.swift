/// What somebody else is to do: "I want the class to listen", "ask my boss to give me a raise".
extension Phraser {
  /// True for "I want my son to trust me": what they wish that somebody else would do.
  public func wishesOfAnother(_ words: String) -> Bool {
    let reader = PhraseReader(words, grammar: grammar)
    return reader.wishesOfAnother(reader.tokens.indices)
  }
}

extension PhraseReader {
  /// The most words between such a verb and the "to".
  private static let longestSomebody = 6

  /// True where a "to" opens what the one before it is to do: "want the class | to listen".
  func opensOthersAct(_ to: Int) -> Bool {
    guard tokens[to].kinds.has(.to), to > 1, opensInfinitive(to + 1) else { return false }
    return (max(0, to - Self.longestSomebody)..<to - 1).contains { verb in
      match(.toSomebody, at: verb, to: to) == 1 && isSomebodyElse(verb + 1..<to)
    }
  }

  /// "I want my son to trust me": wished of somebody else, and no act of theirs.
  func wishesOfAnother(_ range: Range<Int>) -> Bool {
    guard
      let to = range.dropFirst(3).first(where: { tokens[$0].kinds.has(.to) && opensOthersAct($0) })
    else { return false }
    let object = range.prefix(to - range.lowerBound).last {
      match(.toSomebody, at: $0, to: to) == 1 && isSomebodyElse($0 + 1..<to)
    }
    guard let object else { return false }
    let wish = max(
      match(.wishing, at: range.lowerBound, to: to), match(.aThing, at: range.lowerBound, to: to))
    return wish > 0 && range.lowerBound + wish == object + 1
  }

  /// "them", "my boss", "the consultants".
  private func isSomebodyElse(_ range: Range<Int>) -> Bool {
    let first = tokens[range.lowerBound].kinds
    if range.count == 1, first.has(.objective), !first.has(.possessive) { return true }
    guard first.has([.determiner, .possessive, .person, .name, .proper, .noun, .group, .unknown]),
      let phrase = nounPhrase(from: range.lowerBound, to: range.upperBound + 1)
    else { return false }
    return phrase.end == range.upperBound
  }

  /// "trust me", "not laugh"
  private func opensInfinitive(_ at: Int) -> Bool {
    guard at < tokens.count else { return false }
    let kinds = tokens[at].kinds
    if kinds.has(.not) {
      return kinds.has(.base) || self.kinds(at + 1).has([.base, .beInfinitive])
    }
    return kinds.has([.base, .beInfinitive])
  }
}
