import Dialogue
import Machines
import Understanding

/// "Forget the bloke. My boss, Marian. She watched me for nine years": somebody else in the place of
/// the one who is let go, with the talk of it gone on with.
extension Coach {
  /// - Parameter source: that of the one who is let go.
  /// - Returns: what else the line says; nil where nobody is named in their place.
  func takesInstead(
    _ source: Source, _ rest: ArraySlice<Substring>, _ sitting: inout Sitting,
    _ speech: inout Speech
  ) -> Line? {
    guard source == .persuasion || source == .vicarious, let first = rest.first,
      first.wordCount <= 8, let person = phraser.person(of: Line(String(first))),
      phraser.isKnown(person)
    else { return nil }
    let kind: FactKind = source == .persuasion ? .giver : .peer
    sitting.facts.keep(Fact(kind: kind, phrase: person, turn: sitting.turn))
    sitting.tries = 0
    speech.dropReflections()
    speech.parts.removeAll { $0.move.isNamed("repair.takenOut") }
    speech.add([.reflect("repair.personInstead")], line: person)
    let left = Line(Sentences.text(rest.dropFirst()))
    switch (source, left.words) {
    case (.persuasion, _):
      if let said = remark(in: sitting.lastLine, sitting) {
        sitting.facts.keep(said)
        sitting.floor = .persuasion(at: .seeing(exact: false))
        break
      }
      if left.words > 0, let seen = phraser.heart(of: left) {
        sitting.facts.keep(Fact(kind: .seen, phrase: seen, turn: sitting.turn))
        // Said back however much of the line it is.
        speech.parrot = nil
        speech.add([.reflect("heard")], line: seen)
      }
      sitting.floor = .persuasion(at: .hearing)
      speech.add([.ask("persuasion.hearing.named")])
      return Line("")
    case (_, 0):
      sitting.floor = .vicarious(at: .placing(again: false))
      speech.again(sitting)
    case (_, _): sitting.floor = .vicarious(at: .placing(again: false))
    }
    return left
  }

  /// What they said in the line before, in a sentence that names somebody whom they know.
  private func remark(in line: String, _ sitting: Sitting) -> Fact? {
    Sentences(line).lazy.compactMap { sentence -> Fact? in
      let line = Line(String(sentence))
      let cues = self.understander.cues(of: line, asked: .open)
      guard cues.feedback != nil, let person = self.phraser.person(of: line),
        self.phraser.isKnown(person)
      else { return nil }
      return self.keeping(line, self.listen(to: line, cues, sitting), sitting).fact(.said)
    }.first
  }
}
