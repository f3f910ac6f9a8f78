import Dialogue
import Machines
import Understanding

extension Coach {
  /// A line, or the sentences before and after the answer, that are said to the coach: they get a short
  /// reply of their own, and what is left of the line is heard.
  /// - Returns: false where no sentence is.
  func takesAddress(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, let question = sitting.floor.question, sentences.count <= 3 else {
      return false
    }
    if sentences.count == 1, sentences[0].isMarked || hints.asked.openly.stand(in: words),
      words.count <= 10,
      asksShort(sentences[0], words, question, &sitting, &speech)
    {
      return true
    }
    // A line of one sentence is nearly always something else.
    if sentences.count == 1, addresses.kind(of: words) == nil { return false }
    var said: [Address] = []
    var rest: [Substring] = []
    for sentence in sentences {
      let words = sentences.count == 1 ? words : MetaWord.all(in: sentence)
      if let kind = addresses.kind(of: words), !kind.mayAnswer(sitting.floor) {
        said.append(kind)
      } else if sentences.count > 1, addresses.areFronts(words) {
        continue
      } else {
        rest.append(sentence)
      }
    }
    // Beside other sentences "I see" and "never mind" are part of what is told.
    guard let kind = said.first, rest.isEmpty || rest.count == 1 && kind.standsBeside else {
      return false
    }
    // With the question put twice, a laugh or a nod is no answer, as any other thing is none.
    if kind == .laugh || kind == .nod, speech.timesAsked(question, sitting) >= 2 { return false }
    if kind == .nevermind {
      passOn(&sitting, &speech, key: "commands.skipped")
      return true
    }
    // A remark that asks nothing is an answer passed over, and the third time the question goes.
    if !kind.asks { sitting.tries += 1 }
    if kind == .hard {
      passOn(&sitting, &speech, key: "said.hard")
      return true
    }
    speech.isWished = true
    reply(to: kind, sitting, &speech)
    // "Don't say it like that. Only if I fail": what hurt is not taken up again.
    if let rest = rest.first, kind != .hurt {
      goOn(&sitting, with: Line(String(rest)), &speech)
    } else if kind.isFollowed {
      speech.again(sitting)
    }
    return true
  }

  /// What else a first line says where it says what the coach is: nil where it says nothing of that.
  func besidesRobot(_ line: Line) -> Line? {
    guard line.words <= 30 else { return nil }
    let sentences = Sentences.all(in: line.text)
    let rest = sentences.filter { addresses.kind(of: MetaWord.all(in: $0)) != .robot }
    return rest.count < sentences.count ? Line(Sentences.text(rest)) : nil
  }

  /// A short question to the coach that has its answer in any state: "is 35 bad?", "so it is normal?",
  /// "20, 50 or 80 of what?"
  private func asksShort(
    _ sentence: Substring, _ words: MetaWords, _ question: Question, _ sitting: inout Sitting,
    _ speech: inout Speech
  ) -> Bool {
    if words.count > 1, words.last == Meta.what {
      makeGood(.unclear, question, &sitting, &speech)
      return true
    }
    guard words.count <= 3 || hints.asked.short.stand(in: words) else { return false }
    let query: Query? =
      switch query(sentence, sitting) {
      case .short(let answer)
      where [.level, .normal, .rating, .allowed, .writing, .start].contains(answer):
        .short(answer)
      case .judgement(let phrase) where words.count <= 3: .judgement(phrase)
      case _: nil
      }
    guard let query else { return false }
    speech.isWished = true
    answer(query, sitting, &speech)
    speech.again(sitting)
    return true
  }

  private func reply(to kind: Address, _ sitting: Sitting, _ speech: inout Speech) {
    switch kind {
    case .remembered: speech.add([.summarise("close.summary")])
    case .rest, .thinking: speech.add([.inform("meta.pause")])
    case .point: explain(sitting, &speech, plainly: true)
    case .laugh, .nevermind, .hard: break
    case .following, .together, .compliment, .kind, .robot, .name, .wellbeing, .two, .there, .ask,
      .boring, .tired, .trust, .rambling, .nod, .wordless, .complicated, .answers, .guess, .now,
      .hurt:
      speech.add([.inform("said." + kind.rawValue)])
    }
  }
}
