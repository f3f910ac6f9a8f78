import Dialogue
import Efficacy
import Machines
import Understanding

/// "No, half seven", "wait, the plan was to say them too", right after the goodbye: the plan is put right and said once
/// more, and no other talk begins.
extension Coach {
  /// - Returns: false where the line puts nothing of the plan right.
  func mendsAtTheEnd(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.ended, Summary.plan(sitting.facts, joints) != nil, sentences.count <= 2,
      let first = sentences.first, first.wordCount <= 14
    else { return false }
    var words = Substring(first.unmarked.straight).bare
    var isLed = false
    while words.strip(hints.later.afterLeads) || words.strip(corrections.leads)
      || words.strip(corrections.sounds)
    {
      isLed = true
    }
    let isNamed = words.strip(hints.later.afterNames)
    words.strip(corrections.bareJoints)
    var tailed = words
    guard isLed || isNamed || tailed.strip(backwards: hints.plan.addTails), !words.isEmpty,
      mendsHourOrDay(words, &sitting) || mendsAct(words, &sitting)
    else { return false }
    speech.parrot = nil
    speech.add([.summarise("plan.changed"), .close("close.after")])
    return true
  }

  private func mendsHourOrDay(_ words: Substring, _ sitting: inout Sitting) -> Bool {
    let right = words.cut(at: corrections.nots)?.0 ?? words
    guard right.wordCount <= 6 else { return false }
    var figures = right.parted.map { inFigure($0) }
    if figures.first == hints.plan.hourLead { figures.removeFirst() }
    if let hour = hints.clocks.time(opening: figures), hour.upperBound == figures.count,
      day(in: right) == nil, figures.count > 1 || plannedHour(sitting) != nil,
      keep(hour: figures[hour].joined(separator: " "), &sitting)
    {
      return true
    }
    guard tellsTime(right), let now = day(in: right), let act = act(of: sitting) else {
      return false
    }
    guard right.wordCount > 2 || now.wordCount > 1 || right.count > now.count + 4 else {
      return putsDay(now, &sitting)
    }
    keepPlan(momentPhrase(right), act, &sitting)
    return true
  }

  /// Another day in the moment that stands.
  func putsDay(_ now: Substring, _ sitting: inout Sitting) -> Bool {
    guard let was = sitting.facts[.cue].flatMap({ day(in: $0.phrase.quote[...]).map(String.init) })
    else { return false }
    sitting.facts.reword(was, as: withDays(String(now)), in: OpenPlan.kinds, turn: sitting.turn)
    return true
  }

  /// "With Ana", "to say them too", "the ringing as well".
  private func mendsAct(_ words: Substring, _ sitting: inout Sitting) -> Bool {
    guard let act = act(of: sitting), let cue = sitting.facts[.cue]?.phrase else { return false }
    if hints.later.company.open(words), !words.opens(with: hints.later.infinitive) {
      let told = adding(" " + phraser.turned(String(words)), typed: " " + words, to: act, most: 22)
      guard told != act else { return false }
      keepPlan(cue, told, &sitting)
      return true
    }
    if let was = counted(words, in: act) {
      sitting.facts.reword(was, as: String(words), in: OpenPlan.kinds, turn: sitting.turn)
      return true
    }
    var more = words
    more.strip([hints.later.infinitive])
    guard more.strip(backwards: hints.plan.addTails), let told = addition(more.bare) else {
      return false
    }
    return adds(told, &sitting)
  }

  /// "Two miles", of "three miles" and "jog two miles".
  private func counted(_ words: Substring, in act: Phrase) -> String? {
    let said = words.parted
    guard said.count == 2, number(in: said[0].bare) != nil else { return nil }
    let parts = act.quote.parted
    let at = parts.indices.dropFirst().first { place in
      parts[place].bare.lowercased() == said[1].bare.lowercased()
        && number(in: parts[place - 1].bare) != nil
    }
    return at.map { "\(parts[$0 - 1]) \(parts[$0].bare)" }
  }

  /// "Build on what? I lied to her. A 6", to what the coach built on: that is left out.
  func leavesBridge(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .valuing), sentences.count > 1,
      sentences[0].isMarked, sentences[0].wordCount <= 6,
      speech.hasSaid("agenda.bridge", sitting),
      hints.later.built.stand(in: MetaWord.all(in: sentences[0])),
      let at = sentences.firstIndex(where: isNumbered), at > 0
    else { return false }
    speech.parrot = nil
    speech.add([.inform("agenda.unbuilt")])
    converse(&sitting, Line(Sentences.text(sentences[at...])), &speech)
    return true
  }
}
