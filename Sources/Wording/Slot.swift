import Dialogue

/// A place in a variant that words of the person, or of the coach's own reckoning, go into.
public struct Slot: Hashable, Sendable {
  /// Whose words.
  public enum Origin: Hashable, Sendable {
    /// The phrase that matters in the line just heard: `{line:clause}`.
    case line
    /// A kept fact: `{task:todo}`.
    case fact(FactKind)
    /// Something reckoned: `{brought}`.
    case special(Special)
  }

  /// The grammatical shape, as `Phrase` defines them; `number` is a fact's number, `item` the
  /// shape that fits in a list.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case quote, clause, noun, doing, todo, number, item
  }

  /// What is reckoned and not said.
  public enum Special: String, Hashable, Sendable, CaseIterable {
    /// Up to four of the person's own phrases of this sitting, as a list.
    case brought
    /// The pronouns of the model: "they" where nothing tells more.
    case they, them, their
    /// Who said something of them: "she", "he", or who it is; "they" where nobody is known.
    case teller
    /// An act of their own that was affirmed, as an activity.
    case own
    /// What each source gave, in their own phrases, for the end of a sitting.
    case sources
    /// The rule behind the last question, with its source.
    case rule
    /// The number of the rule behind the last question, and the words that led to it.
    case code, trigger
    /// What the parked thread was about, in the person's words.
    case parked
    /// Two of the person's true facts, for a resource.
    case resources
    /// The if-then sentence, put together from its halves.
    case plan
    /// The attempt as a card: when, what they did, what came of it.
    case card
    /// The option that was chosen by its number, in the second person.
    case chosen
    /// What was taken back by undo, clipped.
    case undone
    /// What was deleted, counted.
    case removed
    /// The emergency number and the helplines of the configured region.
    case emergency, helpline, childline, abuseline
    /// How many points the surest part lies above the whole, and above the hardest part.
    case gap, drop
    /// The record of predictions (evidence G1): the mean chance given, how many worked, of how many,
    /// and the mean squared miss (Brier score, 0 to 100).
    case average, worked, total, miss
    /// How many points the chances given lie above what came true, or below it, where it is more
    /// than 20 over three plans or more (evidence G2, G3).
    case over, under
    /// When the open plan was made, and when the whole was rated last: "on Tuesday".
    case planned, rated
    /// The day after what is to come, where it has a day: "on Monday".
    case after
    /// The time of what is to come, where luck can be wished for it: "on Friday"; not "by Friday".
    case luckDay
    /// What luck is wished with: "your driving test", "the handover".
    case luckThing
    /// For "progress": the goal in their words, when it was rated first, that number and the newest
    /// one; when the newest deed was told, and the deed.
    case subject, since, first, now, lately, deed

    /// The coach's own manner so far, counted: turns, reflections a question, complex ones among them
    /// in percent, words a reply, the longest reply, turns of advice in percent, affirmations.
    case turns, perQuestion, complexShare, meanWords, mostWords, advice, affirmed

    public static let helplines: [Special] = [.emergency, .helpline, .childline, .abuseline]
  }

  public var origin: Origin
  public var shape: Shape
  /// True where the slot starts a sentence.
  public var starts: Bool
  /// Tells whose words it takes, and in which shape: the same number, the same words.
  let words: Int32

  /// - Parameter name: what stands between the braces: `task:todo`, `line:clause`, `brought`.
  public init?(name: some StringProtocol, starts: Bool) {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard let head = parts.first else { return nil }
    self.starts = starts
    if parts.count == 1 {
      guard let special = Special(rawValue: String(head)) else { return nil }
      origin = .special(special)
      shape = .quote
      words = Self.number(origin, shape)
      return
    }
    guard let shape = Shape(rawValue: String(parts[1])) else { return nil }
    self.shape = shape
    if head == "line" {
      origin = .line
    } else {
      guard let kind = FactKind(rawValue: String(head)) else { return nil }
      origin = .fact(kind)
    }
    words = Self.number(origin, shape)
  }

  private static func number(_ origin: Origin, _ shape: Shape) -> Int32 {
    let from =
      switch origin {
      case .line: 0
      case .fact(let kind): 1 + FactKind.allCases.firstIndex(of: kind)!
      case .special(let special): -1 - Special.allCases.firstIndex(of: special)!
      }
    return Int32(from * Shape.allCases.count + Shape.allCases.firstIndex(of: shape)!)
  }

  /// True for a pronoun, which is always known and takes no words of the person.
  public var isPronoun: Bool {
    [.special(.they), .special(.them), .special(.their), .special(.teller)].contains(origin)
  }

  /// True for words of the line just heard, for what they want to be able to do, and its parts.
  var isOfLine: Bool {
    [.line, .fact(.task), .fact(.surest), .fact(.hardest)].contains(origin)
  }
}
