/// The order in which the phrases of a line are looked at.
extension Scene {
  /// A zero for each file, and one more.
  private static let noStarts = Mark.File.allCases.map { _ in 0 as Int32 } + [0]

  /// Puts the phrases in order by file, then by place, without those inside a longer one of their own
  /// file.
  /// - Returns: where each file's begin, one more at the end.
  static func sort(_ matches: inout [Match], _ tokens: [Token]) -> [Int32] {
    var starts = noStarts
    if matches.isEmpty { return starts }
    let count = matches.withUnsafeMutableBufferPointer { matches in
      sort(matches)
      return starts.withUnsafeMutableBufferPointer { keep(matches, tokens, $0) }
    }
    matches.removeLast(matches.count - count)
    return starts
  }

  /// Moves the phrases that hold to the front, and counts them.
  /// - Parameter starts: where each file's begin from then on, one more at the end.
  private static func keep(
    _ matches: UnsafeMutableBufferPointer<Match>, _ tokens: [Token],
    _ starts: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var kept = 0
    var file = -1
    var first = 0
    var end: Int32 = -1
    var last: Match?
    for at in matches.indices {
      let match = matches[at]
      if file < Int(match.file.rawValue) {
        while file < Int(match.file.rawValue) {
          file += 1
          starts[file] = Int32(kept)
        }
        (first, end, last) = (kept, -1, nil)
      }
      if match.file == .negation, crossesComma(match, tokens) { continue }
      if kept > first, match.order == matches[kept - 1].order,
        match.mark == matches[kept - 1].mark
      {
        continue
      }
      if !match.mark.standsApart {
        if let last, match.end <= end, match.order != last.order { continue }
        end = max(end, match.end)
        last = match
      }
      matches[kept] = match
      kept += 1
    }
    while file + 1 < starts.count {
      file += 1
      starts[file] = Int32(kept)
    }
    return kept
  }

  /// Few phrases are sorted where they lie: they are nearly in order.
  private static let few = 64

  private static func sort(_ matches: UnsafeMutableBufferPointer<Match>) {
    var matches = matches
    guard matches.count <= few else { return matches.sort(by: isBefore) }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: matches.count) { ranks in
      for next in matches.indices {
        let match = matches[next]
        let rank = match.rank
        var at = next
        while at > 0,
          rank < ranks[at - 1] || rank == ranks[at - 1] && match.entry > matches[at - 1].entry
        {
          ranks[at] = ranks[at - 1]
          matches[at] = matches[at - 1]
          at -= 1
        }
        ranks[at] = rank
        matches[at] = match
      }
    }
  }

  /// By file, then by place, the longer first; of two entries for one phrase, the one that was written
  /// last.
  private static func isBefore(_ first: Match, _ second: Match) -> Bool {
    first.rank < second.rank || first.rank == second.rank && first.entry > second.entry
  }

  private static func crossesComma(_ match: Match, _ tokens: [Token]) -> Bool {
    guard match.length > 1 else { return false }
    for at in match.start + 1..<match.end where tokens[Int(at)].flags.contains(.comma) {
      return true
    }
    return false
  }
}

extension Mark {
  /// A section that says something else than the rest of its file, so that a phrase of it is heard
  /// inside a longer one: "not impressed" tells that something was said, and what. What is trouble
  /// only for a child must not hide what is danger for anyone: "he sent my naked pictures".
  fileprivate var standsApart: Bool {
    switch self {
    case .feedbackPerson, .feedbackProcess, .feedbackGiver, .feedbackSaid, .feedbackSpecific: true
    case .safetyTrouble: true
    default: false
    }
  }
}

extension Match {
  /// Sorts by file, then by start, longest first. No line has so many words that they need more bits.
  fileprivate var rank: UInt64 {
    UInt64(file.rawValue) << 56 | UInt64(UInt32(bitPattern: start)) << 28
      | (0x0FFF_FFFF - UInt64(UInt32(bitPattern: end)))
  }

  /// Sorts by start, longest first.
  fileprivate var order: UInt64 {
    UInt64(UInt32(bitPattern: start)) << 32 | UInt64(UInt32.max - UInt32(bitPattern: end))
  }
}
