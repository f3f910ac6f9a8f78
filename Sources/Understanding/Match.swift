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
          looks.withUnsafeBufferPointer { looks in
            stepsOfWord.withUnsafeBufferPointer { steps in
              matches(in: tokens, tables, firsts, looks, steps)
            }
          }
        }
      }
    }
  }

  private func matches(
    in tokens: UnsafeBufferPointer<Token>, _ tables: Paths.Tables,
    _ firsts: UnsafeBufferPointer<Int32>, _ looks: UnsafeBufferPointer<UInt64>,
    _ steps: UnsafeBufferPointer<Int32>
  ) -> [Match] {
    withUnsafeTemporaryAllocation(of: PhraseThread.self, capacity: PhraseThreads.few) { room in
      var following = Following(tokens: tokens, tables: tables, threads: PhraseThreads(room))
      following.found.reserveCapacity(16)
      for at in tokens.indices {
        let token = tokens[at]
        let ways = ways[Int(token.word) + 1]
        let next = self.ways[Int(token.word) + 2]
        following.at = at
        following.ahead = at + 1 < tokens.count ? ahead(tokens[at + 1]) : 0
        following.ways = UnsafeBufferPointer(rebasing: steps[Int(ways.steps)..<Int(next.steps)])
        if token.flags.contains(.sentence) { following.threads.removeAll() }
        following.goOn()
        if token.word >= 0 {
          let range = Int(ways.firsts)..<Int(next.firsts)
          following.start(
            UnsafeBufferPointer(rebasing: firsts[range]),
            UnsafeBufferPointer(rebasing: looks[range]))
        }
      }
      following.threads.free()
      return following.found
    }
  }

  /// The bits of all steps that the next word can be, so that what leads nowhere is not followed.
  private func ahead(_ token: Token) -> UInt64 {
    token.flags.contains(.sentence) ? 0 : ways[Int(token.word) + 1].bits
  }
}
