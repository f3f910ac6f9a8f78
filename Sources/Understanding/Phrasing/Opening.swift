/// What the first two words of a text are.
extension Grammar {
  /// Where it takes no reading of the text to tell: two words in small letters that are known, are
  /// never mended, and are never taken out of a line. Nil for all else.
  func opening(of text: String) -> (first: WordKinds, second: WordKinds)? {
    text.withBytes { all in
      guard let (first, end) = plainWord(in: all, from: 0), end < all.count,
        let (second, _) = plainWord(in: all, from: end + 1)
      else { return nil }
      return (first, second)
    }
  }

  /// The word that begins at a place, and the blank or the end behind it.
  private func plainWord(
    in all: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (kinds: WordKinds, end: Int)? {
    var hash = WordTable.Hash()
    var at = start
    while at < all.count, all[at] &- 0x61 < 26 {
      hash.add(all[at])
      at += 1
    }
    guard at > start, at == all.count || all[at] == 0x20 else { return nil }
    let word = table.find(UnsafeBufferPointer(rebasing: all[start..<at]), hash)
    guard word >= 0 else { return nil }
    let known = words[Int(word)]
    guard !known.kinds.isEmpty, known.repair.isNone,
      known.entries.isDisjoint(with: [.pause, .anywhere, .hedge])
    else { return nil }
    return (known.kinds, at)
  }
}
