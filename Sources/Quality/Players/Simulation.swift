import Coaching

/// Made-up people at talk with the coach: as many sessions as wanted, the personas in turn.
public struct Simulation: Sendable {
  public let scripts: [Script]
  public let readings: [Reading]
  public let seed: UInt64

  /// - Parameter sessions: how many, all personas together.
  public init(_ personas: [Persona], sessions: Int, seed: UInt64, gauge: Gauge) {
    self.seed = seed
    var scripts: [Script] = []
    var readings: [Reading] = []
    for number in 0..<(personas.isEmpty ? 0 : sessions) {
      let persona = personas[number % personas.count]
      let (script, conversation) = Simulation.play(
        persona, seed: seed &+ UInt64(number / personas.count), gauge)
      scripts.append(script)
      readings.append(gauge.reader.reading(of: conversation))
    }
    self.scripts = scripts
    self.readings = readings
  }

  /// One session of one person. A line is its own number.
  static func play(_ persona: Persona, seed: UInt64, _ gauge: Gauge) -> (Script, Conversation) {
    var player = Player(persona, seed: seed)
    var session = Session(seed: seed, mode: persona.mode)
    var at = Script.start
    var script = Script(name: "\(persona.name) \(seed)", seed: seed, mode: persona.mode)
    var conversation = Conversation(
      name: script.name, seed: seed, mode: persona.mode, exchanges: [], isExact: true)
    var reply: Reply?
    while script.lines.count < Player.patience, let next = player.line(after: reply) {
      at.seconds += next.pause
      let line = Script.Line(typed: next.typed, at: at, number: script.lines.count + 1)
      let before = session
      let said = gauge.coach.respond(&session, to: Array(next.typed.utf8), at: at)
      let faults = gauge.probe.faults(before, session, said, line, turn: script.lines.count)
      script.lines.append(line)
      conversation.exchanges.append(
        Conversation.Exchange(
          typed: next.typed, at: at, line: line.number, reply: said, faults: faults))
      reply = said
    }
    return (script, conversation)
  }
}
