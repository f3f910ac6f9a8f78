import Understanding

/// What the person brought to a sitting, in their own phrases, put together for summaries.
public enum Summary {
  /// Two or three phrases, each of another source, as a list. Nil where there are fewer than two.
  public static func list(_ facts: Facts, _ joints: Joints = .none) -> String? {
    var items: [String] = []
    var room = 16
    func add(_ item: String?) {
      // A learner's slip is said back as a quotation or not at all.
      guard let item, items.count < 3, item.utf8.count <= 60, !items.contains(item),
        !joints.slips.stand(in: item)
      else { return }
      if length(item) <= room {
        items.append(item)
        room -= length(item)
      }
    }
    add(act(facts, joints).map { $0.doing! })
    add(strength(.resource, facts, joints))
    add(strategy(facts, joints))
    add(lesson(facts, joints))
    add(said(facts, joints))
    add(
      name(facts, joints).map {
        (length($0) > 1 ? joints.called : joints.word).replacing("%", with: $0)
      })
    return items.count >= 2 ? joined(items, joints) : nil
  }

  /// What each source gave (conversation.md "Manner"): their own act with its date, what they borrow
  /// and from whom, whose words, their name for the feeling. Nil where there are fewer than two.
  public static func sources(_ facts: Facts, _ joints: Joints = .none) -> String? {
    var items: [String] = []
    var room = 22
    func add(_ item: String?) {
      guard let item, !item.isEmpty, length(item) <= room, !joints.slips.stand(in: item) else {
        return
      }
      items.append(item)
      room -= length(item)
    }
    if let act = act(facts, joints) { add(dated(act, facts) ?? act.doing!) }
    if let lesson = lesson(facts, joints) {
      let peer = facts[.peer]?.phrase.noun
      add(peer.map { joints.from.filled($0, lesson) } ?? lesson)
    }
    add(said(facts, joints))
    add(name(facts, joints).map { joints.name.replacing("%", with: $0) })
    return items.count >= 2 ? apart(items, joints) : nil
  }

  /// An act of their own that did not go wrong, as "stepping off the line". Of a try that failed what they did is
  /// none: what they would do another way is.
  private static func act(_ facts: Facts, _ joints: Joints) -> Phrase? {
    if (facts[.outcome] ?? facts[.attempt])?.number == 0 { return nil }
    return [FactKind.did, .part].lazy.compactMap { facts[$0] }
      .first {
        $0.number == Fact.affirmed && $0.phrase.ownAction && $0.phrase.isStrength(joints)
          && !$0.phrase.isAgainst(joints)
      }?
      .phrase
  }

  /// What they would do another way next time, as an act.
  private static func strategy(_ facts: Facts, _ joints: Joints) -> String? {
    facts[.change]?.phrase.doing.flatMap { doing in
      joints.unlisted.contains { doing.opens(with: $0) } ? nil : doing
    }
  }

  /// A thing or an act of a kind, where it speaks for them.
  private static func strength(
    _ kind: FactKind, _ facts: Facts, _ joints: Joints
  ) -> String? {
    facts[kind].flatMap { fact in
      fact.number == Fact.failed || fact.phrase.isAgainst(joints)
        ? nil : fact.phrase.strength(joints)
    }
  }

  /// What is borrowed from somebody: a thing, or an act.
  private static func lesson(_ facts: Facts, _ joints: Joints) -> String? {
    [FactKind.borrow, .technique, .lesson].lazy
      .compactMap { facts[$0] }
      .first { $0.number != Fact.failed && !$0.phrase.isAgainst(joints) }?.phrase.strength(joints)
  }

  /// Kind or exact words, and whose; nothing harsh, and nothing that they do not believe.
  private static func said(_ facts: Facts, _ joints: Joints) -> String? {
    guard facts.has(.fit) || facts.has(.proof) else { return nil }
    if let weight = facts[.said]?.number, weight == 0 || weight == 3 { return nil }
    if facts[.fit]?.number == Fact.failed { return nil }
    return facts[.giver]?.phrase.noun.map { joints.said.replacing("%", with: $0) }
  }

  /// Their word for the feeling, where it is a word or two.
  private static func name(_ facts: Facts, _ joints: Joints) -> String? {
    guard let label = facts[.label]?.phrase.quote, length(label) <= 3, !label.isEmpty,
      !joints.unlisted.contains(where: { label.opens(with: $0) }), !joints.isAgainst(label)
    else { return nil }
    return label
  }

