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

  private func isOwner(_ person: Match) -> Bool {
    person.mark != .peopleOther && lexicon.isIn(tokens[Int(person.start)].word, .my)
  }
}
