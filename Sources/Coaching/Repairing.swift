import Dialogue
import Machines
import Understanding

extension Coach {
  /// The line did not answer what was asked. First in other words, then with choices, then on: the
  /// same question never more than twice (evidence H6), a number only once (A3).
  func repair(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    guard let question = sitting.floor.question else { return }
    let unsure = !heard.cues.manner.isDisjoint(with: [.dontKnow, .refusal])
    let limit =
      switch question.asked {
      case .rating, .scale: 1
      case .nothing, .open, .yesNo, .choice: unsure ? 1 : 2
      }
    let isUnwelcome = question.asked.isNumber && sitting.facts.has(.numberless)
    if heard.cues.manner.contains(.insult), sitting.floor.asksMeaning, let called = called(line),
      speech.hasMore(called.key, sitting)
    {
      // "That this is a waste of time", as what the feeling says: it is said of the talk.
      sitting.tries = 0
      sitting.trigger = nil
      speech.add([.reflect(called.key)], line: called.word)
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
      return
    }
    if heard.cues.manner.contains(.refusal) || sitting.tries >= limit || isUnwelcome {
      passOn(&sitting, &speech, key: refusalKey(heard), said: ownWords(line, heard))
      return
    }
    if heard.cues.manner.contains(.empty), waits(&sitting, line, question, &speech) { return }
    sitting.tries += 1
    if speech.answersBeside {
      // What stood beside it was answered, and that was what they wanted.
      speech.add([.ask(question.key + ".again")])
      return
    }
    if unsure || heard.cues.polarity == .no, sitting.floor == .opening(at: .dating),
      comesUp(sitting)
    {
      // Of "stop smoking" it is neither days nor weeks away.
      passOn(&sitting, &speech, key: "repair.unsure")
      return
    }
    if unsure, !speech.hasChoices(question) || !sitting.options.isEmpty && !sitting.choosing {
      passOn(&sitting, &speech, key: "repair.unsure")
      return
    }
    switch (unsure, sitting.tries) {
    case (true, _):
      speech.add([.inform("repair.unsure")])
      speech.choices(question, sitting)
    case (false, 1)
    where speech.timesAsked(question, sitting) < 2
      || question.asked.isNumber && !namesNoPart(line, heard.said, sitting.floor):
      var isTold = false
      let key =
        namesNoPart(line, heard.said, sitting.floor)
        ? "opening.part.none" : repairKey(question, heard)
      if key == "repair.strange" || key == "repair.thin" && isReason(heard, sitting.floor),
        !sitting.floor.isScreening, let said = ownWords(line, heard)
      {
        // Understood, and no answer: said back, so that it does not go past them.
        isTold = sitting.floor == .opening(at: .wishing)
        if isTold, phraser.wishesOfAnother(said.quote) { speech.parrot = nil }
        let felt = isTold ? heard.phrases.first { $0.feeling && $0.isOwn && $0.clause != nil } : nil
        speech.add([.reflect(isTold ? "opening.told" : "heard")], line: felt ?? said)
      } else if key == "repair.number", let fear = fear(line, heard, sitting.floor) {
        speech.add([.reflect("close.felt")], line: fear)
      } else if key == "repair.number", let said = besideNumber(line, heard),
        speech.hasMore(said.key, sitting)
      {
        speech.add([.reflect(said.key)], line: said.word)
      } else if key != "repair.strange" || !speech.isFirst {
        // To "hi. someone said try this" the greeting is enough.
        speech.add([.inform(key)], line: heard.heart)
      }
      speech.add([.ask(question.key + (isTold ? ".there" : ".again"))])
    case (false, _) where speech.has(unsaid: question.key + ".choices", sitting):
      sitting.tries = 2
      speech.add([.inform("repair.still")])
      speech.choices(question, sitting)
    case (false, _):
      passOn(&sitting, &speech, key: "repair.on", said: ownWords(line, heard))
    }
  }

  /// "I'm too busy", where a step or its moment is asked for: why there is none.
  private func isReason(_ heard: Heard, _ floor: Floor) -> Bool {
    guard case .plan = floor else { return false }
    return heard.cues.manner == [.thin] && heard.heart == nil
  }

  /// A "?" asks what was meant. To a line with no words the coach says that it waits, and does not ask
  /// once more what stands right above; the second time it asks.
  private func waits(
    _ sitting: inout Sitting, _ line: Line, _ question: Question, _ speech: inout Speech
  ) -> Bool {
    if !line.text.isEmpty, line.text.utf8.allSatisfy({ $0 == UInt8(ascii: "?") }) {
      if speech.timesAsked(question, sitting) >= 2 {
        passOn(&sitting, &speech, key: "repair.on")
      } else {
        sitting.tries += 1
        clarify(question, sitting, &speech)
      }
      return true
    }
    guard sitting.lastReply.utf8.last == UInt8(ascii: "?"),
      speech.has(unsaid: "repair.waiting", sitting)
    else { return false }
    speech.add([.inform("repair.waiting")])
    return true
  }

