/// One line as it was typed, cleaned: valid UTF-8, no control character, no escape sequence, no
/// bidi override, no web or mail address, one blank for each run of blanks, none at the ends.
public struct Line: Hashable, Sendable {
  public let text: String

  /// Repairs and cleans raw bytes. Takes any bytes at all.
  public init(cleaning bytes: [UInt8]) {
    let clean = bytes.withUnsafeBufferPointer { raw in
      Self.isClean(raw)
        ? String(decoding: raw, as: UTF8.self) : Cleaning.plain(raw) ?? Cleaning.clean(raw)
    }
    self.init(clean: clean)
  }

  private init(clean text: String) { self.text = Links.replaced(in: text) ?? text }

  public init(_ text: String) {
    var typed = text
    if typed.withUTF8(Self.isClean) {
      self.init(clean: text)
    } else {
      self.init(cleaning: Array(text.utf8))
    }
  }

  /// True for plain ASCII that needs no change, which is nearly every line.
  private static func isClean(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = raw.first, let last = raw.last else { return true }
    guard isPlain(first), first != 0x20, last != 0x20 else { return false }
    var at = 1
    while at + 8 <= raw.count {
      let eight = EightBytes(raw, at: at)
      if eight.areOdd || eight.blanks & EightBytes(raw, at: at - 1).blanks != 0 { return false }
      at += 8
    }
    while at < raw.count {
      if !isPlain(raw[at]) || raw[at] == 0x20 && raw[at - 1] == 0x20 { return false }
      at += 1
    }
    return true
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }
}

extension Line {
  /// The text of a span, which is in bytes of the cleaned line.
  public func slice(_ span: Span) -> String { String(words(at: span)) }

  /// The same as a part of the line.
  public func words(at span: Span) -> Substring {
    let bytes = text.utf8
    guard span.start >= 0, span.end <= bytes.count, span.start <= span.end else { return "" }
    let from = bytes.index(bytes.startIndex, offsetBy: span.start)
    return text[from..<bytes.index(from, offsetBy: span.end - span.start)]
  }
}

extension Line {
  /// The number of words, parted by blanks.
  public var words: Int {
    text.isEmpty ? 0 : text.withBytes { $0.blanks + 1 }
  }
}
