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
    var found = lexicon.matches(in: tokens)
    found.sort { $0.order < $1.order }
    var starts = [Int32](repeating: 0, count: Mark.File.allCases.count + 1)
    var kept: [Match] = []
    kept.reserveCapacity(found.count)
    var last: Match?
    var end: Int32 = -1
    for match in found {
      if match.file == .negation, Self.crossesComma(match, tokens) { continue }
      if let last, last.file == match.file {
        if match.end <= end, !(match.start == last.start && match.end == last.end) { continue }
        if match.order == last.order, match.mark == last.mark { continue }
        end = max(end, match.end)
      } else {
        end = match.end
      }
      last = match
      kept.append(match)
      starts[Int(match.file.rawValue) + 1] += 1
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    matches = kept
    self.starts = starts
    markNegations()
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

  func has(_ mark: Mark, in file: Mark.File) -> Bool { self[file].contains { $0.mark == mark } }

  /// Notes why a cue was heard.
  mutating func note(_ match: Match) {
    let index = Int(match.mark.rawValue)
    because.append(
      Because(
        cue: lexicon.cueNames[index], span: span(match),
        entry: lexicon.sectionNames[index]))
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

  /// The first token of the sentence that holds a token.
  func sentenceStart(of token: Int) -> Int {
    var at = token
    while at > 0, !tokens[at].flags.contains(.sentence) { at -= 1 }
    return at
  }

  /// The end of the sentence that holds a token.
  func sentenceEnd(of token: Int) -> Int {
    var at = token + 1
    while at < tokens.count, !tokens[at].flags.contains(.sentence) { at += 1 }
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

extension Match {
  /// Sorts by file, start, longest first.
  fileprivate var order: UInt64 {
    UInt64(file.rawValue) << 56 | UInt64(UInt32(start)) << 28
      | UInt64((1 << 28) - 1 - UInt32(end))
  }
}
