import Understanding

/// The words of a text by how they begin, each as a number that stands for its first four small letters:
/// "read" and "reading" are one.
struct Stems {
  private var stems: [UInt64] = []

  init(_ texts: some Sequence<String>) {
    stems.reserveCapacity(48)
    for text in texts {
      Self.forEachWord(of: text) { stem, _ in
        if !stems.contains(stem) { stems.append(stem) }
      }
    }
  }

  /// True where half of what a piece tells stands in the text: half of its longer words and its numbers,
  /// or of all where it has none of these.
  func hold(_ piece: String) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: piece.utf8.count + 1) { room in
      // The telling ones stand before, the others behind.
      var (telling, others) = (0, room.count)
      Self.forEachWord(of: piece) { stem, tells in
        if tells, !room[..<telling].contains(stem) {
          room[telling] = stem
          telling += 1
        } else if !tells, !room[others...].contains(stem) {
          others -= 1
          room[others] = stem
        }
      }
      let own = telling > 0 ? room[..<telling] : room[others...]
      return 2 * own.count(where: stems.contains) >= own.count
    }
  }

  /// True where the piece is a number alone, or has one that stands in the text.
  func holdNumber(of piece: String) -> Bool {
    guard piece.hasNumber else { return false }
    let words = piece.parted
    let numbers = words.filter(\.hasNumber)
    return words.count - numbers.count < 3
      || numbers.contains { stems.contains(Self.stem(of: $0.bare.prefix(4))) }
  }

  /// Calls `body` with each word of letters and figures, and whether it tells something: it is longer than
  /// three letters, or a number.
  private static func forEachWord(of text: String, _ body: (UInt64, Bool) -> Void) {
    let isPlain = text.withBytes { bytes in
      guard bytes.isASCII else { return false }
      var at = 0
      while at < bytes.count {
        var stem = FNV.empty
        var hasFigure = false
        let start = at
        while at < bytes.count {
          let byte = bytes[at].small
          let isFigure = byte &- 0x30 < 10
          guard isFigure || byte &- 0x61 < 26 else { break }
          hasFigure = hasFigure || isFigure
          if at - start < 4 { stem = FNV.adding(byte, to: stem) }
          at += 1
        }
        if at > start { body(stem, hasFigure || at - start > 3) }
        at += 1
      }
      return true
    }
    if isPlain { return }
    for word in text.smallWords(figures: true, apostrophes: false) {
      body(stem(of: word.prefix(4)), word.utf8.count > 3 || word.hasNumber)
    }
  }

  /// What is no ASCII is the same in every form in which it can be written.
  private static func stem(of word: Substring) -> UInt64 {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else {
      return UInt64(bitPattern: Int64(word.hashValue))
    }
    return word.utf8.reduce(FNV.empty) { FNV.adding($1, to: $0) }
  }
}
