import Dialogue

/// The number that is meant where another is denied.
extension Coach {
  /// The number that takes the place of a denied one: given as such, or standing in the same sentence
  /// or in one of few words.
  func otherNumber(
    than denied: Int, in sentences: [Substring], _ given: Int?
  ) -> (sentence: Substring, number: Int)? {
    for sentence in sentences {
      if let given, given != denied, givenNumber(in: sentence) == given { return (sentence, given) }
    }
    for sentence in sentences
    where sentence.wordCount <= 8
      || sentence.wordCount <= 16 && deniedNumber(in: sentence) == denied
    {
      let numbers = MetaWord.all(in: sentence).compactMap(\.number)
      if let number = numbers.first(where: { $0 != denied && $0 <= 100 }) {
        return (sentence, number)
      }
    }
    return spelledNumber(than: denied, in: sentences)
  }

  /// The same in words: "Ten." beside "not a hundred", "it's a forty, not ten".
  private func spelledNumber(
    than denied: Int, in sentences: [Substring]
  ) -> (sentence: Substring, number: Int)? {
    for sentence in sentences where sentence.wordCount <= 16 {
      let isDenied = deniedNumber(in: sentence) == denied
      let told = isDenied ? sentence.cut(at: corrections.nots)?.0 : sentence.bare
      guard let told else { continue }
      if let number = isDenied ? rating(in: told) : number(in: told), number != denied {
        return (sentence, number)
      }
    }
    return nil
  }
}
