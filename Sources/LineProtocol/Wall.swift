import Understanding

/// The last wall before a reply leaves the program: whatever was quoted, one plain line goes out.
///
/// No control character, no escape sequence, no bidi override, no line or paragraph separator, no
/// `@`, no leading `/`, `!`, `:` or `.`, at most `limit` bytes, never nothing.
public enum Wall {
  /// The longest reply in bytes of UTF-8, without its line end.
  public static let limit = 400

  /// The text as it may be shown. A plain one comes back as it is, at the cost of one look.
  public static func clean(_ text: String) -> String {
    if text.withBytes(isPlain) { return text }
    return clip(withoutLead(withoutHarm(text)))
  }

  /// True where nothing needs to be taken out. May be false for a text that is fine.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= limit, !isLead(first) else { return false }
    // Nearly every reply is ASCII: one look at all bytes at once.
    var odd: UInt8 = 0
    for byte in bytes { odd |= (byte &- 0x20 >= 0x5F ? 1 : 0) | (byte == 0x40 ? 1 : 0) }
    guard odd != 0 else { return true }
    for index in 0..<bytes.count {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0x7F || byte == 0x40 || byte == 0xEF { return false }
      // C1 controls are C2 80 to C2 9F.
      if byte == 0xC2, bytes[index + 1] < 0xA0 { return false }
      if byte == 0xE2 {
        // E2 80 A8 to AE: separators and bidi; E2 81 A6 to A9: bidi isolates.
        let last = bytes[index + 2]
        if bytes[index + 1] == 0x80, 0xA8...0xAE ~= last { return false }
        if bytes[index + 1] == 0x81, 0xA6...0xA9 ~= last { return false }
      }
    }
    return true
  }

  /// True for what no reply begins with.
  static func isLead(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x21, 0x2E, 0x2F, 0x3A: true
    default: false
    }
  }

  /// Takes out whole escape sequences and each harmful scalar; what breaks a line is a blank.
  private static func withoutHarm(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var at = 0
    while at < scalars.count {
      if let next = endOfEscape(in: scalars, at: at) {
        at = next
        continue
      }
      switch scalars[at].value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: if kept.last != " " { kept.append(" ") }
      case 0..<0x20, 0x7F...0x9F, 0x40: break
      case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: break
      default: kept.append(scalars[at])
      }
      at += 1
    }
    return String(kept)
  }

  /// True for a scalar that neither breaks a line nor acts on a terminal.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: false
    default: true
    }
  }

  private static func withoutLead(_ text: String) -> String {
    String(text.drop { $0.utf8.count == 1 && isLead($0.utf8.first!) })
  }

  /// Clips at a grapheme, with an ellipsis.
  private static func clip(_ text: String) -> String {
    guard !text.isEmpty else { return "…" }
    guard text.utf8.count > limit else { return text }
    var kept = 0
    var stop = text.startIndex
    for index in text.indices {
      let size = text[index].utf8.count
      if kept + size > limit - 3 { break }
      kept += size
      stop = text.index(after: index)
    }
    while stop > text.startIndex, text[text.index(before: stop)] == " " {
      stop = text.index(before: stop)
    }
    return text[..<stop] + "…"
  }
}
