/// One line as it was typed, cleaned: valid UTF-8, no control character, no escape sequence, no
/// bidi override, one blank for each run of blanks, none at the ends.
public struct Line: Hashable, Sendable {
  public let text: String

  /// Repairs and cleans raw bytes. Takes any bytes at all.
  public init(cleaning bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
  }

  public init(_ text: String) { self.init(cleaning: Array(text.utf8)) }
}
