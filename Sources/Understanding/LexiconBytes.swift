import Packs

extension LexiconBuilder {
  mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    bytes.withUnsafeBufferPointer { lexicon.words.intern(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A word and its regular or irregular forms.
  mutating func forms(of base: Int32) -> [Int32] {
    if let known = irregular[base] { return known }
    return [base]
      + WordForms.regular(Array(lexicon.words.bytes(of: base))).map {
        lexicon.words.intern(String(decoding: $0, as: UTF8.self))
      }
  }
}

/// Calls `body` for each run of bytes between blanks.
func forEachPiece(_ bytes: [UInt8], _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
  var at = range.lowerBound
  while at < range.upperBound {
    while at < range.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    let from = at
    while at < range.upperBound, bytes[at] != 0x20, bytes[at] != 0x09 { at += 1 }
    if from < at { body(from..<at) }
  }
}

extension Range<Int32> {
  var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
