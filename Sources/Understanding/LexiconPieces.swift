import Packs

extension LexiconBuilder {
  mutating func readPiece(
    _ piece: Range<Int>, of file: PackFile, _ line: PackLine
  ) throws(PackProblem) {
    let bytes = file.bytes
    switch (piece.count, bytes[piece.lowerBound]) {
    case (1, 0x5E): pattern.start()
    case (1, 0x24): pattern.needsEnd = true
    case (1, 0x5F):
      pattern.open(optional: false)
      pattern.add(Symbol.any)
      pattern.endOption()
    case (3, 0x2E) where bytes[piece.lowerBound + 1] == 0x2E: pattern.gap()
    default:
      var inner = piece
      let optional =
        bytes[piece.lowerBound] == 0x28 && bytes[piece.upperBound - 1] == 0x29 && piece.count > 2
      if optional { inner = piece.lowerBound + 1..<piece.upperBound - 1 }
      pattern.open(optional: optional)
      var from = inner.lowerBound
      for at in inner where bytes[at] == 0x7C {
        try option(from..<at, of: file, line)
        from = at + 1
      }
      try option(from..<inner.upperBound, of: file, line)
      if from > inner.lowerBound { pattern.choose(choice(bytes, inner)) }
    }
  }

  /// Adds an option to the place that was opened last.
  mutating func option(_ range: Range<Int>, of file: PackFile, _ line: PackLine)
    throws(PackProblem)
  {
    let bytes = file.bytes
    guard !range.isEmpty else {
      throw PackProblem(
        path: file.path, line: line.number, message: "a word is missing beside |")
    }
    let first = range.lowerBound
    let last = range.upperBound - 1
    if bytes[first] == 0x3C, bytes[last] == 0x3E {
      guard let set = set(named: bytes, first + 1..<last) else {
        throw unknownSet(file.text(first + 1..<last), file, line)
      }
      pattern.add(set)
    } else if bytes[last] == 0x2A, range.count > 1 {
      pattern.add(formsSet(bytes, range))
    } else if isPlain(bytes, range) {
      read(intern(bytes, range))
    } else if let word = contracted(bytes, range) {
      read(word)
    } else {
      try spelled(range, of: file, line)
    }
    pattern.endOption()
  }

  /// The number of a choice, the same wherever it is written.
  private mutating func choice(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    bytes.withUnsafeBufferPointer { choices.intern(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Adds a word to the pattern, or the words it is read as.
  mutating func read(_ word: Int32) {
    if Int(word) < lexicon.readAs.count, !lexicon.readAs[Int(word)].isEmpty {
      for at in lexicon.readAs[Int(word)].asInts { pattern.add(lexicon.readings[at]) }
    } else {
      pattern.add(word)
    }
  }

  /// The word of small letters and apostrophes ("don't") that is known already: a line is not cut
  /// in it either.
  func contracted(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
    var isLetter = false
    var hash: UInt64 = 0
    for at in range {
      guard bytes[at] &- 0x61 < 26 || (bytes[at] == 0x27 && isLetter) else { return nil }
      isLetter = bytes[at] != 0x27
      hash = Vocabulary.hash(hash, bytes[at])
    }
    guard isLetter else { return nil }
    let word = bytes.withUnsafeBufferPointer {
      lexicon.words.find(hash: hash, count: range.count, $0.baseAddress! + range.lowerBound)
    }
    return word >= 0 ? word : nil
  }

  /// The set of a word's forms ("fail*"), made where it is new.
  mutating func formsSet(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    if let set = set(named: bytes, range) { return set }
    let set = newSet(named: bytes, range)
    let base = intern(bytes, range.dropLast())
    for form in forms(of: base) { members.append((form, set)) }
    return set
  }

  func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for at in range where bytes[at] &- 0x61 >= 26 { return false }
    return true
  }

  /// An entry's word that is more than small letters is cut up as a person's line would be.
  mutating func spelled(_ range: Range<Int>, of file: PackFile, _ line: PackLine)
    throws(PackProblem)
  {
    let bytes = Array(file.bytes[range])
    // Marks like ":)" and commands like "/skip" are one word.
    if bytes[0] < 0x30, bytes[0] != 0x27 || bytes.count > 3 {
      pattern.add(intern(bytes, 0..<bytes.count))
      return
    }
    let count = lexicon.words.count
    pad(&lexicon.readAs, to: count, with: 0..<0)
    pad(&lexicon.numbers, to: count, with: .nan)
    pad(&lexicon.risky, to: count, with: false)
    let tokens = tokens(of: bytes)
    for token in tokens {
      pattern.add(
        token.word >= 0 ? token.word : intern(bytes, Int(token.start)..<Int(token.end)))
    }
    guard !tokens.isEmpty else {
      throw PackProblem(
        path: file.path, line: line.number,
        message: "\(file.text(range)) can never match: no word in it")
    }
  }

  /// Cuts bytes with what was read so far. The lexicon that is made for it is gone on return, so
  /// that nothing of it is copied when the next word is added.
  @inline(never)
  func tokens(of bytes: [UInt8]) -> [Token] {
    let soFar = Lexicon(lexicon)
    return bytes.withUnsafeBufferPointer { Scanner(bytes: $0, correcting: false).scan(soFar) }
  }

  mutating func grow(from node: Int32, _ place: Int, entry: Int32) {
    guard place < pattern.elements.count else {
      lexicon.trie.end(node, lexicon.entries[Int(entry)], number: entry)
      return
    }
    let element = pattern.elements[place]
    if element.isGap {
      grow(from: lexicon.trie.grow(node, Symbol.gap), place + 1, entry: entry)
      return
    }
    if element.isOptional { grow(from: node, place + 1, entry: entry) }
    grow(from: grow(from: node, element), place + 1, entry: entry)
  }

  /// The node after one place of a phrase. The options of a choice share it, so that what follows
  /// is held once and not once for each of them.
  private mutating func grow(from node: Int32, _ element: Element) -> Int32 {
    guard element.choice >= 0 else {
      var next = node
      for at in pattern.symbols(of: element.options.lowerBound) {
        if next == Trie.root { markStart(pattern.symbols[at]) }
        next = lexicon.trie.grow(next, pattern.symbols[at])
      }
      return next
    }
    let known = lexicon.trie.nodes.count
    let shared = lexicon.trie.grow(node, Symbol.choice(element.choice))
    guard lexicon.trie.nodes.count > known else { return shared }
    for option in element.options {
      let place = pattern.symbols(of: option)
      var next = node
      for at in place {
        let symbol = pattern.symbols[at]
        if next == Trie.root { markStart(symbol) }
        if at + 1 < place.upperBound {
          next = lexicon.trie.branch(next, symbol)
        } else {
          lexicon.trie.link(next, symbol, to: shared, isOption: true)
        }
      }
    }
    return shared
  }

  private mutating func markStart(_ symbol: Int32) {
    guard symbol >= 0 else { return }
    pad(&lexicon.starts, to: Int(symbol) + 1, with: false)
    lexicon.starts[Int(symbol)] = true
  }
}
