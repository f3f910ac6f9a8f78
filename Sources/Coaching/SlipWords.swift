import Wording

/// The small words of a line that puts itself right on the way, in the language of the pack.
struct SlipWords: Sendable {
  /// How what came before is taken back: "no, wait".
  struct Turn {
    /// The words that take it back.
    let words: Range<Int>
    /// True where one of them says "no", and not only "sorry" or "well".
    let isSure: Bool
    /// True for "or was it".
    let isDoubt: Bool
    /// True for "well" and its like alone.
    let isLight: Bool
  }

  /// Any of them that takes something back: one stands in every line that puts itself right.
  let hint: Phrases
  private let sure: [[String]]
  private let soft: [[String]]
  private let light: [[String]]
  private let doubts: [[String]]
  /// What one of these opens with.
  private let openings: Set<String>
  let fillers: [[String]]
  let said: [[String]]
  /// "It was before that": when, by what was told.
  let pointings: [[String]]
  let after: Set<String>
  let denials: Set<String>
  let owners: Set<String>
  /// The same, looked for anywhere.
  let anyOwner: Phrases
  /// "My", the first of them.
  let mine: String
  let articles: Set<String>
  /// "If", "with": what opens both what is put right and what puts it right.
  let leads: Set<String>

  /// What makes a number a rough one: "45ish".
  let roughTails: [String]
  /// "On a bad day": when a number is another one.
  let otherDays: Phrases
  /// "Without", before what a number stands behind.
  let withouts: Phrases
  /// "Today", "right now", beside a number.
  let nows: Phrases
  let nowTails: Tails
  let nowLeads: Leads
  /// "Easily", behind a number.
  let numberTails: Set<String>
  /// The same, looked for anywhere.
  let anyNumberTail: Phrases

  init(_ words: Words) {
    func list(_ key: String) -> [String] { words.options["correct.slip." + key] ?? [] }
    func phrases(_ key: String) -> [[String]] {
      words.longestWorded("correct.slip." + key)
    }
    hint = Phrases(list("no") + list("soft") + list("doubt") + list("light").prefix(1))
    sure = phrases("no")
    soft = phrases("soft")
    light = phrases("light")
    doubts = phrases("doubt")
    openings = Set([sure, soft, light, doubts].joined().compactMap(\.first))
    fillers = phrases("filler")
    said = phrases("said")
    pointings = phrases("pointing")
    after = Set(list("after"))
    denials = Set(list("not"))
    owners = Set(list("owner"))
    anyOwner = Phrases(list("owner"))
    mine = list("owner").first ?? ""
    articles = Set(list("article"))
    leads = Set(list("lead"))
    roughTails = list("rough")
    otherDays = Phrases(list("otherDay"))
    withouts = Phrases(list("without"))
    nows = Phrases(list("now"))
    nowTails = Tails(list("now"))
    nowLeads = words.leads("correct.slip.now")
    numberTails = Set(list("number"))
    anyNumberTail = Phrases(list("number"))
  }

  /// The words at a place that take back what stands before them; nil where none do.
  func turn(in draft: Draft, at start: Int) -> Turn? {
    guard draft.low[start].isEmpty || openings.contains(draft.low[start]) else { return nil }
    if let end = draft.end(of: doubts, at: start), end < draft.words.count {
      return Turn(words: start..<end, isSure: false, isDoubt: true, isLight: false)
    }
    var (end, isSure, isSoft) = (start, false, false)
    while end < draft.words.count {
      if let next = draft.end(of: sure, at: end) {
        (end, isSure) = (next, true)
      } else if let next = draft.end(of: soft, at: end) {
        (end, isSoft) = (next, true)
      } else if let next = draft.end(of: light, at: end) {
        end = next
      } else if draft.low[end].isEmpty {
        end += 1
      } else {
        break
      }
    }
    guard end < draft.words.count, draft.low[start..<end].contains(where: { !$0.isEmpty }) else {
      return nil
    }
    return Turn(words: start..<end, isSure: isSure, isDoubt: false, isLight: !isSure && !isSoft)
  }

  /// "My deputy", at the beginning of a line: without the capital of the sentence.
  /// - Returns: nil where the text does not open with a word for whose somebody is.
  func owned(_ text: Substring) -> String? {
    let first = text.prefix { $0 != " " }.lowercased()
    return owners.contains(first) ? first + text.dropFirst(first.count) : nil
  }
}

/// A line as its words, parted by blanks, each with its marks.
struct Draft {
  private(set) var words: [Substring]
  /// The same in small letters and without marks.
  private(set) var low: [String]

  init(_ text: String) {
    self.init(words: text.parted)
  }

  private init(words: [Substring]) {
    self.words = words
    low = words.map { word in
      let isOdd = word.utf8.contains { $0 == 0x3F || $0 == 0x22 || $0 >= 0x80 }
      let kept = isOdd ? word.filter { $0 != "?" && $0 != "\"" }[...] : word
      return kept.bare.straight.lowercased()
    }
  }

  var text: String { words.joined(separator: " ") }

  /// True where a sentence ends with the word.
  func stops(_ at: Int) -> Bool {
    // A mark of ASCII that ends a word stands by itself.
    switch words[at].utf8.last {
    case 0x2E, 0x21, 0x3F: true
    default: false
    }
  }

  /// True where a clause ends with the word, or the line.
  func pauses(_ at: Int) -> Bool { at == words.count - 1 || isMarked(at) }

  /// True where a mark behind the word ends a clause.
  func isMarked(_ at: Int) -> Bool {
    if stops(at) { return true }
    return switch words[at].utf8.last {
    case 0x2C, 0x3B, 0x3A: true
    default: false
    }
  }

  /// Where the sentence begins that a word stands in.
  func start(of at: Int) -> Int {
    var start = at
    while start > 0, !stops(start - 1) { start -= 1 }
    return start
  }

  /// The end of the sentence or clause that a word stands in.
  func end(ofClause at: Int) -> Int {
    var end = at
    while !pauses(end) { end += 1 }
    return end + 1
  }

  func end(ofSentence at: Int) -> Int {
    var end = at
    while end < words.count - 1, !stops(end) { end += 1 }
    return end + 1
  }

  /// The end of the first of the phrases that stands at a place.
  func end(of phrases: [[String]], at start: Int) -> Int? {
    for phrase in phrases where phrase.first == low[start] {
      if low[start...].starts(with: phrase) { return start + phrase.count }
    }
    return nil
  }

  /// The place after all of the phrases that stand there one after another.
  func after(_ phrases: [[String]], from start: Int) -> Int {
    var at = start
    while at < words.count, let end = end(of: phrases, at: at) { at = end }
    return at
  }

  /// Some of the words as a text, without marks at its ends.
  func text(_ range: Range<Int>) -> Substring {
    words[range].joined(separator: " ").filter { $0 != "?" }[...].bare
  }

  /// Without the dash that closes what was set off.
  func withoutDash(after start: Int) -> Draft {
    let near = max(0, start - 2)..<min(words.count, start + 4)
    return near.first { low[$0].isEmpty }.map { putting([], for: $0..<$0 + 1) } ?? self
  }

  /// With other words in the place of some.
  func putting(_ new: [Substring], for old: Range<Int>) -> Draft {
    Draft(words: words[..<old.lowerBound] + new + words[old.upperBound...])
  }
}
