import Understanding

/// What a state of a machine has asked.
public struct Question: Hashable, Sendable {
  /// The section of the words that ask it; `key.again` asks it anew, `key.choices` offers choices.
  public var key: String
  /// What sort of answer it wants.
  public var asked: Asked
  /// True where a long session may leave it out.
  public var optional: Bool

  public init(_ key: String, _ asked: Asked = .open, optional: Bool = false) {
    self.key = key
    self.asked = asked
    self.optional = optional
  }
}
