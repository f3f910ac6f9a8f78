/// The order in which the phrases of a line are looked at.
extension Scene {
  /// A zero for each file, and one more.
  private static let noStarts = Mark.File.allCases.map { _ in 0 as Int32 } + [0]

  /// The phrases by file, then by place, without those inside a longer one of their own file; and
  /// where each file's begin, one more at the end.
  static func sorted(
    _ found: consuming [Match], _ tokens: [Token]
  ) -> ([Match], [Int32]) {
    var matches = found
    var starts = noStarts
    if matches.isEmpty { return (matches, starts) }
    let count = matches.withUnsafeMutableBufferPointer { matches in
      starts.withUnsafeMutableBufferPointer { starts in
        withUnsafeTemporaryAllocation(of: Match.self, capacity: matches.count) { room in
          sort(matches, by: room, starts, tokens)
        }
      }
    }
    matches.removeLast(matches.count - count)
    return (matches, starts)
  }

  /// - Parameters:
  ///   - room: for as many.
  ///   - starts: zeros; where each file's begin from then on.
  /// - Returns: how many phrases are left.
  private static func sort(
    _ matches: UnsafeMutableBufferPointer<Match>, by room: UnsafeMutableBufferPointer<Match>,
    _ starts: UnsafeMutableBufferPointer<Int32>, _ tokens: [Token]
  ) -> Int {
    part(matches, into: room, starts)
    var count = 0
    for file in 0..<starts.count - 1 {
      let all = Int(starts[file])..<Int(starts[file + 1])
      starts[file] = Int32(count)
      if all.isEmpty { continue }
      if all.count > 1 { sort(UnsafeMutableBufferPointer(rebasing: room[all])) }
      count = keep(all, of: room, in: matches, from: count, tokens)
    }
    starts[starts.count - 1] = Int32(count)
    return count
  }

  /// Puts the phrases by file, each file's as they were found.
  /// - Parameter starts: zeros; where each file's begin from then on.
  private static func part(
    _ found: UnsafeMutableBufferPointer<Match>, into room: UnsafeMutableBufferPointer<Match>,
    _ starts: UnsafeMutableBufferPointer<Int32>
  ) {
    for at in found.indices { starts[Int(found[at].file.rawValue)] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var at = found.count
    while at > 0 {
      at -= 1
      let file = Int(found[at].file.rawValue)
      starts[file] -= 1
      (room.baseAddress! + Int(starts[file])).initialize(to: found[at])
    }
  }

  /// Copies the phrases of a file that hold to `first` and on; gives the place after the last.
  private static func keep(
    _ all: Range<Int>, of room: UnsafeMutableBufferPointer<Match>,
    in matches: UnsafeMutableBufferPointer<Match>, from first: Int, _ tokens: [Token]
  ) -> Int {
    var kept = first
    var end: Int32 = -1
    var last: Match?
    for at in all {
      let match = room[at]
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
    return kept
  }

  /// Few phrases are sorted where they lie: they are nearly in order.
  private static let few = 64

  private static func sort(_ matches: UnsafeMutableBufferPointer<Match>) {
    var matches = matches
    guard matches.count <= few else { return matches.sort(by: isBefore) }
    var next = 1
    while next < matches.count {
      let match = matches[next]
      var at = next
      while at > 0, isBefore(match, matches[at - 1]) {
        matches[at] = matches[at - 1]
        at -= 1
      }
      matches[at] = match
      next += 1
    }
  }

  /// By place, the longer first; of two entries for one phrase, the one that was written last.
  @inline(__always)
  private static func isBefore(_ first: Match, _ second: Match) -> Bool {
    first.order < second.order || (first.order == second.order && first.entry > second.entry)
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
  /// inside a longer one: "not impressed" tells that something was said, and what.
  fileprivate var standsApart: Bool {
    switch self {
    case .feedbackPerson, .feedbackProcess, .feedbackGiver, .feedbackSaid, .feedbackSpecific: true
    default: false
    }
  }
}

extension Match {
  /// Sorts by start, longest first.
  fileprivate var order: UInt64 {
    UInt64(UInt32(bitPattern: start)) << 32 | UInt64(UInt32.max - UInt32(bitPattern: end))
  }
}
