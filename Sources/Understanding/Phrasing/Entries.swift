extension PhraseReader {
  /// The length of the longest entry of a kind that begins at a token, 0 where there is none.
  func match(_ kind: EntryKinds, at: Int, to end: Int) -> Int {
    guard at < end, tokens[at].entries.has(kind) else { return 0 }
    var entry = grammar.words[Int(tokens[at].word)].entry
    while grammar.entries[Int(entry)].kind != kind {
      entry = grammar.entries[Int(entry)].nextKind
    }
    return grammar.entries.withUnsafeBufferPointer { entries in
      grammar.entryWords.withUnsafeBufferPointer { words in
        tokens.withUnsafeBufferPointer { tokens in
          Self.longest(
            of: entries, from: entry, words, UnsafeBufferPointer(rebasing: tokens[at + 1..<end]))
        }
      }
    }
  }

  /// The length of the longest entry of a list whose words after the first these tokens begin with, 0
  /// where they begin with those of none.
  private static func longest(
    of entries: UnsafeBufferPointer<GrammarEntry>, from first: Int32,
    _ words: UnsafeBufferPointer<Int32>, _ tokens: UnsafeBufferPointer<PhraseToken>
  ) -> Int {
    var entry = first
    var longest = 0
    while entry >= 0 {
      let rest = entries[Int(entry)].rest
      entry = entries[Int(entry)].next
      let (start, count) = (rest.start, rest.count)
      guard count >= longest, count <= tokens.count else { continue }
      var at = 0
      while at < count, tokens[at].word == words[start + at], !tokens[at].kinds.has(.genitive) {
        at += 1
      }
      if at == count { longest = count + 1 }
    }
    return longest
  }

  /// Where the words that say nothing at the end of a range begin.
  func withoutEnd(_ range: Range<Int>) -> Int {
    var end = withoutLooseEnd(range)
    trimming: while end > range.lowerBound {
      var start = max(range.lowerBound, end - 5)
      while start < end {
        if tokens[start].entries.has([.end, .anywhere]),
          match(.end, at: start, to: end) == end - start
            || match(.anywhere, at: start, to: end) == end - start
        {
          // "my scales are even": a description, and not "even" at the end.
          if start > range.lowerBound, tokens[start].kinds.has(.adjective),
            tokens[start - 1].kinds.has([.be, .contractedBe])
          {
            break trimming
          }
          // "he's a lovely man": what he is, and nobody spoken to.
          if end - start == 1, start > range.lowerBound + 1,
            tokens[start - 1].kinds.has(.determiner)
              || tokens[start - 1].kinds.has(.adjective) && tokens[start - 2].kinds.has(.determiner)
          {
            break trimming
          }
          end = start
          continue trimming
        }
        start += 1
      }
      break
    }
    return end
  }

  /// "i blow the bubbles | and slow": how it was done is no second thing beside it.
  private func withoutLooseEnd(_ range: Range<Int>) -> Int {
    let end = range.upperBound
    guard range.count > 4, tokens[end - 2].kinds.has(.and),
      tokens[end - 1].kinds.has(.adjective), !tokens[end - 1].kinds.has([.noun, .past]),
      tokens[end - 4].kinds.has([.determiner, .possessive]),
      !tokens[end - 3].kinds.has([.adjective, .past, .ing]),
      tokens[range.lowerBound].kinds.has(.nominative), tokens[range.lowerBound + 1].verb >= 0,
      !tokens[range].contains(where: { $0.kinds.has([.be, .contractedBe]) })
    else { return end }
    return end - 2
  }
}
