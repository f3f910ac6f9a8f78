import Foundation
import Testing
import Understanding

/// What each line becomes is written down in `Tables`, where it can be read aloud.
struct TableTests {
  let phraser: Phraser

  init() throws { phraser = try Phraser(folder: Table.prompts()) }

  @Test func phrases() throws {
    try check("phrases") { line in
      let phrases = phraser.phrases(of: Line(line))
      return phrases.isEmpty ? ["nothing"] : phrases.map { shown($0) }
    }
  }

  @Test func hearts() throws {
    try check("hearts") { [shown(phraser.heart(of: Line($0)))] }
  }

  @Test func briefs() throws {
    try check("briefs") { text in
      let line = Line(text)
      let most = 6 * line.text.split(separator: " ").count / 10
      return [shown(phraser.heart(of: line).map { phraser.brief($0, most: most) })]
    }
  }

  @Test func tasks() throws {
    try check("tasks") { line in
      // The date stands in brackets.
      guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]") else {
        return [shown(phraser.task(of: Line(line), date: nil))]
      }
      var text = line
      text.remove(at: close)
      text.remove(at: open)
      let start = line.utf8.distance(from: line.startIndex, to: open)
      let end = line.utf8.distance(from: line.startIndex, to: close) - 1
      return [shown(phraser.task(of: Line(text), date: Span(start: start, end: end)))]
    }
  }

  @Test func plans() throws {
    try check("plans") { shown(plan: phraser.plan(of: Line($0))) }
  }

  @Test func persons() throws {
    try check("persons") { [phraser.person(of: Line($0))?.noun ?? "nil"] }
  }

  @Test func turned() throws {
    try check("turned") { [phraser.turned($0)] }
  }

  private func check(_ name: String, _ outcome: (String) -> [String]) throws {
    let table = try Table(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { return try table.record(outcome) }
    for row in table.rows {
      #expect(outcome(row.line) == row.expected, "\(name).txt:\(row.number): \(row.line)")
    }
  }
}
