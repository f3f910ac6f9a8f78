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

  /// What a step can go by that each word takes, and its ways.
  func steps() -> ([Int32], [Lexicon.Ways]) {
    var steps = [Symbol.any]
    var ways = [Lexicon.Ways()]
    let count = max(setStarts.count - 1, 0)
    steps.reserveCapacity(setsOfWord.count + 2 * count + 1)
    ways.reserveCapacity(count + 2)
    for word in 0..<count {
      let first = steps.count
      steps.append(Symbol.any)
      steps.append(Int32(word))
      steps.append(contentsOf: setsOfWord[Int(setStarts[word])..<Int(setStarts[word + 1])])
      ways.append(
        Lexicon.Ways(
          bits: steps[first...].reduce(0) { $0 | Trie.bit(of: $1) }, steps: Int32(first),
          firsts: firstStarts[word]))
    }
    ways.append(
      Lexicon.Ways(bits: 0, steps: Int32(steps.count), firsts: Int32(firsts.count)))
    return (steps, ways)
  }
}

extension Lexicon {
  /// Which ways a word leads, side by side, for they are asked for together.
  struct Ways: Sendable {
    /// The bits of its steps.
    var bits = Trie.bit(of: Symbol.any)
    /// Where its steps begin in `stepsOfWord`, and its nodes in `firsts`: they end where those of the
    /// next word begin.
    var steps: Int32 = 0
    var firsts: Int32 = 0
  }
}
