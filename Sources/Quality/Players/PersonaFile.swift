import Coaching
import Packs

extension Persona {
  /// Reads a persona: `[first]`, `[mode] quick`, `[my.task]`, `[habit.undo] 0.05`, `[choices] 0.5`,
  /// `[back] 0.3`, `[otherwise]`, `[safety]` for when safety has the floor, and for answers the state that
  /// asks, `[mastery.doing]`.
  public init(_ file: PackFile) throws(PackProblem) {
    let base = file.path.split(separator: "/").last ?? ""
    name = String(base.hasSuffix(".txt") ? base.dropLast(4) : base)
    var section = ""
    try file.forEachLine { line throws(PackProblem) in
      let text = file.text(line.text)
      switch line.kind {
      case .section(let rest):
        section = text
        try open(section, file.text(rest), file, line.number)
      case .entry:
        if section.isEmpty {
          throw PackProblem(
            path: file.path, line: line.number, message: "stands before the first section")
        }
        add(text == "(nothing)" ? "" : text, to: section)
      }
    }
    for line in all { try check(line, file) }
    guard !otherwise.isEmpty else {
      throw PackProblem(path: file.path, message: "needs [otherwise], for what no section answers")
    }
  }

  private mutating func open(
    _ section: String, _ rest: String, _ file: PackFile, _ number: Int
  ) throws(PackProblem) {
    func problem(_ message: String) -> PackProblem {
      PackProblem(path: file.path, line: number, message: message)
    }
    switch section {
    case "mode":
      guard let named = Session.Mode(rawValue: rest) else { throw problem("[mode] full or quick") }
      mode = named
    case "choices", "back":
      guard let share = Double(rest), (0...1).contains(share) else {
        throw problem("[\(section)] needs how often, 0 to 1")
      }
      if section == "back" {
        back = Habit(share: share, lines: [])
      } else {
        choices = Habit(share: share, lines: [])
      }
    case _ where section.hasPrefix("habit."):
      guard let share = Double(rest), (0...1).contains(share) else {
        throw problem("[\(section)] needs how often, 0 to 1")
      }
      habits.append(Habit(share: share, lines: []))
    case _:
      if !rest.isEmpty { throw problem("\"\(rest)\" after [\(section)] means nothing") }
    }
  }

  private mutating func add(_ line: String, to section: String) {
    switch section {
    case "first": first.append(line)
    case "otherwise": otherwise.append(line)
    case "choices": choices?.lines.append(line)
    case "back": back?.lines.append(line)
    case _ where section.hasPrefix("habit."): habits[habits.count - 1].lines.append(line)
    case _ where section.hasPrefix("my."):
      own[String(section.dropFirst(3)), default: []].append(line)
    case _: answers[section, default: []].append(line)
    }
  }

  private var all: [String] {
    first + otherwise + answers.values.flatMap { $0 } + habits.flatMap(\.lines)
      + (choices?.lines ?? []) + (back?.lines ?? [])
  }

  /// Every slot is one of the person's own words.
  private func check(_ line: String, _ file: PackFile) throws(PackProblem) {
    for part in line.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(part.prefix { $0 != "}" })
      if own[name] == nil {
        throw PackProblem(
          path: file.path, message: "{\(name)} has no [my.\(name)] (in: \(line))")
      }
    }
  }
}
