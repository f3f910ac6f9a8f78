import Dialogue
import Understanding

extension Speaker {
  /// How long a reply may be.
  public struct Bound: Sendable {
    public var words: Int
    /// So many words with a second reflection among them; longer, it is left out.
    public var linked: Int
    public init(words: Int, linked: Int) {
      self.words = words
      self.linked = linked
    }
    public static let full = Bound(words: 40, linked: 31)
    /// For somebody who types a word or two.
    public static let terse = Bound(words: 40, linked: 22)
    /// For somebody who writes at length: they have the floor.
    public static let listening = Bound(words: 31, linked: 22)
    public static let quick = Bound(words: 20, linked: 0)
  }

  /// Within the bound: what tells goes first, then what sums up, then a second reflection, and what
  /// was heard last of all. A card says what was heard, so nothing else does beside it.
  /// - Parameter spoken: what is left out counts as unsaid.
  public func trimmed(_ said: [Said], _ bound: Bound, spoken: inout Spoken) -> [Said] {
    var kept = said
    if kept.indices.contains(where: { kept[$0].key == "mastery.card" }) {
      // But luck, which has no place on it.
      drop(&kept, &spoken) {
        ($0.manner == .affirmation || $0.isReflection || $0.key == "heard.row")
          && $0.key != "mastery.lucky"
      }
    }
    // A second reflection only where the reply stays short.
    if total(kept) > bound.linked { dropLinks(&kept, &spoken) }
    while kept.count > 1, total(kept) > bound.words, let at = leastMissed(kept) {
      spoken.retract(kept.remove(at: at))
    }
    return kept
  }

  /// Without its second reflection, which counts as unsaid then.
  public func dropLinks(_ said: inout [Said], _ spoken: inout Spoken) {
    drop(&said, &spoken, where: \.isLink)
  }

  private func drop(
    _ kept: inout [Said], _ spoken: inout Spoken, where holds: (Said) -> Bool
  ) {
    for part in kept where holds(part) { spoken.retract(part) }
    kept.removeAll(where: holds)
  }

  /// The part that may be left out and is missed least, by its place.
  private func leastMissed(_ said: [Said]) -> Int? {
    said.indices.filter { said[$0].isSpare && $0 < said.count - 1 }
      .min { worth(said[$0]) < worth(said[$1]) }
  }

  private func worth(_ part: Said) -> Int {
    switch part.manner {
    case .information, .leave, .acknowledgement: 0
    // What is taken along is said at the goodbye, whatever else is not.
    case .summary: part.key.hasPrefix("close.summary") ? 6 : 1
    // Beside another reflection what the body does was told before.
    case .complex, .simple:
      part.isLink ? 2 : part.key == "arousal.located" ? 3 : 4
    case .affirmation: 5
    case .greeting, .open, .closed, .repair, .offer, .close: 3
    }
  }

  /// The words of sentences, together.
  public func total(_ said: [Said]) -> Int { said.reduce(0) { $0 + $1.words } }

  /// Words parted by blanks.
  static func words(_ text: String) -> Int {
    text.withBytes { $0.blanks + 1 }
  }
}

extension Speaker.Said {
  var isReflection: Bool { manner == .simple || manner == .complex }
  var isLink: Bool { key.hasPrefix("link.") }
}

extension Speaker.Pace {
  /// How long a reply to this person may be.
  public var bound: Speaker.Bound {
    switch self {
    case .full: .full
    case .terse: .terse
    case .listening: .listening
    }
  }
}
