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

  /// True for somebody who writes sentences: twelve words a line or more, once three lines are in.
  public var isLong: Bool { answers >= 3 && words >= 12 * answers }

  /// True where even that is much: under three.
  var isShort: Bool { isTerse && words < 3 * answers }

  /// Every count, in the order they are stored.
  static var counts: [WritableKeyPath<Tally, Int>] {
    [
      \.answers, \.words, \.replies, \.said, \.longest, \.questions, \.told, \.affirmations,
    ]
  }
}
