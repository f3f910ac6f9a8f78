import Understanding

/// Slips of somebody who learns the language ("two time", "in wednesday", "writed"): what holds one is said
/// back as a quotation of theirs, and never in the coach's own sentence.
public struct Slips: Sendable {
  /// Words, and pairs of them, as numbers.
  private let marks: Set<UInt64>
  /// "Two time": slips where nothing follows, for "a two week course" is none.
  private let counted: Set<UInt64>
  /// A bit for each of the lowest bits of such a number that a slip has. Most words have others.
  private let mayBe: [UInt64]

  /// - Parameters:
  ///   - texts: one or two words each, in small letters.
  ///   - counts: numbers above one, before which one of `ones` is a slip.
  ///   - pairs: words of which each is a slip before each of some others: "he" before "come", "she"
  ///     before "angry".
  ///   - bare: the same where nothing follows: "in" before "kitchen".
  public init(
    texts: [String] = [], counts: [String] = [], ones: [String] = [],
    pairs: [([String], [String])] = [], bare: [([String], [String])] = []
  ) {
    marks = Set((texts + pairs.flatMap(Slips.joined)).map(Slips.mark))
    counted = Set((Slips.joined(counts, ones) + bare.flatMap(Slips.joined)).map(Slips.mark))
    var mayBe = [UInt64](repeating: 0, count: 256)
    for mark in marks.union(counted) { mayBe[Int(mark >> 6 & 255)] |= 1 &<< (mark & 63) }
    self.mayBe = mayBe
  }

  /// True where one of them stands somewhere in the text.
  public func stand(in text: String) -> Bool {
    text.withBytes { bytes in
      var word = FNV.empty
      // The word before, where nothing but a blank stands between the two.
      var before: UInt64?
      for at in 0...bytes.count {
        if at < bytes.count, Slips.isWordy(bytes[at]) {
          word = Slips.add(word, bytes[at])
          continue
        }
        if word == FNV.empty { continue }
        let isLast = at == bytes.count || bytes[at] != 0x20
        if isSlip(word, isLast: false)
          || before.map({ isSlip(Slips.pair($0, word), isLast: isLast) }) == true
        {
          return true
        }
        before = isLast ? nil : word
        word = FNV.empty
      }
      return false
    }
  }

  private func isSlip(_ mark: UInt64, isLast: Bool) -> Bool {
    mayBe[Int(mark >> 6 & 255)] & 1 &<< (mark & 63) != 0
      && (marks.contains(mark) || isLast && counted.contains(mark))
  }

  private static func joined(_ firsts: [String], _ seconds: [String]) -> [String] {
    firsts.flatMap { first in seconds.map { first + " " + $0 } }
  }

  /// The number of a word, or of two.
  private static func mark(_ text: String) -> UInt64 {
    let words = text.split(separator: " ").map { $0.utf8.reduce(FNV.empty, Slips.add) }
    return words.dropFirst().reduce(words.first ?? FNV.empty, Slips.pair)
  }

  private static func pair(_ one: UInt64, _ other: UInt64) -> UInt64 {
    one &* 0x9E37_79B9_7F4A_7C15 ^ other
  }

  private static func add(_ mark: UInt64, _ byte: UInt8) -> UInt64 {
    FNV.adding(byte.small, to: mark)
  }

  private static func isWordy(_ byte: UInt8) -> Bool {
    byte.small &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x27 || byte >= 0x80
  }
}
