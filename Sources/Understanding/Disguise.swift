/// Risk words behind figures, marks or blanks put between their letters.
enum Disguise {
  /// What a masked word may say: each mark as the letter it looks like; "1" and "!" as i or l,
  /// "*" as any vowel.
  static func readings(of masked: [UInt8]) -> [[UInt8]] {
    var readings: [[UInt8]] = [[]]
    for byte in masked {
      let letters = self.letters(for: byte)
      if letters.count == 1 {
        for at in readings.indices { readings[at].append(letters[0]) }
      } else {
        guard readings.count * letters.count <= 128 else { return [] }
        readings = readings.flatMap { head in letters.map { head + [$0] } }
      }
    }
    return readings
  }

  private static func letters(for byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x30: Array("o".utf8)
    case 0x31, 0x21, 0x7C: Array("il".utf8)
    case 0x33: Array("e".utf8)
    case 0x34, 0x40: Array("a".utf8)
    case 0x35, 0x24: Array("s".utf8)
    case 0x37: Array("t".utf8)
    case 0x2A: Array("aeiou".utf8)
    default: [byte]
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
