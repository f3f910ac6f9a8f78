import Dialogue
import Machines
import Understanding

/// Numbers of one to ten where the safest part is asked for. It is no less sure than the whole: where the
/// whole has 40 of 100, a 7 for it is seven of ten.
extension Coach {
  /// The line with such a number in hundredths.
  /// - Returns: nil where it has none.
  func inHundredths(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.options.isEmpty, let most = sitting.floor.mostOfTen(sitting.facts) else {
      return nil
    }
    let told = thoughtOver(line)
    return tenfold(told ?? line, most, sitting) ?? told
  }

  /// "The opening 7. Well maybe 6": the line with the number that it ends on in the place of the first.
  private func thoughtOver(_ line: Line) -> Line? {
    guard line.words <= 12, Sentences.areSeveral(in: line) else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count == 2, let old = sentences[0].bare.parted.last,
      Int(old) != nil, case var rest = sentences[1].bare, rest.strip(hints.heard.rethinking)
    else { return nil }
    rest.strip(corrections.abouts)
    rest.strip(backwards: hints.heard.afterthoughtTails)
    guard Int(rest) != nil else { return nil }
    return Line(String(line.text[..<old.startIndex] + rest))
  }

  private func tenfold(_ line: Line, _ most: MostOfTen, _ sitting: Sitting) -> Line? {
    guard line.words <= 8, line.text.hasNumber, case let words = line.text.pieces(at: 0x20),
      let at = loneFigure(in: words),
      let number = Int(words[at].bare)
    else { return nil }
    let isOfTen =
      switch most {
      case .surest(let whole):
        number < whole && (6...9).contains(number)
          || number < whole && (1...9).contains(number) && isBare(words, but: at, sitting.floor)
      case .hardest: saidOfTen(sitting) && (0...9).contains(number)
      }
    guard isOfTen else { return nil }
    let mark =
      words[at].last.map { ",.;!?".contains($0) } == true ? String(words[at].suffix(1)) : ""
    let tenfold = String(number * 10) + mark
    return Line(
      words.indices.map { $0 == at ? tenfold : String(words[$0]) }.joined(separator: " "))
  }

  /// True where the number of the safest part was told in the line before, out of ten.
  private func saidOfTen(_ sitting: Sitting) -> Bool {
    guard let fact = sitting.facts[.surestRating], fact.turn == sitting.turn,
      let number = fact.number, number % 10 == 0
    else { return false }
    return sitting.lastLine.pieces(at: 0x20).contains { Int($0.bare) == number / 10 }
  }

  /// The place of the one figure of a line that ends it, a clause of it, or stands before nothing that it
  /// counts.
  private func loneFigure(in words: [Substring]) -> Int? {
    let figures = words.indices.filter { words[$0].hasNumber }
    guard figures.count == 1, case let at = figures[0], words[at].bare.allSatisfy(\.isNumber)
    else { return nil }
    let isEnd = at + 1 == words.count || words[at].last?.isNumber == false
    return isEnd || isAfterthought(words[(at + 1)...]) || words[at + 1].bare.opens(with: "for")
      ? at : nil
  }

  private func isAfterthought(_ words: ArraySlice<Substring>) -> Bool {
    hints.heard.afterthoughts.hold(MetaWord.all(in: words.joined(separator: " ")))
  }

  /// True where nothing beside the number names a part, or the part was named before.
  private func isBare(_ words: [Substring], but at: Int, _ floor: Floor) -> Bool {
    if floor == .opening(at: .ratingSurest) { return true }
    guard isAfterthought(words[(at + 1)...]) || at + 1 == words.count else { return false }
    var front = words[..<at].joined(separator: " ")[...]
    front.strip(hints.heard.rethinking)
    front.strip(corrections.abouts)
    return front.bare.isEmpty
  }

  /// "Well maybe 6", behind a number that was just told: that number, thought over.
  /// - Returns: false where the line says more, or the number may answer what is asked.
  func rethinks(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.words <= 5, heard.hasDigits, let kind = sitting.lastKept,
      let fact = sitting.facts[kind], let was = fact.number, fact.turn == sitting.turn - 1
    else { return false }
    var text = line.text[...].bare
    guard text.strip(hints.heard.rethinking) else { return false }
    text.strip(corrections.abouts)
    text.strip(backwards: hints.heard.afterthoughtTails)
    guard var now = Int(text) else { return false }
    let isOfTen =
      was % 10 == 0 && sitting.lastLine.pieces(at: 0x20).contains { Int($0.bare) == was / 10 }
    if isOfTen, now < 10, was >= 10 { now *= 10 }
    guard (0...100).contains(now), now != was,
      sitting.floor.mayRethink(kind, was, as: now)
    else { return false }
    keep(now, as: kind, &sitting, &speech)
    speech.again(sitting)
    return true
  }
}

/// Which number is asked for, where one of ten may be told.
enum MostOfTen {
  /// That of the safest part, beside the number of the whole.
  case surest(whole: Int)
  case hardest
}

extension Floor {
  fileprivate func mostOfTen(_ facts: Facts) -> MostOfTen? {
    switch self {
    case .opening(at: .easing), .opening(at: .easingLast), .opening(at: .ratingSurest):
      facts[.rating]?.number.map { .surest(whole: $0) }
    case .opening(at: .hardening): .hardest
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick: nil
    }
  }

  /// True where a number near the one before is no answer to what is asked.
  fileprivate func mayRethink(_ kind: FactKind, _ was: Int, as now: Int) -> Bool {
    switch (self, kind) {
    case (.opening(at: .easing), .rating): now < was && was - now <= 20
    case (.opening(at: .hardening), .surestRating): abs(was - now) <= 20
    case (.opening(at: .reasoning), .hardestRating): abs(was - now) <= 30
    case _: false
    }
  }
}
