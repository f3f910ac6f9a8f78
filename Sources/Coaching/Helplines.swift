import Packs
import Understanding

/// Where to turn, by region: the files of prompts/<language>/helplines, one a region, and
/// `default.txt` for what holds anywhere.
public struct Helplines: Sendable {
  /// A number that no one has looked at for longer than this many days is warned about.
  public static let longest = 180

  /// The lines of a region's file, by the file's name without its ending: `GB`.
  public private(set) var lines: [String: [Helpline]] = [:]
  private var codes: [String: String] = [:]
  private var names: [String: String] = [:]
  /// By sign of a word: true for the longest word of each name.
  private var signs = [Bool](repeating: false, count: 1 << 12)

  /// - Parameter folder: for instance `prompts/en/helplines`.
  public init(folder: String) throws(PackProblem) {
    for name in try packNames(in: folder) {
      try read(PackFile(reading: folder + "/" + name), name: String(name.dropLast(4)))
    }
  }

  /// The region with a code such as `GB`, in small letters or capitals. Nil where none is known.
  public func region(code: String) -> String? { codes[code.uppercased()] }

  /// The region that a line names ("I'm in New Zealand").
  public func region(namedIn line: Line) -> String? {
    guard mayName(line) else { return nil }
    let words = line.text.lowercased().split { !$0.isLetter }
    for count in [4, 3, 2, 1] where words.count >= count {
      for at in 0...(words.count - count) {
        let name = words[at..<at + count].joined(separator: " ")
        if let region = names[name], name != "us" || words.count <= 3 { return region }
      }
    }
    return nil
  }

  /// False where the line holds the telling word of no name, as most do: it is not cut up then.
  private func mayName(_ line: Line) -> Bool {
    var text = line.text
    return text.withUTF8 { bytes in
      var sign = Helplines.noSign
      for byte in bytes {
        // Words with letters outside ASCII are left to the slower way.
        if byte >= 0x80 { return true }
        if (byte | 0x20) &- 0x61 < 26 {
          sign = Helplines.sign(sign, byte | 0x20)
        } else {
          if signs[sign] { return true }
          sign = Helplines.noSign
        }
      }
      return signs[sign]
    }
  }

  /// The coach's words for a kind of help: those of the region where they are known, else those
  /// that hold anywhere.
  public func words(_ kind: Helpline.Kind, region: String?) -> String {
    for place in [region, "default"] {
      let known = (place.flatMap { lines[$0] } ?? []).filter { $0.kind == kind && $0.isKnown }
      if !known.isEmpty { return known.map(\.say).joined(separator: " ") }
    }
    return ""
  }

  /// One warning for each number that is spoken and was last checked too long ago.
  /// - Parameter at: now, in seconds since 1970.
  public func stale(at seconds: Int64) -> [PackProblem] {
    let today = Int(seconds / 86_400)
    return lines.values.joined().filter { line in
      line.checked.map { today - $0 > Helplines.longest } ?? false
    }.map { line in
      PackProblem(
        path: line.file, line: line.line,
        message: "\(line.numbers.joined(separator: ", ")) was last checked over "
          + "\(Helplines.longest) days ago; make sure of it and write down the day")
    }.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }

  /// One note for each number that nobody has checked yet, and that is therefore never said.
  public var unchecked: [PackProblem] {
    lines.values.joined().filter { !$0.isKnown }.map { line in
      PackProblem(
        path: line.file, line: line.line,
        message: "\(line.numbers.joined(separator: ", ")) was never checked, and is not said")
    }.sorted { ($0.path, $0.line) < ($1.path, $1.line) }
  }
}

extension Helplines {
  private mutating func read(_ file: PackFile, name: String) throws(PackProblem) {
    var found: [Helpline] = []
    var section = ""
    try file.forEachLine { line throws(PackProblem) in
      let text = file.text(line.text)
      switch (line.kind, section) {
      case (.section, _):
        section = text
        if let kind = Helpline.Kind(rawValue: text) {
          found.append(Helpline(kind: kind, file: file.path, line: line.number))
        } else if text != "region", text != "names" {
          throw PackProblem(
            path: file.path, line: line.number,
            message: "[\(text)] is unknown; there are region, names, "
              + Helpline.Kind.allCases.map(\.rawValue).joined(separator: ", "))
        }
      case (.entry, "region"):
        for code in text.parted { codes[code.uppercased()] = name }
      case (.entry, "names"):
        names[text] = name
        sign(of: text)
      case (.entry, _):
        guard !found.isEmpty else {
          throw PackProblem(
            path: file.path, line: line.number, message: "an entry needs a [section] above it")
        }
        try take(text, into: &found[found.count - 1], file, line.number)
      }
    }
    lines[name] = found
  }

  private mutating func sign(of name: String) {
    let words = name.utf8.split { ($0 | 0x20) &- 0x61 >= 26 }
    guard let longest = words.max(by: { $0.count < $1.count }) else { return }
    signs[longest.reduce(Helplines.noSign) { Helplines.sign($0, $1 | 0x20) }] = true
  }

  private static let noSign = 0

  /// The sign of a word so far, with one more letter.
  private static func sign(_ sign: Int, _ letter: UInt8) -> Int {
    (sign &* 31 &+ Int(letter)) & 0xFFF
  }

  private func take(
    _ text: String, into line: inout Helpline, _ file: PackFile, _ number: Int
  ) throws(PackProblem) {
    let parts = text.split(separator: " ", maxSplits: 1)
    let value = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "number": line.numbers.append(String(value))
    case "hours": line.hours = String(value)
    case "say": line.say = String(value)
    case "checked" where value == "never": line.checked = nil
    case "checked":
      guard let day = Day.number(value) else {
        throw PackProblem(
          path: file.path, line: number, message: "\(value) is no day such as 2026-11-23")
      }
      line.checked = day
      line.line = number
    case let field:
      throw PackProblem(
        path: file.path, line: number,
        message: "\(field) is unknown; there are number, hours, say and checked")
    }
  }
}
