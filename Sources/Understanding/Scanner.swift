/// Cuts a cleaned line into tokens.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether unknown words are looked at for slips, disguises and stretches.
  let correcting: Bool
  var tokens: [Token] = []
  var at = 0
  /// What the next token takes over from the marks before it.
  var pending: Token.Flags = .sentence
  /// How many single letters stand at the end of `tokens`.
  var letters = 0

  init(bytes: UnsafeBufferPointer<UInt8>, correcting: Bool) {
    self.bytes = bytes
    self.correcting = correcting
    tokens.reserveCapacity(bytes.count / 4 + 8)
  }

  consuming func scan(_ lexicon: Lexicon) -> [Token] {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x20 {
        at += 1
      } else if byte &- 0x61 < 26 || byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
        word(lexicon)
      } else {
        mark(byte, lexicon)
      }
    }
    endLetters(lexicon)
    return tokens
  }

  mutating func emit(
    _ word: Int32, _ start: Int, _ end: Int, flags: Token.Flags = [], value: Float = .nan
  ) {
    var flags = flags.union(pending)
    if start > 0, !tokens.isEmpty, Int(tokens[tokens.count - 1].end) == start {
      flags.insert(.joined)
    }
    pending = []
    tokens.append(
      Token(word: word, start: Int32(start), end: Int32(end), value: value, flags: flags))
  }

  /// A word, or the words it is read as.
  mutating func emitRead(
    _ word: Int32, _ start: Int, _ end: Int, _ lexicon: Lexicon,
    flags: Token.Flags = .letters
  ) {
    guard word >= 0, !lexicon.readAs[Int(word)].isEmpty else {
      let value = word >= 0 ? lexicon.numbers[Int(word)] : .nan
      return emit(word, start, end, flags: flags, value: value)
    }
    for index in lexicon.readAs[Int(word)].asInts {
      let reading = lexicon.readings[index]
      emit(reading, start, end, flags: flags, value: lexicon.numbers[Int(reading)])
    }
  }

  mutating func word(_ lexicon: Lexicon) {
    let start = at
    if bytes[at] &- 0x30 < 10 { return number(lexicon) }
    let (end, hash) = wordEnd(from: start)
    if end < bytes.count, bytes[end] >= 0x80 { return disguised(lexicon) }
    at = end
    if at + 1 < bytes.count, bytes[at] == 0x2D, isLetter(at + 1), hyphened(from: start, lexicon) {
      return
    }
    let found = lexicon.words.find(hash: hash, count: end - start, bytes.baseAddress! + start)
    if end - start == 1 { letters += 1 } else if letters > 0 { endLetters(lexicon) }
    if found >= 0 {
      if correcting, at + 1 < bytes.count, Self.isLeet(bytes[at]), isLetter(at + 1),
        unmask(from: start, lexicon)
      {
        return
      }
      return emitRead(found, start, end, lexicon)
    }
    unknown(start, end, lexicon)
  }

  /// Where the letters, digits and apostrophes within end that begin here, and their hash.
  private func wordEnd(from start: Int) -> (end: Int, hash: UInt64) {
    var at = start
    var hash: UInt64 = 0
    while at < bytes.count {
      let byte = bytes[at]
      if (byte | 0x20) &- 0x61 < 26 {
        hash = Vocabulary.hash(hash, byte | 0x20)
      } else if byte &- 0x30 < 10 || (byte == 0x27 && isLetter(at + 1)) {
        hash = Vocabulary.hash(hash, byte)
      } else {
        break
      }
      at += 1
    }
    return (at, hash)
  }

  /// "uh-huh", where a lexicon holds it as one word.
  mutating func hyphened(from start: Int, _ lexicon: Lexicon) -> Bool {
    var end = start
    while end < bytes.count, end - start < 24,
      lowered(bytes[end]) &- 0x61 < 26 || bytes[end] == 0x2D
    {
      end += 1
    }
    let word = lexicon.words.find(Array(bytes[start..<end].lazy.map(lowered)))
    guard word >= 0 else { return false }
    endLetters(lexicon)
    at = end
    emitRead(word, start, end, lexicon)
    return true
  }

  func isLetter(_ at: Int) -> Bool {
    at < bytes.count && (lowered(bytes[at]) &- 0x61 < 26 || bytes[at] >= 0x80)
  }

  mutating func unknown(_ start: Int, _ end: Int, _ lexicon: Lexicon) {
    if let cut = (start..<end).first(where: { bytes[$0] == 0x27 }) {
      // A word and its ending: "sister's" is "sister" and "'s".
      let head = Array(bytes[start..<cut].lazy.map(lowered))
      let tail = Array(bytes[cut..<end].lazy.map(lowered))
      emitRead(lexicon.words.find(head), start, cut, lexicon)
      emitRead(lexicon.words.find(tail), cut, end, lexicon)
      return
    }
    guard correcting else { return emit(Vocabulary.unknown, start, end, flags: .letters) }
    if unmask(from: start, lexicon) { return }
    let typed = Array(bytes[start..<end].lazy.map(lowered))
    if Self.isStretched(typed), let word = Self.shrunk(typed, lexicon) {
      return emitRead(word, start, end, lexicon, flags: [.letters, .corrected])
    }
    if typed.allSatisfy({ $0 &- 0x61 < 26 }), let word = Self.corrected(typed, lexicon) {
      return emitRead(word, start, end, lexicon, flags: [.letters, .corrected])
    }
    emit(Vocabulary.unknown, start, end, flags: .letters)
  }

  /// The lexicon word that is one slip away from a word that is not itself a real one.
  static func corrected(_ typed: [UInt8], _ lexicon: Lexicon) -> Int32? {
    typed.withUnsafeBufferPointer { typed in
      // Real words first: there are many of them, and this costs the same however many phrases
      // the lexicons hold.
      guard typed.count >= Slips.shortest - 1, lexicon.real?.contains(typed) != true else {
        return nil
      }
      return lexicon.slips.candidate(for: typed, in: lexicon.words)
    }
  }

  /// True where a letter stands three times in a row.
  private static func isStretched(_ typed: [UInt8]) -> Bool {
    typed.indices.dropFirst(2).contains {
      typed[$0] == typed[$0 - 1] && typed[$0] == typed[$0 - 2] && typed[$0] &- 0x61 < 26
    }
  }

  /// "soooo" is "so", "yesss" is "yes", "goood" is "good".
  static func shrunk(_ typed: [UInt8], _ lexicon: Lexicon) -> Int32? {
    for keep in [2, 1] {
      var short: [UInt8] = []
      var run = 0
      var longest = 0
      for byte in typed {
        run = byte == short.last ? run + 1 : 1
        if byte != short.last { longest = 0 }
        longest += 1
        if longest <= keep { short.append(byte) }
      }
      let word = lexicon.words.find(short)
      if word >= 0 { return word }
    }
    // Only the longest run was stretched: "nooooo good" aside, "tooo tiredddd".
    return nil
  }
}
