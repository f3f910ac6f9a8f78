extension PhraseReader {
  /// The length of the longest entry of a kind that begins at a token, 0 where there is none.
  func match(_ kind: EntryKinds, at: Int, to end: Int) -> Int {
    guard at < end, tokens[at].entries.has(kind) else { return 0 }
    var entry = grammar.words[Int(tokens[at].word)].entry
    while grammar.entries[Int(entry)].kind != kind {
      entry = grammar.entries[Int(entry)].nextKind
    }
    var longest = 0
    while entry >= 0 {
      let candidate = grammar.entries[Int(entry)]
      entry = candidate.next
      let count = Int(candidate.rest.count) + 1
      if count > longest, at + count <= end, stands(candidate, at: at + 1) { longest = count }
    }
    return longest
  }

  private func stands(_ entry: GrammarEntry, at: Int) -> Bool {
    var at = at
    for place in entry.rest.range {
      if tokens[at].word != grammar.entryWords[place] || tokens[at].kinds.has(.genitive) {
        return false
      }
      at += 1
    }
    return true
  }

  /// Where the words that say nothing at the end of a range begin.
  func withoutEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    trimming: while end > range.lowerBound {
      var start = max(range.lowerBound, end - 5)
      while start < end {
        if tokens[start].entries.has([.end, .anywhere]),
          match(.end, at: start, to: end) == end - start
            || match(.anywhere, at: start, to: end) == end - start
        {
          end = start
          continue trimming
        }
        start += 1
      }
      break
    }
    return end
  }
}
