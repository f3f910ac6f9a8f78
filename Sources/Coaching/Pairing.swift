import Dialogue
import Machines
import Understanding

extension Coach {
  /// "The budget is fine, 70. The director's questions are a 10": two parts in one line, each with
  /// its number. The first is heard without a word of its own, and the second is answered.
  func pairs(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    if sitting.floor == .opening(at: .wishing) { return namesAll(&sitting, line, &speech) }
    if sitting.floor == .opening(at: .rating) {
      return lists(&sitting, line, words, &speech) || ratesPartAgain(&sitting, line, &speech)
    }
    if explainsWhole(&sitting, line, words, &speech)
      || namesHardFirst(&sitting, line, words, &speech)
    {
      return true
    }
    if deniesWhole(&sitting, line, words, &speech) { return true }
    if sitting.floor == .close(at: .rating) { return ratesBoth(&sitting, line, &speech) }
    guard sitting.floor == .opening(at: .easing) || sitting.floor == .opening(at: .hardening),
      var halves = halves(of: line.text) ?? inFigures(line).flatMap(halves)
    else { return false }
    let told = numbers(halves)
    if sitting.floor == .opening(at: .hardening) {
      // "The start 60, the end 10": the lower of the two was asked for.
      guard let (one, other) = told, one != other else { return false }
      converse(&sitting, Line(one < other ? halves.0 : halves.1), &speech)
      return true
    }
    if let (one, other) = told, let whole = sitting.facts[.rating]?.number,
      one < whole, other > whole
    {
      // The hard one first.
      halves = (halves.1, halves.0)
    } else if let (one, other) = told, other > one {
      // "80. Though the other road is more like 85": surer still, and no hard part.
      converse(&sitting, Line(halves.1), &speech)
      return true
    }
    var ahead = sitting
    var silent = Speech(coach: self, at: speech.at)
    converse(&ahead, Line(halves.0), &silent)
    guard ahead.floor == .opening(at: .hardening) || ahead.floor == .opening(at: .easingLast) else {
      return false
    }
    var reply = speech
    converse(&ahead, Line(halves.1), &reply)
    let parts = [FactKind.surest, .hardest].map { ahead.facts[$0] }
    guard parts.allSatisfy({ $0?.turn == sitting.turn && $0?.phrase.quote.isEmpty == false }),
      ahead.facts[.surestRating]?.turn == ahead.facts[.hardestRating]?.turn
    else { return false }
    sitting = ahead
    speech = reply
    speech.replace(.reflect("opening.hardest"), with: .reflect("opening.both"))
    return true
  }

  private func numbers(_ halves: (String, String)) -> (Int, Int)? {
    func number(_ half: String) -> Int? {
      half.parted.lazy.compactMap { Int($0.bare) }.first
    }
    guard let one = number(halves.0), let other = number(halves.1) else { return nil }
    return (one, other)
  }

  /// "The reading, seventy, the door ten" in figures; of "ten, with a chair more like thirty" the one
  /// that is nearer. Nil where it has figures already.
  func inFigures(_ line: Line) -> String? {
    guard !line.text.utf8.contains(where: isDigit) else { return nil }
    var words: [Substring] = []
    for word in line.text.parted {
      let bare = word.bare
      if bare.contains(where: \.isLetter), let number = number(in: bare),
        number >= 10 || number == 0
      {
        words.append("\(number)\(word.dropFirst(bare.count))")
      } else {
        words.append(word)
      }
    }
    guard let nearer = words.lastIndex(where: { $0.utf8.contains(where: isDigit) }), nearer > 1,
      slips.fillers.contains(words[(nearer - 2)..<nearer].map { $0.lowercased() }),
      let first = words[..<nearer].lastIndex(where: { $0.utf8.contains(where: isDigit) }),
      words[..<first].contains(where: { $0.utf8.contains(where: isDigit) })
    else { return words.joined(separator: " ") }
    return (words[..<first] + [words[nearer]]).joined(separator: " ")
  }

  /// "45, the first page 85 and the entry 20": the whole and two of its parts, all at once.
  private func lists(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    if ratesTwo(&sitting, line, words, &speech) { return true }
    guard line.text.utf8.contains(where: isMark) else { return false }
    let digits = line.text.prefix(while: \.isNumber)
    let rest = line.text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ",.;".contains(mark),
      halves(of: String(rest.dropFirst()).trimmed) != nil
    else { return false }
    var ahead = sitting
    var reply = speech
    converse(&ahead, Line(String(digits)), &reply)
    guard ahead.floor == .opening(at: .easing) else { return false }
    reply.dropQuestions()
    let others = Line(String(rest.dropFirst()).trimmed)
    guard pairs(&ahead, others, MetaWord.all(in: others.text), &reply) else { return false }
    sitting = ahead
    speech = reply
    return true
  }

  /// "I sing on Saturday, I'd say I'm at 45 out of 100, the verse is 85 but the high note is a 20": what
  /// is to come, how sure they are of it, and two of its parts, all at once.
  private func namesAll(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    guard line.text.utf8.count(where: isDigit) > 4 else { return false }
    let pieces = line.text.pieces(at: 0x2C, 0x2E, 0x3B)
    guard pieces.count > 2 else { return false }
    let numbered = pieces.indices.filter { pieces[$0].utf8.contains(where: isDigit) }
    guard let last = numbered.first(where: { rating(in: pieces[$0]) != nil }),
      last < pieces.count - 1
    else { return false }
    let rest = line.text[pieces[last].endIndex...].dropFirst()
    guard halves(of: String(rest).trimmed) != nil else { return false }
    var ahead = sitting
    var reply = speech
    converse(&ahead, Line(String(line.text[..<pieces[last].endIndex])), &reply)
    guard ahead.floor == .opening(at: .easing) else { return false }
    reply.dropQuestions()
    let left = Line(String(rest).trimmed)
    guard pairs(&ahead, left, MetaWord.all(in: left.text), &reply) else { return false }
    sitting = ahead
    speech = reply
    return true
  }

