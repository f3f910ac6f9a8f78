import Packs
import Synchronization

/// Real words that are never taken for a misspelling of a lexicon word. The list is read when the
/// first unknown word is met: most lines have none.
final class WordGuard: Sendable {
  private let path: String
  private let list = AtomicLazyReference<WordList>()

  /// - Throws: where the file cannot be read.
  init(path: String) throws(PackProblem) {
    self.path = path
    if !path.isEmpty { try PackFile.check(path) }
  }

  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let list = list.load() else {
      let file = try? PackFile(reading: path)
      return list.storeIfNil(WordList(file?.bytes ?? [])).contains(word)
    }
    return list.contains(word)
  }
}

/// A sorted list, a word a line in small letters, searched where it lies, so that loading costs one
/// read.
private final class WordList: Sendable {
  private let bytes: [UInt8]
  /// Where the words of each two first letters start; one more at the end.
  private let starts: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts: [Int32] = []
    starts.reserveCapacity(26 * 26 + 1)
    var low = 0
    for first in UInt8(0x61)...0x7A {
      for second in UInt8(0x61)...0x7A {
        low = Self.place(in: bytes, of: [first, second], from: low, to: bytes.count)
        starts.append(Int32(low))
      }
    }
    starts.append(Int32(bytes.count))
    self.starts = starts
  }

  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count > 1, word[0] &- 0x61 < 26, word[1] &- 0x61 < 26 else { return false }
    let bucket = Int(word[0] - 0x61) * 26 + Int(word[1] - 0x61)
    let at = Self.place(
      in: bytes, of: word, from: Int(starts[bucket]), to: Int(starts[bucket + 1]))
    return at < bytes.count && Self.order(in: bytes, of: word, at) == 0
  }

  /// The start of the first line in a range that does not come before the word.
  private static func place(
    in bytes: [UInt8], of word: some Collection<UInt8>, from: Int, to: Int
  ) -> Int {
    var low = from
    var high = to
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != 0x0A { start -= 1 }
      if order(in: bytes, of: word, start) <= 0 {
        high = start
      } else {
        while start < high, bytes[start] != 0x0A { start += 1 }
        low = min(start + 1, high)
      }
    }
    return low
  }

  /// Below 0 where the word comes before the line at `start`, 0 where it is that line.
  private static func order(
    in bytes: [UInt8], of word: some Collection<UInt8>, _ start: Int
  ) -> Int {
    var at = start
    for byte in word {
      let other = at < bytes.count ? bytes[at] : 0x0A
      if other != byte { return byte < other ? -1 : 1 }
      at += 1
    }
    return at >= bytes.count || bytes[at] == 0x0A ? 0 : -1
  }
}
