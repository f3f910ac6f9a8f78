import Packs
import Understanding

/// All the words of a language: for each key its variants, and the options of its questions.
public struct Words: Sendable {
  /// The variants of a key, in the order of their file.
  public private(set) var variants: [String: [Variant]] = [:]
  /// The choices of a question: `[mastery.nearest.options]`.
  public private(set) var options: [String: [String]] = [:]
  /// For each fact the second reflections that set something beside it, by their ids.
  public private(set) var links: [Slot.Origin: [Int]] = [:]
  /// What each evidence rule says, for "why".
  public private(set) var rules: [String: String] = [:]
  /// The number of variants, all keys together.
  public private(set) var count = 0
  /// Tells these words from others (FNV-1a, 64 bits, over the files): variants are known by number.
  public private(set) var fingerprint: UInt64 = FNV.empty
  /// The slots that were read so far, by their names.
  private var slots: [String: Slot] = [:]

  /// Reads every `.txt` file of a language's folder.
  public init(folder: String) throws(PackProblem) {
    let names = try packNames(in: folder)
    guard !names.isEmpty else {
      throw PackProblem(path: folder, message: "holds no words (a file such as mastery.txt)")
    }
    for name in names {
      try read(PackFile(reading: folder + "/" + name), rules: name == "sources.txt")
    }
  }

  /// Takes files that are in memory already.
  public init(files: [PackFile]) throws(PackProblem) {
    for file in files { try read(file, rules: file.path.hasSuffix("sources.txt")) }
  }

  private mutating func read(_ file: PackFile, rules isRules: Bool) throws(PackProblem) {
    file.bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes { fingerprint = FNV.adding(byte, to: fingerprint) }
    }
    var key = ""
    var isOptions = false
    var manner = Variant.Manner.information
    var rule = ""
    var spare = false
    var fit: Variant.Fit = []
    var group: [Variant] = []
    group.reserveCapacity(32)
    func flush(_ words: inout Words) throws(PackProblem) {
      guard let last = group.last else { return }
      words.variants[key, default: []] += group
      guard words.variants[key]!.count <= VariantSet.most else {
        throw PackProblem(
          path: file.path, line: last.line,
          message: "[\(key)] has more than \(VariantSet.most) lines; leave some out")
      }
      if key.hasPrefix("link.") {
        for variant in group {
          for origin in variant.origins { words.links[origin, default: []].append(variant.id) }
        }
      }
      group.removeAll(keepingCapacity: true)
    }
    try file.forEachLine { line throws(PackProblem) in
      switch line.kind {
      case .section(let rest):
        try flush(&self)
        key = file.text(line.text)
        isOptions = key.hasSuffix(Self.optionsEnding)
        if isOptions { key = String(key.dropLast(Self.optionsEnding.count)) }
        rule = ""
        spare = false
        fit = []
        if isRules || isOptions { return }
        try Words.readHeader(file, line, rest, &manner, &rule, &spare, &fit)
      case .entry:
        guard !key.isEmpty else {
          throw PackProblem(
            path: file.path, line: line.number,
            message: "stands before the first section; a section is [machine.key]")
        }
        if isRules {
          rules[key] = (rules[key].map { $0 + " " } ?? "") + file.text(line.text)
        } else if isOptions {
          options[key, default: []].append(file.text(line.text))
        } else {
          let pieces = try pieces(file, line)
          group.append(
            Variant(
              id: count, pieces: pieces, manner: manner, rule: rule, file: file.path,
              line: line.number, isSpare: spare, fit: fit))
          count += 1
        }
      }
    }
    try flush(&self)
  }

  private static let optionsEnding = ".options"

  /// What follows a section's name: the manner of its variants, and their rule.
  private static func readHeader(
    _ file: PackFile, _ line: PackLine, _ rest: Range<Int>, _ manner: inout Variant.Manner,
    _ rule: inout String, _ spare: inout Bool, _ fit: inout Variant.Fit
  ) throws(PackProblem) {
    for part in file.bytes[rest].split(separator: 0x20) {
      let word = file.text(part.startIndex..<part.endIndex)
      if let known = Variant.Manner(header: word) {
        manner = known
      } else if word == "spare" {
        spare = true
      } else if let wanted = Variant.Fit(header: word) {
        fit.insert(wanted)
      } else if word.first?.isUppercase == true {
        rule = word
      } else {
        throw PackProblem(
          path: file.path, line: line.number,
          message: "\"\(word)\" is neither an act (simple, open, …) nor a rule (B2, …)")
      }
    }
  }

  /// Cuts a variant at its slots.
  private mutating func pieces(_ file: PackFile, _ line: PackLine) throws(PackProblem)
    -> [Variant.Piece]
  {
    var pieces: [Variant.Piece] = []
    var at = line.text.lowerBound
    let end = line.text.upperBound
    var from = at
    while at < end {
      guard file.bytes[at] == 0x7B else {
        at += 1
        continue
      }
      pieces.reserveCapacity(4)
      if from < at { pieces.append(.text(file.text(from..<at))) }
      var close = at + 1
      while close < end, file.bytes[close] != 0x7D { close += 1 }
      let name = file.text(at + 1..<close)
      let starts = Words.startsSentence(file.bytes, from: line.text.lowerBound, at: at)
      guard close < end, var slot = slot(named: name) else {
        throw PackProblem(
          path: file.path, line: line.number,
          message:
            "slot {\(name)} is unknown; a slot is {fact:shape}, {line:shape} or one of "
            + Slot.Special.allCases.map(\.rawValue).joined(separator: ", "))
      }
      slot.starts = starts
      pieces.append(.slot(slot))
      at = close + 1
      from = at
    }
    if from < end { pieces.append(.text(file.text(from..<end))) }
    return pieces
  }

  /// The slot of a name, which is read once however often it is written.
  private mutating func slot(named name: String) -> Slot? {
    if let known = slots[name] { return known }
    let slot = Slot(name: name, starts: false)
    slots[name] = slot
    return slot
  }

  /// True at the start of the variant and after a full stop, a question mark or a closing quote
  /// after one.
  private static func startsSentence(_ bytes: [UInt8], from: Int, at: Int) -> Bool {
    var back = at - 1
    while back >= from, bytes[back] == 0x20 || bytes[back] == 0x22 { back -= 1 }
    guard back >= from else { return true }
    // A quotation mark right before the slot does not make it a sentence of ours.
    return (bytes[back] == 0x2E || bytes[back] == 0x3F) && back < at - 1
  }
}
