import Understanding

/// Values by keys of a pack, which are short and never change: a key is found in a few steps.
struct KeyTable<Value: Sendable>: Sendable {
  private let entries: [(key: String, value: Value)]
  /// By the lowest bits of a key's number, the place of its entry; taken ones go on to the next.
  private let places: [Int32]

  init(_ values: [String: Value]) {
    entries = values.map { ($0.key, $0.value) }
    var size = 16
    while size < 3 * entries.count { size *= 2 }
    var places = [Int32](repeating: -1, count: size)
    for (place, entry) in entries.enumerated() {
      var at = Self.number(entry.key) & (size - 1)
      while places[at] >= 0 { at = (at + 1) & (size - 1) }
      places[at] = Int32(place)
    }
    self.places = places
  }

  subscript(key: String) -> Value? {
    var at = Self.number(key) & (places.count - 1)
    while places[at] >= 0 {
      if entries[Int(places[at])].key == key { return entries[Int(places[at])].value }
      at = (at + 1) & (places.count - 1)
    }
    return nil
  }

  /// FNV-1a.
  private static func number(_ key: String) -> Int {
    key.withBytes { bytes in
      Int(truncatingIfNeeded: bytes.reduce(FNV.empty) { FNV.adding($1, to: $0) } >> 1)
    }
  }
}
