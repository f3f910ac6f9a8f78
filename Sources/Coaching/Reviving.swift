import Dialogue
import Machines
import Understanding

/// A goodbye in the middle of the talk that the person did not mean: "wait, that's it?", "why
/// goodbye? we're not finished", "I'm still scared".
extension Coach {
  /// What is told or asked after a goodbye that broke the talk off, so that it goes on as if there had
  /// been none.
  /// - Returns: nil where the goodbye holds, or is complained of and no more.
  func resumed(_ line: Line, _ sitting: Sitting) -> (rest: Line, move: Move)? {
    guard sitting.floor.question != nil, !saysThanks(line) else { return nil }
    let words = MetaWord.all(in: line.text)
    let sentences = Sentences.all(in: line.text)
    guard words.count >= 4, !hints.lastWord.stand(in: words), !hints.still.stand(in: words),
      !hints.luck.stand(in: words), !hints.absent.stand(in: words),
      !hints.asked.whyDay.stand(in: words), !hints.callsBack.stand(in: words),
      !hints.talksOf.stand(in: words), !saysBack(line),
      // What is asked about the coach is answered and left at that; a plan that is asked for is made.
      sentences.allSatisfy({
        query($0, sitting).map { $0 == .short(.planAhead) || !$0.isSettled } ?? true
      })
    else { return nil }
    let leads = speaker.words.options["close.resumed.lead"] ?? []
    // "Wait, one more thing" complains of nothing.
    let protests = hints.protest.stand(in: words)
    let told = sentences.compactMap { sentence -> String? in
      var rest = sentence.bare
      rest.strip(leads)
      let left = MetaWord.all(in: rest)
      let isAside =
        hints.protest.stand(in: left) || metas.kind(of: left) == .told
        || wantsPlan(Line(String(rest)))
      return left.isEmpty || isAside ? nil : String(rest)
    }
    let rest = Line(told.joined(separator: " "))
    let cues = understander.cues(of: rest, asked: sitting.asked)
    guard rest.words >= 4, cues.command == nil, cues.manner.isDisjoint(with: [.insult, .laughing])
    else { return nil }
    return (rest, protests ? Move(.repair, "close.revived") : .inform("close.resumed"))
  }

  /// "I do want a plan", before the plan itself.
  private func wantsPlan(_ line: Line) -> Bool {
    understander.cues(of: line, asked: .open).command == .switching(to: .plan)
  }

  /// The talk is taken up where it stood, with an apology and nothing asked anew.
  /// - Returns: false where the goodbye holds.
  func revives(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    let words = MetaWord.all(in: line.text)
    let isOpen = sitting.floor.question != nil
    let feels =
      hints.still.stand(in: words)
      || isOpen && words.count <= 8 && hints.feeling.stand(in: words)
    let isBack = isOpen && (saysBack(line) || hints.callsBack.stand(in: words))
    let goesOn = isOpen && goesOn(line, words, sitting)
    guard feels || isBack || goesOn || protests(line, words) else { return false }
    guard isOpen else {
      guard feels else { return false }
      speech.add([.close("close.stillFelt")])
      return true
    }
    sitting.ended = false
    if isBack, !goesOn, !protests(line, words) {
      speech.add([.inform("close.back")])
      speech.again(sitting)
      return true
    }
    speech.add([Move(.repair, "close.revived")])
    if goesOn, let rest = unprotesting(line) {
      converse(&sitting, rest, &speech)
      return true
    }
    if feels, let heart = phraser.heart(of: line), heart.clause != nil {
      speech.add([.reflect("heard")], line: heart)
    }
    speech.again(sitting)
    return true
  }

  /// "I could ask the library": what was talked of is taken further, and no more is a last word. "I
  /// want to talk about the choir", where that is what it was all about.
  private func goesOn(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Bool {
    guard words.count >= 5, !saysThanks(line) else { return false }
    if words.count >= 6, hints.goesOn.stand(in: words) { return true }
    guard hints.talksOf.stand(in: words), let task = sitting.facts[.task]?.phrase else {
      return false
    }
    let named = Set(Self.longWords(task.quote))
    return Self.longWords(line.text).contains(where: named.contains)
  }

  private static func longWords(_ text: String) -> [Substring] {
    text.smallWords(figures: false, apostrophes: false).filter { $0.utf8.count >= 4 }
  }

  /// The line without its questions and what it says of the goodbye; nil where nothing is left of it.
  private func unprotesting(_ line: Line) -> Line? {
    let leads = speaker.words.options["close.goesOn.lead"] ?? []
    let told = Sentences.all(in: line.text).filter { !$0.isMarked }.flatMap { sentence in
      sentence.pieces(at: 0x2C).map { Substring($0).bare }.filter {
        !hints.protest.stand(in: MetaWord.all(in: $0))
      }
    }
    var rest = told.joined(separator: ", ")[...]
    rest.strip(leads)
    let left = Line(String(rest))
    let words = MetaWord.all(in: rest)
    return left.words >= 4 && !hints.talksOf.stand(in: words) ? left : nil
  }

  /// True in the half hour after the goodbye.
  func hasJustEnded(_ sitting: Sitting, _ at: Moment) -> Bool {
    at.seconds - sitting.lastAt < 1800
  }

  private func protests(_ line: Line, _ words: MetaWords) -> Bool {
    if hints.protest.stand(in: words) { return true }
    let options = speaker.words.options
    if (options["close.protest.first"] ?? []).contains(where: { line.text[...].opens(with: $0) }) {
      return true
    }
    let text = line.text.lowercased().straight
    return text.utf8.contains(UInt8(ascii: "?"))
      && (options["close.protest.asked"] ?? []).contains { text.holds($0) }
  }
}
