/// One thing that happened in a session, as it is kept. What it means is for others to know.
public struct Entry: Hashable, Sendable {
  /// Its place in the session, from 1, without gaps.
  public var number: Int
  /// When it was, in seconds since 1970-01-01 00:00 UTC, and seconds east of UTC there.
  public var seconds: Int64
  public var offset: Int32
  /// What it was: `say`, `undo`, `greet`, ...
  public var kind: String
  /// The id that whoever sent it gave it, if any.
  public var id: String?
  /// What was said; nil where nothing was, or where it is not to be kept.
  public var text: String?
  /// The class of something that is not to be kept: `crisis`, for instance.
  public var label: String?
  /// The version of `detail`, and whatever else is needed to do it again.
  public var version: Int
  public var detail: [UInt8]
  /// What was answered; nil where nothing was, or where it is not to be kept.
  public var reply: String?
  /// How many lines led here, those that were taken back not counted.
  public var lines: Int
  /// The least of that number on the way: where lines were taken back, those from here on are gone.
  public var low: Int
  /// True where it added the last of these lines.
  public var keeps: Bool
  /// A fingerprint of the words that it was answered with.
  public var words: Int64

  public init(
    number: Int, seconds: Int64, offset: Int32 = 0, kind: String, id: String? = nil,
    text: String? = nil, label: String? = nil, version: Int = 1, detail: [UInt8] = [],
    reply: String? = nil, lines: Int = 0, low: Int = 0, keeps: Bool = false, words: Int64 = 0
  ) {
    self.number = number
    self.seconds = seconds
    self.offset = offset
    self.kind = kind
    self.id = id
    self.text = text
    self.label = label
    self.version = version
    self.detail = detail
    self.reply = reply
    self.lines = lines
    self.low = low
    self.keeps = keeps
    self.words = words
  }
}

/// Where a session stood after an entry, so that it need not be folded from its beginning.
public struct Snapshot: Hashable, Sendable {
  /// The number of the entry.
  public var number: Int
  /// How many lines had led there.
  public var lines: Int
  /// The version of `bytes`.
  public var format: Int
  /// A fingerprint of the words that were in use.
  public var words: Int64
  public var bytes: [UInt8]
  /// True where it stays when a later one comes.
  public var stays: Bool

  public init(
    number: Int, lines: Int, format: Int, words: Int64, bytes: [UInt8], stays: Bool
  ) {
    self.number = number
    self.lines = lines
    self.format = format
    self.words = words
    self.bytes = bytes
    self.stays = stays
  }
}

/// What a session began from, and the number of its last entry.
public struct Head: Hashable, Sendable {
  public var origin: String
  public var last: Int

  public init(origin: String, last: Int) {
    self.origin = origin
    self.last = last
  }
}

/// What is known of a session at a glance.
public struct Overview: Hashable, Sendable {
  public var name: String
  /// What it began from.
  public var origin: String
  /// The number of its last entry.
  public var last: Int
  /// How many lines of the person are kept, those taken back among them.
  public var lines: Int
  /// When the last entry was, and seconds east of UTC there.
  public var seconds: Int64
  public var offset: Int32

  public init(
    name: String, origin: String, last: Int, lines: Int, seconds: Int64, offset: Int32
  ) {
    self.name = name
    self.origin = origin
    self.last = last
    self.lines = lines
    self.seconds = seconds
    self.offset = offset
  }
}

/// What is to be added to a session, all of it or nothing.
public struct Change: Hashable, Sendable {
  public var name: String
  /// What the session begins from, where it is new.
  public var origin: String
  /// The number of the last entry that whoever writes this knows of.
  public var after: Int
  /// True where everything that was kept of the session goes first.
  public var wipes: Bool
  /// Numbered on from `after`, or from 1 where it wipes; none where a snapshot alone is added.
  public var entries: [Entry]
  public var snapshots: [Snapshot]

  public init(
    name: String, origin: String, after: Int, wipes: Bool = false, entries: [Entry] = [],
    snapshots: [Snapshot] = []
  ) {
    self.name = name
    self.origin = origin
    self.after = after
    self.wipes = wipes
    self.entries = entries
    self.snapshots = snapshots
  }
}

/// What was deleted.
public struct Removed: Hashable, Sendable {
  public var sessions: Int
  public var lines: Int

  public init(sessions: Int = 0, lines: Int = 0) {
    self.sessions = sessions
    self.lines = lines
  }
}
