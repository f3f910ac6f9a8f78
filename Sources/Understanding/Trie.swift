/// All phrases of all lexicons as one tree of words, in which the options of a choice ("a|b") lead
/// to one node. A step costs one probe of a hash table keyed by node and word, however many phrases
/// there are.
struct Trie: Sendable {
  static let root: Int32 = 0

  struct Node: Sendable {
    /// Which steps it may have, a bit for each of 64 remainders of a symbol. Most steps that are
    /// asked for lead nowhere, and are not looked for then.
    fileprivate var may: UInt64 = 0

    /// False where no step by a symbol with one of these bits leads on.
    @inline(__always)
    func mayStep(_ bits: UInt64) -> Bool { may & bits != 0 }

    /// No fewer than so many steps go by symbols with a lower bit.
    @inline(__always)
    func stepsBefore(_ symbol: Int32) -> Int { (may & (Trie.bit(of: symbol) &- 1)).nonzeroBitCount }

    private var packed: UInt32 = 0
    /// Where its steps begin among all, once they are laid out (`Paths`).
    var first: Int32 = 0

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

    mutating func forgetSteps() { may = 0 }
    mutating func addStep(by symbol: Int32) { may |= Trie.bit(of: symbol) }
  }
  /// An entry that ends at a node, with what a match takes of it.
  struct End: Sendable {
    let number: Int32
    let next: Int32
    let mark: Mark
    let file: Mark.File
    let needsStart: Bool
    let needsEnd: Bool
  }

  /// Where a word can lead to from the root.
  struct First: Sendable {
    let number: Int32
    /// The bits of the next words that it is to be looked at for: all, where a phrase ends there or
    /// words may be skipped.
    let looks: UInt64

    init(number: Int32, node: Node) {
      self.number = number
      looks = node.ends >= 0 || node.kinds & Node.byGap != 0 ? ~0 : node.may
    }
  }

  /// A step from a node. Where several steps go by one symbol, all but the last to be found say
  /// that there is another.
  struct Step {
    /// The node and the symbol, as `Trie.key` puts them together.
    fileprivate var key: UInt64 = 0
    /// The node it leads to; 0, the root, where a place of the table is free.
    fileprivate var kid: Int32 = 0
    fileprivate var hasMore = false
    /// One of the options of a choice, which lead to the same node.
    fileprivate var isOption = false
  }

  private(set) var nodes: [Node] = [Node()]
  private(set) var ends: [End] = []
  private var steps: [Step]
  private var used = 0

  init() {
    steps = [Step](repeating: Step(), count: 1 << 16)
    nodes.reserveCapacity(1 << 15)
    ends.reserveCapacity(1 << 15)
  }

  @inline(__always)
  static func bit(of symbol: Int32) -> UInt64 { 1 &<< UInt64(symbol & 63) }

  /// Calls `body` with each node after `node` by `symbol`.
  func forEachStep(_ node: Int32, _ symbol: Int32, _ body: (Int32) -> Void) {
    let key = Self.key(of: node, symbol)
    let mask = steps.count - 1
    var at = Int(truncatingIfNeeded: Vocabulary.mixed(key)) & mask
    while steps[at].kid != 0 {
      if steps[at].key == key {
        body(steps[at].kid)
        if !steps[at].hasMore { return }
      }
      at = (at + 1) & mask
    }
  }

  /// Calls `body` with each step that a word can take, in no order: its node, its symbol, and where it
  /// leads to.
  func forEachStep(_ body: (Int32, Int32, Int32) -> Void) {
    for step in steps where step.kid != 0 {
      let symbol = Int32(truncatingIfNeeded: step.key)
      if Symbol.kind(of: symbol) != 0 { body(Int32(step.key >> 32), symbol, step.kid) }
    }
  }

  /// The node after `node` by `symbol`, made where there is none.
  mutating func grow(_ node: Int32, _ symbol: Int32) -> Int32 {
    let mask = steps.count - 1
    let key = Self.key(of: node, symbol)
    var at = Int(truncatingIfNeeded: Vocabulary.mixed(key)) & mask
    let known: Int32? = steps.withUnsafeBufferPointer { steps in
      while steps[at].kid != 0 {
        if steps[at].key == key, !steps[at].isOption {
          return steps[at].kid
        }
        at = (at + 1) & mask
      }
      return nil
    }
    if let known { return known }
    let new = Int32(nodes.count)
    nodes.append(Node())
    link(node, symbol, to: new, isOption: false)
    return new
  }

  /// A new node after `node`, within one option of a choice.
  mutating func branch(_ node: Int32, _ symbol: Int32) -> Int32 {
    let new = Int32(nodes.count)
    nodes.append(Node())
    link(node, symbol, to: new, isOption: true)
    return new
  }

  /// Lets `symbol` lead from `node` to a node that there is.
  mutating func link(_ node: Int32, _ symbol: Int32, to kid: Int32, isOption: Bool) {
    used += 1
    // Most steps that are looked for are not there, and are found out soon where half is free.
    if used * 2 > steps.count { widen() }
    insert(Step(key: Self.key(of: node, symbol), kid: kid, isOption: isOption))
    nodes[Int(node)].add(Symbol.kind(of: symbol))
    nodes[Int(node)].may |= Self.bit(of: symbol)
  }

  private mutating func insert(_ new: Step) {
    steps.withUnsafeMutableBufferPointer { steps in
      let mask = steps.count - 1
      var at = Int(truncatingIfNeeded: Vocabulary.mixed(new.key)) & mask
      while steps[at].kid != 0 {
        if steps[at].key == new.key { steps[at].hasMore = true }
        at = (at + 1) & mask
      }
      steps[at] = new
    }
  }

  /// What a step is found by.
  @inline(__always)
  fileprivate static func key(of node: Int32, _ symbol: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
  }

  func first(_ node: Int32) -> First { First(number: node, node: nodes[Int(node)]) }

  mutating func end(_ node: Int32, _ entry: Entry, number: Int32) {
    // Entries come one after the other, so that the newest is the first of the list.
    let newest = nodes[Int(node)].ends
    if newest >= 0, ends[Int(newest)].number == number { return }
    ends.append(
      End(
        number: number, next: newest, mark: entry.mark, file: entry.file,
        needsStart: entry.needsStart, needsEnd: entry.needsEnd))
    nodes[Int(node)].ends = Int32(ends.count - 1)
  }

  private mutating func widen() {
    let old = steps
    steps = [Step](repeating: Step(), count: old.count * 2)
    for var step in old where step.kid != 0 {
      step.hasMore = false
      insert(step)
    }
  }
}

/// What a phrase is made of: words by their number, sets of words counted down from -3, choices
/// counted up from the least number.
enum Symbol {
  static let any: Int32 = -2
  /// A few words that are skipped.
  static let gap = Int32.min
  static func set(_ index: Int) -> Int32 { Int32(-3 - index) }
  static func index(ofSet symbol: Int32) -> Int { Int(-3 - symbol) }
  /// A place with several options; no word of a line is one.
  static func choice(_ index: Int32) -> Int32 { Int32.min + 1 + index }

  /// By what sort of step it is taken.
  @inline(__always)
  static func kind(of symbol: Int32) -> UInt32 {
    if symbol >= 0 { return Trie.Node.byWord }
    if symbol == any { return Trie.Node.byAny }
    if symbol == gap { return Trie.Node.byGap }
    return symbol > Int32.min / 2 ? Trie.Node.bySet : 0
  }
}
