import Packs

/// Reads the lexicon files of one language into a `Lexicon`.
struct LexiconBuilder {
  var lexicon = LexiconParts()
  /// Words and sets by number, until they are laid out by word.
  private var members: [(word: Int32, set: Int32)] = []
  /// The names of the sets, "fail*" included, and the set of each.
  private var setNames = Vocabulary()
  private var sets: [Int32] = []
  private var emptySets: [(name: String, problem: PackProblem)] = []
  private var irregular: [Int32: [Int32]] = [:]
  /// The words that negate by themselves.
  private var negators: [Bool] = []
  private var file = Mark.File.negation
  /// The entry that is being read.
  private var pattern = Pattern()
  /// Where problems of single entries are gathered, for the check; else the first one is thrown.
  var problems: [PackProblem]?
  /// For the check: by entry, words that it must be found in.
  var samples: [[Int32]] = []

  init() {
    lexicon.entries.reserveCapacity(1 << 14)
  }

  /// - Parameter folder: a language's folder, for instance `prompts/en`.
  static func load(folder: String) throws(PackProblem) -> Lexicon {
    var builder = LexiconBuilder()
    try builder.read(folder: folder + "/lexicons")
    return builder.finished()
  }

  mutating func read(folder: String) throws(PackProblem) {
    try readWords(PackFile(reading: folder + "/readas.txt"))
    try readForms(PackFile(reading: folder + "/forms.txt"))
    try readNumbers(PackFile(reading: folder + "/numbers.txt"))
    try readSets(PackFile(reading: folder + "/sets.txt"))
    var first = members.count
    try readSets(PackFile(reading: folder + "/safety-sets.txt"))
    for member in members[first...] where lexicon.words.length(of: member.word) > 2 {
      pad(&lexicon.risky, to: Int(member.word) + 1, with: false)
      lexicon.risky[Int(member.word)] = true
    }
    for role in Role.allCases {
      let name = Array(role.name.utf8)
      guard let set = set(named: name, 0..<name.count) else {
        throw PackProblem(
          path: folder + "/sets.txt", message: "the set [\(role.name)] is missing")
      }
      lexicon.roles.append(set)
    }
    first = 0
    for (index, file) in Mark.files.enumerated() {
      self.file = Mark.File(rawValue: UInt8(index))!
      try readCues(
        PackFile(reading: "\(folder)/\(file.name).txt"), keys: file.keys, first: first)
      first += file.keys.count
    }
    lexicon.real = WordGuard(try PackFile(reading: folder + "/english.txt"))
  }

  mutating func finished() -> Lexicon {
    layOutSets()
    let count = lexicon.words.count
    pad(&lexicon.readAs, to: count, with: 0..<0)
    pad(&lexicon.numbers, to: count, with: .nan)
    pad(&lexicon.starts, to: count, with: false)
    pad(&lexicon.risky, to: count, with: false)
    lexicon.slips = Slips(lexicon.words, count: count)
    lexicon.cueNames = Mark.names.map { "\($0.file).\($0.key)" }
    lexicon.sectionNames = Mark.names.map { "\($0.file).txt:\($0.key)" }
    return Lexicon(lexicon)
  }

  /// Makes room for a count of words, and for many more, since they come one by one.
  @inline(__always)
  private func pad<Value>(_ values: inout [Value], to count: Int, with value: Value) {
    if values.count < count { widen(&values, to: max(count * 2, 1 << 13), with: value) }
  }

  @inline(never)
  private func widen<Value>(_ values: inout [Value], to count: Int, with value: Value) {
    values.append(contentsOf: repeatElement(value, count: count - values.count))
  }
}

// MARK: - Words, forms, numbers and sets

