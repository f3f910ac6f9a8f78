import Dialogue
import Machines
import Understanding
import Wording

/// What of a line answers, where not all of it does.
extension Coach {
  /// Several things that answer together are heard together; otherwise the sentence or the clause that
  /// answers is heard by itself, and what is only a word on it is put by.
  /// - Returns: false where the line is heard as it is.
  func takesPart(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    if let wish = tellsTryWithWish(line, heard, &sitting, &speech) {
      converse(&sitting, wish, of: heard, &speech)
      return true
    }
    tellsTryBeside(line, heard, &sitting, &speech)
    tellsTroubleBeside(heard, sitting, &speech)
    tellsContext(heard, sitting, &speech)
    if heard.hasDigits, sitting.floor == .opening(at: .hardening),
      hints.safePart.open(line.text[...]),
      heard.said.count(where: { $0.number != nil }) == 1
    {
      // "Safest is the intro, 80", where the hard one is asked for: the safe one, and the question stands.
      sitting.floor = .opening(at: .easing)
    }
    if let part = partBeforeWords(line, heard, sitting) {
      converse(&sitting, part, of: heard, &speech)
      return true
    }
    if let thought = thoughtAhead(line, sitting.floor) {
      converse(&sitting, thought, of: heard, &speech)
      return true
    }
    if namesNearer(&sitting, line, heard, &speech) { return true }
    if sitting.floor == .opening(at: .easing), !sitting.facts.has(.rating), heard.heart == nil,
      heard.hasDigits, heard.words <= 3, heard.cues.rating?.verbal == false
    {
      // The number of the whole was passed over, and comes now.
      sitting.floor = .opening(at: .rating)
      converse(&sitting, line, of: heard, &speech)
      return true
    }
    if tellsFearInstead(&sitting, line, heard, &speech)
      || namesHardBesideWhole(&sitting, line, heard, &speech)
      || namesHardBeside(&sitting, line, heard, &speech)
    {
      return true
    }
    if heard.gathered != nil { return false }
    if let rest = afterReaction(line, sitting) {
      converse(&sitting, rest, &speech)
      return true
    }
    if sitting.floor.source == .persuasion, hints.long.always.stand(in: heard.said),
      let rest = withoutAlways(line)
    {
      converse(&sitting, rest, &speech)
      return true
    }
    if tellsWhatPullsDown(&sitting, line, heard, &speech) { return true }
    if let (rest, against) = holdingDown(line, sitting.floor) {
      tellsAgainst(against, beside: rest, &sitting, heard, &speech)
      return true
    }
    if let row = gathered(line, heard, sitting.floor),
      case let cues = cuesLeft(of: row.line, heard.cues, sitting),
      cues.outcome == heard.cues.outcome
    {
      var all = listen(to: row.line, cues, sitting)
      (all.heart, all.gathered) = (row.phrase, isMost(row.phrase, speech) ? .most : .part)
      speech.parrot = nil
      converse(&sitting, row.line, all, &speech)
      return true
    }
    if let step = beforeWayOut(line, sitting.floor) {
      converse(&sitting, step, of: heard, &speech)
      return true
    }
    if let left = withoutRetracted(line, heard, sitting) {
      converse(&sitting, left, of: heard, &speech)
      return true
    }
    if let movers = moversInARow(line, heard, sitting.floor) {
      var all = heard
      (all.heart, all.gathered) = (movers, .part)
      speech.parrot = nil
      converse(&sitting, line, all, &speech)
      return true
    }
    if let left = withoutRemark(line, heard, sitting.floor) {
      converse(&sitting, left, of: heard, &speech)
      return true
    }
    if let answer = answeringSentence(line, heard, sitting.floor) {
      if let doubt = answer.doubt, speech.has(unsaid: "heard.doubt", sitting) {
        speech.add([.reflect("heard.doubt")], line: doubt)
      }
      if answer.isOne { speech.fuller = speech.fuller ?? line.text }
      converse(&sitting, answer.line, &speech)
      return true
    }
    if let gist = gist(of: line, heard, sitting.floor) {
      if case .opening = sitting.floor,
        heard.cues.manner.contains(.loss) || hints.grief.stand(in: heard.said)
      {
        // Told beside what they want: it is said that that was heard.
        hearLoss(sitting, &speech)
      }
      if heard.words <= Self.longestPlain { speech.fuller = speech.fuller ?? line.text }
      converse(&sitting, gist, of: heard, &speech)
      return true
    }
    if let part = weighed(line, heard, sitting.floor) {
      converse(&sitting, part, of: heard, &speech)
      return true
    }
    if let (before, rest) = wentWellBefore(line, heard, sitting.floor) {
      let isSound = before.clause.map(joints.soundness.holds) == true
      speech.add([.reflect("arousal.before")], line: isSound ? before : nil)
      converse(&sitting, rest, of: heard, &speech)
      return true
    }
    return false
  }

