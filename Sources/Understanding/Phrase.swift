/// Words of the person, in the shapes in which they can be said back. A shape is nil where it
/// could not be made without a risk of bad grammar. Persons are turned ("my hands" is "your
/// hands") in every shape but `quote`.
///
/// No shape has end punctuation or a capital it would not have inside a sentence.
public struct Phrase: Hashable, Codable, Sendable {
  /// What stood before the phrase and says what it is for.
  public enum Role: String, Hashable, Codable, Sendable, CaseIterable {
    case main, because, but, so, then, when, condition
  }
  /// Verbatim words, clipped at a word with an ellipsis where too long; no quotation marks in it.
  public var quote: String
  /// A finite clause: "you stepped off the line", "the second page went wrong".
  public var clause: String?
  /// A noun phrase: "two arrows in the red", "your driving test".
  public var noun: String?
  /// A gerund phrase: "counting your score", "stepping off the line".
  public var doing: String?
  /// A bare infinitive phrase, what one can do: "play the Bach sonata at your recital".
  public var todo: String?
  public var role: Role
  /// True where the person is the one who acts: "you stepped off" (not "you were tired").
  public var ownAction: Bool
  /// True where the clause is in the past.
  public var past: Bool
  /// True where the clause tells a feeling or a state of the person.
  public var feeling: Bool

  public init(
    quote: String, clause: String? = nil, noun: String? = nil, doing: String? = nil,
    todo: String? = nil, role: Role = .main, ownAction: Bool = false, past: Bool = false,
    feeling: Bool = false
  ) {
    self.quote = quote
    self.clause = clause
    self.noun = noun
    self.doing = doing
    self.todo = todo
    self.role = role
    self.ownAction = ownAction
    self.past = past
    self.feeling = feeling
  }
}

extension Phrase {
  /// True where it can be said back in another shape than a quotation.
  public var isShaped: Bool { clause != nil || noun != nil || doing != nil || todo != nil }
}
