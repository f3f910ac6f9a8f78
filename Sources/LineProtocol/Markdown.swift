import Coaching
import Efficacy
import Journal

/// A session as Markdown, for reading.
public struct Markdown {
  private var day: Day?

  public init() {}

  /// The heading of a session.
  public mutating func head(_ name: String) -> String {
    day = nil
    return "# \(Self.plain(name))\n"
  }

  /// One entry, under the day that it was on.
  public mutating func entry(_ entry: Entry) -> String {
    var text = ""
    let moment = Moment(seconds: entry.seconds, offset: entry.offset)
    if moment.day != day {
      day = moment.day
      text += "\n## \(moment.day)\n"
    }
    if let said = Self.said(entry) { text += "\n**You:** \(said)\n" }
    if let reply = entry.reply { text += "\n**Coach:** \(Self.plain(reply))\n" }
    return text
  }

  private static func said(_ entry: Entry) -> String? {
    switch Note.Kind(rawValue: entry.kind) {
    case .greet, .return, .pass, nil: nil
    case .undo, .end, .forget: "*\(entry.kind)*"
    case .say, .edit:
      entry.text.map(plain) ?? entry.label.map { "*(\($0))*" } ?? "*(off the record)*"
    }
  }

  /// One line in which no character means anything to Markdown or a terminal.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      guard Wall.isHarmless(scalar) else {
        plain += " "
        continue
      }
      if "\\`*_[]<>#&|".unicodeScalars.contains(scalar) { plain += "\\" }
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }
}
