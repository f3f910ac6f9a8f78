import Understanding

/// A short stand-in for bytes, the same in every run (FNV-1a, 64 bits).
struct Hash {
  private(set) var value: UInt64 = FNV.empty

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = FNV.adding(byte, to: value) }
  }

  static func of(_ text: String) -> UInt64 {
    var hash = Hash()
    text.withBytes { hash.add($0) }
    return hash.value
  }
}
