import Dialogue
import Understanding

/// Numbers that were given or were not, by what the person says: "I never said nought", "I told you
/// fifty at the outset", "The set is 35. Not 100".
extension Coach {
  /// The ratings a person gives, that of the task first.
  static let ratings: [FactKind] = [
    .rating, .surestRating, .hardestRating, .prediction, .ratingAfter, .hardestAfter, .importance,
  ]

  /// Puts a number right that was taken wrongly, or lets it go where no other is named.
  /// - Returns: the sentences that say so.
  func rerates(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> [Substring] {
    let given = sentences.lazy.compactMap { sentence in
      self.givenNumber(in: sentence).map { (sentence, $0) }
    }.first
    if let (sentence, number) = given, isAboutTheOutset(sentence),
      let stored = sitting.facts[.rating]?.number ?? sitting.facts[.task].map({ _ in -1 }),
      stored != number
    {
      keep(number, as: .rating, &sitting, &speech)
      return [sentence] + sentences.filter { deniedNumber(in: $0) == stored }
    }
    var denied: (sentence: Substring, number: Int, kind: FactKind)?
    for sentence in sentences where denied == nil {
      if let number = deniedNumber(in: sentence), let kind = rating(of: number, sitting) {
        denied = (sentence, number, kind)
      }
    }
    guard let (sentence, number, kind) = denied else { return [] }
    if let other = otherNumber(than: number, in: sentences, given?.1) {
      keep(other.number, as: kind, &sitting, &speech)
      return [sentence, other.sentence]
    }
    sitting.facts.drop(kind)
    if sitting.lastKept == kind { sitting.lastKept = nil }
    speech.add([.inform("repair.uncounted")])
    return [sentence] + sentences.filter { isEcho($0, of: number) }
  }

  /// "55, not 45": the rating that was 45 becomes 55.
  func rerates(
    _ was: Int, as now: Int, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard now <= 100, let kind = rating(of: was, sitting) else { return false }
    keep(now, as: kind, &sitting, &speech)
    return true
  }

  /// "I said 69": the number told last is that one.
  func putRight(_ number: Int, _ sitting: inout Sitting, _ speech: inout Speech) -> Bool {
    guard let kind = sitting.facts.latest(of: Self.ratings), sitting.facts[kind]!.turn > 0 else {
      return false
    }
    keep(number, as: kind, &sitting, &speech)
    speech.again(sitting)
    return true
  }

  private func keep(
    _ number: Int, as kind: FactKind, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    let phrase = Phrase(quote: String(number), noun: String(number))
    sitting.facts.keep(Fact(kind: kind, phrase: phrase, number: number, turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: phrase)
  }

  /// The newest rating of this sitting that a number stands for; 10 is meant by a 1 as well.
  private func rating(of number: Int, _ sitting: Sitting) -> FactKind? {
    sitting.facts.latest(
      of: Self.ratings.filter { kind in
        sitting.facts[kind].map {
          $0.turn > 0 && ($0.number == number || number > 0 && $0.number == number * 10)
        } ?? false
      })
  }

  /// The number that takes the place of a denied one: given as such, or standing in the same sentence
  /// or in one of few words.
  private func otherNumber(
    than denied: Int, in sentences: [Substring], _ given: Int?
  ) -> (sentence: Substring, number: Int)? {
    for sentence in sentences {
      if let given, given != denied, givenNumber(in: sentence) == given { return (sentence, given) }
    }
    for sentence in sentences where sentence.wordCount <= 8 {
      let numbers = MetaWord.all(in: sentence).compactMap(\.number)
      if let number = numbers.first(where: { $0 != denied && $0 <= 100 }) {
        return (sentence, number)
      }
    }
    return nil
  }

  /// "Nought?", before or after it is denied.
  private func isEcho(_ sentence: Substring, of number: Int) -> Bool {
    sentence.wordCount <= 2 && self.number(in: sentence.bare) == number
  }

  fileprivate func isAboutTheOutset(_ sentence: Substring) -> Bool {
    metas.end(of: metas.firsts, in: MetaWord.all(in: sentence)) != nil
  }
}

extension Coach {
  /// A number and nothing else, in figures or in words, 0 to 100.
  func number(in words: Substring) -> Int? {
    guard words.wordCount <= 3 else { return nil }
    let bare = Line(String(words.filter { $0 != "?" }))
    guard let rating = understander.cues(of: bare, asked: .scale(top: 100)).rating, !rating.verbal
    else { return nil }
    return Int(rating.value.rounded())
  }

  /// The number of "I said 69", "I told you fifty at the outset", "it was fifty before".
  func givenNumber(in sentence: Substring) -> Int? {
    let opens = sentence.bare
    if isAboutTheOutset(sentence), let number = leadingNumber(opens) { return number }
    return after(metas.said, in: sentence)
  }

  /// The number of "not 20", "I never said 100", "there's no nought".
  func deniedNumber(in sentence: Substring) -> Int? { after(metas.denied, in: sentence) }

  private func after(_ phrases: [[MetaWord]], in sentence: Substring) -> Int? {
    guard let end = metas.end(of: phrases, in: MetaWord.all(in: sentence)) else { return nil }
    let words = sentence.lowercased().split { !$0.isWordy }.dropFirst(end)
    return leadingNumber(words.prefix(6).joined(separator: " ")[...])
  }

  /// The number that words begin with, but for words that say nothing there.
  private func leadingNumber(_ words: Substring) -> Int? {
    var words = words
    words.strip(corrections.abouts)
    let first = words.split(separator: " ", maxSplits: 2).prefix(2).map { Substring($0).bare }
    guard let one = first.first else { return nil }
    guard let number = number(in: one) else { return nil }
    guard first.count == 2, number >= 20, number % 10 == 0, let more = self.number(in: first[1]),
      more > 0, more < 10, one.allSatisfy(\.isLetter)
    else { return number }
    return number + more
  }
}
