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

  /// All of it in one place: a phrase is handed on far more often than it is made.
  private var parts: [Parts]

  private struct Parts: Hashable, Codable, Sendable {
    var quote: String
    var clause: String?
    var noun: String?
    var doing: String?
    var todo: String?
    var role: Role
    var ownAction: Bool
    var past: Bool
    var feeling: Bool
  }

  public init(
    quote: String, clause: String? = nil, noun: String? = nil, doing: String? = nil,
    todo: String? = nil, role: Role = .main, ownAction: Bool = false, past: Bool = false,
    feeling: Bool = false
  ) {
    parts = [
      Parts(
        quote: quote, clause: clause, noun: noun, doing: doing, todo: todo, role: role,
        ownAction: ownAction, past: past, feeling: feeling)
    ]
  }

  public init(from decoder: any Decoder) throws { parts = [try Parts(from: decoder)] }

  public func encode(to encoder: any Encoder) throws { try parts[0].encode(to: encoder) }

  /// Verbatim words, clipped at a word with an ellipsis where too long; no quotation marks in it.
  public var quote: String {
    get { parts[0].quote }
    set { parts[0].quote = newValue }
  }

  /// A finite clause: "you stepped off the line", "the second page went wrong".
  public var clause: String? {
    get { parts[0].clause }
    set { parts[0].clause = newValue }
  }

  /// A noun phrase: "two arrows in the red", "your driving test".
  public var noun: String? {
    get { parts[0].noun }
    set { parts[0].noun = newValue }
  }

  /// A gerund phrase: "counting your score", "stepping off the line".
  public var doing: String? {
    get { parts[0].doing }
    set { parts[0].doing = newValue }
  }

  /// A bare infinitive phrase, what one can do: "play the Bach sonata at your recital".
  public var todo: String? {
    get { parts[0].todo }
    set { parts[0].todo = newValue }
  }

  public var role: Role {
    get { parts[0].role }
    set { parts[0].role = newValue }
  }

  /// True where the person is the one who acts: "you stepped off" (not "you were tired").
  public var ownAction: Bool {
    get { parts[0].ownAction }
    set { parts[0].ownAction = newValue }
  }

  /// True where the clause is in the past.
  public var past: Bool {
    get { parts[0].past }
    set { parts[0].past = newValue }
  }

  /// True where the clause tells a feeling or a state of the person.
  public var feeling: Bool {
    get { parts[0].feeling }
    set { parts[0].feeling = newValue }
  }
}

extension Phrase {
  /// Looked at where they lie: a phrase is long to copy, and most differ in their first words.
  public static func == (one: Phrase, other: Phrase) -> Bool {
    one.parts.withUnsafeBufferPointer { one in
      other.parts.withUnsafeBufferPointer { other in
        one.baseAddress == other.baseAddress
          || one[0].quote == other[0].quote && one[0].clause == other[0].clause
            && one[0].noun == other[0].noun && one[0].doing == other[0].doing
            && one[0].todo == other[0].todo && one[0].role == other[0].role
            && one[0].ownAction == other[0].ownAction && one[0].past == other[0].past
            && one[0].feeling == other[0].feeling
      }
    }
  }
}

extension Phrase {
  /// True where it can be said back in another shape than a quotation.
  public var isShaped: Bool { clause != nil || noun != nil || doing != nil || todo != nil }
}
