import Dialogue
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
