import Efficacy
import Understanding

/// One person's sessions with the coach: where the sitting stands, and enough of what led there to
/// take lines back exactly. A value; the fold of its events.
public struct Session: Hashable, Codable, Sendable {
  /// One line that was taken in, and when. Of a line that bore on safety its class is kept, and
  /// no text.
  public struct Event: Hashable, Codable, Sendable {
    public var line: String
    public var screened: Screened?
    public var at: Moment
    /// Set when it is kept: the line left everything but what was said as it was.
    public var isAside = false
    /// Where a line led of which nothing is kept ("off the record"): one sitting, without its words.
    var outcome: [Sitting] = []

    @inline(__always)
    public init(line: String, screened: Screened? = nil, at: Moment, isAside: Bool = false) {
      self.line = line
      self.screened = screened
      self.at = at
      self.isAside = isAside
    }

    @inline(__always)
    init(
      line: String, screened: Screened?, at: Moment, isAside: Bool, outcome: [Sitting]
    ) {
      self.line = line
      self.screened = screened
      self.at = at
      self.isAside = isAside
      self.outcome = outcome
    }
  }

  public internal(set) var sitting: Sitting
  /// Two earlier points, from which the events are folded again for undo: `base` before
  /// `events[0]`, `later` before `events[stride]` where there are that many.
  var base: Point
  var later: Point?
  var events = Events()
  /// How many lines led to `base`.
  public internal(set) var folded = 0

  /// How many lines led here, not counting those that were taken back.
  public var count: Int { folded + events.count }

  /// Undo reaches back at least this many lines, and at most twice as many.
  static let stride = 32

  public init(seed: UInt64 = 0, mode: Mode = .full) {
    sitting = Sitting(seed: seed, mode: mode)
    base = .fresh(seed: seed, mode: mode)
  }

  /// A session that goes on from a given point; undo reaches back to it.
  public init(resuming sitting: Sitting) {
    self.sitting = sitting
    base = Point(sitting)
  }

  public enum Mode: String, Hashable, Codable, Sendable, CaseIterable {
    case full, quick
  }

  public var seed: UInt64 { sitting.seed }
  public var mode: Mode { sitting.mode }

  /// Keeps the sitting that a line led to.
  mutating func keep(_ sitting: consuming Sitting, after event: consuming Event) {
    if events.count == Session.stride {
      later = Point(self.sitting)
    } else if events.count == 2 * Session.stride, let middle = later {
      base = middle
      later = Point(self.sitting)
      events.all.removeFirst(Session.stride)
      folded += Session.stride
    }
    event.isAside = sitting.stands(as: self.sitting)
    events.append(event)
    self.sitting = sitting
  }

  /// Lets a line do to the sitting what it does, where the sitting lies: it is long to copy.
  mutating func take<Result>(
    _ event: consuming Event, _ change: (inout Sitting) -> Result
  ) -> Result {
    if events.count == Session.stride || events.count == 2 * Session.stride {
      var next = sitting
      let result = change(&next)
      keep(next, after: event)
      return result
    }
    let before = Sitting.Stand(sitting)
    let result = change(&sitting)
    event.isAside = before.holds(of: sitting)
    events.append(event)
    return result
  }

  /// True where the lines that undo can take back are used up, and there were earlier ones.
  public var needsEarlier: Bool { folded > 0 && events.all.allSatisfy(\.isAside) }

  /// The words spoken before the person said anything are part of where undo can go back to.
  mutating func begin(_ sitting: Sitting) {
    self.sitting = sitting
    base = Point(sitting)
    later = nil
    events = Events()
    folded = 0
  }

  /// Takes the last line back, and what was only said between ("why", "repeat"): the session is as it
  /// was before it, to the byte.
  /// - Parameter fold: what one event makes of a sitting.
  /// - Returns: the event taken back, or nil where there is none left to take back.
  mutating func undo(fold: (inout Sitting, Event) -> Void) -> Event? {
    let lines = events.all
    guard let at = lines.lastIndex(where: { !$0.isAside }) else { return nil }
    cut(from: at, fold: fold)
    return lines[at]
  }

  /// Takes back the events from `at` on, and folds what is left of them.
  mutating func cut(from at: Int, fold: (inout Sitting, Event) -> Void) {
    events.all.removeSubrange(at...)
    var from = 0
    sitting = base.sitting
    if let later, events.count >= Session.stride {
      sitting = later.sitting
      from = Session.stride
    } else if events.count < Session.stride {
      later = nil
    }
    for event in events.all[from...] { fold(&sitting, event) }
  }
}

/// When a line came, with the local offset.
public typealias Moment = Efficacy.Moment
