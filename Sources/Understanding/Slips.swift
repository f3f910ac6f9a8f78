/// Finds the lexicon word that a mistyped word is one slip away from: a letter left out, put in,
/// changed, or two neighbours swapped. After W. Garbe's symmetric deletes: every lexicon word is
/// filed under itself with each letter left out, so that a look-up costs one probe a letter.
final class Slips: Sendable {
  /// Words shorter than this are never the aim of a correction.
  static let shortest = 5
  private static let longest = 32

  private let tags: [UInt32]
  private let words: [Int32]

  init(_ vocabulary: Vocabulary) {
    let count = Int32(vocabulary.count)
    var room = 1 << 10
    var entries = 0
    for word in 0..<count {
      let length = vocabulary.length(of: word)
      if length >= Self.shortest, length <= Self.longest { entries += length }
    }
    while room * 3 < entries * 4 { room <<= 1 }
    var tags = [UInt32](repeating: 0, count: room)
    var words = [Int32](repeating: -1, count: room)
    let mask = room - 1
    tags.withUnsafeMutableBufferPointer { tags in
      words.withUnsafeMutableBufferPointer { words in
        for word in 0..<count {
          vocabulary.bytes(of: word).withUnsafeBufferPointer { bytes in
            guard bytes.count >= Self.shortest, bytes.count <= Self.longest else { return }
            for byte in bytes where byte &- 0x61 >= 26 { return }
            Self.withoutEach(bytes) { hash in
              let mixed = Vocabulary.mixed(hash)
              let tag = UInt32(truncatingIfNeeded: mixed >> 32) | 1
              var at = Int(truncatingIfNeeded: mixed) & mask
              while tags[at] != 0 {
                if tags[at] == tag, words[at] == word { return }
                at = (at + 1) & mask
              }
              tags[at] = tag
              words[at] = word
            }
          }
        }
      }
    }
    self.tags = tags
    self.words = words
  }

  /// The lexicon words within one slip of `typed` (small letters), the likeliest first: those that
  /// start with the same letter.
  func candidate(for typed: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) -> Int32? {
    guard typed.count >= Self.shortest - 1, typed.count <= Self.longest else { return nil }
    var best: Int32?
    var bestRank = Int.max
    func consider(_ word: Int32) {
      let rank = vocabulary.bytes(of: word).withUnsafeBufferPointer { Self.rank(typed, $0) }
      guard let rank, rank < bestRank || (rank == bestRank && word < best!) else { return }
      best = word
      bestRank = rank
    }
    var whole: UInt64 = 0
    for byte in typed { whole = Vocabulary.hash(whole, byte) }
    forEach(under: whole, consider)
    Self.withoutEach(typed) { hash in
      forEach(under: hash, consider)
      if typed.count > Self.shortest,
        let word = vocabulary.findAny(hash: hash, count: typed.count - 1)
      {
        consider(word)
      }
    }
    return best
  }

  @inline(__always)
  private func forEach(under hash: UInt64, _ body: (Int32) -> Void) {
    let mixed = Vocabulary.mixed(hash)
    let tag = UInt32(truncatingIfNeeded: mixed >> 32) | 1
    var at = Int(truncatingIfNeeded: mixed) & (tags.count - 1)
    while tags[at] != 0 {
      if tags[at] == tag { body(words[at]) }
      at = (at + 1) & (tags.count - 1)
    }
  }

  /// Calls `body` with the hash of the word with each of its letters left out in turn. The hash is
  /// a polynomial, so that what is before the letter and what is after it add up.
  @inline(__always)
  private static func withoutEach(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
    withUnsafeTemporaryAllocation(of: (tail: UInt64, power: UInt64).self, capacity: longest + 1) {
      rest in
      let count = word.count
      rest[count] = (0, 1)
      for at in stride(from: count - 1, through: 0, by: -1) {
        let after = rest[at + 1]
        rest[at] = (
          after.tail &+ (UInt64(word[at]) &+ 1) &* after.power, after.power &* Vocabulary.base
        )
      }
      var prefix: UInt64 = 0
      for skipped in 0..<count {
        if skipped == 0 || word[skipped] != word[skipped - 1] {
          body(prefix &* rest[skipped + 1].power &+ rest[skipped + 1].tail)
        }
        prefix = Vocabulary.hash(prefix, word[skipped])
      }
    }
  }

  /// How unlikely it is that `typed` was meant as `word`, or nil where they are not one slip apart.
  static func rank(
    _ typed: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var head = 0
    let shorter = min(typed.count, word.count)
    while head < shorter, typed[head] == word[head] { head += 1 }
    var tail = 0
    while tail < shorter - head, typed[typed.count - 1 - tail] == word[word.count - 1 - tail] {
      tail += 1
    }
    let left = typed.count - head - tail
    let right = word.count - head - tail
    let first = head == 0 && left + right > 0 ? 4 : 0
    switch (left, right) {
    case (0, 1), (1, 0):
      let doubled = head > 0 && (left == 1 ? typed : word)[head] == typed[head - 1]
      return first + (doubled ? 0 : 2)
    case (1, 1): return first + 3
    case (2, 2):
      return typed[head] == word[head + 1] && typed[head + 1] == word[head] ? first + 1 : nil
    default: return nil
    }
  }
}
