extension PhraseReader {
  /// The words of a range as they were typed, clipped at a word; "" where nothing clean is left.
  ///
  /// A link, an address or a long number ends it; so does a word that is never said back.
  func quote(
    _ range: Range<Int>, most: Int = ShapeLimit.quote, bytes limit: Int = ShapeLimit.quoteBytes
  ) -> String {
    // The ellipsis and a comma may come on top.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit + 8) { text in
      let count = quote(range, most, limit, into: text)
      return String(
        decoding: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(text)[..<count]), as: UTF8.self)
    }
  }

  /// How many bytes were written.
  private func quote(
    _ range: Range<Int>, _ most: Int, _ limit: Int, into text: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var end = 0
    func append(_ byte: UInt8) {
      text[end] = byte
      end += 1
    }
    var words = 0
    var clipped = false
    var last: Int32 = -1
    // Where a clause of its own begins, the words before it stand whole.
    var whole = 0
    // Where a part of the clause ends, and the token that opens the next.
    var part = (end: 0, at: 0)
    for at in range {
      let token = tokens[at]
      if token.kinds.has(.mark) || token.start == last { continue }
      if token.kinds.has(WordKinds.unsayable) {
        // "it was …" says nothing.
        if !(range.lowerBound..<at).contains(where: { isContent($0) }) { return 0 }
        // "I'm going to …" says no more.
        if tokens[at - 1].kinds.has(.to) { return 0 }
        clipped = words > 0
        break
      }
      // Three bytes are kept for the ellipsis.
      if words == most || end + Int(token.end - token.start) + 4 > limit {
        if whole > 0 { return whole }
        // Words that end where a part ends are whole; an ellipsis in the middle of one is not.
        if part.end > 0, !turns(from: part.at, to: range.upperBound, ofName: false) {
          return part.end
        }
        clipped = true
        break
      }
      if words > 3, endsPart(before: at), !leavesVerbOpen(at), opensPart(at, ofName: false) {
        part = (end, at)
      }
      if words > 2, token.kinds.has(.and), opensAnother(at, to: range.upperBound) { whole = end }
      if words > 0 {
        if tokens[at - 1].kinds.has(.mark), bytes[Int(tokens[at - 1].start)] == 0x2C {
          append(0x2C)
        }
        append(0x20)
      }
      let gap = apostrophe(in: at)
      for place in Int(token.start)..<Int(token.end) {
        if place == gap { append(0x27) }
        // "ill" that was read as "I'll".
        let isAlone = gap == Int(token.start) + 1 && place < gap
        append(isAlone ? bytes[place] & 0xDF : bytes[place])
      }
      last = token.start
      words += 1
    }
    if words == 0 || text[0] == 0x2F || text[0] == 0x40 { return 0 }
    if clipped {
      append(0xE2)
      append(0x80)
      append(0xA6)
    }
    return end
  }

  /// Where the apostrophe stands in "ill" and "shell" that were read as "I'll" and "she'll"; -1 where a
  /// word was read as it was typed.
  private func apostrophe(in at: Int) -> Int {
    let token = tokens[at]
    // "I fell ill" has none.
    guard token.mended, token.kinds.has(.nominative), !kinds(at - 1).has(.past) else { return -1 }
    let typed = bytes[Int(token.start)..<Int(token.end)]
    guard (2...6).contains(typed.count), typed.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }),
      let last = typed.last, let other = typed.dropLast().last
    else { return -1 }
    switch (other | 0x20, last | 0x20) {
    // "ll", "ve", "re"
    case (0x6C, 0x6C), (0x76, 0x65), (0x72, 0x65): return typed.endIndex - 2
    // "d", "s", "m"
    case (_, 0x64), (_, 0x73), (_, 0x6D): return typed.endIndex - 1
    case _: return -1
    }
  }

  /// "and that everyone ...", "and they ...": another clause follows.
  private func opensAnother(_ at: Int, to end: Int) -> Bool {
    guard at + 2 < end else { return false }
    let next = tokens[at + 1].kinds
    return next.has(.nominative)
      || next.has(.that) && tokens[at + 2].kinds.has([.nominative, .subject])
  }

  private func isContent(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    return kinds.has([
      .noun, .adjective, .feeling, .base, .past, .ing, .sForm, .person, .body, .name,
    ])
      && !kinds.has([.auxiliary, .adverb, .determiner, .preposition, .nominative, .subject])
  }

  /// "told them | that", "went | to": what stands before says too little without it.
  private func leavesVerbOpen(_ at: Int) -> Bool {
    let before = tokens[at - 1].kinds
    return before.has(WordKinds.finiteForm) && !before.has(.noun) || saysBefore(at)
      || tokens[at].kinds.has(.mark)
  }
}
