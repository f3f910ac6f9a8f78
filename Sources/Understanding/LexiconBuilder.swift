import Packs

/// Reads the lexicon files of one language into a `Lexicon`.
struct LexiconBuilder {
  var lexicon = LexiconParts()
  /// Words and sets by number, until they are laid out by word.
  var members: [(word: Int32, set: Int32)] = []
  /// The names of the sets, "fail*" included, and the set of each.
  var setNames = Vocabulary()
  var sets: [Int32] = []
  /// The choices ("a|b") that were met, by how they are written.
  var choices = Vocabulary()
  var irregular: [Int32: [Int32]] = [:]
  /// The words that negate by themselves.
  var negators: [Bool] = []
  /// By set: what a line can say only with one of its words, or another such word.
  var setSigns: [Sign] = []
  var file = Mark.File.negation
  /// The entry that is being read.
  var pattern = Pattern()
  /// Where problems of single entries are gathered, for the check; else the first one is thrown.
  var problems: [PackProblem]?
  /// For the check: by entry, words that it must be found in.
  var samples: [[Int32]] = []
  /// For the check: by row of words, the entries that it stands for.
  var spellings: [[Int32]: [Int32]] = [:]

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
    lexicon.real = try WordGuard(path: folder + "/english.txt")
  }

  mutating func finished() -> Lexicon {
    layOutSets()
    layOutSigns()
    let count = lexicon.words.count
    pad(&lexicon.readAs, to: count, with: 0..<0)
    pad(&lexicon.numbers, to: count, with: .nan)
    pad(&lexicon.starts, to: count, with: false)
    pad(&lexicon.risky, to: count, with: false)
    for word in 0..<count where lexicon.risky[word] {
      lexicon.riskHeads.add(lexicon.words.bytes(of: Int32(word)))
    }
    lexicon.paths = Paths(lexicon.trie)
    return Lexicon(lexicon)
  }

  /// Makes room for a count of words, and for many more, since they come one by one.
  @inline(__always)
  func pad<Value>(_ values: inout [Value], to count: Int, with value: Value) {
    if values.count < count { widen(&values, to: max(count * 2, 1 << 13), with: value) }
  }

  @inline(never)
  func widen<Value>(_ values: inout [Value], to count: Int, with value: Value) {
    values.append(contentsOf: repeatElement(value, count: count - values.count))
  }
}
