/// What simulated sessions showed, as text.
public struct SimulationReport: Sendable {
  private let simulation: Simulation
  private let gauge: Gauge

  public init(_ simulation: Simulation, gauge: Gauge) {
    self.simulation = simulation
    self.gauge = gauge
  }

  /// Every broken rule with its count and the shortest transcript that shows it.
  /// - Parameter most: how many words keys are shown for each rule.
  public func findings(most: Int) -> String {
    simulation.findings(gauge, most: most).map { finding in
      let key = finding.key.isEmpty ? "" : " [\(finding.key)]"
      return "\n\(finding.rule)\(key): \(finding.count) times in \(finding.sessions) sessions\n"
        + "  \(finding.what)\n" + indented(transcript(finding.shortest))
    }.joined()
  }

  /// The lines at which safety took the floor, most often first. Made-up people are in no danger, so
  /// each is to be looked at.
  public var alarms: String {
    var counts: [String: Int] = [:]
    for reading in simulation.readings {
      var before = "none"
      for turn in reading.turns {
        let now = turn.exchange.reply.safety
        if before == "none", now != "none" {
          counts["\(now): \(turn.exchange.typed)", default: 0] += 1
        }
        before = now
      }
    }
    guard !counts.isEmpty else { return "" }
    return "\nsafety took the floor:\n"
      + counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "  \($1) x \($0)\n" }
      .joined()
  }

  /// Whole transcripts, evenly spread over the sessions, in the form of a transcript file.
  public func transcripts(_ count: Int) -> String {
    let scripts = simulation.scripts
    guard !scripts.isEmpty, count > 0 else { return "" }
    let step = max(1, scripts.count / count)
    return stride(from: 0, to: scripts.count, by: step).prefix(count).map {
      "\n" + transcript(scripts[$0], keys: false)
    }.joined()
  }

  /// Replies drawn by chance, each with the line before it and the keys of its words.
  public func replies(_ count: Int) -> String {
    var chance = Chance(simulation.seed &+ 99)
    let readings = simulation.readings.filter { !$0.turns.isEmpty }
    guard !readings.isEmpty else { return "" }
    return (0..<count).map { number in
      let reading = readings[chance.below(readings.count)]
      let turn = reading.turns[chance.below(reading.turns.count)]
      let keys = turn.sentences.map(\.key).joined(separator: " ")
      return "\n\(number + 1). \(reading.name):\(turn.exchange.line) [\(keys)]\n"
        + "> \(turn.exchange.typed)\n\(turn.text)\n"
    }.joined()
  }

  private func transcript(_ script: Script, keys: Bool = true) -> String {
    var text = "# \(script.name)\n# seed: \(script.seed)\n"
    if script.mode == .quick { text += "# mode: quick\n" }
    var expected = Script.start
    let conversation = script.held(with: gauge.coach)
    for exchange in conversation.exchanges {
      if exchange.at != expected { text += "# at: \(Calendar.text(exchange.at))\n" }
      expected = exchange.at
      expected.seconds += Script.pace
      text += exchange.typed.isEmpty ? ">\n" : "> \(exchange.typed)\n"
      text += exchange.reply.text + "\n"
      if keys {
        text += "# " + exchange.reply.says.map(\.rule).joined(separator: " ") + "\n"
      }
    }
    return text
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "    \($0)\n" }.joined()
  }
}
