extension PhraseReader {
  /// What is written before the words of a range, or in place of its first.
  enum Lead {
    case nothing
    /// The person as the subject, where the line left it out.
    case you
    /// Another token, the subject of the clause before.
    case token(Int)
    /// A word of the grammar in place of the first token.
    case word(Int32)
  }

  /// Writes tokens as words in the second person, without marks; nil where nothing is left or
  /// the words hold something that must not be said back.
  mutating func write(_ range: Range<Int>, _ lead: Lead = .nothing) -> String? {
    out.removeAll(keepingCapacity: true)
    out.reserveCapacity(128)
    var rest = range
    var afterFirst = false
    switch lead {
    case .nothing: break
    case .you:
      if keepsPersons { append(grammar.first) } else { append(grammar.you) }
      afterFirst = true
    case .token(let at): append(tokens[at], at: at, afterFirst: false)
    case .word(let word):
      append(grammar.key(word))
      rest = range.dropFirst()
    }
    var isSpeech = false
    for at in rest {
      let token = tokens[at]
      if isSpeech, isQuote(at) {
        // "say "let me check" | and look at the card"
        (isSpeech, keepsPersons) = (false, false)
        out.append(0x22)
      }
      if !keepsPersons, !out.isEmpty, opensOwnSpeech(at) {
        // "look at the card and say, | i'll start again"
        (isSpeech, keepsPersons) = (true, true)
        out.append(contentsOf: [0x20, 0x22])
        append(token, at: at, afterFirst: false)
        continue
      }
      if token.kinds.has(.mark) {
        if keepsCommas, bytes[Int(token.start)] == 0x2C, !out.isEmpty, out.last != 0x2C,
          at + 1 < rest.upperBound
        {
          out.append(0x2C)
        }
        continue
      }
      if token.kinds.has(.unsayable) { return nil }
      if !out.isEmpty { out.append(0x20) }
      if at > rest.lowerBound, joins(at), let joining = grammar.joining {
        append(grammar.key(joining))
        out.append(0x20)
      }
      append(token, at: at, afterFirst: afterFirst)
      if token.kinds.has(.nominative) {
        afterFirst = token.kinds.has(.first) && !token.kinds.has(.contracted)
      } else if !token.kinds.has([.adverb, .not]) {
        afterFirst = false
      }
    }
    if isSpeech {
      keepsPersons = false
      out.append(0x22)
    }
    return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
  }

  /// Their own words, behind a verb of saying: with a comma or colon, or a mark of quotation.
  private func opensOwnSpeech(_ at: Int) -> Bool {
    if at > 1, isQuote(at - 1), says(at - 2) { return true }
    guard at > 1, tokens[at].kinds.has(.first), tokens[at].kinds.has(.nominative),
      tokens[at - 1].kinds.has(.mark), let verb = verb(at - 2), verb.says, verb.act == .deed
    else { return false }
    let mark = bytes[Int(tokens[at - 1].start)]
    return (mark == 0x2C || mark == 0x3A) && tokens[at - 2].kinds.has(.base)
  }

  private func says(_ at: Int) -> Bool {
    tokens[at].kinds.has(.base) && verb(at).map { $0.says && $0.act == .deed } == true
  }

  /// True for a mark of quotation.
  private func isQuote(_ at: Int) -> Bool {
    tokens[at].kinds.has(.mark) && bytes[Int(tokens[at].start)] == 0x22
  }

  /// "told me | i looked calm": both become "you", so a word is put between them.
  func joins(_ at: Int) -> Bool {
    guard !keepsPersons, at > 0, grammar.joining != nil else { return false }
    let before = tokens[at - 1].kinds
    return tokens[at].kinds.has(.nominative) && tokens[at].kinds.has(.first)
      && before.has(.objective) && before.has(.first)
  }

  private mutating func append(_ slice: TextSlice) {
    out.append(contentsOf: grammar.text(slice))
  }

