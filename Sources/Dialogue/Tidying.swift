import Understanding

/// Words of the person as they would be written with care: "im", "its going to", "mr shah" of somebody whose
/// name was given with a capital. Nothing is said in other words.
public struct Tidying: Sendable {
  private struct Rule: Sendable {
    let written: String
    /// What must follow; anything, where there is nothing here.
    let followers: Set<String>
  }

  private let rules: [String: Rule]
  /// A bit for each of the lowest bits of the number (FNV-1a) of a word that has a rule. Most words
  /// have others.
  private let mayBe: [UInt64]

  /// - Parameter rules: each a word as it is typed, in small letters, the same as it is written, and what
  ///   must follow, if not anything may: "its it's going not".
  public init(_ rules: [String] = []) {
    let pairs = rules.compactMap { rule -> (String, Rule)? in
      let words = rule.split(separator: " ").map(String.init)
      guard words.count > 1 else { return nil }
      return (words[0], Rule(written: words[1], followers: Set(words.dropFirst(2))))
    }
    self.rules = Dictionary(pairs) { first, _ in first }
    var mayBe = [UInt64](repeating: 0, count: 64)
    for (word, _) in pairs {
      let number = Self.number(of: word)
      mayBe[Int(number >> 6 & 63)] |= 1 &<< (number & 63)
    }
    self.mayBe = mayBe
  }

  /// - Parameter names: words of names that are known, with their capitals.
  public func tidied(_ text: String, names: [Substring]) -> String {
    guard !rules.isEmpty, !names.isEmpty || text.withBytes(mayHoldRule) else { return text }
    var words = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
      .map(Substring.init)
    let small = names.map { $0.lowercased() }
    var isChanged = false
    for at in words.indices {
      let (word, mark) = Self.parted(words[at])
      if mayHaveRule(Self.number(of: word)), let rule = rules[String(word)],
        rule.followers.isEmpty
          || at + 1 < words.count && mark.isEmpty
            && rule.followers.contains(Self.parted(words[at + 1]).word.lowercased())
      {
        words[at] = rule.written + mark
        isChanged = true
      } else if let name = small.firstIndex(where: { $0 == word }) {
        words[at] = names[name] + mark
        isChanged = true
      }
    }
    return isChanged ? words.joined(separator: " ") : text
  }

  /// False where no word of a text has a rule, as in most texts.
  private func mayHoldRule(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var number = FNV.empty
    // Without the marks behind it.
    var word = FNV.empty
    for at in 0...text.count {
      if at == text.count || text[at] == 0x20 {
        if mayHaveRule(word) { return true }
        (number, word) = (FNV.empty, FNV.empty)
      } else {
        number = FNV.adding(text[at], to: number)
        if !Self.isMark(text[at]) { word = number }
      }
    }
    return false
  }

  /// - Parameter number: that of a word.
  private func mayHaveRule(_ number: UInt64) -> Bool {
    mayBe[Int(number >> 6 & 63)] & 1 &<< (number & 63) != 0
  }

  private static func number(of word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(FNV.empty) { FNV.adding($1, to: $0) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x3B || byte == 0x21 || byte == 0x3F
  }

  /// A word, and the marks behind it.
  private static func parted(_ typed: Substring) -> (word: Substring, mark: Substring) {
    let marks = typed.utf8.reversed().prefix(while: isMark).count
    let end = typed.utf8.index(typed.endIndex, offsetBy: -marks)
    return (typed[..<end], typed[end...])
  }
}
