/// Words of the person as they would be written with care: "im", "its going to", "mr shah" of somebody whose
/// name was given with a capital. Nothing is said in other words.
public struct Tidying: Sendable {
  private struct Rule: Sendable {
    let written: String
    /// What must follow; anything, where there is nothing here.
    let followers: Set<String>
  }

  private let rules: [String: Rule]

  /// - Parameter rules: each a word as it is typed, in small letters, the same as it is written, and what
  ///   must follow, if not anything may: "its it's going not".
  public init(_ rules: [String] = []) {
    let pairs = rules.compactMap { rule -> (String, Rule)? in
      let words = rule.split(separator: " ").map(String.init)
      guard words.count > 1 else { return nil }
      return (words[0], Rule(written: words[1], followers: Set(words.dropFirst(2))))
    }
    self.rules = Dictionary(pairs) { first, _ in first }
  }

  /// - Parameter names: words of names that are known, with their capitals.
  public func tidied(_ text: String, names: [Substring]) -> String {
    guard !rules.isEmpty else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    var isChanged = false
    for at in words.indices {
      let (word, mark) = Self.parted(words[at])
      if let rule = rules[String(word)],
        rule.followers.isEmpty
          || at + 1 < words.count && mark.isEmpty
            && rule.followers.contains(Self.parted(words[at + 1]).word.lowercased())
      {
        words[at] = rule.written + mark
        isChanged = true
      } else if let name = names.first(where: { $0.lowercased() == word }) {
        words[at] = name + mark
        isChanged = true
      }
    }
    return isChanged ? words.joined(separator: " ") : text
  }

  /// A word, and the marks behind it.
  private static func parted(_ typed: Substring) -> (word: Substring, mark: Substring) {
    let marks = typed.utf8.reversed().prefix { [0x2C, 0x2E, 0x3B, 0x21, 0x3F].contains($0) }.count
    let end = typed.utf8.index(typed.endIndex, offsetBy: -marks)
    return (typed[..<end], typed[end...])
  }
}
