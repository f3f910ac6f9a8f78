import Dialogue
import Machines
import Understanding

/// A command that stands beside other words: "lol. skip", "make a plan or I'm off", "bye, and thanks".
extension Coach {
  /// The command that a line of several sentences ends or begins with, where the rest of it is no
  /// answer.
  func command(
    beside sentences: [Substring], _ words: MetaWords, _ heard: Heard, _ sitting: Sitting
  ) -> Command? {
    guard heard.cues.command == nil, let last = sentences.last else { return nil }
    if hints.either.stand(in: words), let either = ultimatum(last) { return either }
    if let close = close(atTheEndOf: last) { return close }
    guard sentences.count > 1, let command = command(of: last, signed: .beside) else { return nil }
    switch command {
    case .switching(.plan), .switching(.close): return command
    case .stop:
      let isAnswer = mayBeAct(last, sitting) || isAllOf(sentences.dropLast(), last)
      return isAnswer ? nil : command
    case .skip: return answers(sentences.dropLast(), sitting) ? nil : command
    case .back, .undo, .why, .help, .repeating, .progress, .quality, .forget, .greeting, .thanks,
      .correction, .joke, .quick, .restart, .resume, .switching, .goodbye:
      return nil
    }
  }

  /// "I think I've got my plan, shall we finish?"
  private func close(atTheEndOf sentence: Substring) -> Command? {
    guard let comma = sentence.last(0x2C) else { return nil }
    let tail = sentence[comma...].bare
    guard (2...5).contains(tail.wordCount),
      command(of: tail, signed: .beside) == .switching(to: .close)
    else { return nil }
    return .switching(to: .close)
  }

  /// "The table. Hold it": what can be done is an answer, where words are asked for.
  private func mayBeAct(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    sitting.asked == .open
      && speaker.words.options["commands.act"]?.contains(sentence.bare.lowercased()) == true
  }

  /// "It's hopeless", where something else was asked about: heard, once or twice, and asked again.
  func feelsLow(_ sitting: inout Sitting, _ heard: Heard, _ speech: inout Speech) -> Bool {
    guard heard.cues.manner.contains(.lowMood), heard.words <= 4, sitting.tries < 2,
      sitting.floor.source != .arousal, sitting.floor != .opening(at: .wishing)
    else { return false }
    sitting.tries += 1
    speech.add([.reflect("repair.low")], line: heard.heart)
    speech.again(sitting)
    return true
  }

  /// The line without a "next" that only follows an answer: "the slides, 70. next".
  func withoutNext(_ sentences: [Substring], _ sitting: Sitting) -> Line? {
    guard let last = sentences.last, command(of: last, signed: .beside) == .skip,
      answers(sentences.dropLast(), sitting)
    else { return nil }
    return Line(sentences.dropLast().joined(separator: " "))
  }

  /// "Dunno. luck", "I don't know, alert": the answer that comes after.
  func afterUnsure(_ line: Line, _ heard: Heard) -> Line? {
    guard heard.cues.manner.contains(.dontKnow),
      metas.kind(of: heard.said) != .unclear
    else { return nil }
    if let told = toldAfterUnsure(line) { return told }
    guard heard.words <= 30 else { return nil }
    if let shrugged = afterShrug(line) {
      let manner = understander.manner(of: shrugged)
      return manner.isDisjoint(with: [.dontKnow, .refusal, .thin, .nothing, .strange])
        ? shrugged : nil
    }
    var rest = line.text[...]
    guard heard.words <= 16, rest.strip(speaker.words.options["repair.unsure.lead"] ?? []),
      !rest.isEmpty,
      rest.wordCount >= 4 && rest.lowercased().hasPrefix(joints.that + " ")
        || heard.words <= 8 && line.text.utf8.contains(where: { $0 == 0x2C || $0 == 0x2E })
    else { return nil }
    rest.strip(speaker.words.options["repair.unsure.filler"] ?? [])
    let left = Line(String(rest))
    let manner = understander.manner(of: left)
    return left.words > 0 && manner.isDisjoint(with: [.dontKnow, .refusal, .thin, .nothing])
      ? left : nil
  }

  /// "I don't know all. She went to the church group and every week she said one thing": what is told
  /// after the first sentence, that only doubts.
  private func toldAfterUnsure(_ line: Line) -> Line? {
    var sentences = Sentences.all(in: line.text)
    if sentences.count == 1, let comma = line.text.utf8.firstIndex(of: 0x2C),
      line.text[..<comma].wordCount <= 3
    {
      // "No idea, I suppose the slow part carries me"
      let rest = line.text[comma...].dropFirst()
      sentences = [line.text[..<comma], rest.bare]
    }
    guard sentences.count > 1, sentences[0].wordCount <= 7,
      understander.manner(of: Line(String(sentences[0]))).contains(.dontKnow)
    else { return nil }
    let rest = Line(sentences.dropFirst().joined(separator: " "))
    return rest.words >= 4
      && understander.manner(of: rest).isDisjoint(with: [
        .dontKnow, .refusal, .thin, .nothing, .asking,
      ])
      && phraser.heart(of: rest).map { $0.clause != nil || $0.todo != nil } == true ? rest : nil
  }

  private func command(of words: Substring) -> Command? {
    guard words.utf8.count <= 40 else { return nil }
    return understander.command(of: Line(String(words)))
  }

  private func command(of words: Substring, signed sign: Sign) -> Command? {
    guard words.utf8.count <= 40 else { return nil }
    return understander.command(of: Line(String(words)), signed: sign)
  }

  /// "Make a plan or I'm off": what is asked for, and not the leaving.
  private func ultimatum(_ sentence: Substring) -> Command? {
    guard sentence.utf8.count <= 60, sentence.wordCount > 2 else { return nil }
    for joint in speaker.words.options["commands.or"] ?? [] {
      guard sentence.holds(joint), let (one, other) = sentence.cut(at: [" " + joint + " "]),
        let wish = command(of: one), command(of: other) == .goodbye, wish != .goodbye
      else { continue }
      return wish
    }
    return nil
  }

  private func answers(_ sentences: ArraySlice<Substring>, _ sitting: Sitting) -> Bool {
    let rest = Line(sentences.joined(separator: " "))
    let cues = understander.cues(of: rest, asked: sitting.asked)
    if sitting.asked.isNumber { return cues.rating != nil }
    if case .yesNo = sitting.asked, cues.polarity != .none { return true }
    let heard = listen(to: rest, cues, sitting)
    return heard.saysSomething && heard.words >= 3
      && cues.manner.isDisjoint(with: [.laughing, .insult, .refusal, .asking])
  }
}
