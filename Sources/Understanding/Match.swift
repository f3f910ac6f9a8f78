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
  /// A phrase that is being followed: the node reached, and how many words it may still skip.
  private struct Thread {
    var node: Int32
    var start: Int32
    var skip: Int32
  }

  /// Longest gap that `...` stands for, in words.
  static let longestGap: Int32 = 3

  /// All phrases in the tokens, in one pass, in order of their last word.
  func matches(in tokens: [Token]) -> [Match] {
    tokens.withUnsafeBufferPointer { tokens in
      firsts.withUnsafeBufferPointer { firsts in
        stepsOfWord.withUnsafeBufferPointer { matches(in: tokens, firsts: firsts, steps: $0) }
      }
    }
  }

  private func matches(
    in tokens: UnsafeBufferPointer<Token>, firsts: UnsafeBufferPointer<Trie.First>,
    steps: UnsafeBufferPointer<Int32>
  ) -> [Match] {
    var found: [Match] = []
    found.reserveCapacity(16)
    // Those that are followed stand before those that the next word is looked at for.
    var threads: [Thread] = []
    threads.reserveCapacity(64)
    var live = 0..<0
    for at in tokens.indices {
      let token = tokens[at]
      let ahead = at + 1 < tokens.count ? bits(of: tokens[at + 1]) : 0
      let ways = UnsafeBufferPointer(rebasing: steps[range(ofSteps: token.word)])
      if live.isEmpty || token.flags.contains(.sentence) {
        threads.removeAll(keepingCapacity: true)
        live = 0..<0
      }
      for index in live {
        let thread = threads[index]
        if thread.skip > 0 {
          threads.append(Thread(node: thread.node, start: thread.start, skip: thread.skip - 1))
        }
        follow(thread.node, from: thread.start, at, tokens, ways, ahead, &threads, &found)
      }
      if token.word >= 0 {
        let first = Int(firstStarts[Int(token.word)])
        let last = Int(firstStarts[Int(token.word) + 1])
        let probe = ahead | Trie.bit(of: Symbol.any)
        for index in first..<last where firsts[index].looks & probe != 0 {
          let first = firsts[index]
          reach(first.number, first.node, from: Int32(at), at, tokens, ahead, &threads, &found)
        }
      }
      live = live.upperBound..<threads.count
    }
    return found
  }

  /// The bits of all steps that a word can be, so that what leads nowhere is not followed.
  private func bits(of token: Token) -> UInt64 {
    if token.flags.contains(.sentence) { return 0 }
    return token.word >= 0 ? bitsOfWord[Int(token.word)] : Trie.bit(of: Symbol.any)
  }

  @inline(__always)
  private func follow(
    _ node: Int32, from start: Int32, _ at: Int,
    _ tokens: UnsafeBufferPointer<Token>, _ ways: UnsafeBufferPointer<Int32>,
    _ ahead: UInt64, _ next: inout [Thread], _ found: inout [Match]
  ) {
    let place = trie.nodes[Int(node)]
    let kinds = place.kinds
    let first = kinds & Trie.Node.byAny != 0 ? 0 : kinds & Trie.Node.byWord != 0 ? 1 : 2
    let last = kinds & Trie.Node.bySet != 0 ? ways.count : kinds & Trie.Node.byWord != 0 ? 2 : 1
    let open = UnsafeBufferPointer(start: ways.baseAddress, count: min(last, ways.count))
    var way = place.nextStep(in: open, first)
    while way < open.count {
      trie.forEachStep(node, ways[way]) {
        reach($0, trie.nodes[Int($0)], from: start, at, tokens, ahead, &next, &found)
      }
      way = place.nextStep(in: open, way + 1)
    }
  }

  @inline(__always)
  private func reach(
    _ node: Int32, _ place: Trie.Node, from start: Int32, _ at: Int,
    _ tokens: UnsafeBufferPointer<Token>,
    _ ahead: UInt64, _ next: inout [Thread], _ found: inout [Match]
  ) {
    if place.kinds & ~Trie.Node.byGap != 0, place.mayStep(ahead) {
      next.append(Thread(node: node, start: start, skip: 0))
    }
    if place.kinds & Trie.Node.byGap != 0 {
      trie.forEachStep(node, Symbol.gap) {
        next.append(Thread(node: $0, start: start, skip: Self.longestGap))
      }
    }
    var end = place.ends
    while end >= 0 {
      let info = trie.ends[Int(end)]
      if !info.needsStart || tokens[Int(start)].flags.contains(.sentence),
        !info.needsEnd || at + 1 == tokens.count
          || !tokens[at + 1].flags.isDisjoint(with: [.sentence, .comma])
      {
        found.append(
          Match(
            entry: info.number, start: start, end: Int32(at + 1), mark: info.mark,
            file: info.file))
      }
      end = info.next
    }
  }
}
