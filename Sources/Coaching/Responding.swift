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
    words: MetaWords? = nil
  ) -> Reply {
    let words = words ?? MetaWord.all(in: line.text)
    let settled =
      saysPlanAgain(line, words, sitting)
      ? nil
      : asHeard(line, words, sitting)
        ?? (cues.command == nil && cues.question == nil ? marked(line, words, sitting) : nil)
    // What they had to say again is taken, and one is sorry for it.
    let first =
      grumbles(words, sitting) && cues.command == nil
      ? first + [Move(.repair, "plan.toldBefore")] : first
    let reply =
      if mayAccompany(settled ?? line, words), !requests(line, words, sitting),
        !hints.wanted.turns.stand(in: words), !numbers.sources.stand(in: words),
        let parted = accompanied(settled ?? line, sitting)
      {
        answer(
          &sitting, parted.answer, cuesLeft(of: parted.answer, cues, sitting), at, first: first,
          beside: parted.companions)
      } else if let settled {
        answer(
          &sitting, settled, cuesLeft(of: settled, cues, sitting), at, first: first, typed: line)
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
    chosen: Bool = false, words: MetaWords? = nil, beside: [Companion] = [], typed: Line? = nil
  ) -> Reply {
    sitting.turn += 1
    sitting.young = sitting.young || cues.signs.contains(.young)
    var speech = Speech(coach: self, at: at)
    speech.salt = line.text.salt
    speech.whole = line.text
    speech.stood = sitting.greeted ? sitting.floor.question : nil
    speech.isFirst = !sitting.greeted
    speech.add(first)
    if !beside.isEmpty { takeUp(beside, &sitting, &speech) }
    if sitting.isLeft(at: at) { sitting.ended = true }
    if line.words == 0, !beside.isEmpty, !sitting.ended {
      speech.again(sitting)
      return speech.reply(&sitting)
    }
    if sitting.ended, cues.polarity == .yes, let later = sitting.facts[.later] {
      // What was kept for the end is taken up now.
      let task = Line(later.phrase.quote)
      sitting = sitting.next
      sitting.greeted = true
      return answer(
        &sitting, task, understander.cues(of: task, asked: .open), at, first: first)
    }
    if sitting.ended, hasJustEnded(sitting, at),
      hints.leftOut.stand(in: words ?? MetaWord.all(in: line.text)),
      afterwards(&sitting, line, &speech)
    {
      return speech.reply(&sitting)
    }
    if sitting.ended, hasJustEnded(sitting, at), let (rest, move) = resumed(line, sitting) {
      sitting.ended = false
      sitting.turn -= 1
      return answer(
        &sitting, rest, understander.cues(of: rest, asked: sitting.asked), at, first: first + [move]
      )
    }
    if sitting.ended, hasJustEnded(sitting, at), cues.command == .switching(to: .plan),
      sitting.floor.question != nil
    {
      // A plan that is wanted after all is made in the talk that was.
      sitting.ended = false
      sitting.turn -= 1
      return answer(
        &sitting, line, cues, at, first: first + [.inform("close.resumed")])
    }
    if sitting.ended, hasJustEnded(sitting, at), revives(&sitting, line, &speech) {
      return speech.reply(&sitting)
    }
    if sitting.ended, afterwards(&sitting, line, &speech) { return speech.reply(&sitting) }
    if sitting.ended, hasJustEnded(sitting, at), lingers(&sitting, line, &speech) {
      return speech.reply(&sitting)
    }
    if sitting.ended { reopen(&sitting, line, cues, at) }
    if sitting.ended {
      farewell(sitting, line, &speech)
      return speech.reply(&sitting)
    }
    var heard = Heard(
      cues: cues, facts: sitting.facts, said: words ?? MetaWord.all(in: line.text))
    var reading = listen(to: line, sitting, &heard)
    speech.told = reading.phrases()
    if heard.words > 6, !sitting.floor.asksQuickly {
      speech.parrot = Parrot(
        line: line.text, turned: reading.turned, briefing: phraser.briefing)
      if speech.parrot == nil, let typed {
        // "I fled to Mexico. Ok no, I talked to them": what is left is measured by all that was typed.
        speech.parrot = Parrot(
          line: typed.text, turned: { self.phraser.turned(typed.text) }, briefing: phraser.briefing)
      }
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
    takesNamed(line, &heard, sitting, &speech)
    if cues.manner.contains(.loss), !hints.lossOfOthers.stand(in: heard.said), heard.words > 12,
      sitting.mode != .quick, sitting.greeted
    {
      // Told beside an answer, which may be taken without it.
      hearLoss(sitting, &speech)
    }
    return take(&sitting, line, cues, heard, &speech)
  }

  /// What is left of a line is the answer, but for what it says of the conversation; with nothing left
  /// the question stands. A card that was put right holds.
  func goOn(_ sitting: inout Sitting, with rest: Line, _ speech: inout Speech) {
    switch sitting.floor {
    case .mastery(at: .checking), .mastery(at: .mending):
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
      // What was put right is said already.
      speech.drop("mastery.kept")
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
}
