extension PhraseReader {
  /// The gerund and the infinitive of an act.
  mutating func reshape(_ phrase: inout Phrase, _ clause: ReadClause) {
    guard let verb = verb(clause.verb.main) else { return }
    let main = clause.verb.main
    let end = withoutFiniteTail(main..<clause.end)
    if takesAll(main, from: end, to: clause.end) || splitsLink(end) || isHabit(main, upTo: end) {
      return
    }
    guard end > main, let stop = cleanEnd(main..<end, after: main, most: ShapeLimit.act) else {
      return
    }
    if tokens[main].kinds.has(.catenative), main + 1 < stop, tokens[main + 1].kinds.has(.ing) {
      phrase.doing = write(main + 1..<stop)
      return
    }
    guard verb.act == .deed || verb.act == .mishap || canHappen(main) else { return }
    let meant = verb.act == .deed && phrase.ownAction
    if main + 1 < stop, tokens[main + 1].kinds.has(.ing), verb.act == .deed {
      // "keeping going" is said by nobody.
    } else {
      phrase.doing = write(main..<stop, .word(verb.ing))
    }
    if meant { phrase.todo = write(main..<stop, .word(verb.base)) }
  }

  /// "take | that you can ask", "found out | she was nervous": the act is in what follows, and says
  /// nothing without it.
  private func takesAll(_ main: Int, from at: Int, to end: Int) -> Bool {
    guard at < end else { return false }
    let isBare = main + 1 == at || main + 2 == at && tokens[main + 1].kinds.has(.particle)
    // "told jess | that i was out", "asked him | if i could start again"
    guard isBare || verb(main)?.says == true else { return false }
    if !isBare, isAskedAfter(at, from: main) { return true }
    return tokens[at].kinds.has(.nominative)
      || tokens[at].kinds.has(.that) && clauseStarts(at + 1, to: end)
  }

  /// "got stuck", "felt sick"
  private func canHappen(_ main: Int) -> Bool {
    tokens[main].kinds.has(.past) && verb(main)?.ofThings == true
  }

  /// Where an inner clause with its own tense begins: "when my hands shook".
  func withoutFiniteTail(_ range: Range<Int>) -> Int {
    let end = range.upperBound
    for at in range.dropFirst() {
      let kinds = tokens[at].kinds
      if tellsWhich(at, from: range.lowerBound) { continue }
      if kinds.has([.nominative, .wh, .that]) { return at }
      // "looked down and panicked", "blush and sweat"
      if kinds.has(.and), at + 1 < end, tokens[at + 1].verb >= 0,
        tokens[range.lowerBound].kinds.intersection(tokens[at + 1].kinds).has([.base, .past])
      {
        return at
      }
      if kinds.has(.mid), clauseStarts(at + 1, to: end) { return at }
      let when = tokens[at].entries.has(.when) ? match(.when, at: at, to: end) : 0
      if when > 0, clauseStarts(at + when, to: end) { return at }
    }
    return end
  }
}
