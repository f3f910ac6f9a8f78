import Dialogue
import Machines
import Understanding

/// What is told beside a number of the end and of how much it matters: what moved it, with and without what it holds,
/// and that it lies between two.
extension Coach {
  /// "35, but at least I've got a sentence to say now", of a number that rose: what moved it, told with no "because".
  func movedBeside(_ line: Line, _ moves: [Move], turn: Int) -> Fact? {
    guard line.words > 4, moves.contains(where: { Self.rising.contains($0.key) }) else {
      return nil
    }
    for sentence in Sentences(line.text) where !sentence.isMarked {
      for piece in sentence.pieces(at: 0x2C, 0x3B) {
        var words = Substring(piece.straight).bare
        words.strip(hints.buts)
        while words.strip(corrections.sounds) || words.strip(hints.end.moverFronts) {}
        // "It's less scary since I've got the cards"
        let inside = words.cut(at: hints.end.moverJoints)?.1
        words = inside ?? words
        let isLed = inside != nil || hints.end.movers.open(words)
        let said = MetaWord.all(in: words)
        guard isLed || hints.end.moverWords.stand(in: said), words.wordCount > 2,
          !hints.end.notMovers.stand(in: said), rating(in: words) == nil
        else { continue }
        words.strip(hints.end.moverLeads)
        let text = String(words)
        let told = phraser.phrases(of: Line(text)).first { $0.isShaped && $0.role != .condition }
        return Fact(
          kind: .moved, phrase: told ?? Phrase(quote: text, noun: phraser.turnedInside(text)),
          turn: turn)
      }
    }
    return nil
  }

  private static let rising: Set<String> = ["close.rose", "close.jumped", "close.hardestRose"]

  /// "Forty, with a teapot. Twenty-five without": of two numbers, each with what it depends on, the first, and both are
  /// said back.
  func takesConditioned(
    _ sitting: inout Sitting, _ line: Line, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard case .close(let state) = sitting.floor, sitting.asked.isNumber, line.words <= 16,
      state == .rating || sitting.floor.asksNumberOf == .hardest,
      let told = conditioned(sentences), told[0].number != told[1].number
    else { return false }
    let both = told.map { String($0.number) + " " + phraser.turned(String($0.condition)) }
    speech.parrot = nil
    let phrase = Phrase(quote: line.text, noun: both.joined(separator: ", " + joints.and + " "))
    speech.add([.reflect("close.conditioned")], line: phrase)
    converse(&sitting, Line(String(told[0].number)), &speech)
    return true
  }

  /// Two numbers, and what stands behind each.
  private func conditioned(_ sentences: [Substring]) -> [(number: Int, condition: Substring)]? {
    var told: [(number: Int, condition: Substring)] = []
    var open: Int?
    for piece in sentences.flatMap({ $0.pieces(at: 0x2C, 0x3B) }) {
      var words = Substring(piece.straight).bare
      words.strip(hints.buts)
      words.strip([joints.and])
      let parts = words.parted
      let at = parts.indices.first {
        hints.end.conditions.open(parts[$0...].joined(separator: " ")[...])
      }
      let front = parts[..<(at ?? parts.count)].joined(separator: " ")
      let number = front.isEmpty ? nil : rating(in: front[...])
      guard let at else {
        guard open == nil, let number else { return nil }
        open = number
        continue
      }
      guard let value = number ?? open, number == nil || open == nil else { return nil }
      open = nil
      told.append((value, parts[at...].joined(separator: " ")[...]))
    }
    return told.count == 2 && open == nil ? told : nil
  }

  /// "Nine and a half", "8.5": between two numbers, as it was told.
  func halfNumber(_ line: Line) -> String? {
    guard
      let sentence = Sentences.all(in: line.text).last(where: {
        $0.contains(where: \.isNumber) || hints.end.halves.stand(in: MetaWord.all(in: $0))
      })
    else { return nil }
    let parts = sentence.parted.map { $0.bare }
    for at in parts.indices {
      if hints.end.halves.hold(MetaWord.all(in: parts[at...].prefix(3).joined(separator: " "))),
        at > 0, number(in: parts[at - 1]) != nil
      {
        return parts[(at - 1)...].prefix(4).joined(separator: " ").lowercased()
      }
      let figures = parts[at].split(separator: ".")
      if figures.count == 2, figures.allSatisfy({ $0.allSatisfy(\.isNumber) }), figures[1] == "5" {
        return String(parts[at])
      }
    }
    return nil
  }

  /// True for what makes light of a number, and is no reason for it: "nobody will die of it", "it's only a run".
  func isNoReason(_ phrase: Phrase) -> Bool {
    hints.end.lightly.open(phrase.quote[...]) || makesLight(phrase)
  }

  func makesLight(_ phrase: Phrase) -> Bool {
    hints.end.lightWords.stand(in: MetaWord.all(in: phrase.quote))
  }
}
