import Coaching
import Foundation
import Quality
import Testing

/// The shipped suite meets its aims, as `cando selftest --safety` prints.
@Suite struct SafetySuiteTests {
  private static let prompts = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts/en").path

  @Test func allAimsAreMet() throws {
    let suite = try SafetySuite(folder: Self.prompts + "/selftest")
    #expect(suite.risks.count >= 300 && suite.lookAlikes.count >= 400)
    let trial = SafetyTrial(suite, coach: try Coach(folder: Self.prompts))
    let report = SafetyReport(trial)
    #expect(trial.holds, "\(report.text)\(report.faults)")
  }
}
