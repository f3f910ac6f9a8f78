/// A dialogue act and the name of its words: what is to be said, not how.
///
/// `key` names a section of the language's words, for instance `mastery.doing`.
public struct Move: Hashable, Codable, Sendable {
  public var act: Act
  public var key: String

  public init(_ act: Act, _ key: String) {
    self.act = act
    self.key = key
  }

  /// True where its words stand under this key; most keys are told apart by their length.
  @inlinable public func isNamed(_ key: String) -> Bool {
    self.key.utf8.count == key.utf8.count && self.key == key
  }

  public static func reflect(_ key: String) -> Move { Move(.reflect, key) }
  public static func affirm(_ key: String) -> Move { Move(.affirm, key) }
  public static func ask(_ key: String) -> Move { Move(.ask, key) }
  public static func inform(_ key: String) -> Move { Move(.inform, key) }
  public static func reappraise(_ key: String) -> Move { Move(.reappraise, key) }
  public static func summarise(_ key: String) -> Move { Move(.summarise, key) }
  public static func close(_ key: String) -> Move { Move(.close, key) }
}
