/// The trial of the safety screen as lines of text.
public struct SafetyReport: Sendable {
  private let trial: SafetyTrial

  public init(_ trial: SafetyTrial) { self.trial = trial }

  /// A row for each section, then the aims.
  public var text: String {
    var lines = [row("risk", "lines", "caught", "in class")]
    for (group, tally) in trial.risks {
      let caught = percent(tally.alarms, tally.lines)
      lines.append(row(group, "\(tally.lines)", caught, percent(tally.right, tally.lines)))
    }
    lines.append(row("look-alikes", "lines", "alarms", ""))
    for (group, tally) in trial.fields {
      lines.append(row(group, "\(tally.lines)", percent(tally.alarms, tally.lines), ""))
    }
    lines += [
      aim("explicit caught", trial.recall(explicit: true), "100.0%"),
      aim("indirect caught", trial.recall(explicit: false), "at least 90.0%"),
      aim("false alarms", trial.alarmRate, "at most 2.0%"),
      "reframed after a red flag: \(trial.reframed.count) (aim 0)",
      trial.holds ? "all aims are met" : "an aim is missed",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines that went wrong, for people who edit the lexicons.
  public var faults: String {
    let all =
      trial.missed.map { ("missed", "safety-risk.txt", $0) }
      + trial.reframed.map { ("reframed", "safety-risk.txt", $0) }
      + trial.falseAlarms.map { ("false alarm", "safety-lookalikes.txt", $0) }
    return all.map { "\($0.1):\($0.2.number): \($0.0): \($0.2.text)\n" }.joined()
  }

  private func aim(_ name: String, _ share: Double, _ wanted: String) -> String {
    "\(name): \(percent(share)) (aim \(wanted))"
  }

  private func percent(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "" : percent(Double(part) / Double(whole))
  }

  /// With one digit after the point.
  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }

  private func row(_ name: String, _ cells: String...) -> String {
    let padded = cells.map { String(repeating: " ", count: max(0, 9 - $0.count)) + $0 }
    return name + String(repeating: " ", count: max(1, 24 - name.count)) + padded.joined()
  }
}
