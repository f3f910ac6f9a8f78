import Understanding

/// The line just heard, to tell a reflection from a parrot: of a line of more than ten words, at
/// most 60 in 100 are said back, and of a long one its heart (evidence H2). What is shorter can be
/// heard in no fewer words.
public final class Parrot {
  /// So many words of however long a line are its heart.
  private static let heart = 9
  /// The most words of a line of so many that are said back.
  public static func room(_ words: Int) -> Int { min(6 * words / 10, heart) }

  private let typed: [UInt64]
  /// The same with its persons turned, which few replies ask for.
  private lazy var turned = Parrot.words(turning())
  private let turning: () -> String
  private let briefing: Briefing
  /// What was shortened so far: a heart is often a fact as well.
  private var briefs: [(whole: Phrase, brief: Phrase)] = []

  /// - Parameters:
  ///   - line: as it was typed.
  ///   - turned: gives it with its persons turned ("your hands").
  ///   - briefing: gives a phrase in shapes of at most so many words.
  /// - Returns: nil for a line so short that all of it may be said back.
  public init?(
    line: String, turned: @escaping () -> String, briefing: @autoclosure () -> Briefing
  ) {
    let words = Parrot.words(line)
    guard words.count > 10 else { return nil }
    typed = words
    turning = turned
    self.briefing = briefing()
  }

  /// The same with what was told in this turn in shapes that are no parrot, as far as the variants
  /// take it up.
  func brief(_ filling: Filling, turn: Int, for variants: [Variant]) -> Filling {
    var brief = filling
    brief.line = filling.line.map(shortened)
    for kind in filling.facts.kinds(from: turn)
    where variants.contains(where: { $0.mayTakeUp(kind) }) {
      guard var fact = filling.facts[kind], fact.number == nil || fact.phrase.isShaped else {
        continue
      }
      fact.phrase = shortened(fact.phrase)
      brief.facts.keep(fact)
    }
    return brief
  }

  /// How many words of the line may be said back.
  public var room: Int { Parrot.room(typed.count) }

  /// The phrase in shapes of at most so many words.
  public func shortened(_ phrase: Phrase) -> Phrase {
    for at in briefs.indices where briefs[at].whole == phrase { return briefs[at].brief }
    let brief = briefing.brief(phrase, room)
    briefs.append((phrase, brief))
    return brief
  }

  /// True where that has a shape, or is a quotation of so many words.
  public func isBrief(_ phrase: Phrase) -> Bool {
    if briefing.hasShortClause(phrase, room) { return true }
    let brief = shortened(phrase)
    return brief.isShaped || brief.quote.wordCount <= room
  }

  /// True where the text says more than six tenths of the line back, however long that is.
  public func echoes(_ text: String) -> Bool { repeats(text, heart: .max - 1) }

  /// True where the text says too much of the line back.
  func repeats(_ text: String) -> Bool { repeats(text, heart: Parrot.heart) }

  private func repeats(_ text: String, heart: Int) -> Bool {
    let most = text.utf8.count / 2 + 1
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: most) { room in
      var count = 0
      Parrot.read(text) {
        room[count] = $0
        count += 1
      }
      let said = UnsafeBufferPointer(rebasing: room[..<count])
      if Parrot.isMost(of: typed, said, heart) { return true }
      // With its persons turned the line has about as many words.
      return Parrot.isMost(count, of: typed.count, heart) && Parrot.isMost(of: turned, said, heart)
    }
  }

  /// True where so many words of so many are too many.
  private static func isMost(_ common: Int, of count: Int, _ heart: Int) -> Bool {
    common > heart + 1 || 10 * common > 6 * count
  }

  private static func isMost(
    of line: [UInt64], _ said: UnsafeBufferPointer<UInt64>, _ heart: Int
  ) -> Bool {
    // In whatever order, they are no fewer; and nearly always few enough.
    isMost(said.count, of: line.count, heart)
      && isMost(said.count(where: line.contains), of: line.count, heart)
      && isMost(common(line, said), of: line.count, heart)
  }

  /// The words as numbers, whatever their case (FNV-1a): letters, digits, apostrophes.
  private static func words(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    words.reserveCapacity(32)
    read(text) { words.append($0) }
    return words
  }

  private static func read(_ text: String, _ take: (UInt64) -> Void) {
    text.withBytes { bytes in
      var word: UInt64 = 0
      for byte in bytes {
        let isPart =
          (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x27
          // The dots of a word cut short are no part of it.
          || byte >= 0x80 && byte != 0xE2 && (word != 0 || byte != 0xA6 && byte != 0x80)
        if isPart {
          if word == 0 { word = FNV.empty }
          word = FNV.adding(byte | 0x20, to: word)
        } else if word != 0 {
          take(word)
          word = 0
        }
      }
      if word != 0 { take(word) }
    }
  }

  /// The length of the longest sequence of words that both have, gaps allowed.
  private static func common(_ one: [UInt64], _ other: UnsafeBufferPointer<UInt64>) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: other.count + 1) { row in
      row.initialize(repeating: 0)
      for word in one {
        var corner = 0
        for at in other.indices {
          let above = row[at + 1]
          row[at + 1] = word == other[at] ? corner + 1 : max(above, row[at])
          corner = above
        }
      }
      return row[other.count]
    }
  }
}
