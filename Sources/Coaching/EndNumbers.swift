import Dialogue
import Machines
import Understanding

/// Several numbers at the end of a talk, each with what it is for.
extension Coach {
  /// "80, and for the call itself now 55", where the chance of the plan was asked: the first is that
  /// of the plan, and the second answers what comes next.
  func foretellsBoth(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) -> Bool {
    guard sitting.floor == .plan(at: .predicting) else { return false }
    let parts = parts(of: line)
    guard parts.count > 1, let chance = rating(in: parts[0]),
      let whole = parts.dropFirst().first(where: {
        rating(in: $0) != nil && hints.end.wholeNumber.stand(in: MetaWord.all(in: $0))
      })
    else { return false }
    return answersTwo(
      Line(String(chance)), Line(String(rating(in: whole)!)), as: .ratingAfter, &sitting, &speech
    ) { $0 == .close(at: .rating) }
  }

  /// "20 to 40", "up to 55 from the 40": of two numbers of the end, one of them that of the beginning, the
  /// other.
  func movedFrom(_ heard: Heard, _ sitting: Sitting) -> Int? {
    guard case .close(let state) = sitting.floor, heard.hasDigits, heard.words <= 9,
      heard.cues.negated.isEmpty
    else { return nil }
    let kind: FactKind =
      switch state {
      case .rating: .rating
      case .ratingHardest: .hardestRating
      case .moving, .checking, .lifting, .done: .task
      }
    guard let before = sitting.facts[kind]?.number else { return nil }
    let numbers = heard.said.compactMap(\.number).filter { (0...100).contains($0) }
    guard numbers.count == 2, numbers.contains(before) else { return nil }
    return numbers.first { $0 != before }
  }

  /// The first answers what is asked, and the second what comes next.
  /// - Returns: false, with nothing changed, where the first leads to another place, or the second is
  ///   not taken for what it is.
  func answersTwo(
    _ first: Line, _ second: Line, as kind: FactKind, _ sitting: inout Sitting,
    _ speech: inout Speech, where asksNext: (Floor) -> Bool
  ) -> Bool {
    var ahead = sitting
    var reply = speech
    converse(&ahead, first, &reply)
    guard asksNext(ahead.floor) else { return false }
    reply.dropQuestions()
    converse(&ahead, second, &reply)
    guard ahead.facts[kind]?.turn == sitting.turn else { return false }
    sitting = ahead
    speech = reply
    return true
  }

  /// "55 is for the call. The plan is 80", once the chance was told: the number of the plan is put
  /// right, and the rest of the line answers.
  /// - Returns: what is left of the line; nil where no number is said to be that of the plan.
  func foretellsAnew(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Line? {
    guard case .close = sitting.floor, let known = sitting.facts[.prediction],
      hints.end.planNumber.stand(in: words)
    else { return nil }
    // "33, having the plan": why it is that number.
    let isWhy = line.text.pieces(at: 0x2C).dropFirst().contains { hints.end.movers.open($0.bare) }
    if isWhy { return nil }
    let parts = parts(of: line)
    guard
      let at = parts.firstIndex(where: {
        hints.end.planNumber.stand(in: MetaWord.all(in: $0)) && rating(in: $0) != nil
      }), let chance = rating(in: parts[at])
    else { return nil }
    if known.number != chance { keep(chance, as: .prediction, &sitting, &speech) }
    var left = parts
    left.remove(at: at)
    if case .close(at: .ratingHardest) = sitting.floor {
      // The whole was given before, and is no number of the part.
      left.removeAll { rating(in: $0) == sitting.facts[.ratingAfter]?.number }
    }
    // "Not 50": of the same number.
    left.removeAll { deniedNumber(in: $0) == known.number && $0.wordCount <= 3 }
    return Line(left.joined(separator: ". "))
  }

  /// The sentences, and what stands between commas and "and" where that has a number of its own.
  func parts(of line: Line) -> [Substring] {
    Sentences.all(in: line.text).flatMap { sentence in
      let parts = apart(sentence)
      return parts.count { $0.hasNumber } > 1 ? parts : [sentence.bare]
    }
  }

  func rating(in part: Substring) -> Int? {
    guard !part.isMarked else { return nil }
    let rating = understander.number(of: Line(String(part)), asked: .scale(top: 100))
    return rating.map { Int($0.value.rounded()) }
  }
}
