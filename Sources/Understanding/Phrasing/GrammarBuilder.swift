/// Gathers the words of the grammar files before they are frozen in a `Grammar`.
struct GrammarBuilder {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  var table = WordTable()
  var words: [GrammarWord] = []
  var verbs: [GrammarVerb] = []
  var repairs: [Int32] = []
  var entries: [GrammarEntry] = []
  var entryWords: [Int32] = []

  init() {
    words.reserveCapacity(12_000)
    verbs.reserveCapacity(2_000)
    entries.reserveCapacity(2_000)
    entryWords.reserveCapacity(6_000)
  }

  /// The number of a word, which is added where it is new. Capitals are kept as its display.
  mutating func intern(_ bytes: Bytes) -> Int32 {
    if !bytes.contains(where: ByteClass.isCapital) { return internLower(bytes) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { room in
      for at in 0..<bytes.count {
        room[at] = ByteClass.isCapital(bytes[at]) ? bytes[at] | 0x20 : bytes[at]
      }
      let word = internLower(Bytes(room))
      words[Int(word)].display = table.keep(bytes)
      return word
    }
  }

  mutating func internLower(_ bytes: Bytes) -> Int32 {
    let (word, isNew) = table.intern(bytes)
    if isNew { words.append(GrammarWord()) }
    return word
  }

  /// The first word of the only entry of a kind.
  func first(_ kind: EntryKinds) -> Int32? {
    guard let entry = entries.first(where: { $0.kind == kind }), entry.rest.start > 0 else {
      return nil
    }
    return entryWords[entry.rest.start - 1]
  }
}
