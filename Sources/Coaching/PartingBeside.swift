import Dialogue
import Understanding

/// How a line falls into an answer and what stands beside it: at its sentences and commas, and before a "what
/// if".
extension Coach {
  /// The companions of a line in their order, and what is left of it without them.
  /// - Returns: nil where nothing stands beside an answer.
  func withCompanions(in line: Line) -> Accompanied? {
    let mayWorry = metas.worryLeads.stand(in: MetaWord.all(in: line.text))
    var companions: [Companion] = []
    var kept: [[Substring]] = []
    var before: Substring?
    for sentence in Sentences.all(in: line.text) {
      var left: [Substring] = []
      var isAside = false
      for piece in pieces(of: sentence, mayWorry: mayWorry) {
        if isAside, let last = companions.last, goesOn(piece) {
          companions[companions.count - 1] = last.joined(to: piece, in: sentence)
          continue
        }
        isAside = false
        if isThen(piece), let moment = moment(before: piece, &left, &kept) {
          companions.append(.worry(moment))
        } else if let worry = feared(in: piece) ?? doubted(in: piece) {
          companions.append(.worry(worry))
          isAside = true
        } else if asks(piece), !isReported(before), !isQuoted(piece, in: line.text) {
          companions.append(.question(piece, before: before))
          isAside = true
        } else {
          if !hints.beside.rhetorical.open(piece.bare) { left.append(piece) }
          before = piece
        }
      }
      if !left.isEmpty { kept.append(left) }
    }
    return companions.isEmpty
      ? nil : Accompanied(answer: Line(answer(kept)), companions: companions)
  }

  /// "I'll say 'the wall is wet, when can you send someone'": words that will be said to somebody else.
  private func isQuoted(_ piece: Substring, in text: String) -> Bool {
    let before = text[..<piece.startIndex]
    if before.count(where: { $0 == "\"" }) % 2 == 1 { return true }
    return before.place(of: " '") != nil
      && text[piece.startIndex...].pieces(at: 0x20).contains {
        $0.hasSuffix("'") || $0.hasSuffix("'.")
      }
  }

  /// What is left, without what only led to a question; nothing where it is filler alone.
  private func answer(_ kept: [[Substring]]) -> String {
    let sentences = kept.compactMap { pieces -> Substring? in
      var text = pieces.joined(separator: ", ")[...].trimmed
      text.strip(backwards: hints.beside.ends)
      return text.isEmpty ? nil : text
    }
    let words = sentences.map { MetaWord.all(in: $0) }
    if words.allSatisfy(hints.beside.fillers.hold) { return "" }
    return sentences.count == 1 ? String(sentences[0]) : Sentences.text(sentences)
  }

  /// A sentence at its commas, and before a "what if" in the middle of a clause.
  private func pieces(of sentence: Substring, mayWorry: Bool) -> [Substring] {
    let pieces = sentence.pieces(at: 0x2C, 0x3B)
    return !mayWorry
      ? pieces
      : pieces.flatMap { piece -> [Substring] in
        guard let lead = hints.beside.worries.first(where: { piece.place(of: $0) != nil }),
          let at = piece.place(of: lead), piece[..<at.lowerBound].wordCount > 0
        else { return [piece] }
        return [piece[..<at.lowerBound], piece[at.lowerBound...]]
      }
  }

  /// What is feared in a piece, without "what if".
  private func feared(in piece: Substring) -> Substring? {
    var rest = piece.bare
    rest.strip(hints.asked.fronts)
    guard let lead = metas.worry(opening: rest) else { return nil }
    let feared = rest.dropFirst(lead.count).bare
    return feared.wordCount > 1 ? feared : nil
  }

  /// "And if that's blank too?"
  private func doubted(in piece: Substring) -> Substring? {
    guard piece.isMarked else { return nil }
    var rest = piece.bare
    rest.strip(hints.asked.fronts)
    guard rest.strip([joints.if]), rest.wordCount > 2 else { return nil }
    return rest
  }

