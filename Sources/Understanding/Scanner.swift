/// Cuts a cleaned line into tokens.
struct Scanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether unknown words are looked at for slips, disguises and stretches.
  let correcting: Bool
  private(set) var tokens: [Token] = []
  private var at = 0
  /// What the next token takes over from the marks before it.
  private var pending: Token.Flags = .sentence
  /// How many single letters stand at the end of `tokens`.
  private var letters = 0

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

  // MARK: Emitting

  private mutating func emit(_ word: Int32, _ start: Int, _ end: Int, flags: Token.Flags = []) {
    var flags = flags.union(pending)
    if start > 0, let last = tokens.last, Int(last.end) == start { flags.insert(.joined) }
    pending = []
    tokens.append(Token(word: word, start: Int32(start), end: Int32(end), flags: flags))
  }

  /// A word, or the words it is read as.
  private mutating func emitRead(
    _ word: Int32, _ start: Int, _ end: Int, _ lexicon: Lexicon,
    flags: Token.Flags = .letters
  ) {
    guard word >= 0, !lexicon.readAs[Int(word)].isEmpty else {
      emit(word, start, end, flags: flags)
      if word >= 0 { tokens[tokens.count - 1].value = lexicon.numbers[Int(word)] }
      return
    }
    for index in lexicon.readAs[Int(word)].asInts {
      let reading = lexicon.readings[index]
      emit(reading, start, end, flags: flags)
      tokens[tokens.count - 1].value = lexicon.numbers[Int(reading)]
    }
  }

  // MARK: Words

  private mutating func word(_ lexicon: Lexicon) {
    let start = at
    var hash: UInt64 = 0
    var plain = true
    var runs = 0
    var previous: UInt8 = 0
    if bytes[at] &- 0x30 < 10 { return number(lexicon) }
    while at < bytes.count {
      let byte = lowered(bytes[at])
      if byte &- 0x61 < 26 {
        runs = byte == previous ? runs + 1 : runs & ~0xFF
        if runs & 0xFF >= 2 { runs |= 0x100 }
        previous = byte
      } else if byte &- 0x30 < 10 || (byte == 0x27 && isLetter(at + 1)) {
        plain = false
        previous = 0
      } else if byte >= 0x80 {
        at = start
        return disguised(lexicon)
      } else {
        break
      }
      hash = Vocabulary.hash(hash, byte)
      at += 1
    }
    if at + 1 < bytes.count, bytes[at] == 0x2D, isLetter(at + 1), hyphened(from: start, lexicon) {
      return
    }
    let end = at
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
    unknown(start, end, plain: plain, stretched: runs & 0x100 != 0, lexicon)
  }

  /// "uh-huh", where a lexicon holds it as one word.
  private mutating func hyphened(from start: Int, _ lexicon: Lexicon) -> Bool {
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

  private func isLetter(_ at: Int) -> Bool {
    at < bytes.count && (lowered(bytes[at]) &- 0x61 < 26 || bytes[at] >= 0x80)
  }

  private mutating func unknown(
    _ start: Int, _ end: Int, plain: Bool, stretched: Bool, _ lexicon: Lexicon
  ) {
    if !plain, let cut = (start..<end).first(where: { bytes[$0] == 0x27 }) {
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
    if stretched, let word = Self.shrunk(typed, lexicon) {
      return emitRead(word, start, end, lexicon, flags: [.letters, .corrected])
    }
    if plain, let word = Self.corrected(typed, lexicon) {
      return emitRead(word, start, end, lexicon, flags: [.letters, .corrected])
    }
    emit(Vocabulary.unknown, start, end, flags: .letters)
  }

  /// The lexicon word that is one slip away from a word that is not itself a real one.
  static func corrected(_ typed: [UInt8], _ lexicon: Lexicon) -> Int32? {
    typed.withUnsafeBufferPointer { typed in
      // Real words first: there are many of them, and this costs the same however many phrases
      // the lexicons hold.
      guard typed.count >= Slips.shortest - 1, !lexicon.real.contains(typed) else { return nil }
      return lexicon.slips.candidate(for: typed, in: lexicon.words)
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

  // MARK: Disguises

  private static func isLeet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x24, 0x2A, 0x40, 0x7C: true  // ! $ * @ |
    default: false
    }
  }

  /// Reads "k!ll", "su1cide" or "$uicide" as the risk word behind it. Nothing else is unmasked.
  private mutating func unmask(from start: Int, _ lexicon: Lexicon) -> Bool {
    var end = start
    var masked = false
    while end < bytes.count, bytes[end] < 0x80 {
      let byte = lowered(bytes[end])
      let isMask = Self.isLeet(byte) || byte &- 0x30 < 10
      guard byte &- 0x61 < 26 || isMask else { break }
      masked = masked || isMask
      end += 1
    }
    while end > start, bytes[end - 1] == 0x21 { end -= 1 }
    guard masked, end - start >= 3, end - start <= 24 else { return false }
    for reading in Disguise.readings(of: Array(bytes[start..<end].lazy.map(lowered))) {
      let word = lexicon.words.find(reading)
      if word >= 0, lexicon.risky[Int(word)] {
        emitRead(word, start, end, lexicon, flags: [.letters, .corrected])
        at = end
        return true
      }
    }
    return false
  }

  /// A word with letters outside ASCII: look-alikes are folded, other letters leave it unknown.
  private mutating func disguised(_ lexicon: Lexicon) {
    let start = at
    var folded: [UInt8] = []
    var foreign = false
    var tail = start
    while at < bytes.count {
      let (scalar, count) = Self.scalar(bytes, at)
      if Folding.isApostrophe(scalar.value) {
        guard isLetter(at + count), !folded.isEmpty else { break }
        tail = at
        folded.append(0x27)
      } else if let letter = Folding.ascii(scalar) {
        folded.append(letter)
      } else if scalar.value >= 0x80, scalar.properties.isAlphabetic {
        foreign = true
        folded.append(contentsOf: bytes[at..<at + count])
      } else if scalar.value != 0x301, !(0x300...0x36F).contains(scalar.value) {
        break
      }
      at += count
    }
    if at == start { return picture(lexicon) }
    if folded.isEmpty { return }
    let word = lexicon.words.find(folded)
    if word >= 0 || foreign {
      return emitRead(word, start, at, lexicon, flags: foreign ? [.letters, .foreign] : .letters)
    }
    if let cut = folded.lastIndex(of: 0x27) {
      emitRead(lexicon.words.find(Array(folded[..<cut])), start, tail, lexicon)
      emitRead(lexicon.words.find(Array(folded[cut...])), tail, at, lexicon)
    } else if correcting, let word = Self.corrected(folded, lexicon) {
      emitRead(word, start, at, lexicon, flags: [.letters, .corrected])
    } else {
      emit(Vocabulary.unknown, start, at, flags: .letters)
    }
  }

  /// An emoji or a mark outside ASCII.
  private mutating func picture(_ lexicon: Lexicon) {
    let (scalar, count) = Self.scalar(bytes, at)
    let start = at
    at += count
    switch scalar.value {
    case 0x2010...0x2015, 0x2026: pending.insert(.comma)
    case 0x3002, 0xFF01, 0xFF1F, 0xFF0E: pending.insert(.sentence)
    case 0x2018...0x201F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x200D: break
    default:
      let word = lexicon.words.find(Array(bytes[start..<at]))
      if word >= 0 || Cleaning.isPicture(scalar.value) {
        emitRead(word, start, at, lexicon, flags: [])
      }
    }
  }

  private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (
    Unicode.Scalar, Int
  ) {
    let first = UInt32(bytes[at])
    func next(_ offset: Int) -> UInt32 {
      at + offset < bytes.count ? UInt32(bytes[at + offset]) & 0x3F : 0
    }
    let value: UInt32
    let count: Int
    switch first {
    case 0..<0x80: (value, count) = (first, 1)
    case 0..<0xE0: (value, count) = ((first & 0x1F) << 6 | next(1), 2)
    case 0..<0xF0: (value, count) = ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    default:
      (value, count) = ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", min(count, bytes.count - at))
  }

  /// Letters set apart ("s u i c i d e") are put together where a risk word hides in them.
  private mutating func endLetters(_ lexicon: Lexicon) {
    defer { letters = 0 }
    guard correcting, letters >= 3, tokens.count >= letters else { return }
    let first = tokens.count - letters
    let run = tokens[first...].map { lowered(bytes[Int($0.start)]) }
    guard run.count <= 64, let words = Disguise.words(in: run, lexicon) else { return }
    let spaced = Array(tokens[first...])
    tokens.removeSubrange(first...)
    let kept = pending
    for piece in words {
      let from = spaced[piece.letters.lowerBound]
      pending = from.flags.intersection([.sentence, .comma])
      emit(
        piece.word, Int(from.start), Int(spaced[piece.letters.upperBound - 1].end),
        flags: .corrected)
    }
    pending = kept
  }

  // MARK: Numbers

  private mutating func number(_ lexicon: Lexicon) {
    endLetters(lexicon)
    let start = at
    if correcting, unmask(from: start, lexicon) { return }
    var value: Float = 0
    var scale: Float = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte &- 0x30 < 10 {
        if scale > 0 {
          value += Float(byte &- 0x30) * scale
          scale /= 10
        } else {
          value = value * 10 + Float(byte &- 0x30)
        }
      } else if byte == 0x2E, scale == 0, isDigit(at + 1) {
        scale = 0.1
      } else if byte == 0x2C, scale == 0, isDigit(at + 1) {
        // "7,5" or "1,000"
        if !(isDigit(at + 2) && isDigit(at + 3)) { scale = 0.1 }
      } else {
        break
      }
      at += 1
    }
    emit(lexicon.words.find(Array(bytes[start..<at])), start, at)
    tokens[tokens.count - 1].value = value
  }

  private func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] &- 0x30 < 10 }

  // MARK: Marks

  private mutating func mark(_ byte: UInt8, _ lexicon: Lexicon) {
    let start = at
    if start == 0 || bytes[start - 1] == 0x20 || byte != 0x27, face(lexicon) { return }
    at += 1
    switch byte {
    case 0x2E where at < bytes.count && bytes[at] == 0x2E:  // "..." is a pause, not an end
      while at < bytes.count, bytes[at] == 0x2E { at += 1 }
      pending.insert(.comma)
    case 0x21, 0x2E, 0x3B, 0x3F:
      if byte == 0x3F, !tokens.isEmpty { tokens[tokens.count - 1].flags.insert(.question) }
      if byte == 0x2E, letters > 0, isLetter(at) { return }
      pending.insert(.sentence)
    case 0x2F, 0x25, 0x2B, 0x26, 0x24, 0x3D:  // / % + & $ =
      emitRead(lexicon.words.find([byte]), start, at, lexicon, flags: [])
    case 0x2D where (tokens.last?.isNumber ?? false) && isDigit(at):
      emitRead(lexicon.words.find([byte]), start, at, lexicon, flags: [])
    case 0x2D where start > 0 && isLetter(start - 1) && isLetter(at): break
    case 0x22, 0x27, 0x5F, 0x2A, 0x60: break
    default:
      if correcting, Self.isLeet(byte) || byte == 0x24, unmask(from: start, lexicon) { return }
      pending.insert(.comma)
    }
  }

  /// ":)", ":-(", "<3", "/skip": a few marks in a row that a lexicon holds as one.
  private mutating func face(_ lexicon: Lexicon) -> Bool {
    guard at == 0 || bytes[at - 1] == 0x20 || bytes[at] == 0x3A else { return false }
    var end = at
    while end < bytes.count, end - at < 16, bytes[end] != 0x20 { end += 1 }
    while end - at >= 2 {
      let word = lexicon.words.find(Array(bytes[at..<end].lazy.map(lowered)))
      if word >= 0 {
        emitRead(word, at, end, lexicon, flags: [])
        at = end
        return true
      }
      end -= 1
    }
    return false
  }
}
