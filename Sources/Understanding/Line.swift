/// One line as it was typed, cleaned: valid UTF-8, no control character, no escape sequence, no
/// bidi override, one blank for each run of blanks, none at the ends.
public struct Line: Hashable, Sendable {
  public let text: String

  /// Repairs and cleans raw bytes. Takes any bytes at all.
  public init(cleaning bytes: [UInt8]) {
    text = bytes.withUnsafeBufferPointer { raw in
      Self.isClean(raw) ? String(decoding: raw, as: UTF8.self) : Cleaning.clean(raw)
    }
  }

  public init(_ text: String) { self.init(cleaning: Array(text.utf8)) }

  /// True for plain ASCII that needs no change, which is nearly every line.
  private static func isClean(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in raw {
      if byte < 0x20 || byte > 0x7E { return false }
      if byte == 0x20 && previous == 0x20 { return false }
      previous = byte
    }
    return raw.isEmpty || previous != 0x20
  }
}
