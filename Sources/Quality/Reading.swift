import Coaching
import Wording

/// A conversation as the measures see it: words counted, content found, the person's words in each
/// sentence told apart from the coach's own.
public struct Reading: Sendable {
  public struct Fill: Sendable {
    /// Nil where it is not known which slot it was.
    var slot: Slot?
    var text: String
    var content: [String]
  }

  public struct Sentence: Sendable {
    var text: String
    var manner: Variant.Manner
    /// The key of its words; empty where the tags are guessed.
    var key: String
    var content: [String]
    /// The words that are not the coach's own.
    var fills: [Fill]

    var asks: Bool {
      switch manner {
      case .open, .closed, .offer: true
      case .greeting, .simple, .complex, .acknowledgement, .affirmation, .information, .leave,
        .summary, .repair, .close:
        false
      }
    }
    var reflects: Bool { manner == .simple || manner == .complex }

    /// True for an affirmation of two sentences, the first of which only says the act back: "You
    /// looked at your card. Nobody did that for you."
    var saysBackFirst: Bool {
      guard manner == .affirmation, let first = fills.first?.text, !first.isEmpty else {
        return false
      }
      return text.dropFirst(first.count).hasPrefix(". ")
        && text.prefix(first.count).lowercased() == first.lowercased()
    }

    /// True for a key in one of these groups: `commands` for `commands.help`.
    func isOf(_ groups: String...) -> Bool { isOf(groups) }

    func isOf(_ groups: [String]) -> Bool {
      groups.contains { key == $0 || key.hasPrefix($0 + ".") }
    }

    /// True where the subject of the sentence is the conversation, and not what was just said.
    var isBridge: Bool { isOf("agenda", "repair", "commands", "questions", "safety") }
  }

  public struct Turn: Sendable {
    var exchange: Conversation.Exchange
    /// The words typed, and the stems of those that carry content.
    var typed: [String]
    var heard: [String]
    /// What the person may be taken to have said: the line, and the choice it stood for.
    var told: [String]
    /// The numbers that the line may be taken to name, from 0 to 100.
    var numbers: Set<Int>
    var sentences: [Sentence]
    /// Words of the reply.
    var words: Int
    var isQuick: Bool
    /// True where safety has the floor, which has its own rules.
    var isSafety: Bool
    /// Which sitting of the conversation, from 0: a new one starts after a goodbye.
    var sitting: Int
    /// True where the line was taken back later, and with it what was said.
    var isUndone = false

    /// True where something was only asked of the coach, which takes no place among what can be taken
    /// back.
    var isAside: Bool {
      let told = sentences.filter { !$0.asks }
      return !told.isEmpty && told.allSatisfy { $0.isOf("commands", "questions") }
    }

    var text: String { exchange.reply.text }
  }

  public var name: String
  public var isExact: Bool
  public var turns: [Turn]

  /// A break of a rule in one turn.
  func breaks(_ turn: Int, _ what: String, key: String = "") -> Break {
    Break(
      name: name, line: turns[turn].exchange.line, turn: turn, key: key, what: what,
      typed: turns[turn].exchange.typed, said: turns[turn].text)
  }
}
