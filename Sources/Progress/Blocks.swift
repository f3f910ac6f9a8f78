/// Numbers as block characters.
enum Blocks {
  private static let rising: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let growing: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]

  /// One character a number, 0 to 100; of more than `columns` the first and the newest.
  static func sparkline(_ numbers: [Int], columns: Int) -> String {
    let shown =
      numbers.count > columns ? numbers.prefix(1) + numbers.suffix(columns - 1) : numbers[...]
    return String(shown.map { rising[min(max($0, 0) * 8 / 100, 7)] })
  }

  /// A bar of whole and part cells, with light ones for what is missing.
  static func bar(_ number: Int, of most: Int, columns: Int) -> String {
    let eighths = min(max(number, 0), most) * columns * 8 / most
    let part = eighths % 8 == 0 ? "" : String(growing[eighths % 8 - 1])
    let full = String(repeating: "█", count: eighths / 8)
    return full + part
      + String(repeating: "░", count: columns - eighths / 8 - (part.isEmpty ? 0 : 1))
  }
}

/// Rows in columns; the last column, where phrases stand, is not padded.
func aligned(_ rows: [[String]]) -> [String] {
  let count = rows.map(\.count).max() ?? 0
  let widths = (0..<count).map { column in
    rows.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0
  }
  return rows.map { row in
    "  "
      + row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : left(cell, widths[column])
      }.joined(separator: "  ")
  }
}

/// Aligned rows under a head.
func table(_ head: [String], _ rows: [[String]]) -> [String] { aligned([head] + rows) }

func left(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(width - text.count, 0))
}

func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(width - text.count, 0)) + text
}
