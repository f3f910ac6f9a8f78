import Dialogue
import Machines
import Understanding

/// The numbers of the end, each for its own: the whole and the hard part once more.
extension Coach {
  func takesEndNumbers(
    _ sitting: inout Sitting, _ owned: OwnedNumbers, _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    // "The slides are the hardest part, not the questions": another name for it.
    if hints.end.hardest.stand(in: words), corrections.notWords.stand(in: words) { return false }
    guard let (whole, hardest) = toldAtTheEnd(owned, sitting) else { return false }
    let asked = sitting.floor.asksNumberOf
    let isMixed = owned.all.count > owned.rated.count
    let surest = owned.rated.contains {
      if case .known(.surest) = $0.owner { true } else { false }
    }
    switch (whole, hardest) {
    case (nil, nil):
      return surest && asked == .rating
        && partsOnly(&sitting, hardest: nil, surest: surest, &speech)
    case (_?, nil) where asked == .rating, (nil, _?) where asked == .hardest:
      guard isMixed else { return false }
    case _:
      let isSame =
        whole ?? sitting.facts[.ratingAfter]?.number == sitting.facts[.ratingAfter]?.number
        && hardest ?? sitting.facts[.hardestAfter]?.number == sitting.facts[.hardestAfter]?.number
      guard asked != nil || owned.corrects || owned.isMeant && !isSame else { return false }
    }
    speech.parrot = nil
    if owned.corrects { speech.add([.inform("meta.sorry")]) }
    if whole == nil, asked == .rating {
      return partsOnly(&sitting, hardest: hardest, surest: surest, &speech)
    }
    if let whole = whole ?? (asked == nil ? sitting.facts[.ratingAfter]?.number : nil) {
      // What comes of it is told anew.
      sitting.floor = .close(at: .rating)
      sitting.facts.drop(.moved)
      let part = hardest ?? (asked == .rating ? nil : sitting.facts[.hardestAfter]?.number)
      if let part, sitting.facts.has(.hardest), sitting.facts.has(.hardestRating) {
        sitting.facts.drop(.hardestAfter)
        let isTaken = answersTwo(
          Line(String(whole)), Line(String(part)), as: .hardestAfter, &sitting, &speech
        ) { if case .close(at: .ratingHardest) = $0 { true } else { false } }
        if isTaken, asked == nil { tellsWhy(&sitting, owned.rest, &speech) }
        return isTaken
      }
      converse(&sitting, Line(String(whole)), &speech)
      return true
    }
    guard let hardest else { return false }
    converse(&sitting, Line(String(hardest)), &speech)
    return true
  }

  /// "Still the toast, 95. Jokes up to 40 now", where the whole is asked for: it is asked for still.
  private func partsOnly(
    _ sitting: inout Sitting, hardest: Int?, surest: Bool, _ speech: inout Speech
  ) -> Bool {
    speech.parrot = nil
    sitting.tries = 0
    var line = sitting.facts[.surest]?.phrase
    var key = "close.part"
    if let hardest {
      let now = Phrase(number: hardest)
      sitting.facts.keep(
        Fact(kind: .hardestAfter, phrase: now, number: hardest, turn: sitting.turn))
      let rose = hardest > sitting.facts[.hardestRating]?.number ?? hardest
      key = surest ? "close.parts" : rose ? "close.hardestRose" : "close.hardestStayed"
      if !surest { line = now }
    }
    speech.add([.reflect(key)], line: line)
    speech.again(sitting)
    return true
  }

  /// "And it's because of Ana", behind the numbers: what moved them.
  private func tellsWhy(
    _ sitting: inout Sitting, _ rest: [Substring], _ speech: inout Speech
  ) {
    guard
      let reason = rest.last(where: {
        $0.wordCount > 2 && hints.end.reasons.stand(in: MetaWord.all(in: $0))
      })
    else { return }
    speech.dropQuestions()
    converse(&sitting, Line(String(reason)), &speech)
  }

  /// The numbers of the whole and of the hard part; nil where they cannot be told apart.
  private func toldAtTheEnd(
    _ owned: OwnedNumbers, _ sitting: Sitting
  ) -> (whole: Int?, hardest: Int?)? {
    var (whole, hardest): (Int?, Int?)
    var (open, bare): ([Int], [Int]) = ([], [])
    for number in owned.rated {
      switch number.owner {
      case .whole, .task:
        guard whole == nil || whole == number.value else { return nil }
        whole = number.value
      case .known(.hardest):
        guard hardest == nil || hardest == number.value else { return nil }
        hardest = number.value
      case .part where number.side == .hard: hardest = number.value
      case .part where number.side == nil: open.append(number.value)
      case .unnamed: bare.append(number.value)
      case .known, .part, .earlier, .retracted, .count: break
      }
    }
    guard bare.count <= 1, open.count <= 1 else { return nil }
    if let value = bare.first {
      switch sitting.floor.asksNumberOf {
      case .rating? where whole == nil: whole = value
      case .hardest? where hardest == nil: hardest = value
      case _: return nil
      }
    }
    if let value = open.first {
      // "50. The questions still 20", whatever the hard part was called; surer than of the whole they are of
      // another part.
      guard let whole, hardest == nil || value > whole else { return nil }
      if value < whole { hardest = value }
    }
    return (whole, hardest)
  }
}
