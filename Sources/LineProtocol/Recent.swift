/// The last ids of a session and what was answered to each, so that a line sent again gets the same
/// answer again and changes nothing.
struct Recent: Hashable, Sendable {
  static let most = 32

  /// What was answered.
  enum Kept: Hashable, Sendable {
    /// The reply to the line of this number, which the session's own events give again exactly.
    case line(Int)
    /// The members of the answer after its head.
    case exact([UInt8])
  }

  struct Entry: Hashable, Sendable {
    var key: UInt64
    var kept: Kept
  }

  /// Oldest first.
  var entries: [Entry] = []

  subscript(key: UInt64) -> Kept? { entries.last { $0.key == key }?.kept }

  mutating func keep(_ kept: Kept, for key: UInt64) {
    entries.removeAll { $0.key == key }
    if entries.count == Self.most { entries.removeFirst() }
    entries.append(Entry(key: key, kept: kept))
  }

  /// The line of this number is taken back: what was answered to it is kept itself.
  mutating func release(line: Int, _ members: () -> [UInt8]?) {
    guard entries.contains(where: { $0.kept == .line(line) }) else { return }
    let exact = members().map(Kept.exact)
    for at in entries.indices where entries[at].kept == .line(line) {
      if let exact { entries[at].kept = exact }
    }
  }

  /// The key of a request. An edit has the id of the line that it changes, and is told from it and
  /// from another edit by its text.
  static func key(_ request: Request) -> UInt64? {
    guard let id = request.id, var hash = key(id) else { return nil }
    guard request.op == .edit else { return hash.value }
    hash.add([0])
    hash.add((request.text ?? "").utf8)
    return hash.value
  }

  /// The key of the line that has this id.
  static func key(_ id: JSON) -> Hash? {
    var hash = Hash()
    switch id {
    case .number(let text):
      hash.add([0x23])
      hash.add(text.utf8)
    case .string(let text):
      hash.add([0x22])
      hash.add(text.utf8)
    case .null, .bool, .array, .object: return nil
    }
    return hash
  }
}
