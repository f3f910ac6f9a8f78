/// The numbers of words by their bytes, with open addressing.
struct WordTable: Sendable {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The bytes of all words, and of what they become.
  private(set) var text: [UInt8] = []
  private(set) var keys: [TextSlice] = []
  /// The upper half is the hash, the lower the word plus one.
  private var places = [UInt64](repeating: 0, count: 1 << 15)

  init() {
    text.reserveCapacity(1 << 17)
    keys.reserveCapacity(12_000)
  }

  /// The hash of a word whose bytes come one by one.
  struct Hash {
    private var sum: UInt32 = 2_166_136_261
    mutating func add(_ byte: UInt8) { sum = (sum ^ UInt32(byte)) &* 16_777_619 }
    var value: UInt32 { sum ^ (sum >> 15) }
  }

  private static func hash(_ bytes: Bytes) -> UInt32 {
    var hash = Hash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  /// The word with these bytes, which must be in lower case; -1 where there is none.
  func find(_ bytes: Bytes) -> Int32 {
    place(of: bytes, hash: Self.hash(bytes)).word
  }

  /// The same where their hash is known.
  func find(_ bytes: Bytes, _ hash: Hash) -> Int32 { place(of: bytes, hash: hash.value).word }

  /// The word with these bytes, added where it is new.
  mutating func intern(_ bytes: Bytes) -> (word: Int32, isNew: Bool) {
    let hash = Self.hash(bytes)
    let (place, word) = place(of: bytes, hash: hash)
    if word >= 0 { return (word, false) }
    let new = Int32(keys.count)
    keys.append(keep(bytes))
    places[place] = UInt64(hash) << 32 | UInt64(new + 1)
    if keys.count * 2 > places.count { grow() }
    return (new, true)
  }

  /// Copies bytes into the text.
  mutating func keep(_ bytes: Bytes) -> TextSlice {
    let slice = TextSlice(start: text.count, count: bytes.count)
    text.append(contentsOf: bytes)
    return slice
  }

  private func place(of bytes: Bytes, hash: UInt32) -> (place: Int, word: Int32) {
    places.withUnsafeBufferPointer { places in
      let mask = places.count - 1
      var place = Int(hash) & mask
      while places[place] != 0 {
        if UInt32(places[place] >> 32) == hash {
          let word = Int32(truncatingIfNeeded: places[place] & 0xFFFF_FFFF) - 1
          if holds(keys[Int(word)], bytes) { return (place, word) }
        }
        place = (place + 1) & mask
      }
      return (place, -1)
    }
  }

  private func holds(_ key: TextSlice, _ bytes: Bytes) -> Bool {
    guard key.count == bytes.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for at in 0..<bytes.count where text[key.start + at] != bytes[at] { return false }
      return true
    }
  }

  private mutating func grow() {
    let old = places
    places = [UInt64](repeating: 0, count: old.count * 2)
    let mask = places.count - 1
    for entry in old where entry != 0 {
      var place = Int(entry >> 32) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = entry
    }
  }
}
