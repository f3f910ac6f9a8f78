import Understanding

/// What the person brought to a sitting, in their own phrases, put together for summaries.
public enum Summary {
  /// Two to four phrases, one of each source, as a list. Nil where there are fewer than two.
  public static func list(_ facts: Facts) -> String? {
    var items: [String] = []
    func add(_ item: String?) {
      if let item, items.count < 4, item.utf8.count <= 70, !items.contains(item) {
        items.append(item)
      }
    }
    func first(_ kinds: [FactKind]) -> Phrase? { kinds.lazy.compactMap { facts[$0]?.phrase }.first }
    add(first([.did, .part, .change, .attempt])?.item)
    add(first([.borrow, .lesson, .technique])?.item)
    if let giver = facts[.giver]?.phrase.noun {
      add("what \(giver) said")
    } else {
      add(first([.kept, .said])?.item)
    }
    add(facts[.label].map { "\"\($0.phrase.quote)\"" })
    add(facts[.reason]?.phrase.item)
    return items.count >= 2 ? joined(items) : nil
  }

  /// Two true facts for a resource (evidence E8).
  public static func resources(_ facts: Facts) -> String? {
    let kinds: [FactKind] = [.did, .part, .resource, .lesson, .reason]
    let clauses = kinds.compactMap { kind -> String? in
      guard let phrase = facts[kind]?.phrase else { return nil }
      return phrase.clause ?? (phrase.quote.isEmpty ? nil : "\"\(phrase.quote)\"")
    }
    guard clauses.count >= 2, clauses[0] != clauses[1] else { return nil }
    return clauses[0] + ", and " + clauses[1]
  }

  /// "If …, then …", in the second person.
  public static func plan(_ facts: Facts) -> String? {
    guard let act = (facts[.action] ?? facts[.step])?.phrase,
      let done = act.clause ?? imperative(act)
    else {
      return nil
    }
    guard let cue = facts[.cue]?.phrase else { return nil }
    if let clause = cue.clause { return "If \(clause), then \(done)" }
    if let noun = cue.noun { return upper(noun) + ", " + done }
    return nil
  }

  /// The attempt, what they did, what made the difference or what to change: each in their words
  /// (evidence B7). Nil where there is too little for a card.
  public static func card(_ facts: Facts) -> String? {
    var parts: [String] = []
    func add(_ words: String?) {
      if let words, !parts.contains(words), parts.count < 3 { parts.append(words) }
    }
    for kind: FactKind in [.attempt, .outcome, .did] {
      add(facts[kind].flatMap { $0.phrase.clause ?? $0.phrase.noun ?? $0.phrase.doing })
    }
    let told = parts.count
    add(facts[.part]?.phrase.listed ?? facts[.cause]?.phrase.listed)
    if let change = facts[.change]?.phrase, let words = change.todo ?? change.listed {
      parts.append("next time: " + words)
    }
    return told > 0 && parts.count >= 2 ? upper(parts.joined(separator: "; ")) : nil
  }

  private static func imperative(_ phrase: Phrase) -> String? {
    phrase.todo.map { "you " + $0 }
  }

  private static func joined(_ items: [String]) -> String {
    items.dropLast().joined(separator: ", ") + " and " + (items.last ?? "")
  }

  private static func upper(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Phrase {
  /// The shape for a card, where what was said comes first: a clause, a noun, an activity.
  var listed: String? { clause ?? noun ?? doing ?? (quote.isEmpty ? nil : "\"\(quote)\"") }

  /// The shape that can stand in a list: a noun, an action as "stepping off", a clause, or the
  /// words as a quotation.
  public var item: String? {
    noun ?? doing ?? clause ?? (quote.isEmpty ? nil : "\"\(quote)\"")
  }
}
