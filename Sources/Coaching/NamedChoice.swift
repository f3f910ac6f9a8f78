import Dialogue
import Machines
import Understanding

/// "Something to do soon, I guess. And nerves": a way in that is taken in other words than those offered.
extension Coach {
  private static let longestChoice = 14

  /// The options that a line names, in its order: all that it says is which they are.
  /// - Returns: nothing where it may say more, and is no choice among them.
  private func optionsNamed(_ line: Line, _ sitting: Sitting) -> [Int] {
    guard sitting.floor == .opening(at: .choosing), !sitting.options.isEmpty,
      line.words <= Self.longestChoice
    else { return [] }
    let words = ChoiceWords(options: sitting.options, speaker.words.options)
    var named: [Int] = []
    var takesAll = false
    for piece in Sentences.all(in: line.text).flatMap({ $0.pieces(at: 0x2C, 0x3B) }) {
      let said = words.taken(in: piece)
      // "Both, greedy" says nothing more, "my exam soon" does.
      if said.isTold { return [] }
      named += said.named.filter { !named.contains($0) }
      takesAll = takesAll || said.takesAll
    }
    return takesAll && named.isEmpty ? [0] : named
  }

  /// Takes the first of the options that a line names, and says which others come after it.
  func takesNamed(
    _ line: Line, _ heard: inout Heard, _ sitting: Sitting, _ speech: inout Speech
  ) {
    let named = optionsNamed(line, sitting)
    guard let first = named.first else { return }
    heard.cues.choice = first + 1
    let called = speaker.words.options["opening.choosing.called"] ?? []
    guard named.count > 1, called.indices.contains(first), called.indices.contains(named[1]) else {
      return
    }
    speech.specials[.chosen] = called[first]
    speech.specials[.parked] = called[named[1]]
    speech.add([.inform("opening.choosing.both")])
  }
}

/// The words that tell which of the options is meant, and those that may stand round them.
private struct ChoiceWords {
  let options: [[Substring]]
  let counts, all, not, around: [String]

  init(options: [String], _ words: [String: [String]]) {
    self.options = options.map { $0.smallWords(figures: true, apostrophes: true) }
    func list(_ key: String) -> [String] { words["opening.choosing." + key] ?? [] }
    (counts, all, not, around) = (list("count"), list("all"), list("not"), list("around"))
  }

  /// What a piece of a line takes, and whether it tells more than that.
  func taken(in piece: Substring) -> (named: [Int], takesAll: Bool, isTold: Bool) {
    let words = piece.smallWords(figures: true, apostrophes: true)
    var (named, takesAll, odd): ([Int], Bool, Int) = ([], false, 0)
    for word in words where !around.holds(word) && !not.holds(word) {
      let holders = options.indices.filter { options[$0].contains(word) }
      let counted = counts.firstIndex { $0 == word }
      if let at = counted ?? (holders.count == 1 ? holders[0] : nil) {
        if !named.contains(at) { named.append(at) }
      } else if all.holds(word) {
        takesAll = true
      } else if holders.isEmpty {
        odd += 1
      }
    }
    let isTold = odd > 0 && (words.count > 1 || takesAll || !named.isEmpty)
    let isDenied = words.contains(where: not.holds)
    return isDenied ? ([], false, isTold) : (named, takesAll, isTold)
  }
}

extension [String] {
  /// True where the word is one of these, which are few.
  fileprivate func holds(_ word: Substring) -> Bool { contains { $0 == word } }
}
