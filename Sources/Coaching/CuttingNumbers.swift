import Dialogue
import Understanding

/// A line cut where its numbers part: each clause has one at most.
extension Coach {
  func numberedPieces(of text: String) -> [NumberedPiece] {
    var pieces: [NumberedPiece] = []
    for (at, sentence) in Sentences.all(in: text).enumerated() {
      for clause in sentence.pieces(at: 0x2C, 0x3B, 0x3A, 0x28, 0x29) {
        let words = NumberedWord.all(in: clause).filter { !$0.small.isEmpty || $0.figure != nil }
        guard !words.isEmpty else { continue }
        for part in apart(words) {
          if let (from, to) = moved(part) {
            pieces.append(piece(from, at, isOld: true))
            pieces.append(piece(to, at))
          } else if let one = asOne(part) {
            pieces.append(
              NumberedPiece(one.words, at: one.at, value: one.value, sentence: at))
          } else {
            pieces += cut(part).map { piece($0, at) }
          }
        }
      }
    }
    return pieces
  }

  private func piece(
    _ words: [NumberedWord], _ sentence: Int, isOld: Bool = false
  ) -> NumberedPiece {
    let place = words.indices.first { isFigure($0, in: words) }
    return NumberedPiece(
      words, at: place, value: place.flatMap { words[$0].figure }, sentence: sentence,
      isOld: isOld)
  }

  /// "Change the 40 to 45", "from 40 to 55": what it was, and what it is.
  private func moved(_ words: [NumberedWord]) -> (from: [NumberedWord], to: [NumberedWord])? {
    let figures = words.indices.filter { isFigure($0, in: words) }
    guard figures.count == 2, figures[1] == figures[0] + 2,
      words[..<figures[0]].contains(where: { numbers.moves.contains($0.small) }),
      !corrections.notWords.stand(in: MetaWord.all(in: words[figures[0] + 1].typed))
    else { return nil }
    return (Array(words[...figures[0]]), Array(words[(figures[0] + 1)...]))
  }

  /// True for a number that is no end of a scale: not the 100 of "out of 100".
  private func isFigure(_ at: Int, in words: [NumberedWord]) -> Bool {
    guard let value = words[at].figure else { return false }
    guard at > 0, value == 100 || value == 10 else { return true }
    // "Three hundred children"
    if value == 100, number(in: words[at - 1].typed.bare) != nil { return false }
    return !corrections.outOf.contains(words[at - 1].small)
  }

  /// Parted at "and" and "but" behind a number: "I am 52 and I never ran".
  private func apart(_ words: [NumberedWord]) -> [[NumberedWord]] {
    guard let only = words.indices.first(where: { isFigure($0, in: words) }),
      let joint = words.indices.first(where: {
        $0 > only && numbers.clauseJoints.contains(words[$0].small)
      }), words.count - joint > 2
    else { return [words] }
    let rest = Array(words[joint...])
    // "Between 40 and 50 or so"
    if joint == only + 1, isFigure(1, in: rest), asOne(Array(words[..<(joint + 2)])) != nil {
      return [words]
    }
    return [Array(words[..<joint])] + apart(rest)
  }

  private func cut(_ words: [NumberedWord]) -> [[NumberedWord]] {
    let figures = words.indices.filter { isFigure($0, in: words) }
    guard figures.count > 1 else { return [words] }
    // "55 overall 85 chorus" has the number first, "start 60 end 10" last.
    let isFirst =
      words[..<figures[0]].allSatisfy { numbers.asides.contains($0.small) }
      && !numbers.content(of: Array(words[(figures[0] + 1)..<figures[1]])).isEmpty
    var cuts: [Int] = []
    for (one, next) in zip(figures, figures.dropFirst()) {
      if let joint = ((one + 1)..<next).first(where: { numbers.joints.contains(words[$0].small) }) {
        cuts.append(joint)
      } else if isFirst {
        var start = next
        while start > one + 1, numbers.asides.contains(words[start - 1].small) { start -= 1 }
        cuts.append(start)
      } else {
        // "I ran 5 times | in 3 weeks"
        cuts.append(numbers.units.contains(words[one + 1].small) ? one + 2 : one + 1)
      }
    }
    var pieces: [[NumberedWord]] = []
    var from = 0
    for cut in cuts + [words.count] where cut > from {
      pieces.append(Array(words[from..<cut]))
      from = cut
    }
    return pieces
  }

  /// "40 to 50", "7 out of 10": one number of two, with the words round it.
  private func asOne(
    _ words: [NumberedWord]
  ) -> (words: [NumberedWord], at: Int, value: Int)? {
    let figures = words.indices.filter { words[$0].figure != nil }
    let compound = words.indices.first {
      words[$0].figure == nil && words[$0].typed.hasNumber
        && !words[$0].typed.contains(where: \.isLetter)
    }
    if figures.isEmpty, let compound, let value = rating(in: words[compound].typed.bare) {
      return (words, compound, value)
    }
    guard figures.count == 2, case (let one, let other) = (figures[0], figures[1]),
      other - one <= 3,
      let value = rating(in: Array(words[one...other]).text),
      value != words[one].figure, value != words[other].figure
    else { return nil }
    return (Array(words[...one] + words[(other + 1)...]), one, value)
  }
}
