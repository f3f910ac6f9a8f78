import Dialogue
import Machines
import Understanding

/// Questions about the coach's own last words: "which part do you mean, the walk or the turn?", "the
/// choir, you mean?", "I lost what?". They ask for the last question in other words.
extension Coach {
  /// The line without such questions, where the rest of it answers.
  func withoutWordsAsked(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.greeted, !sitting.ended, sitting.safety == .clear, line.words > 2,
      sitting.floor.question != nil
    else { return nil }
    if let rest = behindCondition(line) { return rest }
    guard line.text.isMarked else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1 else { return nil }
    var rest = sentences.filter { !$0.isMarked || !asksOfWords($0, sitting) }
    guard rest.count < sentences.count else { return nil }
    // "I don't follow" goes with what it does not follow.
    rest.removeAll { isPuzzled($0) }
    guard !rest.isEmpty else { return nil }
    let left = Line(Sentences.text(rest))
    // "I wouldn't call it that. What would I do with a word?" objects, and answers nothing.
    if !sitting.asked.isNumber,
      sentences.contains(where: { hints.meant.uses.stand(in: MetaWord.all(in: $0)) }),
      !understander.cues(of: left, asked: sitting.asked).negated.isEmpty
    {
      return nil
    }
    return answersAlone(left, sitting) ? left : nil
  }

  private func isPuzzled(_ sentence: Substring) -> Bool {
    let words = MetaWord.all(in: sentence)
    return words.count <= 6 && (metas.kind(of: words) == .unclear || hints.puzzled.hold(words))
      || words.allSatisfy(hints.meant.smalls.hold)
        && understander.cues(of: Line(String(sentence)), asked: .yesNo).polarity == .none
  }

  /// "If you mean before Tuesday, I could ring Jim": what stands behind it.
  private func behindCondition(_ line: Line) -> Line? {
    guard hints.meant.conditions.open(line.text[...]), let comma = line.text[...].first(0x2C),
      case let rest = Substring(line.text[comma...].dropFirst()).bare, rest.wordCount > 1
    else { return nil }
    return Line(String(rest))
  }

  /// The question in other words, to a line that asks of the coach's own.
  /// - Returns: false where it asks nothing of them.
  func saysWordsAgain(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, let question = sitting.floor.question,
      let asked = sentences.first(where: { asksOfWords($0, sitting) })
    else { return false }
    let words = MetaWord.all(in: asked)
    if hints.meant.uses.stand(in: words) {
      explain(sitting, &speech, plainly: true)
      speech.again(sitting)
      return true
    }
    if hints.meant.plans.stand(in: words), Summary.plan(sitting.facts, joints) != nil {
      recallPlan(sitting, &speech)
      speech.again(sitting)
      return true
    }
    let named = self.named(words)
    let replied = Sentences.all(in: sitting.lastReply)
    let questioned = Set(replied.filter(\.isMarked).flatMap { MetaWord.all(in: $0).all })
    let told = Set(replied.filter { !$0.isMarked }.flatMap { MetaWord.all(in: $0).all })
    let isGuess = hints.meant.guess.stand(in: words)
    if !isGuess, !hints.meant.leads.open(asked.bare), !named.isEmpty,
      named.allSatisfy({ told.contains($0) && !questioned.contains($0) }),
      speech.has(unsaid: "meta.mine", sitting)
    {
      // Of what was said before the question: it is let go.
      speech.add([.inform("meta.mine")])
      sitting.tries += 1
      if speech.has(unsaid: question.key + ".plain", sitting) {
        speech.add([.ask(question.key + ".plain")])
      } else {
        speech.again(sitting)
      }
      return true
    }
    if !named.isEmpty, hints.meant.guess.stand(in: words),
      named.contains(where: questioned.contains),
      named.filter(questioned.contains).count * 2 >= named.count,
      !isOfTwo(asked), speech.has(unsaid: "meta.meant", sitting)
    {
      speech.add([.inform("meta.meant")])
    }
    makeGood(.unclear, question, &sitting, &speech)
    return true
  }

