import Wording

/// The phrases of the pack that say something of the conversation, by their first word.
struct MetaPhrases: Sendable {
  private var byFirst: [MetaWord: [(kind: Meta, words: [MetaWord])]] = [:]
  /// By the lowest bits of a word: false where no phrase begins with it.
  private var mayBegin = [Bool](repeating: false, count: 256)
  private let leads: [[MetaWord]]
  /// What worries begin with, the blank after it included.
  let worries: [String]
  private let openers: Set<MetaWord>
  private let saids: [[MetaWord]]
  private let asks: Set<MetaWord>
  private let denials: [[MetaWord]]
  private let stories: [[MetaWord]]
  private let texts: [Meta: [String]]

  init(_ words: Words) {
    func phrases(_ key: String) -> [[MetaWord]] {
      (words.options[key] ?? []).map { MetaWord.all(in: $0) }
    }
    leads = phrases("worry.lead")
    worries = (words.options["worry.lead"] ?? []).map { $0 + " " }
    openers = Set(phrases("meta.opener").compactMap { $0.count == 1 ? $0[0] : nil })
    texts = [.told: (words.options["meta.told"] ?? []).sorted { $0.utf8.count > $1.utf8.count }]
    denials = phrases("meta.denied")
    stories = phrases("meta.story")
    asks = Set(phrases("meta.which").compactMap { $0.count == 1 ? $0[0] : nil })
    saids = phrases("meta.said").filter { $0.count == 2 }
    for kind in Meta.allCases {
      for phrase in phrases("meta." + kind.rawValue) {
        guard let first = phrase.first else { continue }
        byFirst[first, default: []].append((kind, phrase))
        mayBegin[Int(first.value & 255)] = true
      }
    }
  }

  /// The first kind, in the order of `Meta`, of which a phrase stands in the words.
  func kind(of words: [MetaWord]) -> Meta? {
    var found: Meta?
    for at in words.indices where mayBegin[Int(words[at].value & 255)] {
      for phrase in byFirst[words[at]] ?? [] where words[at...].starts(with: phrase.words) {
        if found.map({ phrase.kind.rank < $0.rank }) ?? true { found = phrase.kind }
      }
    }
    return found
  }

  /// What else stands in a sentence that says it was told: "it's Wednesday, I just said".
  func beside(_ kind: Meta, in sentence: Substring) -> String? {
    let text = String(sentence)
    for phrase in texts[kind] ?? [] {
      guard let at = text.lowercased().place(of: phrase) else { continue }
      let from = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
      let to = text.utf8.distance(from: text.startIndex, to: at.upperBound)
      let front = Substring(text.utf8.prefix(from)).bare
      let back = Substring(text.utf8.dropFirst(to)).bare
      let rest = [front.wordCount > 1 ? front : "", back.wordCount > 3 ? back : ""]
        .filter { !$0.isEmpty }.joined(separator: ", ")
      return rest.wordCount > 1 ? rest : nil
    }
    return nil
  }

  /// True where a phrase of the conversation can be part of what happened as well.
  func mayBeStory(_ words: [MetaWord]) -> Bool {
    words.indices.contains { at in stories.contains { words[at...].starts(with: $0) } }
  }

  func worries(_ words: [MetaWord]) -> Bool { leads.contains { words.starts(with: $0) } }

  /// True for "what" and the like, which open a question even without a mark.
  func asks(_ word: MetaWord) -> Bool { asks.contains(word) }

  func opens(_ word: MetaWord) -> Bool { openers.contains(word) }

  /// The number of "not 20", "I never said 100".
  func deniedNumber(_ words: [MetaWord]) -> Int? {
    for at in words.indices {
      guard let number = words[at].number, number <= 100 else { continue }
      if denials.contains(where: { words[..<at].suffix($0.count).elementsEqual($0) }) {
        return number
      }
    }
    return nil
  }

  /// The number of "I said 69".
  func saidNumber(_ words: [MetaWord]) -> Int? {
    for at in words.indices.dropFirst(2) {
      guard let number = words[at].number, number <= 100 else { continue }
      if saids.contains(where: { $0.elementsEqual(words[at - 2..<at]) }) { return number }
    }
    return nil
  }
}

extension Meta {
  fileprivate var rank: Int { Meta.allCases.firstIndex(of: self)! }
}
