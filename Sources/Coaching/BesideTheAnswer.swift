import Dialogue
import Machines
import Understanding

/// What stands beside an answer, and is never passed over.
enum Companion {
  /// Something asked of the coach, as it was typed; and what stood before it.
  case question(Substring, before: Substring?)
  /// What is feared, without "what if".
  case worry(Substring)
}

extension Floor {
  /// True where the plan stands and only numbers are still asked for.
  fileprivate var isLate: Bool {
    if case .close = self { return true }
    return self == .plan(at: .predicting)
  }
}

/// A line parted into what answers and what stands beside it.
struct Accompanied {
  var answer: Line
  var companions: [Companion]
}

/// "80. What if my throat closes up", "breathe out slow, does breathing even work": the answer, and a question
/// or a worry that is taken up in the same reply.
extension Coach {
  /// - Returns: nil where nothing stands beside an answer, or all of it may be the answer.
  func accompanied(_ line: Line, _ sitting: Sitting) -> Accompanied? {
    guard sitting.safety == .clear, !sitting.ended,
      sitting.greeted || sitting.floor == .opening(at: .wishing),
      sitting.options.isEmpty || sitting.floor != .opening(at: .choosing),
      !asksToAdd(line, sitting),
      let parted = withCompanions(in: line)
    else { return nil }
    if let told = tellsOfBody(parted, line, sitting) { return told }
    if parted.answer.words == 0, sitting.greeted, parted.companions.count == 1,
      case .question(let words, let before)? = parted.companions.first,
      whetherHeard(words, before, sitting) != nil
    {
      return parted
    }
    guard parted.answer.words > 0, !isOfTheWorry(parted, line, sitting) else { return nil }
    let isKept = parted.companions.allSatisfy { mayStandBeside($0, parted.answer, sitting) }
    return isKept ? parted : nil
  }

  /// "What if my throat closes up, and my knees shake", where the body was asked about: a worry, and the
  /// answer as well.
  private func tellsOfBody(
    _ parted: Accompanied, _ line: Line, _ sitting: Sitting
  ) -> Accompanied? {
    guard case .arousal(at: .locating) = sitting.floor,
      case .worry(let words)? = parted.companions.first,
      !understander.cues(of: Line(String(words)), asked: .nothing).sensations.isEmpty
    else { return nil }
    let rest = parted.answer.words > 0 ? parted.answer.text : ""
    let told = words.bare.unmarked + (rest.isEmpty ? "" : ", " + rest)
    return Accompanied(answer: Line(String(told)), companions: [parted.companions[0]])
  }

  /// "What if my hands shake, they always do": what else is said goes with what is feared.
  private func isOfTheWorry(_ parted: Accompanied, _ line: Line, _ sitting: Sitting) -> Bool {
    guard !sitting.asked.isNumber, case .worry(let words)? = parted.companions.first,
      parted.companions.count == 1, line.text[..<words.startIndex].wordCount <= 4,
      !understander.cues(of: Line(String(words)), asked: .nothing).sensations.isEmpty
    else { return false }
    return phraser.stretches(of: parted.answer).first?.who != .own
  }

  func mayAccompany(_ line: Line, _ words: MetaWords) -> Bool {
    words.count >= 4
      && (hints.beside.mayStand(in: words)
        || line.text.isMarked)
      && line.text.first(0x22) == nil
  }

  /// "Do you think they will hear my accent?"
  private func asksTheCoach(_ asked: Substring) -> Bool {
    var rest = asked.bare
    rest.strip(hints.asked.fronts)
    let words = rest.lowercased().pieces(at: 0x20)
    return asked.isMarked && words.count > 3 && words[1] == joints.you
  }

  /// "Can we stop here", "what do you mean": of the talk itself.
  private func bids(_ asked: Substring, _ sitting: Sitting) -> Bool {
    let words = MetaWord.all(in: asked)
    var rest = asked.bare
    if asksSomebody(rest) || whetherHeard(asked, nil, sitting) != nil { return false }
    rest.strip(hints.asked.fronts)
    if shortAnswer(rest) != nil { return false }
    if hints.beside.bids.open(rest) || hints.heed.stand(in: words) { return true }
    if hints.beside.heard.open(rest), understander.when(of: Line(String(rest))) != nil {
      // "Did you get that it's Wednesday?"
      return true
    }
    // "How sure for what?"
    if words.count <= 6, words.last == Meta.what { return true }
    return metas.kind(of: words).map { $0 != .question && $0 != .recall } == true
      || asksMeaning(of: asked, words, in: sitting.lastReply)
      || hints.asked.plea.stand(in: words) && mayPlead(sitting) && !sitting.floor.isLate
      || echoes(words, sitting) || isAskedBack(asked, sitting) || asksOfWords(asked, sitting)
  }

  /// "When did I last try them?": what was asked, said back before the answer.
  private func echoes(_ words: MetaWords, _ sitting: Sitting) -> Bool {
    let long = words.filter { $0.length >= 4 }
    let said = MetaWord.all(in: sitting.lastReply)
    let known = long.filter { said.all.contains($0) }
    // "How much it matters? 10"
    if sitting.asked.isNumber, words.count <= 4, !known.isEmpty { return true }
    return known.count > 1 && known.count >= long.count - 1
  }

  /// False where it may be the answer itself, or part of it.
  private func mayStandBeside(_ companion: Companion, _ answer: Line, _ sitting: Sitting) -> Bool {
    let floor = sitting.floor
    if case .question(let words, _) = companion, bids(words, sitting) { return false }
    let cues = understander.cues(of: Line(String(companion.words)), asked: .nothing)
    if floor.isScreening, !cues.sensations.isEmpty { return false }
    switch (floor, companion) {
    case (.opening(at: .wishing), _):
      let cues = understander.cues(of: answer, asked: sitting.asked)
      return answer.words > 3 || listen(to: answer, cues, sitting).task != nil
        || isSettled(companion, sitting)
    case (.plan(at: .bracing), .worry), (.plan(at: .typing), .worry): return false
    case (.persuasion(at: .hearing), .question), (.persuasion(at: .wording), .question):
      // "Is that feedback?"
      return pointsBack(companion.words) || asksTheCoach(companion.words)
        || ask(companion.words, sitting)?.isSettled == true
    case (.arousal(at: .meaning), .question(let words, _)),
      (.quick(at: .meaning), .question(let words, _)):
      // "They think, why is she here": what goes through a mind may be a question.
      return answer.words > 2 && ask(words, sitting)?.isSettled == true
    case (.arousal(at: .meaning), _), (.quick(at: .meaning), _): return answer.words > 2
    case (.opening, _), (.mastery, _), (.vicarious, _), (.persuasion, _), (.arousal, _),
      (.plan, _), (.close, _), (.checkIn, _), (.quick, _):
      return true
    }
  }
}
