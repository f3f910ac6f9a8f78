import Dialogue
import Machines
import Understanding

extension Coach {
  /// "It's my breathing that goes": my breathing goes. A sign of the body wherever it is told; what else did it,
  /// where that is asked for.
  func withoutCleft(_ sentence: Substring, _ floor: Floor) -> String? {
    var rest = sentence.bare
    guard rest.strip(speaker.words.options["cleft"] ?? []) else { return nil }
    let words = rest.parted
    let whos = speaker.words.options["cleft.who"] ?? []
    guard let first = words.first?.lowercased(),
      slips.owners.contains(first) || slips.articles.contains(first),
      let at = words.prefix(5).firstIndex(where: { whos.contains($0.lowercased()) }), at > 1,
      (1...5).contains(words.count - at - 1)
    else { return nil }
    let whole = (words[..<at] + words[(at + 1)...]).joined(separator: " ")
    let isSign = understander.sensations(of: Line(whole)).contains { !$0.negated }
    guard isSign || floor.asksWhatDidIt && isClause(whole) else { return nil }
    return whole + (sentence.last == "." ? "." : "")
  }

  private func isClause(_ words: String) -> Bool {
    phraser.phrases(of: Line(words)).first?.clause?.wordCount == words.wordCount
  }

  /// "It was her boss who helped her": the line as "her boss helped her", where what somebody did or what
  /// made the difference is asked for.
  func withoutCleft(_ line: Line, _ sitting: Sitting) -> Line? {
    switch sitting.floor {
    case .vicarious(at: .learning), .vicarious(at: .struggling), .mastery(at: .explaining),
      .mastery(at: .happening), .mastery(at: .doing), .close(at: .moving):
      break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
    guard line.words <= 14 else { return nil }
    var rest = line.text[...]
    guard rest.strip(speaker.words.options["cleft"] ?? []) else { return nil }
    let words = rest.parted
    let whos = speaker.words.options["cleft.who"] ?? []
    let objects = speaker.words.options["cleft.object"] ?? []
    guard let at = words.prefix(5).firstIndex(where: { whos.contains($0.lowercased()) }), at > 0,
      at < words.count - 1,
      words[at...].contains(where: { objects.contains($0.bare.lowercased()) }),
      phraser.person(of: Line(words[..<at].joined(separator: " "))) != nil
    else { return nil }
    return Line((words[..<at] + words[(at + 1)...]).joined(separator: " "))
  }
}

extension Floor {
  /// True where it is told what made the difference, or what a number comes from.
  fileprivate var asksWhatDidIt: Bool {
    switch self {
    case .opening(at: .reasoning), .mastery, .vicarious, .close(at: .moving): true
    case .opening, .persuasion, .arousal, .plan, .close, .checkIn, .quick: false
    }
  }
}
