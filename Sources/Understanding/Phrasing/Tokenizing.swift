extension PhraseReader {
  /// Fills `tokens`: words are looked up and mended, marks told apart, what must never be said
  /// back (links, addresses, long numbers) blocked.
  mutating func tokenize() {
    var allCapitals = 0
    var allDigits = 0
    for byte in bytes {
      allCapitals &+= ByteClass.isCapital(byte) ? 1 : 0
      allDigits &+= ByteClass.isDigit(byte) ? 1 : 0
    }
    // So few make no line of capitals.
    let mayShout = allCapitals > 4
    bytes.withUnsafeBufferPointer { all in
      var at = 0
      var capitals = 0
      var letters = 0
      while at < all.count, tokens.count < Self.mostTokens {
        let byte = all[at]
        if byte == 0x20 || byte < 0x20 || byte == 0x7F {
          at += 1
        } else if !mayShout, ByteClass.isLetter(byte), let end = addPlainWord(all, from: at) {
          at = end
        } else if let end = wordEnd(all, from: at) {
          if mayShout, end - at > 1 || byte | 0x20 != 0x69 {
            for place in at..<end where ByteClass.isLetter(all[place]) {
              letters += 1
              if ByteClass.isCapital(all[place]) { capitals += 1 }
            }
          }
          let blocked = blockedEnd(all, from: at, wordEnd: end)
          addWord(all, from: at, to: blocked ?? end, blocked: blocked != nil)
          at = blocked ?? end
        } else {
          at = addMark(all, at: at)
        }
      }
      shouting = letters >= 6 && capitals * 10 > letters * 7
    }
    if allDigits >= Self.longNumber { blockLongNumbers() }
    mendInContext()
    leaveOutResumed()
  }

  /// Where the word that begins here ends; nil where none begins.
  private func wordEnd(_ all: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var at = start
    while at < all.count {
      let byte = all[at]
      if ByteClass.isLetter(byte) {
        at += 1
        continue
      }
      let next: UInt8 = at + 1 < all.count ? all[at + 1] : 0
      if ByteClass.isDigit(byte) {
        at += 1
      } else if byte >= 0x80 {
        guard let width = letterWidth(all, at: at) else { break }
        at += width
      } else if at == start {
        let opens = byte == 0x26 || ((byte == 0x24 || byte == 0x40) && ByteClass.isPlain(next))
        if !opens { break }
        at += 1
        if byte == 0x26 { break }
      } else if byte == 0x26, ByteClass.isPlain(next) {
        at += 1
      } else if byte == 0x27 || byte == 0x2D || byte == 0x2F {
        // w/ and w/o, can't, sight-reading
        let short = byte == 0x2F && at == start + 1 && all[start] | 0x20 == 0x77
        if !short && !(ByteClass.isPlain(next) || next >= 0xC3) { break }
        at += 1
      } else if byte == 0x25 {
        at += 1
        break
      } else if byte == 0x2E || byte == 0x2C || byte == 0x3A {
        let before = all[at - 1]
        let number = ByteClass.isDigit(before) && ByteClass.isDigit(next)
        // a.m., e.g.
        let letters =
          byte == 0x2E && ByteClass.isLetter(next) && ByteClass.isLetter(before)
          && (at == start + 1 || all[at - 2] == 0x2E)
          && (at + 2 >= all.count || !ByteClass.isLetter(all[at + 2]))
        if !number && !letters { break }
        at += 1
      } else {
        break
      }
    }
    return at == start ? nil : at
  }

  /// The width of a character beyond ASCII that belongs to words, or nil: letters with accents
  /// and other scripts do, and the curly apostrophe inside of a word; dashes and emoji do not.
  private func letterWidth(_ all: UnsafeBufferPointer<UInt8>, at: Int) -> Int? {
    let width = ByteClass.width(all[at])
    guard at + width <= all.count, width > 1 else { return nil }
    if width == 4 { return nil }
    if width == 2 { return all[at] == 0xC2 ? nil : 2 }
    if all[at] == 0xE2 {
      let curly = all[at + 1] == 0x80 && all[at + 2] == 0x99
      let inside =
        at > 0 && ByteClass.isLetter(all[at - 1]) && at + 3 < all.count
        && ByteClass.isLetter(all[at + 3])
      return curly && inside ? 3 : nil
    }
    if all[at] == 0xE3, all[at + 1] == 0x80 { return nil }
    return all[at] == 0xEF ? nil : 3
  }

  /// Adds a mark and gives the place after it. Pauses part clauses; stops part sentences.
  private mutating func addMark(_ all: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
    let byte = all[at]
    let width = min(byte < 0x80 ? 1 : ByteClass.width(byte), all.count - at)
    // A quote round a word, a hash before it, a joiner of emoji part nothing.
    if byte == 0x27 || byte == 0x23 || byte == 0xCC || byte == 0xCD { return at + width }
    if byte == 0xE2, width == 3, all[at + 1] == 0x80, all[at + 2] == 0x98 || all[at + 2] == 0x99 {
      return at + width
    }
    if byte == 0x2D, at > 0, all[at - 1] != 0x20, at + 1 < all.count, all[at + 1] != 0x2D {
      return at + 1
    }
    let dots = byte == 0x2E && at + 1 < all.count && all[at + 1] == 0x2E
    let after = at > 0 && byte == 0x2E && all[at - 1] == 0x2E
    var kinds = WordKinds.mark
    if (byte == 0x2E && !dots && !after) || byte == 0x21 || byte == 0x3F { kinds.insert(.stop) }
    tokens.append(
      PhraseToken(start: Int32(at), end: Int32(at + width), word: -1, kinds: kinds))
    return at + width
  }

  /// Where a link or an address that begins with this word ends, or nil.
  private func blockedEnd(
    _ all: UnsafeBufferPointer<UInt8>, from start: Int, wordEnd: Int
  ) -> Int? {
    // Nothing that is told by its end lies further off than this.
    let limit = min(all.count, wordEnd + 100)
    var end = wordEnd
    while end < limit, all[end] > 0x20 { end += 1 }
    if all[start] == 0x40 { return end }
    guard wordEnd + 1 < end else { return nil }
    var at = wordEnd
    while at + 1 < end {
      let byte = all[at]
      if byte == 0x40 { return end }
      if byte == 0x3A, at + 2 < end, all[at + 1] == 0x2F, all[at + 2] == 0x2F { return end }
      if byte == 0x2E, isDomainEnd(all, from: at + 1, to: end) { return end }
      at += 1
    }
    if wordEnd == start + 3, all[start] | 0x20 == 0x77, all[start + 1] | 0x20 == 0x77,
      all[start + 2] | 0x20 == 0x77, all[wordEnd] == 0x2E
    {
      return end
    }
    return nil
  }

  private func isDomainEnd(_ all: UnsafeBufferPointer<UInt8>, from: Int, to: Int) -> Bool {
    var end = from
    var name: UInt32 = 0
    while end < to, ByteClass.isLetter(all[end]) {
      name = name << 8 | UInt32(all[end] | 0x20)
      end += 1
    }
    let ends = end == to || all[end] == 0x2F || all[end] == 0x2E || all[end] == 0x2C
    guard ends, end - from <= 4 else { return false }
    switch name {
    // com, org, net, edu, gov, info, io, co
    case 0x63_6F6D, 0x6F_7267, 0x6E_6574, 0x65_6475, 0x67_6F76, 0x696E_666F, 0x696F, 0x636F:
      return true
    default: return false
    }
  }

  /// How many digits a long number has.
  private static let longNumber = 7

  /// Telephone numbers and the like: seven digits or more in a row of numbers.
  private mutating func blockLongNumbers() {
    var first = -1
    var digits = 0
    for at in 0...tokens.count {
      let isNumber = at < tokens.count && startsWithDigit(tokens[at])
      let isJoin =
        at < tokens.count && first >= 0 && tokens[at].kinds.has(.mark)
        && !tokens[at].kinds.has(.stop)
      if isNumber {
        if first < 0 { first = at }
        for place in tokens[at].start..<tokens[at].end where ByteClass.isDigit(bytes[Int(place)]) {
          digits += 1
        }
      } else if !isJoin {
        if first >= 0, digits >= Self.longNumber {
          for place in first..<at where !tokens[place].kinds.has(.mark) {
            tokens[place].kinds.insert(.blocked)
          }
        }
        first = -1
        digits = 0
      }
    }
  }

  private func startsWithDigit(_ token: PhraseToken) -> Bool {
    !token.kinds.has(.mark) && ByteClass.isDigit(bytes[Int(token.start)])
  }
}
