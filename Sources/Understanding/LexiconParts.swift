import Packs

/// Everything that the lexicons of a language say, while they are read.
struct LexiconParts {
  var words = Vocabulary()
  var trie = Trie()
  /// The same laid out, when all of it is there.
  var paths = Paths.none
  var entries: [Entry] = []
  /// By word: whether any phrase starts with it.
  var starts: [Bool] = []
  /// By word: where the nodes that a phrase reaches by starting with it lie in `firsts`, one list in
  /// one place, so that most words of a line cost no search; one more at the end.
  var firstStarts: [Int32] = []
  var firsts: [Trie.First] = []
  /// By word: where its sets lie in `setsOfWord`; one more at the end.
  var setStarts: [Int32] = []
  var setsOfWord: [Int32] = []
  /// By word: the words it is read as, as a range of `readings`; empty where it stays itself.
  var readAs: [Range<Int32>] = []
  var readings: [Int32] = []
  /// By word: the number it means, or not a number.
  var numbers: [Float] = []
  /// By word: whether a safety phrase holds it, so that it is looked for behind disguises.
  var risky: [Bool] = []
  var riskHeads = RiskHeads()
  /// By word: what a line can say only with it or another such word; and what can be said without any.
  var signs: [Sign] = []
  var unsigned: Sign = []
  /// The sets that the reading of a line asks for.
  var roles: [Int32] = []
  var real: WordGuard?

  /// What a step can go by that each word takes, and the bits of that.
  func steps() -> ([Int32], [UInt64]) {
    var steps: [Int32] = []
    var bits: [UInt64] = []
    let count = max(setStarts.count - 1, 0)
    steps.reserveCapacity(setsOfWord.count + 2 * count)
    bits.reserveCapacity(count)
    for word in 0..<count {
      let first = steps.count
      steps.append(Symbol.any)
      steps.append(Int32(word))
      steps.append(contentsOf: setsOfWord[Int(setStarts[word])..<Int(setStarts[word + 1])])
      bits.append(steps[first...].reduce(0) { $0 | Trie.bit(of: $1) })
    }
    return (steps, bits)
  }
}

extension Lexicon {
  /// Where the steps of a word lie in `stepsOfWord`. A word that no lexicon holds is any word.
  @inline(__always)
  func range(ofSteps word: Int32) -> Range<Int> {
    guard word >= 0 else { return 0..<min(1, stepsOfWord.count) }
    let word = Int(word)
    return Int(setStarts[word]) + 2 * word..<Int(setStarts[word + 1]) + 2 * word + 2
  }
}
