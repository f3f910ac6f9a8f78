import Understanding

extension Phrase {
  /// True where the person speaks of themselves.
  var isOwn: Bool { isOfYou && saysI }

  /// True where its clause is about them, whoever is named in what was typed.
  var isOfYou: Bool { clause.map(Phrase.isOfYou) == true }

  /// True for a clause about them.
  static func isOfYou(_ clause: String) -> Bool {
    clause.hasPrefix("you ") || clause.hasPrefix("you'")
  }

  /// A number, where a phrase is said back.
  init(number: Int) { self.init(quote: String(number), noun: String(number)) }

  /// In its own words where it was heard as past and nobody says "I".
  var toCome: Phrase {
    guard past, quote.utf8.first?.small != 0x69 || !saysI else { return self }
    return Phrase(quote: quote, noun: noun, role: role)
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
    guard let clause, let own = clause.pieces(at: 0x20).first,
      !saysI
    else { return self }
    var other = self
    if own.lowercased() == "you", !quote.lowercased().hasPrefix("we ") { other.clause = nil }
    return other
  }
}

extension Phrase {
  var saysI: Bool {
    quote.withBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let word = rest.prefix { $0 != 0x20 }
        if Self.isI(word) { return true }
        rest = rest[word.endIndex...].dropFirst()
      }
      return false
    }
  }

  /// "i", "i'm", "im", "i'd", "ive".
  private static func isI(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard word.first?.small == 0x69 else { return false }
    let rest = word.dropFirst()
    return switch rest.count {
    case 0: true
    case 1 where rest.first?.small == 0x6D: true
    case 2 where rest.elementsEqual("ve".utf8, by: { $0.small == $1 }): true
    case _: rest.first == 0x27 || rest.starts(with: "\u{2019}".utf8)
    }
  }
}
