import Synchronization

/// Everything that the lexicons of a language say, ready to be matched. Immutable.
final class Lexicon: Sendable {
  let words: Vocabulary
  let paths: Paths
  let entries: [Entry]
  /// The nodes that a phrase reaches by the first word of a line, by word.
  let firsts: [Int32]
  /// Beside each: the bits of the next words that it is to be looked at for.
  let looks: [UInt64]
  let setStarts: [Int32]
  let setsOfWord: [Int32]
  /// What a step can go by that a word takes, by word: any word, itself, its sets.
  let stepsOfWord: [Int32]
  /// By word, from `Vocabulary.unknown` on, which is any word; one more at the end.
  let ways: [Ways]
  let readAs: [Range<Int32>]
  let readings: [Int32]
  let numbers: [Float]
  let risky: [Bool]
  let riskHeads: RiskHeads
  let signs: [Sign]
  let unsigned: Sign
  private let allSlips = AtomicLazyReference<Slips>()
  /// Nil while the lexicons are read.
  let real: WordGuard?
  let roles: [Int32]

  init(_ parts: LexiconParts) {
    words = parts.words
    paths = parts.paths
    entries = parts.entries
    firsts = parts.firsts.map(\.number)
    looks = parts.firsts.map(\.looks)
    setStarts = parts.setStarts
    setsOfWord = parts.setsOfWord
    readAs = parts.readAs
    readings = parts.readings
    numbers = parts.numbers
    risky = parts.risky
    riskHeads = parts.riskHeads
    signs = parts.signs
    unsigned = parts.unsigned
    real = parts.real
    roles = parts.roles
    (stepsOfWord, ways) = parts.steps()
  }

  /// The words by their slips, filed when the first unknown word is met: most lines have none.
  var slips: Slips { allSlips.load() ?? allSlips.storeIfNil(Slips(words)) }

  /// Whether the bytes of a line spell a real English word.
  func isReal(_ range: Range<Int32>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = bytes[range.asInts].map(lowered)
    return word.count < 4 || word.withUnsafeBufferPointer { real?.contains($0) == true }
  }
}
