import Synchronization

/// Everything that the lexicons of a language say, ready to be matched. Immutable.
final class Lexicon: Sendable {
  let words: Vocabulary
  let paths: Paths
  let entries: [Entry]
  /// By word: where the nodes that a phrase reaches by starting with it lie in `firsts`; one more at
  /// the end.
  let firstStarts: [Int32]
  let firsts: [Trie.First]
  let setStarts: [Int32]
  let setsOfWord: [Int32]
  /// By word: what a step can go by that it takes: any word, itself, its sets. `range(ofSteps:)` tells
  /// where they lie.
  let stepsOfWord: [Int32]
  /// By word: the bits of its steps.
  let bitsOfWord: [UInt64]
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
    firstStarts = parts.firstStarts
    firsts = parts.firsts
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
    (stepsOfWord, bitsOfWord) = parts.steps()
  }

  /// The words by their slips, filed when the first unknown word is met: most lines have none.
  var slips: Slips { allSlips.load() ?? allSlips.storeIfNil(Slips(words)) }

  /// Whether the bytes of a line spell a real English word.
  func isReal(_ range: Range<Int32>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = bytes[range.asInts].map(lowered)
    return word.count < 4 || word.withUnsafeBufferPointer { real?.contains($0) == true }
  }
}
