import Coaching
import Foundation
import Testing

/// The transcripts are the tests: each is replayed, and again saved and restored before every turn.
/// `RECORD=1` rewrites them; the diff is to be read.
@Suite struct TranscriptTests {
  static let recording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: Transcript.all)
  func saysTheSameAgain(transcript: Transcript) throws {
    let now = transcript.replayed(with: .shipped).text
    if Self.recording { try now.write(to: transcript.url, atomically: true, encoding: .utf8) }
    #expect(Self.recording || now == transcript.text)
  }

  @Test(arguments: Transcript.all)
  func saysTheSameWhenSavedAndRestoredBeforeEveryTurn(transcript: Transcript) throws {
    let saved = try transcript.replayed(with: .shipped) { session in
      let data = try JSONEncoder().encode(session)
      session = try JSONDecoder().decode(Session.self, from: data)
    }
    #expect(saved.text == transcript.replayed(with: .shipped).text)
  }

  @Test(arguments: Transcript.all)
  func aLineTakenBackLeavesNoTrace(transcript: Transcript) {
    let undone = transcript.replayed(with: .shipped) { session in
      let before = session
      if before.sitting.safety != .clear || before.sitting.ended { return }
      _ = Coach.shipped.respond(
        &session, to: Array("hm, well, on saturday".utf8), at: Moment(seconds: 0))
      _ = Coach.shipped.respond(&session, to: Array("undo".utf8), at: Moment(seconds: 0))
      if session.sitting != before.sitting { session = Session() }
    }
    #expect(undone.text == transcript.replayed(with: .shipped).text)
  }

  @Test(arguments: Transcript.all)
  func everyReplyKeepsTheBounds(transcript: Transcript) {
    var seen: Set<String> = []
    let replies = transcript.replayed(with: .shipped).replies
    for (typed, reply) in zip(transcript.typed, replies) {
      #expect(!reply.text.isEmpty)
      #expect(reply.text.utf8.count <= 400, "\(reply.text)")
      #expect(!reply.text.contains("\n"))
      #expect(reply.text.filter { $0 == "?" }.count <= 1, "one question: \(reply.text)")
      #expect(!reply.text.contains("{"), "\(reply.text)")
      // A line taken back was never said, what is asked for again is said again, and what was
      // deleted is not remembered.
      let renews = [
        "undo", "go back", "repeat", "that's not what I said", "forget me", "forget everything",
      ]
      if renews.contains(typed) { seen = [] }
      for sentence in reply.says where sentence.text.split(separator: " ").count > 4 {
        #expect(seen.insert(sentence.text).inserted, "said twice: \(sentence.text)")
      }
      // Forgotten is forgotten, what the coach has said included.
      if reply.ended || reply.forgets || typed == "repeat" { seen = [] }
    }
  }

  /// In three sittings, one after the other, nothing is said in the same words.
  @Test(arguments: Transcript.all.filter { $0.url.lastPathComponent.hasPrefix("sittings-") })
  func threeSittingsShareNoSentence(transcript: Transcript) {
    var said: [String: Int] = [:]
    var sitting = 0
    var isOver = false
    for reply in transcript.replayed(with: .shipped).replies {
      if isOver, !reply.ended { sitting += 1 }
      isOver = reply.ended
      for sentence in reply.says where sentence.text.split(separator: " ").count > 4 {
        let last = said.updateValue(sitting, forKey: sentence.text) ?? -3
        #expect(last == sitting || sitting - last > 2, "said again: \(sentence.text)")
      }
    }
    #expect(sitting >= 2)
  }

  @Test func thereAreTranscripts() {
    #expect(Transcript.all.count >= 36)
  }
}
