import Dialogue
import Efficacy
import Machines
import Understanding
import Wording

/// What is to come may come sooner than the week that a step is asked for.
extension Speech {
  /// With a day left or less nobody is asked for the week, and with some days it is asked for before then.
  mutating func askInTime(_ sitting: Sitting) {
    guard let days = coach.daysLeft(sitting.facts, at: at), days < 7 else { return }
    for (place, part) in parts.enumerated() {
      let key: String
      switch part.move.key {
      case "plan.choosing": key = days <= 1 ? "plan.choosing.soon" : "plan.choosing.before"
      case "plan.choosing.again" where days > 1: key = "plan.choosing.before"
      case _: continue
      }
      parts[place] = Speaker.Part(move: .ask(key), line: part.line)
    }
  }
}

extension Coach {
  /// How many days are left till what is to come, where the day was told and is less than a week off.
  func daysLeft(_ facts: Facts, at: Moment) -> Int? {
    guard let date = facts[.date], date.turn != Sitting.carried,
      !hints.later.spans.stand(in: MetaWord.all(in: date.phrase.quote)),
      let when = understander.when(of: Line(date.phrase.quote)), !when.past
    else { return nil }
    return switch when.kind {
    case .now, .minutes: 0
    case .days(let count): count
    case .weekday(let day, next: false): (day - 1 - at.day.weekday + 7) % 7
    case .weekday, .date, .vague: nil
    }
  }
}
