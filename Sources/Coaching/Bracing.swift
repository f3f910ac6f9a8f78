import Dialogue
import Machines
import Understanding
import Wording

/// What may come and what is done then, told one after the other: "Match of the Day. I'll record it",
/// "falling asleep, so I'll ring her from the car park".
extension Coach {
  /// - Returns: nil where the line has not both.
  func obstacleThenAnswer(_ line: Line) -> Heard.Halves? {
    let sentences = Sentences(line.text).filter { !$0.isMarked }
    for sentence in sentences {
      guard let (front, act) = answered(in: sentence) else { continue }
      return halves(front, act)
    }
    guard sentences.count > 1, let first = sentences.first?.bare, first.wordCount <= 12,
      !isAnswer(first)
    else { return nil }
    // "Phone. I leave it in the other room"
    let isBare = first.wordCount <= 3 || first.opens(with: joints.that)
    guard
      let act = sentences.dropFirst().lazy.map({ self.withoutSo($0) }).first(where: {
        hints.plan.answers.open($0) || hints.plan.resolves.open($0)
          || isBare && (isOwn($0) || isTold(asAct: $0))
      })
    else { return nil }
    return halves(first, act)
  }

  /// "Put it away", "tell her to wait"
  private func isTold(asAct words: Substring) -> Bool {
    let line = Line(String(words))
    return phraser.opensLikeAct(line)
      || phraser.phrases(of: line).first.map { $0.isBareAct && $0.todo != nil } == true
  }

  /// "I'd ask Jo", and not "I'd forget".
  func isAnswer(_ words: Substring) -> Bool {
    var act = words
    return act.strip(hints.plan.answers) && !hints.plan.lapses.open(act.bare)
  }

  /// "So I'd set an alarm", behind what may come.
  private func withoutSo(_ sentence: Substring) -> Substring {
    var words = sentence.bare
    words.strip(speaker.words.options["plan.answer.so"] ?? [])
    return words.bare
  }

  /// "If she can't come I read it to the cat. And if I lose my place I put my finger on the line": both stand in
  /// the plan.
  func twoIfThens(_ line: Line) -> Heard.Halves? {
    let told = Sentences(line.text).map { sentence -> Heard.Halves in
      var words = sentence.bare
      words.strip(corrections.bareJoints)
      guard words.opens(with: joints.if) || words.opens(with: joints.when) else {
        return Heard.Halves()
      }
      let plan = phraser.plan(of: Line(String(words)))
      return Heard.Halves(cue: plan.cue, act: plan.act)
    }
    guard told.count == 2, told.allSatisfy(\.both), var act = told[0].act,
      let first = act.clause, let cue = told[1].cue?.clause, let second = told[1].act?.clause
    else { return nil }
    let row = first + ", " + joints.and + " " + joints.if + " " + cue + ", " + second
    guard row.wordCount <= 22 else { return nil }
    (act.clause, act.todo, act.doing, act.noun) = (row, nil, nil, nil)
    return Heard.Halves(cue: told[0].cue, act: act)
  }

  /// Two answers in one, which are said back as a row.
  /// - Parameter parrot: the line, of which an answer that would be cut is said back whole.
  func bothAnswers(_ step: inout Floor.Step, _ sitting: Sitting, _ parrot: Parrot?) -> Phrase? {
    guard step.keeps.contains(.answer), let answer = sitting.facts[.answer]?.phrase,
      let clause = answer.clause,
      clause.wordCount > 14 || parrot.map({ $0.shortened(answer).clause == nil }) == true
    else { return nil }
    step.replace("plan.braced", with: .summarise("plan.braced.row"))
    return answer
  }

  /// "Laziness mostly, but if I'm lazy I just do the first word": the if-then behind
  /// a comma or a "but".
  func laterIfThen(_ line: Line) -> Heard.Halves? {
    for piece in line.text[...].pieces(at: 0x2C, 0x3B, 0x2E) {
      var rest = line.text[piece.startIndex...].bare
      rest.strip(hints.buts)
      guard rest.bare.opens(with: joints.if) else { continue }
      let halves = phraser.plan(of: Line(String(rest.bare)))
      if let cue = halves.cue, let act = halves.act, act.clause != nil {
        return Heard.Halves(cue: cue, act: act)
      }
    }
    return nil
  }

  /// "Falling asleep, so I'll ring her": what stands before "so", and what is done.
  func answered(in sentence: Substring) -> (front: Substring, act: Substring)? {
    let text = sentence.lowercased()
    let soes = speaker.words.options["plan.answer.so"] ?? []
    guard let at = soes.lazy.compactMap({ text.place(of: " " + $0 + " ") }).first else {
      return nil
    }
    let front = text.utf8.distance(from: text.startIndex, to: at.lowerBound)
    let back = text.utf8.distance(from: text.startIndex, to: at.upperBound)
    let act = Substring(sentence.utf8.dropFirst(back)).bare
    guard
      hints.plan.answers.open(act) || hints.plan.resolves.open(act)
        || isOwn(act) && phraser.plan(of: Line(String(act))).act != nil
    else { return nil }
    return (Substring(sentence.utf8.prefix(front)).bare, act)
  }

