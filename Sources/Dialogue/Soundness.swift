import Understanding

/// Tells a piece of a line that can be said back from one that can't stand by itself ("he told you
/// that") or that is about the talk and not the task ("you just said").
public struct Soundness: Sendable {
  /// The last words that leave a piece open, as numbers (FNV-1a).
  private let ends: Set<UInt64>
  /// By the lowest bits of such a number: true where an end has them. Most words have others.
  private let mayEnd: [Bool]
  /// Pairs of words that leave a piece open, and the second of each: "stumbled over".
  private let openPairs: Set<UInt64>
  private let openSeconds: Set<UInt64>
  /// Behind these such a word stands whole: "talk to that".
  private let holders: Set<UInt64>
  /// How a piece begins that is about the talk, by its first byte. Most pieces have another.
  private let starts: [[[UInt8]]]

  /// - Parameters:
  ///   - ends: words that leave a piece open behind them, in small letters.
  ///   - starts: how a piece begins that is about the talk itself, in small letters.
  ///   - pairs: verbs with a word behind them that wants an object: "stumbled over".
  ///   - holders: pairs of words that leave nothing open, though the second one would.
  public init(
    ends: [String] = [], pairs: [String] = [], starts: [String] = [], holders: [String] = []
  ) {
    openPairs = Set(pairs.map { $0.withBytes(Soundness.mark) })
    openSeconds = Set(
      pairs.compactMap {
        $0.split(separator: " ").last.map { String($0).withBytes(Soundness.mark) }
      })
    self.holders = Set(holders.map { $0.withBytes(Soundness.mark) })
    self.ends = Set(ends.map { $0.withBytes(Soundness.mark) })
    let lowest = Set(self.ends.union(openSeconds).map { $0 & 1_023 })
    mayEnd = (0...1_023).map(lowest.contains)
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for start in starts {
      if let first = start.utf8.first { byFirst[Int(first)].append(Array(start.utf8)) }
    }
    self.starts = byFirst
  }

  /// True where the text can stand in a reply.
  public func holds(_ text: String) -> Bool {
    text.withBytes { bytes in
      guard let first = bytes.first else { return false }
      var start = bytes.count
      while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
      if start > 0 {
        var end = bytes.count
        while end > start, bytes[end - 1] == 0x2E { end -= 1 }
        let mark = Soundness.mark(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        if mayEnd[Int(mark & 1_023)] {
          if ends.contains(mark), !isPair(bytes, from: start, to: end, of: holders) { return false }
          if openSeconds.contains(mark),
            isPair(bytes, from: start, to: end, of: openPairs, alone: true)
          {
            return false
          }
        }
      }
      return !starts[Int(first.small)].contains { opens(bytes, $0) }
    }
  }

  /// "To that": the last word with the one before it.
  /// - Parameter alone: true where the two may be all of it.
  private func isPair(
    _ bytes: UnsafeBufferPointer<UInt8>, from last: Int, to end: Int, of pairs: Set<UInt64>,
    alone: Bool = false
  ) -> Bool {
    var start = last - 1
    while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
    return (alone || start > 0)
      && pairs.contains(Soundness.mark(UnsafeBufferPointer(rebasing: bytes[start..<end])))
  }

  private func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ start: [UInt8]) -> Bool {
    // Most are told from a text by where their last word would end in it.
    let count = start.count
    guard bytes.count == count || bytes.count > count && bytes[count] == 0x20 else { return false }
    for at in start.indices where bytes[at].small != start[at] { return false }
    return true
  }

  private static func mark(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    word.reduce(FNV.empty) { FNV.adding($1.small, to: $0) }
  }
}
