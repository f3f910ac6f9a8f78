import Dialogue
import Machines
import Understanding
import Wording

extension Coach {
  /// What is wanted of the conversation itself, and questions to the coach. Nil where the line is
  /// for the machine on the floor.
  func command(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Reply? {
    if let question = heard.cues.question, question != .other || !heard.cues.isPlainCommand {
      if question != .other || !heard.saysSomething || heard.words <= 12 {
        sitting.greeted = true
        let asked = query(question, line, sitting)
        // Whoever asks again and again whether it will go well is asked the same no more than twice.
        speech.isWished = asked != .hope
        answer(asked, sitting, &speech)
        speech.again(sitting)
        return speech.reply(&sitting)
      }
    }
    guard let command = heard.cues.command else {
      // "That this is a waste of time" is what the feeling says.
      let isAnswer = sitting.floor.asksMeaning
      if heard.cues.manner.contains(.insult), heard.words <= 10, !isAnswer || !line.opensWithThat,
        heard.words <= 5 || heard.task?.todo == nil
      {
        sitting.greeted = true
        takeInsult(line, sitting, &speech)
        if let rest = besideInsult(line, sitting) {
          converse(&sitting, rest, &speech)
        } else {
          speech.again(sitting)
        }
        return speech.reply(&sitting)
      }
      return nil
    }
    guard carryOut(command, &sitting, line, heard, &speech) else { return nil }
    speech.isWished = !command.isCourtesy
    return speech.reply(&sitting)
  }

  private func goesAhead(_ line: Line) -> Bool {
    let text = line.text.lowercased()
    return (speaker.words.options["commands.goAhead"] ?? []).contains { text.holds($0) }
  }

  /// - Returns: false where the line is to be taken as an answer after all.
  private func carryOut(
    _ command: Command, _ sitting: inout Sitting, _ line: Line, _ heard: Heard,
    _ speech: inout Speech
  ) -> Bool {
    if !sitting.greeted, command.opensTalk {
      sitting.greeted = true
      begin(sitting, &speech)
      return true
    }
    switch command {
    case .greeting:
      // "Yo-Yo Ma" is somebody.
      guard heard.words == 1 || heard.heart?.noun == nil, phraser.person(of: line) == nil else {
        return false
      }
      speech.add([.inform("commands.greeting")])
      speech.again(sitting)
    // "I said I want to cancel": what they have to do, and not the talk.
    case .stop where hints.cancelling.stand(in: heard.said): return false
    case .stop, .goodbye: leave(&sitting, line, heard, &speech)
    case .skip where sitting.asked == .yesNo && heard.cues.polarity == .yes && goesAhead(line):
      // "I said go on then. Yeah", to an offer.
      return false
    case .skip: skip(&sitting, &speech)
    case .back where isReturn(line):
      speech.add([.inform("close.back")])
      speech.again(sitting)
    case .back, .undo:
      // With something parked, back leads to it.
      guard let parked = sitting.parked else { return false }
      sitting.parked = nil
      speech.specials[.parked] = Parked.words(parked, sitting.facts)
      sitting.floor = parked
      speech.add([.reflect("agenda.return")])
      speech.again(sitting)
    case .why:
      if speech.hasSaid("commands.why.enough", sitting),
        !speech.hasMore("commands.why.enough", sitting)
      {
        // All was said that there is to say: the question is let go.
        passOn(&sitting, &speech, key: "repair.on")
      } else {
        explain(sitting, &speech)
        speech.again(sitting)
      }
    case .quality:
      speech.specials.merge(manner(of: sitting)) { $1 }
      speech.add([.inform("commands.quality")])
      speech.again(sitting)
    case .help:
      speech.add([.inform(sitting.mode == .quick ? "commands.help.quick" : "commands.help")])
      speech.again(sitting)
    case .repeating:
      if sitting.lastReply.isEmpty {
        speech.again(sitting)
      } else {
        speech.repeats(sitting.lastReply)
      }
    case .progress where asksLength(line, heard.cues.command):
      answer(length(line), sitting, &speech)
      speech.again(sitting)
    case .progress:
      speech.specials.merge(standing(of: sitting, at: speech.at)) { $1 }
      speech.add(standing(of: sitting))
      speech.again(sitting)
    case .forget: forget(&sitting, &speech)
    case .thanks:
      // "No thanks" to a question for yes or no is a no.
      if case .yesNo = sitting.asked, heard.cues.polarity != .none { return false }
      // Nor is it anything else where the plan was to be typed once more.
      if sitting.floor == .plan(at: .typing), heard.cues.polarity == .no { return false }
      speech.add([.inform("commands.thanks")])
      speech.again(sitting)
    case .correction: return false
    case .joke:
      // What was kept of the line before was no more than that.
      if letGo(&sitting), case .mastery(let state) = sitting.floor, state != .checking,
        !sitting.facts.has(.attempt)
      {
        sitting.floor = .mastery(at: .recalling)
      }
      speech.add([.inform("commands.joke")])
      speech.again(sitting)
    case .quick:
      guard sitting.mode != .quick else { return false }
      quicken(&sitting, line, heard, &speech)
    case .restart: restart(&sitting, &speech)
    case .resume:
      guard heard.words <= 5 else { return false }
      speech.specials[.parked] = Parked.words(sitting.floor, sitting.facts)
      speech.add([.inform("commands.where")])
      speech.again(sitting)
    case .switching(let topic):
      turn(&sitting, to: topic, line, heard, &speech)
    }
    return true
  }

  func restart(_ sitting: inout Sitting, _ speech: inout Speech) {
    let spoken = sitting.spoken
    var ledger = sitting.ledger
    ledger.begin()
    sitting = Sitting(seed: sitting.seed, mode: sitting.mode)
    sitting.ledger = ledger
    sitting.spoken = spoken
    sitting.greeted = true
    speech.add([.inform("commands.restart"), .ask("opening.wishing")])
  }

  /// One question is let go; the second in a row lets the whole topic go.
  private func skip(_ sitting: inout Sitting, _ speech: inout Speech) {
    sitting.skips += 1
    sitting.greeted = true
    let skips = sitting.skips
    if skips >= 2, let source = sitting.floor.source {
      leave(source, &sitting, &speech)
    } else {
      passOn(&sitting, &speech, key: "commands.skipped")
      sitting.skips = skips
    }
  }

  /// A topic is left as it is, for the next.
  func leave(_ source: Source, _ sitting: inout Sitting, _ speech: inout Speech) {
    sitting.skips = 0
    speech.add([.inform("commands.skippedTopic")])
    advance(&sitting, Turn(source.ended), &speech, line: nil)
  }

  /// "I go on in ten minutes": the short way, with what is known.
  func quicken(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) {
    sitting.mode = .quick
    sitting.greeted = true
    let keeping = keeping(line, heard, sitting)
    for kind: FactKind in [.task, .date] {
      if let fact = keeping.fact(kind), !sitting.facts.has(kind) { sitting.facts.keep(fact) }
    }
    sitting.floor = .quick(at: .sensing)
    if let step = sitting.floor.hear(heard), heard.cues.sensations.contains(where: { !$0.negated })
    {
      for kind in step.keeps { if let fact = keeping.fact(kind) { sitting.facts.keep(fact) } }
      advance(&sitting, step, &speech, line: heard.heart)
    } else {
      speech.add([.inform("quick.start"), .ask("quick.sensing")])
    }
  }

  /// The scorecard of this sitting in numbers, as far as the coach can count its own manner.
  private func manner(of sitting: Sitting) -> [Slot.Special: String] {
    let tally = sitting.tally
    let reflections = sitting.spoken.simple + sitting.spoken.complex
    func share(_ part: Int, _ whole: Int, _ scale: Int) -> Int {
      whole == 0 ? 0 : (part * scale * 2 + whole) / (whole * 2)
    }
    let perQuestion = share(reflections, tally.questions, 100)
    return [
      .turns: String(tally.replies),
      .perQuestion: "\(perQuestion / 100).\(perQuestion / 10 % 10)\(perQuestion % 10)",
      .complexShare: String(share(sitting.spoken.complex, reflections, 100)),
      .meanWords: String(share(tally.said, tally.replies, 1)),
      .mostWords: String(tally.longest), .advice: String(share(tally.told, tally.replies, 100)),
      .affirmed: String(tally.affirmations),
    ]
  }
}

extension Cues {
  /// True for a command that is put as a question: "can you say that again".
  fileprivate var isPlainCommand: Bool {
    switch command {
    case .repeating, .skip, .back, .undo, .stop, .goodbye, .progress, .switching, .restart, .resume:
      true
    case .why, .help, .forget, .quality, .greeting, .thanks, .correction, .joke, .quick, nil: false
    }
  }
}

extension Coach {
  /// "Ok back", after a pause: no step back.
  func isReturn(_ line: Line) -> Bool {
    speaker.words.options["commands.returned"]?.contains(line.text[...].bare.lowercased()) == true
  }
}

extension Command {
  /// True for what is answered by beginning, before there is a talk: "hello", "I need help", "what?".
  fileprivate var opensTalk: Bool { self == .greeting || self == .help || self == .repeating }

  /// True for what asks nothing of the coach.
  fileprivate var isCourtesy: Bool {
    switch self {
    case .greeting, .thanks, .joke: true
    case .stop, .goodbye, .skip, .back, .undo, .why, .quality, .help, .repeating, .progress,
      .forget, .correction, .quick, .restart, .resume, .switching:
      false
    }
  }
}

extension Line {
  fileprivate var opensWithThat: Bool { text.begins(with: "that ") }
}

extension Source {
  /// The machine of this source, done.
  var ended: Floor {
    switch self {
    case .mastery: .mastery(at: .done)
    case .vicarious: .vicarious(at: .done)
    case .persuasion: .persuasion(at: .done)
    case .arousal: .arousal(at: .done)
    }
  }
}
