import Dialogue
import Efficacy
import Machines
import Understanding

/// "That is not my plan. It is ten questions in the morning, out loud", "the wrong half: it's the morning":
/// the plan, or its moment, put right as a whole, in the middle of a talk and after the goodbye.
extension Coach {
  /// - Returns: false where the line puts no other plan in the place of the one that stands.
  func rewritesPlan(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard Summary.plan(sitting.facts, joints) != nil, words.count <= 32 else { return false }
    if putsMoment(&sitting, sentences) {
      speech.parrot = nil
      speech.add([.inform("meta.sorry"), .summarise("plan.changed")])
      return true
    }
    guard hints.plan.wrong.stand(in: words) else { return false }
    guard
      // "Could you tell me what you have written down?" puts nothing right.
      let from = sentences.firstIndex(where: {
        hints.plan.wrong.stand(in: MetaWord.all(in: $0)) && !$0.isMarked
      })
    else { return false }
    var text = Substring(sentences[from].unmarked.straight).bare
    if let end = hints.plan.wrong.place(in: MetaWord.all(in: text))?.upperBound {
      text = text.parted.dropFirst(end).joined(separator: " ")[...].bare
    }
    withoutVocatives(&text)
    let rest = sentences[(from + 1)...].map { Substring($0.unmarked.straight).bare }
    guard let right = ([text] + rest).lazy.compactMap({ self.planned($0) }).first else {
      return false
    }
    guard putsPlan(right, &sitting) else { return false }
    speech.parrot = nil
    speech.add([.summarise("plan.changed")])
    return true
  }

  /// "No, it's this evening after tea that I ring her", "no wait, it's Saturday morning I do it": another moment, and
  /// the act as it was told.
  private func putsMoment(_ sitting: inout Sitting, _ sentences: [Substring]) -> Bool {
    guard sitting.floor.isPastTheCue || sitting.ended, let first = sentences.first,
      !first.isMarked, let action = act(of: sitting)
    else { return false }
    var words = Substring(first.unmarked.straight).bare
    var isLed = words.strip(corrections.leads)
    while words.strip(corrections.sounds) || words.strip(corrections.leads) { isLed = true }
    if let comma = words.first(0x2C), hints.plan.wrong.hold(MetaWord.all(in: words[..<comma])) {
      (words, isLed) = (words[comma...].bare, true)
    }
    guard isLed, words.strip(corrections.fillers) else { return false }
    let pieces = words.pieces(at: 0x20).map { Substring($0) }
    guard pieces.count > 2, let told = momentRange(words, pieces), told.lowerBound == 0 else {
      return false
    }
    // "After tea that I ring her": where the moment ends.
    let end = told.last { hints.plan.clefts.open(pieces[$0]) } ?? told.upperBound
    let range = 0..<end
    guard end > 0, end < pieces.count else { return false }
    var rest = text(pieces[range.upperBound...])
    rest.strip(hints.plan.clefts)
    guard isOwn(rest), rest.wordCount <= 9 else { return false }
    let moment = String(text(pieces[range]))
    keepPlan(
      Phrase(quote: moment, noun: withDays(phraser.turned(moment))), action, &sitting)
    return true
  }

  /// "Change the plan: tomorrow at noon I say it to my dad": both halves, behind the mark.
  func putsWholePlan(_ sentence: Substring, _ sitting: inout Sitting) -> Bool {
    let parts = sentence.pieces(at: 0x3A)
    guard parts.count == 2, let right = planned(Substring(parts[1].unmarked.straight).bare) else {
      return false
    }
    guard let (cue, act) = whole(Line(String(right))) else { return false }
    keepPlan(cue, act, &sitting)
    return true
  }

  /// A moment and what is done then, where words hold both.
  func whole(_ line: Line) -> (cue: Phrase, act: Phrase)? {
    let halves = phraser.plan(of: line)
    guard let cue = halves.cue, let act = halves.act, act.clause != nil else { return nil }
    return (cue, act)
  }

