import Dialogue
import Machines
import Understanding

/// The number of a part that was named before, where that of something else is asked for.
extension Coach {
  /// "Actually the opening is more like 60", where the hardest part is asked for, and "70 for parking",
  /// where the whole is at the end: the number goes with that part, and the question stands.
  /// - Returns: false where the line names no such part, or the whole as well.
  func ratesKnownPart(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .opening(at: .hardening) || sitting.floor == .close(at: .rating),
      heard.words <= 12, heard.hasDigits, heard.cues.rating?.verbal == false,
      !hints.end.wholeNumber.stand(in: heard.said),
      heard.said.count(where: { $0.number != nil }) == 1
    else { return false }
    // Whether one of them is named is seen sooner than what its number is.
    let known: [FactKind] =
      sitting.floor == .opening(at: .hardening) ? [.surest] : [.surest, .hardest]
    guard let kind = known.first(where: { isAll(sitting.facts[$0]?.phrase, in: line) }),
      let part = sitting.facts[kind]?.phrase, let number = rating(in: line.text[...])
    else { return false }
    if sitting.floor == .opening(at: .hardening) {
      sitting.facts.keep(part, number, as: .surest, .surestRating, turn: sitting.turn)
      speech.add([.inform("repair.noted.number"), .reflect("opening.surest")], line: part)
    } else {
      if kind == .hardest {
        let now = Phrase(number: number)
        sitting.facts.keep(
          Fact(kind: .hardestAfter, phrase: now, number: number, turn: sitting.turn))
      }
      speech.add([.reflect("close.part")], line: part)
    }
    sitting.tries = 0
    speech.parrot = nil
    speech.again(sitting)
    return true
  }

  /// "Still the toast, 95. Jokes up to 40 now", where the whole is at the end: neither number is of the whole.
  func ratesBothParts(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .close(at: .rating), heard.hasDigits, heard.words <= 16,
      heard.said.count(where: { $0.number != nil }) == 2,
      let surest = sitting.facts[.surest]?.phrase,
      let hardest = sitting.facts[.hardest]?.phrase
    else { return false }
    let rated = numbers(of: [surest, hardest], in: line)
    guard rated[0] != nil, let number = rated[1] else { return false }
    sitting.facts.keep(
      Fact(
        kind: .hardestAfter, phrase: Phrase(number: number), number: number, turn: sitting.turn))
    sitting.tries = 0
    speech.parrot = nil
    speech.add([.reflect("close.parts")], line: surest)
    speech.again(sitting)
    return true
  }

  /// The figure that stands behind each part's name, in one clause with it or in the next.
  private func numbers(of parts: [Phrase], in line: Line) -> [Int?] {
    var numbers = [Int?](repeating: nil, count: parts.count)
    var named: Int?
    for piece in line.text.pieces(at: 0x2C, 0x2E, 0x3A, 0x3B) {
      named = parts.indices.first { isAll(parts[$0], in: Line(String(piece))) } ?? named
      let figures = piece.pieces(at: 0x20).compactMap { Int($0.bare) }
      guard let at = named, figures.count == 1, (0...100).contains(figures[0]) else { continue }
      numbers[at] = figures[0]
      named = nil
    }
    return numbers
  }

  /// True where the line names the part by all its longer words.
  private func isAll(_ part: Phrase?, in line: Line) -> Bool {
    guard let part else { return false }
    let own = longWords(of: part)
    guard !own.isEmpty, own.allSatisfy({ line.text.mayHold(String($0)) }) else { return false }
    let said = line.text.smallWords(figures: false, apostrophes: false)
    return own.allSatisfy(said.contains)
  }

  /// The places of the figures that count or name something in a line with another number: "all 30 of
  /// them, 15", "the first 10 minutes, 60".
  func counts(in line: Line) -> Set<Int> {
    guard line.text.withBytes({ $0.numbers > 1 || !$0.isASCII }) else { return [] }
    let words = line.text.pieces(at: 0x20)
    let figures = words.indices.filter {
      words[$0].hasNumber && !words[$0].contains(where: \.isLetter)
    }
    guard figures.count > 1 else { return [] }
    let counts = figures.filter { at in
      if let year = Int(words[at].bare), year > 1000 { return true }
      guard words[at].last?.isNumber == true, at + 1 < words.count else { return false }
      let next = words[at + 1].bare.lowercased()
      // "7 of 10"
      if at + 2 < words.count, figures.contains(at + 2), next.utf8.count <= 3 { return false }
      return hints.small.counted.hold(MetaWord.all(in: next))
        || next.utf8.count > 3 && next.hasSuffix("s") && next.allSatisfy(\.isLetter)
    }
    return counts.count < figures.count ? Set(counts) : []
  }

  /// "Question 3", "kilometre 8", of a line that names it: the part with the number that it goes by.
  /// - Parameter said: the words of the line.
  func numbered(_ part: Phrase, in line: Line, _ said: MetaWords) -> Phrase {
    guard hints.small.numbered.stand(in: said) else { return part }
    let words = line.text.pieces(at: 0x20)
    guard
      let at = words.indices.dropLast().first(where: {
        hints.small.numbered.hold(MetaWord.all(in: words[$0].lowercased()))
          && words[$0] == words[$0].bare && words[$0 + 1].bare.allSatisfy(\.isNumber)
          && words[($0 + 2)...].contains { $0.hasNumber }
      })
    else { return part }
    let (name, figure) = (words[at].bare.lowercased(), String(words[at + 1].bare))
    func whole(_ text: String) -> String {
      text.lowercased().hasSuffix(name) ? text + " " + figure : text
    }
    var part = part
    part.quote = whole(part.quote)
    part.noun =
      part.noun.map(whole) ?? (part.quote.lowercased() == name + " " + figure ? part.quote : nil)
    return part
  }
}
