extension Scene {
  /// Whose doing or feeling a phrase tells: that of the nearest person before it in its sentence,
  /// or of the writer where none is named.
  func subject(of match: Match) -> Who {
    let start = Int32(sentenceStart(of: Int(match.start)))
    var who = carried(into: start)
    var nearest: Int32 = -1
    for person in near(.people, start..<match.end) where person.end > nearest {
      // "my sister": "my" says nothing where a person follows it at once.
      if isOwner(person),
        near(.people, person.end..<person.end + 2).contains(where: {
          $0.start == person.end || $0.mark == .peopleOther
        })
      {
        continue
      }
      // "a lady at my church", "I played with her": who did it was named before.
      if nearest >= 0, followsPreposition(person) { continue }
      nearest = person.end
      who = person.mark == .peopleOther ? .other : .you
    }
    return who
  }

  /// Whom a sentence without a person is about: the one that the sentence before started with.
  private func carried(into start: Int32) -> Who {
    guard start > 0 else { return .you }
    let before = Int32(sentenceStart(of: Int(start) - 1))
    let people = near(.people, before..<start)
    guard let first = people.first(where: { !isOwner($0) }) else { return .you }
    return first.mark == .peopleOther && !people.contains { $0.mark == .peopleSelf && !isOwner($0) }
      ? .other : .you
  }

  /// True after "with", "at the", "of my": the person is none who does or feels something.
  private func followsPreposition(_ person: Match) -> Bool {
    var at = Int(person.start) - 1
    if at > 0, lexicon.isArticle(tokens[at].word) || lexicon.isIn(tokens[at].word, .my) { at -= 1 }
    return at >= 0 && tokens[at + 1].flags.isDisjoint(with: [.comma, .sentence])
      && lexicon.isIn(tokens[at].word, .preposition)
  }

  func isOwner(_ person: Match) -> Bool {
    person.mark != .peopleOther && lexicon.isIn(tokens[Int(person.start)].word, .my)
  }
}
