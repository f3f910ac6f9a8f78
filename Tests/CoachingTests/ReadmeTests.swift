import Coaching
import Foundation
import Progress
import Testing

/// The session in the README is one that was held: it is taken out and replayed. One after the other:
/// both write to the file.
@Suite(.serialized) struct ReadmeTests {
  private static let url = Transcript.root.appending(path: "README.md")
  private static let opens = "<!-- session -->\n```\n"
  private static let closes = "```\n<!-- /session -->"

  @Test func itsSessionIsTrue() throws {
    let readme = try String(contentsOf: Self.url, encoding: .utf8)
    let opens = try #require(readme.range(of: Self.opens))
    let closes = try #require(readme.range(of: Self.closes))
    let told = String(readme[opens.upperBound..<closes.lowerBound])
    let held = Transcript(Self.url, told).replayed(with: .shipped).text
    if TranscriptTests.recording {
      let new = readme[..<opens.upperBound] + held + readme[closes.lowerBound...]
      try new.write(to: Self.url, atomically: true, encoding: .utf8)
    } else {
      #expect(held == told)
    }
    #expect(told.contains("> "))
  }

  /// The drawing is that of the transcript of three sittings.
  @Test func itsProgressIsTrue() throws {
    let readme = try String(contentsOf: Self.url, encoding: .utf8)
    let opens = try #require(readme.range(of: "<!-- progress -->\n```\n"))
    let closes = try #require(readme.range(of: "```\n<!-- /progress -->"))
    let told = String(readme[opens.upperBound..<closes.lowerBound])
    let ledger = try LedgerTests.ledger("sittings-three-in-two-weeks.txt")
    let coach = Coach.shipped
    let view = ProgressView(
      ledger, labels: Labels { coach.speaker.words.options[$0]?.first }, dating: coach.dating,
      now: ledger.plan?.made ?? Moment(seconds: 0))
    let drawn = view.text(.drawn(columns: 96))
    if TranscriptTests.recording {
      let new = readme[..<opens.upperBound] + drawn + readme[closes.lowerBound...]
      try new.write(to: Self.url, atomically: true, encoding: .utf8)
    } else {
      #expect(drawn == told)
    }
  }
}
