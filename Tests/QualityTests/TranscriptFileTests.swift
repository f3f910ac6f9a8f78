import Coaching
import Testing

@testable import Quality

/// Transcripts are replayed for exact tags; where the file says something else it is believed.
@Suite struct TranscriptFileTests {
  static let typed = "# seed: 4\n> hello\n> sing at the concert on friday\n> 40\n"

  @Test func aTranscriptWithoutRepliesIsHeldWithTheCoach() {
    let reading = MadeUp.gauge.reading(name: "a.txt", text: Self.typed)
    #expect(reading.isExact && reading.turns.count == 3)
    #expect(reading.turns.map(\.exchange.line) == [2, 3, 4])
    #expect(reading.turns.allSatisfy { turn in turn.sentences.allSatisfy { !$0.key.isEmpty } })
  }

  @Test func whatTheCoachSaysTodayIsTaggedExactly() {
    let first = MadeUp.gauge.reading(name: "a.txt", text: Self.typed)
    let text = first.turns.map { "> \($0.exchange.typed)\n\($0.text)\n" }.joined()
    let again = MadeUp.gauge.reading(name: "a.txt", text: "# seed: 4\n" + text)
    #expect(again.isExact)
  }

  @Test func aTranscriptFromElsewhereIsGuessed() {
    let text = """
      > i froze in the second song
      You froze in the second song. What did you do next?
      > looked at the drummer
      You are so talented! Never give up.
      """
    let reading = MadeUp.gauge.reading(name: "b.txt", text: text)
    #expect(!reading.isExact)
    #expect(reading.turns[0].sentences.map(\.manner) == [.simple, .open])
    let card = MadeUp.gauge.scorecard(of: [reading])
    let banned = card.rows.first { $0.name == "words of the ban list" }
    #expect(banned?.value == "2" && banned?.breaks.first?.line == 3)
    #expect(Report(card, most: 3).header.contains("tags are guessed"))
    #expect(card.rows.first { $0.name == "undo that leaves a trace" }?.value == "not probed")
  }

  @Test func datesGoBothWays() {
    for text in ["2026-11-23T10:00:00Z", "1999-12-31T23:59:59Z", "2024-02-29T00:00:00Z"] {
      #expect(Calendar.moment(text).map(Calendar.text) == text)
    }
    #expect(Calendar.moment("2026-11-23T10:00:00Z") == Script.start)
    #expect(Calendar.moment("soon") == nil)
  }

  @Test func everyMeasureIsInTheTableWithItsAim() {
    let card = MadeUp.gauge.scorecard(of: [
      MadeUp.gauge.reading(name: "a.txt", text: Self.typed)
    ])
    let table = Report(card, most: 0).table
    #expect(table.split(separator: "\n").count == card.rows.count + 1)
    for row in card.rows {
      #expect(table.contains(row.name + " ") && (table + " ").contains(row.aim + " "))
    }
  }
}
