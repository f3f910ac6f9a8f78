import Understanding

/// Something that a person would like to be able to do, in their words, and how sure they were of it
/// and of its parts over time (evidence A1, A4).
public struct Goal: Hashable, Codable, Sendable {
  /// Its name in the ledger, never given twice.
  public var id: Int
  public var task: Phrase
  public var begun: Moment
  /// The sitting in which it was first named.
  public var sitting: Int
  public var rungs: [Rung] = []

  public init(id: Int, task: Phrase, begun: Moment, sitting: Int) {
    self.id = id
    self.task = task
    self.begun = begun
    self.sitting = sitting
  }

  /// The rungs that were rated, easiest first: in the order in which they were first rated, the
  /// highest number first.
  public var ladder: [Rung] {
    rungs.enumerated().filter { !$0.element.ratings.isEmpty }
      .sorted { left, right in
        let first = left.element.ratings[0].value
        let second = right.element.ratings[0].value
        return first == second ? left.offset < right.offset : first > second
      }
      .map(\.element)
  }

  /// The hardest rung of which the person is at least moderately sure now: 50 or more of 100. Nil
  /// where there is none.
  public var level: Rung? { ladder.last { ($0.latest?.value ?? 0) >= 50 } }

  /// The mean of what the rungs are rated now, 0 to 100. Nil where nothing was rated.
  public var strength: Double? {
    let now = rungs.compactMap(\.latest?.value)
    return now.isEmpty ? nil : Double(now.reduce(0, +)) / Double(now.count)
  }

  /// The rung for the whole.
  public var whole: Rung? { rungs.first { $0.kind == .whole } }
}

/// The whole of a task, or a part of it, with all the numbers it was given.
public struct Rung: Hashable, Codable, Sendable {
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    case surest, whole, hardest
  }

  public var kind: Kind
  /// The part in their words; nil for the whole.
  public var part: Phrase?
  /// Oldest first.
  public var ratings: [Rating] = []

  public init(kind: Kind, part: Phrase? = nil, ratings: [Rating] = []) {
    self.kind = kind
    self.part = part
    self.ratings = ratings
  }

  public var latest: Rating? { ratings.last }
}

/// How sure of it, 0 to 100, and when that was said.
public struct Rating: Hashable, Codable, Sendable {
  public var value: Int
  public var at: Moment
  public var sitting: Int
  /// True where it was given at the end of its sitting, false at the start.
  public var isAfter: Bool

  public init(value: Int, at: Moment, sitting: Int, isAfter: Bool) {
    self.value = value
    self.at = at
    self.sitting = sitting
    self.isAfter = isAfter
  }
}

extension Phrase {
  /// True where both name the same thing: the same words, or all words of the shorter one, two at
  /// least, in order in the longer one.
  func names(_ other: Phrase) -> Bool {
    let (mine, theirs) = (told, other.told)
    if mine == theirs { return true }
    if mine.utf8.allSatisfy({ $0 < 0x80 }), theirs.utf8.allSatisfy({ $0 < 0x80 }) {
      return Self.holds(Self.marks(mine), Self.marks(theirs))
    }
    return Self.holds(Self.words(mine), Self.words(theirs))
  }

  private static func holds<Word: Equatable>(_ mine: [Word], _ theirs: [Word]) -> Bool {
    if mine == theirs { return true }
    let (short, long) = mine.count < theirs.count ? (mine, theirs) : (theirs, mine)
    guard short.count >= 2 else { return false }
    var at = 0
    for word in long where at < short.count && word == short[at] { at += 1 }
    return at == short.count
  }

  /// The words that tell, for want of a list of those that do not: the longer ones.
  private static func words(_ text: String) -> [Substring] {
    let all = text.smallWords(figures: true, apostrophes: false)
    let long = all.filter { word in
      if word.utf8.allSatisfy({ $0 < 0x80 }) {
        return word.utf8.count > 3 || word.utf8.first.map { $0 &- 0x30 < 10 } == true
      }
      return !word.dropFirst(3).isEmpty || word.first?.isNumber == true
    }
    return long.isEmpty ? all : long
  }

  /// The same words of a text of ASCII, as numbers (FNV-1a).
  private static func marks(_ text: String) -> [UInt64] {
    var (all, long): ([UInt64], [UInt64]) = ([], [])
    all.reserveCapacity(12)
    long.reserveCapacity(12)
    text.withBytes { bytes in
      var (word, start) = (FNV.empty, 0)
      for at in 0...bytes.count {
        if at < bytes.count, bytes[at].small &- 0x61 < 26 || bytes[at] &- 0x30 < 10 {
          word = FNV.adding(bytes[at].small, to: word)
          continue
        }
        if start < at {
          all.append(word)
          if at - start > 3 || bytes[start] &- 0x30 < 10 { long.append(word) }
        }
        (word, start) = (FNV.empty, at + 1)
      }
    }
    return long.isEmpty ? all : long
  }

  private var told: String { todo ?? noun ?? doing ?? quote }
}
