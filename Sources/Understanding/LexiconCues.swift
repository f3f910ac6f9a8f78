import Packs

extension LexiconBuilder {
  mutating func readCues(_ file: PackFile, keys: [String], first: Int)
    throws(PackProblem)
  {
    var mark: Mark?
    var value = Float.nan
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
        let key = file.text(line.text)
        value = Float(key) ?? .nan
        if case .section(let rest) = line.kind, !rest.isEmpty {
          value = Float(file.text(rest)) ?? .nan
        }
        let index = keys.firstIndex(of: key) ?? (value.isNaN ? nil : 0)
        guard let index else {
          throw PackProblem(
            path: file.path, line: line.number,
            message: "the section [\(key)] is unknown; there are \(keys.joined(separator: ", "))")
        }
        mark = Mark(rawValue: UInt8(first + index))
        return
      }
      guard let mark else {
        throw PackProblem(
          path: file.path, line: line.number, message: "an entry needs a [section] above it")
      }
      try add(line, of: file, mark: mark, value: value)
    }
  }

  /// Takes an entry of plain words, as most are, straight into the tree. False where it holds more.
  mutating func addPlain(
    _ line: PackLine, of bytes: UnsafeBufferPointer<UInt8>, mark: Mark, value: Float
  ) -> Bool {
    let end = line.text.upperBound
    for at in line.text.lowerBound..<end where bytes[at] &- 0x61 >= 26 && bytes[at] != 0x20 {
      return false
    }
    let number = Int32(lexicon.entries.count)
    let isRisk = mark.isDanger
    let sign = mark.sign
    var longest = (word: 0 as Int32, count: 0)
    var plain: [Int32] = []
    var node = Trie.root
    var holdsNot = false
    var at = line.text.lowerBound
    while at < end {
      let from = at
      var hash: UInt64 = 0
      while at < end, bytes[at] != 0x20 {
        hash = Vocabulary.hash(hash, bytes[at])
        at += 1
      }
      let word = lexicon.words.intern(UnsafeBufferPointer(rebasing: bytes[from..<at]), hash: hash)
      if at - from > longest.count { longest = (word, at - from) }
      while at < end, bytes[at] == 0x20 { at += 1 }
      if Int(word) < lexicon.readAs.count, !lexicon.readAs[Int(word)].isEmpty {
        for index in lexicon.readAs[Int(word)].asInts {
          take(lexicon.readings[index], &node, &holdsNot, isRisk: isRisk)
        }
      } else {
        take(word, &node, &holdsNot, isRisk: isRisk)
      }
      if problems != nil { plain.append(word) }
      if mark == .negationNot, from == line.text.lowerBound, at == end {
        markNegator(word)
      }
    }
    let entry = Entry(
      mark: mark, file: file, needsStart: false, needsEnd: false, holdsNot: holdsNot,
      value: value, line: Int32(line.number))
    lexicon.entries.append(entry)
    lexicon.trie.end(node, entry, number: number)
    if !sign.isEmpty { self.mark(sign, readings(of: longest.word)[0]) }
    if problems != nil {
      samples.append(plain)
      spellings[plain.flatMap(readings(of:)), default: []].append(number)
    }
    return true
  }

  private func readings(of word: Int32) -> [Int32] {
    guard Int(word) < lexicon.readAs.count, !lexicon.readAs[Int(word)].isEmpty else {
      return [word]
    }
    return Array(lexicon.readings[lexicon.readAs[Int(word)].asInts])
  }

  mutating func take(
    _ word: Int32, _ node: inout Int32, _ holdsNot: inout Bool, isRisk: Bool
  ) {
    if node == Trie.root {
      pad(&lexicon.starts, to: Int(word) + 1, with: false)
      lexicon.starts[Int(word)] = true
    }
    if isRisk { markRisky(word) }
    holdsNot = holdsNot || isNegator(word)
    node = lexicon.trie.grow(node, word)
  }

  func isNegator(_ word: Int32) -> Bool {
    word >= 0 && Int(word) < negators.count && negators[Int(word)]
  }

  mutating func markNegator(_ word: Int32) {
    guard word >= 0 else { return }
    pad(&negators, to: Int(word) + 1, with: false)
    negators[Int(word)] = true
  }

  mutating func add(_ line: PackLine, of file: PackFile, mark: Mark, value: Float)
    throws(PackProblem)
  {
    if file.bytes.withUnsafeBufferPointer({ addPlain(line, of: $0, mark: mark, value: value) }) {
      return
    }
    var failure: PackProblem?
    pattern.clear()
    forEachPiece(file.bytes, line.text) { piece in
      do throws(PackProblem) {
        try readPiece(piece, of: file, line)
      } catch {
        failure = failure ?? error
      }
    }
    if failure == nil, let message = pattern.problem {
      failure = PackProblem(path: file.path, line: line.number, message: message)
    }
    if let failure {
      if problems == nil { throw failure }
      problems?.append(failure)
      return
    }
    var holdsNot = false
    for symbol in pattern.symbols where isNegator(symbol) { holdsNot = true }
    let entry = Entry(
      mark: mark, file: self.file, needsStart: pattern.needsStart, needsEnd: pattern.needsEnd,
      holdsNot: holdsNot, value: value, line: Int32(line.number))
    if mark == .negationNot, pattern.elements.count == 1 {
      for at in pattern.symbols.indices { markNegator(pattern.symbols[at]) }
    }
    let number = Int32(lexicon.entries.count)
    lexicon.entries.append(entry)
    if problems != nil {
      samples.append(pattern.sample)
      for row in pattern.spellings { spellings[row, default: []].append(number) }
    }
    grow(from: Trie.root, 0, entry: number)
    if !mark.sign.isEmpty { markPattern(mark.sign) }
    if mark.isDanger {
      for at in pattern.symbols.indices { markRisky(pattern.symbols[at]) }
    }
  }

  mutating func markRisky(_ symbol: Int32) {
    guard symbol >= 0, lexicon.words.length(of: symbol) > 2 else { return }
    pad(&lexicon.risky, to: Int(symbol) + 1, with: false)
    lexicon.risky[Int(symbol)] = true
  }
}
