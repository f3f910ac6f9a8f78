import Packs

/// The marks of an entry.
extension LexiconBuilder {
  mutating func readPiece(
    _ piece: Range<Int>, of file: PackFile, _ line: PackLine, into pattern: inout Pattern
  ) throws(PackProblem) {
    let bytes = file.bytes
    switch (piece.count, bytes[piece.lowerBound]) {
    case (1, 0x5E): pattern.start()
    case (1, 0x24): pattern.needsEnd = true
    case (1, 0x5F): pattern.elements.append(Element(options: [[Symbol.any]]))
    case (3, 0x2E) where bytes[piece.lowerBound + 1] == 0x2E: pattern.gap()
    default:
      var inner = piece
      var element = Element(options: [])
      if bytes[piece.lowerBound] == 0x28, bytes[piece.upperBound - 1] == 0x29, piece.count > 2 {
        inner = piece.lowerBound + 1..<piece.upperBound - 1
        element.isOptional = true
      }
      var from = inner.lowerBound
      for at in inner where bytes[at] == 0x7C {
        element.options.append(try option(from..<at, of: file, line))
        from = at + 1
      }
      element.options.append(try option(from..<inner.upperBound, of: file, line))
      pattern.elements.append(element)
    }
  }

  mutating func option(_ range: Range<Int>, of file: PackFile, _ line: PackLine)
    throws(PackProblem) -> [Int32]
  {
    let bytes = file.bytes
    guard let first = range.first, let last = range.last else {
      throw PackProblem(
        path: file.path, line: line.number, message: "a word is missing beside |")
    }
    if bytes[first] == 0x3C, bytes[last] == 0x3E {
      guard let set = set(named: bytes, first + 1..<last) else {
        throw unknownSet(file.text(first + 1..<last), file, line)
      }
      return [set]
    }
    if bytes[last] == 0x2A, range.count > 1 {
      if let set = set(named: bytes, range) { return [set] }
      let set = newSet(named: bytes, range)
      let base = intern(bytes, range.dropLast())
      for form in forms(of: base) { members.append((form, set)) }
      return [set]
    }
    if bytes[range].allSatisfy({ $0 &- 0x61 < 26 }) {
      let word = intern(bytes, range)
      guard Int(word) < lexicon.readAs.count, !lexicon.readAs[Int(word)].isEmpty else {
        return [word]
      }
      return Array(lexicon.readings[lexicon.readAs[Int(word)].asInts])
    }
    return try spelled(range, of: file, line)
  }

  /// An entry's word that is more than small letters is cut up as a person's line would be.
  mutating func spelled(_ range: Range<Int>, of file: PackFile, _ line: PackLine)
    throws(PackProblem) -> [Int32]
  {
    let bytes = Array(file.bytes[range])
    // Marks like ":)" and commands like "/skip" are one word.
    if bytes[0] < 0x30, bytes[0] != 0x27 || bytes.count > 3 {
      return [intern(bytes, 0..<bytes.count)]
    }
    var pieces: [Int32] = []
    let count = lexicon.words.count
    pad(&lexicon.readAs, to: count, with: 0..<0)
    pad(&lexicon.numbers, to: count, with: .nan)
    pad(&lexicon.risky, to: count, with: false)
    let parts = Lexicon(lexicon)
    let tokens = bytes.withUnsafeBufferPointer {
      Scanner(bytes: $0, correcting: false).scan(parts)
    }
    for token in tokens {
      if token.word >= 0 {
        pieces.append(token.word)
      } else {
        pieces.append(intern(bytes, Int(token.start)..<Int(token.end)))
      }
    }
    guard !pieces.isEmpty else {
      throw PackProblem(
        path: file.path, line: line.number,
        message: "\(file.text(range)) can never match: no word in it")
    }
    return pieces
  }

  mutating func grow(from node: Int32, _ rest: ArraySlice<Element>, entry: Int32) {
    guard let element = rest.first else {
      lexicon.trie.end(node, entry: entry)
      return
    }
    if element.isGap {
      grow(from: lexicon.trie.growGap(node), rest.dropFirst(), entry: entry)
      return
    }
    if element.isOptional { grow(from: node, rest.dropFirst(), entry: entry) }
    for option in element.options {
      var next = node
      for symbol in option {
        if next == Trie.root, symbol >= 0 {
          pad(&lexicon.starts, to: Int(symbol) + 1, with: false)
          lexicon.starts[Int(symbol)] = true
        }
        next = lexicon.trie.grow(next, symbol)
      }
      grow(from: next, rest.dropFirst(), entry: entry)
    }
  }
}