extension LexiconBuilder {
  /// `readas.txt`: the section names what each of its entries is read as.
  private mutating func readWords(_ file: PackFile) throws(PackProblem) {
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
  private mutating func readForms(_ file: PackFile) throws(PackProblem) {
    try file.forEachLine { (line) throws(PackProblem) in
      guard case .entry = line.kind else { return }
      var forms: [Int32] = []
      forEachPiece(file.bytes, line.text) { forms.append(intern(file.bytes, $0)) }
      irregular[forms[0]] = forms
    }
  }

  /// `numbers.txt`: the section is the number, its entries the words for it.
  private mutating func readNumbers(_ file: PackFile) throws(PackProblem) {
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
  private mutating func readSets(_ file: PackFile) throws(PackProblem) {
    var set: Int32 = Symbol.any
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
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

  private mutating func newSet(named bytes: [UInt8], _ name: Range<Int>) -> Int32 {
    let set = Symbol.set(sets.count)
    let index = bytes.withUnsafeBufferPointer {
      setNames.intern(UnsafeBufferPointer(rebasing: $0[name]))
    }
    sets.append(set)
    return index == sets.count - 1 ? set : sets[Int(index)]
  }

  private func set(named bytes: [UInt8], _ name: Range<Int>) -> Int32? {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0
      for at in name { hash = Vocabulary.hash(hash, lowered(bytes[at])) }
      guard !name.isEmpty else { return nil }
      let index = setNames.find(
        hash: hash, count: name.count, bytes.baseAddress! + name.lowerBound)
      return index < 0 ? nil : sets[Int(index)]
    }
  }

  private func unknownSet(_ name: String, _ file: PackFile, _ line: PackLine) -> PackProblem {
    PackProblem(
      path: file.path, line: line.number,
      message: "the set <\(name)> is unknown; sets.txt offers "
        + (0..<Int32(sets.count)).map(setNames.text).filter { $0.last != "*" }.sorted()
        .joined(separator: ", "))
  }

  private mutating func layOutSets() {
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
    // A phrase that starts with a set starts with each of its words.
    pad(&lexicon.starts, to: count, with: false)
    for member in members where lexicon.trie.step(Trie.root, member.set) >= 0 {
      lexicon.starts[Int(member.word)] = true
    }
  }
}

// MARK: - Cues

extension LexiconBuilder {
  private mutating func readCues(_ file: PackFile, keys: [String], first: Int)
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
  private mutating func addPlain(
    _ line: PackLine, of bytes: UnsafeBufferPointer<UInt8>, mark: Mark, value: Float
  ) -> Bool {
    let end = line.text.upperBound
    for at in line.text.lowerBound..<end where bytes[at] &- 0x61 >= 26 && bytes[at] != 0x20 {
      return false
    }
    let number = Int32(lexicon.entries.count)
    let isRisk = mark.isDanger
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
    lexicon.entries.append(
      Entry(
        mark: mark, file: file, needsStart: false, needsEnd: false, holdsNot: holdsNot,
        value: value, line: Int32(line.number)))
    lexicon.trie.end(node, entry: number)
    if problems != nil { samples.append(plain) }
    return true
  }

  private mutating func take(
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

  private func isNegator(_ word: Int32) -> Bool {
    word >= 0 && Int(word) < negators.count && negators[Int(word)]
  }

  private mutating func markNegator(_ word: Int32) {
    guard word >= 0 else { return }
    pad(&negators, to: Int(word) + 1, with: false)
    negators[Int(word)] = true
  }

  private mutating func add(_ line: PackLine, of file: PackFile, mark: Mark, value: Float)
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
    if problems != nil { samples.append(pattern.sample) }
    grow(from: Trie.root, 0, entry: number)
    if mark.isDanger {
      for at in pattern.symbols.indices { markRisky(pattern.symbols[at]) }
    }
  }

  private mutating func markRisky(_ symbol: Int32) {
    guard symbol >= 0, lexicon.words.length(of: symbol) > 2 else { return }
    pad(&lexicon.risky, to: Int(symbol) + 1, with: false)
    lexicon.risky[Int(symbol)] = true
  }

  private mutating func readPiece(
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
    }
  }

  /// Adds an option to the place that was opened last.
  private mutating func option(_ range: Range<Int>, of file: PackFile, _ line: PackLine)
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

  /// Adds a word to the pattern, or the words it is read as.
  private mutating func read(_ word: Int32) {
    if Int(word) < lexicon.readAs.count, !lexicon.readAs[Int(word)].isEmpty {
      for at in lexicon.readAs[Int(word)].asInts { pattern.add(lexicon.readings[at]) }
    } else {
      pattern.add(word)
    }
  }

  /// The word of small letters and apostrophes ("don't") that is known already: a line is not cut
  /// in it either.
  private func contracted(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
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
  private mutating func formsSet(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    if let set = set(named: bytes, range) { return set }
    let set = newSet(named: bytes, range)
    let base = intern(bytes, range.dropLast())
    for form in forms(of: base) { members.append((form, set)) }
    return set
  }

  private func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for at in range where bytes[at] &- 0x61 >= 26 { return false }
    return true
  }

  /// An entry's word that is more than small letters is cut up as a person's line would be.
  private mutating func spelled(_ range: Range<Int>, of file: PackFile, _ line: PackLine)
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
  private func tokens(of bytes: [UInt8]) -> [Token] {
    let soFar = Lexicon(lexicon)
    return bytes.withUnsafeBufferPointer { Scanner(bytes: $0, correcting: false).scan(soFar) }
  }

  private mutating func grow(from node: Int32, _ place: Int, entry: Int32) {
    guard place < pattern.elements.count else {
      lexicon.trie.end(node, entry: entry)
      return
    }
    let element = pattern.elements[place]
    if element.isGap {
      grow(from: lexicon.trie.grow(node, Symbol.gap), place + 1, entry: entry)
      return
    }
    if element.isOptional { grow(from: node, place + 1, entry: entry) }
    for option in element.options {
      var next = node
      for at in pattern.symbols(of: option) {
        let symbol = pattern.symbols[at]
        if next == Trie.root, symbol >= 0 {
          pad(&lexicon.starts, to: Int(symbol) + 1, with: false)
          lexicon.starts[Int(symbol)] = true
        }
        next = lexicon.trie.grow(next, symbol)
      }
      grow(from: next, place + 1, entry: entry)
    }
  }
}

// MARK: - Bytes

extension LexiconBuilder {
  fileprivate mutating func intern(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
    bytes.withUnsafeBufferPointer { lexicon.words.intern(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A word and its regular or irregular forms.
  fileprivate mutating func forms(of base: Int32) -> [Int32] {
    if let known = irregular[base] { return known }
    return [base]
      + WordForms.regular(Array(lexicon.words.bytes(of: base))).map {
        lexicon.words.intern(String(decoding: $0, as: UTF8.self))
      }
  }
}

/// Calls `body` for each run of bytes between blanks.
private func forEachPiece(_ bytes: [UInt8], _ range: Range<Int>, _ body: (Range<Int>) -> Void) {
  var at = range.lowerBound
  while at < range.upperBound {
    while at < range.upperBound, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    let from = at
    while at < range.upperBound, bytes[at] != 0x20, bytes[at] != 0x09 { at += 1 }
    if from < at { body(from..<at) }
  }
}

extension Range<Int32> {
  var asInts: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
