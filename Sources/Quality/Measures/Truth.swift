import Wording

/// Words of the ban list that the person did not bring (evidence D1).
struct Banned: Rule {
  let name = "words of the ban list"
  let phrases: [[String]]

  init(_ phrases: [String]) { self.phrases = phrases.map { Lexis.tokens($0) } }

  func breaks(in reading: Reading) -> [Break] {
    var found: [Break] = []
    var typed: [[String]] = []
    for (at, turn) in reading.turns.enumerated() {
      typed.append(turn.typed)
      for sentence in turn.sentences {
        let words = Lexis.tokens(sentence.text)
        for phrase in phrases where Banned.holds(words, phrase) {
          if typed.contains(where: { Banned.holds($0, phrase) }) { continue }
          let what = "\"\(phrase.joined(separator: " "))\" in: \(sentence.text)"
          found.append(reading.breaks(at, what, key: sentence.key))
        }
      }
    }
    return found
  }

  static func holds(_ words: [String], _ phrase: [String]) -> Bool {
    guard !phrase.isEmpty, words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains {
      words[$0..<$0 + phrase.count].elementsEqual(phrase)
    }
  }
}

/// An affirmation takes up an action that the person reported (evidence D2): somebody's state, or
/// what was not done, is none.
struct EmptyAffirmation: Rule {
  let name = "affirmation without a reported action"

  private static let states: Set<String> = [
    "are", "were", "was", "feel", "felt", "can't", "couldn't", "didn't", "don't",
    "never", "won't", "wouldn't", "haven't", "hadn't", "weren't", "aren't", "want", "wanted",
    "hate", "hated", "need", "needed", "wish",
  ]

  /// After "had": a thing, where a participle would be an act.
  private static let owned: Set<String> = [
    "a", "an", "the", "no", "some", "your", "to", "it", "nothing", "been",
  ]

  func breaks(in reading: Reading) -> [Break] {
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() {
      for sentence in turn.sentences where sentence.manner == .affirmation {
        if let what = fault(sentence) {
          found.append(reading.breaks(at, "\(what): \(sentence.text)", key: sentence.key))
        }
      }
    }
    return found
  }

  private func fault(_ sentence: Reading.Sentence) -> String? {
    guard sentence.fills.contains(where: { !$0.content.isEmpty }) else {
      return "no words of the person"
    }
    for fill in sentence.fills where fill.slot?.shape == .clause {
      let words = Lexis.tokens(fill.text)
      // In a quotation they speak of themselves.
      let isQuoted = fill.text.hasPrefix("\"")
      if words.first != (isQuoted ? "i" : "you") { return "the person is not who acts" }
      if words.starts(with: ["you", "were", "the", "one", "who"]) { continue }
      if words.count > 1, EmptyAffirmation.states.contains(words[1]) { return "no action" }
      if words.count > 2, words[1] == "had" || words[1] == "have",
        EmptyAffirmation.owned.contains(words[2])
      {
        return "no action"
      }
    }
    return nil
  }
}

/// At most one affirmation in three turns (evidence D7).
struct AffirmationsTooClose: Rule {
  let name = "affirmations less than three turns apart"

  func breaks(in reading: Reading) -> [Break] {
    var last = -3
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() where !turn.isUndone {
      guard let said = turn.sentences.first(where: { $0.manner == .affirmation }) else { continue }
      if at - last < 3 { found.append(reading.breaks(at, said.text, key: said.key)) }
      last = at
    }
    return found
  }
}

/// Every content word that is not the coach's own was typed by the person before.
struct NotTheirs: Rule {
  let name = "facts not stated by the person"
  /// What is reckoned out of the person's words alone.
  private static let theirs: Set<Slot.Special> = [
    .brought, .sources, .parked, .resources, .plan, .card, .undone,
  ]

  func breaks(in reading: Reading) -> [Break] {
    var told: Set<String> = []
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() {
      told.formUnion(turn.told)
      for sentence in turn.sentences where says(sentence) {
        let foreign = sentence.fills.filter(isOfThePerson).flatMap(\.content).filter { word in
          !told.contains(word) && !told.contains { Lexis.near($0, word) }
        }
        guard !foreign.isEmpty else { continue }
        let what = "\(foreign.joined(separator: ", ")) in: \(sentence.text)"
        found.append(reading.breaks(at, what, key: sentence.key))
      }
    }
    return found
  }

  private func says(_ sentence: Reading.Sentence) -> Bool {
    sentence.reflects || sentence.manner == .affirmation || sentence.manner == .summary
      || sentence.asks
  }

  /// True where the slot takes the person's words, and nothing reckoned or looked up.
  private func isOfThePerson(_ fill: Reading.Fill) -> Bool {
    guard let slot = fill.slot else { return true }
    // What number was meant is for the understanding to say.
    if slot.shape == .number { return false }
    switch slot.origin {
    case .line: return true
    // A day's name, and words of an earlier talk with it.
    case .fact(let kind): return kind != .earlierDate && kind != .recollected
    case .special(let special): return NotTheirs.theirs.contains(special)
    }
  }
}
