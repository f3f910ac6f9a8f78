/// A scorecard as text.
public struct Report: Sendable {
  private let card: Scorecard
  /// How many breaking turns are listed for each measure.
  private let most: Int

  public init(_ card: Scorecard, most: Int) {
    self.card = card
    self.most = most
  }

  /// The table: measure, value, aim, and whether it holds.
  public var table: String {
    let head = ["measure", "value", "aim", ""]
    let lines =
      [head] + card.rows.map { [$0.name, $0.value, $0.aim, $0.mark] }
    let widths = head.indices.map { at in lines.map { $0[at].count }.max() ?? 0 }
    return lines.map { line in
      var text = ""
      for (at, cell) in line.enumerated() where at < line.count - 1 {
        text += cell + String(repeating: " ", count: widths[at] - cell.count + 2)
      }
      return text + (line.last ?? "")
    }.joined(separator: "\n") + "\n"
  }

  /// What was read, and how well its tags are known.
  public var header: String {
    let turns = card.readings.reduce(0) { $0 + $1.turns.count }
    var text = "\(card.readings.count) conversations, \(turns) turns\n"
    for reading in card.readings where !reading.isExact {
      text += "\(reading.name): not what the coach says today; tags are guessed\n"
    }
    return text
  }

  /// The words that break a rule most often.
  private func keys(_ breaks: [Break]) -> String {
    var counts: [String: Int] = [:]
    for found in breaks where !found.key.isEmpty { counts[found.key, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
      .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// The turns that break a rule, measure by measure, with file and line.
  public var breaks: String {
    var text = ""
    for row in card.rows where !row.breaks.isEmpty {
      text += "\n\(row.name) (\(row.breaks.count)): \(keys(row.breaks))\n"
      for found in row.breaks.prefix(most) {
        let key = found.key.isEmpty ? "" : " [\(found.key)]"
        text += "  \(found.name):\(found.line):\(key) \(found.what)\n"
        text += "    > \(found.typed)\n    \(found.said)\n"
      }
      if row.breaks.count > most { text += "  and \(row.breaks.count - most) more\n" }
    }
    return text
  }
}
