import Coaching
import Foundation
import Packs
import Testing
import Wording

@testable import Quality

/// A conversation written by hand, with its tags.
struct MadeUp {
  typealias Sentence = (act: String, key: String, text: String)

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts/en").path

  static let gauge: Gauge = {
    do { return try Gauge(folder: folder) } catch { fatalError("\(error)") }
  }()

  /// A few words, so that the tests do not hang on the shipped ones.
  static let reader: Reader = {
    let text = """
      [did] affirm D2
      {did:clause}. That was your move.
      {did:doing}: your move.
      [said] simple
      {line:clause}.
      So that was it.
      "{line:quote}".
      [rated] simple
      {rating:number} for that.
      [fact] summary
      You brought: {brought}.
      [ask] open
      What then?
      """
    do {
      let words = try Words(files: [PackFile(path: "test.txt", bytes: Array(text.utf8))])
      return Reader(words: words, lexis: try Lexis(folder: folder))
    } catch { fatalError("\(error)") }
  }()

  var mode = Session.Mode.full
  var turns: [(typed: String, says: [Sentence])]

  init(_ turns: [(String, [Sentence])], mode: Session.Mode = .full) {
    self.turns = turns.map { (typed: $0.0, says: $0.1) }
    self.mode = mode
  }

  var reading: Reading {
    let exchanges = turns.enumerated().map { number, turn in
      var reply = Reply(text: turn.says.map(\.text).joined(separator: " "))
      reply.says = turn.says.map {
        Reply.Sentence(text: $0.text, act: $0.act, rule: $0.key)
      }
      return Conversation.Exchange(
        typed: turn.typed, at: Script.start, line: number + 1, reply: reply)
    }
    return Self.reader.reading(
      of: Conversation(
        name: "made up", seed: 0, mode: mode, exchanges: exchanges, isExact: true))
  }
}

/// The acts, short.
enum Act {
  static let open = "question.open"
  static let simple = "reflection.simple"
  static let complex = "reflection.complex"
  static let affirm = "affirmation"
  static let inform = "information"
  static let summary = "summary"
}
