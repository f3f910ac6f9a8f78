/// Gathers the words of the grammar files before they are frozen in a `Grammar`.
struct GrammarBuilder {
  var text: [UInt8] = []
  var words: [GrammarWord] = []
  var verbs: [GrammarVerb] = []
  var repairs: [Int32] = []
  var entries: [GrammarEntry] = []
  var entryWords: [Int32] = []
  var table = [UInt64](repeating: 0, count: 1 << 15)

  init() {
    text.reserveCapacity(1 << 17)
    words.reserveCapacity(12_000)
    verbs.reserveCapacity(2_000)
    entries.reserveCapacity(2_000)
    entryWords.reserveCapacity(6_000)
  }

  static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }

  /// The word with these bytes, or -1, and the place in the table where it is or belongs.
  static func find(
    _ bytes: UnsafeBufferPointer<UInt8>, words: [GrammarWord], text: [UInt8], table: [UInt64]
  ) -> (word: Int32, place: Int, hash: UInt32) {
    let hash = hash(bytes)
    let mask = table.count - 1
    var place = Int(hash) & mask
    while table[place] != 0 {
      if UInt32(table[place] >> 32) == hash {
        let word = Int32(truncatingIfNeeded: table[place] & 0xFFFF_FFFF) - 1
        let key = words[Int(word)].key
        if Int(key.count) == bytes.count {
          var same = true
          for at in 0..<bytes.count where text[Int(key.start) + at] != bytes[at] { same = false }
          if same { return (word, place, hash) }
        }
      }
      place = (place + 1) & mask
    }
    return (-1, place, hash)
  }

  /// The number of a word, which is added where it is new. Capitals are kept as its display.
  mutating func intern(_ bytes: ArraySlice<UInt8>) -> Int32 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(bytes.count, 1)) { room in
      var count = 0
      var cased = false
      for byte in bytes {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        cased = cased || isCapital
        room[count] = isCapital ? byte | 0x20 : byte
        count += 1
      }
      let key = UnsafeBufferPointer(rebasing: room[..<count])
      var (word, place, hash) = Self.find(key, words: words, text: text, table: table)
      if word < 0 {
        word = Int32(words.count)
        let start = Int32(text.count)
        text.append(contentsOf: key)
        words.append(GrammarWord(key: TextSlice(start: start, count: Int32(count))))
        table[place] = UInt64(hash) << 32 | UInt64(word + 1)
      }
      if cased { words[Int(word)].display = keep(bytes) }
      return word
    }
  }

  /// The first word of the only entry of a kind.
  func first(_ kind: EntryKinds) -> Int32? {
    guard let entry = entries.first(where: { $0.kind == kind }), entry.rest.start > 0 else {
      return nil
    }
    return entryWords[Int(entry.rest.start) - 1]
  }

  /// Copies bytes into the grammar's own text.
  mutating func keep(_ bytes: ArraySlice<UInt8>) -> TextSlice {
    let slice = TextSlice(start: Int32(text.count), count: Int32(bytes.count))
    text.append(contentsOf: bytes)
    return slice
  }
}
