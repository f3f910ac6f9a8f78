import Dialogue
import Machines
import Understanding

/// Questions back that can be answered from what was told: "what did I say about why I freeze?", "is
/// it Wednesday you've got down?", "does that count?".
extension Coach {
  /// What a sentence asks of that kind; nil where it asks nothing of it.
  func asksBack(
    _ words: Substring, _ small: MetaWords, isMarked: Bool, _ sitting: Sitting
  ) -> Query? {
    guard hints.asked.any.stand(in: small) else { return nil }
    if small.count <= 9, sitting.facts.has(.date),
      hints.asked.whichDay.place(in: small).map({ $0.lowerBound <= 1 }) == true,
      asksOfTask(words, sitting)
    {
      return .short(.whichDay)
    }
    if let told = toldOfPeer(words, small, sitting) { return .told(told) }
    if hints.asked.recall.stand(in: small) { return .told(told(of: words, sitting)) }
    guard isMarked else { return nil }
    if hints.asked.day.stand(in: small), let isRight = isNoted(words, sitting) {
      return .day(isRight: isRight)
    }
    if hints.asked.count.stand(in: small) { return .short(.counting) }
    if hints.plan.asked.stand(in: small) { return .short(.planAhead) }
    // "A bad chapter 3?" is about no number of theirs.
    let hasNumber = small.contains { word in
      word.number.map { number in sitting.facts.all.contains { $0.number == number } } ?? false
    }
    if hints.asked.level.stand(in: small)
      || hasNumber && hints.asked.levelOfNumber.stand(in: small)
    {
      return .short(.level)
    }
    return nil
  }

  /// "What did Kieran do again": what was told of somebody whom they name.
  func toldOfPeer(
    _ words: Substring, _ small: MetaWords, _ sitting: Sitting
  ) -> Phrase? {
    guard small.count <= 8, hints.asked.ofPeer.open(words) else { return nil }
    let told: [(who: FactKind, what: [FactKind])] = [
      (.peer, [.lesson, .borrow, .struggle]), (.giver, [.said]),
    ]
    for (who, what) in told {
      guard let person = sitting.facts[who]?.phrase, isNamed(person, in: words, atLeast: 3)
      else { continue }
      if let kind = what.first(where: sitting.facts.has) { return sitting.facts[kind]?.phrase }
    }
    return nil
  }

  /// A question with a known answer between commas: "how are you, by the way, are you a machine?"
  func knownPiece(_ words: Substring) -> Query? {
    guard words.utf8.contains(0x2C) else { return nil }
    for piece in words.pieces(at: 0x2C).reversed() {
      var asked = Substring(piece).bare
      asked.strip(hints.asked.fronts)
      guard asked.wordCount >= 3 else { continue }
      let question = understander.request(of: Line(String(asked) + "?")).question
      if let question, question == .areYouHuman || question == .whatCanYouDo {
        return .known(question)
      }
    }
    return nil
  }

  /// What they said, in their own words, or what there is instead.
  func tell(_ phrase: Phrase?, _ sitting: Sitting, _ speech: inout Speech) {
    guard let phrase else {
      speech.add([.summarise("close.summary")])
      return
    }
    // Said back however much of the line it is.
    speech.parrot = nil
    let isHardest =
      sitting.facts[.hardest]?.phrase == phrase && sitting.facts.has(.hardestRating)
    speech.add([.inform(isHardest ? "questions.told.hardest" : "questions.told")], line: phrase)
  }

  /// The newest fact that shares a word with what is asked for; of a "why" a reason goes first.
  func told(of words: Substring, _ sitting: Sitting) -> Phrase? {
    let said = sitting.facts.all.filter { $0.turn > 0 && !$0.phrase.quote.isEmpty }
    let options = speaker.words.options
    let idle = Set(options["questions.told.idle"] ?? [])
    let asked = words.smallWords(figures: false, apostrophes: false).filter {
      $0.utf8.count >= 4 && !idle.contains(String($0))
    }
    let isWhy = MetaWord.all(in: words).contains { hints.asked.whyWords.hold($0) }
    if isWhy {
      let reasons: [FactKind] = [.cause, .part, .did, .meaning, .reason]
      if let kind = reasons.first(where: { sitting.facts[$0].map { $0.turn > 0 } == true }) {
        return sitting.facts[kind]?.phrase
      }
    }
    return said.filter { fact in
      let own = fact.phrase.quote.smallWords(figures: false, apostrophes: false)
      return fact.kind != .task && own.contains(where: asked.contains)
    }.max { $0.turn < $1.turn }?.phrase
  }

  /// True where a question names what they want to be able to do, or only "it".
  private func asksOfTask(_ words: Substring, _ sitting: Sitting) -> Bool {
    guard let task = sitting.facts[.task]?.phrase.quote else { return false }
    let own = task.smallWords(figures: false, apostrophes: false)
    let asked = words.smallWords(figures: false, apostrophes: false)
    return hints.thing.stand(in: MetaWord.all(in: words))
      || asked.contains { $0.utf8.count >= 3 && own.contains($0) }
  }

  /// Whether the day that a question names is the one that was taken down; nil where there is none.
  private func isNoted(_ words: Substring, _ sitting: Sitting) -> Bool? {
    guard let date = sitting.facts[.date]?.phrase,
      let asked = understander.when(of: Line(String(words))), asked.kind != .now
    else { return nil }
    return understander.when(of: Line(date.quote))?.kind == asked.kind
  }
}
