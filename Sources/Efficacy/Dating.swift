/// How a past day is named to the person on a later one: "on Tuesday", "last Thursday", "on 9
/// November". The words come from the language's pack, with `{weekday}`, `{day}`, `{month}` and
/// `{year}` for the parts.
public struct Dating: Hashable, Sendable {
  public var months: [String] = []
  /// Monday first.
  public var weekdays: [String] = []
  public var today = ""
  public var yesterday = ""
  /// A day of this week, from Monday on.
  public var thisWeek = ""
  /// One of the six days before today that lies in the week before.
  public var lastWeek = ""
  public var thisYear = ""
  public var anyYear = ""
  /// For tables: the date alone.
  public var short = ""

  /// What was told on another day, with `{date}` and `{deed}`; and a second one in the same
  /// sentence.
  public var told = ""
  public var toldToo = ""

  public init() {}

  /// Something told earlier, dated by its telling: the day it was done may have been another.
  /// - Parameter isFirst: false for the second in a sentence.
  public func told(_ deed: String, _ then: Moment, now: Moment, isFirst: Bool) -> String {
    (isFirst ? told : toldToo).replacing("{date}", with: on(then, now: now))
      .replacing("{deed}", with: deed)
  }

  /// When it was, as an adverbial that fits into a sentence.
  public func on(_ then: Moment, now: Moment) -> String {
    let then = then.day
    let now = now.day
    let pattern =
      switch now.number - then.number {
      case ...0: today
      case 1: yesterday
      case 2...6: then.week == now.week ? thisWeek : lastWeek
      case _: then.year == now.year ? thisYear : anyYear
      }
    return filled(pattern, then)
  }

  /// A day of the coming week, as an adverbial: "on Monday".
  public func ahead(_ days: Int, now: Moment) -> String {
    filled(thisWeek, Day(number: now.day.number + days))
  }

  /// The date alone: "9 November 2026".
  public func date(_ then: Moment) -> String { filled(short, then.day) }

  private func filled(_ pattern: String, _ day: Day) -> String {
    var words = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      words += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "weekday": words += weekdays.indices.contains(day.weekday) ? weekdays[day.weekday] : ""
      case "day": words += String(day.day)
      case "month": words += months.indices.contains(day.month - 1) ? months[day.month - 1] : ""
      case "year": words += String(day.year)
      case let other: words += "{" + other + "}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return words + rest
  }
}
