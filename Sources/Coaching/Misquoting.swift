import Dialogue

extension Coach {
  /// "You said 40 again, it's 45": the coach's own number is quoted, and put right in the same
  /// sentence.
  /// - Returns: the sentence, and the number that holds.
  func misquoted(
    _ sentences: [Substring], _ sitting: inout Sitting, _ speech: inout Speech
  ) -> (sentence: Substring, number: Int)? {
    for sentence in sentences where sentence.wordCount <= 14 {
      let words = MetaWord.all(in: sentence)
      guard let end = hints.end.misquoted.place(in: words)?.upperBound, end < words.count,
        let was = words[end].number
      else { continue }
      let others = words.compactMap(\.number).filter { $0 != was && $0 <= 100 }
      guard others.count == 1 else { continue }
      if let kind = rating(of: was, sitting) {
        keep(others[0], as: kind, &sitting, &speech)
      } else if rating(of: others[0], sitting) == nil || !putRight(others[0], &sitting, &speech) {
        continue
      }
      return (sentence, others[0])
    }
    return nil
  }
}