  /// A part of a line is heard by itself, with the signs of danger of the whole.
  func converse(
    _ sitting: inout Sitting, _ part: Line, of whole: Heard, _ speech: inout Speech
  ) {
    let cues = cuesLeft(of: part, whole.cues, sitting)
    converse(&sitting, part, listen(to: part, cues, sitting), &speech)
  }

  /// "Oh that's ok actually. I'd say I'm sorry it's late": what stands behind a word on what the coach
  /// said.
  private func afterReaction(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.asked != .yesNo, Sentences.areSeveral(in: line) else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, sentences[0].wordCount <= 7, !sentences[0].isMarked else {
      return nil
    }
    var words = sentences[0].bare
    words.strip(hints.long.reactionFronts)
    words.strip(backwards: hints.long.reactionTails)
    guard
      words.isEmpty
        ? sentences[0].wordCount > 0 : hints.long.reactions.hold(MetaWord.all(in: words))
    else { return nil }
    let rest = sentences.dropFirst().joined(separator: " ")
    return rest.wordCount > 2 ? Line(rest) : nil
  }

  /// "I could read it aloud every evening, to the wall if nobody is there": the step, before what it falls back
  /// on.
  private func beforeWayOut(_ line: Line, _ floor: Floor) -> Line? {
    var asksWhen = false
    switch floor {
    case .plan(at: .choosing): break
    case .plan(at: .cueing), .plan(at: .sharpening): asksWhen = true
    case _: return nil
    }
    guard let comma = line.text[...].first(0x2C) else { return nil }
    let step = Line(String(line.text[..<comma].bare))
    let rest = " " + line.text[comma...].dropFirst().lowercased()
    guard step.words > 2, rest.holds(" \(joints.if) "), !rest.hasPrefix("  \(joints.if) "),
      !step.text[...].opens(with: joints.if), !step.text[...].opens(with: joints.when),
      case let plan = phraser.plan(of: step), plan.act?.todo != nil,
      // "I'll ring her this evening after my tea, and Thursday if she's free": when, and what.
      !asksWhen || plan.cue != nil && plan.act?.ownAction == true
    else { return nil }
    return step
  }

  /// "9. The owner will be there. Actually no, it's a regular": without what was taken back.
  private func withoutRetracted(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Line? {
    guard heard.words > 6, Sentences.areSeveral(in: line), sitting.asked != .yesNo else {
      return nil
    }
    var sentences = Sentences.all(in: line.text)
    guard
      let at = sentences.indices.dropFirst().first(where: {
        hints.long.retracting.open(sentences[$0].bare)
      })
    else { return nil }
    var now = sentences[at].bare
    now.strip(hints.long.retracting)
    let was = Line(String(Substring(sentences[at - 1].unmarked).bare))
    let right = Line(String(Substring(now.unmarked).bare))
    guard right.words > 3, phraser.heart(of: right)?.clause != nil,
      phraser.heart(of: was)?.clause != nil, !was.text.hasNumber
    else { return nil }
    sentences[at] = now
    sentences.remove(at: at - 1)
    return Line(sentences.joined(separator: " "))
  }

  /// "You'll be fine. But he says that about everything": what was said, without how often it is.
  private func withoutAlways(_ line: Line) -> Line? {
    let sentences = Sentences.all(in: line.text)
    let left = sentences.filter { !hints.long.always.stand(in: MetaWord.all(in: $0)) }
    guard !left.isEmpty, left.count < sentences.count else { return nil }
    return Line(left.joined(separator: " "))
  }

  /// "Yes, mostly. Though you said it twice", to a card: what is not right in it, beside the yes.
  func butBeside(_ heard: Heard, _ moves: [Move]) -> Phrase? {
    guard heard.words > 4, moves.contains(where: { $0.isNamed("mastery.kept") }),
      let last = heard.phrases.last, last.clause.map(joints.soundness.holds) == true,
      heard.phrases.count > 1 || last.role == .but
    else { return nil }
    return last
  }

  private func isMost(_ phrase: Phrase, _ speech: Speech) -> Bool {
    (phrase.clause ?? phrase.todo).map { speech.parrot?.echoes($0) == true } ?? false
  }

  /// What was put together, as all of it is said back.
  func row(_ heard: Heard) -> Phrase? {
    guard var row = heard.heart, row.clause != nil else { return heard.heart }
    (row.doing, row.noun, row.todo) = (nil, nil, nil)
    return row
  }

  /// Of what was put together most of the line is said: a summary, whatever would have been said of it.
  func sumsUp(_ step: inout Floor.Step, _ heard: Heard) {
    guard heard.gathered == .most, heard.heart?.clause != nil,
      let at = step.moves.firstIndex(where: { $0.act == .reflect || $0.act == .affirm })
    else { return }
    step.moves[at] = .summarise("heard.row")
  }
}
