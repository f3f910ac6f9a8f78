import Dialogue
import Machines
import Understanding

/// Numbers that are meant roughly: "45ish", "20 something", "30-odd".
extension Coach {
  /// The line with such numbers as plain ones, where a number is asked for.
  /// - Returns: nil where it has none.
  func withoutRoughness(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.asked.isNumber || sitting.floor.asksForPart,
      line.text.withBytes(mayBeRough), slips.roughTails.contains(where: { line.text.mayHold($0) })
    else { return nil }
    var kept: [String] = []
    var isRough = false
    for word in line.text.pieces(at: 0x20) {
      let bare = Substring(word).bare.lowercased()
      let digits = bare.prefix(while: \.isNumber)
      var tail = bare.dropFirst(digits.count)
      if tail.first == "-" { tail = tail.dropFirst() }
      let isTail = slips.roughTails.contains(String(tail))
      let isAfterNumber = kept.last?.last?.isNumber == true
      guard isTail, !digits.isEmpty || isAfterNumber else {
        kept.append(String(word))
        continue
      }
      isRough = true
      let mark = word.last.map { ",.;!?".contains($0) } == true ? String(word.suffix(1)) : ""
      if digits.isEmpty {
        kept[kept.count - 1] += mark
      } else {
        kept.append(String(digits) + mark)
      }
    }
    return isRough ? Line(kept.joined(separator: " ")) : nil
  }

  /// "25? maybe 20 on a bad day", "60 on a good day, 40 today": the number that is meant for now.
  func withoutOtherDay(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.asked.isNumber || sitting.floor.isLocating, words.count >= 5,
      slips.otherDays.stand(in: words), words.count(where: { $0.number != nil }) > 1
    else { return nil }
    let pieces = Sentences.all(in: line.text).flatMap { $0.pieces(at: 0x2C, 0x3B) }
    let kept = pieces.filter { piece in
      let words = MetaWord.all(in: piece)
      return !slips.otherDays.stand(in: words) || !words.contains { $0.number != nil }
    }
    guard kept.count < pieces.count,
      kept.contains(where: { MetaWord.all(in: $0).contains { $0.number != nil } })
    else { return nil }
    let meant = Line(kept.map { String($0.bare) }.joined(separator: ", "))
    return withoutNow(meant, MetaWord.all(in: meant.text), sitting) ?? meant
  }

  /// "Talking without notes 10": the number is not what is done without.
  func withLastNumberApart(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.floor.asksForPart, (3...10).contains(words.count),
      words.last?.number != nil, slips.withouts.stand(in: words),
      let last = line.text.lastIndex(of: " "), line.text[..<last].last?.isLetter == true
    else { return nil }
    return Line(line.text[..<last] + "," + line.text[last...])
  }

  /// "40 today", "today 40", "the questions 20 right now": the number, and no day.
  func withoutNow(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.asked.isNumber || sitting.floor.asksForPart, slips.nows.stand(in: words) else {
      return nil
    }
    var text = line.text[...].bare
    while text.strip(backwards: slips.nowTails) || text.strip(slips.nowLeads) { text = text.bare }
    let left = MetaWord.all(in: text)
    guard left.count < words.count, left.first?.number != nil || left.last?.number != nil else {
      return nil
    }
    return Line(String(text))
  }

  /// "The questions. Number like 20": that it is a number is the name of no part.
  func withoutNumberWord(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.asked.isNumber || sitting.floor.sought == .part,
      hints.small.scores.stand(in: words)
    else { return nil }
    let draft = Draft(line.text)
    for at in draft.words.indices.dropLast()
    where hints.small.scores.hold(MetaWord.all(in: draft.low[at]))
      && (at == 0 || draft.isMarked(at - 1))
    {
      var next = draft.after(slips.fillers, from: at + 1)
      if next < draft.words.count, hints.small.abouts.hold(MetaWord.all(in: draft.low[next])) {
        next += 1
      }
      guard next < draft.words.count, number(in: draft.words[next].bare) != nil else { continue }
      return Line(draft.putting([], for: at..<next).text)
    }
    return nil
  }

  /// "Ten easy, my boss wants it": the number in words, set off from how sure it is.
  func withNumberSetOff(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.asked.isNumber, slips.anyNumberTail.stand(in: words),
      line.text.utf8.first.map({ $0 &- 0x30 >= 10 }) == true
    else { return nil }
    let words = line.text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, slips.numberTails.contains(words[1].bare.lowercased()),
      words[0].last?.isLetter == true, number(in: words[0]) != nil
    else { return nil }
    return Line(words[0] + ", " + words.dropFirst().joined(separator: " "))
  }
}

/// False where no number goes on: a mark or nothing stands behind each.
private func mayBeRough(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  text.indices.contains { at in
    if text[at] >= 0x80 { return true }
    guard text[at] &- 0x30 < 10, at + 1 < text.count else { return false }
    let next = text[at + 1]
    return next == 0x20 || next == 0x2D || next.small &- 0x61 < 26
  }
}

extension Floor {
  /// True where it is asked what the body does, and how strongly.
  fileprivate var isLocating: Bool {
    if case .arousal(at: .locating) = self { true } else { false }
  }
}
