import Wording

/// Times of the day as they are typed: "half 8", "8 pm", "8.30", "at 7".
struct ClockWords {
  private let before: Set<String>
  private let after: Set<String>
  private let leads: Set<String>
  /// "o'clock", and the same without its apostrophe.
  private let oClock: (full: String, bare: String)

  init(_ words: Words) {
    before = Set(words.options["clock.before"] ?? [])
    after = Set(words.options["clock.after"] ?? [])
    leads = Set(words.options["clock.lead"] ?? [])
    let full = words.options["clock.after"]?.first { $0.contains("'") } ?? ""
    oClock = (full, full.filter { $0 != "'" })
  }

  /// The times in a text, in order, without the "at" before them.
  func times(in text: String) -> [String] {
    let words = text.pieces(at: 0x20).map { $0.trimmingMarks }
    return ranges(in: words).map { words[$0].joined(separator: " ") }
  }

  /// True where some word may be an hour.
  func mayHold(_ words: [String]) -> Bool { words.contains(where: isHour) }

  /// Where the times stand among words that have no marks at their ends.
  func ranges(in words: [String]) -> [Range<Int>] {
    words.indices.compactMap { at in
      guard isHour(words[at]) else { return nil }
      let time = range(at, in: words)
      let isNamed =
        time.count > 1 || words[at].contains { $0 == ":" || $0 == "." || $0.isLetter }
      let isLed = time.lowerBound > 0 && leads.contains(words[time.lowerBound - 1].lowercased())
      return isNamed || isLed || words.count <= 4 ? time : nil
    }
  }

  /// The time that words begin with, behind an "at" or not, however bare it is: "9", "at half 9".
  func time(opening words: [String]) -> Range<Int>? {
    let start = words.first.map { leads.contains($0.lowercased()) } == true ? 1 : 0
    return (start..<min(words.count, start + 4)).lazy.filter { isHour(words[$0]) }.map {
      range($0, in: words)
    }.first { $0.lowerBound == start }
  }

  /// The hour with what belongs to it: "half 8", "quarter past 6", "8 pm".
  private func range(_ hour: Int, in words: [String]) -> Range<Int> {
    var from = hour
    while from > 0, before.contains(words[from - 1].lowercased()) { from -= 1 }
    let ends = hour + 1 < words.count && after.contains(words[hour + 1].lowercased())
    return from..<(ends ? hour + 2 : hour + 1)
  }

  /// True for "half", before an hour, and for "pm", behind one.
  func opensHour(_ word: String) -> Bool { before.contains(word) }
  func endsHour(_ word: String) -> Bool { after.contains(word) }

  /// True for "at", before a time.
  func isLead(_ word: String) -> Bool { leads.contains(word) }

  /// True where "at" or "it's" stands before the time.
  func isLed(_ time: String, in text: String) -> Bool {
    let small = text.lowercased()
    return leads.contains { small.holds($0 + " " + time.lowercased()) }
  }

  /// A time as it is said behind another's place: "at 9" for "half 8", "9 o'clock" for "9 oclock".
  /// - Parameter isLed: true where "at" stands before the place.
  func said(_ time: some StringProtocol, isLed: Bool, at lead: String) -> String {
    let words = time.split(separator: " ").map {
      $0.lowercased() == oClock.bare ? oClock.full : String($0)
    }
    let text = words.joined(separator: " ")
    let isNamed = words.first.map { before.contains($0.lowercased()) } == true
    return isLed || isNamed ? text : lead + " " + text
  }

  /// "7", "8pm", "19:30".
  private func isHour(_ word: String) -> Bool {
    let digits = word.prefix(while: \.isNumber)
    guard let hour = Int(digits), hour <= 24, digits.count <= 2 else { return false }
    let rest = word.dropFirst(digits.count).lowercased()
    if rest.isEmpty || after.contains(rest) { return true }
    guard let mark = rest.first, ":.".contains(mark) else { return false }
    let minutes = rest.dropFirst().prefix(while: \.isNumber)
    let tail = rest.dropFirst(1 + minutes.count)
    return minutes.count == 2 && (tail.isEmpty || after.contains(String(tail)))
  }
}

extension Substring {
  /// Without the marks around a word.
  fileprivate var trimmingMarks: String {
    let marks = ",.!?;:()\""
    var word = self
    while let first = word.first, marks.contains(first) { word.removeFirst() }
    while let last = word.last, marks.contains(last) { word.removeLast() }
    return String(word)
  }
}
