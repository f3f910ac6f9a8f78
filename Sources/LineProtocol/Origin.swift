import Coaching

extension Session {
  /// What it began from, as the journal keeps it: `full 12`, the mode and the seed.
  var origin: String { "\(mode.rawValue) \(seed)" }

  /// A new session from what is kept of it.
  public init?(origin: String) {
    let parts = origin.split(separator: " ")
    guard parts.count == 2, let mode = Mode(rawValue: String(parts[0])), let seed = UInt64(parts[1])
    else { return nil }
    self.init(seed: seed, mode: mode)
  }
}
