/// One line laid out for reading: its tokens, the phrases found in it by file, and which words
/// stand under a negation.
struct Scene {
  let lexicon: Lexicon
  let asked: Asked
  let bytes: UnsafeBufferPointer<UInt8>
  var tokens: [Token]
  /// Sorted by file, then by place; none lies inside a longer one of its own file.
  let matches: [Match]
  private let starts: [Int32]
  var because: [Because] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, asked: Asked, lexicon: Lexicon) {
    self.lexicon = lexicon
    self.asked = asked
    self.bytes = bytes
    tokens = Scanner(bytes: bytes, correcting: true).scan(lexicon)
    (matches, starts) = Self.sorted(lexicon.matches(in: tokens), tokens)
    markNegations()
  }

  /// A zero for each file, and one more.
  private static let noStarts = Mark.File.allCases.map { _ in 0 as Int32 } + [0]

  /// The phrases by file, then by place, without those inside a longer one of their own file; and
  /// where each file's begin, one more at the end.
  private static func sorted(
    _ found: consuming [Match], _ tokens: [Token]
  ) -> ([Match], [Int32]) {
    var matches = found
    var starts = noStarts
    withUnsafeTemporaryAllocation(of: Match.self, capacity: matches.count) { room in
      starts.withUnsafeMutableBufferPointer { starts in
        part(matches, into: room, &starts)
        var count = 0
        var first = 0
        while first < matches.count {
          let all = first..<Int(starts[Int(room[first].file.rawValue) + 1])
          if all.count > 1 { sort(UnsafeMutableBufferPointer(rebasing: room[all])) }
          count = keep(all, of: room, from: count, tokens)
          first = all.upperBound
        }
        place(UnsafeMutableBufferPointer(rebasing: room[..<count]), &starts)
        matches.removeLast(matches.count - count)
        matches.withUnsafeMutableBufferPointer { matches in
          for at in matches.indices { matches[at] = room[at] }
        }
      }
    }
    return (matches, starts)
  }

  /// Puts the phrases by file, each file's as they were found.
  /// - Parameter starts: zeros; where each file's begin from then on, one more at the end.
  private static func part(
    _ found: [Match], into room: UnsafeMutableBufferPointer<Match>,
    _ starts: inout UnsafeMutableBufferPointer<Int32>
  ) {
    for match in found { starts[Int(match.file.rawValue)] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    for match in found.reversed() {
      let file = Int(match.file.rawValue)
      starts[file] -= 1
      (room.baseAddress! + Int(starts[file])).initialize(to: match)
    }
  }

  /// Where each file's begin of those that are by file, one more at the end.
  private static func place(
    _ room: UnsafeMutableBufferPointer<Match>,
    _ starts: inout UnsafeMutableBufferPointer<Int32>
  ) {
    for index in starts.indices { starts[index] = 0 }
    for match in room { starts[Int(match.file.rawValue) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
  }

  /// Moves the phrases that hold to `first` and on; gives the place after the last.
  private static func keep(
    _ all: Range<Int>, of room: UnsafeMutableBufferPointer<Match>, from first: Int,
    _ tokens: [Token]
  ) -> Int {
    var kept = first
    var end: Int32 = -1
    var last: Match?
    for at in all {
      let match = room[at]
      if match.file == .negation, crossesComma(match, tokens) { continue }
      if kept > first, match.order == room[kept - 1].order, match.mark == room[kept - 1].mark {
        continue
      }
      if !match.mark.standsApart {
        if let last, match.end <= end, match.order != last.order { continue }
        end = max(end, match.end)
        last = match
      }
      room[kept] = match
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

  /// The phrases of one file, in order.
  subscript(file: Mark.File) -> ArraySlice<Match> {
    matches[Int(starts[Int(file.rawValue)])..<Int(starts[Int(file.rawValue) + 1])]
  }

  /// The phrases of one file that start within a range of tokens, found by halving, so that a long
  /// line costs no more a word than a short one.
  func near(_ file: Mark.File, _ range: Range<Int32>) -> ArraySlice<Match> {
    let all = self[file]
    let from = Self.firstIndex(in: all, atOrAfter: range.lowerBound)
    var to = from
    while to < all.endIndex, all[to].start < range.upperBound { to += 1 }
    return all[from..<to]
  }

  private static func firstIndex(in all: ArraySlice<Match>, atOrAfter start: Int32) -> Int {
    var low = all.startIndex
    var high = all.endIndex
    while low < high {
      let middle = (low + high) / 2
      if all[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// No line needs more reasons than this.
  private static let mostReasons = 100

  /// Notes why a cue was heard.
  mutating func note(_ match: Match) { note(match.mark, span(match)) }

  /// Notes a mark, or a number that no one entry made.
  mutating func note(_ mark: Mark?, _ span: Span) {
    guard because.count < Self.mostReasons else { return }
    let reason = Because(mark, span: span)
    if because.last != reason { because.append(reason) }
  }

  func span(_ match: Match) -> Span {
    Span(
      start: Int(tokens[Int(match.start)].start), end: Int(tokens[Int(match.end) - 1].end))
  }

  /// True where the phrase stands under a negation that is not part of it.
  func isNegated(_ match: Match) -> Bool {
    if tokens[Int(match.start)].flags.contains(.negated) { return true }
    return !lexicon.entries[Int(match.entry)].holdsNot
      && tokens[Int(match.end) - 1].flags.contains(.negated)
  }

  /// How far a sentence is looked at on either side, in tokens.
  private static let horizon = 40

  /// The first token of the sentence that holds a token, or a token well before it.
  func sentenceStart(of token: Int) -> Int {
    var at = token
    let least = max(token - Self.horizon, 0)
    while at > least, !tokens[at].flags.contains(.sentence) { at -= 1 }
    return at
  }

  /// The end of the sentence that holds a token, or a token well after it.
  func sentenceEnd(of token: Int) -> Int {
    var at = token + 1
    let most = min(token + Self.horizon, tokens.count)
    while at < most, !tokens[at].flags.contains(.sentence) { at += 1 }
    return at
  }

  /// True where the phrases of these files leave no word of the line out.
  func isCovered(by matches: some Sequence<Match>) -> Bool {
    var covered = 0
    for match in matches.sorted(by: { $0.start < $1.start }) {
      if match.start > covered { return false }
      covered = max(covered, Int(match.end))
    }
    return covered >= tokens.count
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
