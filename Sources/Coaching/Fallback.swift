import Dialogue
import Machines
import Understanding

/// What may come and what they do then, told once the plan stands: left out of it, taken down the wrong way
/// round, or thought of later.
extension Coach {
  /// "You forgot that if it rains I do it at the gym", once there is a plan: what they do then is put in, and
  /// all of it is said again.
  func addsBackup(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard Summary.plan(sitting.facts, joints) != nil,
      let sentence = sentences.first(where: { hints.leftOut.stand(in: MetaWord.all(in: $0)) })
    else { return false }
    guard
      let rest = sentence.rest(after: joints.if, folded: " " + sentence.lowercased().straight)
    else { return false }
    guard keepsBackup(Line(joints.if + " " + rest), &sitting) else { return false }
    speech.add([.inform("meta.sorry"), .summarise("plan.recalled"), .summarise("close.backup")])
    return true
  }

  /// "If I'm tired I do it tomorrow", "no, that's the wrong way round, I'd do one page if I'm tired. 70", where the
  /// chance of the plan or a number is asked for: what may come after all, and what they do then. A number beside
  /// it is the answer, and without one the question stays.
  func foreseesLater(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .plan(at: .signing), .plan(at: .predicting), .close: break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .checkIn, .quick:
      return false
    }
    let isTurned = hints.plan.wrongWay.stand(in: heard.said)
    guard heard.words <= 30, sitting.facts.has(.step),
      isTurned || !hints.plan.wrong.stand(in: heard.said),
      // "If she can do it I can shake a bit", to what moved it.
      isTurned || sitting.floor != .close(at: .moving)
    else { return false }
    var rest: [Substring] = []
    var isTold = false
    for sentence in sentences {
      let words = withoutDenial(sentence)
      if !isTold, !sentence.isMarked, keepsFallback(words, heard, &sitting) {
        isTold = true
      } else if !words.isEmpty {
        rest.append(sentence)
      }
    }
    let numbers = rest.filter { number(in: $0.bare) != nil }
    guard isTold, rest.count == numbers.count else { return false }
    speech.parrot = nil
    speech.add([.summarise("plan.fallback")])
    if let number = numbers.last, sitting.asked.isNumber {
      converse(&sitting, Line(String(number)), &speech)
    } else {
      speech.again(sitting)
    }
    return true
  }

  /// "Being tired might get in the way. I'd do just one line then", where the whole plan was to be typed: what may
  /// come, which is asked for next.
  func bracesEarly(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .typing), (4...30).contains(line.words),
      let cue = sitting.facts[.cue]?.phrase, let act = act(of: sitting),
      let first = Sentences.all(in: line.text).first, !first.isMarked
    else { return false }
    let mayCome =
      obstacle(in: first) != nil || hints.plan.obstacleEnds.stand(in: words)
      || phraser.stretches(of: Line(String(first))).first.map { $0.modal && $0.foretells } == true
    // "If my mum rings I'll do it after" shares nothing with the moment that was told, nor with the act.
    let isElse =
      whole(Line(String(first))).map {
        $0.cue.role == .condition && sharedWords($0.cue, cue) == 0 && sharedWords($0.act, act) == 0
      } == true
    guard mayCome || isElse else { return false }
    sitting.floor = .plan(at: .bracing)
    converse(&sitting, line, &speech)
    return true
  }

  /// "If the word goes I make a joke before they do", where somebody else or the worth of it is talked of: what they
  /// do in a bad moment, kept for the plan. What else is said is an answer.
  func plansElsewhere(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.standsBesideThePlan, heard.words <= 30,
      let at = sentences.firstIndex(where: { $0.opens(with: joints.if) && !$0.isMarked }),
      let (cue, act) = whole(Line(String(sentences[at]))), act.isOwn, act.ownAction, !act.past,
      !act.feeling, cue.clause != nil, managesIt(act),
      !hints.later.dread.stand(in: MetaWord.all(in: sentences[at]))
    else { return false }
    sitting.facts.keep(Fact(kind: .obstacle, phrase: cue, turn: sitting.turn))
    sitting.facts.keep(Fact(kind: .answer, phrase: act, turn: sitting.turn))
    speech.parrot = nil
    speech.add([.summarise("plan.fallback")])
    let rest = Array(sentences[..<at] + sentences[(at + 1)...])
    let words = MetaWord.all(in: rest.joined(separator: " "))
    if sitting.floor == .vicarious(at: .borrowing) {
      sitting.facts.keep(Fact(kind: .borrow, phrase: act, turn: sitting.turn))
      if !rest.isEmpty, hints.heed.stand(in: words) { speech.add([.inform("heed.missed")]) }
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
    } else if rest.isEmpty {
      speech.again(sitting)
    } else if !heeds(&sitting, rest, words, &speech) {
      goOn(&sitting, with: Line(rest.joined(separator: " ")), &speech)
    }
    return true
  }

  /// "I make a joke", and not "I freeze", "I fail the course".
  private func managesIt(_ act: Phrase) -> Bool {
    guard let todo = act.todo, !hints.plan.lapses.open(todo[...]) else { return false }
    let cues = understander.cues(of: Line(act.quote), asked: .open)
    return cues.sensations.isEmpty && cues.outcome == .none && cues.reading != .threat
  }

  /// Without "no, that's the wrong way round" before it.
  private func withoutDenial(_ sentence: Substring) -> Substring {
    var words = Substring(sentence.straight).bare
    words.strip(corrections.leads)
    if let first = words.pieces(at: 0x2C).first,
      hints.plan.wrongWay.stand(in: MetaWord.all(in: first))
    {
      words = words[first.endIndex...].bare
    }
    words.strip(corrections.leads)
    return words.bare
  }

  private func keepsFallback(_ words: Substring, _ heard: Heard, _ sitting: inout Sitting) -> Bool {
    if words.opens(with: joints.then) { return answersObstacle(heard, &sitting) }
    guard words.opens(with: joints.if) || words.lowercased().holds(joints.if) else { return false }
    return keepsBackup(Line(String(words)), &sitting)
  }

  /// "Then I do it in the shower", once it is told what may come and not what then.
  private func answersObstacle(_ heard: Heard, _ sitting: inout Sitting) -> Bool {
    guard sitting.facts.has(.obstacle), !sitting.facts.has(.answer),
      let act = heard.plan.act ?? heard.heart, act.clause != nil, act.isOwn
    else { return false }
    sitting.facts.keep(Fact(kind: .answer, phrase: act, turn: sitting.turn))
    return true
  }

  /// Keeps what may come, and what they do then.
  /// - Returns: false where the words hold no such two.
  private func keepsBackup(_ line: Line, _ sitting: inout Sitting) -> Bool {
    guard let (cue, act) = whole(line) else { return false }
    sitting.facts.keep(Fact(kind: .obstacle, phrase: cue, turn: sitting.turn))
    sitting.facts.keep(Fact(kind: .answer, phrase: act, turn: sitting.turn))
    return true
  }
}

extension Floor {
  /// True where what is asked is no part of the plan, and a plan is no answer to it.
  fileprivate var standsBesideThePlan: Bool {
    switch self {
    case .vicarious, .persuasion, .plan(at: .valuing), .arousal(at: .measuring): true
    case .opening, .mastery, .arousal, .plan, .close, .checkIn, .quick: false
    }
  }
}
