/// Where each session lies, by its name. The names themselves stand where the sessions do.
struct NameTable {
  private static let none: Int32 = -1
  /// One was here, and others may come after it.
  private static let gone: Int32 = -2

  /// By the lowest bits of a name's number; taken ones go on to the next.
  private var places = [Int32](repeating: none, count: 64)
  /// How many of them are not `none`.
  private var used = 0
  private(set) var count = 0

  /// - Parameter name: the name at a place.
  func place(of wanted: String, _ name: (Int32) -> String) -> Int32? {
    entry(of: wanted, name).map { places[$0] }
  }

  mutating func add(_ place: Int32, _ wanted: String, _ name: (Int32) -> String) {
    if 2 * used >= places.count { grow(name) }
    put(place, wanted)
    count += 1
  }

  /// - Returns: where it lay, if it did.
  mutating func remove(_ wanted: String, _ name: (Int32) -> String) -> Int32? {
    guard let at = entry(of: wanted, name) else { return nil }
    defer { places[at] = Self.gone }
    count -= 1
    return places[at]
  }

  private func entry(of wanted: String, _ name: (Int32) -> String) -> Int? {
    var at = first(wanted)
    while places[at] != Self.none {
      if places[at] >= 0, name(places[at]) == wanted { return at }
      at = (at + 1) & (places.count - 1)
    }
    return nil
  }

  private mutating func put(_ place: Int32, _ wanted: String) {
    var at = first(wanted)
    while places[at] != Self.none { at = (at + 1) & (places.count - 1) }
    places[at] = place
    used += 1
  }

  private func first(_ name: String) -> Int {
    let hash = Hash.of(name)
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
  }

  /// Room for twice as many as there are, without those that are gone.
  private mutating func grow(_ name: (Int32) -> String) {
    let all = places.filter { $0 >= 0 }
    var size = 64
    while size < 4 * all.count { size *= 2 }
    places = [Int32](repeating: Self.none, count: size)
    used = 0
    for place in all { put(place, name(place)) }
  }
}
