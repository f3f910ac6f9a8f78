import Understanding

extension Facts {
  /// True where one of the forms stands in a fact that was told since a turn.
  public func mentions(_ forms: [String], since turn: Int) -> Bool {
    all.contains { fact in
      fact.turn >= turn
        && forms.contains { form in fact.phrase.shapes.contains { $0.place(of: form) != nil } }
    }
  }

  /// True where some words are all that is kept of something.
  public func isWhole(_ words: String) -> Bool {
    let small = words.lowercased()
    return all.contains { $0.phrase.quote.lowercased() == small }
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
        fact.phrase.put(new, for: old)
      }
      keep(fact)
    }
  }
}

extension Facts {
  /// Puts other words in the place of some, in facts of these kinds, which are told anew with it.
  public mutating func reword(
    _ old: String, as new: String, in kinds: [FactKind], turn: Int
  ) {
    for kind in kinds {
      guard var fact = self[kind] else { continue }
      fact.phrase.put(new, for: old)
      fact.turn = turn
      keep(fact)
    }
  }

  /// Lets go of what holds some words in one of their forms.
  /// - Returns: the kinds let go.
  @discardableResult
  public mutating func drop(
    holding forms: [String], since turn: Int, besides kept: Set<FactKind> = []
  ) -> [FactKind] {
    let kinds = all.filter { fact in
      fact.turn >= turn && !kept.contains(fact.kind)
        && forms.contains { form in fact.phrase.shapes.contains { $0.place(of: form) != nil } }
    }.map(\.kind)
    for kind in kinds { drop(kind) }
    return kinds
  }
}

extension Phrase {
  /// Puts other words in the place of some, in all its shapes.
  public mutating func put(_ new: String, for old: String) {
    quote = quote.putting(new, for: old)
    clause = clause?.putting(new, for: old)
    noun = noun?.putting(new, for: old)
    doing = doing?.putting(new, for: old)
    todo = todo?.putting(new, for: old)
  }

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
      let opens = at == startIndex || !self[index(before: at)].isOfAWord
      if matched == wanted.count, opens, end == endIndex || !self[end].isOfAWord { return at..<end }
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
  fileprivate var isOfAWord: Bool { isLetter || isNumber || self == "'" }
}
