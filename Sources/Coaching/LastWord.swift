import Dialogue
import Machines
import Understanding

extension Coach {
  /// The line as it is heard, where that is not as it was typed.
  func asMeant(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    if let short = withoutHum(line) ?? withoutOvertelling(line, words)
      ?? withoutNerves(line, sitting)
    {
      return asMeant(short, MetaWord.all(in: short.text), sitting) ?? short
    }
    let written = withNamesWritten(line, sitting)
    let named = withSubject(written ?? line, words, sitting) ?? written
    let quoted = withSpeechQuoted(named ?? line, words) ?? named
    let typed = asTyped(quoted ?? line, words, sitting) ?? quoted
    let liked = withoutLikeness(typed ?? line, words) ?? typed
    let aside = withoutPlanAsides(liked ?? line, words, sitting) ?? liked
    let plain = withFirstAct(aside ?? line, sitting) ?? aside
    let line = plain ?? line
    let settled: Line? =
      mendedAnswer(line, words, sitting) ?? settled(line, words, sitting)
      ?? withMendApart(line, words) ?? withoutSaidTags(line, words, sitting)
    let left = settled ?? withoutRest(line, plain == nil ? words : nil, words, sitting)
    return withCarriedPerson(left ?? line, sitting) ?? left ?? plain
  }

  /// "Um. It's only a red neck", without the hum that opens it.
  private func withoutHum(_ line: Line) -> Line? {
    if Sentences.areSeveral(in: line), case let all = Sentences.all(in: line.text),
      case let left = all.filter({ !hints.long.isUm($0.bare) }),
      left.count < all.count, !left.isEmpty
    {
      return Line(Sentences.text(left))
    }
    guard line.words > 1, let end = line.text.utf8.firstIndex(where: { ($0 | 0x20) &- 0x61 >= 26 }),
      hints.long.isUm(line.text[..<end]),
      case let rest = line.text[end...].bare, rest.wordCount > 0
    else { return nil }
    return Line(String(rest))
  }

  /// The line with what was typed in a hurry written out.
  private func asTyped(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    if let day = withDayWritten(line, sitting) { return day }
    let number: Line? =
      withoutNumberWord(line, words, sitting) ?? withoutRoughness(line, sitting)
      ?? withNumberSetOff(line, words, sitting) ?? withoutOtherDay(line, words, sitting)
      ?? withoutNow(line, words, sitting)
      ?? withLastNumberApart(line, words, sitting)
    let short: Line? =
      number ?? writtenOut(line, words, sitting) ?? withoutMidFillers(line, words)
      ?? withoutDoubledSubject(line, words) ?? withLooseSignApart(line, words)
    let told: Line? =
      short ?? withoutTagQuestion(line, words, sitting) ?? withPartSetOff(line, sitting)
      ?? withoutLikeThem(line, sitting)
    return told ?? withoutHedgeBetween(line, words) ?? withoutItself(line, words, sitting)
  }

  /// The line without what stands beside the answer and is no part of it.
  private func withoutRest(
    _ line: Line, _ typed: MetaWords?, _ words: MetaWords, _ sitting: Sitting
  ) -> Line? {
    let led: Line? =
      withoutNo(line, sitting) ?? withoutCourtesy(line, words, sitting)
      ?? withoutCleft(line, sitting) ?? withoutAskingAfter(line, words)
    let asked: Line? =
      led ?? withoutNever(line, words, sitting) ?? onlySkipping(line, words) ?? withoutPuzzle(
        line, words, sitting)
      ?? withoutToday(line, words)
    let ended: Line? =
      asked ?? withoutCase(line, words) ?? withoutMaybe(line, sitting)
      ?? withoutJoke(line, sitting)
      ?? withoutComment(line, words, sitting)
    return ended ?? withoutLike(line, typed ?? MetaWord.all(in: line.text))
  }

  /// "She went red, sorry not my sister, my sister in law": the mend is a sentence of its own.
  private func withMendApart(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count > 5, hints.small.mends.stand(in: words) else { return nil }
    let pieces = line.text.pieces(at: 0x2C)
    guard
      let at = pieces.indices.dropFirst().first(where: {
        hints.small.mendLeads.open(pieces[$0].bare)
      })
    else { return nil }
    let front = line.text[..<pieces[at - 1].endIndex]
    let mend = line.text[pieces[at].startIndex...].bare
    return front.wordCount > 2 ? Line(front + ". " + mend) : nil
  }

