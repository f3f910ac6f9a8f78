import Dialogue
import Machines
import Understanding

extension Coach {
  /// A line about the conversation: what is left of it is the answer, or the coach makes good.
  ///
  /// - Parameter whole: true where a line that leaves nothing is to be made good as well.
  /// - Returns: false where the line is to be heard as it is.
  func makesGood(
    _ sitting: inout Sitting, _ parted: Parted?, _ speech: inout Speech, whole: Bool
  ) -> Bool {
    guard sitting.greeted, let question = sitting.floor.question, let parted else { return false }
    if parted.metas.contains(.restart), sitting.floor != .opening(at: .wishing) {
      restart(&sitting, &speech)
      return true
    }
    if !whole, parted.metas.contains(.plan) { recallPlan(sitting, &speech) }
    if let number = parted.number { return putRight(number, &sitting, &speech) }
    let rest = Line(parted.answer)
    let meta = parted.metas.first { $0 != .question } ?? .question
    let isCalm = meta == .question || meta == .echo || meta == .plan
    if rest.words > 1 || rest.words == 1 && isCalm {
      if meta == .off { letGo(&sitting) }
      if !isCalm { speech.add([.inform("meta.sorry")]) }
      let cues = understander.cues(of: rest, asked: sitting.asked)
      let heard = listen(to: rest, cues, sitting)
      if cues.when?.past == false, !sitting.facts.has(.date),
        let day = keeping(rest, heard, sitting).fact(.date)
      {
        sitting.facts.keep(day)
      }
      converse(&sitting, rest, heard, &speech)
      return true
    }
    guard whole else { return false }
    makeGood(meta, question, &sitting, &speech)
    return true
  }

  private func makeGood(
    _ meta: Meta, _ question: Question, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    switch meta {
    case .told:
      passOn(&sitting, &speech, key: "meta.told")
    case .off:
      letGo(&sitting)
      speech.add([.inform("repair.misheard")])
      speech.again(sitting)
    case .leave:
      speech.add([.inform("repair.refused")])
      switch sitting.floor.source {
      case .vicarious?, .persuasion?:
        advance(&sitting, Turn(sitting.floor.source!.ended), &speech, line: nil)
      case .mastery?, .arousal?, nil:
        advance(&sitting, sitting.floor.passed, &speech, line: nil)
      }
    case .unclear:
      if sitting.tries >= 2 || speech.timesAsked(question, sitting) >= 2 && question.asked.isNumber
      {
        passOn(&sitting, &speech, key: "repair.on")
      } else {
        sitting.tries += 1
        speech.add([.inform("meta.unclear")])
        speech.choices(question, sitting)
      }
    case .plan, .restart, .echo: speech.again(sitting)
    case .recall:
      speech.add([.summarise("close.summary")])
      speech.again(sitting)
    case .question:
      speech.add([.inform("questions.unknown")])
      speech.again(sitting)
    }
  }

  /// What was kept of the line before this one was taken wrongly.
  @discardableResult
  func letGo(_ sitting: inout Sitting) -> Bool {
    guard let kind = sitting.lastKept, let fact = sitting.facts[kind],
      fact.turn >= sitting.turn - 1
    else { return false }
    sitting.facts.drop(kind)
    sitting.lastKept = nil
    return true
  }

  /// "I said 69": the number told last is that one.
  private func putRight(
    _ number: Int, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    let kinds: [FactKind] = [
      .rating, .surestRating, .hardestRating, .prediction, .ratingAfter, .hardestAfter, .importance,
    ]
    guard let kind = sitting.facts.latest(of: kinds), sitting.facts[kind]!.turn > 0 else {
      return false
    }
    return put(number, in: kind, &sitting, &speech)
  }

  /// A number takes the place of the one that stands, and that is said.
  func put(
    _ number: Int, in kind: FactKind, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    let phrase = Phrase(quote: String(number), noun: String(number))
    sitting.facts.keep(Fact(kind: kind, phrase: phrase, number: number, turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: phrase)
    speech.again(sitting)
    return true
  }
}
