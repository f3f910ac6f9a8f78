import Dialogue
import Machines
import Understanding

/// Numbers of parts, told where the number of something else was asked for.
extension Coach {
  /// "Cooking is 90, I said", once both parts were told and the whole is asked for: a number of that
  /// part, and not of the whole.
  func ratesPartAgain(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    let kinds: [(FactKind, FactKind)] = [(.surest, .surestRating), (.hardest, .hardestRating)]
    guard kinds.allSatisfy({ sitting.facts.has($0.0) && sitting.facts.has($0.1) }) else {
      return false
    }
    let rated = parts(of: line).compactMap { words in
      rating(in: words).map { number in
        let part = kinds.first { isNamed(sitting.facts[$0.0]!.phrase, in: words) }
        return (kind: part?.1, number: number, words: words)
      }
    }
    guard let (kind, number, _) = rated.first, let kind else { return false }
    if let whole = rated.first(where: { $0.kind == nil }) {
      // "Cooking is 90. All of it 45"
      converse(&sitting, Line(String(whole.words)), &speech)
      return true
    }
    let isNew = sitting.facts[kind]?.number != number
    if isNew {
      sitting.facts.keep(
        Fact(kind: kind, phrase: Phrase(number: number), number: number, turn: sitting.turn))
    }
    speech.add([isNew ? .reflect("opening.both") : .inform("opening.partKnown")])
    speech.add([.ask("opening.rating.whole")])
    return true
  }

  /// "About 40", where the day was asked for: no day of a month, but how sure they are. The day is left
  /// open.
  func ratesBeforeDay(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .dating), heard.hasDigits, heard.cues.when == nil,
      let number = rating(in: line.text[...]), number > 31
    else { return false }
    sitting.floor = .opening(at: .rating)
    converse(&sitting, line, &speech)
    return true
  }

  /// "And for the questions it's more like forty now, not ten", while the plan is made: the new number
  /// of the part that was the hardest, told before it is asked for. What it was at the start stands.
  /// - Returns: what else the line says; nil where it says nothing of the kind.
  func ratesPartAnew(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Line? {
    guard case .plan = sitting.floor, hints.end.numberNow.stand(in: words),
      let part = sitting.facts[.hardest]?.phrase, let was = sitting.facts[.hardestRating]?.number,
      !sitting.facts.has(.numberless)
    else { return nil }
    var left = parts(of: line)
    guard
      let at = left.firstIndex(where: {
        hints.end.numberNow.stand(in: MetaWord.all(in: $0)) && names($0, part)
      }), let now = rating(in: left[at].cut(at: corrections.nots)?.0 ?? left[at])
    else { return nil }
    let phrase = Phrase(number: now)
    sitting.facts.keep(
      Fact(kind: .hardestAfter, phrase: phrase, number: now, turn: sitting.turn))
    speech.add([.reflect(now > was ? "close.hardestRose" : "close.hardestStayed")], line: phrase)
    left.remove(at: at)
    return Line(left.joined(separator: ". "))
  }

  /// "The 35 is because I can hold a tune", where a part was asked for: what the number of the whole
  /// rests on, which is asked next.
  func explainsWhole(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.asksForPart, let whole = sitting.facts[.rating]?.number,
      hints.end.whyNumber.stand(in: words),
      rating(in: line.text[...]) == whole
    else { return false }
    sitting.floor = .opening(at: .reasoning)
    converse(&sitting, line, &speech)
    return true
  }

  /// "No, the 90 was for the cake. 15", where a part or a harder version was asked for: the number of the
  /// whole is another one, and the part is asked for once more.
  func deniesWhole(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.asksForPart, let whole = sitting.facts[.rating]?.number,
      sitting.facts[.rating]?.turn == sitting.turn - 1,
      hints.end.notWhole.stand(in: words), words.contains(where: { $0.number == whole }),
      let now = words.compactMap(\.number).last(where: { $0 != whole }), (0...100).contains(now),
      putRight(now, &sitting, &speech)
    else { return false }
    sitting.floor = .opening(at: .easing)
    speech.again(sitting)
    return true
  }

  /// "Least sure of is the audition. 15", where the number of the safe part was asked for: the hard
  /// part with its number.
  func namesHardFirst(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .ratingSurest),
      hints.end.leastSure.stand(in: words), let part = announced(line),
      let number = parts(of: line).lazy.compactMap({ self.rating(in: $0) }).first
    else { return false }
    let phrase = namedPart(in: part)
    guard let phrase else { return false }
    keep((phrase, number), as: .hardest, .hardestRating, &sitting)
    sitting.tries = 0
    advance(
      &sitting,
      Turn(
        .opening(at: .reasoning), [.reflect("opening.hardest"), .ask("opening.reasoning")]),
      &speech, line: phrase)
    return true
  }

  /// True where words speak of the hard part: they name it, or say "the hard part".
  private func names(_ words: Substring, _ part: Phrase) -> Bool {
    hints.end.hardNumber.stand(in: MetaWord.all(in: words)) || isNamed(part, in: words)
  }

  /// True where words hold one of the longer words of a part, or of so many letters of somebody's name.
  func isNamed(_ part: Phrase, in words: Substring, atLeast letters: Int = 4) -> Bool {
    let long = longWords(of: part, atLeast: letters)
    return words.smallWords(figures: false, apostrophes: false).contains(where: long.contains)
  }

  /// The words of a part that tell it from another.
  func longWords(of part: Phrase, atLeast letters: Int = 4) -> [Substring] {
    (part.noun ?? part.quote).smallWords(figures: false, apostrophes: false)
      .filter { $0.utf8.count >= letters }
  }

  private func keep(
    _ part: (phrase: Phrase, number: Int), as kind: FactKind, _ rating: FactKind,
    _ sitting: inout Sitting
  ) {
    sitting.facts.keep(part.phrase, part.number, as: kind, rating, turn: sitting.turn)
    sitting.lastKept = rating
  }
}

extension Facts {
  /// Keeps a part of the task with its number of 0 to 100.
  mutating func keep(
    _ part: Phrase, _ number: Int, as kind: FactKind, _ rating: FactKind, turn: Int
  ) {
    keep(Fact(kind: kind, phrase: part, turn: turn))
    keep(Fact(kind: rating, phrase: Phrase(number: number), number: number, turn: turn))
  }
}
