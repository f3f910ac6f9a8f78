import Understanding

extension Facts {
  /// True where one of the forms stands in a fact that was told since a turn.
  public func mentions(_ forms: [String], since turn: Int) -> Bool {
    all.contains { fact in
      fact.turn >= turn
        && forms.contains { form in fact.phrase.shapes.contains { $0.place(of: form) != nil } }
    }
  }

  /// Puts new words in the place of old ones, in every fact that holds them. The forms go together:
  /// the first old one becomes the first new one.
  public mutating func rewrite(_ old: [String], as new: [String]) {
    if let was = old.first.flatMap({ Int($0) }), let now = new.first.flatMap({ Int($0) }) {
      // A number stands for itself alone: the newest of that size.
      guard var fact = all.filter({ $0.number == was }).max(by: { $0.turn < $1.turn }) else {
        return
      }
      fact.number = now
      fact.phrase = Phrase(quote: String(now))
      keep(fact)
      return
    }
    for fact in all {
      var fact = fact
      for (old, new) in zip(old, new) {
        fact.phrase.quote = fact.phrase.quote.putting(new, for: old)
        fact.phrase.clause = fact.phrase.clause?.putting(new, for: old)
        fact.phrase.noun = fact.phrase.noun?.putting(new, for: old)
        fact.phrase.doing = fact.phrase.doing?.putting(new, for: old)
        fact.phrase.todo = fact.phrase.todo?.putting(new, for: old)
      }
      keep(fact)
    }
  }
}

extension Phrase {
  fileprivate var shapes: [String] { [quote] + [clause, noun, doing, todo].compactMap { $0 } }
}

extension String {
  /// Where other words stand in it as whole words, whatever their case.
  fileprivate func place(of words: String) -> Range<String.Index>? {
    guard !words.isEmpty else { return nil }
    let small = words.lowercased()
    guard mayHold(small) else { return nil }
    let wanted = Array(small)
    var at = startIndex
    while at < endIndex {
      var end = at
      var matched = 0
      while matched < wanted.count, end < endIndex,
        self[end].lowercased() == String(wanted[matched])
      {
        end = index(after: end)
        matched += 1
      }
      let opens = at == startIndex || !self[index(before: at)].isWordy
      if matched == wanted.count, opens, end == endIndex || !self[end].isWordy { return at..<end }
      at = index(after: at)
    }
    return nil
  }

  fileprivate func putting(_ new: String, for old: String) -> String {
    guard let place = place(of: old) else { return self }
    return replacingCharacters(in: place, with: new)
  }

  private func replacingCharacters(in place: Range<String.Index>, with new: String) -> String {
    String(self[..<place.lowerBound]) + new + String(self[place.upperBound...])
  }
}

extension Character {
  fileprivate var isWordy: Bool { isLetter || isNumber || self == "'" }
}
