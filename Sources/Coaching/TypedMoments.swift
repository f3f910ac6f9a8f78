import Dialogue
import Machines
import Understanding
import Wording

/// How moments are typed in a hurry, and what is meant: "tmrw", "weds like 7", "sat when its empty".
struct TypedMomentWords: Sendable {
  /// The short word, and the whole one; those that may be another word as well.
  let shorts: [String: String]
  let unsure: [String: String]
  /// "ive", "hes": what lacks its apostrophe; "its", behind "when" alone.
  let lacking: [String: String]
  let clauseWords: Set<String>
  /// "Saturday"; "tomorrow", "evening": behind which a bare number is an hour.
  let weekdays: Set<String>
  let hourHosts: Set<String>
  /// "Like", "about": before an hour.
  let roughly: Set<String>
  /// What a moment goes on with behind its day or its hour.
  let goesOn: Set<String>
  /// What leads to a day.
  let dayLeads: Set<String>
  /// "Am", "feel": behind which "ill" is no "I'll".
  let beforeIll: Set<String>
  let afterIll: Set<String>
  /// "Minutes": counted, of which one is "minute".
  let units: Set<String>
  /// "th", "st", "nd", "rd"; "the %", "the % of next month".
  let ordinals: [String]
  let theDay, theDayNextMonth: String
  let ones: Set<String>
  let at: String
  let around: String
  let ish: String
  let ill: String
  let willDo: String
  let its: String
  /// "Am", "pm"
  let halves: Set<String>
  /// "Five": 5; what stands before an hour, and behind one that opens a line.
  let figures: [String: String]
  let hourLeads: Set<String>
  let afterHour: Set<String>
  /// "Straight", of which "after" is a part.
  let tight: Set<String>
  /// "If", "when"; "I", "I'll"; what goes on before them: "and I".
  let caseWords, ownWords, beforeOwn: Set<String>
  let hint: Phrases
  /// The short words alone.
  let anyShort: Phrases

  init(_ words: Wording.Words) {
    func list(_ key: String) -> [String] { words.options["typed." + key] ?? [] }
    func pairs(_ key: String) -> [String: String] {
      Dictionary(
        list(key).compactMap { line in
          line.place(of: " ").map {
            (String(line[..<$0.lowerBound]), String(line[$0.upperBound...]))
          }
        }, uniquingKeysWith: { first, _ in first })
    }
    (shorts, unsure, lacking) = (pairs("short"), pairs("unsure"), pairs("lacking"))
    weekdays = Set((words.options["dates.weekdays"] ?? []).map { $0.lowercased() })
    (clauseWords, roughly, goesOn) = (
      Set(list("clause")), Set(list("roughly")), Set(list("goesOn"))
    )
    (hourHosts, dayLeads) = (Set(list("host")).union(weekdays), Set(list("dayLead")))
    (beforeIll, afterIll) = (Set(list("ill.before")), Set(list("ill.after")))
    figures = pairs("figure")
    (hourLeads, afterHour) = (Set(list("hourLead")), Set(list("afterHour")))
    (caseWords, ownWords, beforeOwn) = (
      Set(list("case")), Set(list("own")), Set(list("own.before"))
    )
    tight = Set(list("tight"))
    (units, ones) = (Set(list("unit")), Set(list("one")))
    ordinals = list("ordinal")
    theDay = list("day").first ?? "%"
    theDayNextMonth = list("day.nextMonth").first ?? "%"
    at = list("at").first ?? ""
    around = list("around").first ?? ""
    ish = list("ish").first ?? ""
    (ill, willDo) = pairs("ill").first.map { ($0.key, $0.value) } ?? ("", "")
    its = list("its").first ?? ""
    halves = Set(words.options["clock.after"] ?? [])
    anyShort = Phrases(Array(shorts.keys) + Array(unsure.keys))
    hint = Phrases(
      Array(shorts.keys) + Array(figures.keys) + Array(unsure.keys) + Array(lacking.keys)
        + Array(weekdays) + [ill]
        + Array(ones) + Array(caseWords))
  }
}

/// A line of the plan as it is meant, for what is said back: the days and hours written out.
extension Coach {
  private static let longestTyped = 30

  /// - Returns: nil where it was written out already, or no plan is being made.
  func writtenOut(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    let isOpening =
      switch sitting.floor {
      case .opening(at: .wishing), .opening(at: .naming), .opening(at: .dating): true
      case .plan: false
      case _: Bool?.none
      }
    guard let isOpening, isOpening || sitting.asked == .open, line.words <= Self.longestTyped,
      isOpening
        ? typed.anyShort.stand(in: words)
        : typed.hint.stand(in: words) || line.text.utf8.contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    var draft = TypedWords(line.text, typed)
    draft.writeDays()
    if isOpening { return draft.isChanged ? Line(draft.text) : nil }
    draft.writeLacking()
    draft.writeIll()
    draft.writeFigures()
    if sitting.floor.sought == .moment { draft.writeFirstHour() }
    draft.writeHours()
    draft.writeCounts()
    switch sitting.floor {
    case .plan(at: .bracing), .plan(at: .answering), .plan(at: .typing):
      if phraser.plan(of: line).act?.todo == nil { draft.setOffAct() }
    case _: break
    }
    if sitting.floor.sought == .moment { draft.setOffClause() }
    return draft.isChanged ? Line(draft.text) : nil
  }
}
