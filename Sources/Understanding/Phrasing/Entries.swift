extension PhraseReader {
  /// The length of the longest entry of a kind that begins at a token, 0 where there is none.
  func match(_ kind: GrammarEntry.Kind, at: Int, to end: Int) -> Int {
    guard at < end, tokens[at].word >= 0, !tokens[at].kinds.has(.genitive) else { return 0 }
    var entry = grammar.words[Int(tokens[at].word)].entry
    var longest = 0
    while entry >= 0 {
      let candidate = grammar.entries[Int(entry)]
      entry = candidate.next
      guard candidate.kind == kind else { continue }
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
        for kind in [GrammarEntry.Kind.end, .anywhere]
        where match(kind, at: start, to: end) == end - start {
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
