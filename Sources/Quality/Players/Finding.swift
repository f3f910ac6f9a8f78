/// A rule that simulated sessions broke with the same words: how often, and the shortest
/// conversation that shows it.
public struct Finding: Sendable {
  public var rule: String
  public var key: String
  public var count: Int
  public var sessions: Int
  public var what: String
  public var shortest: Script
}

extension Simulation {
  /// Every broken rule, those broken most often first.
  /// - Parameter most: how many findings are shrunk for each rule.
  public func findings(_ gauge: Gauge, most: Int) -> [Finding] {
    Scorecard.rules(banned: gauge.reader.banned).flatMap { rule in
      findings(rule, gauge, most: most)
    }
  }

  private func findings(_ rule: any Rule, _ gauge: Gauge, most: Int) -> [Finding] {
    var groups: [String: [(session: Int, found: Break)]] = [:]
    for (session, reading) in readings.enumerated() {
      for found in rule.breaks(in: reading) {
        groups[found.key, default: []].append((session, found))
      }
    }
    let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return sorted.prefix(most).compactMap { key, all in
      guard let first = all.min(by: { $0.found.turn < $1.found.turn }) else { return nil }
      var script = scripts[first.session]
      script.lines = Array(script.lines.prefix(first.found.turn + 1))
      return Finding(
        rule: rule.name, key: key, count: all.count, sessions: Set(all.map(\.session)).count,
        what: first.found.what,
        shortest: Shrinking(gauge: gauge).shortest(script, breaking: rule, key: key))
    }
  }
}
