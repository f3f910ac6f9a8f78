import Dialogue
import Machines
import Understanding

/// A goal that was taken wrongly is easy to be rid of: "what? no. I've got an exam", "say here? lol. It's my
/// electrician exam".
extension Coach {
  /// - Returns: false where the goal that stands is not waved away, or no other one is named.
  func rejectsTask(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .opening(let at) = sitting.floor, sitting.greeted, line.words <= 40,
      let task = sitting.facts[.task], task.turn > sitting.turn - 6
    else { return false }
    switch at {
    case .wishing, .choosing, .naming, .failing, .nerves, .done: return false
    case .dating, .rating, .easing, .easingLast, .ratingSurest, .hardening, .ratingHardest,
      .raising, .reasoning:
      break
    }
    let isEarly = at == .dating || at == .rating
    // Further on nothing but the goal's own words asked back rejects it.
    guard isEarly || line.text.isMarked else { return false }
    lazy var known = task.phrase.quote.smallWords(figures: true, apostrophes: false)
    let pieces = Sentences.all(in: line.text).flatMap { $0.pieces(at: 0x2C) }
    var rejected = 0
    var hasEcho = false
    for piece in pieces {
      let words = MetaWord.all(in: piece)
      if words.isEmpty || hints.wanted.rejects.hold(words) {
        rejected += 1
      } else if piece.isMarked, piece.wordCount <= 6, isEcho(piece, of: known) {
        rejected += 1
        hasEcho = true
      } else {
        break
      }
    }
    guard rejected < pieces.count else { return false }
    let start = pieces[rejected].startIndex
    var rest = line.text[start...].bare
    // "No its my exam", with no comma.
    if isEarly, !corrections.changes.open(line.text[...]), rest.strip(corrections.leads),
      hints.wanted.meants.open(rest)
    {
      rejected += 1
    }
    let isMeant = hints.wanted.meants.open(rest)
    // Further on "no, it's the hill" is an answer, and only the goal's own words asked back tell it from one.
    guard rejected > 0 && (isEarly ? isMeant : isMeant && hasEcho) || at == .dating && isMeant
    else { return false }
    rest.strip(hints.wanted.meantStrips)
    let goal = Line(String(rest))
    let cues = understander.cues(of: goal, asked: .open)
    guard cues.rating == nil, cues.command == nil else { return false }
    let date = cues.when.map { DateWords.span($0, in: goal) }
    guard let named = phraser.task(of: goal, date: date),
      named.todo != nil || named.noun != nil || named.doing != nil,
      named.quote.smallWords(figures: true, apostrophes: false).contains(where: {
        $0.utf8.count > 3 && !known.contains($0)
      })
    else { return false }
    speech.parrot = nil
    sitting.tries = 0
    if isEarly {
      var kept = [FactKind.date, .rating].compactMap { sitting.facts[$0] }
      if cues.when != nil { kept.removeAll { $0.kind == .date } }
      // They are of this goal now, and not what was told before.
      for at in kept.indices { kept[at].turn = sitting.turn }
      sitting.facts = Facts(kept)
      sitting.floor = .opening(at: .wishing)
      if rejected > 0 { speech.add([.inform("meta.sorry")]) }
      converse(&sitting, goal, listen(to: goal, cues, sitting), &speech)
      return true
    }
    sitting.facts.keep(Fact(kind: .task, phrase: named, turn: sitting.turn))
    speech.add([Move(.repair, "wanted.goal")])
    speech.again(sitting)
    return true
  }

  /// "Say here?": nothing but words of the goal.
  private func isEcho(_ piece: Substring, of known: [Substring]) -> Bool {
    let words = piece.smallWords(figures: true, apostrophes: false)
    return !words.isEmpty && words.allSatisfy(known.contains)
  }
}
