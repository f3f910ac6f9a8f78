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
  var parts: [Parts]

  struct Parts: Sendable {
    var quote: String
    var clause: String?
    var noun: String?
    var doing: String?
    var todo: String?
    var role: Role
    var ownAction: Bool
    var past: Bool
    var feeling: Bool
    /// Where its texts are as long as nobody has looked at them.
    var resting: PhraseBytes?

    var rests: Bool { resting != nil }
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

  /// A phrase that a `ByteRoom` was given; its texts rest there.
  /// - Parameters:
  ///   - bytes: what was written there, and perhaps more.
  ///   - at: where it starts; where it ends, afterwards.
  /// - Returns: nil where there can be none.
  public init?(resting bytes: [UInt8], at: inout Int) {
    guard let resting = PhraseBytes(bytes, at: &at) else { return nil }
    let flags = resting.flags
    parts = [
      Parts(
        quote: "", role: resting.role, ownAction: flags & PhraseBytes.ownAction != 0,
        past: flags & PhraseBytes.past != 0, feeling: flags & PhraseBytes.feeling != 0,
        resting: resting)
    ]
  }

  /// To be changed, it has its texts with it.
  private mutating func wake() {
    if parts[0].rests { takeTexts() }
  }

  @inline(never) private mutating func takeTexts() {
    self = Phrase(
      quote: quote, clause: clause, noun: noun, doing: doing, todo: todo, role: role,
      ownAction: ownAction, past: past, feeling: feeling)
  }

  /// Verbatim words, clipped at a word with an ellipsis where too long; no quotation marks in it.
  public var quote: String {
    get { parts[0].rests ? parts[0].resting![.quote]! : parts[0].quote }
    set {
      wake()
      parts[0].quote = newValue
    }
  }

  /// A finite clause: "you stepped off the line", "the second page went wrong".
  public var clause: String? {
    get { parts[0].rests ? parts[0].resting![.clause] : parts[0].clause }
    set {
      wake()
      parts[0].clause = newValue
    }
  }

  /// A noun phrase: "two arrows in the red", "your driving test".
  public var noun: String? {
    get { parts[0].rests ? parts[0].resting![.noun] : parts[0].noun }
    set {
      wake()
      parts[0].noun = newValue
    }
  }

  /// A gerund phrase: "counting your score", "stepping off the line".
  public var doing: String? {
    get { parts[0].rests ? parts[0].resting![.doing] : parts[0].doing }
    set {
      wake()
      parts[0].doing = newValue
    }
  }

  /// A bare infinitive phrase, what one can do: "play the Bach sonata at your recital".
  public var todo: String? {
    get { parts[0].rests ? parts[0].resting![.todo] : parts[0].todo }
    set {
      wake()
      parts[0].todo = newValue
    }
  }

  public var role: Role {
    get { parts[0].role }
    set {
      wake()
      parts[0].role = newValue
    }
  }

  /// True where the person is the one who acts: "you stepped off" (not "you were tired").
  public var ownAction: Bool {
    get { parts[0].ownAction }
    set {
      wake()
      parts[0].ownAction = newValue
    }
  }

  /// True where the clause is in the past.
  public var past: Bool {
    get { parts[0].past }
    set {
      wake()
      parts[0].past = newValue
    }
  }

  /// True where the clause tells a feeling or a state of the person.
  public var feeling: Bool {
    get { parts[0].feeling }
    set {
      wake()
      parts[0].feeling = newValue
    }
  }
}

extension Phrase {
  /// Looked at where they lie: a phrase is long to copy, and most differ in their first words.
  public static func == (one: Phrase, other: Phrase) -> Bool {
    one.parts.withUnsafeBufferPointer { mine in
      other.parts.withUnsafeBufferPointer { theirs in
        if mine.baseAddress == theirs.baseAddress { return true }
        guard mine[0].role == theirs[0].role, mine[0].ownAction == theirs[0].ownAction,
          mine[0].past == theirs[0].past, mine[0].feeling == theirs[0].feeling
        else { return false }
        if mine[0].rests || theirs[0].rests {
          if mine[0].rests, theirs[0].rests,
            let isSame = mine[0].resting!.isSame(as: theirs[0].resting!)
          {
            return isSame
          }
          return one.quote == other.quote && one.clause == other.clause && one.noun == other.noun
            && one.doing == other.doing && one.todo == other.todo
        }
        return mine[0].quote == theirs[0].quote && mine[0].clause == theirs[0].clause
          && mine[0].noun == theirs[0].noun && mine[0].doing == theirs[0].doing
          && mine[0].todo == theirs[0].todo
      }
    }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(quote)
    hasher.combine(role)
  }

  /// True where it names something.
  public var isNamed: Bool { parts[0].rests ? parts[0].resting!.isNamed : parts[0].noun != nil }

  /// True where it can be said back in another shape than a quotation.
  public var isShaped: Bool {
    parts[0].rests
      ? parts[0].resting!.isShaped
      : parts[0].clause != nil || parts[0].noun != nil || parts[0].doing != nil
        || parts[0].todo != nil
  }
}
