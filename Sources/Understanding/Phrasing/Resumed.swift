extension PhraseReader {
  /// Takes out the pronoun that says a part of the body once more, and the comma before it: of "my
  /// legs, they are shaking" it is "my legs are shaking" that is said.
  mutating func leaveOutResumed() {
    var at = 2
    while at + 1 < tokens.count {
      let kinds = tokens[at].kinds
      if kinds.has([.nominative, .plainSubject]),
        kinds.isDisjoint(with: [.first, .coach, .team, .contracted]), isComma(at - 1),
        tokens[at - 2].kinds.has(.body), namesBody(before: at - 1), isFiniteAfterPronoun(at + 1)
      {
        tokens.removeSubrange(at - 1..<at + 1)
      }
      at += 1
    }
  }

  private func isComma(_ at: Int) -> Bool {
    tokens[at].kinds.has(.mark) && bytes[Int(tokens[at].start)] == 0x2C
  }

  /// "my legs", "the left hand", and nothing before it in its sentence.
  private func namesBody(before comma: Int) -> Bool {
    guard
      let start = (max(comma - 4, 0)..<comma).last(where: { opensSentence($0) }),
      tokens[start].kinds.has([.possessive, .determiner]),
      let phrase = nounPhrase(from: start, to: comma)
    else { return false }
    return phrase.end == comma
  }
}
