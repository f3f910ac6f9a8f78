import Understanding

extension Phrase {
  /// True where the person speaks of themselves.
  var isOwn: Bool {
    guard let clause else { return false }
    return (clause.hasPrefix("you ") || clause.hasPrefix("you'"))
      && quote.lowercased().split(separator: " ").contains(where: isI)
  }

  /// True for a bare act, "take a later bus", said of nobody.
  var isBareAct: Bool { clause == nil && todo != nil }

  /// "that the whole room can see it", as the answer to "what does it say?"
  var withoutThat: Phrase {
    guard quote.lowercased().hasPrefix("that "), quote.utf8.count > 8 else { return self }
    var said = self
    said.quote = String(quote.dropFirst(5))
    return said
  }

  /// The phrase where it is about somebody else: a subject that was left out is theirs, so that it
  /// must not be filled in with "you".
  var ofSomebodyElse: Phrase {
    // Where the person spoke of themselves, the words they typed have another subject than ours.
    guard let clause, let own = clause.split(separator: " ").first,
      !quote.lowercased().split(separator: " ").contains(where: isI)
    else { return self }
    var other = self
    if own.lowercased() == "you", !quote.lowercased().hasPrefix("we ") { other.clause = nil }
    return other
  }
}

/// "i", "i'm", "im", "i'd", "ive".
private func isI(_ word: Substring) -> Bool {
  guard word.first == "i" else { return false }
  let rest = word.dropFirst()
  return rest.isEmpty || rest.first == "'" || rest.first == "\u{2019}" || rest == "m"
    || rest == "ve"
}
