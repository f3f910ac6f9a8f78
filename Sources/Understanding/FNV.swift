/// Numbers that stand for texts, the same in every run (FNV-1a, 64 bits).
public enum FNV {
  /// The number of no byte at all.
  public static var empty: UInt64 { @inlinable get { 0xCBF2_9CE4_8422_2325 } }

  /// The number of some bytes with one more.
  @inlinable public static func adding(_ byte: UInt8, to number: UInt64) -> UInt64 {
    (number ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
