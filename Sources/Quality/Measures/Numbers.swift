import Wording

/// Every number that is said back was typed by the person; a line without a number may still be
/// taken for one ("no idea", "certain").
struct NumbersNotTheirs: Rule {
  let name = "numbers not typed by the person"

  func breaks(in reading: Reading) -> [Break] {
    var told: Set<Int> = [0, 100]
    var found: [Break] = []
    for (at, turn) in reading.turns.enumerated() {
      told.formUnion(turn.numbers)
      // "6" is taken for 60, and that is said.
      if turn.sentences.contains(where: { $0.isOf("opening.ratedTenths") }) {
        told.formUnion(turn.numbers.map { $0 * 10 })
      }
      // "40 on a good day, 10 on a bad one": the middle, and that is said.
      if turn.sentences.contains(where: { $0.isOf("opening.ratedMiddle") }) {
        told.insert(turn.numbers.reduce(0, +) / max(turn.numbers.count, 1))
      }
      if turn.numbers.isEmpty { continue }
      for sentence in turn.sentences where sentence.reflects {
        let foreign = sentence.fills.filter { $0.slot?.shape == .number }
          .compactMap { Int($0.text) }.filter { !told.contains($0) }
        guard let number = foreign.first else { continue }
        found.append(reading.breaks(at, "\(number) in: \(sentence.text)", key: sentence.key))
      }
    }
    return found
  }
}
