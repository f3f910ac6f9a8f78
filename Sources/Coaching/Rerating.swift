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
    if let (sentence, now) = misquoted(sentences, &sitting, &speech) {
      return [sentence] + sentences.filter { givenNumber(in: $0) == now }
    }
    if let (sentence, number) = given, isAboutTheOutset(sentence, sitting),
      // "I gave you forty before, but I'd say fifty now": the newer one answers.
      !answers(Line(sentences.joined(separator: " ")), withOtherThan: number, sitting),
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
    if kind == .rating, case .opening = sitting.floor { sitting.floor = .opening(at: .rating) }
    speech.add([.inform("repair.uncounted")])
    return [sentence] + sentences.filter { isEcho($0, of: number) }
  }

  private func answers(_ line: Line, withOtherThan number: Int, _ sitting: Sitting) -> Bool {
    guard sitting.asked.isNumber else { return false }
    let rating = understander.rating(of: line, asked: sitting.asked)
    return rating.map { !$0.verbal && Int($0.value.rounded()) != number } ?? false
  }

  /// "No 30. 14 is the km", "70!! The 9 is drainage": a number that was kept counts something else, and
  /// the other one stands in its place.
  /// - Returns: what is left of the line; nil where nothing of the kind is said.
  func countsElse(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Line? {
    guard heard.hasDigits, hasTold(sitting) else { return nil }
    for sentence in sentences {
      let words = sentences.count == 1 ? heard.said : MetaWord.all(in: sentence)
      let at = words.first?.number == nil ? 1 : 0
      guard words.count > at + 2, words.count <= 10, let number = words[at].number,
        at == 0 || hints.ownings.hold(words[0]), hints.counting.hold(words[at + 1]),
        !words[(at + 2)...].contains(where: { $0.number != nil }),
        let kind = Self.ratings.first(where: { isRecent(sitting.facts[$0], number, sitting) })
      else { continue }
      // "90 is for cooking", where cooking is the part that got it.
      let part: FactKind? =
        kind == .surestRating ? .surest : kind == .hardestRating ? .hardest : nil
      if let part = part.flatMap({ sitting.facts[$0]?.phrase }), isNamed(part, in: sentence) {
        return nil
      }
      var others = sentences.filter { $0.startIndex != sentence.startIndex }
      guard let other = otherNumber(than: number, in: others, nil),
        // "The money part, 70. The 9 is drainage" names the part as well, and is heard whole.
        kind != .surestRating && kind != .hardestRating || other.sentence.wordCount <= 3
      else { return nil }
      keep(other.number, as: kind, &sitting, &speech)
      others.removeAll { $0.startIndex == other.sentence.startIndex }
      return Line(others.joined(separator: " "))
    }
    return nil
  }

  private func isRecent(_ fact: Fact?, _ number: Int, _ sitting: Sitting) -> Bool {
    guard let fact else { return false }
    return fact.number == number && fact.turn > 0 && fact.turn >= sitting.turn - 2
  }

  /// "The 15th. I said the 15th", where a part was asked for: nothing but another day than stands.
  func redates(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ cues: Cues, _ speech: inout Speech
  ) -> Bool {
    guard case .opening(let at) = sitting.floor, at != .dating, let known = sitting.facts[.date],
      let typed = cues.when, heard.words <= 20
    else { return false }
    let other = otherDay(heard, in: line, than: known.phrase)
    guard let when = other ?? (!typed.past && heard.words <= 8 && isDayAlone(line) ? typed : nil)
    else {
      return false
    }
    let day = DateWords.phrase(when, in: line)
    sitting.facts.keep(Fact(kind: .date, phrase: day, turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: day)
    againOrLeaves(&sitting, line, heard, &speech)
    return true
  }

  /// "The 15th", "it's Thursday": a day and nothing else.
  func isDayAlone(_ line: Line) -> Bool {
    Sentences(line.text).allSatisfy { sentence in
      var words = sentence.bare
      words.strip(corrections.leads)
      words.strip(corrections.fillers)
      words.strip(backwards: corrections.tails)
      return isDate(String(words))
    }
  }

  /// "55, not 45": the rating that was 45 becomes 55.
  func rerates(
    _ was: Int, as now: Int, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard now <= 100, let kind = rating(of: was, sitting) else { return false }
    keep(now, as: kind, &sitting, &speech)
    return true
  }

  /// So many turns after a number was given, another that "I said" is some other number: a mark, a
  /// count.
  private static let recent = 4

  /// "I said 69": the number told last is that one. Where it is kept as that, this is said.
  func putRight(_ number: Int, _ sitting: inout Sitting, _ speech: inout Speech) -> Bool {
    guard let kind = sitting.facts.latest(of: Self.ratings), let fact = sitting.facts[kind],
      fact.turn > 0, fact.number == number || fact.turn >= sitting.turn - Self.recent
    else { return false }
    if fact.number == number {
      speech.add([Move(.repair, "repair.kept")], line: Phrase(number: number))
    } else {
      keep(number, as: kind, &sitting, &speech)
    }
    return true
  }

  /// True where a number that is said to have been given answers what is asked now, and puts nothing
  /// right that was just kept: the question was put before, no number was kept of the line before, or
  /// more is said with it.
  /// - Parameter rest: what is said beside the number.
  func answers(
    _ number: Int, beside rest: Line, _ question: Question, _ sitting: Sitting, _ speech: Speech
  ) -> Bool {
    guard sitting.asked.isNumber else { return false }
    if sitting.tries > 0 || sitting.stood >= 2 || speech.timesAsked(question, sitting) >= 2 {
      return true
    }
    guard let kind = sitting.facts.latest(of: Self.ratings), let kept = sitting.facts[kind] else {
      return true
    }
    return kept.turn < sitting.turn - 1 || kept.number != number && rest.words > 0
  }

  func keep(
    _ number: Int, as kind: FactKind, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    let phrase = Phrase(number: number)
    sitting.facts.keep(Fact(kind: kind, phrase: phrase, number: number, turn: sitting.turn))
    if kind == .importance, sitting.floor == .plan(at: .mattering), number >= 5 {
      // It matters after all: there is a plan to be made.
      sitting.floor = .plan(at: .choosing)
    }
    speech.add([Move(.repair, "repair.corrected")], line: phrase)
  }

  /// The newest rating of this sitting that a number stands for; 10 is meant by a 1 as well.
  func rating(of number: Int, _ sitting: Sitting) -> FactKind? {
    sitting.facts.latest(
      of: Self.ratings.filter { kind in
        sitting.facts[kind].map {
          $0.turn > 0 && ($0.number == number || number > 0 && $0.number == number * 10)
        } ?? false
      })
  }

  /// "Nought?", before or after it is denied.
  private func isEcho(_ sentence: Substring, of number: Int) -> Bool {
    sentence.wordCount <= 2 && self.number(in: sentence.bare) == number
  }

  /// "It was fifty before". A number asked for again is meant by "I told you 60 before".
  func isAboutTheOutset(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    isAboutTheOutset(sentence) && !(sitting.asked.isNumber && sitting.stood >= 2)
  }

  fileprivate func isAboutTheOutset(_ sentence: Substring) -> Bool {
    metas.firsts.stand(in: MetaWord.all(in: sentence))
  }
}

extension Coach {
  /// A number and nothing else, in figures or in words, 0 to 100.
  func number(in words: Substring) -> Int? {
    guard words.wordCount <= 3 else { return nil }
    let bare = Line(words.unmarked)
    guard let rating = understander.number(of: bare, asked: .scale(top: 100)) else { return nil }
    return Int(rating.value.rounded())
  }

  /// The number of "I said 69", "I told you fifty at the outset", "it was fifty before".
  func givenNumber(in sentence: Substring) -> Int? {
    givenNumber(in: sentence, MetaWord.all(in: sentence))
  }

  /// The same where the words of the sentence are at hand.
  func givenNumber(in sentence: Substring, _ words: MetaWords) -> Int? {
    numberBeforeTheOutset(in: sentence, words) ?? after(metas.said, in: sentence, words)
  }

  /// The number of "not 20", "I never said 100", "there's no nought".
  /// "There wasn't one" counts nothing.
  func deniedNumber(in sentence: Substring, _ words: MetaWords? = nil) -> Int? {
    let words = words ?? MetaWord.all(in: sentence)
    guard let number = after(metas.denied, in: sentence, words) else {
      return nil
    }
    return number == 1 && !sentence.utf8.contains { $0 &- 0x30 < 10 } ? nil : number
  }

  /// The number of "it was fifty before", where nothing else opens the sentence.
  private func numberBeforeTheOutset(in sentence: Substring, _ words: MetaWords) -> Int? {
    guard let at = metas.firsts.place(in: words)?.lowerBound, at <= 5 else { return nil }
    // "20 before, 35 now" gives the one of now.
    if hints.end.numberNow.stand(in: words), words.count(where: { $0.number != nil }) > 1 {
      return nil
    }
    let lead = sentence.smallWords.prefix(at)
    var number = Substring(lead.joined(separator: " "))
    number.strip(corrections.abouts)
    return number.wordCount <= 2 ? self.number(in: number) : nil
  }

  private func after(
    _ phrases: Phrases, in sentence: Substring, _ words: MetaWords
  ) -> Int? {
    guard let end = phrases.place(in: words)?.upperBound else { return nil }
    let words = sentence.smallWords.dropFirst(end)
    return leadingNumber(words.prefix(6).joined(separator: " ")[...])
  }

  /// The number that words begin with, but for words that say nothing there. "One thing" counts.
  private func leadingNumber(_ words: Substring) -> Int? {
    var words = words
    words.strip(corrections.abouts)
    var some = words.pieces(at: 0x20).prefix(4)
    guard let first = some.first, number(in: first) != nil else { return nil }
    if first.allSatisfy(\.isNumber), some.count > 3, Int(some[3]) != nil, Int(some[2]) == nil,
      Int(some[1]) == nil, !corrections.outOf.contains(String(some[2]))
    {
      // "40, make that 45"
      some = some.prefix(1)
    }
    let line = Line(some.joined(separator: " "))
    guard let rating = understander.rating(of: line, asked: .scale(top: 100)), !rating.verbal
    else { return nil }
    return Int(rating.value.rounded())
  }
}
