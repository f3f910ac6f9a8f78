import Packs

/// Everything that the lexicons of a language say, ready to be matched. Immutable once built.
struct Lexicon: Sendable {
  var words = Vocabulary()
  var trie = Trie()
  var entries: [Entry] = []
  /// By word: whether any phrase starts with it.
  var starts: [Bool] = []
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
  /// The sets that the reading of a line asks for.
  var roles: [Role: Int32] = [:]
  var slips = Slips(Vocabulary(), count: 0)
  var real = WordGuard(PackFile(path: "", bytes: []))
  /// By mark: how the cue and the lexicon section are named to people.
  let cueNames: [String]
  let sectionNames: [String]

  /// Whether the bytes of a line spell a real English word.
  func isReal(_ range: Range<Int32>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = bytes[range.asInts].map(lowered)
    return word.count < 4 || word.withUnsafeBufferPointer { real.contains($0) }
  }

  init() {
    cueNames = Mark.names.map { "\($0.file).\($0.key)" }
    sectionNames = Mark.names.map { "\($0.file).txt:\($0.key)" }
  }
}
