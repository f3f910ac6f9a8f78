import Coaching
import Foundation
import Testing

/// A conversation in a file: `>` is what is typed, `#` says what for, the rest is what is said.
/// `# mode: quick`, `# seed: 3` and `# at: 2026-11-23T10:00:00Z` set what the event carries.
struct Transcript: CustomTestStringConvertible, Sendable {
  enum Part: Sendable {
    case note(String)
    case typed(String)
    case said(String)
  }

  let url: URL
  var parts: [Part]

  var testDescription: String { url.lastPathComponent }

  init(_ url: URL) throws {
    self.init(url, try String(contentsOf: url, encoding: .utf8))
  }

  init(_ url: URL, _ text: String) {
    self.url = url
    parts = text.split(separator: "\n").map { line in
      if line.hasPrefix("#") { return .note(String(line)) }
      if line.hasPrefix("> ") { return .typed(String(line.dropFirst(2))) }
      if line == ">" { return .typed("") }
      return .said(String(line))
    }
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let all: [Transcript] = {
    let folder = root.appending(path: "Tests/Transcripts/en")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      try? Transcript(folder.appending(path: $0))
    }
  }()

  /// Holds the conversation with a coach in one go.
  func replayed(with coach: Coach) -> (text: String, replies: [Reply]) {
    replayed(with: coach, between: { _ in })
  }

  /// Holds the conversation with a coach.
  /// - Parameter between: what is done to the session before each line.
  /// - Returns: the transcript as it is now, and the replies.
  func replayed(
    with coach: Coach, between: (inout Session) throws -> Void
  ) rethrows -> (text: String, replies: [Reply]) {
    var session = Session()
    var at = Moment(seconds: 1_795_428_000)
    var lines: [String] = []
    var replies: [Reply] = []
    for part in parts {
      switch part {
      case .note(let note):
        lines.append(note)
        if let value = setting("mode", note), let mode = Session.Mode(rawValue: value) {
          session = Session(seed: session.seed, mode: mode)
        }
        if let value = setting("seed", note), let seed = UInt64(value) {
          session = Session(seed: seed, mode: session.mode)
        }
        if let value = setting("at", note), let date = ISO8601DateFormatter().date(from: value) {
          at.seconds = Int64(date.timeIntervalSince1970)
        }
      case .typed(let typed):
        try between(&session)
        let reply = coach.respond(&session, to: Array(typed.utf8), at: at)
        lines += ["> " + typed, reply.text]
        replies.append(reply)
        at.seconds += 20
      case .said: continue
      }
    }
    return (lines.joined(separator: "\n") + "\n", replies)
  }

  private func setting(_ name: String, _ note: String) -> String? {
    let prefix = "# \(name): "
    return note.hasPrefix(prefix) ? String(note.dropFirst(prefix.count)) : nil
  }

  var typed: [String] {
    parts.compactMap { part in
      if case .typed(let typed) = part { return typed }
      return nil
    }
  }

  var text: String {
    parts.map { part in
      switch part {
      case .note(let note): note
      case .typed(let typed): "> " + typed
      case .said(let said): said
      }
    }.joined(separator: "\n") + "\n"
  }
}

extension Coach {
  /// The coach with the words of this checkout.
  static let shipped: Coach = {
    do {
      return try Coach(folder: Transcript.root.appending(path: "prompts/en").path)
    } catch {
      fatalError("\(error)")
    }
  }()
}
