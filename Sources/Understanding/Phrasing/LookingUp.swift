extension PhraseReader {
  /// The longest word that is looked up; longer ones are no words.
  private static let longest = 40

  /// Adds the token of a word, or the tokens it is mended to.
  mutating func addWord(
    _ all: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, blocked: Bool
  ) {
    var token = PhraseToken(start: Int32(start), end: Int32(end), word: -1, kinds: .unknown)
    if blocked || end - start > Self.longest {
      token.kinds = .blocked
      tokens.append(token)
      return
    }
    var hash = WordTable.Hash()
    var isSmall = true
    for at in start..<end {
      let byte = all[at]
      isSmall = isSmall && !ByteClass.isCapital(byte) && byte != 0xE2
      hash.add(byte)
    }
    if isSmall { return look(up: UnsafeBufferPointer(rebasing: all[start..<end]), hash, token) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { room in
      var count = 0
      var at = start
      var hash = WordTable.Hash()
      while at < end {
        // The curly apostrophe is looked up as the straight one.
        let isCurly = all[at] == 0xE2
        let byte = isCurly ? 0x27 : all[at].small
        room[count] = byte
        hash.add(byte)
        at += isCurly ? 3 : 1
        count += 1
      }
      look(up: UnsafeBufferPointer(rebasing: room[..<count]), hash, token)
    }
  }

  /// Adds a word of letters that a blank, the end, or a mark and either of these follows, and gives
  /// the place after it; nil, with nothing added, for all other words, which have to be looked at more
  /// closely. Most words are plain: they are hashed as their end is looked for.
  mutating func addPlainWord(_ all: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var hash = WordTable.Hash()
    var isSmall = true
    var at = start
    while at < all.count {
      let byte = all[at]
      if ByteClass.isLetter(byte) {
        isSmall = isSmall && byte & 0x20 != 0
        hash.add(byte | 0x20)
      } else if byte == 0x27, at + 1 < all.count, ByteClass.isLetter(all[at + 1]) {
        hash.add(byte)
      } else {
        break
      }
      at += 1
    }
    if opensOwned(all, start, at) { return addOwner(from: start, to: at + 1) }
    guard at - start <= Self.longest, isApart(all, at) else { return nil }
    let token = PhraseToken(start: Int32(start), end: Int32(at), word: -1, kinds: .unknown)
    if isSmall {
      look(up: UnsafeBufferPointer(rebasing: all[start..<at]), hash, token)
    } else {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longest) { room in
        for place in start..<at { room[place - start] = all[place].small }
        look(up: UnsafeBufferPointer(rebasing: room[..<(at - start)]), hash, token)
      }
    }
    return at
  }

  /// "My patients' story": several own what follows, unless the mark closes a quotation.
  private func opensOwned(
    _ all: UnsafeBufferPointer<UInt8>, _ start: Int, _ at: Int
  ) -> Bool {
    guard at + 2 < all.count, all[at] == 0x27, at - start > 3, all[at - 1] | 0x20 == 0x73,
      all[at + 1] == 0x20, ByteClass.isLetter(all[at + 2])
    else { return false }
    return !(0..<start).contains { all[$0] == 0x27 && ($0 == 0 || all[$0 - 1] <= 0x20) }
  }

  /// Adds the word of those who own, as it was typed, and gives the place after it.
  private mutating func addOwner(from start: Int, to end: Int) -> Int {
    tokens.append(
      PhraseToken(start: Int32(start), end: Int32(end), word: -1, kinds: .genitive))
    return end
  }

  /// True where a blank or the end stands here, or right after a mark that stands here.
  private func isApart(_ all: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    if at == all.count || all[at] <= 0x20 { return true }
    guard at + 1 == all.count || all[at + 1] <= 0x20 else { return false }
    switch all[at] {
    case 0x2C, 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
    default: return false
    }
  }

  /// Adds what a word in small letters is.
  private mutating func look(
    up key: UnsafeBufferPointer<UInt8>, _ hash: WordTable.Hash, _ typed: PhraseToken
  ) {
    let word = grammar.table.find(key, hash)
    if word >= 0, !grammar.words[Int(word)].isBare {
      addKnown(word, typed)
    } else if ByteClass.isDigit(key[0]) || key[0] == 0x24 {
      var token = typed
      token.kinds = .number
      if ByteClass.isLetter(key[key.count - 1]) { token.kinds.insert(.noun) }
      tokens.append(token)
    } else {
      let first = tokens.count
      guess(key, typed)
      // A word of an entry alone keeps its number, so that the entry is heard.
      if word >= 0, first < tokens.count, tokens[first].word < 0 {
        tokens[first].word = word
        tokens[first].entries = grammar.words[Int(word)].entries
      }
    }
  }

  private mutating func addKnown(_ word: Int32, _ token: PhraseToken) {
    let known = grammar.words[Int(word)]
    var token = token
    if known.repair.isNone || known.mends != .always || followsOne {
      token.word = word
      token.verb = known.verb
      token.kinds = known.kinds.isEmpty ? .unknown : known.kinds
      token.entries = known.entries
      tokens.append(token)
      return
    }
    for mended in grammar.repairs[known.repair.range] {
      let known = grammar.words[Int(mended)]
      token.word = mended
      token.verb = known.verb
      token.kinds = known.kinds.isEmpty ? .unknown : known.kinds
      token.entries = known.entries
      token.mended = true
      tokens.append(token)
    }
  }

  /// "1 min" stays as it is: mended it would be several.
  private var followsOne: Bool {
    guard let last = tokens.last, last.end - last.start == 1 else { return false }
    return bytes[Int(last.start)] == 0x31
  }

  /// A word the grammar does not list: a genitive, a plural, a stretched word, or one whose end
  /// says what it can be.
  private mutating func guess(_ key: UnsafeBufferPointer<UInt8>, _ typed: PhraseToken) {
    var token = typed
    let count = key.count
    if count > 2, key[count - 2] == 0x27, key[count - 1] == 0x73 {
      token.word = grammar.table.find(UnsafeBufferPointer(rebasing: key[..<(count - 2)]))
      if token.word >= 0 {
        token.kinds = grammar.words[Int(token.word)].kinds.intersection([.profane, .slur])
      } else {
        token.kinds = []
      }
      token.kinds.insert(.genitive)
      tokens.append(token)
      return
    }
    if let single = singular(of: key) {
      let known = grammar.words[Int(single)].kinds
      token.kinds = known.intersection([
        .noun, .person, .group, .body, .timeNoun, .profane, .slur,
      ])
      token.kinds.insert(.plural)
      tokens.append(token)
      return
    }
    if unstretch(key, token) || addsG(key, token) { return }
    token.kinds = Self.kinds(byEnd: key)
    tokens.append(token)
  }

  /// "talkin", "talkin'": a form in "-ing" as it is spoken.
  private mutating func addsG(
    _ key: UnsafeBufferPointer<UInt8>, _ typed: PhraseToken
  ) -> Bool {
    let count = key.last == 0x27 ? key.count - 1 : key.count
    guard count > 4, key[count - 1] == 0x6E, key[count - 2] == 0x69 else { return false }
    let word = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { room in
      for at in 0..<count { room[at] = key[at] }
      room[count] = 0x67
      return grammar.table.find(UnsafeBufferPointer(rebasing: room[...count]))
    }
    guard word >= 0, grammar.words[Int(word)].kinds.has(.ing) else { return false }
    var token = typed
    token.mended = true
    addKnown(word, token)
    return true
  }

  private func singular(of key: UnsafeBufferPointer<UInt8>) -> Int32? {
    let count = key.count
    guard count > 3, key[count - 1] == 0x73, key[count - 2] != 0x73 else { return nil }
    let nouns: WordKinds = [.noun, .person, .group, .body, .timeNoun]
    let one = grammar.table.find(UnsafeBufferPointer(rebasing: key[..<(count - 1)]))
    if one >= 0, grammar.words[Int(one)].kinds.has(nouns) { return one }
    guard key[count - 2] == 0x65 else { return nil }
    let two = grammar.table.find(UnsafeBufferPointer(rebasing: key[..<(count - 2)]))
    if two >= 0, grammar.words[Int(two)].kinds.has(nouns) { return two }
    guard count > 4, key[count - 3] == 0x69 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { room in
      for at in 0..<(count - 3) { room[at] = key[at] }
      room[count - 3] = 0x79
      let three = grammar.table.find(UnsafeBufferPointer(rebasing: room[..<(count - 2)]))
      return three >= 0 && grammar.words[Int(three)].kinds.has(nouns) ? three : nil
    }
  }

  /// "sooooo", "reallly": letters that stand three times or more are tried twice, then once.
  private mutating func unstretch(
    _ key: UnsafeBufferPointer<UInt8>, _ token: PhraseToken
  ) -> Bool {
    var stretched = false
    for at in 2..<max(key.count, 2) where key[at] == key[at - 1] && key[at] == key[at - 2] {
      stretched = true
    }
    guard stretched else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: key.count) { room in
      for most in [2, 1] {
        var count = 0
        var run = 0
        for at in 0..<key.count {
          run = at > 0 && key[at] == key[at - 1] ? run + 1 : 1
          if run <= most {
            room[count] = key[at]
            count += 1
          }
        }
        let word = grammar.table.find(UnsafeBufferPointer(rebasing: room[..<count]))
        if word >= 0 {
          var token = token
          token.mended = true
          addKnown(word, token)
          return true
        }
      }
      return false
    }
  }

  private static func kinds(byEnd key: UnsafeBufferPointer<UInt8>) -> WordKinds {
    func ends(_ end: StaticString) -> Bool {
      let count = end.utf8CodeUnitCount
      guard key.count > count + 2 else { return false }
      for at in 0..<count where key[key.count - count + at] != end.utf8Start[at] { return false }
      return true
    }
    if ends("ing") { return [.unknown, .ing] }
    if ends("ed") { return [.unknown, .past, .participle] }
    if ends("ly") { return .adverb }
    if ends("tion") || ends("ment") || ends("ness") || ends("ity") || ends("ship") {
      return .noun
    }
    if ends("ous") || ends("ful") || ends("able") || ends("ible") || ends("less") || ends("ish") {
      return .adjective
    }
    return .unknown
  }
}
