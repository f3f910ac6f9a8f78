/// The sentences of a text, each with its mark.
struct Sentences: Sequence, IteratorProtocol {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> Substring? {
    rest = rest.drop { $0 == " " }
    guard !rest.isEmpty else { return nil }
    var at = rest.startIndex
    while at < rest.endIndex {
      let mark = rest[at]
      at = rest.index(after: at)
      if ".?!".contains(mark), at == rest.endIndex || rest[at] == " " { break }
    }
    defer { rest = rest[at...] }
    return rest[..<at]
  }
}
