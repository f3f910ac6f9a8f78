/// Where each session lies, by its name. The names themselves stand where the sessions do.
struct NameTable {
  /// A session's place, and some bits of its name's number: few others have the same.
  private struct Entry {
    static let none: Int32 = -1
    /// One was here, and others may come after it.
    static let gone: Int32 = -2

    var place = none
    var mark: UInt32 = 0
  }

  /// By the lowest bits of a name's number; taken ones go on to the next.
  private var entries = [Entry](repeating: Entry(), count: 64)
  /// How many of them are not `none`.
  private var used = 0
  private(set) var count = 0

  /// - Parameter name: the name at a place.
  func place(of wanted: String, _ name: (Int32) -> String) -> Int32? {
    entry(of: wanted, name).map { entries[$0].place }
  }

  mutating func add(_ place: Int32, _ wanted: String) {
    if 2 * used >= entries.count { grow() }
    put(Entry(place: place, mark: Self.mark(of: wanted)))
    count += 1
  }

  /// - Returns: where it lay, if it did.
  mutating func remove(_ wanted: String, _ name: (Int32) -> String) -> Int32? {
    guard let at = entry(of: wanted, name) else { return nil }
    defer { entries[at].place = Entry.gone }
    count -= 1
    return entries[at].place
  }

  private func entry(of wanted: String, _ name: (Int32) -> String) -> Int? {
    let mark = Self.mark(of: wanted)
    var at = first(mark)
    while entries[at].place != Entry.none {
      let entry = entries[at]
      if entry.mark == mark, entry.place >= 0, name(entry.place) == wanted { return at }
      at = (at + 1) & (entries.count - 1)
    }
    return nil
  }

  private mutating func put(_ entry: Entry) {
    var at = first(entry.mark)
    while entries[at].place != Entry.none { at = (at + 1) & (entries.count - 1) }
    entries[at] = entry
    used += 1
  }

  private func first(_ mark: UInt32) -> Int { Int(mark) & (entries.count - 1) }

  private static func mark(of name: String) -> UInt32 {
    let hash = Hash.of(name)
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Room for twice as many as there are, without those that are gone.
  private mutating func grow() {
    let all = entries.filter { $0.place >= 0 }
    var size = 64
    while size < 4 * all.count { size *= 2 }
    entries = [Entry](repeating: Entry(), count: size)
    used = 0
    for entry in all { put(entry) }
  }
}
