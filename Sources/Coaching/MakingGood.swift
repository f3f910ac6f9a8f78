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
    if !whole, parted.metas.contains(.planning) { return plansNow(&sitting, &speech) }
    if !whole, parted.metas.contains(.plan) { recallPlan(sitting, &speech) }
    let meta = parted.metas.first { $0 != .question } ?? .question
    var rest = Line(parted.answer)
    if let number = parted.number {
      guard answers(number, beside: rest, question, sitting, speech) else {
        guard putRight(number, &sitting, &speech) else { return false }
        if parted.metas.contains(.unanswered) { answersLate(parted, &sitting, &speech) }
        let heard = listen(to: rest, understander.cues(of: rest, asked: sitting.asked), sitting)
        if rest.words > 2, !heard.isQuestion,
          !sitting.asked.isNumber || answers(rest.text, sitting)
        {
          converse(&sitting, rest, heard, &speech)
        } else {
          speech.again(sitting)
        }
        return true
      }
      if !answers(rest.text, sitting) {
        rest = Line(rest.words == 0 ? String(number) : "\(rest.text) \(number)")
      }
    }
    if parted.metas.contains(.echo) {
      let cues = understander.cues(of: rest, asked: sitting.asked)
      rest = afterUnsure(rest, listen(to: rest, cues, sitting)) ?? rest
    }
    // "Sorry, I don't understand the number. I'm not sure": no answer to it yet.
    if meta == .unclear, sitting.asked.isNumber, rest.words <= 8, !answers(rest.text, sitting) {
      rest = Line("")
    }
    if meta == .told, sitting.floor == .opening(at: .easing), !answers(rest.text, sitting),
      let told = phraser.phrases(of: rest).first(where: { $0.clause != nil && !$0.isOwn })
    {
      // "I just told you, three of them copy how I talk": heard now, and no part that is safe.
      speech.parrot = nil
      speech.add([.inform("meta.sorry")])
      speech.add([.inform("beside.noted")], line: told)
      speech.again(sitting)
      return true
    }
    let isCalm =
      meta == .question || meta == .echo || meta == .plan || meta == .unanswered
      || meta == .unclear && rest.words > 3 || meta == .praise
    if rest.words > 1 || rest.words == 1 && (isCalm || isAnswer(rest, sitting)) {
      if meta == .praise { speech.add([.inform("meta.praise")]) }
      if meta == .off { letGo(&sitting) }
      if !isCalm, meta != .told || !isOnlySaid(speech.whole) || wasTold(rest, sitting) {
        speech.add([.inform("meta.sorry")])
      }
      if meta == .unclear, let plain = plainly(sitting, speech) { speech.add([.inform(plain)]) }
      if parted.metas.contains(.unanswered) {
        answersLate(parted, &sitting, &speech)
      } else if let query = parted.query.flatMap({ query($0, sitting) }) {
        answer(query == .fact ? .judgement(nil) : query, sitting, &speech)
      }
      let cues = understander.cues(of: rest, asked: sitting.asked)
      let heard = listen(to: rest, cues, sitting)
      if let left = afterUnsure(rest, heard) {
        converse(&sitting, left, &speech)
        return true
      }
      if let when = cues.when, !when.past, when.kind != .vague, !sitting.facts.has(.date),
        let day = keeping(rest, heard, sitting).fact(.date)
      {
        sitting.facts.keep(day)
      }
      converse(&sitting, rest, heard, &speech)
      return true
    }
    // "What do you mean" asks for no list of commands, and "how long does this take" for no report.
    guard
      whole || meta == .unclear || meta == .unanswered || meta == .off
        || meta == .complaint
    else { return false }
    let asked = parted.query.flatMap { query($0, sitting) }
    speech.isWished =
      asked != .hope
      && (meta == .question || meta == .plan || meta == .recall)
    if meta == .unanswered {
      answersLate(parted, &sitting, &speech)
      speech.again(sitting)
    } else if meta == .question || meta == .recall,
      let query = parted.query.flatMap({ query($0, sitting) })
    {
      answer(query, sitting, &speech)
      speech.again(sitting)
    } else {
      makeGood(meta, question, &sitting, &speech)
    }
    return true
  }

  func makeGood(
    _ meta: Meta, _ question: Question, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    switch meta {
    case .told:
      passOn(&sitting, &speech, key: "meta.told")
    case .off where sitting.floor == .mastery(at: .checking):
      // What it should say is asked for, and not once more whether it is right.
      sitting.floor = .mastery(at: .mending)
      speech.add([.inform("repair.misheard"), .ask("mastery.mending")])
    case .off:
      letGo(&sitting)
      speech.add([.inform("repair.misheard")])
      speech.again(sitting)
    case .complaint:
      speech.add([.inform("meta.complaint")])
      speech.again(sitting)
    case .praise:
      speech.add([.inform("meta.praise")])
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
      // Plain words for it are worth the asking once more.
      let isNumbered =
        speech.timesAsked(question, sitting) >= 2 && question.asked.isNumber
        && !speech.has(unsaid: question.key + ".plain", sitting)
      if sitting.tries >= 2 || isNumbered || !canClarify(question, sitting, speech) {
        passOn(&sitting, &speech, key: "repair.on")
      } else {
        sitting.tries += 1
        clarify(question, sitting, &speech)
      }
    case .plan, .planning, .restart, .echo, .unanswered: speech.again(sitting)
    case .pause: speech.add([.inform("meta.pause")])
    case .recall:
      speech.add([.summarise("close.summary")])
      speech.again(sitting)
    case .question:
      speech.add([.inform("questions.unknown")])
      speech.again(sitting)
    }
  }

  /// What the body does in plainer words where that was just told, the question in plainer words
  /// elsewhere, and with choices the second time.
  func clarify(_ question: Question, _ sitting: Sitting, _ speech: inout Speech) {
    if let plain = plainly(sitting, speech) {
      speech.add([.inform(plain)])
      speech.again(sitting)
    } else if speech.has(unsaid: question.key + ".plain", sitting) {
      speech.add([.ask(question.key + ".plain")])
    } else if sitting.tries <= 1, speech.has(unsaid: question.key + ".again", sitting) {
      speech.add([.inform("meta.unclear"), .ask(question.key + ".again")])
    } else {
      speech.add([.inform("meta.unclear")])
      speech.choices(question, sitting)
    }
  }

  /// True where there are other words for a question, or choices, that were not said yet.
  private func canClarify(_ question: Question, _ sitting: Sitting, _ speech: Speech) -> Bool {
    plainly(sitting, speech) != nil
      || [".plain", ".again"].contains { speech.has(unsaid: question.key + $0, sitting) }
      || speech.hasMore(question.key + ".choices", sitting)
  }

  /// The key of the plain words for what the body does, where it was just explained and they were not
  /// said yet.
  private func plainly(_ sitting: Sitting, _ speech: Speech) -> String? {
    guard case .arousal(at: .fitting(let body)) = sitting.floor else { return nil }
    let told = finer([.reappraise("arousal.function." + body.rawValue)], sitting.facts)
    return told.map { $0.key + ".plain" }.first { speech.has(unsaid: $0, sitting) }
  }

  /// "Just tell me what I do": the plan where there is one, the way to one where there is none.
  private func plansNow(_ sitting: inout Sitting, _ speech: inout Speech) -> Bool {
    if Summary.plan(sitting.facts, joints) != nil {
      recallPlan(sitting, &speech)
      speech.again(sitting)
    } else if case .plan = sitting.floor {
      speech.again(sitting)
    } else {
      speech.add([.inform("plan.making")])
      move(&sitting, to: .plan, &speech, line: nil)
      advance(&sitting, Turn(sitting.floor), &speech, line: nil)
    }
    return true
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

  /// "As I said", which complains of nothing: "like I said two messages ago" does.
  private func isOnlySaid(_ line: String) -> Bool {
    hints.saidLightly.stand(in: MetaWord.all(in: line))
      && !(speaker.words.options["meta.told.when"] ?? []).contains {
        line.lowercased().holdsWhole($0)
      }
  }

  /// True where something of it is known, or stood in the line before: of what was never told, "like I said" asks for
  /// no apology.
  private func wasTold(_ rest: Line, _ sitting: Sitting) -> Bool {
    let words = rest.text.smallWords(figures: true, apostrophes: false).filter {
      $0.utf8.count > 3 || number(in: $0) != nil
    }
    let known =
      sitting.facts.all.filter { $0.turn > 0 }.map(\.phrase.quote) + [sitting.lastLine]
    return words.isEmpty
      || known.contains { quote in
        let own = quote.smallWords(figures: true, apostrophes: false)
        return words.contains(where: own.contains)
      }
  }

  /// "Sandra. I just said": one word that answers what stands.
  private func isAnswer(_ rest: Line, _ sitting: Sitting) -> Bool {
    let heard = listen(to: rest, understander.cues(of: rest, asked: sitting.asked), sitting)
    guard heard.cues.manner.isDisjoint(with: [.thin, .insult, .strange]) else {
      return heard.cues.polarity != .none && sitting.asked == .yesNo
    }
    return sitting.floor.hear(heard) != nil
  }
}
