import Coaching
import Understanding
import Wording

/// Makes readings of conversations, with the words of a language.
public struct Reader: Sendable {
  let lexis: Lexis
  private let words: Words
  /// The stems of all literal text of the pack, for sentences whose variant is not known.
  private let own: Set<String>
  /// The stems of the small words that hold a summary together.
  private let joints: Set<String>

  public init(words: Words, lexis: Lexis) {
    self.words = words
    self.lexis = lexis
    var own: Set<String> = []
    for variants in words.variants.values {
      for variant in variants {
        for case .text(let part) in variant.pieces { own.formUnion(lexis.content(of: part)) }
      }
    }
    self.own = own
    joints = Set(
      words.options.filter { $0.key.hasPrefix("joint.") }.flatMap(\.value)
        .flatMap { lexis.content(of: $0) })
  }

  /// What no line may say.
  public var banned: [String] { words.options["banned"] ?? [] }

  public func reading(of conversation: Conversation) -> Reading {
    var sitting = 0
    var options: [String] = []
    var turns: [Reading.Turn] = []
    turns.reserveCapacity(conversation.exchanges.count)
    for exchange in conversation.exchanges {
      let reply = exchange.reply
      if turns.last?.exchange.reply.ended == true, !reply.ended { sitting += 1 }
      let typed = Lexis.tokens(exchange.typed)
      let heard = typed.compactMap(lexis.content(word:))
      let sentences = reply.says.map(sentence)
      turns.append(
        Reading.Turn(
          exchange: exchange, typed: typed, heard: heard,
          told: heard + (typed.count <= 6 ? options.flatMap { lexis.content(of: $0) } : []),
          numbers: numbers(typed, exchange.typed), sentences: sentences,
          words: Reader.words(reply.text),
          isQuick: reply.state.hasPrefix("quick")
            || conversation.mode == .quick && sitting == 0,
          isSafety: reply.safety != "none" || sentences.contains { $0.isOf("safety") },
          sitting: sitting))
      options = reply.options
      // Said once more because it was asked for.
      if turns.dropLast().last?.exchange.reply.text == reply.text {
        turns[turns.count - 1].isUndone = true
      }
      let takesBack = ["commands.undo", "commands.back", "repair.misheard"]
      if sentences.contains(where: { $0.isOf(takesBack) }),
        let undone = turns.indices.dropLast().last(where: {
          !turns[$0].isUndone && !turns[$0].isAside
        })
      {
        // With a line goes what was only asked after it.
        for at in undone..<turns.count { turns[at].isUndone = true }
      }
    }
    return Reading(name: conversation.name, isExact: conversation.isExact, turns: turns)
  }

  /// The numbers of a line; of several, also their middle, and of "7/10" and "7 of 10" also 70.
  private func numbers(_ typed: [String], _ line: String) -> Set<Int> {
    let named = typed.compactMap(lexis.number)
    var all = Set(named)
    for (one, next) in zip(named, named.dropFirst()) {
      all.formUnion([(one + next) / 2, (one + next + 1) / 2])
    }
    if named.contains(10), line.contains("/") || typed.contains("of") {
      for number in named where number <= 10 { all.insert(number * 10) }
    }
    if line.contains(".") || typed.contains("and") {
      for number in named where number < 10 { all.formUnion(number * 10...number * 10 + 9) }
    }
    return all
  }

  private func sentence(_ said: Reply.Sentence) -> Reading.Sentence {
    Reading.Sentence(
      text: said.text, manner: Variant.Manner(rawValue: said.act) ?? .information, key: said.rule,
      content: lexis.content(of: said.text), fills: fills(said))
  }

  private func fills(_ said: Reply.Sentence) -> [Reading.Fill] {
    var variants = words.variants[said.rule] ?? []
    variants += words.variants[said.rule + ".plain"] ?? []
    variants += words.variants["heard"] ?? []
    if !said.rule.isEmpty, let found = Filled.find(said.text, among: variants) {
      return found.fills.map { fill in
        var content = lexis.content(of: fill.text)
        if case .special = fill.slot.origin { content.removeAll(where: joints.contains) }
        return Reading.Fill(slot: fill.slot, text: fill.text, content: content)
      }
    }
    // Whatever is in no line of the pack is the person's, or should be.
    let foreign = lexis.content(of: said.text).filter { !own.contains($0) }
    return foreign.isEmpty ? [] : [Reading.Fill(text: said.text, content: foreign)]
  }

  /// Words parted by blanks, as the bound of a reply counts them.
  static func words(_ text: String) -> Int { text.split(separator: " ").count }
}
