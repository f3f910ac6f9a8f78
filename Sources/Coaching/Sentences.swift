/// The sentences of a text, each with its mark.
struct Sentences: Sequence, IteratorProtocol {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> Substring? {
    let bytes = rest.utf8.drop { $0 == 0x20 }
    guard !bytes.isEmpty else { return nil }
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      at = bytes.index(after: at)
      if byte == 0x2E || byte == 0x3F || byte == 0x21, at == bytes.endIndex || bytes[at] == 0x20 {
        break
      }
    }
    defer { rest = rest[at...] }
    return rest[bytes.startIndex..<at]
  }
}
