/// What was typed and said in a sitting, counted: the pace goes by it, and "quality" tells it.
public struct Tally: Hashable, Codable, Sendable {
  /// Answers to open questions, and the words in them.
  public var answers = 0
  public var words = 0
  /// Replies, the words in them, and the longest of them in words.
  public var replies = 0
  public var said = 0
  public var longest = 0
  /// Questions, replies that told or advised, affirmations.
  public var questions = 0
  public var told = 0
  public var affirmations = 0

  /// True for somebody who types a word or two: under five a line, once three lines are in.
  public var isTerse: Bool { answers >= 3 && words < 5 * answers }

  /// True for somebody who writes sentences: eleven words a line or more, once three lines are in.
  public var isLong: Bool { answers >= 3 && words >= 11 * answers }

  /// True where even that is much: under three.
  var isShort: Bool { isTerse && words < 3 * answers }

  /// Calls `body` with every count, in the order they are stored.
  mutating func forEachCount<Problem>(
    _ body: (inout Int) throws(Problem) -> Void
  ) throws(Problem) {
    try body(&answers)
    try body(&words)
    try body(&replies)
    try body(&said)
    try body(&longest)
    try body(&questions)
    try body(&told)
    try body(&affirmations)
  }
}
