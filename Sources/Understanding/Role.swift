/// Sets of sets.txt that the reading of a line itself asks for.
enum Role: String, CaseIterable, Sendable {
  case no, my, its, be, article, next, half, few, pair, ordinal, of
  case negator, linking, mine, unit, adverb, am, ego
}

extension Lexicon {
  /// Whether a word belongs to a set that the reading asks for.
  @inline(__always)
  func isIn(_ word: Int32, _ role: Role) -> Bool {
    guard word >= 0 else { return false }
    let set = roles[role]!
    for index in Int(setStarts[Int(word)])..<Int(setStarts[Int(word) + 1])
    where setsOfWord[index] == set {
      return true
    }
    return false
  }

  func isBe(_ word: Int32) -> Bool { isIn(word, .be) }
  func isArticle(_ word: Int32) -> Bool { isIn(word, .article) }
}
