/// How many years of school it takes to read the replies (Flesch-Kincaid grade, Kincaid et al.
/// 1975), all replies of a mode together.
struct Grade: Measure {
  let isQuick: Bool

  var name: String { isQuick ? "reading grade, quick mode" : "reading grade" }
  var aim: String { isQuick ? "at most 5" : "at most 7" }
  private var most: Double { isQuick ? 5 : 7 }

  func row(of readings: [Reading]) -> Row {
    var all = Count()
    var hard: [(grade: Double, at: Break)] = []
    for reading in readings {
      for (at, turn) in reading.turns.enumerated() where turn.isQuick == isQuick {
        let count = Count(turn.text)
        all.add(count)
        if count.grade > most {
          hard.append(
            (
              count.grade,
              reading.breaks(
                at, "grade \(Figure.one(count.grade))", key: turn.sentences.last?.key ?? "")
            ))
        }
      }
    }
    guard all.words > 0 else {
      return Row(name: name, value: "no replies", aim: aim, holds: true, breaks: [])
    }
    let holds = all.grade <= most
    return Row(
      name: name, value: Figure.one(all.grade), aim: aim, holds: holds,
      breaks: holds ? [] : hard.sorted { $0.grade > $1.grade }.map(\.at))
  }

  struct Count {
    var sentences = 0
    var words = 0
    var syllables = 0

    init() {}

    init(_ text: String) {
      for sentence in Sentences.of(text) {
        let tokens = Lexis.tokens(sentence)
        sentences += 1
        words += tokens.count
        syllables += tokens.reduce(0) { $0 + Syllables.count($1) }
      }
    }

    mutating func add(_ other: Count) {
      sentences += other.sentences
      words += other.words
      syllables += other.syllables
    }

    var grade: Double {
      guard words > 0, sentences > 0 else { return 0 }
      return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
        - 15.59
    }
  }
}

/// Counts syllables by the groups of vowels in a word; right for most words of English.
enum Syllables {
  static func count(_ word: String) -> Int {
    let letters = Array(word.utf8).filter { $0 != 0x27 }
    guard letters.contains(where: { $0 >= 0x61 && $0 <= 0x7A }) else { return 1 }
    var groups = 0
    var inVowels = false
    for letter in letters {
      let isVowel = "aeiouy".utf8.contains(letter)
      if isVowel, !inVowels { groups += 1 }
      inVowels = isVowel
    }
    func ends(_ ending: String) -> Bool {
      letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    // The e at the end is mute ("made"), but not in "table"; so is the one in "worked", "times".
    if ends("e"), !(ends("le") && isConsonant(letters, 3)) { groups -= 1 }
    if ends("ed"), !ends("ted"), !ends("ded"), isConsonant(letters, 3) { groups -= 1 }
    if ends("es"), isConsonant(letters, 3), !"csxzh".utf8.contains(letters[letters.count - 3]),
      !ends("ges")
    {
      groups -= 1
    }
    return max(groups, 1)
  }

  /// True where the letter that many from the end is a consonant.
  private static func isConsonant(_ letters: [UInt8], _ fromEnd: Int) -> Bool {
    letters.count >= fromEnd && !"aeiouy".utf8.contains(letters[letters.count - fromEnd])
  }
}
