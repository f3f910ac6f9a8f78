import Dialogue
import Machines
import Understanding
import Wording

/// An answer to another question than the one that is asked: it is said back, kept where it belongs, and the
/// question stays. Taken as an answer it would turn the talk on its head.
extension Coach {
  /// - Returns: false where the line may be an answer to what is asked.
  func tellsElsewhere(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .vicarious(at: .naming):
      return tellsWordsForModel(&sitting, line, heard, &speech)
        || tellsOwnTry(&sitting, line, heard, &speech)
    case .vicarious(at: .placing), .vicarious(at: .struggling):
      return tellsOwnTry(&sitting, line, heard, &speech)
        || tellsOwnChange(&sitting, line, heard, &speech)
    case .vicarious(at: .learning):
      return namesModelLate(&sitting, line, heard, &speech)
        || tellsMoreOfModel(&sitting, heard, &speech)
    case .vicarious(at: .borrowing), .vicarious(at: .copying):
      return namesModelLate(&sitting, line, heard, &speech)
    case .persuasion(at: .hearing): return tellsAside(&sitting, line, heard, &speech)
    case .plan(at: .choosing): return tellsStrength(&sitting, line, heard, &speech)
    case .arousal(at: .locating): return tellsOfOthers(&sitting, line, heard, &speech)
    case .arousal(at: .meaning):
      return heard.hasDigits && tellsBodyLate(&sitting, line, heard, &speech)
    case .arousal(at: .breathing): return tellsThoughtLate(&sitting, line, &speech)
    case .arousal(at: .labelling), .arousal(at: .aiming):
      return tellsBodyLate(&sitting, line, heard, &speech)
        || tellsThoughtLate(&sitting, line, &speech)
        || tellsActAsName(&sitting, line, heard, &speech)
    case .arousal(at: .resourcing): return tellsBodyLate(&sitting, line, heard, &speech)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
  }

  /// "Press my hands flat on my knees before I start", where a name for the feeling is asked for: what they will
  /// do in the first minute, which is asked later.
  private func tellsActAsName(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .arousal(at: .labelling), heard.gathered != .chosen,
      (4...24).contains(heard.words),
      !line.text.isMarked, heard.cues.polarity == .none, heard.cues.reading == .none,
      case let told = phraser.stretches(of: line), told.contains(where: { $0.who == .nobody }),
      told.allSatisfy({ $0.who == .nobody || $0.who == .own }),
      heard.heart?.noun == nil, let act = phraser.plan(of: line).act, act.todo != nil,
      act.ownAction, !act.past
    else { return false }
    sitting.floor = .arousal(at: .aiming)
    converse(&sitting, line, &speech)
    return true
  }

  /// "I think I looked up instead of at the page", where somebody else is asked for: what they did themselves.
  private func tellsOwnTry(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard (4...24).contains(heard.words), heard.person == nil, heard.cues.peer == nil,
      heard.cues.feedback == nil, heard.cues.polarity == .none, !line.text.isMarked,
      speech.has(unsaid: "elsewhere.own", sitting)
    else { return false }
    let stretches = phraser.stretches(of: line)
    guard stretches.allSatisfy({ $0.who == .own || $0.who == .nobody }),
      stretches.contains(where: { $0.who == .own && $0.past && $0.ownAction }),
      let deed = heard.phrases.first(where: { $0.isOwn && $0.past && $0.clause != nil })
    else { return false }
    if !sitting.facts.has(.did) {
      sitting.facts.keep(Fact(kind: .did, phrase: deed, turn: sitting.turn))
    }
    speech.askStill(.reflect("elsewhere.own"), line: deed, sitting)
    return true
  }

