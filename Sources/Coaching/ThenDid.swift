import Dialogue
import Efficacy
import Machines
import Understanding

/// "I went blank, and then I said I'd look at the chart": what they did is told with what happened,
/// and need not be asked for.
extension Coach {
  /// "She started with the hairdresser", to what was hard for somebody: how they went about it, which is
  /// asked for next.
  func tellsTheirWay(_ heard: Heard, _ floor: Floor) -> Bool {
    guard floor == .vicarious(at: .struggling), heard.cues.outcome != .failure,
      heard.cues.peer?.struggled != true, let heart = heard.heart, heart.clause != nil, !heart.isOwn
    else { return false }
    return hints.long.ways.stand(in: MetaWord.all(in: heart.quote))
  }

  /// "She froze at first, and then she trained with a timer", to what was hard for somebody: how they got past it is
  /// told as well.
  func keepsTheirWay(
    _ step: inout Floor.Step, _ line: Line, _ heard: Heard, _ sitting: inout Sitting
  ) {
    guard sitting.floor == .vicarious(at: .struggling), heard.words >= 6,
      step.keeps.contains(.struggle), !sitting.facts.has(.lesson),
      let way = wayThen(heard) ?? wayLater(line)
    else { return }
    sitting.facts.keep(Fact(kind: .lesson, phrase: way, turn: sitting.turn))
    let isWhole = heard.heart?.quote.contains(way.quote) == true
    step.state = .vicarious(at: .borrowing)
    step.moves = [.reflect(isWhole ? "heard" : "vicarious.both"), .ask("vicarious.borrowing")]
  }

  private func wayThen(_ heard: Heard) -> Phrase? {
    heard.phrases.dropFirst().last { $0.role == .then && isTheirWay($0) }
  }

  /// "Second time he wrote it in a text first"
  private func wayLater(_ line: Line) -> Phrase? {
    for sentence in Sentences.all(in: line.text).dropFirst() where !sentence.isMarked {
      var words = Substring(sentence.straight).bare
      guard words.strip(hints.long.laterLeads) else { continue }
      return phraser.phrases(of: Line(String(words.bare))).first(where: isTheirWay)
    }
    return nil
  }

  /// What somebody else did, and no failure of theirs.
  private func isTheirWay(_ phrase: Phrase) -> Bool {
    guard phrase.past, let clause = phrase.clause, !phrase.isOwn, !phrase.feeling,
      phrase.ofSomebodyElse.clause != nil, joints.soundness.holds(clause)
    else { return false }
    let cues = understander.cues(of: Line(phrase.quote), asked: .nothing)
    let said = MetaWord.all(in: phrase.quote)
    // "Then he said there wasn't one" is no way.
    return cues.outcome != .failure && cues.negated.isEmpty && !hints.long.trouble.stand(in: said)
      && !hints.voices.saying.stand(in: said)
  }

  /// Keeps what was done then, and asks for the reason, where a step would ask what they did.
  /// - Returns: the step as it is where nothing of the kind was told.
  func thenDid(_ step: Floor.Step, _ heard: Heard, _ sitting: inout Sitting) -> Floor.Step {
    guard heard.words >= 10, case .mastery(at: .doing(let ending)) = step.state,
      step.keeps.contains(.attempt) || step.keeps.contains(.outcome),
      let happened = heard.heart, let deed = deed(after: happened, heard)
    else { return step }
    var did = Fact(
      kind: .did, phrase: deed, number: ending != .failure ? Fact.affirmed : nil, turn: sitting.turn
    )
    // "I lost my place, and then I sat down before the last verse"
    let isBroken = avoids(did)
    if isBroken { did.number = Fact.failed }
    sitting.facts.keep(did)
    var step = step
    step.state = .mastery(at: .explaining(ending: ending))
    step.moves = [
      .reflect(isBroken ? "mastery.brokeOff" : "mastery.thenDid"),
      .ask(isBroken ? "mastery.explainingAnyway" : "mastery.explaining"),
    ]
    return step
  }

