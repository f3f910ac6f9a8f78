import Coaching

/// A persona in one session: says a line to every reply, as the seed decides.
struct Player {
  /// No session goes on for more lines than this.
  static let patience = 70

  private let persona: Persona
  private var chance: Chance
  private let place: Int
  private var used: Set<String> = []
  private var isBack = false

  init(_ persona: Persona, seed: UInt64) {
    self.persona = persona
    chance = Chance(seed &* 0x2545_F491_4F6C_DD1D &+ 7)
    place = Int(seed & 0xFFFF)
  }

  /// The next line, and how many seconds go by before it; nil where the person is gone.
  mutating func line(after reply: Reply?) -> (typed: String, pause: Int64)? {
    guard let reply else {
      return (one(of: persona.first.isEmpty ? persona.otherwise : persona.first), 0)
    }
    if reply.ended {
      guard !isBack, let back = persona.back, chance.falls(back.share) else { return nil }
      isBack = true
      return (one(of: back.lines), Int64(1 + chance.below(7)) * 86_400)
    }
    for habit in persona.habits where chance.falls(habit.share) {
      return (one(of: habit.lines), Script.pace)
    }
    if !reply.options.isEmpty, let choices = persona.choices, chance.falls(choices.share) {
      return (one(of: choices.lines), Script.pace)
    }
    let state = reply.safety == "none" ? reply.state : "safety." + reply.state
    return (one(of: persona.answers(to: state)), Script.pace)
  }

  /// One of the lines that were not said yet; any where all were.
  private mutating func one(of lines: [String]) -> String {
    let fresh = lines.filter { !used.contains($0) }
    let pick = (fresh.isEmpty ? lines : fresh)[chance.below((fresh.isEmpty ? lines : fresh).count)]
    used.insert(pick)
    return filled(pick)
  }

  private func filled(_ line: String) -> String {
    guard line.contains("{") else { return line }
    var text = ""
    for (at, part) in line.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard at > 0, let close = part.firstIndex(of: "}") else {
        text += part
        continue
      }
      let own = persona.own[String(part[..<close])] ?? []
      text += own.isEmpty ? "" : own[place % own.count]
      text += part[part.index(after: close)...]
    }
    return text
  }
}