  /// "The kids, then I do it in the bathroom", "laziness, I set an alarm": what may come, a comma, and
  /// what is done. "I panic, I freeze" is twice what may come.
  func obstacleCommaAnswer(_ line: Line) -> Heard.Halves? {
    guard let comma = line.text[...].first(0x2C) else { return nil }
    let front = line.text[..<comma].bare
    var back = line.text[comma...].bare
    guard (1...10).contains(front.wordCount), back.wordCount >= 2, !isOwn(front) else { return nil }
    let opens = hints.plan.answers.open(back)
    back.strip([joints.then])
    guard opens || isOwn(back) else { return nil }
    return halves(front, back)
  }

  /// Of a line with no two halves the one that it is: what is done ("I'll do it anyway", "set an alarm"),
  /// or what may come ("I'd forget the words", "being tired").
  func oneHalf(_ line: Line, _ heard: Heard) -> Heard.Halves {
    guard let act = heard.plan.act, heard.plan.cue == nil else { return heard.plan }
    let isMeant =
      resolves(line.text[...])
      || hints.plan.regardless.stand(in: heard.said) && isOwn(line.text[...])
    let isBare = heard.heart?.isBareAct == true && heard.heart?.doing == nil
    if isMeant || isBare { return Heard.Halves(cue: nil, act: act) }
    return Heard.Halves(cue: heard.heart ?? Phrase(quote: line.text), act: nil)
  }

  /// "I'll set an alarm", and not "I will forget".
  private func resolves(_ words: Substring) -> Bool {
    var act = words.bare
    return act.strip(hints.plan.resolves) && !hints.plan.lapses.open(act.bare)
  }

  /// What is done when the obstacle comes, where that alone was asked: "then we go anyway".
  func answering(_ line: Line, _ heard: Heard) -> Heard.Halves {
    if heard.plan.both { return heard.plan }
    if let anew = foreseenAnew(line, heard) { return anew }
    var words = line.text[...].bare
    words.strip([joints.then])
    let act = Line(String(words.bare))
    if heard.words > 6, let first = phraser.phrases(of: act).first, first.role == .main,
      first.clause == nil, first.todo != nil
    {
      // "Ring her and do it on the phone, she's always up late"
      return Heard.Halves(act: first)
    }
    if let told = phraser.stretches(of: act).first, told.isFinite, told.past,
      told.who == .other || told.who == .somebody
    {
      // "She made a card for every bed": what somebody did once, and nothing that they will do.
      return Heard.Halves()
    }
    return Heard.Halves(
      act: phraser.plan(of: act).act ?? phraser.phrases(of: act).first ?? Phrase(quote: act.text))
  }

  /// "My boss could call me in. Then I do it at lunch", "I'd make an excuse. So then I'd ask my husband", where
  /// what they do was asked: another thing that may come, and what then.
  private func foreseenAnew(_ line: Line, _ heard: Heard) -> Heard.Halves? {
    guard Sentences.areSeveral(in: line), let first = heard.phrases.first,
      !isAnswer(line.text[...].bare)
    else { return nil }
    let opening = Sentences.all(in: line.text)[0].bare
    let mayCome =
      phraser.stretches(of: Line(first.quote)).first?.modal == true
      || opening.wordCount <= 3 && !phraser.opensLikeAct(Line(String(opening)))
    guard mayCome || answer(in: line) != nil else { return nil }
    let halves = braced(line, heard)
    return halves.both && halves.act?.quote != first.quote ? halves : nil
  }

  func isOwn(_ words: Substring) -> Bool {
    phraser.phrases(of: Line(String(words))).first.map { $0.isOwn && $0.clause != nil } ?? false
  }

  private func halves(_ front: Substring, _ act: Substring) -> Heard.Halves? {
    guard let done = phraser.plan(of: Line(String(act))).act, done.clause ?? done.todo != nil else {
      return nil
    }
    var moment = front
    moment.strip(speaker.words.options["plan.obstacle"] ?? [])
    let text = String(moment.bare)
    guard !text.isEmpty else { return nil }
    let turned = phraser.turned(text)
    // "Match of the Day" is a name, and nothing that they do.
    let told = phraser.phrases(of: Line(text)).first {
      $0.clause.map { turned.hasPrefix($0) } ?? false
    }
    return Heard.Halves(cue: told ?? Phrase(quote: text, noun: turned), act: done)
  }
}
