import Packs

extension GrammarBuilder {
  /// What a section of a grammar file asks for its entries.
  private enum Section {
    case none
    case kinds(WordKinds)
    case entry(EntryKinds)
    case verb(GrammarVerb.Act)
    case verbMark(WritableKeyPath<GrammarVerb, Bool>)
    case turn, afterFirst, repair
  }

  /// Reads one file; its name does not matter, its sections say what its lines are.
  mutating func read(_ file: PackFile) throws(PackProblem) {
    var section = Section.none
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
        section = try Self.section(named: file.text(line.text), file: file, line: line.number)
        return
      }
      guard add(file.bytes[line.text], to: section) else {
        throw PackProblem(
          path: file.path, line: line.number,
          message: "\"\(file.text(line.text))\" does not fit its section")
      }
    }
  }

  private static func section(
    named name: String, file: PackFile, line: Int
  ) throws(PackProblem) -> Section {
    if let kinds = WordKinds.sections[name] { return .kinds(kinds) }
    if let kind = EntryKinds.sections[name] { return .entry(kind) }
    switch name {
    case "deed": return .verb(.deed)
    case "mishap": return .verb(.mishap)
    case "state": return .verb(.state)
    case "happening": return .verb(.happening)
    case "thing": return .verbMark(\.ofThings)
    case "says": return .verbMark(\.says)
    case "noun first": return .verbMark(\.nounFirst)
    case "also noun": return .verbMark(\.alsoNoun)
    case "turn": return .turn
    case "after i": return .afterFirst
    case "repair": return .repair
    default:
      throw PackProblem(
        path: file.path, line: line, message: "section [\(name)] is not one of the grammar's")
    }
  }

  /// False where the entry is not what its section holds.
  private mutating func add(_ bytes: ArraySlice<UInt8>, to section: Section) -> Bool {
    switch section {
    case .none: return false
    case .kinds(let kinds): words[Int(intern(bytes))].kinds.formUnion(kinds)
    case .entry(let kind): add(bytes, as: kind)
    case .verb(let act): addVerb(bytes, act: act)
    case .verbMark(let mark):
      let verb = Int(words[Int(intern(bytes))].verb)
      if verb < 0 { return false }
      verbs[verb][keyPath: mark] = true
      if verbs[verb].alsoNoun {
        words[Int(verbs[verb].base)].kinds.insert(.noun)
        words[Int(verbs[verb].sForm)].kinds.insert(.noun)
      }
    case .turn, .afterFirst, .repair:
      let parts = Self.words(of: bytes)
      if parts.count < 3 || parts[1].count != 1 || parts[1].first != 0x3D { return false }
      let word = Int(intern(parts[0]))
      let right = bytes[parts[2].startIndex...]
      if case .turn = section { words[word].turned = keep(right) }
      if case .afterFirst = section { words[word].afterFirst = keep(right) }
      if case .repair = section { words[word].repair = internAll(parts[2...]) }
    }
    return true
  }

  private mutating func internAll(_ parts: ArraySlice<ArraySlice<UInt8>>) -> TextSlice {
    let start = Int32(repairs.count)
    for part in parts { repairs.append(intern(part)) }
    return TextSlice(start: start, count: Int32(repairs.count) - start)
  }

  /// Adds an entry of one or more words, mended as a line of a person would be.
  private mutating func add(_ bytes: ArraySlice<UInt8>, as kind: EntryKinds) {
    let start = Int32(entryWords.count)
    for part in Self.words(of: bytes) {
      let word = intern(part)
      let repair = words[Int(word)].repair
      if repair.isNone {
        entryWords.append(word)
      } else {
        entryWords.append(contentsOf: repairs[repair.range])
      }
    }
    let first = Int(entryWords[Int(start)])
    let rest = TextSlice(start: start + 1, count: Int32(entryWords.count) - start - 1)
    let entry = Int32(entries.count)
    entries.append(GrammarEntry(kind: kind, rest: rest))
    var head = words[first].entry
    while head >= 0, entries[Int(head)].kind != kind { head = entries[Int(head)].nextKind }
    if head >= 0 {
      entries[Int(entry)].next = entries[Int(head)].next
      entries[Int(head)].next = entry
    } else {
      entries[Int(entry)].nextKind = words[first].entry
      words[first].entry = entry
      words[first].entries.formUnion(kind)
    }
  }

  /// The parts of an entry between blanks.
  static func words(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
  }
}
