/// Words behind marks, figures, look-alike letters and blanks; and pictures.
extension Scanner {
  static func isLeet(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x24, 0x2A, 0x40, 0x7C: true  // ! $ * @ |
    default: false
    }
  }

  /// Reads "k!ll", "su1cide" or "$uicide" as the risk word behind it. Nothing else is unmasked.
  mutating func unmask(from start: Int, _ lexicon: Lexicon) -> Bool {
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
    let typed = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard let word = Disguise.word(behind: typed, lexicon) else { return false }
    emitRead(word, start, end, lexicon, flags: [.letters, .corrected])
    at = end
    return true
  }

  /// A word with letters outside ASCII: look-alikes are folded, other letters leave it unknown.
  mutating func disguised(_ lexicon: Lexicon) {
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
  mutating func picture(_ lexicon: Lexicon) {
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

  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> (
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
  mutating func endLetters(_ lexicon: Lexicon) {
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
}
