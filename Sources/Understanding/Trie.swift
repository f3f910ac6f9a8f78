/// All phrases of all lexicons as one tree of words. A step costs one probe of a hash table keyed
/// by node and word, however many phrases there are.
struct Trie: Sendable {
  static let root: Int32 = 0

  /// In four bytes, since there are so many that their size decides how fast they are read.
  struct Node: Sendable {
    private var packed: UInt32 = 0

    /// Has a step by a word, by a set of words, by any word, by a gap.
    static let byWord: UInt32 = 1
    static let bySet: UInt32 = 2
    static let byAny: UInt32 = 4
    static let byGap: UInt32 = 8

    var kinds: UInt32 { packed & 15 }
    /// First in the list of entries that end here, or -1.
    var ends: Int32 {
      get { Int32(packed >> 4) - 1 }
      set { packed = UInt32(newValue + 1) << 4 | kinds }
    }
    mutating func add(_ kind: UInt32) { packed |= kind }
  }
  struct End: Sendable {
    let entry: Int32
    let next: Int32
  }

  /// A step from a node; `kid` is 0, the root, where a place of the table is free.
  private struct Step {
    var node: Int32 = 0
    var symbol: Int32 = 0
    var kid: Int32 = 0
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var ends: [End] = []
  private var steps: [Step]
  private var used = 0

  init() {
    steps = [Step](repeating: Step(), count: 1 << 17)
    nodes.reserveCapacity(1 << 17)
    ends.reserveCapacity(1 << 16)
  }

  /// The node after `node` by `symbol` (a word, or a set counted down from -2), or -1.
  @inline(__always)
  func step(_ node: Int32, _ symbol: Int32) -> Int32 {
    steps.withUnsafeBufferPointer { steps in
      let kid = steps[Self.place(of: node, symbol, among: steps)].kid
      return kid == 0 ? -1 : kid
    }
  }

  /// The node after `node` by `symbol`, made where there is none.
  mutating func grow(_ node: Int32, _ symbol: Int32) -> Int32 {
    let new = Int32(nodes.count)
    let kid = steps.withUnsafeMutableBufferPointer { steps in
      let at = Self.place(of: node, symbol, among: UnsafeBufferPointer(steps))
      if steps[at].kid == 0 { steps[at] = Step(node: node, symbol: symbol, kid: new) }
      return steps[at].kid
    }
    guard kid == new else { return kid }
    nodes.append(Node())
    used += 1
    if used * 4 > steps.count * 3 { widen() }
    nodes[Int(node)].add(
      symbol >= 0
        ? Node.byWord
        : symbol == Symbol.any ? Node.byAny : symbol == Symbol.gap ? Node.byGap : Node.bySet)
    return new
  }

  /// Where a step is, or the free place where it belongs.
  @inline(__always)
  private static func place(
    of node: Int32, _ symbol: Int32, among steps: UnsafeBufferPointer<Step>
  ) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    let mask = steps.count - 1
    var at = Int(truncatingIfNeeded: Vocabulary.mixed(key)) & mask
    while steps[at].kid != 0, steps[at].node != node || steps[at].symbol != symbol {
      at = (at + 1) & mask
    }
    return at
  }

  mutating func end(_ node: Int32, entry: Int32) {
    // Entries come one after the other, so that the newest is the first of the list.
    let newest = nodes[Int(node)].ends
    if newest >= 0, ends[Int(newest)].entry == entry { return }
    ends.append(End(entry: entry, next: newest))
    nodes[Int(node)].ends = Int32(ends.count - 1)
  }

  private mutating func widen() {
    var wide = [Step](repeating: Step(), count: steps.count * 2)
    wide.withUnsafeMutableBufferPointer { wide in
      for step in steps where step.kid != 0 {
        wide[Self.place(of: step.node, step.symbol, among: UnsafeBufferPointer(wide))] = step
      }
    }
    steps = wide
  }
}

/// What a phrase is made of: words by their number, sets of words counted down from -3.
enum Symbol {
  static let any: Int32 = -2
  /// A few words that are skipped.
  static let gap = Int32.min
  static func set(_ index: Int) -> Int32 { Int32(-3 - index) }
}
