import Wording

extension Meta {
  /// The words of a sentence in small letters.
  static func words(_ sentence: Substring) -> [String] {
    sentence.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map { $0.utf8.contains(0xE2) ? String($0).replacing("’", with: "'") : String($0) }
  }
}

/// The phrases of the pack that say something of the conversation, by their first word.
struct MetaPhrases: Sendable {
  private var byFirst: [String: [(kind: Meta, words: [String])]] = [:]
  private var leads: [[String]] = []
  let openers: Set<String>
  let saids: Set<String>

  init(_ words: Words) {
    for kind in Meta.allCases {
      for phrase in words.options["meta." + kind.rawValue] ?? [] {
        let parts = phrase.split(separator: " ").map(String.init)
        byFirst[parts[0], default: []].append((kind, parts))
      }
    }
    leads = (words.options["worry.lead"] ?? []).map { $0.split(separator: " ").map(String.init) }
    openers = Set(words.options["meta.opener"] ?? [])
    saids = Set(words.options["meta.said"] ?? [])
  }

  /// The first kind, in the order of `Meta`, of which a phrase stands in the words.
  func kind(of words: [String]) -> Meta? {
    var found: Meta?
    for at in words.indices {
      for phrase in byFirst[words[at]] ?? [] where words[at...].starts(with: phrase.words) {
        if found.map({ phrase.kind.rank < $0.rank }) ?? true { found = phrase.kind }
      }
    }
    return found
  }

  func worries(_ words: [String]) -> Bool { leads.contains { words.starts(with: $0) } }
}

extension Meta {
  fileprivate var rank: Int { Meta.allCases.firstIndex(of: self)! }
}
