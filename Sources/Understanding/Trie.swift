/// All phrases of all lexicons as one tree of words. A step costs one probe of a hash table keyed
/// by node and word, however many phrases there are.
struct Trie: Sendable {
  static let root: Int32 = 0

  struct Node: Sendable {
    /// First in the list of entries that end here, or -1.
    var ends: Int32 = -1
    /// The node that lies behind a gap, or -1.
    var gap: Int32 = -1
    var kinds: UInt8 = 0
    /// Has a step by a word, by a set of words, by any word.
    static let byWord: UInt8 = 1
    static let bySet: UInt8 = 2
    static let byAny: UInt8 = 4
  }
  struct End: Sendable {
    let entry: Int32
    let next: Int32
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var ends: [End] = []
  private var keys: [UInt64]
  private var kids: [Int32]
  private var used = 0

  init() {
    keys = [UInt64](repeating: .max, count: 1 << 16)
    kids = [Int32](repeating: -1, count: 1 << 16)
    nodes.reserveCapacity(1 << 15)
    ends.reserveCapacity(1 << 13)
  }

  /// The node after `node` by `symbol` (a word, or a set counted down from -2), or -1.
  @inline(__always)
  func step(_ node: Int32, _ symbol: Int32) -> Int32 {
    let key = Self.key(node, symbol)
    let mask = keys.count - 1
    var at = Int(truncatingIfNeeded: Vocabulary.mixed(key)) & mask
    while true {
      if keys[at] == key { return kids[at] }
      if keys[at] == .max { return -1 }
      at = (at + 1) & mask
    }
  }

  /// The node after `node` by `symbol`, made where there is none.
  mutating func grow(_ node: Int32, _ symbol: Int32) -> Int32 {
    let key = Self.key(node, symbol)
    let mask = keys.count - 1
    var at = Int(truncatingIfNeeded: Vocabulary.mixed(key)) & mask
    while keys[at] != .max {
      if keys[at] == key { return kids[at] }
      at = (at + 1) & mask
    }
    let new = addNode()
    keys[at] = key
    kids[at] = new
    used += 1
    if used * 4 > keys.count * 3 { widen() }
    nodes[Int(node)].kinds |=
      symbol >= 0 ? Node.byWord : symbol == Symbol.any ? Node.byAny : Node.bySet
    return new
  }

  mutating func growGap(_ node: Int32) -> Int32 {
    if nodes[Int(node)].gap < 0 {
      let new = addNode()
      nodes[Int(node)].gap = new
    }
    return nodes[Int(node)].gap
  }

  mutating func end(_ node: Int32, entry: Int32) {
    var at = nodes[Int(node)].ends
    while at >= 0 {
      if ends[Int(at)].entry == entry { return }
      at = ends[Int(at)].next
    }
    ends.append(End(entry: entry, next: nodes[Int(node)].ends))
    nodes[Int(node)].ends = Int32(ends.count - 1)
  }

  private mutating func addNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  private static func key(_ node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  private mutating func place(_ key: UInt64, _ kid: Int32) {
    let mask = keys.count - 1
    var at = Int(truncatingIfNeeded: Vocabulary.mixed(key)) & mask
    while keys[at] != .max { at = (at + 1) & mask }
    keys[at] = key
    kids[at] = kid
  }

  private mutating func widen() {
    let old = (keys, kids)
    keys = [UInt64](repeating: .max, count: old.0.count * 2)
    kids = [Int32](repeating: -1, count: old.0.count * 2)
    for at in old.0.indices where old.0[at] != .max { place(old.0[at], old.1[at]) }
  }
}

/// What a phrase is made of: words by their number, sets of words counted down from -3.
enum Symbol {
  static let any: Int32 = -2
  static func set(_ index: Int) -> Int32 { Int32(-3 - index) }
}