  /// The words without what only leads to them, and without the moment that is denied.
  private func planned(_ sentence: Substring) -> Substring? {
    var words = sentence
    while words.strip(corrections.leads) || words.strip(corrections.fillers)
      || words.strip(denials.said) || words.strip(corrections.bareJoints)
    {}
    if let (right, wrong) = words.cut(at: corrections.nots), wrong.wordCount <= 4 { words = right }
    let isPlan = words.wordCount >= 2 && !hints.plan.wrong.stand(in: MetaWord.all(in: words))
    return isPlan ? words : nil
  }

  private func putsPlan(_ words: Substring, _ sitting: inout Sitting) -> Bool {
    // "Before dinner that I say it to her"
    let parted = words.cut(at: denials.clefts).map { moment, act in
      // "..., she eats late": why.
      (moment, act.pieces(at: 0x2C).first?.bare ?? act)
    }
    if let (moment, act) = parted, let cue = self.momentAlone(moment),
      let action = phraser.plan(of: Line(String(act))).act ?? phraser.heart(of: Line(String(act)))
    {
      keepPlan(cue, action, &sitting)
      return true
    }
    if let cue = momentAlone(words) {
      guard let action = act(of: sitting) else { return false }
      keepPlan(cue, action, &sitting)
      return true
    }
    if let (cue, act) = whole(Line(String(words))) {
      keepPlan(cue, act, &sitting)
    } else {
      if keepsAct(words, &sitting) { return true }
      guard words.wordCount >= 3 else { return false }
      for kind: FactKind in [.cue, .action] { sitting.facts.drop(kind) }
    }
    let typed = Phrase(quote: clip(String(words), bytes: 160))
    sitting.facts.keep(Fact(kind: .sentence, phrase: typed, turn: sitting.turn))
    return true
  }

  /// "One page at 9", "9 o'clock", of a page that is planned: another hour, and the act stays as it was told.
  private func keepsAct(_ words: Substring, _ sitting: inout Sitting) -> Bool {
    guard let act = act(of: sitting), let was = plannedHour(sitting),
      let now = hints.clocks.times(in: String(words)).first
    else { return false }
    let known = longWords(of: Phrase(quote: act.quote))
    let rest = String(words).replacing(now, with: "")
    guard longWords(of: Phrase(quote: rest)).allSatisfy(known.contains) else { return false }
    putHour(now, for: was, &sitting)
    return true
  }

  func keepPlan(_ cue: Phrase, _ act: Phrase, _ sitting: inout Sitting) {
    sitting.facts.drop(.sentence)
    sitting.facts.keep(Fact(kind: .cue, phrase: cue, turn: sitting.turn))
    sitting.facts.keep(Fact(kind: .action, phrase: act, turn: sitting.turn))
  }

  /// Words that are nothing but a moment: they open with one, and tell no act.
  func momentAlone(_ words: Substring) -> Phrase? {
    let line = Line(String(words))
    guard phraser.heart(of: line)?.clause == nil,
      !hints.later.noMoment.stand(in: MetaWord.all(in: words))
    else { return nil }
    var name = words
    let isNamed = name.strip(corrections.articles)
    guard
      joints.times.contains(where: { words.opens(with: $0.lowercased()) })
        || (understander.when(of: line)?.span.start ?? 9) <= words.utf8.count - name.utf8.count
        || isNamed && hints.plan.dayParts.open(name)
    else { return nil }
    let text =
      isNamed && hints.plan.dayParts.open(name)
      ? corrections.beforeMonth + " " + words.lowercased() : String(words)
    return Phrase(quote: text, noun: withDays(phraser.turned(text)))
  }

  /// With the capitals that days have, and with none at its start that is not a day's.
  func withDays(_ text: String) -> String {
    text.parted.enumerated().map { at, word in
      let named = word.prefix(1).uppercased() + word.dropFirst()
      if joints.times.contains(String(named.bareWord)) { return named }
      let small = word.lowercased()
      return at == 0 && joints.times.contains(small) ? small : String(word)
    }.joined(separator: " ")
  }
}

extension String {
  /// Without marks at its end.
  fileprivate var bareWord: Substring { self[...].bare }
}
