extension PhraseReader {
  /// Segments of a rant that are looked at for its heart.
  private static let mostSegments = 64

  mutating func phrases(atMost most: Int) -> [Phrase] {
    var carried = CarriedSubject.open
    var phrases: [Phrase] = []
    var condition: Condition?
    for segment in segments(atMost: most) {
      let phrase = phrase(segment, carried: &carried, after: &condition).phrase
      if !phrase.quote.isEmpty || phrase.clause != nil { phrases.append(phrase) }
    }
    return phrases
  }

  /// The phrase that says most; of two that say as much, the first.
  mutating func heart() -> Phrase? { heart(keeping: 0).heart }

  /// The same, with what `phrases(atMost:)` gives.
  mutating func heart(keeping kept: Int) -> (heart: Phrase?, phrases: [Phrase]) {
    var carried = CarriedSubject.open
    var phrases: [Phrase] = []
    var best: Phrase?
    var most = Int.min
    var isAfterDenial = false
    var condition: Condition?
    for (at, segment) in segments(atMost: Self.mostSegments).enumerated() {
      let (phrase, cause) = phrase(segment, carried: &carried, after: &condition)
      // The condition by itself says nothing that is so.
      if let cause, best == cause { most = Int.min }
      if phrase.quote.isEmpty, phrase.clause == nil { continue }
      if at < kept { phrases.append(phrase) }
      var weight = Self.weight(phrase)
      // "i told my husband" is an act, but what was told matters more; "then i say the first line"
      // is the act that is meant.
      if phrase.ownAction, phrase.role != .then, speaks(segment.range) { weight -= 60 }
      if pointsBack(segment.range) { weight -= 70 }
      if phrase.clause != nil, phrase.role == .main,
        tokens[segment.range.lowerBound].kinds.has([.first, .coach])
      {
        // "i'm not shy, i just freeze": what it is, and not what it isn't.
        let isDenied = tokens[segment.range].contains { $0.kinds.has([.not, .negative]) }
        if isAfterDenial, !isDenied { weight += 30 }
        isAfterDenial = isDenied && at == 0
      } else {
        isAfterDenial = false
      }
      if weight > most {
        most = weight
        best = phrase
      }
    }
    return (best, phrases)
  }

  /// "that's what the boss always says", "i could do that too": says nothing of its own.
  private func pointsBack(_ range: Range<Int>) -> Bool {
    if doesThat(range) { return true }
    guard range.count >= 2, tokens[range.lowerBound].kinds.has([.that, .subject]) else {
      return false
    }
    let first = tokens[range.lowerBound].kinds
    let at = range.lowerBound + (first.has(.contracted) ? 1 : 2)
    guard at < range.upperBound else { return false }
    // "that's the joke"
    let isThe =
      range.upperBound - at == 2 && tokens[at].kinds.has(.determiner)
      && !tokens[at].kinds.has([.possessive, .number, .subject])
    return (tokens[at].kinds.has(.wh) || isThe)
      && (first.has(.contracted) || tokens[range.lowerBound + 1].kinds.has(.be))
  }

  /// "i could do that too", "i will try it"
  private func doesThat(_ range: Range<Int>) -> Bool {
    guard (3...6).contains(range.count),
      tokens[range.lowerBound].kinds.has([.nominative, .contracted]),
      let verb = range.first(where: {
        tokens[$0].kinds.has([.does, .base]) && !tokens[$0].kinds.has(.modal)
      }),
      tokens[range.lowerBound..<verb].contains(where: { $0.kinds.has([.modal, .contracted]) }),
      verb + 1 < range.upperBound, tokens[verb + 1].kinds.has([.that, .plainSubject]),
      !tokens[verb + 1].kinds.has([.possessive, .noun])
    else { return false }
    return tokens[(verb + 2)..<range.upperBound].allSatisfy { $0.kinds.has([.adverb, .mark]) }
  }

  private func speaks(_ range: Range<Int>) -> Bool {
    range.prefix(4).contains { verb($0).map { $0.says && $0.act == .deed } ?? false }
  }

  /// Own action in the past, then what follows "but", then "because", then a feeling, then any
  /// clause, then a noun, then a quotation; the longer words of a shape decide between equals.
  static func weight(_ phrase: Phrase) -> Int {
    var weight = 0
    if let clause = phrase.clause {
      weight = 60 + min(words(clause), 7)
      // "you have been driving" tells of no one act.
      if phrase.ownAction { weight += !phrase.past ? 20 : phrase.todo == nil ? 15 : 50 }
      if phrase.past, phrase.doing != nil { weight += 24 }
      if phrase.feeling { weight += 12 }
    } else if phrase.doing != nil || phrase.todo != nil {
      weight = 52
    } else if let noun = phrase.noun {
      weight = 30 + min(words(noun), 5)
    } else {
      weight = min(words(phrase.quote), 5)
    }
    switch phrase.role {
    case .but: weight += phrase.clause == nil ? 8 : 36
    case .because: weight += phrase.clause == nil ? 10 : 28
    case .main, .so: break
    // Of "if i get stuck then i look at my card" the act is meant; the rest has not happened.
    case .then: weight += phrase.past || phrase.clause == nil && phrase.todo == nil ? 0 : 40
    case .when, .condition: weight -= 6
    }
    return weight
  }

  static func words(_ text: String) -> Int {
    text.withBytes { $0.blanks + 1 }
  }
}
