/// What is taken out of a line before anything reads it.
enum Cleaning {
  /// Repairs invalid UTF-8, takes out escape sequences and characters that are not seen, and
  /// leaves one blank for each run of blanks.
  static func clean(_ raw: UnsafeBufferPointer<UInt8>) -> String {
    let scalars = Array(String(decoding: raw, as: UTF8.self).unicodeScalars)
    var kept = String.UnicodeScalarView()
    var at = 0
    var blank = false
    let lastEnd = scalars.indices.last { endsString(scalars, at: $0) } ?? -1
    while at < scalars.count {
      let value = scalars[at].value
      if let past = endOfEscape(scalars, at: at, lastEnd: lastEnd) {
        at = past
        continue
      }
      at += 1
      if isBlank(value) {
        blank = true
      } else if isSeen(value) || joinsEmoji(scalars, at: at - 1) {
        if blank && !kept.isEmpty { kept.append(" ") }
        blank = false
        kept.append(scalars[at - 1])
      }
    }
    return String(kept)
  }

  /// The same for printable ASCII with blanks, which most long lines are; nil for all else.
  static func plain(_ raw: UnsafeBufferPointer<UInt8>) -> String? {
    guard raw.allSatisfy({ $0 &- 0x20 < 0x5F || $0 &- 0x09 < 5 }) else { return nil }
    return String(unsafeUninitializedCapacity: raw.count) { room in
      var count = 0
      var blank = false
      for byte in raw {
        if byte <= 0x20 {
          blank = true
          continue
        }
        if blank && count > 0 {
          room[count] = 0x20
          count += 1
        }
        blank = false
        room[count] = byte
        count += 1
      }
      return count
    }
  }

  static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A: true
    case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// False for control characters, bidi marks, zero-width characters, tags and non-characters.
  static func isSeen(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x061C, 0x180E: false
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: false
    case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE0FFF: false
    default: value & 0xFFFE != 0xFFFE
    }
  }

  /// A zero-width joiner is kept where it makes one picture out of two.
  private static func joinsEmoji(_ scalars: [Unicode.Scalar], at: Int) -> Bool {
    guard scalars[at].value == 0x200D, at > 0, at + 1 < scalars.count else { return false }
    return isPicture(scalars[at - 1].value) && isPicture(scalars[at + 1].value)
  }

  static func isPicture(_ value: UInt32) -> Bool {
    (0x2190..<0x2C00).contains(value) || (0xFE00...0xFE0F).contains(value)
      || (0x1F000..<0x20000).contains(value)
  }

  /// The place after the terminal escape sequence that starts at `at`, or nil where none does.
  /// A string sequence (OSC, DCS and their like) that is never ended loses its opening alone.
  private static func endOfEscape(_ scalars: [Unicode.Scalar], at: Int, lastEnd: Int) -> Int? {
    var next = at + 1
    let kind: UInt32
    switch scalars[at].value {
    case 0x1B:
      guard next < scalars.count else { return next }
      kind = scalars[next].value
      next += 1
    case 0x90, 0x98, 0x9B, 0x9D...0x9F: kind = scalars[at].value - 0x40
    default: return nil
    }
    switch kind {
    case 0x5B: return endOfControl(scalars, from: next)
    case 0x50, 0x58, 0x5D...0x5F:
      return next <= lastEnd ? endOfString(scalars, from: next) : next
    case 0x20...0x2F:
      while next < scalars.count, (0x20...0x2F).contains(scalars[next].value) { next += 1 }
      return min(next + 1, scalars.count)
    case 0x30...0x7E: return next
    default: return next - 1
    }
  }

  private static func endOfControl(_ scalars: [Unicode.Scalar], from: Int) -> Int {
    var at = from
    while at < scalars.count, (0x20...0x3F).contains(scalars[at].value) { at += 1 }
    if at < scalars.count, (0x40...0x7E).contains(scalars[at].value) { at += 1 }
    return at
  }

  private static func endOfString(_ scalars: [Unicode.Scalar], from: Int) -> Int {
    var at = from
    while at < scalars.count, !endsString(scalars, at: at) { at += 1 }
    return min(at + (at < scalars.count && scalars[at].value == 0x1B ? 2 : 1), scalars.count)
  }

  private static func endsString(_ scalars: [Unicode.Scalar], at: Int) -> Bool {
    switch scalars[at].value {
    case 0x07, 0x9C: true
    case 0x1B: at + 1 < scalars.count && scalars[at + 1].value == 0x5C
    default: false
    }
  }
}
