import Dialogue
import Wording

/// The phrases of the pack that say something of the conversation, by their first word.
final class MetaPhrases: Sendable {
  private let all: PhraseTable
  /// What each of them says.
  private let kinds: [Meta]
  private let leads: [[MetaWord]]
  /// What worries begin with, the blank after it included; and a bit for each 32nd of their first bytes.
  private let worries: [String]
  private let worryHeads: UInt32
  /// The same as words: without one of these in a line it has no worry in it.
  let worryLeads: Phrases
  /// The same where another word stands before.
  let worriesBehind: [String]
  private let openers: Set<MetaWord>
  /// What a number that was given, or was not, stands after; and what says it was at the outset.
  let said: Phrases
  let denied: Phrases
  let firsts: Phrases
  /// "Explain", "give me an example", and nothing else.
  let explain: Phrases
  /// What opens a guess at what the coach meant: "you mean".
  let guess: Leads
  private let asks: Set<MetaWord>
  private let unclearEnds: [[MetaWord]]
  private let meanings: Set<MetaWord>
  private let smalls: Set<MetaWord>
  private let stories: [[MetaWord]]
  private let reporting: Set<MetaWord>
  private let addressed: Set<MetaWord>
  private let texts: [Meta: [String]]
  /// Words that say nothing beside "I told you": "and", "well".
  private let idle: Set<String>
  /// When it was said: "like I said two messages ago".
  private let whens: [String]

  init(_ words: Words) {
    func phrases(_ key: String) -> [[MetaWord]] {
      (words.options[key] ?? []).map { MetaWord.all(in: $0).all }
    }
    leads = phrases("worry.lead")
    let worries = (words.options["worry.lead"] ?? []).map { $0 + " " }
    self.worries = worries
    worryHeads = worries.reduce(0) { $0 | 1 << UInt32($1.utf8.first! & 31) }
    worryLeads = words.phrases("worry.lead")
    worriesBehind = worries.map { " " + $0 }
    openers = Set(phrases("meta.opener").compactMap { $0.count == 1 ? $0[0] : nil })
    texts = [.told: words.longest("meta.told")]
    denied = words.phrases("meta.denied")
    firsts = words.phrases("correct.first")
    explain = words.phrases("meta.explain")
    guess = words.leads("meta.unclear.guess")
    idle = Set(words.options["meta.told.idle"] ?? [])
    whens = words.options["meta.told.when"] ?? []
    unclearEnds = phrases("meta.unclear.end")
    meanings = Set(phrases("meta.means").compactMap(\.first))
    smalls = Set(phrases("meta.means.small").compactMap(\.first))
    stories = phrases("meta.story")
    reporting = Set(phrases("meta.reports").compactMap(\.first))
    addressed = Set(phrases("meta.addressed").compactMap(\.first))
    asks = Set(phrases("meta.which").compactMap { $0.count == 1 ? $0[0] : nil })
    said = words.phrases("meta.said")
    var all: [[MetaWord]] = []
    var kinds: [Meta] = []
    for kind in Meta.allCases {
      for phrase in phrases("meta." + kind.rawValue) where !phrase.isEmpty {
        all.append(phrase)
        kinds.append(kind)
      }
    }
    self.all = PhraseTable(all)
    self.kinds = kinds
  }

  /// The first kind, in the order of `Meta`, of which a phrase stands in the words.
  func kind(of words: MetaWords) -> Meta? {
    // They lie in that order.
    var found = kinds.count
    for at in words.indices {
      if let phrase = all.first(at: at, in: words.all) { found = min(found, phrase) }
    }
    return found < kinds.count ? kinds[found] : nil
  }

  /// What else stands in a sentence that says it was told: "it's Wednesday, I just said".
  /// - Parameter isAlone: false where other sentences stand beside it, so that "I've just given you
  ///   the name" says nothing of its own.
  func beside(_ kind: Meta, in sentence: Substring, isAlone: Bool) -> String? {
    let text = String(sentence)
    for phrase in texts[kind] ?? [] {
      guard let at = text.lowercased().place(of: phrase) else { continue }
      let from = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
      let to = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      let front = Substring(text.utf8.prefix(from)).bare
      var back = Substring(text.utf8.dropFirst(to)).bare
      if back.wordCount <= 4 {
        let whole = back
        if back.strip(backwards: whens), back.wordCount > 2 {
          back = whole
        } else if back != whole {
          back = ""
        }
      }
      let isObject =
        !isAlone && front.isEmpty && back.wordCount <= 2 && text.utf8.count > to
        && text.utf8.dropFirst(to).first == 0x20
      if isObject { return nil }
      let rest = [front, back].filter { !$0.isEmpty && !idle.contains($0.lowercased()) }
      return rest.isEmpty ? nil : rest.joined(separator: ", ")
    }
    return nil
  }

  /// "What if ", where a text begins with it.
  func worry(opening text: some StringProtocol) -> String? {
    guard let first = text.utf8.first, worryHeads & 1 << UInt32(first & 31) != 0 else { return nil }
    return worries.first { text.begins(with: $0) }
  }

  /// True where a phrase of the conversation can be part of what happened as well.
  func mayBeStory(_ words: MetaWords) -> Bool {
    words.indices.contains { at in stories.contains { words.all[at...].starts(with: $0) } }
  }

  /// "my sister said what does that mean": what somebody else asked.
  func reports(_ words: MetaWords) -> Bool {
    guard let at = words.all.firstIndex(where: reporting.contains), at > 0 else { return false }
    return !addressed.contains(words[at - 1])
  }

  /// "I said can I start again": what anybody said, they themselves as well.
  func quotes(_ words: MetaWords) -> Bool {
    words.all.dropFirst().contains(where: reporting.contains)
  }

  func worries(_ words: MetaWords) -> Bool { leads.contains { words.all.starts(with: $0) } }

  /// True for "what" and the like, which open a question even without a mark.
  func asks(_ word: MetaWord) -> Bool { asks.contains(word) }

  /// True for a short sentence that ends in "what it means" and the like.
  func endsUnclear(_ words: MetaWords) -> Bool {
    unclearEnds.contains {
      $0.last == words.last && words.all.suffix($0.count).elementsEqual($0)
    }
  }

  func means(_ word: MetaWord) -> Bool { meanings.contains(word) }

  /// True for what may stand beside a word that is asked about: "the", "is".
  func isSmall(_ word: MetaWord) -> Bool { smalls.contains(word) }

  func isWhat(_ word: MetaWord) -> Bool { word == Meta.what }

  func opens(_ word: MetaWord) -> Bool { openers.contains(word) }
}
