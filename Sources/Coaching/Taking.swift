import Dialogue
import Machines
import Understanding
import Wording

/// The hearings of a line, in their order: each looks for what it alone answers.
extension Coach {
  /// What comes of a line that was listened to.
  func take(
    _ sitting: inout Sitting, _ line: Line, _ cues: Cues, _ heard: Heard, _ speech: inout Speech
  ) -> Reply {
    if sitting.floor.isScreening, mixed(line) == .yes {
      // "No. Hang on, yes": nothing of it is put aside.
      converse(&sitting, line, heard, &speech)
      return speech.reply(&sitting)
    }
    if putsPlanRight(&sitting, line, heard.said, &speech)
      || meetsObjection(&sitting, line, heard, &speech)
      || choosesSentence(&sitting, line, heard, &speech)
      || takesJokeBack(&sitting, line, heard.said, &speech)
    {
      return speech.reply(&sitting)
    }
    if heard.cues.manner.contains(.refusal), sitting.greeted, sitting.floor.question != nil,
      isAllRefusal(line, heard, sitting)
    {
      repair(&sitting, line, heard, &speech)
      return speech.reply(&sitting)
    }
    if takesRequest(&sitting, line, heard, &speech) || namesAct(&sitting, line, heard.said, &speech)
      || rejectsTask(&sitting, line, heard, &speech)
      || changesAim(&sitting, line, heard, &speech)
      || redatesFirst(&sitting, line, &speech)
    {
      return speech.reply(&sitting)
    }
    if putsCause(&sitting, line, heard, &speech) { return speech.reply(&sitting) }
    if takesBare(&sitting, line, heard, &speech)
      || comesBackToBody(&sitting, line, heard.said, &speech)
    {
      return speech.reply(&sitting)
    }
    if heard.words >= Self.fewestParted, sitting.floor.sought != nil, let rest = letBe(line) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    let sentences = Sentences.all(in: line.text)
    if sitting.greeted, sentences.count == 2, let told = beforeDoubt(sentences, sitting) {
      converse(&sitting, told, &speech)
      return speech.reply(&sitting)
    }
    if answersPlea(&sitting, line, heard, &speech)
      || takesAside(&sitting, line, sentences, cues, heard, &speech)
    {
      return speech.reply(&sitting)
    }
    if let beside = command(beside: sentences, heard.said, heard, sitting) {
      let bidden = heard.bidding(beside)
      // "I'm tired now. Can we stop here?" asks nothing that is to be answered first.
      if beside == .stop || beside == .goodbye, let reply = command(&sitting, line, bidden, &speech)
      {
        return reply
      }
      return takeParted(&sitting, line, sentences, cues, bidden, &speech)
    }
    if leaves(sentences, heard.said) {
      let bidden = heard.bidding(.goodbye)
      if case .close = sitting.floor, sitting.asked.isNumber, heard.cues.rating != nil,
        sentences.count > 1
      {
        // "40, no 45. I have to go now, bye": the number first.
        converse(&sitting, Line(sentences.dropLast().joined(separator: " ")), &speech)
        speech.dropQuestions()
        if !sitting.ended { leave(&sitting, line, bidden, &speech) }
        return speech.reply(&sitting)
      }
      if let reply = command(&sitting, line, bidden, &speech) { return reply }
      return takeParted(&sitting, line, sentences, cues, bidden, &speech)
    }
    if sentences.count > 1, let rest = withoutNext(sentences, sitting) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    return takeParted(&sitting, line, sentences, cues, heard, &speech)
  }

