import Dialogue
import Machines
import Understanding

extension Coach {
  /// "It's 65 now, not 45. The high note, I'd call that 50", where the high note was asked about: the
  /// number that stands beside its name.
  func besidePart(_ line: Line, _ sitting: Sitting) -> Rating? {
    switch sitting.floor {
    case .close(at: .ratingHardest), .opening(at: .ratingHardest): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
    guard let part = sitting.facts[.hardest]?.phrase else { return nil }
    let sentences = Sentences.all(in: line.text)
    let names = (part.noun ?? part.quote).lowercased().pieces(at: 0x20).filter {
      $0.utf8.count >= 4
    }
    guard sentences.count > 1, !names.isEmpty else { return nil }
    return sentences.lazy.filter { sentence in
      let text = sentence.lowercased()
      return names.contains { text.holds($0) }
    }.compactMap { sentence in
      self.understander.rating(of: Line(String(sentence)), asked: sitting.asked)
    }.first
  }
}

extension Coach {
  /// "60 for standing up", "the stairs are 30": the part, without its number and what led to it.
  func part(of line: Line, _ heard: Heard) -> Phrase? {
    namedPart(of: line, heard).map(withBitFirst)
  }

  /// "The bit with the examiner watching me", of "the examiner watching me bit".
  func withBitFirst(_ part: Phrase) -> Phrase {
    guard (part.noun ?? part.quote).wordCount >= 3 else { return part }
    let words = part.noun ?? phraser.turned(part.quote)
    guard words.wordCount >= 4, case let bit = words.lastWord, !bit.isEmpty,
      hints.owned.bits.contains(bit.lowercased()), let said = hints.owned.bitWith,
      words.parted.dropFirst().dropLast(2).contains(where: { $0.hasSuffix(hints.owned.gerund) })
    else { return part }
    let told = words.dropLast(bit.count).bare
    let name = said + " " + told.prefix(1).lowercased() + told.dropFirst()
    return Phrase(quote: part.quote, noun: name)
  }

  private func namedPart(of line: Line, _ heard: Heard) -> Phrase? {
    let isOne = !Sentences.areSeveral(in: line)
    if let quoted = withQuotation(line) { return quoted }
    if let part = beforeThatIs(line) { return part }
    if isOne, let part = partInRunOn(line) { return part }
    let announced = isOne ? nil : announced(line)
    let named =
      announced ?? partInTheEnd(line, heard.said)
      ?? withoutNumberWords(isOne ? line : besideNumber(withoutTalk(line), heard), heard)
    let bare = stripped(named)
    let isWhole = bare.words == heard.words
    let phrases = isWhole ? heard.phrases : phraser.phrases(of: bare)
    if let moment = moment(in: phrases) { return moment }
    let part = phrases.first {
      $0.clause == nil && ($0.noun != nil || $0.doing != nil) && $0.noun.map(isNumber) != true
        && (heard.cues.when == nil || !isDate($0.quote))
        && (heard.hasDigits || $0.noun.flatMap { number(in: $0[...]) } == nil)
    }
    if let part, hints.long.pointing.contains(part.quote.lowercased()) {
      // "Seventy for those": named before, and nothing to say back.
      return Phrase(quote: "")
    }
    return part.map(withoutVerdict) ?? gerundPart(bare) ?? partBeforeReason(phrases)
      ?? (announced != nil || bare.text != named.text || named.words < heard.words && !isOne
        ? phraser.heart(of: bare) : heard.heart)
  }