  /// "on Tuesday you stepped off the line", where the day of the attempt is known.
  private static func dated(_ act: Phrase, _ facts: Facts) -> String? {
    guard act.past, act.ownAction, let clause = act.clause,
      let date = facts[.attemptDate]?.phrase.noun, !clause.contains(date)
    else { return nil }
    return date + " " + clause
  }

  private static func length(_ text: String) -> Int { text.wordCount }

  /// Two true facts for a resource (evidence E8).
  public static func resources(_ facts: Facts, _ joints: Joints = .none) -> String? {
    let kinds: [FactKind] = [.did, .part, .resource, .lesson, .reason]
    let clauses = kinds.compactMap { kind -> String? in
      guard let phrase = facts[kind]?.phrase else { return nil }
      let clause = phrase.clause.flatMap { joints.slips.stand(in: $0) ? nil : $0 }
      return clause ?? (phrase.quote.isEmpty ? nil : "\"\(phrase.quote)\"")
    }
    guard clauses.count >= 2, clauses[0] != clauses[1] else { return nil }
    return clauses[0] + ", " + joints.and + " " + clauses[1]
  }

  /// "If …, then …", in the second person.
  public static func plan(_ facts: Facts, _ joints: Joints = .none) -> String? {
    if let halves = halves(facts, joints) { return halves }
    // It was typed in a form that has no halves to take apart.
    let typed = facts[.sentence]?.phrase.quote ?? ""
    return typed.isEmpty ? halves(facts, joints, untyped: true) : "\"" + typed + "\""
  }

  /// "On Saturday", "when the market bell rings", before what is done then.
  private static func moment(_ cue: Phrase?, _ joints: Joints) -> String? {
    if let cue, cue.role == .when, let told = cue.clause ?? cue.noun {
      return joints.when + " " + told
    }
    return (cue?.noun).map(joints.onDay)
  }

  /// - Parameter untyped: true where there is nothing typed that could be said in its place.
  private static func halves(
    _ facts: Facts, _ joints: Joints, untyped: Bool = false
  ) -> String? {
    if let what = (facts[.action] ?? facts[.step])?.phrase, what.clause == nil, what.todo == nil,
      let noun = what.noun, let moment = moment(facts[.cue]?.phrase, joints),
      !joints.planned.isEmpty
    {
      return moment + joints.planned + " " + noun
    }
    guard let act = (facts[.action] ?? facts[.step])?.phrase,
      let done = act.clause ?? act.todo.map({ joints.you + " " + $0 })
    else {
      return nil
    }
    guard let cue = facts[.cue]?.phrase else { return nil }
    if let clause = cue.clause {
      // "When you get home, you read it": it will come, and no "if" is owed.
      return cue.role == .when
        ? joints.when + " " + clause + ", " + done
        : joints.if + " " + clause + ", " + joints.then + " " + done
    }
    if let noun = cue.noun {
      // "After the meeting, you ask"; "the bell, then you ask".
      let isTime = joints.times.contains {
        (noun + " ").hasPrefix($0 + " ") || noun.contains(" \($0) ")
      }
      let opens = joints.times.contains { (noun + " ").hasPrefix($0 + " ") }
      if isTime, !opens, cue.role == .when, noun.wordCount > 2 {
        // "When my shift ends at 3"
        return joints.when + " " + noun + ", " + done
      }
      // "If the little one naps" that was read as a thing is said as it was typed.
      if !isTime, cue.role == .condition || cue.role == .when,
        noun.split(separator: " ").count > 2
      {
        guard untyped else { return nil }
        return cue.role == .when
          ? joints.when + " " + noun + ", " + done
          : joints.if + " " + noun + ", " + joints.then + " " + done
      }
      return isTime ? joints.onDay(noun) + ", " + done : noun + ", " + joints.then + " " + done
    }
    return nil
  }

  /// The most words of one item of a card.
  public static let longestItem = 12

