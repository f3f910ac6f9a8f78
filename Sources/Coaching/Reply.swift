/// What the coach says to one line.
public struct Reply: Hashable, Sendable {
  /// One line of at most 400 bytes of UTF-8, without a line break.
  public var text: String
  /// The sentences it is made of, each with its dialogue act and the key of its words.
  public var says: [Sentence] = []
  /// The choices of the question on screen, if it has some; for completion.
  public var options: [String] = []
  /// The source of self-efficacy that is being talked of, if one is.
  public var source: String?
  /// Where the conversation stands, for instance `arousal.meaning`.
  public var state = ""
  /// `none`, or the class of safety.md that has the floor.
  public var safety = "none"
  /// True where the sitting is over.
  public var ended = false
  /// True where the person asked to be forgotten: whoever keeps anything of them deletes it.
  public var forgets = false

  /// Where this took lines back: the session as it was before, alone.
  public var takenFrom: [Session] = []

  public struct Sentence: Hashable, Sendable {
    public var text: String
    public var act: String
    public var rule: String
    public init(text: String, act: String, rule: String) {
      self.text = text
      self.act = act
      self.rule = rule
    }
  }
}

extension Reply {
  public init(text: String) { self.init(text: text, says: []) }
}