  private func refusalKey(_ heard: Heard) -> String {
    heard.cues.manner.contains(.refusal) ? "repair.refused" : "repair.on"
  }

  private func repairKey(_ question: Question, _ heard: Heard) -> String {
    if heard.cues.manner.contains(.empty) { return "repair.empty" }
    if heard.words > 0, heard.said.allSatisfy(hints.bare.thinking.hold) { return "repair.thinking" }
    if heard.cues.manner.contains(.strange) { return "repair.strange" }
    if heard.cues.manner.contains(.asking) { return "questions.unknown" }
    switch question.asked {
    case .rating where heard.cues.manner.contains(.laughing) && heard.hasDigits:
      return "repair.number.fun"
    case .rating, .scale: return heard.cues.rating != nil ? "repair.verbal" : "repair.number"
    case .yesNo: return "repair.yesNo"
    case .nothing, .open, .choice:
      if heard.cues.polarity == .yes { return "repair.yes" }
      return heard.words <= 3 ? "repair.thin" : "repair.strange"
    }
  }

  /// Lets the question go, and goes on.
  /// - Parameter said: what was told in its place, to be said back.
  func passOn(
    _ sitting: inout Sitting, _ speech: inout Speech, key: String, said: Phrase? = nil
  ) {
    sitting.tries = 0
    sitting.trigger = nil
    if let said {
      speech.add([.reflect("heard")], line: said)
    } else {
      speech.add([.inform(key)])
    }
    goOn(&sitting, &speech)
  }

  /// The question is let go, without a word on that.
  func goOn(_ sitting: inout Sitting, _ speech: inout Speech) {
    advance(&sitting, sitting.floor.passed, &speech, line: nil)
    // What they would have said is not known.
    speech.drop("vicarious.nobody")
    speech.drop("arousal.quiet")
    // Beside an answer to an insult there is no room for it.
    if speech.holds("commands.insult") { speech.drop("close.unproved") }
  }

  /// "She died in March": said to be heard, once in a sitting, and never taken for an answer.
  func grieves(_ sitting: inout Sitting, _ heard: Heard, _ speech: inout Speech) -> Bool {
    switch sitting.floor {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming), .quick:
      return false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn: break
    }
    guard heard.cues.manner.contains(.loss), !speech.holds("repair.loss.heard"),
      !hints.lossOfOthers.stand(in: heard.said),
      !hasCondoled(sitting, speech)
    else { return false }
    let isRated = sitting.asked.isNumber && heard.cues.rating != nil
    if heard.words > 12 || isRated, let heart = heard.heart, isRated || !tellsLoss(heart) {
      // Told beside an answer: it is said that it was heard, and the answer is taken.
      hearLoss(sitting, &speech)
      return false
    }
    passOn(&sitting, &speech, key: "repair.loss")
    // Behind a death nothing is summed up.
    for key in Self.breezy { speech.drop(key) }
    return true
  }

  /// What is said on the way from one question to the next.
  private static let breezy = [
    "mastery.kept", "agenda.bridge", "vicarious.nobody", "vicarious.unknown",
  ]

  /// Says once in a sitting that a loss was heard that is told beside an answer.
  func hearLoss(_ sitting: Sitting, _ speech: inout Speech) {
    guard !hasCondoled(sitting, speech), !speech.holds("repair.loss.heard") else { return }
    speech.add([.inform("repair.loss.heard")])
  }

  private func hasCondoled(_ sitting: Sitting, _ speech: Speech) -> Bool {
    ["repair.loss", "repair.loss.heard"].contains { speech.hasSaid($0, sitting) }
  }

  private func tellsLoss(_ phrase: Phrase) -> Bool {
    understander.manner(of: Line(phrase.quote)).contains(.loss)
  }

  /// "What if they laugh?": a worry, to be heard as one and not as an answer. Nil where the question may be
  /// answered by one.
  func worry(opening line: Line, _ floor: Floor) -> Phrase? {
    switch floor {
    case .arousal(at: .meaning), .quick, .plan(at: .bracing), .opening(at: .wishing),
      .opening(at: .choosing):
      return nil
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn: break
    }
    return worry(in: line.text)
  }

  /// "What if I cry?": what is feared, without the question.
  func worry(in text: some StringProtocol) -> Phrase? {
    guard let lead = metas.worry(opening: text) else { return nil }
    return phraser.phrases(of: Line(text.dropFirst(lead.count).unmarked)).first
  }
}
