import Coaching

/// Stops a talk of two machines: blows when a session's lines look like a loop, and holds for ten
/// minutes. Times are those of the lines.
///
/// It blows on more than `most` lines in ten seconds; on the same line three times in a row within
/// ten seconds; and on our own last reply coming back. The latter two want a line of more than
/// `short` bytes, for people do type "idk" three times, and take up a word of ours.
struct Fuse: Hashable, Sendable {
  static let most = 20
  static let window: Int64 = 10
  static let hold: Int64 = 600
  static let short = 16

  enum Verdict: Hashable, Sendable {
    /// Answer it.
    case pass
    /// One closing line.
    case blow
    /// Nothing.
    case silent
  }

  /// When the lines of the last ten seconds came, oldest first.
  var times: [Int64] = []
  /// The last line, and how often it came in a row since when.
  var last: UInt64 = 0
  var repeats = 0
  var repeatsSince: Int64 = 0
  /// When it blew, if it holds.
  var blownAt: Int64?
  /// When a line was answered while it held.
  var answeredAt: Int64?
  /// Our last reply.
  var reply: UInt64 = 0

  mutating func hear(_ text: String, at: Moment) -> Verdict {
    let now = at.seconds
    if let blownAt {
      if abs(now &- blownAt) < Self.hold { return .silent }
      self.blownAt = nil
      answeredAt = nil
      times = []
      repeats = 0
    }
    let hash = Hash.of(text)
    times.removeAll { abs(now &- $0) >= Self.window }
    times.append(now)
    if hash == last, abs(now &- repeatsSince) < Self.window {
      repeats += 1
    } else {
      last = hash
      repeats = 1
      repeatsSince = now
    }
    let isLong = text.utf8.count > Self.short
    guard times.count > Self.most || isLong && (repeats >= 3 || hash == reply) else {
      return .pass
    }
    blownAt = now
    return .blow
  }

  /// Not even a stand-in for the last line is kept.
  mutating func forgetLine() {
    last = 0
    repeats = 0
    repeatsSince = 0
  }

  /// A line that bears on safety is answered even while the fuse holds, at most one in ten seconds.
  mutating func makesWay(at: Moment) -> Bool {
    if let answeredAt, abs(at.seconds &- answeredAt) < Self.window { return false }
    answeredAt = at.seconds
    return true
  }
}
