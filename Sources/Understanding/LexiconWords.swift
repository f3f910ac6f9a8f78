import Packs

extension LexiconBuilder {
  /// `readas.txt`: the section names what each of its entries is read as.
  mutating func readWords(_ file: PackFile) throws(PackProblem) {
    var meaning: Range<Int32> = 0..<0
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
        let from = Int32(lexicon.readings.count)
        forEachPiece(file.bytes, line.text) { lexicon.readings.append(intern(file.bytes, $0)) }
        meaning = from..<Int32(lexicon.readings.count)
      } else {
        forEachPiece(file.bytes, line.text) { piece in
          let word = Int(intern(file.bytes, piece))
          pad(&lexicon.readAs, to: word + 1, with: 0..<0)
          lexicon.readAs[word] = meaning
        }
      }
    }
  }

  /// `forms.txt`: the forms of an irregular word, a word a line, the plain one first.
  mutating func readForms(_ file: PackFile) throws(PackProblem) {
    try file.forEachLine { (line) throws(PackProblem) in
      guard case .entry = line.kind else { return }
      var forms: [Int32] = []
      forEachPiece(file.bytes, line.text) { forms.append(intern(file.bytes, $0)) }
      irregular[forms[0]] = forms
    }
  }

  /// `numbers.txt`: the section is the number, its entries the words for it.
  mutating func readNumbers(_ file: PackFile) throws(PackProblem) {
    var value = Float.nan
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
        guard let number = Float(file.text(line.text)) else {
          throw PackProblem(
            path: file.path, line: line.number, message: "a section here is a number")
        }
        value = number
      } else {
        forEachPiece(file.bytes, line.text) { piece in
          let word = Int(intern(file.bytes, piece))
          pad(&lexicon.numbers, to: word + 1, with: .nan)
          lexicon.numbers[word] = value
        }
      }
    }
  }

  /// `sets.txt`: words that stand for each other wherever `<name>` is written.
  mutating func readSets(_ file: PackFile) throws(PackProblem) {
    var set: Int32 = Symbol.any
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
        guard self.set(named: file.bytes, line.text) == nil else {
          throw PackProblem(
            path: file.path, line: line.number,
            message: "the set <\(file.text(line.text))> stands twice: give one of them another name"
          )
        }
        set = newSet(named: file.bytes, line.text)
        return
      }
      guard set != Symbol.any else {
        throw PackProblem(
          path: file.path, line: line.number, message: "an entry needs a [section] above it")
      }
      var problem: PackProblem?
      forEachPiece(file.bytes, line.text) { piece in
        if file.bytes[piece.lowerBound] == 0x3C, piece.count > 2 {
          let name = piece.lowerBound + 1..<piece.upperBound - 1
          if let other = self.set(named: file.bytes, name) {
            for member in members where member.set == other {
              members.append((member.word, set))
            }
          } else {
            problem = unknownSet(file.text(name), file, line)
          }
        } else if file.bytes[piece.upperBound - 1] == 0x2A {
          let base = intern(file.bytes, piece.lowerBound..<piece.upperBound - 1)
          for form in forms(of: base) { members.append((form, set)) }
        } else {
          members.append((intern(file.bytes, piece), set))
        }
      }
      if let problem { throw problem }
    }
  }

  mutating func newSet(named bytes: [UInt8], _ name: Range<Int>) -> Int32 {
    let set = Symbol.set(sets.count)
    let index = bytes.withUnsafeBufferPointer {
      setNames.intern(UnsafeBufferPointer(rebasing: $0[name]))
    }
    sets.append(set)
    return index == sets.count - 1 ? set : sets[Int(index)]
  }

  func set(named bytes: [UInt8], _ name: Range<Int>) -> Int32? {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0
      for at in name { hash = Vocabulary.hash(hash, lowered(bytes[at])) }
      guard !name.isEmpty else { return nil }
      let index = setNames.find(
        hash: hash, count: name.count, bytes.baseAddress! + name.lowerBound)
      return index < 0 ? nil : sets[Int(index)]
    }
  }

  func unknownSet(_ name: String, _ file: PackFile, _ line: PackLine) -> PackProblem {
    PackProblem(
      path: file.path, line: line.number,
      message: "the set <\(name)> is unknown; sets.txt offers "
        + (0..<Int32(setNames.count)).map(setNames.text).filter { $0.last != "*" }.sorted()
        .joined(separator: ", "))
  }

  mutating func layOutSets() {
    let count = lexicon.words.count
    var sizes = [Int32](repeating: 0, count: count + 1)
    for member in members { sizes[Int(member.word) + 1] += 1 }
    for word in 0..<count { sizes[word + 1] += sizes[word] }
    lexicon.setStarts = sizes
    lexicon.setsOfWord = [Int32](repeating: 0, count: members.count)
    for member in members {
      lexicon.setsOfWord[Int(sizes[Int(member.word)])] = member.set
      sizes[Int(member.word)] += 1
    }
    layOutFirsts()
  }

  /// Gathers by word the nodes after the root. A phrase that starts with a set starts with each of
  /// its words.
  private mutating func layOutFirsts() {
    let count = lexicon.words.count
    pad(&lexicon.starts, to: count, with: false)
    var nodes: [[Trie.First]] = []
    for index in sets.indices {
      var reached: [Trie.First] = []
      lexicon.trie.forEachStep(Trie.root, Symbol.set(index)) {
        reached.append(lexicon.trie.first($0))
      }
      nodes.append(reached)
    }
    var firsts: [Trie.First] = []
    lexicon.firstStarts.reserveCapacity(count + 1)
    for word in 0..<count {
      lexicon.firstStarts.append(Int32(firsts.count))
      if lexicon.starts[word] {
        lexicon.trie.forEachStep(Trie.root, Int32(word)) {
          firsts.append(lexicon.trie.first($0))
        }
      }
      for index in Int(lexicon.setStarts[word])..<Int(lexicon.setStarts[word + 1]) {
        firsts += nodes[Symbol.index(ofSet: lexicon.setsOfWord[index])]
      }
    }
    lexicon.firstStarts.append(Int32(firsts.count))
    lexicon.firsts = firsts
  }
}
