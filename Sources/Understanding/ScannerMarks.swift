/// Numbers and marks.
extension Scanner {
  mutating func number(_ lexicon: Lexicon) {
    endLetters(lexicon)
    let start = at
    if correcting, unmask(from: start, lexicon) { return }
    var value: Float = 0
    var scale: Float = 0
    var hash: UInt64 = 0
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
      hash = Vocabulary.hash(hash, byte)
      at += 1
    }
    let word = lexicon.words.find(hash: hash, count: at - start, bytes.baseAddress! + start)
    emit(word, start, at)
    tokens[tokens.count - 1].value = value
  }

  func isDigit(_ at: Int) -> Bool { at < bytes.count && bytes[at] &- 0x30 < 10 }

  mutating func mark(_ byte: UInt8, _ lexicon: Lexicon) {
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
  mutating func face(_ lexicon: Lexicon) -> Bool {
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
