import Coaching
import Understanding

/// Tries, beside each line of a conversation, what must hold in every state: undo and replay are
/// exact, and one turn leads to the source that is asked for.
public struct Probe: Sendable {
  private let coach: Coach
  /// Lines that ask for a source by name, out of the coach's own command words.
  private let requests: [(line: [UInt8], source: Source)]
  private let undo: [UInt8]?

  public init(coach: Coach) {
    self.coach = coach
    var requests: [(line: [UInt8], source: Source)] = []
    var undo: [UInt8]?
    for word in coach.commandWords {
      switch coach.understander.cues(of: Line(word), asked: .open).command {
      case .switching(let topic):
        if let source = Source(rawValue: topic.rawValue) {
          requests.append((Array(word.utf8), source))
        }
      case .undo: undo = Array(word.utf8)
      case .stop, .skip, .back, .why, .help, .repeating, .progress, .quality, .forget, .greeting,
        .goodbye, .thanks, .correction, .joke, .quick, .restart, .resume, nil:
        break
      }
    }
    self.requests = requests
    self.undo = undo
  }

  /// - Parameter turn: decides which source is asked for, in turn.
  func faults(
    _ before: Session, _ after: Session, _ reply: Reply, _ line: Script.Line, turn: Int
  ) -> [Fault] {
    var faults: [Fault] = []
    var twin = before
    if coach.respond(&twin, to: Array(line.typed.utf8), at: line.at) != reply || twin != after {
      faults.append(.replay)
    }
    guard after.sitting.safety == .clear else { return faults }
    // What only asked something goes back together with the line before it; what itself takes a
    // line back leaves nothing to take back.
    let isStep =
      before.sitting.floor != after.sitting.floor || before.sitting.facts != after.sitting.facts
    if let undo, isStep, after.count > before.count {
      var undone = after
      _ = coach.respond(&undone, to: undo, at: line.at)
      if undone.sitting != before.sitting { faults.append(.undo) }
    }
    if !requests.isEmpty, !after.sitting.ended {
      let request = requests[turn % requests.count]
      var led = after
      _ = coach.respond(&led, to: request.line, at: line.at)
      if led.sitting.floor.source != request.source { faults.append(.source(request.source)) }
    }
    return faults
  }
}
