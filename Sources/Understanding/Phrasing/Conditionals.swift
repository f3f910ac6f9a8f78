/// What holds only if something else does: "if i fail i lose my place" tells of no lost place.
extension PhraseReader {
  /// An "if" or a "when" that the next clause of its sentence may hang on.
  struct Condition {
    var phrase: Phrase
    var segment: PhraseSegment
  }

  /// The phrase of a segment, together with the condition before it.
  /// - Parameter condition: the one before, and then this segment where it is one.
  /// - Returns: the phrase, and the condition that it hangs on; nil where it hangs on none.
  mutating func phrase(
    _ segment: PhraseSegment, carried: inout CarriedSubject, after condition: inout Condition?
  ) -> (phrase: Phrase, cause: Phrase?) {
    var phrase = phrase(segment, carried: &carried)
    let whole = conditional(phrase, segment, after: condition)
    let cause = whole == nil ? nil : condition?.phrase
    if let whole { phrase = whole }
    let isCondition = segment.role == .condition || segment.role == .when
    condition = isCondition ? Condition(phrase: phrase, segment: segment) : nil
    return (phrase, cause)
  }

  /// The clause of a segment with the condition that stands before it in the same sentence, in the order in
  /// which it can be said back: "you lose your place if you fail". Where the two can't be put together,
  /// both as they were typed.
  ///
  /// - Returns: nil where the phrase hangs on no condition.
  private mutating func conditional(
    _ phrase: Phrase, _ segment: PhraseSegment, after condition: Condition?
  ) -> Phrase? {
    guard let told = condition?.phrase, let before = condition?.segment, segment.role == .main,
      !segment.opensSentence,
      before.role == .condition || before.role == .when && !phrase.past,
      phrase.clause != nil || before.role == .condition,
      let lead = connective(before: before.range.lowerBound)
    else { return nil }
    let whole = quote(lead.lowerBound..<segment.range.upperBound)
    guard let main = phrase.clause, let cause = told.clause, let word = write(lead),
      main.wordCount + word.wordCount + cause.wordCount <= ShapeLimit.clause
    else {
      return before.role == .condition ? Phrase(quote: whole, feeling: phrase.feeling) : nil
    }
    // What is so whenever something else is can be named by itself: "freezing".
    let isSo = before.role == .when
    return Phrase(
      quote: whole, clause: main + " " + word + " " + cause, doing: isSo ? phrase.doing : nil,
      todo: isSo ? phrase.todo : nil, ownAction: phrase.ownAction, past: phrase.past,
      feeling: phrase.feeling)
  }

  /// The "if" or "as soon as" that ends here.
  private func connective(before end: Int) -> Range<Int>? {
    for start in stride(from: end - 1, through: max(0, end - 4), by: -1) {
      if tokens[start].kinds.has(.mark) { return nil }
      let length = max(match(.condition, at: start, to: end), match(.when, at: start, to: end))
      // "what if my hands shake" is a worry, and no condition of anything.
      if length == end - start {
        return start > 0 && tokens[start - 1].kinds.has(.wh) ? nil : start..<end
      }
    }
    return nil
  }
}
