import Coaching
import Wording

/// Tags the sentences of a transcript from elsewhere by what can be seen on them. Rough: a question
/// ends in a question mark, a reflection speaks to "you" or takes up a word of the person.
public struct Guess: Sendable {
  private let lexis: Lexis

  public init(lexis: Lexis) { self.lexis = lexis }

  func conversation(_ script: Script, _ said: [String]) -> Conversation {
    var told: Set<String> = []
    let exchanges = zip(script.lines, said).map { line, text in
      let heard = Set(lexis.content(of: line.typed))
      var reply = Reply(text: text)
      reply.state = script.mode == .quick ? "quick" : ""
      reply.says = Sentences.of(text).map {
        Reply.Sentence(text: $0, act: manner($0, heard, told).rawValue, rule: "")
      }
      told.formUnion(heard)
      return Conversation.Exchange(typed: line.typed, at: line.at, line: line.number, reply: reply)
    }
    return Conversation(
      name: script.name, seed: script.seed, mode: script.mode, exchanges: exchanges,
      isExact: false)
  }

  private func manner(_ text: String, _ heard: Set<String>, _ told: Set<String>)
    -> Variant.Manner
  {
    let words = Lexis.tokens(text)
    if text.hasSuffix("?") { return opens(words) ? .open : .closed }
    let content = Set(words.compactMap(lexis.content(word:)))
    let fromHere = content.intersection(heard).count
    let fromBefore = content.intersection(told).count
    if fromHere + fromBefore > 0 {
      return fromHere == content.count ? .simple : .complex
    }
    return words.contains { $0 == "you" || $0 == "your" } && words.count < 12
      ? .simple : .information
  }

  /// True where a question word stands in it, so that yes or no is no answer.
  private func opens(_ words: [String]) -> Bool {
    words.contains {
      ["what", "how", "which", "who", "when", "where", "why", "whose"].contains($0)
    }
  }
}

/// A text cut at its full stops, question marks and exclamation marks.
enum Sentences {
  static func of(_ text: String) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    var isEnding = false
    for letter in text {
      if isEnding, letter == " " {
        sentences.append(sentence)
        sentence = ""
        isEnding = false
        continue
      }
      if !(sentence.isEmpty && letter == " ") { sentence.append(letter) }
      let ends = letter == "." || letter == "?" || letter == "!" || letter == "…"
      isEnding = ends || (isEnding && letter == "\"")
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences.filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}
