import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// What is kept of a line that bore on safety: its class, never its text.
public struct Screened: Hashable, Codable, Sendable {
  public var event: Safety.Event
  /// The person said that they are under 18.
  public var young: Bool
  /// The region they named, when asked for it.
  public var region: String?
  /// The number that was asked for, where a vague sign stood beside it.
  public var number: Int?

  public init(event: Safety.Event, young: Bool, region: String?, number: Int? = nil) {
    self.event = event
    self.young = young
    self.region = region
    self.number = number
  }
}

extension Coach {
  /// Before all else, in every state: what of the line bears on safety (safety.md). Nil where the
  /// coach may go on.
  func screened(_ sitting: Sitting, _ line: Line, _ cues: Cues) -> Screened? {
    let isMinor = sitting.young && cues.safety == .none && cues.signs.contains(.trouble)
    guard sitting.safety.holds || isMinor || cues.safety != .none else { return nil }
    if cues.safety == .harmOthers, isForecast(line, sitting) { return nil }
    if sinks(line, cues, sitting) { return nil }
    var cues = cues
    if isMinor { cues.safety = .minor }
    if sitting.safety.holds { cues = clearing(cues, of: line, sitting.safety) }
    var heard = Heard(cues: cues)
    heard.words = line.words
    guard var event = sitting.safety.hear(heard) else { return nil }
    // In answer to the red flags a vague body word is not vague any more.
    if event == .medicalUnclear, sitting.floor.isScreening { event = .medical }
    // The number that was asked for before takes up the rest by itself.
    let number =
      event == .told && sitting.safety.offers ? number(before: sitting, line) : nil
    if number != nil { event = .onward }
    let turn = sitting.safety.step(event)
    guard turn.state.holds || !turn.moves.isEmpty else { return nil }
    let unknown = sitting.safety.holds && place(sitting) == nil
    return Screened(
      event: event, young: cues.signs.contains(.young),
      region: unknown ? helplines.region(namedIn: line) : nil,
      number: number ?? (event.isVague ? self.number(asked: sitting.asked, cues) : nil))
  }

  /// The number that answers what was asked before the concern came up.
  private func number(before sitting: Sitting, _ line: Line) -> Int? {
    guard let asked = sitting.floor.question?.asked, asked.isNumber else { return nil }
    return number(asked: asked, understander.cues(of: line, asked: asked))
  }

  /// The number of 0 to 100, or of 0 to 10, that answers a question.
  private func number(asked: Asked, _ cues: Cues) -> Int? {
    guard let rating = cues.rating, !rating.verbal else { return nil }
    return switch asked {
    case .rating: Int(rating.value.rounded())
    case .scale(let top): Int((rating.value * Double(top) / 100).rounded())
    case .nothing, .open, .yesNo, .choice: nil
    }
  }

  /// What a line that bears on safety makes of a sitting.
  func respond(_ sitting: inout Sitting, to screened: Screened, _ at: Moment) -> Reply {
    sitting.turn += 1
    sitting.greeted = true
    sitting.lastLine = ""
    sitting.young = sitting.young || screened.young
    var speech = Speech(coach: self, at: at)
    if sitting.ended, screened.event.returns { return comeBack(&sitting, &speech) }
    sitting.ended = false
    let old = sitting.safety
    let turn = old.step(screened.event)
    let told = !screened.event.alarms && turn.state == sitting.safety
    if let number = screened.number {
      sitting.facts.keep(
        Fact(kind: .unheard, phrase: Phrase(quote: ""), number: number, turn: sitting.turn))
    }
    sitting.safety = turn.state
    if let region = screened.region {
      sitting.region = region
      speech.add(turn.state.holds ? [.inform("safety.numbers")] : turn.moves)
    } else if told, asksPlace(sitting, turn) {
      sitting.askedPlace = true
      speech.add([.ask("safety.where")])
    } else {
      speech.add(turn.moves.map { young($0, sitting) })
    }
    if turn.state == .clear { settleAlarm(screened.event, of: old, in: &sitting) }
    note(turn.state.concern, in: &sitting)
    if screened.event == .forget {
      sitting.facts = Facts()
      sitting.ledger = Ledger()
      sitting.trigger = nil
      sitting.queried = nil
    }
    if screened.event == .leave {
      sitting.ended = true
    }
    if !turn.state.holds {
      let number = sitting.facts[.unheard]?.number
      sitting.facts.drop(.unheard)
      if sitting.floor.question == nil {
        settle(&sitting, &speech)
      } else if let number, sitting.asked.isNumber {
        // What the line had said beside the false sign is heard now.
        converse(&sitting, Line(String(number)), &speech)
      } else {
        speech.again(sitting)
      }
    }
    return speech.reply(&sitting)
  }

