/// Risk words behind figures, marks or blanks put between their letters.
enum Disguise {
  /// The most readings that a masked word is tried in.
  private static let mostReadings = 128

  /// The risk word that a masked one may say, or nil: each mark as the letter it looks like; "1"
  /// and "!" as i or l, "*" as any vowel.
  static func word(behind masked: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Int32? {
    var readings = 1
    for byte in masked {
      readings *= letters(for: lowered(byte)).count
      if readings > mostReadings { return nil }
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: masked.count) { room in
      word(behind: masked, from: 0, hash: 0, room, lexicon)
    }
  }

  private static func word(
    behind masked: UnsafeBufferPointer<UInt8>, from at: Int, hash: UInt64,
    _ room: UnsafeMutableBufferPointer<UInt8>, _ lexicon: Lexicon
  ) -> Int32? {
    // Few readings begin as a risk word does, so that few are followed to their end.
    if at == RiskHeads.length, !lexicon.riskHeads.holds(room[0], room[1], room[2]) { return nil }
    guard at < masked.count else {
      let word = lexicon.words.find(hash: hash, count: at, room.baseAddress!)
      return word >= 0 && lexicon.risky[Int(word)] ? word : nil
    }
    for letter in letters(for: lowered(masked[at])).bytes {
      room[at] = letter
      let hash = Vocabulary.hash(hash, letter)
      if let word = word(behind: masked, from: at + 1, hash: hash, room, lexicon) { return word }
    }
    return nil
  }

  /// What a mark may stand for: one letter, or several packed into a number.
  private struct Letters {
    let packed: UInt64
    let count: Int
    init(_ letters: StaticString) {
      count = letters.utf8CodeUnitCount
      packed = (0..<count).reduce(0) { $0 | UInt64(letters.utf8Start[$1]) << UInt64($1 * 8) }
    }
    init(_ byte: UInt8) {
      packed = UInt64(byte)
      count = 1
    }
    var bytes: some Sequence<UInt8> {
      (0..<count).lazy.map { UInt8(truncatingIfNeeded: packed >> UInt64($0 * 8)) }
    }
  }

  @inline(__always)
  private static func letters(for byte: UInt8) -> Letters {
    switch byte {
    case 0x30: Letters("o")
    case 0x31, 0x21, 0x7C: Letters("il")
    case 0x33: Letters("e")
    case 0x34, 0x40: Letters("a")
    case 0x35, 0x24: Letters("s")
    case 0x37: Letters("t")
    case 0x2A: Letters("aeiou")
    default: Letters(byte)
    }
  }

  /// A run of single letters cut into words of the lexicon with a risk word among them, or nil.
  static func words(in run: [UInt8], _ lexicon: Lexicon)
    -> [(word: Int32, letters: Range<Int>)]?
  {
    // best[n]: the last word of the cutting of the first n letters that has the fewest words.
    var best: [(count: Int, risky: Bool, word: Int32, from: Int)?] = [(0, false, -1, 0)]
    for end in 1...run.count {
      var choice: (count: Int, risky: Bool, word: Int32, from: Int)?
      for from in max(0, end - 16)..<end {
        guard let before = best[from] else { continue }
        let word = lexicon.words.find(Array(run[from..<end]))
        guard word >= 0 else { continue }
        let isRisky = before.risky || (end - from > 2 && lexicon.risky[Int(word)])
        let new = (before.count + 1, isRisky, word, from)
        if choice.map({ ($0.risky ? 0 : 1, $0.count) > (isRisky ? 0 : 1, new.0) }) ?? true {
          choice = new
        }
      }
      best.append(choice)
    }
    guard let last = best[run.count], last.risky else { return nil }
    var words: [(word: Int32, letters: Range<Int>)] = []
    var end = run.count
    while end > 0, let piece = best[end] {
      words.append((piece.word, piece.from..<end))
      end = piece.from
    }
    return words.reversed()
  }
}
