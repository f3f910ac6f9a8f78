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
      // "my legs, they are shaking": the pronoun says once more what is the writer's.
      if takesUpThing(person) {
        nearest = person.end
        who = .you
        continue
      }
      // "a lady at my church", "I played with her": who did it was named before.
      if nearest >= 0, followsPreposition(person) { continue }
      // "I rang her and it went well": the writer goes on.
      if nearest >= 0, who == .you, isDoneTo(person) { continue }
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

  /// True where "and" follows the person at once, with no other one to go on: what came before was
  /// done to them.
  private func isDoneTo(_ person: Match) -> Bool {
    let next = Int(person.end)
    return person.mark == .peopleOther && next + 1 < tokens.count
      && lexicon.isIn(tokens[next].word, .plus)
      && !near(.people, person.end..<person.end + 2).contains { $0.start == person.end + 1 }
  }

  /// True for "they" after "my legs, ": a thing of the writer's, named just before a comma.
  private func takesUpThing(_ person: Match) -> Bool {
    let at = Int(person.start)
    guard person.mark == .peopleOther, at >= 2, tokens[at].flags.contains(.comma),
      lexicon.isIn(tokens[at - 2].word, .my), sentenceStart(of: at) == at - 2
    else { return false }
    return !near(.people, person.start - 1..<person.start).contains { $0.mark == .peopleOther }
  }

  func isOwner(_ person: Match) -> Bool {
    person.mark != .peopleOther && lexicon.isIn(tokens[Int(person.start)].word, .my)
  }
}