  /// "My cousin dex passed": a short word that nobody knows, between who it is and what they did.
  private func namesSomebody(_ at: Int) -> Bool {
    let token = tokens[at]
    guard at > 1, token.kinds.has(.unknown), token.kinds.isDisjoint(with: [.past, .ing]),
      (2...5).contains(token.end - token.start), tokens[at - 1].kinds.has(.person),
      tokens[at - 2].kinds.has(.possessive),
      bytes[Int(token.start)..<Int(token.end)].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      )
    else { return false }
    return at + 1 == tokens.count || tokens[at + 1].kinds.has(.mark)
      || tokens[at + 1].kinds.has([.past, .sForm, .be, .have, .does, .modal, .was])
  }

  private mutating func append(_ token: PhraseToken, at: Int, afterFirst: Bool) {
    if token.word >= 0 {
      let word = grammar.words[Int(token.word)]
      if token.kinds.has(.genitive) {
        if !word.display.isNone {
          append(word.display)
          out.append(0x27)
          out.append(0x73)
          return
        }
      } else if keepsPersons, !word.display.isNone {
        append(word.display)
        return
      } else if !keepsPersons, afterFirst, !word.afterFirst.isNone {
        append(word.afterFirst)
        return
      } else if !keepsPersons, !word.turned.isNone {
        append(word.turned)
        return
      } else if !word.display.isNone {
        append(word.display)
        return
      } else if token.mended {
        append(grammar.key(token.word))
        return
      }
    } else if namesSomebody(at) {
      out.append(bytes[Int(token.start)] & 0xDF)
      out.append(contentsOf: bytes[Int(token.start) + 1..<Int(token.end)])
      return
    }
    appendTyped(token, at: at)
  }

  /// What was typed, with straight apostrophes, and without a capital that means nothing.
  mutating func appendTyped(_ token: PhraseToken, at: Int) {
    let start = Int(token.start)
    let lowers = shouting || (isCapitalised(at) && !keepsCapital(at))
    var place = start
    if !shouting, !holdsCurly(token) {
      bytes.withUnsafeBufferPointer {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<Int(token.end)]))
      }
      place = Int(token.end)
      if lowers { out[out.count - (place - start)] |= 0x20 }
    }
    while place < Int(token.end) {
      let byte = bytes[place]
      if byte == 0xE2 {
        out.append(0x27)
        place += 3
        continue
      }
      let lower = ByteClass.isCapital(byte) && (shouting || (lowers && place == start))
      out.append(lower ? byte | 0x20 : byte)
      place += 1
    }
    if !shouting, isUnknownName(at) || isMonth(at), !isCapitalised(at),
      ByteClass.isLetter(bytes[start])
    {
      out[out.count - (Int(token.end) - start)] &= 0xDF
    }
  }

  /// "In | march"
  private func isMonth(_ at: Int) -> Bool {
    at > 0 && tokens[at - 1].entries.has(.monthly) && match(.monthly, at: at - 1, to: at + 1) == 2
  }

  /// True where a curly apostrophe, or another sign of its sort, stands in the word.
  private func holdsCurly(_ token: PhraseToken) -> Bool {
    for place in Int(token.start)..<Int(token.end) where bytes[place] == 0xE2 { return true }
    return false
  }

  /// True for capitals inside of a sentence, acronyms, and names that open one.
  func keepsCapital(_ at: Int) -> Bool {
    let token = tokens[at]
    if !opensSentence(at) { return true }
    if token.end - token.start > 1, ByteClass.isCapital(bytes[Int(token.start) + 1]) {
      return true
    }
    return token.word < 0 && (isUnknownName(at) || isNameOfOwner(at))
  }

  /// "Odile's toast": of a word that no list knows, written large, it is a name that owns.
  private func isNameOfOwner(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.kinds.has(.genitive) && token.end - token.start >= 5 && isCapitalised(at)
      && at + 1 < tokens.count && tokens[at + 1].kinds.has([.noun, .adjective, .unknown, .ing])
  }

  /// A word that no list knows, standing where a name stands: it opens a clause and does what
  /// people do ("mara stopped looking", "Oluwaseun says it").
  func isUnknownName(_ at: Int) -> Bool {
    let token = tokens[at]
    guard token.word < 0, token.kinds == .unknown, token.end - token.start >= 3,
      token.end - token.start <= 12, at + 1 < tokens.count,
      at == 0
        || !tokens[at - 1].kinds.has([
          .determiner, .possessive, .adjective, .number, .noun, .unknown, .preposition, .base,
        ])
    else { return false }
    let last = bytes[Int(token.end) - 1] | 0x20
    if last == 0x73 { return false }
    let next = tokens[at + 1]
    // "shelley | my manager"
    if next.kinds.has(.possessive), kinds(at + 2).has(.person) { return true }
    guard next.kinds.has([.sForm, .past]), next.verb >= 0 else { return false }
    let verb = grammar.verbs[Int(next.verb)]
    return verb.act != .happening && !verb.ofThings
  }
}
