/// Chance that a seed decides (splitmix64, Steele et al. 2014).
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// True that often, 0 to 1.
  mutating func falls(_ share: Double) -> Bool {
    Double(next() >> 11) * 0x1p-53 < share
  }

  /// A number from 0 up to, and without, `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
}
