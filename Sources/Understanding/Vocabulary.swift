/// The words of the lexicons as small numbers, found by their bytes.
struct Vocabulary: Sendable {
  /// The number of a word that no lexicon holds.
  static let unknown: Int32 = -1

  private(set) var hashes: [UInt64] = []
  private var starts: [Int32] = [0]
  private var pool: [UInt8] = []
  private var slots: [Int32]

  init() {
    slots = [Int32](repeating: -1, count: 1 << 14)
    pool.reserveCapacity(1 << 16)
    hashes.reserveCapacity(1 << 13)
    starts.reserveCapacity(1 << 13)
  }

  var count: Int { hashes.count }

  /// What the hash, a polynomial of the bytes, is multiplied by from byte to byte.
  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of a word so far, with one more byte.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    hash &* base &+ UInt64(byte) &+ 1
  }

  @inline(__always)
  static func mixed(_ hash: UInt64) -> UInt64 {
    let mix = (hash ^ (hash &>> 29)) &* 0xBF58_476D_1CE4_E5B9
    return mix ^ (mix &>> 32)
  }

  func length(of word: Int32) -> Int { Int(starts[Int(word) + 1] - starts[Int(word)]) }

  /// The bytes of a word, lower case.
  func bytes(of word: Int32) -> ArraySlice<UInt8> {
    pool[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
  }

  func text(of word: Int32) -> String { String(decoding: bytes(of: word), as: UTF8.self) }

  /// The number of the word whose bytes, in small letters, are these, or `unknown`.
  @inline(__always)
  func find(hash: UInt64, count: Int, _ bytes: UnsafePointer<UInt8>) -> Int32 {
    slots.withUnsafeBufferPointer { slots in
      hashes.withUnsafeBufferPointer { hashes in
        let mask = slots.count - 1
        var at = Int(truncatingIfNeeded: Self.mixed(hash)) & mask
        while slots[at] >= 0 {
          let word = slots[at]
          if hashes[Int(word)] == hash, isSame(word, bytes, count) { return word }
          at = (at + 1) & mask
        }
        return Self.unknown
      }
    }
  }

  /// A word of this hash and length, whatever its bytes: for a caller that looks at them itself.
  func findAny(hash: UInt64, count: Int) -> Int32? {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: Self.mixed(hash)) & mask
    while slots[at] >= 0 {
      if hashes[Int(slots[at])] == hash, length(of: slots[at]) == count { return slots[at] }
      at = (at + 1) & mask
    }
    return nil
  }

  func find(_ bytes: [UInt8]) -> Int32 {
    var hash: UInt64 = 0
    for byte in bytes { hash = Self.hash(hash, byte) }
    return bytes.withUnsafeBufferPointer {
      $0.isEmpty ? Self.unknown : find(hash: hash, count: $0.count, $0.baseAddress!)
    }
  }

  /// The number of a word, ASCII capitals taken as small letters; a new one where it is new.
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var hash: UInt64 = 0
    for at in 0..<bytes.count { hash = Self.hash(hash, lowered(bytes[at])) }
    return intern(bytes, hash: hash)
  }

  /// The same for bytes whose hash, in small letters, is known.
  @inline(__always)
  mutating func intern(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    guard let first = bytes.baseAddress, !bytes.isEmpty else { return Self.unknown }
    let found = find(hash: hash, count: bytes.count, first)
    return found >= 0 ? found : add(bytes, hash: hash)
  }

  @inline(never)
  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int32 {
    let word = Int32(hashes.count)
    hashes.append(hash)
    for byte in bytes { pool.append(lowered(byte)) }
    starts.append(Int32(pool.count))
    if hashes.count * 2 > slots.count { grow() }
    place(word)
    return word
  }

  mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern($0) }
  }

  @inline(__always)
  private func isSame(_ word: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let (start, end) = starts.withUnsafeBufferPointer { ($0[Int(word)], $0[Int(word) + 1]) }
    guard Int(end - start) == count else { return false }
    return pool.withUnsafeBufferPointer { pool in
      for at in 0..<count where pool[Int(start) + at] != lowered(bytes[at]) { return false }
      return true
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for word in 0..<hashes.count - 1 { place(Int32(word)) }
  }

  private mutating func place(_ word: Int32) {
    let mask = slots.count - 1
    var at = Int(truncatingIfNeeded: Self.mixed(hashes[Int(word)])) & mask
    while slots[at] >= 0 { at = (at + 1) & mask }
    slots[at] = word
  }
}

/// An ASCII capital as a small letter, any other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