  /// "Does it work", "how do people do it", with a mark or without.
  func asks(_ piece: Substring) -> Bool {
    let beside = hints.beside
    var rest = piece.bare
    rest.strip(hints.asked.fronts)
    rest.strip(corrections.bareJoints)
    if beside.saidIt.open(rest) || beside.saidOf.open(rest) { return true }
    guard !beside.rhetorical.open(rest) else { return false }
    let words = MetaWord.all(in: rest)
    guard words.count > 1, !hints.long.musing.open(rest) else { return false }
    if asksSomebody(piece) { return true }
    if beside.always.hold(words[0]) { return words.count > 2 || piece.isMarked }
    if inverts(words) || asksOfThing(rest, words) { return words.count > 2 }
    if piece.isMarked, beside.auxiliaries.hold(words[0]) { return words.count > 2 }
    guard beside.asking.hold(words[0]) else { return false }
    if piece.isMarked || words.count <= 6 && shortAnswer(rest) != nil { return true }
    if beside.relative.hold(words[0]) {
      // "Who is strict" is said of somebody, "who do I ask" is asked.
      return words.count > 2 && beside.auxiliaries.hold(words[1]) && beside.subjects.hold(words[2])
    }
    // "How long should I practise"
    if words.count > 3, beside.degrees.hold(words[1]), inverts(MetaWords(words.dropFirst(2))) {
      return true
    }
    // "What could stop me is the rain" asks for nothing.
    return inverts(MetaWords(words.dropFirst())) || beside.always.hold(words[1])
  }

  /// "Is guessing ok", "is 7 too low", and not "is hard to say".
  private func asksOfThing(_ asked: Substring, _ words: MetaWords) -> Bool {
    guard words.count > 2, hints.beside.auxiliaries.hold(words[0]),
      !hints.beside.transitive.hold(words[0]), !hints.beside.still.hold(words[0])
    else { return false }
    let second = asked.pieces(at: 0x20).dropFirst().first { !$0.isEmpty }
    // "Is six enough"
    if words.count == 3, hints.beside.verdicts.hold(words[2]) { return true }
    return words[1].number != nil || second?.hasSuffix(hints.owned.gerund) == true
  }

  /// "Is that feedback?": of what was told before it.
  func pointsBack(_ asked: Substring) -> Bool {
    let words = MetaWord.all(in: asked)
    return words.count > 2 && hints.beside.auxiliaries.hold(words[0])
      && hints.beside.pointers.hold(words[1])
  }

  /// "Is it", "do people", and not "do it".
  private func inverts(_ words: MetaWords) -> Bool {
    guard words.count > 1, hints.beside.auxiliaries.hold(words[0]) else { return false }
    let beside = hints.beside
    if beside.subjects.hold(words[1]) { return true }
    guard !beside.transitive.hold(words[0]) else { return false }
    return beside.pointers.hold(words[1])
      || beside.determiners.hold(words[1]) && !beside.still.hold(words[0])
  }

  /// "What then", after a moment.
  private func isThen(_ piece: Substring) -> Bool {
    hints.beside.thens.hold(MetaWord.all(in: piece))
  }

  /// The moment that "what then" is asked of, out of what was told before: "if it rains", "my fingers lock
  /// up".
  private func moment(
    before piece: Substring, _ left: inout [Substring], _ kept: inout [[Substring]]
  ) -> Substring? {
    guard let last = left.last ?? kept.last?.last else { return nil }
    var moment = last.bare
    moment.strip(hints.asked.fronts)
    if moment.strip(hints.beside.conditions) {
      if left.isEmpty {
        kept[kept.count - 1].removeLast()
        if kept[kept.count - 1].isEmpty { kept.removeLast() }
      } else {
        left.removeLast()
      }
    }
    return moment.wordCount > 1 ? moment : nil
  }

  /// "Or like about money": goes with what stands before it.
  private func goesOn(_ piece: Substring) -> Bool {
    var rest = piece.bare
    return rest.strip(speaker.words.options["beside.on"] ?? []) && !rest.isEmpty
  }

  /// "I asked her", before what was asked.
  private func isReported(_ before: Substring?) -> Bool {
    guard let before else { return false }
    let words = MetaWord.all(in: before)
    guard let last = words.last else { return false }
    return hints.beside.reporting.hold(last)
      || words.count > 1 && last.length <= 4 && hints.beside.reporting.hold(words[words.count - 2])
  }
}

extension Companion {
  /// As it was typed.
  var words: Substring {
    switch self {
    case .question(let words, _): words
    case .worry(let words): words
    }
  }

  /// The same with the piece that goes on behind it.
  func joined(to piece: Substring, in sentence: Substring) -> Companion {
    let whole = sentence[words.startIndex..<piece.endIndex]
    return switch self {
    case .question(_, let before): .question(whole, before: before)
    case .worry: .worry(whole.bare)
    }
  }
}

extension Substring {
  /// Without blanks and commas at the ends.
  fileprivate var trimmed: Substring {
    let head = utf8.prefix { $0 == 0x20 || $0 == 0x2C }.count
    let tail = utf8.reversed().prefix { $0 == 0x20 || $0 == 0x2C }.count
    return head + tail < utf8.count ? Substring(utf8.dropFirst(head).dropLast(tail)) : ""
  }
}
