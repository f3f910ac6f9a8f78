import Dialogue
import Understanding

/// One way to say a move: literal text and slots. Looked at far more often than it is said, and so
/// held in one place.
public final class Variant: Sendable {
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
  /// All its slots, in order.
  let filled: [Slot]
  /// The slot that takes up the line, the task or a part of it as a quotation, if one does.
  let quoted: Slot?
  /// The words that are the coach's own.
  public let words: Int
  /// What the line just heard must be like for it to fit.
  public let fit: Fit
  /// Its own words as a number (FNV-1a): chance goes by it, so that a line added to the pack leaves
  /// the others where they are.
  let mark: UInt64

  /// The facts that it takes words of, numbers apart.
  var origins: [Slot.Origin] {
    filled.compactMap { $0.shape == .number ? nil : $0.origin }
  }

  /// True where what was said is said back.
  var repeats: Bool {
    switch manner {
    case .simple, .complex, .affirmation: slots > 0
    case .greeting, .open, .closed, .acknowledgement, .information, .leave, .summary, .repair,
      .offer, .close:
      false
    }
  }

  /// False where the fact has no part in it; of what is reckoned any fact may be part.
  func mayTakeUp(_ kind: FactKind) -> Bool {
    filled.contains { slot in
      switch slot.origin {
      case .line: false
      case .fact(let own): own == kind
      case .special: true
      }
    }
  }

  var asks: Bool { manner == .open || manner == .closed }

  /// What a variant asks of the phrase it takes up: that it is past, or not; a feeling, or an act of
  /// the person; that it has at most four words, so that a line of any length is not laid into it.
  public struct Fit: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let past = Fit(rawValue: 1)
    public static let present = Fit(rawValue: 2)
    public static let feeling = Fit(rawValue: 4)
    public static let act = Fit(rawValue: 8)
    public static let short = Fit(rawValue: 16)

    /// The word in a section's header.
    init?(header: some StringProtocol) {
      switch header {
      case "past": self = .past
      case "present": self = .present
      case "feeling": self = .feeling
      case "act": self = .act
      case "short": self = .short
      default: return nil
      }
    }
  }

  /// What a sentence does, finer than the move that it words.
  public enum Manner: String, Hashable, Codable, Sendable, CaseIterable {
    case greeting
    case simple = "reflection.simple"
    case complex = "reflection.complex"
    case open = "question.open"
    case closed = "question.closed"
    /// Says that something was heard, and claims no more: no reflection.
    case acknowledgement
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
      case "plain": self = .acknowledgement
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
    isSpare: Bool, fit: Fit = []
  ) {
    self.isSpare =
      isSpare || manner == .simple || manner == .complex || manner == .acknowledgement
    self.fit = fit
    self.id = id
    self.pieces = pieces
    self.manner = manner
    self.rule = rule
    self.file = file
    self.line = line
    var slots = 0
    var quotesLine = false
    var words = 0
    var mark = FNV.empty
    for piece in pieces {
      switch piece {
      case .slot(let slot):
        if !slot.isPronoun { slots += 1 }
        if slot.origin == .line { quotesLine = true }
      case .text(let text):
        words += text.wordCount
        for byte in text.utf8 { mark = FNV.adding(byte, to: mark) }
      }
    }
    self.mark = mark
    self.words = words
    filled = pieces.compactMap { piece in
      switch piece {
      case .text: nil
      case .slot(let slot): slot
      }
    }
    quoted =
      pieces.lazy.compactMap { piece -> Slot? in
        if case .slot(let slot) = piece, slot.shape == .quote, slot.isOfLine { return slot }
        return nil
      }.first
    self.slots = slots
    self.quotesLine = quotesLine
  }
}
