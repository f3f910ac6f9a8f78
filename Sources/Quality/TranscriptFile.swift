import Coaching

/// A conversation in a file: `>` is what is typed, `#` says what for, the rest is what was said.
/// `# mode: quick`, `# seed: 3` and `# at: 2026-11-23T10:00:00Z` set what the event carries.
public struct TranscriptFile: Sendable {
  public private(set) var script: Script
  /// What the file says was said to each line; empty where it does not say.
  public private(set) var said: [String] = []
  private var greeting = ""

  /// - Parameter name: the path as it is shown to people.
  public init(name: String, text: String) {
    script = Script(name: name)
    var at = Script.start
    var number = 0
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let line = raw.hasSuffix("\r") ? raw.dropLast() : raw
      if line.hasPrefix("#") {
        take(note: line, &at)
      } else if line == ">" || line.hasPrefix("> ") {
        script.lines.append(
          Script.Line(typed: String(line.dropFirst(2)), at: at, number: number))
        said.append("")
        at.seconds += Script.pace
      } else if !line.isEmpty {
        append(String(line))
      }
    }
    script.greeted = !greeting.isEmpty
  }

  private mutating func take(note: Substring, _ at: inout Moment) {
    let parts = note.dropFirst().split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    let value = parts[1].drop { $0 == " " }
    switch parts[0].drop(while: { $0 == " " }) {
    case "mode": script.mode = Session.Mode(rawValue: String(value)) ?? script.mode
    case "seed": script.seed = UInt64(value) ?? script.seed
    case "at": at = Calendar.moment(value) ?? at
    case _: break
    }
  }

  private mutating func append(_ words: String) {
    if said.isEmpty {
      greeting += (greeting.isEmpty ? "" : " ") + words
    } else {
      said[said.count - 1] += (said[said.count - 1].isEmpty ? "" : " ") + words
    }
  }

  /// Replayed, so that every sentence carries its own tag. Where the file says that something else
  /// was said, the file is believed and the tags are guessed.
  public func conversation(with coach: Coach, probe: Probe, guess: Guess) -> Conversation {
    let held = script.held(with: coach, probe: probe)
    let isSame = zip(said, held.exchanges).allSatisfy { $0.isEmpty || $0 == $1.reply.text }
    return isSame ? held : guess.conversation(script, said)
  }
}