  /// "The 'tell me about yourself' bit", whatever number stands behind: said as it is.
  func withQuotation(_ line: Line) -> Phrase? {
    guard corrections.articles.open(line.text[...]),
      line.text.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 >= 0x80 })
    else { return nil }
    let words = line.text.split(separator: " ")
    guard let first = words.firstIndex(where: { opensQuotation($0) }), first <= 2,
      let last = words[first...].firstIndex(where: { closesQuotation($0) }), last < words.count - 1,
      last <= 8
    else { return nil }
    let name = words[(last + 1)].bare
    guard name.allSatisfy(\.isLetter) else { return nil }
    let quoted = (words[...last].map(String.init) + [String(name)]).joined(separator: " ")
      .replacing("\"", with: "'")
    return Phrase(quote: quoted, noun: quoted)
  }

  private func opensQuotation(_ word: Substring) -> Bool {
    word.utf8.count > 1 && (word.first == "\"" || word.first == "'")
  }

  private func closesQuotation(_ word: Substring) -> Bool {
    word.utf8.count > 1 && (word.last == "\"" || word.last == "'")
  }

  /// "That is 80", "that's a 15", of what was named in the sentence before.
  private func isNumberOfThat(_ sentence: Substring) -> Bool {
    var words = sentence.bare
    guard words.strip(hints.thatIs) else { return false }
    return words.first?.isNumber == true
  }

  /// "Safest is booking the meeting and walking in, that's like 80": the part stands before "that".
  private func beforeThatIs(_ line: Line) -> Phrase? {
    guard line.text.first(0x2C) != nil else { return nil }
    let pieces = line.text[...].pieces(at: 0x2C)
    guard let at = pieces.dropFirst().firstIndex(where: { isNumberOfThat($0) }) else { return nil }
    var words = Substring(pieces[at - 1].unmarked.straight).bare
    if let sentence = Sentences.all(in: String(words)).last { words = sentence.bare }
    while words.strip(hints.partLeads) {}
    let part = Line(String(words))
    guard names(part), let phrase = phraser.phrases(of: part).first, phrase.clause == nil else {
      return nil
    }
    return phrase
  }

  /// "Saying my name is easy, 90": the part, without what is thought of it.
  private func withoutVerdict(_ part: Phrase) -> Phrase {
    guard let doing = part.doing else { return part }
    var (bare, quote) = (doing[...], part.quote[...])
    guard bare.strip(backwards: hints.partTails), bare.wordCount > 1 else { return part }
    quote.strip(backwards: hints.partTails)
    return Phrase(quote: String(quote), noun: part.noun, doing: String(bare), role: part.role)
  }

  /// "The walk from the halfway line, because there is time to think": the part, and not the reason.
  private func partBeforeReason(_ phrases: [Phrase]) -> Phrase? {
    guard phrases.count > 1, phrases[0].role == .main, phrases[1].role == .because,
      phrases[0].quote.wordCount <= 8
    else { return nil }
    return phrases[0]
  }

  /// Of several sentences the one with the number, where it names the part as well.
  private func besideNumber(_ line: Line, _ heard: Heard) -> Line {
    guard Sentences.areSeveral(in: line) else { return line }
    let sentences = Sentences.all(in: line.text)
    guard let at = placeOfNumber(sentences, heard) else { return line }
    if at > 0, phraser.phrases(of: Line(String(sentences[0]))).first?.role == .when {
      // "When he talks over me. I go quiet then. 10"
      return Line(String(sentences[0]))
    }
    if at > 0, isNumberOfThat(sentences[at]), names(Line(String(sentences[at - 1]))) {
      return Line(String(sentences[at - 1]))
    }
    let alone = Line(String(sentences[at]))
    if at > 0, sentences[0].wordCount <= 6, phraser.heart(of: alone)?.clause != nil {
      // "Actually saying the word. I go soft. With her in the corner I'd give that 25"
      var first = sentences[0].bare
      first.strip(hints.partLeads)
      let part = Line(String(first))
      if names(part), phraser.heart(of: part)?.clause == nil { return part }
    }
    // "The names. Ten."
    if names(alone), alone.words > 1 || number(in: alone.text[...].bare) == nil { return alone }
    // "Doing the layers. They shook in spring, I ran out of time. 20": the part, and not what was.
    if at > 1, isTale(sentences[at - 1]), let part = sentences[..<at].first(where: isPart) {
      return Line(String(part.bare))
    }
    if at > 1, let part = barePart(sentences[0]),
      sentences[1..<at].allSatisfy({ isClause($0) || isOfIt($0) })
    {
      // "Talking when they look at me. I stammer a bit then. 20"
      return part
    }
    if at == 1, let comma = sentences[0].utf8.firstIndex(of: 0x2C) {
      // "Silence after I answered, it's awful. 20": the part, and not what is thought of it.
      var first = sentences[0][..<comma].bare
      // "Best part is | the work itself, I know every aisle. For this 80"
      while first.strip(hints.partLeads) {}
      let part = standing(first)
      let rest = Line(String(sentences[0][comma...].dropFirst().bare))
      if (names(part) || isBareName(part)) && phraser.heart(of: rest)?.clause != nil
        || hints.small.verdicts.open(rest.text[...])
      {
        return part
      }
    }
    if at == 1, alone.words <= 2, sentences.count > 2, sentences[0].wordCount <= 4,
      let part = barePart(sentences[0])
        ?? (corrections.articles.open(sentences[0]) ? Line(String(sentences[0].bare)) : nil)
    {
      // "The packing. 90. I've done it before"
      return part
    }
    // "Ha, very good. The last page. 30": a number by itself goes with what stands right before it.
    guard at > 1 else { return line }
    var before = sentences[at - 1].bare
    before.strip(hints.partLeads)
    let part = Line(String(before))
    return names(part) ? part : line
  }

  /// True for what happened once: "they shook in spring".
  private func isTale(_ sentence: Substring) -> Bool {
    let told = phraser.phrases(of: Line(String(sentence))).filter { $0.clause != nil }
    return !told.isEmpty && told.allSatisfy(\.past)
  }

  /// True for what may be a part: no question, no tale, and more than a word of it.
  private func isPart(_ sentence: Substring) -> Bool {
    let line = Line(String(sentence))
    return !sentence.isMarked && sentence.wordCount > 1 && !isTale(sentence)
      && understander.manner(of: line).isDisjoint(with: [.dontKnow, .thin])
      && (names(line) || phraser.opensWithGerund(line)
        || corrections.articles.open(sentence) && line.words <= 4
        || phraser.heart(of: line)?.clause != nil)
  }

  /// "The safest part would be turning up", of several sentences: what is said to be the part.
  func announced(_ line: Line) -> Line? {
    guard Sentences.areSeveral(in: line) else { return nil }
    let leads = speaker.words.options["opening.part.announced"] ?? []
    for sentence in Sentences.all(in: line.text) {
      var words = sentence.bare
      words.strip(corrections.bareJoints)
      guard words.strip(leads), !words.isEmpty else { continue }
      let part = withoutNumbers(Line(String(words)))
      // "The lowest is when he goes quiet"
      if names(part) || phraser.phrases(of: part).first?.role == .when { return part }
    }
    return nil
  }

  /// The sentence with the figures; where there are none, the one with the number in words.
  private func placeOfNumber(_ sentences: [Substring], _ heard: Heard) -> Int? {
    let figures = sentences.firstIndex { $0.utf8.contains { $0 &- 0x30 < 10 } }
    guard figures == nil, heard.cues.rating?.verbal == false else { return figures }
    return sentences.firstIndex { rating(in: $0) == heard.cues.rating.map { Int($0.value) } }
  }

  /// "I said it already. Cooking is 90": what is said of the talk names no part.
  private func withoutTalk(_ line: Line) -> Line {
    guard Sentences.areSeveral(in: line) else { return line }
    let sentences = Sentences.all(in: line.text)
    let left = sentences.filter { sentence in
      let words = MetaWord.all(in: sentence)
      return words.contains { $0.number != nil } || metas.kind(of: words) != .told
    }
    return left.isEmpty || left.count == sentences.count
      ? line : Line(left.joined(separator: " "))
  }

  func names(_ sentence: Line) -> Bool {
    let bare = stripped(sentence)
    return bare.words > 0
      && phraser.phrases(of: bare).contains { $0.noun != nil || $0.doing != nil }
  }

  /// "The voice. Thirty, if you must": where no figure stands, the number in words is left out.
  private func withoutNumberWords(_ line: Line, _ heard: Heard) -> Line {
    guard heard.cues.rating?.verbal == false,
      !line.text.utf8.contains(where: { $0 &- 0x30 < 10 }),
      let span = heard.cues.because.last(where: { $0.isOf("ratings", "number") })?.span
    else { return line }
    let bytes = line.text.utf8
    return Line(
      String(decoding: bytes.prefix(span.start), as: UTF8.self)
        + String(decoding: bytes.dropFirst(span.end), as: UTF8.self))
  }

  /// True where the rating is a number in words that seldom counts things: "thirty", and not "two".
  func namesNumber(_ cues: Cues, _ line: Line) -> Bool {
    guard cues.rating?.verbal == false,
      let span = cues.because.last(where: { $0.isOf("ratings", "number") })?.span,
      let number = number(in: line.slice(span)[...])
    else { return false }
    return number >= 10 || isCalled(span, line)
  }

  /// "That's a nine": an article before the number, and nothing after it.
  private func isCalled(_ span: Span, _ line: Line) -> Bool {
    let bytes = line.text.utf8
    let front = String(decoding: bytes.prefix(span.start), as: UTF8.self)
    let isEnd = bytes.count == span.end || ".!,;".utf8.contains(Array(bytes)[span.end])
    let last = front.parted.last?.lowercased() ?? ""
    return isEnd && slips.articles.contains(last)
  }

  private func stripped(_ line: Line) -> Line {
    let bare = withoutNumbers(line, keeping: counts(in: line))
    guard bare.text != line.text else { return line }
    var text = bare.text[...]
    text.strip(hints.partLeads)
    let whole = text
    if text.strip(backwards: hints.partTails),
      MetaWord.all(in: text).last.map(metas.opens) == true
    {
      // "Saying who I am": the end belongs to the part.
      text = whole
    }
    return text.isEmpty ? bare : Line(String(text))
  }

  /// "Tuesday" is a day, and no part of anything.
  func isDate(_ text: String) -> Bool {
    let line = Line(text)
    return understander.when(of: line).map { isAll($0, of: line) } ?? false
  }

  /// True where there is hardly more in a line than its day.
  func isAll(_ when: When, of line: Line) -> Bool {
    let span = DateWords.span(when, in: line)
    return span.end - span.start + 3 >= line.text.utf8.count
  }
}

