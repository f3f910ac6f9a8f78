/// A phrase of a lexicon found in a line.
struct Match: Sendable {
  let entry: Int32
  /// Tokens `start ..< end`.
  let start: Int32
  let end: Int32
  let mark: Mark
  let file: Mark.File

  var length: Int32 { end - start }
  func covers(_ other: Match) -> Bool { start <= other.start && other.end <= end }
}

extension Lexicon {
  /// All phrases in the tokens, in one pass, in order of their last word.
  func matches(in tokens: [Token]) -> [Match] {
    tokens.withUnsafeBufferPointer { tokens in
      paths.withTables { tables in
        firsts.withUnsafeBufferPointer { firsts in
          stepsOfWord.withUnsafeBufferPointer { matches(in: tokens, tables, firsts, $0) }
        }
      }
    }
  }

  private func matches(
    in tokens: UnsafeBufferPointer<Token>, _ tables: Paths.Tables,
    _ firsts: UnsafeBufferPointer<Trie.First>, _ steps: UnsafeBufferPointer<Int32>
  ) -> [Match] {
    withUnsafeTemporaryAllocation(of: PhraseThread.self, capacity: PhraseThreads.few) { room in
      var following = Following(tokens: tokens, tables: tables, threads: PhraseThreads(room))
      following.found.reserveCapacity(16)
      for at in tokens.indices {
        let token = tokens[at]
        following.at = at
        following.ahead = at + 1 < tokens.count ? bits(of: tokens[at + 1]) : 0
        following.ways = UnsafeBufferPointer(rebasing: steps[range(ofSteps: token.word)])
        if token.flags.contains(.sentence) { following.threads.removeAll() }
        following.goOn()
        if token.word >= 0 {
          let start = Int(firstStarts[Int(token.word)])
          let end = Int(firstStarts[Int(token.word) + 1])
          following.start(UnsafeBufferPointer(rebasing: firsts[start..<end]))
        }
      }
      following.threads.free()
      return following.found
    }
  }

  /// The bits of all steps that a word can be, so that what leads nowhere is not followed.
  private func bits(of token: Token) -> UInt64 {
    if token.flags.contains(.sentence) { return 0 }
    return token.word >= 0 ? bitsOfWord[Int(token.word)] : Trie.bit(of: Symbol.any)
  }
}
