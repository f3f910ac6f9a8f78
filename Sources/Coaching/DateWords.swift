import Understanding

/// A date as an adverbial that fits into a sentence: "on Thursday", "next Friday", "in June", "on the
/// 12th of December".
enum DateWords {
  static func phrase(_ when: When, in line: Line) -> Phrase {
    let typed = line.slice(when.span)
    return Phrase(quote: typed, noun: capitalised(adverbial(when, uncapped(typed, when))))
  }

  /// "Tomorrow I have a test": the capital is that of the sentence.
  private static func uncapped(_ typed: String, _ when: When) -> String {
    switch when.kind {
    case .weekday, .date:
      // "Before Christmas", where "before" opens the line.
      let first = typed.prefix { $0 != " " }.lowercased()
      return first.utf8.count < typed.utf8.count && capitalised(first) == first
        ? typed.prefix(1).lowercased() + typed.dropFirst() : typed
    case .now, .minutes, .days, .vague: return typed.prefix(1).lowercased() + typed.dropFirst()
    }
  }

  /// The span of the date with the words that lead to it ("on the"), so that nothing dangles where
  /// it is cut out.
  static func span(_ when: When, in line: Line) -> Span {
    let start = line.text.withBytes { Self.start(of: when.span.start, in: $0) }
    return Span(start: start, end: when.span.end)
  }

  private static func start(of date: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = date
    var grown = true
    while grown {
      grown = false
      for lead in leads where start >= lead.utf8.count {
        let from = start - lead.utf8.count
        if bytes[from] == lead.utf8.first, bytes[from..<start].elementsEqual(lead.utf8),
          from == 0 || bytes[from - 1] == 0x20
        {
          start = from
          grown = true
        }
      }
    }
    return start
  }

  /// What stands before a day that has a name.
  static let onDay = "on "
  private static let leads = [onDay, "the ", "by ", "in ", "this "]
  /// How what was typed may open so that it can stand as it is.
  private static let whole =
    leads + ["before ", "until ", "till ", "at ", "over ", "around ", "end of "]

  private static func adverbial(_ when: When, _ typed: String) -> String {
    let low = typed.lowercased()
    if whole.contains(where: typed.begins), !isShort(low) {
      return low.hasPrefix("the end ")
        ? "at " + typed : low.hasPrefix("end ") ? "at the " + typed : typed
    }
    switch when.kind {
    case .weekday(_, true) where openings.contains(where: low.hasPrefix):
      // "Saturday after next", "Saturday week"
      return (low.hasSuffix("week") ? "on " : "on the ") + typed
    case .weekday where openings.prefix(7).contains(where: low.hasPrefix):
      // "Friday morning", "Friday at ten"
      return "on " + typed
    case .weekday(let day, let next):
      return low.utf8.contains(0x20) ? typed : (next ? "next " : "on ") + names[(day + 6) % 7]
    case .date(let month, let day):
      if feasts.contains(where: typed.begins) {
        return (low.hasSuffix(" day") || low.hasSuffix(" eve") ? "on " : "at ") + typed
      }
      if day == 0 { return low.utf8.contains(0x20) ? typed : "in " + typed }
      return
        (typed.first?.isNumber == true && (month == 0 || low.holds(" of ")) ? "on the " : "on ")
        + typed
    case .minutes: return inMinutes(typed)
    // "3rd of next month"
    case .days where typed.first?.isNumber == true && low.parted[0].last?.isLetter == true:
      return onDay + leads[1] + typed
    // "Nine days": how long it is from now.
    case .days where isLength(low): return leads[3] + typed
    case .now, .days, .vague: return typed
    }
  }

  /// "nine days", "a couple of weeks", and not "next week" or "the day after tomorrow".
  private static func isLength(_ low: String) -> Bool {
    let words = low.pieces(at: 0x20)
    guard words.count > 1, let last = words.last, let first = words.first else { return false }
    return lengths.contains { last == $0 || last == $0 + "s" }
      && (first.first?.isNumber == true || !fixed.contains(String(first)))
  }

  private static let lengths = ["day", "week", "month", "year", "hour"]
  private static let fixed = ["next", "this", "last", "every", "the", "all", "within", "some"]

  /// "10 min", "in 10 mins": "in 10 minutes".
  private static func inMinutes(_ typed: String) -> String {
    var words = typed.pieces(at: 0x20)
    if leads.contains(where: { typed.lowercased().hasPrefix($0) }) || words.first == "within" {
      words.removeFirst()
    }
    if isShort(typed.lowercased()) { words[words.count - 1] = "minutes" }
    return leads[3] + words.joined(separator: " ")
  }

  private static func isShort(_ typed: String) -> Bool {
    typed.hasSuffix(" min") || typed.hasSuffix(" mins")
  }

  /// Days, months and feasts with their capitals: "friday evening" is "Friday evening".
  static func capitalised(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
      let name = nameBytes.first { name in
        name.count == end - start && name[0].small == bytes[start].small
          && zip(name, bytes[start..<end]).allSatisfy { $0.small == $1.small }
      }
      if let name { bytes.replaceSubrange(start..<end, with: name) }
      start = end + 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let feasts = ["christmas", "xmas", "new year", "easter", "halloween"]

  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January",
    "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December", "Christmas", "Easter", "Halloween", "Eve",
  ]
  /// How a text opens that goes on after one of them.
  private static let openings = names.map { $0.lowercased() + " " }
  private static let nameBytes = names.map { Array($0.utf8) }
}