  /// What has to be heard before the line is taken for a command or an answer.
  /// - Returns: false where the line says nothing of the kind.
  private func takesAside(
    _ sitting: inout Sitting, _ line: Line, _ sentences: [Substring], _ cues: Cues, _ heard: Heard,
    _ speech: inout Speech
  ) -> Bool {
    let words = heard.said
    if hints.waits.hold(words), sitting.greeted {
      speech.add([.inform("meta.pause")])
      return true
    }
    if hints.puzzled.hold(words) || asksForWhat(line, words), sitting.greeted,
      let question = sitting.floor.question
    {
      makeGood(.unclear, question, &sitting, &speech)
      return true
    }
    if heedsOrder(&sitting, sentences, &speech) || takesAddress(&sitting, sentences, words, &speech)
      || tellsSource(&sitting, sentences, words, &speech)
    {
      return true
    }
    if agreesAfterAll(&sitting, sentences, words, &speech)
      || namesGrief(&sitting, line, sentences, heard, &speech)
      || tellsWhatFor(&sitting, sentences, words, &speech)
      || thinksAloud(&sitting, line, heard, &speech)
      || saidItThemselves(&sitting, words, &speech)
    {
      return true
    }
    if saysWordsAgain(&sitting, sentences, &speech) { return true }
    if tellsInjury(&sitting, words, heard, &speech) { return true }
    if amendsNextTime(&sitting, line, &speech) || mendsCard(&sitting, line, heard, &speech)
      || amendsCard(&sitting, sentences, heard, &speech)
      || renamesFeeling(&sitting, line, words, &speech)
      || putsSentenceRight(&sitting, line, words, &speech)
    {
      return true
    }
    if explainsTheWords(&sitting, sentences, heard, &speech)
      || saysAway(&sitting, sentences, words, heard, &speech)
    {
      return true
    }
    if hints.mustGo.stand(in: words), mustGo(sitting, heard) {
      if hints.mustGoSoon.stand(in: words) {
        staysAWhile(&sitting, sentences, &speech)
        return true
      }
      leave(&sitting, line, heard.bidding(.goodbye), &speech)
      return true
    }
    if hurries(&sitting, sentences, words, line, heard, &speech) { return true }
    if rejoices(&sitting, sentences, words, &speech) { return true }
    if hints.leftOut.stand(in: words), addsBackup(&sitting, sentences, &speech) {
      speech.again(sitting)
      return true
    }
    if numberOfWhatIsMeant(&sitting, sentences, &speech) || putsRemedy(&sitting, sentences, &speech)
      || plansWithMore(&sitting, sentences, heard, &speech)
    {
      return true
    }
    if takesLastMoment(&sitting, line, words, &speech) { return true }
    if plansElsewhere(&sitting, sentences, heard, &speech)
      || dropsAct(&sitting, sentences, words, &speech)
    {
      return true
    }
    if plansOther(&sitting, sentences, words, &speech)
      || addsToPlan(&sitting, sentences, words, &speech)
    {
      return true
    }
    keepsAddition(&sitting, line, words)
    if foreseesLater(&sitting, sentences, heard, &speech) { return true }
    // "Then I do it in the shower instead" is what they do if it fails.
    let maySwap =
      sentences.count == 1 && words.count <= 9 && hints.plan.swap.stand(in: words)
      && !sentences[0].opens(with: joints.then)
    if sitting.floor.isPastTheCue,
      rewritesPlan(&sitting, sentences, words, &speech)
        || maySwap && replans(&sitting, sentences[0], &speech)
    {
      speech.again(sitting)
      return true
    }
    if sentences.count == 1, words.count <= 9, hints.plan.changing.stand(in: words),
      asksToReplan(sitting, sentences[0], &speech)
    {
      return true
    }
    if keepsSaidMoment(&sitting, sentences, &speech) { return true }
    if putsPlanHour(&sitting, sentences, words, &speech) { return true }
    if putsPlanDay(&sitting, sentences, words, heard, &speech)
      || makesPlanHour(&sitting, sentences, words, heard, &speech)
    {
      return true
    }
    if restatesTask(&sitting, sentences, words, &speech) { return true }
    if redates(&sitting, line, heard, cues, &speech)
      || tellsDay(&sitting, sentences, heard, &speech)
    {
      return true
    }
    if hints.language.stand(in: words), heedsLanguage(&sitting, line, words, &speech) {
      return true
    }
    if takesConditioned(&sitting, line, sentences, &speech)
      || takesNumbers(&sitting, line, heard, &speech)
      || rethinks(&sitting, line, heard, &speech)
      || regradesParts(&sitting, line, words, &speech)
    {
      return true
    }
    if let rest = putRight(&sitting, line, sentences, heard, &speech) {
      goOn(&sitting, with: rest, &speech)
      return true
    }
    if let rest = takesBack(&sitting, sentences, words, &speech) {
      afterTakingBack(&sitting, rest, &speech)
      return true
    }
    if hints.numberFor.stand(in: words), reassignsNumber(&sitting, sentences, &speech) {
      return true
    }
    if sentences.count > 1, sitting.floor.asksForPerson,
      opensWithNot(sentences[0]) || opensWithNo(sentences, heard)
    {
      // "NOT my sister. My cousin Dan"
      converse(&sitting, Line(sentences.dropFirst().joined(separator: " ")), &speech)
      return true
    }
    if sentences.count > 1, sitting.floor == .vicarious(at: .borrowing),
      isOnlySomebody(sentences[0])
    {
      // "His sister. But yeah, a timer": who it was is put by.
      converse(&sitting, Line(sentences.dropFirst().joined(separator: " ")), &speech)
      return true
    }
    if sidesWith(&sitting, sentences, words, &speech) { return true }
    if hints.worrying.stand(in: words), worriesInstead(&sitting, sentences, words, &speech) {
      return true
    }
    if sitting.floor.followsTheRating, statesWhole(&sitting, line, words, &speech) { return true }
    if bracesEarly(&sitting, line, words, &speech) { return true }
    if swapsStep(&sitting, line, words, &speech) { return true }
    if tellsLate(&sitting, line, heard, &speech) { return true }
    if changesGoal(&sitting, line, words, &speech) { return true }
    if declines(&sitting, sentences, words, &speech) { return true }
    if heeds(&sitting, sentences, words, &speech) { return true }
    if pleads(&sitting, sentences, words, &speech) { return true }
    if takesPlan(&sitting, sentences, words, &speech) { return true }
    if case .plan = sitting.floor, heard.gathered == nil,
      let gist = gist(of: line, heard, sitting.floor)
    {
      answersLast(sentences, &sitting, &speech)
      converse(&sitting, gist, &speech)
      return true
    }
    if plansPastObstacle(&sitting, sentences, words, &speech) { return true }
    if predictsEarly(&sitting, line, heard, &speech) { return true }
    if hints.managing.stand(in: words), let number = managing(line, sitting) {
      keep(number, as: .rating, &sitting, &speech)
      speech.again(sitting)
      return true
    }
    if hints.fear.stand(in: words), let sure = turned(line, heard, sitting) {
      speech.add([.inform("repair.turned")])
      converse(&sitting, Line(String(sure)), &speech)
      return true
    }
    // "Sorry, I don't understand the number" puts nothing right.
    if doubtsNumber(&sitting, heard, &speech) { return true }
    if hints.correction.stand(in: words),
      // "No one really. Well, my neighbour Maria"
      !(sitting.floor.asksForPerson && hints.long.nobody.open(line.text[...])),
      metas.kind(of: sentences.count > 1 ? MetaWord.all(in: sentences[0]) : words) != .unclear
    {
      if corrects(&sitting, line, heard, &speech) { return true }
      if let rest = mends(&sitting, sentences, &speech) {
        goOn(&sitting, with: rest, &speech)
        return true
      }
    }
    let was = sitting.facts
    if let other = changesTask(&sitting, line, heard) {
      let isMeant = cleftTask(line, of: was) == other
      speech.add([isMeant ? .inform("meta.sorry") : Move(.repair, "repair.otherTask")])
      let cues = understander.cues(of: other, asked: .open)
      converse(&sitting, other, listen(to: other, cues, sitting), &speech)
      return true
    }
    if hints.unwanted.stand(in: words), let rest = forgetsTopic(&sitting, sentences, &speech) {
      if rest.words > 0 { converse(&sitting, rest, &speech) }
      return true
    }
    if hints.topic.stand(in: words), turnsAfterAnswer(&sitting, sentences, &speech) {
      return true
    }
    return leavesReadingOpen(&sitting, line, heard, &speech)
      || putsRequestBy(&sitting, line, &speech)
  }

