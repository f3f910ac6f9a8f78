import Dialogue
import Efficacy
import Wording

extension Joints {
  /// The small words of a pack: `[joint.and.options]` and so on.
  convenience init(_ words: Words) {
    func word(_ name: String) -> String? { words.options["joint." + name]?.first }
    func list(_ name: String) -> [String] { words.options["joint." + name] ?? [] }
    func word(_ name: String, orElse other: String) -> String { word(name) ?? other }
    let and = word("and", orElse: "")
    let said = word("said", orElse: "%")
    let from = word("from", orElse: "%: &")
    let name = word("name", orElse: "%")
    self.init(
      and: and, if: word("if", orElse: ""), when: word("when", orElse: ""),
      then: word("then", orElse: ""), times: list("times"),
      days: words.options["dates.weekdays"] ?? [], on: word("on", orElse: ""),
      lines: list("lines"), plans: list("plans"), you: word("you", orElse: ""),
      planned: word("planned", orElse: ""),
      next: word("next", orElse: ""), said: said, from: from, name: name,
      word: word("word", orElse: "%"), called: word("called", orElse: "%"),
      against: list("against"),
      unlisted: list("unlisted"), carded: list("carded"), that: word("that", orElse: ""),
      modals: list("modal"),
      pronouns: Pronouns(words),
      soundness: Soundness(
        ends: words.options["sound.ends"] ?? [], pairs: words.options["sound.ends.pair"] ?? [],
        starts: words.options["sound.starts"] ?? [],
        holders: words.options["sound.ends.held"] ?? []),
      slips: Slips(
        texts: words.options["slips"] ?? [], counts: words.options["slips.counts"] ?? [],
        ones: words.options["slips.ones"] ?? [],
        pairs: ["base", "state"].map { pair("slips.one", "slips." + $0, words) }
          + [
            pair("slips.wish", "slips.wished", words), pair("slips.take", "slips.taken", words),
          ],
        bare: [pair("slips.at", "slips.bare", words)]),
      tidying: Tidying(words.options["quote.written"] ?? []))
  }
}

private func pair(_ one: String, _ other: String, _ words: Words) -> ([String], [String]) {
  (words.options[one] ?? [], words.options[other] ?? [])
}

extension Pronouns {
  /// Those of a pack: `[pronoun.she.options]` has the forms, `[pronoun.she.marks.options]` what tells it.
  init(_ words: Words) {
    func set(_ name: String) -> Set {
      Set(
        forms: words.options["pronoun." + name] ?? [],
        marks: words.options["pronoun." + name + ".marks"] ?? [])
    }
    let lead = "pronoun."
    let tail = ".marks"
    let told = words.options.keys.filter { $0.hasPrefix(lead) && $0.hasSuffix(tail) }.sorted()
    self.init(
      general: set("they"),
      told: told.map { set(String($0.dropFirst(lead.count).dropLast(tail.count))) })
  }
}

extension Dating {
  /// The words of a pack for past days: `[dates.yesterday.options]` and so on.
  init(_ words: Words) {
    self.init()
    func word(_ name: String) -> String { words.options["dates." + name]?.first ?? "" }
    months = words.options["dates.months"] ?? []
    weekdays = words.options["dates.weekdays"] ?? []
    today = word("today")
    yesterday = word("yesterday")
    thisWeek = word("thisWeek")
    lastWeek = word("lastWeek")
    thisYear = word("thisYear")
    anyYear = word("anyYear")
    short = word("short")
    told = word("told")
    toldToo = word("toldToo")
  }
}
