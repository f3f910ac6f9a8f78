/// A phrase that is being followed: the node reached, and how many words it may still skip.
struct PhraseThread {
  var node: Int32
  var start: Int32
  var skip: Int32
}

/// The phrases that are followed at one word of a line, and all that it takes.
struct Following {
  let tokens: UnsafeBufferPointer<Token>
  let tables: Paths.Tables
  var threads: PhraseThreads
  var found: [Match] = []
  /// The word that is looked at.
  var at = 0
  /// The bits of the steps that the next word can be.
  var ahead: UInt64 = 0
  /// The steps that this word can be.
  var ways = UnsafeBufferPointer<Int32>(start: nil, count: 0)

  init(tokens: UnsafeBufferPointer<Token>, tables: Paths.Tables, threads: PhraseThreads) {
    self.tokens = tokens
    self.tables = tables
    self.threads = threads
  }

  /// Longest gap that `...` stands for, in words.
  private static let longestGap: Int32 = 3

  /// Lets the phrases that came so far go on by this word, and leaves those that did.
  mutating func goOn() {
    let live = threads.count
    for index in 0..<live {
      let thread = threads[index]
      if thread.skip > 0 {
        threads.append(
          PhraseThread(node: thread.node, start: thread.start, skip: thread.skip - 1))
      }
      follow(thread.node, from: thread.start)
    }
    threads.removeFirst(live)
  }

  /// Begins the phrases that this word can begin.
  /// - Parameter looks: beside each node, the bits of the next words that it is to be looked at for.
  mutating func start(
    _ firsts: UnsafeBufferPointer<Int32>, _ looks: UnsafeBufferPointer<UInt64>
  ) {
    let probe = ahead | Trie.bit(of: Symbol.any)
    for index in looks.indices where looks[index] & probe != 0 {
      let node = firsts[index]
      reach(node, tables.nodes[Int(node)], from: Int32(truncatingIfNeeded: at))
    }
  }

  @inline(never)
  private mutating func follow(_ node: Int32, from start: Int32) {
    let place = tables.nodes[Int(node)]
    let kinds = place.kinds
    var way = kinds & Trie.Node.byAny != 0 ? 0 : kinds & Trie.Node.byWord != 0 ? 1 : 2
    let last = kinds & Trie.Node.bySet != 0 ? ways.count : kinds & Trie.Node.byWord != 0 ? 2 : 1
    let (ways, end) = (ways, min(last, ways.count))
    way = Self.next(way, of: ways, to: end, from: place)
    while way < end {
      tables.forEachStep(node, ways[way]) { reach($0, tables.nodes[Int($0)], from: start) }
      way = Self.next(way &+ 1, of: ways, to: end, from: place)
    }
  }

  /// The first step from a place on that may lead somewhere, for most lead nowhere.
  @inline(never)
  private static func next(
    _ first: Int, of ways: UnsafeBufferPointer<Int32>, to end: Int, from node: Trie.Node
  ) -> Int {
    var way = first
    while way < end, !node.mayStep(Trie.bit(of: ways[way])) { way &+= 1 }
    return way
  }

  @inline(__always)
  private mutating func reach(_ node: Int32, _ place: Trie.Node, from start: Int32) {
    if place.kinds & ~Trie.Node.byGap != 0, place.mayStep(ahead) {
      threads.append(PhraseThread(node: node, start: start, skip: 0))
    }
    if place.kinds & Trie.Node.byGap != 0 { skip(from: node, start) }
    if place.ends >= 0 { end(place.ends, from: start) }
  }

  @inline(never)
  private mutating func skip(from node: Int32, _ start: Int32) {
    tables.forEachStep(node, Symbol.gap) {
      threads.append(PhraseThread(node: $0, start: start, skip: Self.longestGap))
    }
  }

  @inline(never)
  private mutating func end(_ first: Int32, from start: Int32) {
    var end = first
    while end >= 0 {
      let info = tables.ends[Int(end)]
      if !info.needsStart || tokens[Int(start)].flags.contains(.sentence),
        !info.needsEnd || at + 1 == tokens.count
          || !tokens[at + 1].flags.isDisjoint(with: [.sentence, .comma])
      {
        found.append(
          Match(
            entry: info.number, start: start, end: Int32(at + 1), mark: info.mark,
            file: info.file))
      }
      end = info.next
    }
  }
}

/// Phrases that are followed, those that began first before the others. Most lines have few at a
/// time, which lie in the room that is given.
struct PhraseThreads {
  static let few = 80

  private var start: UnsafeMutablePointer<PhraseThread>
  private var capacity: Int
  private var isOwn = false
  private(set) var count = 0

  /// - Parameter room: of no use to anyone else for as long as there are threads.
  init(_ room: UnsafeMutableBufferPointer<PhraseThread>) {
    start = room.baseAddress!
    capacity = room.count
  }

  @inline(__always)
  subscript(at: Int) -> PhraseThread { start[at] }

  @inline(__always)
  mutating func append(_ thread: PhraseThread) {
    if count == capacity { grow() }
    (start + count).initialize(to: thread)
    count &+= 1
  }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func removeFirst(_ some: Int) {
    count &-= some
    if some > 0 { start.update(from: start + some, count: count) }
  }

  /// To be called when they are of no more use.
  mutating func free() {
    if isOwn { start.deallocate() }
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<PhraseThread>.allocate(capacity: 2 * capacity)
    larger.initialize(from: start, count: count)
    free()
    start = larger
    capacity *= 2
    isOwn = true
  }
}