  /// What a line puts right of one kind of fact.
  /// - Returns: what else the line says; nil where it puts none right.
  private func putRight(
    _ sitting: inout Sitting, _ line: Line, _ sentences: [Substring], _ heard: Heard,
    _ speech: inout Speech
  ) -> Line? {
    let words = heard.said
    if let rest = foretellsAnew(&sitting, line, words, &speech) { return rest }
    if heard.hasDigits, let rest = callsOff(&sitting, sentences, words, &speech) { return rest }
    if let rest = namesHardPart(&sitting, sentences, words, &speech) { return rest }
    if let rest = ratesPartAnew(&sitting, line, words, &speech) { return rest }
    if let rest = rightsRelation(&sitting, sentences, words, &speech) { return rest }
    if let rest = attributes(&sitting, sentences, words, &speech) { return rest }
    if let rest = putsPerson(&sitting, sentences, words, &speech) { return rest }
    if hints.end.hardest.stand(in: words) || hints.end.shifted.stand(in: words)
      || hardest.hint.stand(in: words),
      let rest = renamesHardest(&sitting, sentences, &speech)
    {
      return rest
    }
    if let rest = resenses(&sitting, sentences, words, &speech) { return rest }
    if let rest = renames(&sitting, sentences, &speech) { return rest }
    if mayIntroduce(sitting.turn, words), let rest = introduces(sitting, sentences, &speech) {
      return rest
    }
    if hints.pronouns.stand(in: words), let rest = rightsPronoun(&sitting, sentences, &speech) {
      return rest
    }
    if hints.whichName.stand(in: words), let rest = choosesName(&sitting, sentences, &speech) {
      return rest
    }
    if let rest = countsElse(&sitting, sentences, heard, &speech) { return rest }
    if corrections.notWords.stand(in: words),
      let rest = renamesPart(&sitting, sentences, &speech)
    {
      return rest
    }
    if let rest = putsDenied(&sitting, sentences, words, &speech) { return rest }
    guard heard.hasDigits, hints.end.earlier.stand(in: words) else { return nil }
    return withoutEarlierNumber(sitting, sentences, words)
  }