  /// "45 to get through, 25 to do it well": both are said back, and the second is worked on.
  private func ratesTwo(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard hints.end.through.stand(in: words), hints.end.well.stand(in: words) else { return false }
    let rated = parts(of: line).filter { rating(in: $0) != nil }
    guard rated.count == 2, let well = rating(in: rated[1]),
      rated.allSatisfy({ $0.wordCount <= 8 }),
      hints.end.through.stand(in: MetaWord.all(in: rated[0])),
      hints.end.well.stand(in: MetaWord.all(in: rated[1]))
    else { return false }
    let through = rating(in: rated[0]).map(String.init) ?? ""
    speech.add([.reflect("opening.ratedTwo")], line: Phrase(quote: through, noun: through))
    converse(&sitting, Line(String(well)), &speech)
    speech.drop("opening.rated")
    return true
  }

  /// "70, and the hard part 45", at the end: the whole, and the part that is asked about next.
  private func ratesBoth(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    guard sitting.facts.has(.hardest), let (digits, other) = wholeAndHard(line) else {
      return false
    }
    guard let part = understander.rating(of: other, asked: .scale(top: 100)), !part.verbal,
      other.text.utf8.contains(where: isDigit), !compares(other)
    else { return false }
    return answersTwo(digits, other, as: .hardestAfter, &sitting, &speech) {
      if case .close(at: .ratingHardest) = $0 { true } else { false }
    }
  }

  /// "Bit better than 35": the number is that of something known.
  private func compares(_ line: Line) -> Bool {
    let words = line.text.lowercased().pieces(at: 0x20)
    return zip(words, words.dropFirst()).contains {
      slips.denials.contains(String($0)) && $1.utf8.contains(where: isDigit)
    }
  }

  /// "70, and the high note 45"; "30 before, now 55. Hardest part: 35".
  private func wholeAndHard(_ line: Line) -> (Line, Line)? {
    let parts = parts(of: line)
    if parts.count > 1, let hard = parts.firstIndex(where: { names($0, hints.end.hardNumber) }) {
      let others = parts.indices.filter { $0 != hard && rating(in: parts[$0]) != nil }
      let whole = others.first { names(parts[$0], hints.end.wholeNumber) } ?? others.first
      return whole.map { (Line(String(parts[$0])), Line(String(parts[hard]))) }
    }
    let digits = line.text.prefix(while: \.isNumber)
    let rest = line.text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, ",.;".contains(mark),
      // "60, maybe 65" names nothing else.
      rest.split(whereSeparator: { !$0.isLetter }).contains(where: {
        !slips.fillers.contains([$0.lowercased()])
      })
    else { return nil }
    return (Line(String(digits)), Line(String(rest.dropFirst()).trimmed))
  }

  private func names(_ part: Substring, _ what: Phrases) -> Bool {
    what.stand(in: MetaWord.all(in: part)) && rating(in: part) != nil
  }

  /// The line parted after its first number, where both sides have a number and words.
  private func halves(of text: String) -> (String, String)? {
    guard let (end, isParted) = text.withBytes(afterNumber) else { return nil }
    let at = text.utf8.index(text.startIndex, offsetBy: end)
    let (one, other) = (text[..<at], text[at...])
    // "The part at 11 where I hand out paper, 85": an hour is no number of the part.
    if !isParted, !hints.clocks.times(in: String(one)).isEmpty { return nil }
    // "60 to 70" is a range, "start 60 end 10" is none.
    guard
      isParted || other.prefix(while: { !$0.isNumber }).pieces(at: 0x20).count > 2
        || other.last?.isNumber == true && text.utf8.count < 40
          && !other.utf8.contains(where: isMark)
          && numbers((String(one), String(other))).map({ one, other in
            rating(in: text[...]).map { $0 == one || $0 == other } ?? true
          }) == true,
      one.contains(where: \.isLetter), other.contains(where: \.isLetter)
    else { return nil }
    return (String(one), String(other))
  }

  /// Where the first number and the marks after it end, and whether there are marks other than blanks;
  /// nil where nothing parts it from the rest, or the rest has not one number.
  private func afterNumber(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, isParted: Bool)? {
    guard let digit = bytes.indices.first(where: { opensNumber($0, in: bytes) }) else { return nil }
    var end = digit
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    let number = end
    while end < bytes.count, bytes[end] == 0x20 || isMark(bytes[end]) { end += 1 }
    guard end > number else { return nil }
    // "70. 42 grand for ramps, 9 for drainage": what counts several things is no part.
    let figures = bytes[end...].indices.count {
      opensNumber($0, in: bytes)
    }
    return figures == 1 ? (end, bytes[number..<end].contains(where: isMark)) : nil
  }
}

/// True where a number begins that stands by itself: not the 5 of "first 5k".
private func opensNumber(_ at: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard isDigit(bytes[at]), at == 0 || !isDigit(bytes[at - 1]) else { return false }
  let end = bytes[at...].firstIndex { !isDigit($0) } ?? bytes.count
  return end == bytes.count || bytes[end].small &- 0x61 >= 26
}

extension String {
  /// Without blanks at the ends.
  fileprivate var trimmed: String { String(Substring(self).bare) }
}

private func isMark(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x3B }

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
