import Efficacy

/// The lines that undo can take back, oldest first. Those with which a session was taken up rest as
/// bytes until somebody looks at them, for most turns only add one.
struct Events: Hashable, Codable, Sendable {
  /// Older ones, as a `ByteWriter` wrote them.
  struct Resting: Sendable {
    var bytes: ArraySlice<UInt8> = []
    var count = 0
    /// When the last of them came.
    var until = Moment(seconds: 0)
  }

  private(set) var resting = Resting()
  /// Those that came since.
  private(set) var awake: [Session.Event] = []

  init() {}

  /// - Parameter resting: what this program wrote.
  init(_ resting: Resting) { self.resting = resting }

  var count: Int { resting.count + awake.count }
  var isEmpty: Bool { count == 0 }
  var last: Session.Event? { awake.last ?? all.last }

  /// Looks at the last where it lies; false where there is none.
  func tellsOfLast(_ holds: (borrowing Session.Event) -> Bool) -> Bool {
    if !awake.isEmpty { return holds(awake[awake.count - 1]) }
    return all.last.map { holds($0) } ?? false
  }

  /// When the last one came.
  var until: Moment { awake.last?.at ?? resting.until }

  /// All of them; those that rest are read for it.
  var all: [Session.Event] {
    get { resting.count == 0 ? awake : ((try? read()) ?? []) + awake }
    set {
      awake = newValue
      resting = Resting()
    }
  }

  mutating func append(_ event: consuming Session.Event) { awake.append(event) }

  /// Reads those that rest, where it is not known who wrote them.
  mutating func wake() throws(ByteReader.Problem) {
    if resting.count > 0 { all = try read() + awake }
  }

  private func read() throws(ByteReader.Problem) -> [Session.Event] {
    try Array(resting.bytes).withUnsafeBufferPointer { bytes throws(ByteReader.Problem) in
      var reader = ByteReader(bytes)
      return try reader.events(resting.count)
    }
  }

  static func == (one: Events, other: Events) -> Bool {
    one.count == other.count && one.all == other.all
  }

  func hash(into hasher: inout Hasher) { hasher.combine(all) }

  init(from decoder: any Decoder) throws { awake = try [Session.Event](from: decoder) }

  func encode(to encoder: any Encoder) throws { try all.encode(to: encoder) }
}