  /// What is left: a command, a question to the coach, and the answer.
  private func takeParted(
    _ sitting: inout Sitting, _ line: Line, _ sentences: [Substring], _ cues: Cues, _ heard: Heard,
    _ speech: inout Speech
  ) -> Reply {
    let words = heard.said
    if heard.cues.manner.contains(.dontKnow), let rest = afterUnsure(line, heard) {
      converse(&sitting, rest, &speech)
      return speech.reply(&sitting)
    }
    if sentences.count > 1, let wish = wish(before: sentences, sitting) {
      answersLast(sentences, &sitting, &speech)
      converse(&sitting, wish, &speech)
      return speech.reply(&sitting)
    }
    if sentences.count > 1, let plan = planned(sentences, heard, sitting) {
      answersLast(sentences, &sitting, &speech)
      converse(&sitting, plan, &speech)
      return speech.reply(&sitting)
    }
    // "If I don't understand, then I say please repeat" is a plan, "I asked if you are a machine" is not.
    let isPlan =
      heard.plan.both && metas.kind(of: words) != .unanswered && !asksIfNormal(line.text[...])
      // "Is it rude if I stop?"
      && !(sentences.count == 1 && line.text.isMarked && isKnown(line.text[...], sitting))
      || sitting.floor == .plan(at: .bracing) && heard.plan.act != nil
        && metas.kind(of: words) != .plan
    let isRated = cues.rating?.verbal == false
    // "How do I stop being nervous before exams?" names what they would like to be able to do.
    let isWish = sitting.floor == .opening(at: .wishing) && hints.howTo.open(line.text[...].bare)
    // "Nearly, but you missed that I started again", to a card.
    let isGap = leftOut(line, sitting.floor) != nil
    let parted =
      isPlan || isWish || isGap ? nil : parted(sentences, words, sitting, rating: isRated)
    if heard.plan.both, answersLast(sentences, &sitting, &speech) {
      converse(&sitting, Line(sentences.dropLast().joined(separator: " ")), &speech)
      return speech.reply(&sitting)
    }
    defer { note(sentences, parted, in: &sitting) }
    if makesGood(&sitting, parted, &speech, whole: false) { return speech.reply(&sitting) }
    // "If they talk fast, then I say once more please" is a plan.
    // "What was the plan again?" asks for the plan, and for nothing to be said again.
    if !heard.plan.both, !isWish, parted?.metas.contains(.plan) != true,
      let reply = command(&sitting, line, heard, &speech)
    {
      return reply
    }
    if isUrgent(sitting, cues) {
      quicken(&sitting, line, heard, &speech)
      return speech.reply(&sitting)
    }
    if makesGood(&sitting, parted, &speech, whole: true) { return speech.reply(&sitting) }
    if let rest = shelves(&sitting, sentences, heard, &speech) {
      let left = Line(rest)
      if left.words == 0 {
        speech.again(sitting)
      } else {
        converse(&sitting, left, &speech)
      }
      return speech.reply(&sitting)
    }
    if !heard.cues.manner.isDisjoint(with: [.absurd, .odd]), jokes(sitting, line, heard) {
      takeLightly(&sitting, line, &speech)
      return speech.reply(&sitting)
    }
    converse(&sitting, line, heard, &speech)
    return speech.reply(&sitting)
  }

  /// True where a sitting begins with what the body does and with minutes to go.
  private func isUrgent(_ sitting: Sitting, _ cues: Cues) -> Bool {
    switch sitting.floor {
    case .opening(at: .wishing), .checkIn(at: .asking): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    guard let when = cues.when, !when.past, cues.outcome == .none,
      cues.sensations.contains(where: { !$0.negated && $0.time != .past })
    else { return false }
    switch when.kind {
    case .minutes(let count): return count <= 60
    case .now, .days, .weekday, .date, .vague: return false
    }
  }
}

extension Floor {
  /// True where somebody is asked for, or who said something.
  var asksForPerson: Bool {
    switch self {
    case .vicarious(at: .naming), .persuasion(at: .hearing), .persuasion(at: .naming): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}
