/// The small words that hold a summary together, in the language of the pack.
/// They are handed on with every reply, and so held in one place.
public final class Joints: Sendable {
  public let and: String
  public let `if`: String
  public let when: String
  public let then: String
  /// What a time or a place opens with: "after the meeting".
  public let times: [String]
  /// "Wednesday", and "on", which leads to it.
  public let days: [String]
  public let on: String
  /// One and several of what is counted.
  public let lines: [String]
  public let plans: [String]
  public let you: String
  /// Between a moment and what is named for it: "Saturday night, cards".
  public let planned: String
  /// What opens a thought: "that they can hear it".
  public let that: String
  /// Before a change that is meant for the next try.
  public let next: String
  /// What somebody said; `%` stands for who.
  public let said: String
  /// What was taken from somebody; `%` stands for who, `&` for what.
  public let from: String
  /// Their name for the feeling; `%` stands for it.
  public let name: String
  /// The same in a list of other things: one word, and several.
  public let word: String
  public let called: String
  /// Words of fear, of failure, and bad names: with one of them nothing is a strength.
  public let against: [String]
  /// What no item of a summary begins with: acts that show nothing, words that name nothing.
  public let unlisted: [String]
  /// What of these may open an act on a card all the same, where it stands whole.
  public let carded: [String]

  /// "Can", "would": what one can is said with a subject of its own beside what one did.
  public let modals: Set<String>

  /// What can be said back.
  public let soundness: Soundness
  /// What is said back only as a quotation.
  public let slips: Slips
  /// How the words of a quotation are written.
  public let tidying: Tidying
  /// How the model is spoken of.
  public let pronouns: Pronouns

  /// No words at all.
  public static let none = Joints()

  public init(
    and: String = "", if: String = "", when: String = "", then: String = "", times: [String] = [],
    days: [String] = [], on: String = "",
    lines: [String] = [], plans: [String] = [], you: String = "", planned: String = "",
    next: String = "", said: String = "%", from: String = "%: &", name: String = "%",
    word: String = "%", called: String = "%", against: [String] = [],
    unlisted: [String] = [], carded: [String] = [], that: String = "",
    modals: [String] = [],
    pronouns: Pronouns = Pronouns(general: Pronouns.Set(forms: []), told: []),
    soundness: Soundness = Soundness(), slips: Slips = Slips(), tidying: Tidying = Tidying()
  ) {
    self.tidying = tidying
    self.modals = Set(modals)
    self.slips = slips
    self.soundness = soundness
    self.pronouns = pronouns
    self.and = and
    self.if = `if`
    self.when = when
    self.then = then
    self.times = times
    self.days = days
    self.on = on
    self.lines = lines
    self.plans = plans
    self.you = you
    self.planned = planned
    self.next = next
    self.said = said
    self.from = from
    self.name = name
    self.word = word
    self.called = called
    self.against = against
    self.unlisted = unlisted
    self.carded = carded
    self.that = that
  }
}

extension Joints {
  /// "On Wednesday after work", of "Wednesday after work".
  public func onDay(_ moment: String) -> String {
    let first = moment.prefix { $0.isLetter }
    guard !on.isEmpty, days.contains(String(first)), moment.dropFirst(first.count).first != "'"
    else {
      return moment
    }
    return on + " " + moment
  }

  /// True where one of the words that speak against somebody stands in a text.
  public func isAgainst(_ text: String) -> Bool {
    text.smallWords(figures: false, apostrophes: false).contains { against.contains(String($0)) }
  }

  /// "A, b and c"; with a comma before the last where there are three, or one of them is a row by itself.
  public func row(_ items: [String]) -> String {
    let isJoined = items.contains { $0.contains(" \(and) ") || $0.contains(",") }
    let front = items.dropLast().joined(separator: ", ")
    return front + (isJoined || items.count > 2 ? "," : "") + " \(and) " + (items.last ?? "")
  }

  /// "You dropped it and said sorry", of "you dropped it", "you said sorry": the same subject is said once.
  public func clauseRow(_ clauses: [String]) -> String {
    let isModal = clauses.map { clause in
      clause.split(separator: " ").dropFirst().first.map { modals.contains(String($0)) } ?? false
    }
    return row(
      clauses.enumerated().map { at, clause in
        guard at > 0, isModal[at] == isModal[at - 1],
          let subject = clauses[at - 1].split(separator: " ").first,
          clause.hasPrefix(subject + " "),
          !subject.hasPrefix(you) || subject == you[...]
        else { return clause }
        return String(clause.dropFirst(subject.count + 1))
      })
  }
}