  /// True where a sentence asks what the coach meant by what it said last.
  func asksOfWords(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    let words = MetaWord.all(in: sentence)
    guard (1...16).contains(words.count), sentence.isMarked || words.count <= 10,
      !metas.reports(words), !metas.worries(words)
    else { return false }
    if hints.meant.guess.stand(in: words) {
      return sentence.isMarked || isAllOfGuess(sentence, words, sitting.lastReply)
    }
    guard sentence.isMarked else { return false }
    if hints.meant.uses.stand(in: words) { return !isKnown(sentence, sitting) }
    if hints.meant.leads.open(sentence.bare), words.count <= 12 { return true }
    if isOfTwo(sentence), words.count <= 10, !sentence.hasNumber,
      sitting.asked.isNumber && !sitting.floor.asksForPart || sitting.asked == .yesNo,
      words.first.map({ !metas.opens($0) }) == true, !asksAnything(sentence)
    {
      return true
    }
    return asksWithWords(sentence, sitting)
  }

  /// "What's gone?", "see me do when?": a question with no words but those of the last reply.
  private func asksWithWords(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    let front = sentence.pieces(at: 0x2C).map { MetaWord.all(in: $0) }
      .first { !$0.allSatisfy(hints.meant.smalls.hold) }
    guard let front, front.count <= 9, let last = front.last else { return false }
    let opening = front.all.drop { hints.meant.smalls.hold($0) && !hints.meant.asks.hold($0) }
    let opens = opening.first.map(hints.meant.asks.hold) == true
    guard opens || hints.meant.asks.hold(last) else { return false }
    let named = self.named(front)
    if case .arousal(at: .meaning) = sitting.floor, !hints.meant.asks.hold(last) { return false }
    guard !isKnown(sentence, sitting), !isAskedBack(sentence, sitting),
      metas.kind(of: MetaWord.all(in: sentence)).map({ $0 == .unclear || $0 == .question }) != false
    else { return false }
    guard understander.command(of: Line(String(sentence))) == nil else { return false }
    guard !named.isEmpty else { return front.count <= 6 }
    // "Which part?", "what card?": of what it may have said before.
    if named.count == 1, front.count <= 4, opens, hints.meant.things.hold(front[0]) { return true }
    let replied = Set(MetaWord.all(in: sitting.lastReply))
    return named.allSatisfy(replied.contains)
  }

  /// "You mean the hill", with no mark.
  private func isAllOfGuess(_ sentence: Substring, _ words: MetaWords, _ reply: String) -> Bool {
    guard let place = hints.meant.guess.place(in: words) else { return false }
    let replied = Set(MetaWord.all(in: reply))
    let named = self.named(words)
    return place.lowerBound <= 1 || place.upperBound == words.count
      ? !named.isEmpty && named.allSatisfy(replied.contains) : false
  }

  /// "The walking or the turning round?"
  private func isOfTwo(_ sentence: Substring) -> Bool {
    sentence.lowercased().holds(" " + hints.meant.either + " ")
  }

  private func asksAnything(_ sentence: Substring) -> Bool {
    (speaker.words.options["questions.auxiliary"] ?? []).contains {
      sentence.bare.opens(with: $0)
    }
  }

  /// The words of a question that name something.
  private func named(_ words: MetaWords) -> [MetaWord] {
    words.filter { !hints.meant.smalls.hold($0) && !hints.meant.asks.hold($0) }
  }

  /// True where what is left of a line can be taken as an answer.
  private func answersAlone(_ rest: Line, _ sitting: Sitting) -> Bool {
    let words = MetaWord.all(in: rest.text)
    if sitting.asked.isNumber { return answers(rest.text, sitting) || words.count > 5 }
    guard metas.kind(of: words) != .unclear, !hints.puzzled.hold(words) else { return false }
    let cues = understander.cues(of: rest, asked: sitting.asked)
    if cues.polarity == .yes || cues.polarity == .no { return true }
    if cues.manner.contains(.dontKnow), words.count < 6 { return false }
    return !named(words).isEmpty
  }
}
