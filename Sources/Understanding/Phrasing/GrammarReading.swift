import Packs

extension GrammarBuilder {
  /// What a section of a grammar file asks for its entries.
  private enum Section {
    case none
    case kinds(WordKinds)
    case entry(EntryKinds)
    case verb(GrammarVerb.Act)
    case verbMark(WritableKeyPath<GrammarVerb, Bool>)
    case turn, afterFirst
    case repair(Mends)
  }

  /// Reads one file; its name does not matter, its sections say what its lines are.
  mutating func read(_ file: PackFile) throws(PackProblem) {
    var section = Section.none
    try file.forEachLine { (line) throws(PackProblem) in
      if case .section = line.kind {
        section = try Self.section(named: file.text(line.text), file: file, line: line.number)
        return
      }
      let fits = file.bytes.withUnsafeBufferPointer {
        add(Bytes(rebasing: $0[line.text]), to: section)
      }
      guard fits else {
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
    case "repair": return .repair(.always)
    case "repair after a modal": return .repair(.afterModal)
    case "repair before a verb": return .repair(.beforeVerb)
    case "repair before a description": return .repair(.beforeDescription)
    case "repair before a participle": return .repair(.beforeParticiple)
    default:
      throw PackProblem(
        path: file.path, line: line, message: "section [\(name)] is not one of the grammar's")
    }
  }

  /// False where the entry is not what its section holds.
  private mutating func add(_ bytes: Bytes, to section: Section) -> Bool {
    switch section {
    case .none: return false
    case .kinds(var kinds):
      let word = Int(intern(bytes))
      // What is known by its number alone is a noun.
      if words[word].kinds.isEmpty, kinds.has([.singular, .plural]) { kinds.insert(.noun) }
      words[word].kinds.formUnion(kinds)
    case .entry(let kind): add(bytes, as: kind)
    case .verb(let act): addVerb(bytes, act: act)
    case .verbMark(let mark): return add(bytes, mark)
    case .turn, .afterFirst, .repair: return change(bytes, in: section)
    }
    return true
  }

  /// Marks a verb that was named before.
  private mutating func add(_ bytes: Bytes, _ mark: WritableKeyPath<GrammarVerb, Bool>) -> Bool {
    let verb = Int(words[Int(intern(bytes))].verb)
    if verb < 0 { return false }
    verbs[verb][keyPath: mark] = true
    if verbs[verb].alsoNoun {
      words[Int(verbs[verb].base)].kinds.insert(.noun)
      words[Int(verbs[verb].sForm)].kinds.insert(.noun)
    }
    return true
  }

  /// `word = what it becomes`
  private mutating func change(_ bytes: Bytes, in section: Section) -> Bool {
    var at = 0
    guard let left = Self.nextWord(bytes, &at), let sign = Self.nextWord(bytes, &at),
      sign.count == 1, sign[0] == 0x3D
    else { return false }
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count else { return false }
    let word = Int(intern(left))
    let right = Bytes(rebasing: bytes[at...])
    if case .turn = section { words[word].turned = table.keep(right) }
    if case .afterFirst = section { words[word].afterFirst = table.keep(right) }
    if case .repair(let mends) = section {
      let start = repairs.count
      var at = 0
      while let part = Self.nextWord(right, &at) { repairs.append(intern(part)) }
      words[word].repair = TextSlice(start: start, count: repairs.count - start)
      words[word].mends = mends
    }
    return true
  }

  /// Adds an entry of one or more words, mended as a line of a person would be.
  private mutating func add(_ bytes: Bytes, as kind: EntryKinds) {
    let start = entryWords.count
    var at = 0
    while let part = Self.nextWord(bytes, &at) {
      let word = intern(part)
      let repair = words[Int(word)].repair
      if repair.isNone || words[Int(word)].mends != .always {
        entryWords.append(word)
      } else {
        entryWords.append(contentsOf: repairs[repair.range])
      }
    }
    let first = Int(entryWords[start])
    let rest = TextSlice(start: start + 1, count: entryWords.count - start - 1)
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

  /// The next part of an entry between blanks; nil at its end.
  static func nextWord(_ bytes: Bytes, _ at: inout Int) -> Bytes? {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    let start = at
    while at < bytes.count, bytes[at] != 0x20, bytes[at] != 0x09 { at += 1 }
    return at > start ? Bytes(rebasing: bytes[start..<at]) : nil
  }
}
