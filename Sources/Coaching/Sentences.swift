import Understanding

/// The sentences of a text, each with its mark.
struct Sentences: Sequence, IteratorProtocol {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  static func all(in text: String) -> [Substring] {
    var all: [Substring] = []
    all.reserveCapacity(4)
    let start = text.startIndex
    text.withBytes { bytes in
      var at = 0
      while at < bytes.count {
        if bytes[at] == 0x20 {
          at += 1
          continue
        }
        let end = at + length(UnsafeBufferPointer(rebasing: bytes[at...]))
        if at == 0, end == bytes.count {
          all.append(text[...])
          return
        }
        all.append(
          text[text.utf8.index(start, offsetBy: at)..<text.utf8.index(start, offsetBy: end)])
        at = end
      }
    }
    return all
  }

  /// Parts of a text as a text, each with a full stop where it has no mark of its own.
  static func text(_ parts: some Sequence<Substring>) -> String {
    parts.map { part in
      part.last.map { ".!?".contains($0) } ?? true ? String(part) : part + "."
    }.joined(separator: " ")
  }

  /// False where a line is one sentence or none, which most lines are.
  static func areSeveral(in line: Line) -> Bool {
    line.text.withBytes { bytes in
      var at = 0
      while at + 2 < bytes.count {
        if isMark(bytes[at]), bytes[at + 1] == 0x20 { return true }
        at += 1
      }
      return false
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x3F || byte == 0x21
  }

  mutating func next() -> Substring? {
    let bytes = rest.utf8.drop { $0 == 0x20 }
    guard !bytes.isEmpty else { return nil }
    let length = bytes.withContiguousStorageIfAvailable(Self.length) ?? Self.length(Array(bytes))
    let at = bytes.index(bytes.startIndex, offsetBy: length)
    defer { rest = rest[at...] }
    return rest[bytes.startIndex..<at]
  }

  /// How many bytes the first sentence has.
  private static func length<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Int
  where Bytes.Index == Int {
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      at += 1
      if isMark(byte), at == bytes.endIndex || bytes[at] == 0x20 {
        break
      }
    }
    return at - bytes.startIndex
  }
}
