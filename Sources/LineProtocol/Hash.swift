import Understanding

/// A short stand-in for bytes, the same in every run (FNV-1a, 64 bits).
struct Hash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  static func of(_ text: String) -> UInt64 {
    var hash = Hash()
    text.withBytes { hash.add($0) }
    return hash.value
  }
}
