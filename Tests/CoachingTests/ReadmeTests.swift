import Foundation
import Testing

/// The session in the README is one that was held: it is taken out and replayed.
@Suite struct ReadmeTests {
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
}