extension Floor {
  /// True where a part of the task is asked for.
  var asksForPart: Bool {
    switch self {
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .hardening),
      .opening(at: .raising):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}

/// "parking 15" names parking; the comma after a number stays.
private func withoutNumbers(_ line: Line, keeping counts: Set<Int> = []) -> Line {
  guard line.text.utf8.contains(where: { $0 &- 0x30 < 10 || $0 >= 0x80 }) else { return line }
  if counts.isEmpty, let plain = line.text.withBytes(withoutFigures) {
    return plain.count == line.text.utf8.count ? line : Line(String(decoding: plain, as: UTF8.self))
  }
  var kept: [Substring] = []
  var dropped = false
  for (at, word) in line.text.pieces(at: 0x20).enumerated() {
    let isFigure = word.hasNumber && !word.contains(where: \.isLetter)
    if !isFigure || counts.contains(at) {
      kept.append(word)
      continue
    }
    dropped = true
    if let mark = word.last, ",;.".contains(mark), let last = kept.popLast() {
      kept.append(last + String(mark))
    }
  }
  return dropped ? Line(kept.joined(separator: " ")) : line
}

/// A text of ASCII, with one blank between its words, without the words that have figures in them and no
/// letters; nil where there is more in it.
private func withoutFigures(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var kept: [UInt8] = []
  kept.reserveCapacity(text.count)
  var start = 0
  while start < text.count {
    var end = start
    var (hasFigure, hasLetter) = (false, false)
    while end < text.count, text[end] != 0x20 {
      if text[end] >= 0x80 { return nil }
      hasFigure = hasFigure || text[end] &- 0x30 < 10
      hasLetter = hasLetter || text[end].small &- 0x61 < 26
      end += 1
    }
    if !hasFigure || hasLetter {
      if !kept.isEmpty { kept.append(0x20) }
      kept.append(contentsOf: text[start..<end])
    } else if !kept.isEmpty, [0x2C, 0x3B, 0x2E].contains(text[end - 1]) {
      kept.append(text[end - 1])
    }
    start = end + 1
  }
  return kept
}

/// "a 90", "80": the number itself.
private func isNumber(_ noun: String) -> Bool {
  !noun.isEmpty && noun.lastWord.allSatisfy(\.isNumber)
}
