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
  let ones: Set<String>
  let at: String
  let around: String
  let ish: String
  let ill: String
  let willDo: String
  let its: String
  /// "Am", "pm"
  let halves: Set<String>
  let hint: Phrases

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
    (units, ones) = (Set(list("unit")), Set(list("one")))
    at = list("at").first ?? ""
    around = list("around").first ?? ""
    ish = list("ish").first ?? ""
    (ill, willDo) = pairs("ill").first.map { ($0.key, $0.value) } ?? ("", "")
    its = list("its").first ?? ""
    halves = Set(words.options["clock.after"] ?? [])
    hint = Phrases(
      Array(shorts.keys) + Array(unsure.keys) + Array(lacking.keys) + Array(weekdays) + [ill]
        + Array(ones))
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
      typed.hint.stand(in: words) || line.text.utf8.contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    var draft = TypedWords(line.text, typed)
    draft.writeDays()
    if isOpening { return draft.isChanged ? Line(draft.text) : nil }
    draft.writeLacking()
    draft.writeIll()
    draft.writeHours()
    draft.writeCounts()
    if sitting.floor.sought == .moment { draft.setOffClause() }
    return draft.isChanged ? Line(draft.text) : nil
  }
}

/// The words of such a line while they are written out.
private struct TypedWords {
  private var words: [String]
  private let typed: TypedMomentWords
  private(set) var isChanged = false

  init(_ text: String, _ typed: TypedMomentWords) {
    words = text.split(separator: " ").map(String.init)
    self.typed = typed
  }

  var text: String { words.joined(separator: " ") }

  private func low(_ at: Int) -> String {
    words.indices.contains(at) ? words[at][...].bare.straight.lowercased() : ""
  }

  /// True where a clause ends with the word.
  private func pauses(_ at: Int) -> Bool {
    !words.indices.contains(at) || words[at].last.map { ",.;:!?".contains($0) } == true
  }

  private mutating func put(_ word: String, at: Int) {
    let marks = String(words[at].reversed().prefix { ",.;:!?".contains($0) }.reversed())
    guard words[at] != word + marks else { return }
    words[at] = word + marks
    isChanged = true
  }

  private mutating func remove(_ at: Int) {
    words.remove(at: at)
    isChanged = true
  }

  mutating func writeDays() {
    for at in words.indices {
      let word = low(at)
      if let whole = typed.shorts[word] {
        put(whole, at: at)
      } else if let whole = typed.unsure[word], isDay(at) {
        put(whole, at: at)
      }
    }
  }

  mutating func writeLacking() {
    for at in words.indices {
      guard let whole = typed.lacking[low(at)],
        low(at) != typed.its || typed.clauseWords.contains(low(at - 1))
      else { continue }
      put(whole, at: at)
    }
  }

  /// "Sat" opens the line or stands behind "on", and no verb stands there.
  private func isDay(_ at: Int) -> Bool {
    typed.dayLeads.contains(low(at - 1)) || typed.hourHosts.contains(low(at - 1))
      || (at == 0 || pauses(at - 1)) && (pauses(at) || at + 1 == words.count || goesOn(at + 1))
  }

  private func goesOn(_ at: Int) -> Bool {
    let word = low(at)
    return typed.goesOn.contains(word) || typed.hourHosts.contains(word)
      || typed.roughly.contains(word) || hour(at) != nil
      || typed.shorts[word] ?? typed.unsure[word] != nil
  }

  /// "When it's empty ill read it": no illness. What opens a sentence is heard as it stands.
  mutating func writeIll() {
    for at in words.indices.dropLast().dropFirst()
    where low(at) == typed.ill && !pauses(at - 1) && !pauses(at)
      && !typed.beforeIll.contains(low(at - 1))
      && !typed.afterIll.contains(low(at + 1))
    {
      put(typed.willDo, at: at)
    }
  }

  /// The hour that a word is, and whether it is a rough one: "7", "7pm", "9ish".
  private func hour(_ at: Int) -> (text: String, isRough: Bool)? {
    let word = low(at)
    let digits = word.prefix(while: \.isNumber)
    guard let value = Int(digits), (1...24).contains(value), digits.count <= 2 else { return nil }
    var tail = word.dropFirst(digits.count)
    if let mark = tail.first, ":.".contains(mark) {
      guard tail.dropFirst().prefix(while: \.isNumber).count == 2 else { return nil }
      tail = tail.dropFirst(3)
    }
    if tail == typed.ish { return (String(word.dropLast(typed.ish.count)), true) }
    return tail.isEmpty || typed.halves.contains(String(tail)) ? (word, false) : nil
  }

  /// "Wednesday like 7": an hour, with what leads to it.
  mutating func writeHours() {
    var at = 1
    while at < words.count {
      defer { at += 1 }
      guard let hour = hour(at),
        pauses(at) || at + 1 == words.count || typed.goesOn.contains(low(at + 1))
      else { continue }
      var host = at - 1
      while host > 0, typed.roughly.contains(low(host)) { host -= 1 }
      let isLed = low(host) == typed.at || low(host) == typed.around
      guard typed.hourHosts.contains(low(host)), !pauses(host) || isLed else {
        if hour.isRough, isLed { put(hour.text, at: at) }
        continue
      }
      for place in ((host + 1)..<at).reversed() { remove(place) }
      put(hour.text, at: host + 1)
      words.insert(hour.isRough ? typed.around : typed.at, at: host + 1)
      isChanged = true
      at = host + 2
    }
  }

  /// "For one minutes"
  mutating func writeCounts() {
    for at in words.indices.dropFirst()
    where typed.ones.contains(low(at - 1)) && typed.units.contains(low(at)) {
      put(String(low(at).dropLast()), at: at)
    }
  }

  /// "Sunday at 7 when it's empty": what is so then is set off.
  mutating func setOffClause() {
    guard isChanged, typed.hourHosts.contains(low(0)),
      let clause = words.indices.dropFirst(2).first(where: { typed.clauseWords.contains(low($0)) }),
      !pauses(clause - 1), words.count - clause > 2
    else { return }
    words[clause - 1] += ","
  }
}
