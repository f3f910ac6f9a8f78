import Efficacy
import Understanding

/// How a text is laid out.
public enum Layout: Sendable {
  /// With blocks of Unicode, cut to a width in columns.
  case drawn(columns: Int)
  /// Tables of plain words, nothing cut: for a screen reader, a dumb terminal, a pipe.
  case plain
}

extension ProgressView {
  /// What `cando progress` prints.
  public func text(_ layout: Layout) -> String {
    guard !ledger.isEmpty else { return lined([[labels[.empty]]], layout) }
    var blocks = [[labels[.title] + ", " + labels(.asOf, ["date": date(now)])]]
    for goal in goals { blocks.append(block(goal, layout)) }
    if ledger.generality > 0 { blocks.append([generality]) }
    let plans = planned(layout)
    if !plans.isEmpty { blocks.append(plans) }
    blocks.append(counted(layout))
    return lined(blocks, layout)
  }

  /// What `cando evidence` prints.
  public func evidence(_ layout: Layout) -> String {
    guard !ledger.cards.isEmpty else { return lined([[labels[.emptyEvidence]]], layout) }
    var blocks = [
      [labels[.evidenceTitle] + ", " + labels(.asOf, ["date": date(now)]), labels[.told]]
    ]
    for source in Source.allCases {
      let pieces = pieces(source)
      guard !pieces.isEmpty else { continue }
      var lines = [label(source)]
      for piece in pieces {
        lines.append("  " + piece.date + "  " + piece.words)
        if !piece.details.isEmpty { lines.append("    " + piece.detail) }
      }
      blocks.append(lines)
    }
    // In their words, so nothing is cut.
    return lined(blocks, .plain)
  }

  private func block(_ goal: Goal, _ layout: Layout) -> [String] {
    var lines = [quoted(goal.task)]
    switch layout {
    case .drawn:
      let width = goal.ladder.map(\.ratings.count).max() ?? 0
      for rung in goal.ladder {
        let first = rung.ratings.count > 1 ? "\(rung.ratings[0].value)" : ""
        let last = rung.latest.map { "\($0.value)" } ?? ""
        let spark = Blocks.sparkline(rung.ratings.map(\.value), columns: 24)
        let numbers = right(first, 3) + " " + left(spark, min(width, 24)) + " " + right(last, 3)
        lines.append(cut("  " + numbers + "  " + name(rung), layout))
      }
    case .plain:
      let head = [labels[.date], labels[.when], labels[.number], labels[.part]]
      let rows = ratings(goal).map { rung, rating in
        [
          date(rating.at), labels[rating.isAfter ? .after : .before], "\(rating.value)",
          name(rung),
        ]
      }
      if !rows.isEmpty { lines += table(head, rows) }
    }
    return lines + summary(goal).map { "  " + $0 }
  }

  private func planned(_ layout: Layout) -> [String] {
    guard !ledger.trials.isEmpty else { return open.map { [$0] } ?? [] }
    var lines = [labels[.plans]]
    let rows = ledger.trials.map { trial in
      [
        date(trial.at), trial.prediction.map { "\($0)" } ?? labels[.noChance], happened(trial),
        trial.planned.map(quoted) ?? "",
      ]
    }
    switch layout {
    case .drawn:
      let drawn = zip(rows, ledger.trials).map { row, trial in
        [
          row[0],
          right(trial.prediction.map { "\($0)" } ?? "", 3) + " "
            + Blocks.bar(trial.prediction ?? 0, of: 100, columns: 10), row[2], row[3],
        ]
      }
      lines += aligned(drawn).map { cut($0, layout) }
    case .plain: lines += table([.date, .chance, .came, .planned].map { labels[$0] }, rows)
    }
    return lines + (record + (open.map { [$0] } ?? [])).map { "  " + $0 }
  }

  private func counted(_ layout: Layout) -> [String] {
    let counts = Source.allCases.map { ($0, ledger.cards(of: $0).count) }
    switch layout {
    case .drawn:
      let most = counts.map(\.1).max() ?? 0
      return [labels[.evidence]]
        + counts.map { source, count in
          "  " + right("\(count)", 3) + " "
            + left(Blocks.bar(count, of: max(most, 1), columns: min(max(most, 1), 12)), 12) + " "
            + label(source)
        }
    case .plain:
      return [labels[.evidence]]
        + table(
          [labels[.pieces], labels[.source]], counts.map { ["\($0.1)", label($0.0)] })
    }
  }

  private func lined(_ blocks: [[String]], _ layout: Layout) -> String {
    blocks.map { lines in
      lines.flatMap { broken($0, layout) }.map { trimmed($0) + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// A row of a drawing keeps to its line.
  private func cut(_ line: String, _ layout: Layout) -> String {
    guard case .drawn(let columns) = layout, line.count > columns else { return line }
    let end = line.last == "\"" ? "…\"" : "…"
    return String(line.prefix(max(columns - end.count, 1))) + end
  }

  /// A sentence goes on in the next line, as far in as it began.
  private func broken(_ line: String, _ layout: Layout) -> [String] {
    guard case .drawn(let columns) = layout, line.count > columns else { return [line] }
    let margin = String(line.prefix { $0 == " " })
    var lines = [margin]
    for word in line.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last == margin {
        lines[lines.count - 1] += word
      } else if last.count + 1 + word.count <= columns {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }

  private func trimmed(_ line: String) -> String {
    String(line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex)])
  }
}