  /// "Like 20 lessons", "hands and legs. like 8", "earlier, like a week before": about so many.
  private func withoutLike(_ line: Line, _ said: MetaWords) -> Line? {
    guard line.words <= 10, hints.small.abouts.stand(in: said) else { return nil }
    let words = line.text.parted
    let kept = words.indices.filter { at in
      guard hints.small.abouts.hold(MetaWord.all(in: words[at])), at + 1 < words.count,
        at == 0 || words[at - 1].last.map({ ",.".contains($0) }) == true
      else { return true }
      let next = words[at + 1].bare
      return next.first?.isNumber != true && !hints.small.counts.hold(MetaWord.all(in: next))
    }
    return kept.count == words.count
      ? nil : Line(kept.map { words[$0] }.joined(separator: " "))
  }

  /// "It's fine. Skip the hard ones first": a kindness that opens a line is no part of the answer.
  private func withoutCourtesy(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard words.count > 3, sitting.greeted, sitting.asked == .open, hints.kindness.stand(in: words)
    else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, hints.kindness.hold(MetaWord.all(in: sentences[0].unmarked)) else {
      return nil
    }
    let rest = Line(sentences.dropFirst().joined(separator: " "))
    return rest.words >= 2 ? rest : nil
  }

  /// The line as the person left it: of what it puts right on the way, the last word stands ("on
  /// Sunday, no, Saturday", "60. No, 58", "my teacher, no, my tutor").
  /// - Returns: nil where it puts nothing right.
  private func settled(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard words.count > 2, slips.hint.stand(in: words), line.words <= 120 else { return nil }
    if sitting.floor.sought == .moment, let last = lastHour(line, sitting) ?? lastMoment(line) {
      return last
    }
    // The act before it is heard as well.
    if sitting.floor.asksForMoment, turnedMoment(line) != nil { return nil }
    var draft = Draft(line.text)
    var isSettled = false
    var at = 1
    while at < draft.words.count {
      if let turn = slips.turn(in: draft, at: at), !opensCondition(draft, turn, sitting),
        let settled = settled(draft, turn, sitting), settled.words.count < draft.words.count
      {
        // "My wife — sorry, my daughter — sat beside me"
        let isSetOff = draft.low[turn.words.lowerBound].isEmpty
        draft = isSetOff ? settled.withoutDash(after: at) : settled
        isSettled = true
      } else {
        at += 1
      }
    }
    return isSettled && !draft.words.isEmpty ? Line(draft.text) : nil
  }

  /// "Yes when I'm on my own, no when my boss is there": a no of its own, that takes nothing back.
  private func opensCondition(
    _ draft: Draft, _ turn: SlipWords.Turn, _ sitting: Sitting
  ) -> Bool {
    let end = turn.words.upperBound
    return sitting.asked == .yesNo && end < draft.words.count
      && hints.feelings.yes.contains(draft.low[0])
      && draft.end(of: hints.feelings.conditions, at: end) != nil
  }

  /// What is heard in a line that was put right; for safety all that was typed counts.
  func cuesLeft(of settled: Line, _ whole: Cues, _ sitting: Sitting) -> Cues {
    var cues = understander.cues(of: settled, asked: sitting.asked)
    (cues.safety, cues.signs) = (whole.safety, whole.signs)
    return cues
  }

  private func settled(_ draft: Draft, _ turn: SlipWords.Turn, _ sitting: Sitting) -> Draft? {
    if turn.isDoubt { return doubted(draft, turn.words) }
    if turn.isLight {
      return otherWords(draft, turn.words) ?? otherPerson(draft, turn.words)
        ?? nearer(draft, turn.words)
    }
    return otherWords(draft, turn.words) ?? otherBecause(draft, turn.words)
      ?? otherNumber(draft, turn.words)
      ?? otherDay(draft, turn.words) ?? otherOwned(draft, turn)
      ?? otherPerson(draft, turn.words) ?? nearer(draft, turn.words)
      ?? otherName(draft, turn.words)
      ?? (turn.isSure ? startedAnew(draft, turn.words, sitting) : nil)
  }

