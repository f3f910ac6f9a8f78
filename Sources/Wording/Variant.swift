/// One way to say a move: literal text and slots.
public struct Variant: Sendable {
  public enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  /// Its place among all variants of the pack, from 0; what was said is remembered by it.
  public let id: Int
  public let pieces: [Piece]
  public let manner: Manner
  /// The evidence rule behind it, for instance `B2`; empty where there is none.
  public let rule: String
  /// Its file, and the line there, from 1.
  public let file: String
  public let line: Int
  /// True where it may be left out of a reply that grows too long.
  public let isSpare: Bool
  /// The number of slots that take words of the person.
  public let slots: Int
  /// True where one of them takes words of the line just heard.
  public let quotesLine: Bool

  /// What a sentence does, finer than the move that it words.
  public enum Manner: String, Hashable, Codable, Sendable, CaseIterable {
    case greeting
    case simple = "reflection.simple"
    case complex = "reflection.complex"
    case open = "question.open"
    case closed = "question.closed"
    case affirmation
    case information
    case leave
    case summary
    case repair
    case offer
    case close

    /// The short name in a section's header.
    init?(header: some StringProtocol) {
      switch header {
      case "greet": self = .greeting
      case "simple": self = .simple
      case "complex": self = .complex
      case "open": self = .open
      case "closed": self = .closed
      case "affirm": self = .affirmation
      case "inform": self = .information
      case "leave": self = .leave
      case "summary": self = .summary
      case "repair": self = .repair
      case "offer": self = .offer
      case "close": self = .close
      default: return nil
      }
    }
  }

  init(
    id: Int, pieces: [Piece], manner: Manner, rule: String, file: String, line: Int,
    isSpare: Bool
  ) {
    self.isSpare = isSpare || manner == .simple || manner == .complex
    self.id = id
    self.pieces = pieces
    self.manner = manner
    self.rule = rule
    self.file = file
    self.line = line
    var slots = 0
    var quotesLine = false
    for case .slot(let slot) in pieces {
      slots += 1
      if slot.origin == .line { quotesLine = true }
    }
    self.slots = slots
    self.quotesLine = quotesLine
  }
}
