import Dialogue
import Machines
import Understanding

/// A card that is put right in a long line: what has nothing to do with it goes, and what counted comes.
extension Coach {
  /// "The table's got nothing to do with it, that's where I sit, what I did was write it down".
  /// - Returns: false where the line says nothing of the kind.
  func mendsCard(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.checksCard, heard.words > 12, leftOut(line, sitting.floor) == nil else {
      return false
    }
    let stretches = phraser.stretches(of: line)
    guard stretches.count > 1 else { return false }
    let counted =
      behind(hints.long.did, in: stretches).map(done) ?? behind(hints.long.add, in: stretches)
    let isGone = dropsBeside(stretches, &sitting)
    guard let counted else {
      guard isGone else { return false }
      speech.add([Move(.repair, "repair.takenOut")])
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
      return true
    }
    let answer = Line(counted)
    guard answer.words < heard.words else { return false }
    speech.parrot = nil
    let cues = cuesLeft(of: answer, heard.cues, sitting)
    var told = listen(to: answer, cues, sitting)
    told.cues.polarity = .none
    told.heart =
      told.heart.flatMap { $0.isShaped ? $0 : nil } ?? told.phrases.first(where: \.isShaped)
    converse(&sitting, answer, told, &speech)
    return true
  }

  /// "Kind of. Not just hold it, smell it first and then talk", to a card: what they would do next time has other
  /// words.
  func amendsCard(
    _ sitting: inout Sitting, _ sentences: [Substring], _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .mastery(at: .checking), sitting.facts.has(.change),
      sentences.count > 1, sentences[0].wordCount <= 4, heard.cues.polarity != .no
    else { return false }
    // "Sort of. Not on my hand, on the sheet"
    if let correction = Correction(String(sentences[1]), corrections), correction.old != nil,
      puts(correction, &sitting, &speech, isMeant: false)
    {
      leaveCard(&sitting, &speech)
      return true
    }
    for piece in sentences[1].pieces(at: 0x2C) {
      var words = Substring(piece.unmarked.straight).bare
      if corrections.wrongs.open(words) { continue }
      while words.strip(hints.long.likeness) || words.strip(corrections.bareJoints) {}
      let line = Line(String(words))
      guard line.words > 1, let act = phraser.phrases(of: line).first, let todo = act.todo,
        act.clause == nil, todo.wordCount <= 10
      else { continue }
      sitting.facts.keep(Fact(kind: .change, phrase: act, turn: sitting.turn))
      speech.parrot = nil
      speech.add([Move(.repair, "mastery.amended")], line: act)
      leaveCard(&sitting, &speech)
      return true
    }
    return false
  }

  /// "No, that was a joke, I mean next time I'd slow down and wait", to a card: what they would do next time is that.
  func amendsNextTime(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    let isLate =
      sitting.floor == .vicarious(at: .naming(again: false))
      && sitting.facts[.change].map { $0.turn + 3 >= sitting.turn } ?? false
    guard sitting.floor.checksCard || isLate, line.words <= 40,
      let lead = hints.runOn.nextTime.first(where: { line.text.mayHold($0) }),
      let at = line.text.place(of: lead)
    else { return false }
    let text = line.text[at.upperBound...].bare
    let told = hints.runOn.insteads.lazy.compactMap { text.place(of: $0)?.lowerBound }.min()
    let meant = Line(String(text[..<(told ?? text.endIndex)].bare))
    guard meant.words > 1,
      let act = phraser.plan(of: meant).act ?? phraser.phrases(of: meant).first,
      act.todo != nil, act.isOwn, !act.past
    else { return false }
    sitting.facts.keep(Fact(kind: .change, phrase: act, turn: sitting.turn))
    speech.parrot = nil
    speech.add([Move(.repair, "mastery.amended")], line: act)
    if isLate { speech.again(sitting) } else { leaveCard(&sitting, &speech) }
    return true
  }

  /// The card is put right, and that is said already.
  func leaveCard(_ sitting: inout Sitting, _ speech: inout Speech) {
    advance(&sitting, sitting.floor.passed, &speech, line: nil)
    speech.drop("mastery.kept")
  }

  /// Lets go what is said to be beside the point: it is named before, or in the clause before.
  private func dropsBeside(_ stretches: [Stretch], _ sitting: inout Sitting) -> Bool {
    for (at, stretch) in stretches.enumerated() {
      guard let (named, _) = stretch.words[...].cut(at: hints.long.beside) ?? opened(stretch, at)
      else { continue }
      var name = named
      if hints.long.pointing.contains(named.lowercased()) {
        name = stretches[..<at].last(where: \.isFinite)?.words[...] ?? named
      }
      let long = name.smallWords(figures: false, apostrophes: false).filter { $0.utf8.count >= 3 }
      for word in long.reversed() where !hints.long.pointing.contains(String(word)) {
        if !sitting.facts.drop(holding: phraser.forms(String(word)), since: 1).isEmpty {
          return true
        }
      }
    }
    return false
  }

  /// "Leave out the joke", behind "what I did was": as something that they did.
  private func done(_ deed: String) -> String {
    guard let did = hints.long.having.last, phraser.opensLikeAct(Line(deed)) || isBareAct(deed)
    else { return finite(deed) }
    return did + " " + deed
  }

  private func isBareAct(_ deed: String) -> Bool {
    phraser.phrases(of: Line(deed)).first.map { $0.todo != nil && $0.clause == nil } ?? false
  }

  /// "Not the table".
  private func opened(_ stretch: Stretch, _ at: Int) -> (Substring, Substring)? {
    guard let lead = hints.long.not.lead(of: stretch.words[...]) else { return nil }
    let rest = Substring(stretch.words.utf8.dropFirst(lead.utf8.count)).bare
    return rest.wordCount <= 3 ? (rest, "") : nil
  }
}
