/// One place of a phrase: any of these options, each a word or a few.
struct Element {
  var options: [[Int32]]
  var isOptional = false
  var isGap = false
}

/// A phrase as it is written in a lexicon.
struct Pattern {
  var elements: [Element] = []
  var needsStart = false
  var needsEnd = false
  private var misplacedStart = false

  mutating func start() {
    misplacedStart = misplacedStart || !elements.isEmpty
    needsStart = true
  }

  mutating func gap() { elements.append(Element(options: [], isGap: true)) }

  /// The phrase with the first of each choice, gaps empty.
  var sample: [Int32] { elements.flatMap { $0.options.first ?? [] } }

  /// Why the phrase can never match or would match anything, or nil.
  var problem: String? {
    let words = elements.filter { !$0.isGap }
    if misplacedStart { return "^ belongs at the start of an entry" }
    if words.isEmpty { return "this entry has no word" }
    if words.allSatisfy(\.isOptional) { return "every word is optional: it would always match" }
    if elements[0].isGap || elements[elements.count - 1].isGap {
      return "a gap ... belongs between two words"
    }
    if elements[0].options.contains([Symbol.any]) { return "an entry cannot start with _" }
    if elements[0].isOptional, elements.first(where: { !$0.isOptional })?.isGap == true {
      return "a gap ... belongs between two words"
    }
    var paths = 1
    for element in words {
      paths *= max(element.options.count + (element.isOptional ? 1 : 0), 1)
      if paths > 512 { return "too many alternatives: use a set of sets.txt, or more entries" }
    }
    return nil
  }
}
