import Dialogue
import Understanding

/// Which machine has the floor, and where it stands: the sum of all machines of a session.
public enum Floor: Hashable, Codable, Sendable {
  case opening(at: Opening)
  case mastery(at: Mastery)
  case vicarious(at: Vicarious)
  case persuasion(at: Persuasion)
  case arousal(at: Arousal)
  case plan(at: Plan)
  case close(at: Close)
  case checkIn(at: CheckIn)
  case quick(at: Quick)

  /// Asked of every line many times, nearly always of a state that is written out where it is asked.
  @inlinable @inline(__always) public static func == (one: Floor, other: Floor) -> Bool {
    switch (one, other) {
    case (.opening(let one), .opening(let other)): one == other
    case (.mastery(let one), .mastery(let other)): one == other
    case (.vicarious(let one), .vicarious(let other)): one == other
    case (.persuasion(let one), .persuasion(let other)): one == other
    case (.arousal(let one), .arousal(let other)): one == other
    case (.plan(let one), .plan(let other)): one == other
    case (.close(let one), .close(let other)): one == other
    case (.checkIn(let one), .checkIn(let other)): one == other
    case (.quick(let one), .quick(let other)): one == other
    case _: false
    }
  }

  /// What a machine makes of a line, or of what is known.
  public typealias Step = Turn<Floor>

  /// The event of the line in the state, stepped. Nil where the line was not understood.
  public func hear(_ heard: Heard) -> Step? {
    switch self {
    case .opening(let state): take(state, state.hear(heard), Floor.opening)
    case .mastery(let state): take(state, state.hear(heard), Floor.mastery)
    case .vicarious(let state): take(state, state.hear(heard), Floor.vicarious)
    case .persuasion(let state): take(state, state.hear(heard), Floor.persuasion)
    case .arousal(let state): take(state, state.hear(heard), Floor.arousal)
    case .plan(let state): take(state, state.hear(heard), Floor.plan)
    case .close(let state): take(state, state.hear(heard), Floor.close)
    case .checkIn(let state): take(state, state.hear(heard), Floor.checkIn)
    case .quick(let state): take(state, state.hear(heard), Floor.quick)
    }
  }

  /// The step that what is known makes of the question. Nil where it must be asked.
  public func known(_ facts: Facts) -> Step? {
    switch self {
    case .opening(let state): take(state, state.known(facts), Floor.opening)
    case .mastery(let state): take(state, state.known(facts), Floor.mastery)
    case .vicarious(let state): take(state, state.known(facts), Floor.vicarious)
    case .persuasion(let state): take(state, state.known(facts), Floor.persuasion)
    case .arousal(let state): take(state, state.known(facts), Floor.arousal)
    case .plan(let state): take(state, state.known(facts), Floor.plan)
    case .close(let state): take(state, state.known(facts), Floor.close)
    case .checkIn(let state): take(state, state.known(facts), Floor.checkIn)
    case .quick(let state): take(state, state.known(facts), Floor.quick)
    }
  }

  /// The question is let go.
  public var passed: Step {
    switch self {
    case .opening(let state): lift(state.step(Opening.pass), Floor.opening)
    case .mastery(let state): lift(state.step(Mastery.pass), Floor.mastery)
    case .vicarious(let state): lift(state.step(Vicarious.pass), Floor.vicarious)
    case .persuasion(let state): lift(state.step(Persuasion.pass), Floor.persuasion)
    case .arousal(let state): lift(state.step(Arousal.pass), Floor.arousal)
    case .plan(let state): lift(state.step(Plan.pass), Floor.plan)
    case .close(let state): lift(state.step(Close.pass), Floor.close)
    case .checkIn(let state): lift(state.step(CheckIn.pass), Floor.checkIn)
    case .quick(let state): lift(state.step(Quick.pass), Floor.quick)
    }
  }

  /// What is asked. Nil where the machine is done.
  public var question: Question? {
    switch self {
    case .opening(let state): state.question
    case .mastery(let state): state.question
    case .vicarious(let state): state.question
    case .persuasion(let state): state.question
    case .arousal(let state): state.question
    case .plan(let state): state.question
    case .close(let state): state.question
    case .checkIn(let state): state.question
    case .quick(let state): state.question
    }
  }

  /// True where the red flags were asked for.
  public var isScreening: Bool {
    switch self {
    case .arousal(at: .screening), .quick(at: .screening): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// The machine's name, as in its file of words.
  public var machine: String {
    switch self {
    case .opening: "opening"
    case .mastery: "mastery"
    case .vicarious: "vicarious"
    case .persuasion: "persuasion"
    case .arousal: "arousal"
    case .plan: "plan"
    case .close: "close"
    case .checkIn: "checkin"
    case .quick: "quick"
    }
  }

  /// The state's name on the wire: `arousal.meaning`.
  public var name: String { question?.key ?? machine + ".done" }

  /// The source of self-efficacy that is being talked of, if it is one.
  public var source: Source? {
    switch self {
    case .mastery: .mastery
    case .vicarious: .vicarious
    case .persuasion: .persuasion
    case .arousal, .quick: .arousal
    case .opening, .plan, .close, .checkIn: nil
    }
  }

  /// The first state of the machine for a source, with what is asked there.
  public static func entry(_ source: Source) -> Step {
    switch source {
    case .mastery: lift(Mastery.entries[0], Floor.mastery)
    case .vicarious: lift(Vicarious.entries[0], Floor.vicarious)
    case .persuasion: lift(Persuasion.entries[0], Floor.persuasion)
    case .arousal: lift(Arousal.entries[0], Floor.arousal)
    }
  }
}

private func take<M: Machine>(
  _ state: M, _ event: M.Event?, _ wrap: (M) -> Floor
) -> Turn<Floor>? {
  event.map { lift(state.step($0), wrap) }
}

/// A machine's turn as a turn of the whole.
public func lift<M: Machine>(_ turn: Turn<M>, _ wrap: (M) -> Floor) -> Turn<Floor> {
  Turn(wrap(turn.state), turn.moves, keep: turn.keeps, evidence: turn.evidence)
}
