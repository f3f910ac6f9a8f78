/// One place of a phrase: any of a few options, each a word or several.
struct Element {
  /// Where its options begin and end among those of the pattern.
  var options: Range<Int>
  var isOptional = false
  var isGap = false
  /// Which choice it is, where it has several options; else -1.
  var choice: Int32 = -1
}

/// A phrase as it is written in a lexicon, laid flat. One pattern serves for all entries in turn,
/// so that reading an entry makes no array.
struct Pattern {
  private(set) var elements: [Element] = []
  /// The symbols of all options, one after the other.
  private(set) var symbols: [Int32] = []
  /// By option: where its symbols end.
  private var ends: [Int] = []
  private(set) var needsStart = false
  var needsEnd = false
  private var misplacedStart = false

  /// Empties the pattern for the next entry.
  mutating func clear() {
    elements.removeAll(keepingCapacity: true)
    symbols.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    needsStart = false
    needsEnd = false
    misplacedStart = false
  }

  mutating func start() {
    misplacedStart = misplacedStart || !elements.isEmpty
    needsStart = true
  }

  mutating func gap() {
    elements.append(Element(options: ends.count..<ends.count, isGap: true))
  }

  /// Opens a place; the options that are added next are its own.
  mutating func open(optional: Bool) {
    elements.append(Element(options: ends.count..<ends.count, isOptional: optional))
  }

  /// Adds a word to the option that is being written.
  mutating func add(_ symbol: Int32) { symbols.append(symbol) }

  /// Ends the option that is being written.
  mutating func endOption() {
    ends.append(symbols.count)
    let last = elements.count - 1
    elements[last].options = elements[last].options.lowerBound..<ends.count
  }

  /// Says which choice the place is that was opened last.
  mutating func choose(_ choice: Int32) { elements[elements.count - 1].choice = choice }

  /// Where the symbols of an option lie.
  func symbols(of option: Int) -> Range<Int> {
    (option > 0 ? ends[option - 1] : 0)..<ends[option]
  }

  /// The phrase with the first of each choice, gaps empty.
  var sample: [Int32] {
    elements.flatMap { $0.options.isEmpty ? [] : symbols[symbols(of: $0.options.lowerBound)] }
  }

  /// Every row of symbols that it stands for, gaps included.
  var spellings: [[Int32]] {
    var rows: [[Int32]] = [[]]
    for element in elements {
      let short = element.isOptional ? rows : []
      if element.isGap {
        rows = rows.map { $0 + [Symbol.gap] }
      } else {
        rows = element.options.flatMap { option in
          rows.map { $0 + symbols[symbols(of: option)] }
        }
      }
      rows += short
    }
    return rows
  }

  /// Why the phrase can never match or would match anything, or nil.
  var problem: String? {
    if misplacedStart { return "^ belongs at the start of an entry" }
    if elements.allSatisfy(\.isGap) { return "this entry has no word" }
    if elements.allSatisfy({ $0.isGap || $0.isOptional }) {
      return "every word is optional: it would always match"
    }
    if elements[0].isGap || elements[elements.count - 1].isGap {
      return "a gap ... belongs between two words"
    }
    if opensWithAny { return "an entry cannot start with _" }
    if elements[0].isOptional, elements.first(where: { !$0.isOptional })?.isGap == true {
      return "a gap ... belongs between two words"
    }
    var paths = 1
    for element in elements where !element.isGap {
      paths *= max(element.options.count + (element.isOptional ? 1 : 0), 1)
      if paths > 512 { return "too many alternatives: use a set of sets.txt, or more entries" }
    }
    return nil
  }

  private var opensWithAny: Bool {
    elements[0].options.contains { option in
      let place = symbols(of: option)
      return place.count == 1 && symbols[place.lowerBound] == Symbol.any
    }
  }
}
