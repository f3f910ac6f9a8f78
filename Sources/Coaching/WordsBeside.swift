import Dialogue
import Machines
import Understanding

/// What somebody said of them, told where it is asked who could say something, or what another saw.
extension Coach {
  /// "My form teacher. She said once I explain things clearly", "nothing yet. My supervisor said my hands
  /// are better than I think": these are words, and have the floor as such.
  func tellsWords(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard case .persuasion = sitting.floor, Sentences.areSeveral(in: line) else { return false }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count <= 4,
      let at = sentences.indices.dropFirst().first(where: { saysOfThem(sentences[$0]) }),
      let giver = giver(of: sentences, at, sitting)
    else { return false }
    for kind: FactKind in [.giver, .said, .seen] { sitting.facts.drop(kind) }
    for kind: FactKind in [.giver, .adviser] {
      sitting.facts.keep(Fact(kind: kind, phrase: giver, turn: sitting.turn))
    }
    sitting.tries = 0
    sitting.floor = .persuasion(at: .hearing)
    converse(&sitting, Line(String(sentences[at])), &speech)
    return true
  }

  /// "I never asked him. He told me people loved my stories", where it is asked what somebody did: words, and no
  /// deed. They are kept, and what he did is asked again.
  func putsWordsBy(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard
      sitting.floor == .vicarious(at: .learning) || sitting.floor == .vicarious(at: .struggling),
      !sitting.facts.has(.said), let peer = sitting.facts[.peer]?.phrase
    else { return false }
    guard
      let sentence = Sentences.all(in: line.text).first(where: {
        saysOfThem($0) && hints.voices.toThem.stand(in: MetaWord.all(in: $0))
      })
    else { return false }
    let words = Line(String(sentence))
    let said = keeping(
      words, listen(to: words, understander.cues(of: words, asked: .open), sitting), sitting
    )
    .fact(.said)
    guard let said, said.phrase.clause != nil else { return false }
    sitting.facts.keep(said)
    sitting.facts.keep(Fact(kind: .giver, phrase: peer, turn: sitting.turn))
    speech.parrot = nil
    speech.add([.reflect("agenda.putBy")], line: said.phrase)
    var step = sitting.floor.passed
    step.moves.removeAll { $0.act == .inform || $0.act == .reflect }
    advance(&sitting, step, &speech, line: nil)
    return true
  }

  /// "The card, I suppose. My partner says I explain things well", of which the first answers: words that were
  /// not asked for yet are kept, and that is said.
  func keepsWordsBeside(_ sitting: inout Sitting, _ line: Line, _ speech: inout Speech) {
    guard let whole = speech.fuller, whole.wordCount > line.words + 3,
      sitting.floor.source != .persuasion, !sitting.facts.has(.said)
    else { return }
    for sentence in Sentences.all(in: whole) where saysOfThem(sentence) {
      let words = Line(String(sentence))
      let cues = understander.cues(of: words, asked: .open)
      guard cues.feedback?.giver != nil, speaksOfThem(words.text) else { continue }
      let told = keeping(words, listen(to: words, cues, sitting), sitting)
      guard let said = told.fact(.said), said.phrase.isShaped,
        let giver = told.giver(of: said.phrase)
      else { continue }
      sitting.facts.keep(said)
      sitting.facts.keep(giver)
      speech.add([.reflect("agenda.putBy.words")], line: said.phrase)
      return
    }
  }

  /// Who said it: named before, where it was asked whom they would trust; somebody else than the one
  /// who was asked about, where it was asked what that one saw.
  private func giver(of sentences: [Substring], _ at: Int, _ sitting: Sitting) -> Phrase? {
    switch sitting.floor {
    case .persuasion(at: .seeking):
      return sentences[..<at].lazy.compactMap { self.phraser.person(of: Line(String($0))) }.last
    case .persuasion(at: .seeing), .persuasion(at: .hearing):
      guard let person = phraser.person(of: Line(String(sentences[at]))),
        phraser.isKnown(person), let known = sitting.facts[.giver]?.phrase,
        person.noun?.lowercased() != (known.noun ?? known.quote).lowercased()
      else { return nil }
      return person
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
  }

  /// "She said once I explain things clearly"
  func saysOfThem(_ sentence: Substring) -> Bool {
    guard let first = phraser.stretches(of: Line(String(sentence))).first else { return false }
    return (first.who == .other || first.who == .somebody) && !first.isDenied && first.isFinite
      && sentence.wordCount > 4 && hints.voices.saying.stand(in: MetaWord.all(in: sentence))
  }
}
