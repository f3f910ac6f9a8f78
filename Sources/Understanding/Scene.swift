/// One line laid out for reading: its tokens, the phrases found in it by file, and which words
/// stand under a negation.
struct Scene {
  let lexicon: Lexicon
  let asked: Asked
  let bytes: UnsafeBufferPointer<UInt8>
  var tokens: [Token]
  /// Sorted by file, then by place; none lies inside a longer one of its own file.
  let matches: [Match]
  /// Where each file's phrases begin, one more at the end.
  private let starts: [Int32]
  /// The numbers of the line in order.
  var quantities: [Quantity] = []
  var because: [Because] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, asked: Asked, lexicon: Lexicon) {
    let tokens = Scanner(bytes: bytes, correcting: true).scan(lexicon)
    self.init(bytes, tokens, asked: asked, lexicon: lexicon)
  }

  /// - Parameter tokens: those of the line.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: consuming [Token], asked: Asked, lexicon: Lexicon
  ) {
    self.lexicon = lexicon
    self.asked = asked
    self.bytes = bytes
    self.tokens = tokens
    var found = lexicon.matches(in: self.tokens)
    starts = Self.sort(&found, self.tokens)
    matches = found
    markNegations()
    readQuantities()
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
    if because.isEmpty { because.reserveCapacity(4) }
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