  /// "I opened the application and stared at it. I closed it again": all of an attempt is told at once, and
  /// what happened need not be asked for.
  func toldWhole(_ step: Floor.Step, _ heard: Heard, _ sitting: inout Sitting) -> Floor.Step {
    guard step.state == .mastery(at: .happening), step.keeps.contains(.attempt),
      sitting.floor == .mastery(at: .recalling) || sitting.floor == .mastery(at: .nearest)
    else { return step }
    let told = heard.phrases.filter { phrase in
      phrase.past && !phrase.feeling && phrase.doing != nil && phrase.role != .when
        && phrase.role != .condition && phrase.role != .because
        && phrase.isOfYou && !isPosture(phrase)
    }
    guard told.count > 2 else { return toldToTheEnd(step, heard) }
    guard
      let deed = told.last(where: { $0.ownAction && !isCut($0, heard) })
    else { return step }
    sitting.facts.keep(Fact(kind: .did, phrase: deed, turn: sitting.turn))
    var step = step
    step.state = .mastery(at: .explaining(ending: .mixed))
    step.moves = [
      .reflect(deed == heard.heart ? "heard" : "mastery.toldWhole"), .ask("mastery.explaining"),
    ]
    return step
  }

  /// "She asked about the gap and I started to cry": how it ended is told, and is not asked for.
  private func toldToTheEnd(_ step: Floor.Step, _ heard: Heard) -> Floor.Step {
    // "And I read out the letter": what came of an act is still to be told.
    guard heard.words >= Self.leastStory, let end = heard.heart, end.past, end.clause != nil,
      case let story = heard.phrases.filter(isOfStory), story.count > 2,
      story.last?.ownAction == false
    else { return step }
    var step = step
    step.state = .mastery(at: .doing(ending: .mixed))
    step.moves = [
      .reflect("heard"), .ask(end.isOwn ? "mastery.doingAnyway" : "mastery.doing"),
    ]
    return step
  }

  /// What happened, and not how it was there.
  private func isOfStory(_ phrase: Phrase) -> Bool {
    phrase.past && phrase.clause != nil && phrase.role != .when && phrase.role != .condition
      && phrase.role != .because && !phrase.feeling
      && phraser.stretches(of: Line(phrase.quote)).first.map { $0.isFinite && !$0.isStill } == true
  }

  /// "I changed three | that were correct"
  private func isCut(_ phrase: Phrase, _ heard: Heard) -> Bool {
    guard let at = heard.phrases.firstIndex(of: phrase), at + 1 < heard.phrases.count else {
      return false
    }
    return heard.phrases[at + 1].clause?.hasPrefix(joints.that + " ") == true
  }

  /// The act that a "then" or a "but" leads on to, after what happened.
  private func deed(after happened: Phrase, _ heard: Heard) -> Phrase? {
    guard let at = heard.phrases.firstIndex(of: happened) else { return nil }
    let after = heard.phrases[(at + 1)...]
    if understander.outcome(of: Line(happened.quote)) == .failure {
      // "I stalled at the lights, and I started again": what they did about it.
      let deed = after.first {
        $0.role == .main && $0.isOwn && $0.ownAction && $0.past && !$0.feeling
          && ($0.clause?.wordCount ?? 0) > 2 && $0.todo != nil
          && understander.cues(of: Line($0.quote), asked: .nothing).outcome != .failure
          && !hints.flight.stand(in: MetaWord.all(in: $0.quote))
      }
      if let deed { return deed }
    }
    return after.first {
      ($0.role == .then || $0.role == .but) && $0.isOwn && $0.ownAction && $0.past && !$0.feeling
        && ($0.clause?.wordCount ?? 0) > 3
        && understander.outcome(of: Line($0.quote)) != .failure
    }
  }
}
