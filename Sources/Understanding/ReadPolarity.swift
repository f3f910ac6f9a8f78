/// What a line says to a question for yes or no.
struct Answer {
  var polarity = Polarity.none
  var hedged = false
  /// What a plain statement amounts to where no word for yes or no was said.
  var implied = Polarity.none
}

extension Scene {
  /// Words that a line may open with before its answer.
  func afterFillers() -> Int {
    var at = 0
    while true {
      let here = near(.polarity, Int32(at)..<Int32(at) + 1)
      guard let filler = here.last(where: { $0.mark == .polarityFiller }),
        Int(filler.end) < tokens.count,
        !here.contains(where: { Self.polarity(of: $0.mark) != nil })
      else { break }
      at = Int(filler.end)
    }
    return at
  }

  mutating func answer(from start: Int) -> Answer {
    var answer = Answer()
    let found = near(.polarity, Int32(start)..<Int32(start) + 16).filter {
      Self.polarity(of: $0.mark) != nil
    }
    let asksYesNo = asked == .yesNo
    if let first = found.first(where: { $0.start == Int32(start) }) {
      answer.polarity = polarity(of: first)
      note(first)
      if answer.polarity == .yes, let turn = turn(after: first, in: found) {
        answer.polarity = polarity(of: turn)
      }
    } else if asksYesNo {
      let near = found.filter { $0.start <= Int32(start) + 7 }
      let end = Int32(sentenceEnd(of: min(start, max(0, tokens.count - 1))))
      if let last = found.last, near.count < found.count, last.mark == .polarityYes, last.end == end
      {
        // "I did not think so at first, but now you ask, yes"
        answer.polarity = .yes
        note(last)
      } else if let unsure = near.first(where: { $0.mark == .polarityUnsure }) {
        answer.polarity = .unsure
        note(unsure)
      } else if let first = near.first {
        answer.polarity = polarity(of: turn(after: first, in: found) ?? first)
        note(first)
      } else if !tokens.isEmpty {
        answer.implied = isDenial(from: start) ? .no : .yes
      }
    }
    if answer.polarity != .none,
      let hedge = self[.polarity].first(where: { $0.mark == .polarityHedge && !isNegated($0) })
    {
      answer.hedged = true
      note(hedge)
    }
    return answer
  }

  /// A yes that the next word turns round: "definitely not", "sure, maybe".
  private func turn(after first: Match, in found: [Match]) -> Match? {
    found.first { $0.start == first.end && $0.mark != .polarityYes }
  }

  /// True where the first clause of a statement holds a negation.
  private func isDenial(from start: Int) -> Bool {
    let from = Int32(start)
    var end = Int32(sentenceEnd(of: min(start, tokens.count - 1)))
    for mark in self[.negation] where mark.mark == .negationEnd && mark.start >= from + 2 {
      if mark.start < end, breaksClause(mark) { end = mark.start }
    }
    return self[.negation].contains {
      $0.mark == .negationNot && $0.start >= from && $0.start < end
    }
  }

  private func breaksClause(_ mark: Match) -> Bool {
    lexicon.isIn(tokens[Int(mark.start)].word, .clause)
  }

  private func polarity(of match: Match) -> Polarity {
    let plain = Self.polarity(of: match.mark) ?? .none
    guard isNegated(match) else { return plain }
    switch plain {
    case .yes: return .no
    case .no: return .yes
    case .unsure, .none: return plain
    }
  }

  private static func polarity(of mark: Mark) -> Polarity? {
    switch mark {
    case .polarityYes: .yes
    case .polarityNo: .no
    case .polarityUnsure: .unsure
    default: nil
    }
  }
}
