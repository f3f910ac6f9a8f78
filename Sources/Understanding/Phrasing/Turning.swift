extension PhraseReader {
  /// The line with its persons turned and nothing else changed.
  mutating func turned(inside: Bool = false) -> String {
    out.removeAll(keepingCapacity: true)
    var place = 0
    var afterFirst = false
    for at in tokens.indices {
      let token = tokens[at]
      if token.word >= 0, !token.kinds.has(.genitive) {
        let word = grammar.words[Int(token.word)]
        let slice = afterFirst && !word.afterFirst.isNone ? word.afterFirst : word.turned
        if !slice.isNone, Int(token.start) >= place {
          out.append(contentsOf: bytes[place..<Int(token.start)])
          if joins(at), let joining = grammar.joining {
            out.append(contentsOf: grammar.text(grammar.key(joining)))
            out.append(0x20)
          }
          let start = out.count
          out.append(contentsOf: grammar.text(slice))
          let opens = at == 0 || tokens[at - 1].kinds.has(.stop)
          if opens, isCapitalised(at) { out[start] &= 0xDF }
          place = Int(token.end)
        }
      }
      if token.kinds.has(.nominative) {
        afterFirst = token.kinds.has(.first) && !token.kinds.has(.contracted)
      } else if !token.kinds.has([.adverb, .not]) {
        afterFirst = false
      }
    }
    out.append(contentsOf: bytes[place...])
    if inside, let first = tokens.first, isCapitalised(0), !keepsCapital(0) {
      out[Int(first.start)] |= 0x20
    }
    return String(decoding: out, as: UTF8.self)
  }
}
