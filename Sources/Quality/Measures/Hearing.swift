/// A reflection takes up a content word of the line just typed, or says two words of it back as they
/// stood there, so that it fits nobody else's (evidence H2). Lines without such a word ask for none;
/// nor do a request for another topic, whose facts are said back, and a line of words all typed before.
struct Unheard: Rule {
  let name = "reflections without a word of the last line"

  func breaks(in reading: Reading) -> [Break] {
    var found: [Break] = []
    var before: Set<String> = []
    for (at, turn) in reading.turns.enumerated() where !turn.isSafety {
      defer { before.formUnion(turn.heard) }
      if before.isSuperset(of: turn.heard), !turn.heard.contains(Lexis.number) { continue }
      if turn.sentences.contains(where: { $0.isOf("agenda.park", "agenda.asked", "agenda.early") })
      {
        continue
      }
      // "Yes, it fits" to "does it fit?" holds nothing of their own.
      let asked = at > 0 ? reading.turns[at - 1].sentences.last?.content ?? [] : []
      let told = turn.told.filter { !asked.contains($0) }
      if told.isEmpty { continue }
      let reflections = turn.sentences.filter { $0.reflects && !$0.isBridge }
      let heard = turn.sentences.contains { takesUp($0, turn) }
      for sentence in reflections where !takesUp(sentence, turn) {
        // Beside one that does, a second may take up an earlier line.
        if heard, !sentence.fills.isEmpty { continue }
        found.append(reading.breaks(at, sentence.text, key: sentence.key))
      }
    }
    return found
  }

  private func takesUp(_ sentence: Reading.Sentence, _ turn: Reading.Turn) -> Bool {
    sentence.content.contains { word in turn.told.contains { Lexis.near($0, word) } }
      || sentence.fills.contains { fill in
        let said = Lexis.tokens(fill.text).filter { $0 != "you" }
        return zip(said, said.dropFirst()).contains { one, other in
          zip(turn.typed, turn.typed.dropFirst()).contains { $0 == one && $1 == other }
        }
      }
  }
}

/// A reflection is no parrot: of a line of more than ten words it takes up at most 60 in 100
/// (evidence H2).
struct Parroted: Rule {
  let name = "reflections over 60% of the last line"
  private let turned: [String: String] = [
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are",
    "i'm": "you're", "i've": "you've", "i'd": "you'd", "i'll": "you'll", "was": "were",
  ]

  func breaks(in reading: Reading) -> [Break] {
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() where turn.typed.count > 10 && !turn.isSafety {
      let typed = turn.typed.map(address)
      for sentence in turn.sentences where sentence.reflects {
        let said = Lexis.tokens(sentence.text).map(address)
        let share = Double(Parroted.common(typed, said)) / Double(typed.count)
        if share > 0.6 {
          let what = "\(Int((share * 100).rounded()))% of the line: \(sentence.text)"
          found.append(reading.breaks(at, what, key: sentence.key))
        }
      }
    }
    return found
  }

  private func address(_ word: String) -> String { turned[word] ?? word }

  /// The length of the longest sequence of words that both have, gaps allowed.
  static func common(_ one: [String], _ other: [String]) -> Int {
    var row = [Int](repeating: 0, count: other.count + 1)
    for word in one {
      var corner = 0
      for (at, there) in other.enumerated() {
        let above = row[at + 1]
        row[at + 1] = word == there ? corner + 1 : max(above, row[at])
        corner = above
      }
    }
    return row[other.count]
  }
}
