import Dialogue
import Machines
import Understanding

/// What stands beside a plan and is none of it, and what could stop it, told in the same line.
extension Coach {
  /// What is said of the plan and is none of it: "that's the plan", "I've said so four times now",
  /// "like this?". The rest is heard as the plan.
  /// - Returns: false where nothing of the kind stands beside a plan.
  func takesPlan(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard case .plan(let state) = sitting.floor, hints.plan.tags.stand(in: words) else {
      return false
    }
    switch state {
    case .choosing, .sizing, .cueing, .sharpening, .acting, .typing: break
    case .bracing, .answering, .signing, .predicting:
      return hints.plan.named.stand(in: words) && putsAnew(&sitting, sentences, &speech)
    case .valuing, .mattering, .done: return false
    }
    var kept: [String] = []
    var (isTold, asksIfRight) = (false, false)
    for sentence in sentences {
      let words = MetaWord.all(in: sentence)
      if sentence.isMarked, let bare = withoutLikeThis(sentence) {
        asksIfRight = true
        if !bare.isEmpty { kept.append(bare) }
      } else if hints.plan.saidBefore.stand(in: words) {
        isTold = true
      } else if !hints.plan.named.stand(in: words) || words.count > 6 {
        kept.append(String(sentence))
      }
    }
    let rest = Line(kept.joined(separator: " "))
    guard rest.words >= 2, rest.text != sentences.joined(separator: " ") else { return false }
    if isTold { speech.add([.inform("meta.sorry")]) }
    if asksIfRight { speech.add([.inform("plan.likeThis")]) }
    let cues = understander.cues(of: rest, asked: sitting.asked)
    let heard = listen(to: rest, cues, sitting)
    let plan = planned(Sentences.all(in: rest.text), heard, sitting) ?? rest
    converse(&sitting, plan, &speech)
    return true
  }

  /// "No. Sunday night, cards, 3 stories. That's the plan. 80", after the plan was made: it stands as
  /// it is put now, and a number beside it is its chance.
  private func putsAnew(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    let step = sitting.facts[.step]?.phrase
    for sentence in sentences {
      let line = Line(String(sentence))
      guard let plan = listed(line, step: step), let cue = plan.cue, let act = plan.act else {
        continue
      }
      let told: [(FactKind, Phrase)] = [
        (.cue, cue), (.action, act), (.sentence, Phrase(quote: String(sentence.bare))),
      ]
      for (kind, phrase) in told {
        sitting.facts.keep(Fact(kind: kind, phrase: phrase, turn: sitting.turn))
      }
      speech.add([.summarise("plan.changed")])
      let numbers = sentences.filter { number(in: $0.bare) != nil }
      if let chance = numbers.last {
        sitting.floor = .plan(at: .predicting)
        converse(&sitting, Line(String(chance)), &speech)
      } else {
        speech.again(sitting)
      }
      return true
    }
    return false
  }

  /// "70" and no more, where the sign of it was asked for: how likely they are to do it.
  func predictsEarly(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .signing), heard.words == 1, number(in: line.text[...]) != nil
    else { return false }
    sitting.floor = .plan(at: .predicting)
    converse(&sitting, line, &speech)
    return true
  }

  /// What stands before "like this?"; nil where the sentence does not end in it.
  private func withoutLikeThis(_ sentence: Substring) -> String? {
    var rest = Substring(sentence.unmarked).bare
    let tags = speaker.words.options["plan.likeThis"] ?? []
    if tags.contains(rest.lowercased()) { return "" }
    guard rest.strip(backwards: tags) else { return nil }
    return String(rest.bare)
  }

  /// "I'll do it on Sunday. Only thing to stop me is the rain": the plan first, and then what could
  /// stop it.
  func plansPastObstacle(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard case .plan = sitting.floor, sitting.floor != .plan(at: .predicting),
      sitting.floor != .plan(at: .valuing), hints.plan.obstacles.stand(in: words),
      let at = sentences.firstIndex(where: { obstacle(in: $0) != nil })
    else { return false }
    let told = Line(obstacle(in: sentences[at])!)
    let halves = obstacleThenAnswer(Line(String(sentences[at])))
    let isBracing = sitting.floor == .plan(at: .bracing)
    let rest = sentences.enumerated().filter { $0.offset != at }.map { String($0.element) }
    if !isBracing, !rest.isEmpty {
      converse(&sitting, Line(rest.joined(separator: " ")), &speech)
      guard sitting.floor == .plan(at: .bracing) else { return true }
      speech.dropQuestions()
      foresee(told, halves, &sitting, &speech)
      return true
    }
    guard isBracing, answered(in: sentences[at]) == nil else { return false }
    // "What'd stop me is the rain. Then I'd take the bus": what is done then stands beside it.
    // So does "if that happens, then I wait a minute".
    guard rest.isEmpty || at == sentences.count - 1,
      !phraser.phrases(of: told).contains(where: { $0.role == .then || $0.role == .condition })
    else { return false }
    foresee(told, nil, &sitting, &speech)
    return true
  }

  /// What may come, and what they do then where that is said.
  private func foresee(
    _ told: Line, _ halves: Heard.Halves?, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    var heard = listen(to: told, understander.cues(of: told, asked: .open), sitting)
    heard.plan = halves ?? Heard.Halves(cue: heard.heart ?? Phrase(quote: told.text))
    converse(&sitting, told, heard, &speech)
  }

  func obstacle(in sentence: Substring) -> String? {
    var rest = sentence.bare
    rest.strip(hints.asked.fronts)
    guard rest.strip(speaker.words.options["plan.obstacle"] ?? []), rest.wordCount >= 1 else {
      return nil
    }
    return String(rest.bare)
  }
}