  /// "I say it aloud per patient. Sorry, not per patient, per room": the words that were wrong stand before
  /// the turn, and the right ones behind them.
  private func otherWords(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let from = turn.upperBound + 1
    guard from < draft.words.count, draft.low[turn.upperBound] == corrections.not else {
      return nil
    }
    let (endOfOld, start) = (draft.end(ofClause: from), turn.lowerBound)
    var new = draft.after(slips.fillers, from: endOfOld)
    guard new < draft.words.count, case let length = endOfOld - from, (1...4).contains(length),
      case let end = draft.end(ofClause: new), (1...5).contains(end - new), length <= start,
      let at = (0...start - length).last(where: {
        draft.low[$0...].starts(with: draft.low[from..<endOfOld])
      }), !isDenied(draft, at)
    else { return nil }
    // "I counted to five. Not five, to ten"
    if at > 0, draft.low[at - 1] == draft.low[new], new + 1 < end { new += 1 }
    let mark = draft.words[at + length - 1].reversed().prefix { ".,;:!?".contains($0) }
    let right = draft.text(new..<end) + String(mark.reversed())
    return draft.putting([], for: start..<end)
      .putting(right.parted, for: at..<at + length)
  }

  /// "With Bev on Friday. No, not Bev, she's on nights, my husband": why it is wrong stands before the right words.
  private func otherBecause(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let from = turn.upperBound + 1
    guard from < draft.words.count, draft.low[turn.upperBound] == corrections.not,
      let old = (0..<turn.lowerBound).last(where: { draft.low[$0] == draft.low[from] }),
      draft.low[from].utf8.count > 2, !isDenied(draft, old)
    else { return nil }
    let reason = from + 1
    guard reason < draft.words.count,
      mendedYes.clauses.open(draft.text(reason..<draft.words.count)),
      case let new = draft.end(ofClause: reason), new < draft.words.count,
      case let end = draft.end(ofClause: new), (1...3).contains(end - new),
      slips.owners.contains(draft.low[new]) || phraser.isFirstName(draft.words[new].bare)
    else { return nil }
    let right = draft.text(new..<end).parted
    return draft.putting([], for: turn.lowerBound..<end).putting(right, for: old..<old + 1)
  }

  /// "60. No, 58"
  private func otherNumber(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    guard let wrong = number(in: draft, endingAt: turn.lowerBound),
      !isDenied(draft, wrong.lowerBound)
    else { return nil }
    let from = draft.after(slips.fillers, from: turn.upperBound)
    // "No, if I am honest it is a 7"
    let later = (from..<min(draft.words.count, from + 8)).first { at in
      slips.articles.contains(draft.low[max(0, at - 1)]) && number(in: draft, from: at) != nil
    }
    guard
      let right = number(in: draft, from: from) ?? later.flatMap({ number(in: draft, from: $0) }),
      draft.pauses(right.upperBound - 1) || slips.after.contains(draft.low[right.upperBound]),
      draft.text(wrong).lowercased() != draft.text(right).lowercased()
    else { return nil }
    return draft.putting([], for: wrong.lowerBound..<right.lowerBound)
  }

  private func number(in draft: Draft, endingAt end: Int) -> Range<Int>? {
    [2, 1].lazy.map { end - $0..<end }.first { range in
      range.lowerBound >= 0 && (range.count == 1 || !draft.pauses(range.lowerBound))
        && number(in: draft.text(range)) != nil
    }
  }

  private func number(in draft: Draft, from start: Int) -> Range<Int>? {
    [2, 1].lazy.map { start..<start + $0 }.first { range in
      range.upperBound <= draft.words.count
        && (range.count == 1 || !draft.pauses(range.lowerBound))
        && number(in: draft.text(range)) != nil
    }
  }

  func isDenied(_ draft: Draft, _ at: Int) -> Bool {
    at > 0 && slips.denials.contains(draft.low[at - 1])
  }

