/// The tree of phrases as it is walked: the steps of a node lie side by side, so that a look for one
/// is a look at one place.
struct Paths: Sendable {
  /// A step from a node: by what, and where it leads to.
  struct Step: Sendable {
    /// What the steps of a node are sorted by: the symbol, its lowest bits first.
    var key: UInt32 = 0
    var kid: Int32 = 0

    @inline(__always)
    static func key(of symbol: Int32) -> UInt32 {
      UInt32(bitPattern: symbol) &<< 26 | UInt32(bitPattern: symbol) &>> 6
    }
  }

  /// One more at the end, where the steps end.
  private let nodes: [Trie.Node]
  private let ends: [Trie.End]
  /// By node, those of one node by their keys. A phrase is begun by way of `Lexicon.firsts`: there
  /// are none from the root.
  private let steps: [Step]

  static let none = Paths()

  private init() { (nodes, ends, steps) = ([], [], []) }

  init(_ trie: Trie) {
    var nodes = trie.nodes
    nodes.append(Trie.Node())
    // A step that no word can take is none here.
    for at in nodes.indices { nodes[at].forgetSteps() }
    trie.forEachStep { node, symbol, _ in
      guard node != Trie.root else { return }
      nodes[Int(node)].addStep(by: symbol)
      nodes[Int(node) + 1].first += 1
    }
    for at in nodes.indices.dropFirst() { nodes[at].first += nodes[at - 1].first }
    var next = nodes.map(\.first)
    var steps = [Step](repeating: Step(), count: Int(nodes[nodes.count - 1].first))
    trie.forEachStep { node, symbol, kid in
      guard node != Trie.root else { return }
      // Most nodes have few: each goes to its place among those that came.
      let key = Step.key(of: symbol)
      let first = Int(nodes[Int(node)].first)
      var at = Int(next[Int(node)])
      next[Int(node)] += 1
      while at > first, steps[at - 1].key > key {
        steps[at] = steps[at - 1]
        at -= 1
      }
      steps[at] = Step(key: key, kid: kid)
    }
    self.nodes = nodes
    self.steps = steps
    ends = trie.ends
  }

  /// All of it where it lies, for many looks at it.
  struct Tables {
    let nodes: UnsafeBufferPointer<Trie.Node>
    let ends: UnsafeBufferPointer<Trie.End>
    fileprivate let steps: UnsafeBufferPointer<Step>

    /// So many steps are looked through from the first, and so many from where the bits of the node say
    /// that it can be.
    private static let veryFew = 4
    private static let few = 24

    /// Calls `body` with each node after `node` by `symbol`: a word, or a set counted down from -3.
    @inline(__always)
    func forEachStep(_ node: Int32, _ symbol: Int32, _ body: (Int32) -> Void) {
      let (place, end) = (nodes[Int(node)], Int(nodes[Int(node) &+ 1].first))
      let key = Step.key(of: symbol)
      var at = Int(place.first)
      if end &- at <= Self.few {
        if end &- at > Self.veryFew { at &+= place.stepsBefore(symbol) }
        while at < end, steps[at].key < key { at &+= 1 }
      } else {
        at = Self.place(of: key, in: steps, from: at, to: end)
      }
      while at < end, steps[at].key == key {
        body(steps[at].kid)
        at &+= 1
      }
    }

    /// The first of some steps that is not before a key.
    @inline(never)
    private static func place(
      of key: UInt32, in steps: UnsafeBufferPointer<Step>, from first: Int, to end: Int
    ) -> Int {
      var (low, high) = (first, end)
      while low < high {
        let middle = (low &+ high) / 2
        if steps[middle].key < key { low = middle &+ 1 } else { high = middle }
      }
      return low
    }
  }

  func withTables<Result>(_ body: (Tables) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      ends.withUnsafeBufferPointer { ends in
        steps.withUnsafeBufferPointer { body(Tables(nodes: nodes, ends: ends, steps: $0)) }
      }
    }
  }
}
