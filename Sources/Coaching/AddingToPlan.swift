import Dialogue
import Machines
import Understanding

/// "Oh and can I add writing a card?", "should I tell my wife as well?", once there is a plan: more of it, and no
/// question that nobody can answer. What they may do is theirs to say.
extension Coach {
  private static let longestPlan = 22

  /// - Returns: false where nothing is to come on top of the plan.
  func addsToPlan(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue, hints.plan.addWords.stand(in: words), words.count <= 50 else {
      return false
    }
    for (at, sentence) in sentences.enumerated() {
      guard let (front, asked) = askedToAdd(sentence), let added = addition(asked),
        adds(added, &sitting)
      else { continue }
      speech.parrot = nil
      speech.add([.summarise("plan.added")], line: added)
      let rest = sentences[..<at] + [front].filter { !$0.isEmpty } + sentences[(at + 1)...]
      if rest.isEmpty {
        speech.again(sitting)
      } else {
        converse(&sitting, Line(Sentences.text(rest)), &speech)
      }
      return true
    }
    return false
  }

  /// "I'll write the card anyway", "and I'll tell my wife", beside a number: it comes on top of the plan.
  func keepsAddition(_ sitting: inout Sitting, _ line: Line, _ words: MetaWords) {
    guard sitting.asked.isNumber, sitting.floor.isPastTheCue, hints.plan.addsBeside.stand(in: words)
    else { return }
    for sentence in Sentences(line.text) where !sentence.isMarked {
      for piece in sentence.pieces(at: 0x2C) {
        var told = Substring(piece.straight).bare
        if let (_, own) = told.cut(at: [" " + joints.and + " "]), told.first?.isNumber == true {
          told = (joints.and + " " + own)[...]
        }
        let opens = told.strip([joints.and])
        while told.strip(corrections.sounds) || told.strip(hints.plan.asideFronts) {}
        guard told.strip(hints.plan.resolves) else { continue }
        let isMore = told.strip(backwards: hints.plan.addTails)
        guard opens || isMore, !hints.plan.lapses.open(told), let act = addition(told),
          act.todo != nil
        else { continue }
        _ = adds(act, &sitting)
        return
      }
    }
  }

  /// True for a line that asks for more of the plan.
  func asksToAdd(_ line: Line, _ sitting: Sitting) -> Bool {
    sitting.floor.isPastTheCue && hints.plan.addWords.stand(in: MetaWord.all(in: line.text))
      && Sentences(line.text).contains { askedToAdd($0).flatMap { self.addition($0.asked) } != nil }
  }

  /// What stands before, and what is to be added.
  private func askedToAdd(_ sentence: Substring) -> (front: Substring, asked: Substring)? {
    let text = Substring(sentence.unmarked.straight).bare
    var starts = [text.startIndex]
    for piece in text.pieces(at: 0x2C).dropFirst() { starts.append(piece.startIndex) }
    if let and = text.place(of: " " + joints.and + " ") { starts.append(and.lowerBound) }
    for start in starts {
      var words = text[start...].bare
      while words.strip(corrections.sounds) || words.strip(hints.plan.asideFronts) {}
      let isPlain = words.strip(hints.plan.addLeads)
      let isAlso = !isPlain && words.strip(hints.plan.alsoLeads)
      let isAsked = !isPlain && !isAlso && words.strip(hints.plan.askLeads)
      let hasTail = words.strip(backwards: hints.plan.addTails)
      guard isPlain || isAlso || isAsked && hasTail, words.wordCount <= 9 else { continue }
      return (text[..<start].bare, words)
    }
    return nil
  }

  /// "Writing a card", "laid my shoes out", "a warm up": as what is done.
  func addition(_ words: Substring) -> Phrase? {
    let line = Line(String(words))
    guard words.wordCount > 0 else { return nil }
    let own = Line(hints.plan.ownWord + " " + words)
    let told = phraser.stretches(of: own).first
    // "Would it help if I laid my shoes out": still to be done.
    let isPast = told?.past == true && told?.verb != words.parted[0].lowercased()
    if !isPast, let step = asStep(words), step.todo != nil { return step }
    let verb =
      [own, line].lazy.compactMap { self.phraser.stretches(of: $0).first?.verb }
      .first { !$0.isEmpty }
    if let verb, let first = words.parted.first, first.prefix(1).lowercased() == verb.prefix(1),
      phraser.phrases(of: line).first?.noun == nil
    {
      let act = verb + words[first.endIndex...]
      return Phrase(quote: act, todo: phraser.turned(act))
    }
    if let thing = phraser.phrases(of: line).first, thing.clause == nil,
      thing.noun ?? thing.doing != nil
    {
      return thing
    }
    return corrections.articles.open(words)
      ? Phrase(quote: line.text, noun: phraser.turnedInside(line.text)) : nil
  }

  /// - Returns: false where the plan would grow too long, or has no act that can be said.
  func adds(_ more: Phrase, _ sitting: inout Sitting) -> Bool {
    guard let act = act(of: sitting), act.clause ?? act.todo ?? act.noun != nil,
      let words = more.todo ?? more.doing ?? more.noun
    else { return false }
    let known = longWords(of: Phrase(quote: act.quote)).map { $0.prefix(4) }
    // "I'll write the card anyway", once writing a card is in it.
    let isKnown = longWords(of: Phrase(quote: more.quote)).allSatisfy {
      known.contains($0.prefix(4))
    }
    if isKnown { return true }
    let joint = more.todo == nil ? hints.plan.plusWord : joints.and
    let told = adding(
      ", " + joint + " " + words, typed: ", " + joint + " " + more.quote, to: act,
      most: Self.longestPlan)
    guard told != act else { return false }
    if let sentence = sitting.facts[.sentence], !sentence.phrase.quote.isEmpty {
      let typed = sentence.phrase.quote + ", " + joint + " " + more.quote
      sitting.facts.keep(
        Fact(kind: .sentence, phrase: Phrase(quote: typed), turn: sitting.turn))
    }
    sitting.facts.keep(Fact(kind: .action, phrase: told, turn: sitting.turn))
    return true
  }
}
