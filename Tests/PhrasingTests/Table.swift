import Foundation
import Understanding

/// A file of `Tables`: a line after `> `, and below it what becomes of it. Lines with `#` say
/// what the lines after them are for.
struct Table {
  struct Row {
    var line: String
    var expected: [String]
    var number: Int
  }
  let path: String
  let rows: [Row]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Tables").path

  static func prompts() -> String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "prompts/en").path
  }

  init(_ name: String) throws {
    path = Self.folder + "/\(name).txt"
    var rows: [Row] = []
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("> ") {
        rows.append(Row(line: String(line.dropFirst(2)), expected: [], number: index + 1))
      } else if !line.hasPrefix("#"), !line.isEmpty, !rows.isEmpty {
        rows[rows.count - 1].expected.append(String(line))
      }
    }
    self.rows = rows
  }

  /// With `RECORD=1` the table is written anew from what the program says; read the diff.
  func record(_ outcome: (String) -> [String]) throws {
    var text = ""
    for line in try String(contentsOfFile: path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("> ") {
        text += line + "\n" + outcome(String(line.dropFirst(2))).joined(separator: "\n") + "\n"
      } else if line.hasPrefix("#") || line.isEmpty {
        text += line + "\n"
      }
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