  /// The person left with a concern open, and is back: the check comes before anything else.
  private func comeBack(_ sitting: inout Sitting, _ speech: inout Speech) -> Reply {
    sitting.ended = false
    switch sitting.safety {
    case .clear, .checkingBody, .checkingMind, .returning, .offering: speech.again(sitting)
    case .held:
      let turn = sitting.safety.step(.resume)
      sitting.safety = turn.state
      speech.add(turn.moves)
    }
    return speech.reply(&sitting)
  }

  /// The alarm is over. One that was false leaves all as it was before.
  private func settleAlarm(
    _ event: Safety.Event, of safety: Safety, in sitting: inout Sitting
  ) {
    var wasFalse = event == .figure || event == .denied
    if case .checkingBody = safety { wasFalse = true }
    if wasFalse, let before = sitting.before {
      // A medical sign that was none answers the question for the red flags, where that stood.
      let isBody = safety.concern?.name == .medical
      sitting.floor = isBody ? before.floor.screened : before.floor
      sitting.parked = before.parked
      sitting.visited = before.visited
      sitting.tender = before.tender
    }
    sitting.before = nil
  }

  /// What outlasts the way back: after a medical sign the body is not read anew in this sitting,
  /// after abuse praise and attribution stay silent.
  func note(_ concern: Safety.Concern?, in sitting: inout Sitting) {
    func keepFloor() {
      if sitting.before == nil { sitting.before = Sitting.Before(sitting) }
    }
    func leave(_ source: Source) {
      if !sitting.visited.contains(source) { sitting.visited.append(source) }
      if sitting.floor.source == source { sitting.floor = source.ended }
      if sitting.parked?.source == source { sitting.parked = nil }
    }
    switch concern {
    case .medical?, .helped?:
      keepFloor()
      leave(.arousal)
    case .abuse?:
      keepFloor()
      sitting.tender = true
      leave(.mastery)
      leave(.persuasion)
    case .danger?, .crisis?, .harm?, .clinical?, .minor?, .third?, nil: break
    }
  }

  /// The region of a sitting: the one the person named, else the operator's.
  func place(_ sitting: Sitting) -> String? { sitting.region ?? region }

  /// Where to turn is asked once, where it can help and nothing presses.
  private func asksPlace(_ sitting: Sitting, _ turn: Turn<Safety>) -> Bool {
    guard place(sitting) == nil, !sitting.askedPlace, case .held(let concern) = turn.state,
      turn.moves.first?.key.hasSuffix(".next") == true
    else { return false }
    switch concern {
    case .crisis, .abuse, .harm, .third: return true
    case .medical, .helped, .danger, .clinical, .minor: return false
    }
  }

  /// The words for someone under 18, where there are some.
  private func young(_ move: Move, _ sitting: Sitting) -> Move {
    let key = move.key + ".young"
    return sitting.young && speaker.words.variants[key] != nil ? Move(move.act, key) : move
  }
}

extension Floor {
  /// What follows on a no to the red flags; the floor itself where they were not asked for.
  var screened: Floor {
    switch self {
    case .arousal(at: let state) where isScreening: .arousal(at: state.step(.no).state)
    case .quick(at: let state) where isScreening: .quick(at: state.step(.no).state)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      self
    }
  }

  /// True where it is asked what the person did and what made the difference.
  var attributes: Bool {
    switch self {
    case .mastery(at: .doing), .mastery(at: .explaining), .mastery(at: .owning),
      .mastery(at: .strategy), .mastery(at: .controlling), .mastery(at: .changing):
      true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }
}

extension Safety.Event {
  /// True for what someone says who comes back after a goodbye.
  var returns: Bool {
    switch self {
    case .yes, .no, .safe, .helped, .told, .figure, .denied, .resume, .onward, .pass: true
    case .medical, .medicalUnclear, .danger, .crisis, .crisisUnclear, .abuse, .harmOthers,
      .clinical, .minor, .thirdParty, .leave, .numbers, .forget:
      false
    }
  }

  /// True where the sign is asked about before anything is said of it.
  var isVague: Bool { self == .medicalUnclear || self == .crisisUnclear }

  /// True for the classes of safety.md, false for answers.
  var alarms: Bool {
    switch self {
    case .medical, .medicalUnclear, .danger, .crisis, .crisisUnclear, .abuse, .harmOthers,
      .clinical, .minor, .thirdParty:
      true
    case .yes, .no, .safe, .helped, .told, .figure, .denied, .resume, .onward, .leave, .numbers,
      .forget, .pass:
      false
    }
  }
}
