/// One person's sitting: everything the coach knows of it. A value; the fold of its events.
public struct Session: Hashable, Codable, Sendable {
  public var seed: UInt64
  public var mode: Mode

  public enum Mode: String, Hashable, Codable, Sendable, CaseIterable {
    case full, quick
  }

  public init(seed: UInt64 = 0, mode: Mode = .full) {
    self.seed = seed
    self.mode = mode
  }
}

/// A point in time, in seconds since 1970-01-01 00:00 UTC, and the local offset from UTC.
public struct Moment: Hashable, Codable, Sendable {
  public var seconds: Int64
  /// Seconds east of UTC, so that "on Tuesday" is the person's Tuesday.
  public var offset: Int32
  public init(seconds: Int64, offset: Int32 = 0) {
    self.seconds = seconds
    self.offset = offset
  }
}
