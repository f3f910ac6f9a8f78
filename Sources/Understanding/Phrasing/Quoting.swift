extension PhraseReader {
  /// The words of a range as they were typed, clipped at a word; "" where nothing clean is left.
  ///
  /// A link, an address or a long number ends it; so does a word that is never said back.
  func quote(
    _ range: Range<Int>, most: Int = ShapeLimit.quote, bytes limit: Int = ShapeLimit.quoteBytes
  ) -> String {
    var text: [UInt8] = []
    var words = 0
    var clipped = false
    var last: Int32 = -1
    for at in range {
      let token = tokens[at]
      if token.kinds.has(.mark) || token.start == last { continue }
      if token.kinds.has(WordKinds.unsayable) {
        // "it was …" says nothing.
        if !(range.lowerBound..<at).contains(where: { isContent($0) }) { return "" }
        // "I'm going to …" says no more.
        if tokens[at - 1].kinds.has(.to) { return "" }
        clipped = words > 0
        break
      }
      // Three bytes are kept for the ellipsis.
      if words == most || text.count + Int(token.end - token.start) + 4 > limit {
        clipped = true
        break
      }
      if words > 0 {
        if tokens[at - 1].kinds.has(.mark), bytes[Int(tokens[at - 1].start)] == 0x2C {
          text.append(0x2C)
        }
        text.append(0x20)
      }
      for place in Int(token.start)..<Int(token.end) {
        let byte = bytes[place]
        text.append(byte)
      }
      last = token.start
      words += 1
    }
    if text.first == 0x2F || text.first == 0x40 { return "" }
    if clipped, words > 0 { text.append(contentsOf: [0xE2, 0x80, 0xA6]) }
    return words == 0 ? "" : String(decoding: text, as: UTF8.self)
  }

  private func isContent(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    return kinds.has([
      .noun, .adjective, .feeling, .base, .past, .ing, .sForm, .person, .body, .name,
    ])
      && !kinds.has([.auxiliary, .adverb, .determiner, .preposition, .nominative, .subject])
  }
}
