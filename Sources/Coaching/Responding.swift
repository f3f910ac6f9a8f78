import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

extension Coach {
  /// What one line makes of a sitting once the screen has let it pass: command, agenda, machine,
  /// wording, in that order.
  ///
  /// - Parameters:
  ///   - first: what is said before all else.
  ///   - words: those of the line, where they are known.
  func respond(
    _ sitting: inout Sitting, _ line: Line, _ cues: Cues, _ at: Moment, first: [Move] = [],
    words: [MetaWord]? = nil
  ) -> Reply {
    let words = words ?? MetaWord.all(in: line.text)
    let reply =
      if let settled = asMeant(line, words, sitting) {
        answer(&sitting, settled, cuesLeft(of: settled, cues, sitting), at, first: first)
      } else {
        answer(&sitting, line, cues, at, first: first, words: words)
      }
    enter(&sitting, at: at)
    sitting.lastAt = at.seconds
    sitting.lastLine = clip(line.text, bytes: 400)
    return reply
  }

  private func answer(
    _ sitting: inout Sitting, _ line: Line, _ cues: Cues, _ at: Moment, first: [Move],
    chosen: Bool = false, words: [MetaWord]? = nil
  ) -> Reply {
    sitting.turn += 1
    sitting.young = sitting.young || cues.signs.contains(.young)
    var speech = Speech(coach: self, at: at)
    speech.salt = line.text.salt
    speech.stood = sitting.greeted ? sitting.floor.question : nil
    speech.isFirst = !sitting.greeted
    speech.add(first)
    if sitting.isLeft(at: at) { sitting.ended = true }
    if sitting.ended, cues.polarity == .yes, let later = sitting.facts[.later] {
      // What was kept for the end is taken up now.
      let task = Line(later.phrase.quote)
      sitting = sitting.next
      sitting.greeted = true
      return answer(
        &sitting, task, understander.cues(of: task, asked: .open), at, first: first)
    }
    if sitting.ended, hasJustEnded(sitting, at), let (rest, move) = resumed(line, sitting) {
      sitting.ended = false
      sitting.turn -= 1
      return answer(
        &sitting, rest, understander.cues(of: rest, asked: sitting.asked), at, first: first + [move]
      )
    }
    if sitting.ended, hasJustEnded(sitting, at), revives(&sitting, line, &speech) {
      return speech.reply(&sitting)
    }
    if sitting.ended, afterwards(&sitting, line, &speech) { return speech.reply(&sitting) }
    if sitting.ended, hasJustEnded(sitting, at), lingers(sitting, line, &speech) {
      return speech.reply(&sitting)
    }
    if sitting.ended { reopen(&sitting, line, cues, at) }
    if sitting.ended {
      farewell(sitting, line, &speech)
      return speech.reply(&sitting)
    }
    let words = words ?? MetaWord.all(in: line.text)
    var heard = Heard(cues: cues, facts: sitting.facts)
    listen(to: line, sitting, words, &heard)
    if heard.words > 6, !sitting.floor.asksQuickly {
      let phraser = phraser
      speech.parrot = Parrot(
        line: line.text, turning: phraser.turned, shorten: phraser.brief)
    }
    if case .open = sitting.asked {
      sitting.tally.answers += 1
      sitting.tally.words += heard.words
    }

    if chosen {
      // The words are the coach's: they are named as what was chosen, and not said back as theirs.
      speech.specials[.chosen] = phraser.turned(line.text)
      speech.add([.inform("repair.chosen")])
      heard.isChosen = true
    } else if let choice = Choosing.choice(cues, line, sitting.options) {
      heard.cues.choice = choice
      let option = sitting.options[choice - 1]
      if !sitting.choosing {
        // An option stands for an answer in words, and is heard as if it had been typed.
        let chosen = Line(option)
        sitting.options = []
        sitting.turn -= 1
        return answer(
          &sitting, chosen, understander.cues(of: chosen, asked: .open), at, first: first,
          chosen: !Choosing.isTyped(option, line))
      }
    }
    if answersPlea(&sitting, line, heard, &speech) { return speech.reply(&sitting) }
    let sentences = Sentences.all(in: line.text)
    if saysAway(&sitting, sentences, words, heard, &speech) { return speech.reply(&sitting) }
    if mustGo(sitting, words, heard) {
      if hints.mustGoSoon.stand(in: words) {
        staysAWhile(&sitting, sentences, &speech)
        return speech.reply(&sitting)
      }
      heard.cues.command = .goodbye
      leave(&sitting, line, heard, &speech)
      return speech.reply(&sitting)
    }
    if hurries(&sitting, sentences, words, line, heard, &speech) { return speech.reply(&sitting) }
    if rejoices(&sitting, sentences, words, &speech) { return speech.reply(&sitting) }
    if redates(&sitting, line, heard, cues, &speech)
      || tellsDay(&sitting, sentences, heard, &speech)
    {
      return speech.reply(&sitting)
    }
    if heedsLanguage(&sitting, line, words, &speech) { return speech.reply(&sitting) }
    if let rest = foretellsAnew(&sitting, line, words, &speech)
      ?? namesHardPart(&sitting, sentences, words, &speech)
      ?? ratesPartAnew(&sitting, line, words, &speech)
      ?? renames(&sitting, sentences, &speech)
      ?? rightsPronoun(&sitting, sentences, words, &speech)
      ?? choosesName(&sitting, sentences, words, &speech)
      ?? countsElse(&sitting, sentences, heard, &speech)
      ?? renamesPart(&sitting, sentences, words, &speech)
      ?? withoutEarlierNumber(sitting, sentences, words, heard)
    {
      goOn(&sitting, with: rest, &speech)
      return speech.reply(&sitting)
    }
    if let rest = takesBack(&sitting, sentences, words, &speech) {
      afterTakingBack(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    if changesGoal(&sitting, line, words, &speech) { return speech.reply(&sitting) }
    if declines(&sitting, sentences, words, &speech) { return speech.reply(&sitting) }
    if heeds(&sitting, sentences, words, &speech) { return speech.reply(&sitting) }
    if pleads(&sitting, sentences, words, &speech) { return speech.reply(&sitting) }
    if takesPlan(&sitting, sentences, words, &speech) { return speech.reply(&sitting) }
    if plansPastObstacle(&sitting, sentences, words, &speech) { return speech.reply(&sitting) }
    if let number = managing(line, words, sitting) {
      keep(number, as: .rating, &sitting, &speech)
      speech.again(sitting)
      return speech.reply(&sitting)
    }
    if let sure = turned(line, words, heard, sitting) {
      speech.add([.inform("repair.turned")])
      converse(&sitting, Line(String(sure)), &speech)
      return speech.reply(&sitting)
    }
    // "Sorry, I don't understand the number" puts nothing right.
    if hints.correction.stand(in: words),
      metas.kind(of: sentences.count > 1 ? MetaWord.all(in: sentences[0]) : words) != .unclear
    {
      if corrects(&sitting, line, heard, &speech) { return speech.reply(&sitting) }
      if let rest = mends(&sitting, sentences, &speech) {
        goOn(&sitting, with: rest, &speech)
        return speech.reply(&sitting)
      }
    }
    if let other = changesTask(&sitting, line, heard) {
      speech.add([Move(.repair, "repair.otherTask")])
      let cues = understander.cues(of: other, asked: .open)
      converse(&sitting, other, listen(to: other, cues, sitting), &speech)
      return speech.reply(&sitting)
    }
    if hints.unwanted.stand(in: words), let rest = forgetsTopic(&sitting, sentences, &speech) {
      if rest.words > 0 { converse(&sitting, rest, &speech) }
      return speech.reply(&sitting)
    }
    if hints.topic.stand(in: words), turnsAfterAnswer(&sitting, sentences, &speech) {
      return speech.reply(&sitting)
    }
    if let beside = command(beside: sentences, words, heard, sitting) {
      heard.cues.command = beside
      // "I'm tired now. Can we stop here?" asks nothing that is to be answered first.
      if beside == .stop || beside == .goodbye, let reply = command(&sitting, line, heard, &speech)
      {
        return reply
      }
    } else if leaves(sentences, words) {
      heard.cues.command = .goodbye
      if let reply = command(&sitting, line, heard, &speech) { return reply }
    } else if let rest = withoutNext(sentences, line, sitting) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    if let rest = afterUnsure(line, heard) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    if let wish = wish(before: sentences, sitting) {
      answersLast(sentences, &sitting, &speech)
      converse(&sitting, wish, &speech)
      return speech.reply(&sitting)
    }
    if let plan = planned(sentences, heard, sitting) {
      answersLast(sentences, &sitting, &speech)
      converse(&sitting, plan, &speech)
      return speech.reply(&sitting)
    }
    // "If I don't understand, then I say please repeat" is a plan, "I asked if you are a machine" is not.
    let isPlan =
      heard.plan.both && metas.kind(of: words) != .unanswered
      || sitting.floor == .plan(at: .bracing) && heard.plan.act != nil
        && metas.kind(of: words) != .plan
    let isRated = cues.rating?.verbal == false
    let parted = isPlan ? nil : parted(sentences, words, sitting, rating: isRated)
    if heard.plan.both, answersLast(sentences, &sitting, &speech) {
      converse(&sitting, Line(sentences.dropLast().joined(separator: " ")), &speech)
      return speech.reply(&sitting)
    }
    defer { note(sentences, parted, in: &sitting) }
    if makesGood(&sitting, parted, &speech, whole: false) { return speech.reply(&sitting) }
    // "If they talk fast, then I say once more please" is a plan.
    // "What was the plan again?" asks for the plan, and for nothing to be said again.
    if !heard.plan.both, parted?.metas.contains(.plan) != true,
      let reply = command(&sitting, line, heard, &speech)
    {
      return reply
    }
    if isUrgent(sitting, cues) {
      quicken(&sitting, line, heard, &speech)
      return speech.reply(&sitting)
    }
    if makesGood(&sitting, parted, &speech, whole: true) { return speech.reply(&sitting) }
    if let rest = shelves(&sitting, sentences, heard, &speech) {
      let left = Line(rest)
      if left.words == 0 {
        speech.again(sitting)
      } else {
        converse(&sitting, left, &speech)
      }
      return speech.reply(&sitting)
    }
    if jokes(sitting, line, heard) {
      takeLightly(&sitting, line, &speech)
      return speech.reply(&sitting)
    }
    converse(&sitting, line, heard, &speech)
    return speech.reply(&sitting)
  }

  /// What is left of a line is the answer, but for what it says of the conversation; with nothing left
  /// the question stands. A card that was put right holds.
  func goOn(_ sitting: inout Sitting, with rest: Line, _ speech: inout Speech) {
    switch sitting.floor {
    case .mastery(at: .checking), .mastery(at: .mending):
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
    case _ where rest.words == 0: speech.again(sitting)
    case _:
      let sentences = Sentences.all(in: rest.text)
      let words = MetaWord.all(in: rest.text)
      let cues = understander.cues(of: rest, asked: sitting.asked)
      if cues.command == .goodbye || leaves(sentences, words) {
        // "Not Sunday. Monday. Thank you, bye bye"
        var heard = listen(to: rest, cues, sitting)
        heard.cues.command = .goodbye
        leave(&sitting, rest, heard, &speech)
        return
      }
      let parted = parted(sentences, words, sitting)
      note(sentences, parted, in: &sitting)
      if makesGood(&sitting, parted, &speech, whole: true) { return }
      converse(&sitting, rest, &speech)
    }
  }

  /// True where a sitting begins with what the body does and with minutes to go.
  private func isUrgent(_ sitting: Sitting, _ cues: Cues) -> Bool {
    switch sitting.floor {
    case .opening(at: .wishing), .checkIn(at: .asking): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    guard let when = cues.when, !when.past, cues.outcome == .none,
      cues.sensations.contains(where: { !$0.negated && $0.time != .past })
    else { return false }
    switch when.kind {
    case .minutes(let count): return count <= 60
    case .now, .days, .weekday, .date, .vague: return false
    }
  }
}
