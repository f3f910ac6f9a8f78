extension Scene {
  /// How far a negation reaches at most, in words.
  private static let reach = 9

  /// Marks the words under each negation: up to a comma, the end of the sentence, or a word that
  /// starts something new. Two negations undo each other.
  mutating func markNegations() {
    let found = self[.negation]
    for match in found where match.mark == .negationNot {
      if answersNo(match) { continue }
      var limit = min(sentenceEnd(of: Int(match.start)), Int(match.end) + Self.reach)
      let ahead = near(.negation, match.end..<Int32(max(limit, Int(match.end))))
      // "Neither calm nor ready": the second begins its own.
      if let end = ahead.first(where: { $0.mark == .negationEnd || isNor($0) }) {
        limit = min(limit, Int(end.start))
      }
      // "Instead of panicking I counted"
      if match.length <= 2, lexicon.isIn(tokens[Int(match.start)].word, .thingless),
        let ego = (Int(match.end)..<max(limit, Int(match.end))).first(where: {
          lexicon.isIn(tokens[$0].word, .ego)
        })
      {
        limit = ego
      }
      let around = near(.negation, match.start - 4..<match.end)
      if let other = around.first(where: {
        $0.mark == .negationAffirmed && $0.start < match.end && $0.end > match.end
      }) {
        limit = min(limit, Int(other.start))
      }
      if Int(match.end) < limit { note(match) }
      var at = Int(match.end)
      while at < limit, !tokens[at].flags.contains(.comma) {
        tokens[at].flags.formSymmetricDifference(.negated)
        at += 1
      }
    }
  }

  private func isNor(_ match: Match) -> Bool {
    match.mark == .negationNot && lexicon.isIn(tokens[Int(match.start)].word, .nor)
  }

  /// "No I was fine": the answer no, which negates nothing after it.
  private func answersNo(_ match: Match) -> Bool {
    guard match.length == 1, Int(match.end) < tokens.count else { return false }
    let token = tokens[Int(match.start)]
    guard token.flags.contains(.sentence), lexicon.isIn(token.word, .no) else { return false }
    return near(.people, match.end..<match.end + 1).count > 0
      || near(.polarity, match.end..<match.end + 1).contains { $0.mark == .polarityFiller }
  }

  /// The words under a negation, as spans of the line, neighbours joined.
  func negatedSpans() -> [Span] {
    var spans: [Span] = []
    var open = false
    for token in tokens {
      if token.flags.contains(.negated) {
        if open {
          spans[spans.count - 1].end = Int(token.end)
        } else {
          spans.append(token.span)
        }
      }
      open = token.flags.contains(.negated)
    }
    return spans
  }
}
