import Dialogue
import Machines
import Understanding

extension Coach {
  /// "50. Because of Barry, mostly", of a number that rose: what moved it is told with it, and need not
  /// be asked.
  func reasoned(_ line: Line, _ heard: Heard, _ moves: [Move], turn: Int) -> Fact? {
    guard heard.words > 2, moves.contains(where: { Self.rises.contains($0.key) }) else {
      return nil
    }
    guard hints.end.reasons.stand(in: heard.said), !hints.end.notReasons.stand(in: heard.said)
    else { return movedBeside(line, moves, turn: turn) }
    return reason(in: line).map { Fact(kind: .moved, phrase: $0, turn: turn) }
  }

  /// "Cos of the slow thing": what stands behind the first "because" of a line.
  func reason(in line: Line) -> Phrase? {
    let leads = speaker.words.options["close.because"] ?? []
    for sentence in Sentences(line.text) {
      let text = " " + sentence.lowercased()
      guard let at = leads.lazy.compactMap({ text.place(of: " " + $0 + " ") }).first else {
        continue
      }
      let from = text.utf8.distance(from: text.startIndex, to: at.upperBound) - 1
      var reason = Substring(sentence.utf8.dropFirst(from)).bare
      guard !reason.isEmpty else { continue }
      // "Because of Barry, mostly"
      if let comma = reason.last(0x2C), reason[comma...].bare.wordCount == 1 {
        reason = reason[..<comma].bare
      }
      let words = String(reason)
      let phrase = phraser.phrases(of: Line(words)).first { $0.isShaped }
      return phrase ?? Phrase(quote: words, noun: phraser.turnedInside(words))
    }
    return nil
  }

  /// "Nothing moved it, I said same. The 10k went up a bit cos of the slow thing": there is a reason after all.
  func movesAfterAll(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .close(at: .moving), sentences.count > 1, heard.saysNothing,
      let reason = reason(in: Line(Sentences.text(sentences.dropFirst())))
    else { return false }
    speech.parrot = nil
    sitting.facts.keep(Fact(kind: .moved, phrase: reason, turn: sitting.turn))
    var step = lift(Close.moving.step(.told), Floor.close)
    step.keeps = []
    advance(&sitting, step, &speech, line: reason)
    return true
  }

  /// "30. Because Solveig isn't Berit", of a number that is no higher: why it is not.
  func whyNoHigher(_ line: Line, _ heard: Heard, _ floor: Floor) -> Phrase? {
    guard case .close(let state) = floor, state == .rating || floor.asksNumberOf == .hardest,
      line.words > 4, hints.end.reasons.stand(in: heard.said),
      hints.end.notReasons.stand(in: heard.said), let reason = reason(in: line)
    else { return nil }
    var words = reason.quote[...]
    if let comma = words.first(0x2C) { words = words[..<comma].bare }
    guard var told = phraser.phrases(of: Line(String(words))).first, let clause = told.clause else {
      return nil
    }
    if words.first?.isUppercase == true, told.quote.hasPrefix(clause.prefix(1).uppercased()),
      !told.isOwn
    {
      // "Solveig isn't Berit", which did not open a sentence: a name.
      told.clause = clause.prefix(1).uppercased() + clause.dropFirst()
    }
    return told
  }

  func saysWhyNoHigher(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    let line = Line(Sentences.text(sentences))
    guard sentences.count > 1, let why = whyNoHigher(line, heard, sitting.floor) else {
      return false
    }
    let numbers = sentences.filter(isNumbered)
    guard !numbers.isEmpty else { return false }
    speech.parrot = nil
    converse(&sitting, Line(Sentences.text(numbers)), &speech)
    let place = speech.parts.firstIndex { $0.move.act == .ask } ?? speech.parts.count
    speech.insert(.reflect("close.noHigher"), line: why, at: place)
    return true
  }

  private static let rises: Set<String> = ["close.rose", "close.jumped", "close.hardestRose"]
}
