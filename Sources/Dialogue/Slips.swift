import Understanding

/// Slips of somebody who learns the language ("two time", "in wednesday", "writed"): what holds one is said
/// back as a quotation of theirs, and never in the coach's own sentence.
public struct Slips: Sendable {
  /// Words, and pairs of them, as numbers.
  private let marks: Set<UInt64>
  /// "Two time": slips where nothing follows, for "a two week course" is none.
  private let counted: Set<UInt64>
  /// By the lowest bits of such a number: true where a slip has them. Most words have others.
  private let mayBe: [Bool]

  /// - Parameters:
  ///   - texts: one or two words each, in small letters.
  ///   - counts: numbers above one, before which one of `ones` is a slip.
  public init(texts: [String] = [], counts: [String] = [], ones: [String] = []) {
    let pairs = counts.flatMap { count in ones.map { count + " " + $0 } }
    marks = Set(texts.map { $0.utf8.reduce(FNV.empty, Slips.add) })
    counted = Set(pairs.map { $0.utf8.reduce(FNV.empty, Slips.add) })
    let lowest = Set(marks.union(counted).map { $0 & 1_023 })
    mayBe = (0...1_023).map(lowest.contains)
  }

  /// True where one of them stands somewhere in the text.
  public func stand(in text: String) -> Bool {
    text.withBytes { bytes in
      var (word, pair) = (FNV.empty, FNV.empty)
      var hasBefore = false
      for at in 0...bytes.count {
        if at < bytes.count, Slips.isWordy(bytes[at]) {
          word = Slips.add(word, bytes[at])
          pair = Slips.add(pair, bytes[at])
          continue
        }
        if word == FNV.empty { continue }
        let isLast = at == bytes.count || bytes[at] != 0x20
        if isSlip(word, isLast: false) || hasBefore && isSlip(pair, isLast: isLast) { return true }
        // Nothing but a blank may stand between the two words of a pair.
        hasBefore = !isLast
        pair = Slips.add(word, 0x20)
        word = FNV.empty
      }
      return false
    }
  }

  private func isSlip(_ mark: UInt64, isLast: Bool) -> Bool {
    mayBe[Int(mark & 1_023)] && (marks.contains(mark) || isLast && counted.contains(mark))
  }

  private static func add(_ mark: UInt64, _ byte: UInt8) -> UInt64 {
    FNV.adding(byte.small, to: mark)
  }

  private static func isWordy(_ byte: UInt8) -> Bool {
    byte.small &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x27 || byte >= 0x80
  }
}
