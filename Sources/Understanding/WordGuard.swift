import Packs

/// Real words that are never taken for a misspelling of a lexicon word: a sorted list, a word a
/// line in small letters, searched where it lies, so that loading costs one read.
struct WordGuard: Sendable {
  private let bytes: [UInt8]

  init(_ file: PackFile) { bytes = file.bytes }

  func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var low = 0
      var high = bytes.count
      while low < high {
        var start = (low + high) / 2
        while start > low, bytes[start - 1] != 0x0A { start -= 1 }
        var at = start
        var order = 0
        for byte in word {
          let other = at < bytes.count ? bytes[at] : 0x0A
          if other != byte {
            order = other < byte ? -1 : 1
            break
          }
          at += 1
        }
        if order == 0 {
          if at >= bytes.count || bytes[at] == 0x0A { return true }
          order = 1
        }
        if order > 0 {
          high = start
        } else {
          while at < high, bytes[at] != 0x0A { at += 1 }
          low = min(at + 1, high)
        }
      }
      return false
    }
  }
}
