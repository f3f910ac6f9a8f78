import Dialogue
import Machines
import Understanding

extension Coach {
  /// What may come, and what is done then, as the answer to what could get in the way.
  func braced(_ line: Line, _ heard: Heard) -> Heard.Halves {
    var halves = bracedHalf(line, heard)
    if let both = twoThatMayCome(line, halves) { halves.cue = both }
    if halves.act != nil, let told = named(asStopping: line) { halves.cue = told }
    if let act = halves.act, let bare = withoutThen(act) { halves.act = bare }
    return halves
  }

  /// "What could stop me is me, I'll say I'm tired": what is announced so, and of a person alone what that one
  /// will do.
  private func named(asStopping line: Line) -> Phrase? {
    guard let first = Sentences.all(in: line.text).first, let told = obstacle(in: first) else {
      return nil
    }
    let pieces = told[...].pieces(at: 0x2C).map(\.bare)
    let isAlone = pieces.first.map { hints.plan.selves.hold(MetaWord.all(in: $0)) } == true
    let words = Line(String(isAlone && pieces.count > 1 ? pieces[1] : pieces[0]))
    let may = phraser.phrases(of: words).first { $0.clause != nil && $0.role == .main }
    return may ?? Phrase(quote: words.text, noun: phraser.turnedInside(words.text))
  }

  /// "I'd do one line then": the act, without the "then" that ends it.
  private func withoutThen(_ act: Phrase) -> Phrase? {
    var words = act.quote[...].bare
    guard words.strip(backwards: [joints.then]), words.wordCount > 1,
      let bare = phraser.plan(of: Line(String(words))).act, bare.clause != nil
    else { return nil }
    return bare
  }

  private func bracedHalf(_ line: Line, _ heard: Heard) -> Heard.Halves {
    if let answer = answer(in: line) {
      return Heard.Halves(cue: heard.plan.cue ?? heard.phrases.first, act: answer)
    }
    let isParted = Sentences.areSeveral(in: line)
    if !isParted, let told = conditionThenSo(heard) { return told }
    if !isParted, line.text[...].opens(with: joints.if), heard.plan.act?.todo != nil {
      return heard.plan
    }
    if isParted, let told = foreseenThenAct(heard) { return told }
    if let told = obstacleThenAnswer(line) { return told }
    if !isParted, let told = foreseenThenAct(heard) { return told }
    if heard.plan.both { return heard.plan }
    if let told = laterIfThen(line) { return told }
    if let told = obstacleCommaAnswer(line) { return told }
    let phrases = heard.phrases
    if let at = phrases.firstIndex(where: { $0.role == .then }), at > 0 {
      // "A lorry beside me. Then I drop back": without an "if".
      return Heard.Halves(cue: phrases[0], act: phrases[at])
    }
    return oneHalf(line, heard)
  }

  /// "If he starts on me I'll rush so I'd just pull over": of what would follow and what they do so that it does not,
  /// the last.
  private func conditionThenSo(_ heard: Heard) -> Heard.Halves? {
    guard let first = heard.phrases.first, first.role == .condition || first.role == .when,
      let at = heard.phrases.firstIndex(where: { $0.role == .so }), at > 1,
      case let act = heard.phrases[at], !act.past
    else { return nil }
    // "Pull over | and tell him one more word and you're walking"
    let whole = act.quote[...]
    let start = whole.cut(at: [" " + joints.and + " "])?.0 ?? whole
    let plans = [whole, start].lazy.compactMap { self.phraser.plan(of: Line(String($0))).act }
    return plans.first(where: { $0.todo != nil }).map { Heard.Halves(cue: first, act: $0) }
  }

  /// "I might think it's silly. I do it anyway", "he could come early and then I stop. I'd start again":
  /// what may come, and of their own acts the last.
  private func foreseenThenAct(_ heard: Heard) -> Heard.Halves? {
    guard heard.words > 6, let first = heard.phrases.first, first.clause != nil,
      let may = phraser.stretches(of: Line(first.quote)).first, may.modal,
      let act = heard.phrases.dropFirst().last(where: {
        $0.isOwn && $0.ownAction && !$0.past && !$0.feeling && !isNoAct($0) && $0.role != .because
          && $0.role != .but
      }), act.todo != nil
    else { return nil }
    return Heard.Halves(cue: first, act: act)
  }

  /// "If it rains I stay in. Then I say it in the garage": of two sentences the second is what is
  /// done about the first.
  func answer(in line: Line) -> Phrase? {
    Sentences(line.text).lazy.dropFirst().map { sentence -> Line in
      // "So then I'd ask my husband"
      var words = sentence.bare
      words.strip(self.corrections.bareJoints)
      return Line(String(words.opens(with: self.joints.then) ? words : sentence))
    }.first { sentence in
      phraser.phrases(of: sentence).first?.role == .then
        || sentence.text[...].opens(with: joints.then)
        || isAnswer(sentence.text[...]) && sentence.text[...].bare.lastWord == joints.then
    }.flatMap { phraser.plan(of: $0).act }
  }

  /// The sentence of a line that holds the whole of an if-then, where a plan is asked for.
  func planned(_ sentences: [Substring], _ heard: Heard, _ sitting: Sitting) -> Line? {
    switch sitting.floor {
    case .plan(at: .bracing) where heard.phrases.contains { $0.role == .then }: return nil
    case .plan, .arousal(at: .aiming), .quick(at: .aiming): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick:
      return nil
    }
    guard sentences.count > 1, !sitting.asked.isNumber, heard.gathered == nil else { return nil }
    // "Not in the evening, I am too tired then. I do it at six, when the kettle has boiled"
    let meant = sentences.filter { !hints.plan.refusals.stand(in: MetaWord.all(in: $0)) }
    guard !heard.plan.both || !meant.isEmpty && meant.count < sentences.count else { return nil }
    return (meant.isEmpty ? sentences : meant).lazy.map { Line(String($0)) }.first { line in
      let phrases = self.phraser.plan(of: line)
      // "Ten draws. My colleague watching, if she's free": what else may be so.
      if sitting.floor == .plan(at: .acting), phrases.act?.clause == nil, phrases.act?.todo == nil {
        return false
      }
      return phrases.act.map { !isAside($0, to: sentences) } == true
        && phrases.cue.map { !isOver($0) } == true
    }
  }

  /// "I'll ring Anna tonight. Three times if she lets me": with no verb of its own it is said beside the
  /// act that stands before it, and is no plan by itself.
  private func isAside(_ act: Phrase, to sentences: [Substring]) -> Bool {
    guard act.clause == nil, act.todo == nil, act.doing == nil, let first = sentences.first,
      !first.contains(act.quote.prefix { $0 != "…" })
    else { return false }
    return phraser.plan(of: Line(String(first))).act?.isOwn == true
  }
}