  /// The attempt, what they did, what made the difference or what to change: each in their words
  /// (evidence B7). Nil where there is too little for a card.
  public static func card(_ facts: Facts, _ joints: Joints = .none) -> String? {
    var parts: [String] = []
    var next: String?
    var room = facts.has(.change) ? 20 : 22
    func add(_ phrase: Phrase?, _ shaped: (Phrase) -> String?) {
      // A learner's slip stands there as a quotation of theirs.
      let words = phrase.flatMap(shaped).map { words in
        joints.slips.stand(in: words) ? "\"" + (phrase?.quote ?? words) + "\"" : words
      }
      if let words, !parts.contains(words), parts.count < 4, length(words) <= longestItem,
        parts.reduce(length(words), { $0 + length($1) }) <= room
      {
        parts.append(words)
      }
    }
    for kind: FactKind in [.attempt, .outcome, .did] {
      // What shows nothing ("I ate a pizza") is no evidence.
      if kind == .did, let did = facts[.did]?.phrase, did.showsNothing(joints) { continue }
      add(facts[kind]?.phrase) { $0.clause ?? $0.noun ?? $0.doing }
    }
    let told = parts.count
    // What they say made the difference is not left out for a few words.
    if told <= 2, !facts.has(.change) { room += 9 }
    if let part = facts[.part]?.phrase, !part.showsNothing(joints) { add(part, \.listed) }
    // A cause that is a verdict on the person (number 0) has no place among evidence, nor has one
    // that takes from their part where that was told.
    if let cause = facts[.cause], cause.number != 0, !facts.has(.part) {
      add(cause.phrase, \.listed)
    }
    if let change = facts[.change]?.phrase,
      let words = change.todo ?? change.clause ?? change.noun ?? change.doing ?? change.said
    {
      // "I had not eaten" is what was, and no change.
      if change.past, change.todo == nil {
        parts.append(words)
      } else {
        next = words
      }
    }
    let own = facts.has(.did) || facts.has(.part) || facts.has(.change)
    guard told > 0, own, parts.count + (next == nil ? 0 : 1) >= 2 else { return nil }
    return row(parts, joints) + (next.map { ". " + joints.next + " " + $0 } ?? "")
  }

  /// "You stopped, looked up, and went on"; parted by semicolons where one of them is a row by itself or
  /// tells of something else.
  private static func row(_ items: [String], _ joints: Joints) -> String {
    if items.count == 1 { return items[0] }
    let subject = joints.you + " "
    let isPlain = items.allSatisfy {
      $0.hasPrefix(subject) && !$0.contains(",") && !$0.contains(" \(joints.and) ")
    }
    guard isPlain else { return apart(items, joints) }
    return joints.clauseRow(items)
  }

  /// Whole sentences in a row: "you stopped; you looked at the card; and you breathed out".
  private static func apart(_ items: [String], _ joints: Joints) -> String {
    (items.dropLast() + [joints.and + " " + (items.last ?? "")]).joined(separator: "; ")
  }

  private static func joined(_ items: [String], _ joints: Joints) -> String {
    items.dropLast().joined(separator: ", ") + " " + joints.and + " " + (items.last ?? "")
  }
}

extension String {
  fileprivate func filled(_ who: String, _ what: String) -> String {
    replacing("%", with: who).replacing("&", with: what)
  }
}

extension String {
  /// True where the text begins with the words, whatever their case.
  fileprivate func opens(with words: String) -> Bool {
    let small = lowercased()
    return small == words || small.hasPrefix(words + " ")
  }
}

extension Phrase {
  /// The thing or the act, where it can stand in a list of what they bring.
  fileprivate func strength(_ joints: Joints) -> String? {
    let words = noun ?? doing
    return words.flatMap { words in
      joints.unlisted.contains { words.opens(with: $0) } ? nil : words
    }
  }

  fileprivate func isIdle(_ joints: Joints) -> Bool {
    doing.map { doing in joints.unlisted.contains { doing.opens(with: $0) } } ?? false
  }

  /// True where a fear, a failure or a bad name for oneself stands in it.
  fileprivate func isAgainst(_ joints: Joints) -> Bool { joints.isAgainst(quote) }

  /// True for an act that has no place on a card.
  fileprivate func showsNothing(_ joints: Joints) -> Bool {
    doing.map { doing in
      joints.unlisted.contains { doing.opens(with: $0) && !joints.carded.contains($0) }
    } ?? false
  }

  fileprivate func isStrength(_ joints: Joints) -> Bool {
    doing != nil && !isIdle(joints)
  }

  /// As a quotation, where it is whole and of several words.
  fileprivate var said: String? {
    quote.wordCount > 3 && quote.utf8.last != "…".utf8.last ? "\"" + quote + "\"" : nil
  }

  /// The shape for a card, where what was said comes first: a clause, a noun, an activity.
  var listed: String? { clause ?? noun ?? doing ?? (quote.isEmpty ? nil : "\"\(quote)\"") }

  /// The shape that can stand in a list: a noun, an action as "stepping off", or the words as a
  /// quotation.
  public var item: String? {
    noun ?? doing ?? (quote.isEmpty ? nil : "\"\(quote)\"")
  }
}
