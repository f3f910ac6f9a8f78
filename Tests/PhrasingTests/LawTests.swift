import Testing
import Understanding

/// What holds of every shape, whatever was typed.
struct LawTests {
  let phraser: Phraser

  init() throws { phraser = try Phraser(folder: Table.prompts()) }

  static let dangling: Set<String> = [
    "a", "an", "the", "my", "your", "its", "their", "our", "and", "or", "but", "because", "if",
    "of", "at", "to", "for", "from", "with", "into", "than", "is", "are", "was", "were", "am",
    "be", "been", "has", "have", "had", "will", "would", "can", "could", "should", "must", "i",
    "really", "very", "just", "i'm", "you're", "don't", "didn't", "can't", "it's", "not", "when",
    "while", "during", "without", "about", "against", "between", "until", "every",
  ]

  @Test func tableLines() throws {
    for name in ["phrases", "hearts", "tasks", "plans", "persons", "turned"] {
      for row in try Table(name).rows { check(row.line) }
    }
  }

  @Test func wordSalads() throws {
    var chance = Chance(seed: 20_240_611)
    var words: [String] = [",", ".", "!", "?", "...", "—", "-", "\"", "👍", "’", "(", ")"]
    for name in ["phrases", "tasks", "plans"] {
      for row in try Table(name).rows {
        words += row.line.split(separator: " ").map(String.init)
      }
    }
    for _ in 0..<4_000 {
      let count = chance.below(25) + 1
      check((0..<count).map { _ in words[chance.below(words.count)] }.joined(separator: " "))
    }
  }

  @Test func anyBytes() {
    var chance = Chance(seed: 7)
    for _ in 0..<2_000 {
      let count = chance.below(80)
      check(Line(cleaning: (0..<count).map { _ in UInt8(chance.below(256)) }).text)
    }
    check(String(repeating: "i stepped off the line and ", count: 3_000))
    check(String(repeating: "a", count: 70_000))
    check(String(repeating: "é’", count: 5_000))
  }

  private func check(_ text: String) {
    let line = Line(text)
    let phrases = phraser.phrases(of: line)
    #expect(phrases.count <= Phraser.most, "\(text)")
    for phrase in phrases { check(phrase, of: text) }
    if let heart = phraser.heart(of: line) {
      check(heart, of: text)
      for most in [1, 4, 7] { check(phraser.brief(heart, most: most), of: text) }
    }
    let end = text.utf8.count
    for date in [nil, Span(start: min(3, end), end: min(9, end))] {
      if let task = phraser.task(of: line, date: date) { check(task, of: text) }
    }
    let plan = phraser.plan(of: line)
    if let cue = plan.cue { check(cue, of: text, planned: true) }
    if let act = plan.act { check(act, of: text, planned: true) }
    if let person = phraser.person(of: line) { check(person, of: text) }
    _ = phraser.turned(text)
  }

  private func check(_ phrase: Phrase, of text: String, planned: Bool = false) {
    check(phrase.clause, atMost: 14, "clause", text)
    check(phrase.noun, atMost: planned ? 10 : 8, "noun", text)
    check(phrase.doing, atMost: 12, "doing", text)
    check(phrase.todo, atMost: 12, "todo", text)
    let quote = phrase.quote
    let words = quote.split(separator: " ").count
    #expect(words <= (planned ? 16 : 10), "quote <\(quote)> of \(text)")
    #expect(quote.utf8.count <= (planned ? 160 : 80), "quote <\(quote)> of \(text)")
    for mark in quote.unicodeScalars {
      let bad = mark.value < 0x20 || "\"`<>“”".unicodeScalars.contains(mark)
      #expect(!bad, "quote <\(quote)> of \(text)")
    }
    #expect(!"/!:.@ ".contains(quote.first ?? "x"), "quote <\(quote)> of \(text)")
    if phrase.ownAction, !planned { #expect(phrase.clause != nil, "\(text)") }
  }

  private func check(_ shape: String?, atMost most: Int, _ name: String, _ text: String) {
    guard let shape else { return }
    let words = shape.split(separator: " ", omittingEmptySubsequences: false)
    #expect(!shape.isEmpty && !words.contains(""), "\(name) <\(shape)> of \(text)")
    #expect(words.count <= most, "\(name) <\(shape)> of \(text)")
    for word in words {
      let lower = word.lowercased()
      let first = ["i", "my", "me", "im", "i'm", "mine", "myself", "i've", "we"].contains(lower)
      #expect(!first, "\(name) <\(shape)> of \(text)")
    }
    let last = words.last.map { $0.lowercased() } ?? ""
    #expect(!Self.dangling.contains(last), "\(name) <\(shape)> of \(text)")
    #expect(!".,!?;:…".contains(shape.last ?? "."), "\(name) <\(shape)> of \(text)")
  }
}

/// A small seeded source of numbers, the same everywhere.
struct Chance {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