  /// "I'd slow down at the start", in the same place: what they would do another way, and nobody.
  private func tellsOwnChange(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .vicarious(at: .naming(again: false)), (3...16).contains(heard.words),
      heard.person == nil, heard.cues.polarity == .none, !line.text.isMarked,
      speech.has(unsaid: "elsewhere.change", sitting),
      case let stretches = phraser.stretches(of: line), stretches.contains(where: \.modal),
      stretches.allSatisfy({ $0.who == .own && !$0.isDenied }),
      let act = phraser.plan(of: line).act, act.todo != nil
    else { return false }
    if !sitting.facts.has(.change) {
      sitting.facts.keep(Fact(kind: .change, phrase: act, turn: sitting.turn))
    }
    speech.askStill(.reflect("elsewhere.change"), line: act, sitting)
    return true
  }

  /// "My trainer once wrote calm and exact on my sheet", where a step is asked for: what somebody said of them, and
  /// nothing that is done.
  private func tellsStrength(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard (4...24).contains(heard.words), heard.cues.feedback?.giver != nil, !heard.plan.both,
      !line.text.isMarked, sitting.tries < 2,
      case let stretches = phraser.stretches(of: line).filter(\.isFinite),
      stretches.contains(where: { $0.past && $0.who != .own }),
      stretches.allSatisfy({ !$0.modal && $0.who != .own })
    else { return false }
    if !sitting.facts.has(.said) { early(&sitting, heard, keeping(line, heard, sitting)) }
    let said = sitting.facts[.said].flatMap { $0.turn == sitting.turn ? $0.phrase : nil }
    let told = said ?? heard.phrases.first { $0.clause != nil && !$0.isOwn }
    speech.askStill(.reflect("elsewhere.words"), line: told, sitting)
    return true
  }

  /// "No, she's right", where the body is asked for: said of somebody else, and no word about the body.
  private func tellsOfOthers(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    var rest = line.text[...].bare
    guard (3...16).contains(heard.words), rest.strip(corrections.leads), !line.text.isMarked,
      heard.cues.sensations.isEmpty, speech.has(unsaid: "elsewhere.others", sitting),
      case let told = Line(String(rest.bare)),
      case let stretches = phraser.stretches(of: told).filter(\.isFinite),
      let first = stretches.first, first.who == .other || first.who == .somebody,
      let said = phraser.phrases(of: told).first(where: { $0.clause != nil })
    else { return false }
    speech.askStill(.reflect("elsewhere.others"), line: said, sitting)
    return true
  }

  /// "My daughter Ffion, she used to hide in the toilets", where it is asked what somebody did or what could be
  /// borrowed, and nobody was named: there is somebody.
  private func namesModelLate(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.words >= 4, let person = phraser.person(of: line), phraser.isKnown(person),
      heard.cues.feedback == nil, heard.cues.peer?.nobody != true
    else { return false }
    // What was taken for somebody may have been a deed of theirs.
    guard sitting.facts[.peer].map({ $0.phrase.noun == nil && $0.phrase.isOwn }) ?? true else {
      return false
    }
    for kind: FactKind in [.peer, .struggle, .lesson, .technique] { sitting.facts.drop(kind) }
    sitting.floor = .vicarious(at: .naming(again: true))
    converse(&sitting, line, &speech)
    return true
  }

  /// "My hands shake and my throat closes right up, about an 8", where a name for the feeling or the first move
  /// is asked for: how it shows.
  private func tellsBodyLate(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard (4...20).contains(heard.words), !line.text.isMarked, !heard.plan.both,
      heard.cues.sensations.contains(where: { !$0.negated && $0.time != .past }),
      speech.has(unsaid: "elsewhere.body", sitting)
    else { return false }
    let stretches = phraser.stretches(of: line).filter(\.isFinite)
    guard !stretches.isEmpty, stretches.allSatisfy({ $0.who == .thing && !$0.past && !$0.modal }),
      let body = heard.phrases.first(where: { $0.feeling && $0.clause != nil })
    else { return false }
    let keeping = keeping(line, heard, sitting)
    for kind: FactKind in [.sensation, .strength] {
      if let fact = keeping.fact(kind) { sitting.facts.keep(fact) }
    }
    if case .arousal(at: .meaning) = sitting.floor, let body = sitting.facts.sensed {
      sitting.floor = .arousal(at: .meaning(body: body))
    }
    let isRow = joinSigns(heard, &sitting)
    if isRow { speech.parrot = nil }
    speech.askStill(
      isRow ? .summarise("arousal.located.row") : .reflect("elsewhere.body"),
      line: isRow ? nil : body, sitting)
    return true
  }