  /// "On Sunday, no, Saturday", "tonight. No, tonight's football, tomorrow then".
  private func otherDay(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let from = max(draft.start(of: turn.lowerBound - 1), turn.lowerBound - 4)
    let before = Line(String(draft.text(from..<turn.lowerBound)))
    guard let was = understander.when(of: before), was.kind != .vague,
      was.span.end == before.text.utf8.count
    else { return nil }
    let whole = DateWords.span(was, in: before)
    let wrong = from + blanks(in: before, to: whole.start)..<turn.lowerBound
    let day = from + blanks(in: before, to: was.span.start)
    guard !isDenied(draft, wrong.lowerBound) else { return nil }
    var start = draft.after(slips.fillers, from: turn.upperBound)
    guard start < draft.words.count else { return nil }
    let isRepeated = draft.low[start].hasPrefix(draft.low[turn.lowerBound - 1])
    if isRepeated { start = draft.end(ofClause: start) }
    guard start < draft.words.count else { return nil }
    let end = min(draft.end(ofClause: start), start + 5)
    let after = Line(String(draft.text(start..<end)))
    guard let now = understander.when(of: after), now.kind != .vague,
      DateWords.span(now, in: after).start == 0
    else { return nil }
    let right = start + blanks(in: after, to: now.span.start)
    if draft.low[right] == draft.low[day] { return nil }
    guard case .weekday = was.kind, case .weekday = now.kind, day == turn.lowerBound - 1 else {
      return draft.putting([], for: wrong.lowerBound..<start)
    }
    return draft.putting([], for: day..<right)
  }

  private func blanks(in line: Line, to end: Int) -> Int {
    line.text.utf8.prefix(end).count { $0 == 0x20 }
  }

  /// "His fourth. Or was it the third": the last word of what came before is doubted.
  private func doubted(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let end = draft.end(ofSentence: turn.upperBound)
    var start = turn.upperBound
    if start < end - 1, slips.articles.contains(draft.low[start]) { start += 1 }
    guard end - start == 1 else { return nil }
    return draft.putting([], for: turn.lowerBound - 1..<start)
  }

  /// "He says I'm ready. Well, he said nearly ready": a few words that end as what they put right.
  private func nearer(_ draft: Draft, _ turn: Range<Int>) -> Draft? {
    let start = draft.after(slips.said, from: turn.upperBound)
    guard start < draft.words.count else { return nil }
    let end = draft.end(ofClause: start)
    let last = turn.lowerBound - 1
    guard (2...4).contains(end - start), draft.low[end - 1] == draft.low[last],
      // "That can wait? No, my son can't wait": asked back, and no slip.
      draft.words[last].last != "?", last > draft.start(of: last), !isDenied(draft, last)
    else { return nil }
    // "At the town hall, no, the church hall"
    let article =
      slips.articles.contains(draft.low[start])
      ? (max(0, last - 3)..<last).last { draft.low[$0] == draft.low[start] } : nil
    return draft.putting([], for: (article ?? last)..<start)
  }

  /// "He's got the plates, well no he's got insurance"; "Let him wait. No, actually what I'd change is
  /// breathe first".
  private func startedAnew(
    _ draft: Draft, _ turn: Range<Int>, _ sitting: Sitting
  ) -> Draft? {
    let next = turn.upperBound
    let start = draft.start(of: turn.lowerBound - 1)
    let opening = draft.low[next...].prefix(2)
    if opening.count == 2, !draft.stops(turn.lowerBound - 1), next + 2 < draft.words.count {
      let again = (start..<turn.lowerBound).dropLast().last {
        draft.low[$0...].starts(with: opening)
      }
      if let again { return draft.putting([], for: again..<next) }
    }
    if let lead = opening.first, slips.leads.contains(lead), !draft.stops(turn.lowerBound - 1),
      draft.isMarked(turn.lowerBound - 1) || draft.low[turn.lowerBound].isEmpty
    {
      // "If it rains, no, if she is out", and not "he said no, to be honest"
      let again = (max(start, turn.lowerBound - 5)..<turn.lowerBound).last { draft.low[$0] == lead }
      if let again { return draft.putting([], for: again..<next) }
    }
    if let anew = toldAnew(draft, turn, from: start) { return anew }
    guard start == 0, draft.stops(turn.lowerBound - 1), turn.lowerBound <= 6,
      !sitting.asked.isNumber
    else { return nil }
    let end = draft.end(ofSentence: next)
    if case .plan(at: .bracing) = sitting.floor, turn.lowerBound <= 2, end < draft.words.count,
      draft.low[next..<end].contains(draft.low[turn.lowerBound - 1])
    {
      // "Rain. No, I'd do it in the rain. What would stop me is the train"
      return draft.putting([], for: 0..<end)
    }
    return turn.count > 1 && end - next > 3 ? draft.putting([], for: 0..<next) : nil
  }
}
