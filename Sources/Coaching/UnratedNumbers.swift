import Dialogue
import Machines
import Understanding

/// Which numbers of a line are no rating of now: ages, days, so many of something, what was before, and
/// what is denied.
extension Coach {
  /// True for an age, an hour, a day, so many of something.
  func isCount(
    _ piece: NumberedPiece, _ words: MetaWords, _ sitting: Sitting
  ) -> Bool {
    guard let at = piece.at, let value = piece.value else { return false }
    if value > 100 || numbers.ages.stand(in: words) { return true }
    if let next = piece.after.first?.small, piece.words[at].typed.last?.isNumber == true {
      if numbers.units.contains(next) { return true }
      // "6 of us", and not "7 of 10"
      if hints.small.counted.hold(MetaWord.all(in: next)),
        piece.after.dropFirst().first.map({ $0.figure == nil }) != false
      {
        return true
      }
      if next.utf8.count > 3, next.hasSuffix("s"), next.allSatisfy(\.isLetter),
        !numbers.asides.contains(next), !numbers.isSide(next), piece.words.count > 2
      {
        return true
      }
    }
    if at > 0, case let before = piece.words[at - 1].small {
      if numbers.aged.open(piece.text), at < 3 { return true }
      // "Question 3, 20", and not "the first question 20"; "the part at 11 where I read".
      let isNamed =
        numbers.named.contains(before) || hints.small.numbered.hold(MetaWord.all(in: before))
      let isLed = piece.words[max(0, at - 3)..<at].contains { corrections.articles.open($0.typed) }
      // "The last 100, 20"
      if value == 100, numbers.ordinals.contains(before) { return true }
      let isHour = value <= 12 && !piece.after.isEmpty && hints.clocks.isLead(before)
      if isNamed && !isLed || isHour { return true }
    }
    if isOfAnother(piece, words) || !sitting.floor.asksForPart && isAge(piece) { return true }
    // "I learned to swim last year at 45": of what was, a number tells something else.
    let line = Line(String(piece.text))
    guard let when = understander.when(of: line) else { return false }
    let span = DateWords.span(when, in: line)
    let start = line.text.utf8.distance(
      from: line.text.startIndex,
      to: line.text.place(of: piece.words[at].typed)?.lowerBound ?? line.text.endIndex)
    if (span.start..<span.end).contains(start), when.kind != .vague { return true }
    return when.past && !hints.statedAny.stand(in: words)
      && phraser.heart(of: line)?.clause != nil && !numbers.earlier.stand(in: words)
  }

  /// "My gran is 80", where the number of no part is asked for: how old somebody is.
  func tellsAge(_ line: Line, _ sitting: Sitting) -> Bool {
    !sitting.floor.asksForPart && numberedPieces(of: line.text).contains { isAge($0) }
  }

  private func isAge(_ piece: NumberedPiece) -> Bool {
    guard piece.after.allSatisfy({ numbers.asides.contains($0.small) }),
      var last = piece.before.last?.small
    else { return false }
    var who = Array(piece.before.dropLast())
    if numbers.pointers.contains(last) { return false }
    if !numbers.beings.contains(last) {
      guard last.hasSuffix("'s") else { return false }
      last = String(last.dropLast(2))
      who.append(NumberedWord(Substring(last)))
    }
    var text = who.text
    text.strip(corrections.bareJoints)
    return (1...3).contains(text.wordCount) && phraser.person(of: Line(String(text))) != nil
  }

  /// "My friend says 80, I say 35", "my brother has 80".
  private func isOfAnother(_ piece: NumberedPiece, _ words: MetaWords) -> Bool {
    let line = Line(String(piece.text))
    guard phraser.person(of: line) != nil else { return false }
    if hints.voices.saying.stand(in: words) { return true }
    let told = phraser.stretches(of: line).first
    return told?.isFinite == true && (told?.who == .somebody || told?.who == .other)
      && !piece.words.contains { numbers.beings.contains($0.small) }
      && phraser.phrases(of: line).first?.role == .main
  }

  /// "Not 45", "it's not the pool that is 20".
  func isDenied(_ piece: NumberedPiece) -> Bool {
    if piece.before.last.map({ numbers.nots.contains($0.small) }) == true { return true }
    // "20 is not the hill"
    if piece.after.prefix(2).contains(where: { numbers.nots.contains($0.small) }) { return true }
    var words = piece.text
    words.strip(corrections.leads)
    return corrections.wrongs.open(words) || opensWithNot(words)
  }

  /// "Or 25", behind another number.
  func isAlternative(_ piece: NumberedPiece, after owned: OwnedNumbers) -> Bool {
    owned.all.contains(where: \.counts) && piece.words.count <= 3
      && piece.words.first.map { numbers.ors.contains($0.small) } == true
  }

  /// "In spring I was 80, now 30"
  func isPast(_ piece: NumberedPiece, _ words: MetaWords, in pieces: [NumberedPiece]) -> Bool {
    numbers.was.stand(in: words) && !hints.end.numberNow.stand(in: words)
      && pieces.contains {
        $0.value != nil && hints.end.numberNow.stand(in: $0.meta)
      }
  }

  func isEarlier(
    _ piece: NumberedPiece, _ words: MetaWords, _ sitting: Sitting
  ) -> Bool {
    if numbers.earlier.stand(in: words) || hints.end.earlier.stand(in: words) {
      return !hints.end.numberNow.stand(in: words)
    }
    guard case .close = sitting.floor else { return false }
    return numbers.was.stand(in: words)
  }
}
