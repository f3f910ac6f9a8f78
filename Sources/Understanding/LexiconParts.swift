import Packs

/// Everything that the lexicons of a language say, while they are read.
struct LexiconParts {
  var words = Vocabulary()
  var trie = Trie()
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
  /// The sets that the reading of a line asks for.
  var roles: [Int32] = []
  var real: WordGuard?
}