  /// "That it's going to happen again", in the same place: what they are afraid of, and neither a name nor a move.
  private func tellsThoughtLate(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard (3...20).contains(line.words), !line.text.isMarked,
      speech.has(unsaid: "elsewhere.thought", sitting)
    else { return false }
    var words = line.text[...].bare
    words.strip(hints.small.thoughtLeads)
    let thought = Line(String(words))
    let stretches = phraser.stretches(of: thought)
    guard let first = stretches.first, first.isFinite, first.isMain, !first.past,
      stretches.allSatisfy({ $0.who != .own }),
      first.who == .other || first.who == .thing && first.modal,
      let said = phraser.phrases(of: thought).first(where: { $0.clause != nil })
    else { return false }
    speech.askStill(.reflect("elsewhere.thought"), line: said, sitting)
    return true
  }

  /// "She was worse than me, she wouldn't even answer the phone", where it is asked what changed it: what was hard.
  private func tellsMoreOfModel(
    _ sitting: inout Sitting, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard let peer = heard.cues.peer, peer.struggled == true || peer.similarity == .behind,
      heard.words > 3, !heard.has(.effort), !heard.has(.strategy), !heard.has(.preparation),
      !heard.has(.help), heard.cues.outcome != .success, heard.cues.outcome != .partial,
      speech.has(unsaid: "elsewhere.model", sitting),
      let hard = heard.phrases.last(where: { $0.clause != nil && !$0.isOwn })
    else { return false }
    sitting.facts.keep(Fact(kind: .struggle, phrase: hard, turn: sitting.turn))
    speech.askStill(.reflect("elsewhere.model"), line: hard, sitting)
    return true
  }

  /// "I could say it in the car, but I hate my voice", where it is asked what somebody said: their own.
  private func tellsAside(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard (5...24).contains(heard.words), heard.person == nil, heard.cues.feedback == nil,
      heard.cues.polarity == .none, !line.text.isMarked, line.text.quotation == nil,
      !hints.voices.saying.stand(in: heard.said), speech.has(unsaid: "elsewhere.aside", sitting)
    else { return false }
    let stretches = phraser.stretches(of: line)
    guard stretches.contains(where: { $0.who == .own && $0.isFinite }),
      stretches.allSatisfy({ $0.who == .own || $0.who == .nobody }),
      let own = heard.phrases.first(where: { $0.isOwn && $0.clause != nil })
    else { return false }
    speech.askStill(.reflect("elsewhere.aside"), line: own, sitting)
    return true
  }

  /// "What about my hands, you said you'd come back": the body, of which it was told before, comes next.
  func comesBackToBody(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard hints.small.comesBack.stand(in: words), sitting.mode == .full, words.count <= 24,
      let told = sitting.facts[.sensation], !sitting.visited.contains(.arousal),
      sitting.parked == nil, !sitting.floor.checksCard,
      speech.has(unsaid: "elsewhere.comeBack", sitting)
    else { return false }
    switch sitting.floor {
    case .mastery, .vicarious, .persuasion: break
    case .opening, .arousal, .plan, .close, .checkIn, .quick: return false
    }
    guard isNamed(Phrase(quote: told.phrase.quote), in: line.text[...]) else { return false }
    speech.isWished = true
    sitting.parked = sitting.floor
    sitting.tries = 0
    sitting.floor = .arousal(at: .locating(grounded: false))
    speech.add([.inform("elsewhere.comeBack")])
    settle(&sitting, &speech)
    return true
  }
}
