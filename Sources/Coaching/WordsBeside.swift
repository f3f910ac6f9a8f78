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
    guard case .persuasion(let state) = sitting.floor,
      Sentences.areSeveral(in: line) || state == .seeking
    else { return false }
    let sentences =
      Sentences.areSeveral(in: line) ? Sentences.all(in: line.text) : clausesApart(line)
    guard sentences.count <= 4,
      let at = sentences.indices.dropFirst().first(where: {
        saysOfThem(sentences[$0]) || tellsPraise(sentences[$0])
      }),
      let giver = giver(of: sentences, at, sitting)
    else { return false }
    for kind: FactKind in [.giver, .said, .seen] { sitting.facts.drop(kind) }
    for kind: FactKind in [.giver, .adviser] {
      sitting.facts.keep(Fact(kind: kind, phrase: giver, turn: sitting.turn))
    }
    sitting.tries = 0
    sitting.floor = .persuasion(at: .hearing)
    converse(&sitting, Line(sayingAlone(sentences[at])), &speech)
    return true
  }

  /// "My gran's, she's known me forever, and she said I read nicely": what stands between the marks.
  private func clausesApart(_ line: Line) -> [Substring] {
    line.text.pieces(at: 0x2C, 0x3B).map { piece in
      var words = piece.bare
      while words.strip(corrections.bareJoints) {}
      return words
    }
  }

  /// "He said the basses sound thin", of "he rang last week and said the basses sound thin".
  private func sayingAlone(_ sentence: Substring) -> String {
    guard let (one, other) = sentence.cut(at: [" \(joints.and) "]),
      let subject = one.parted.first,
      hints.voices.saying.place(in: MetaWord.all(in: other))?.lowerBound == 0,
      phraser.stretches(of: Line(String(one))).first?.who == .other
    else { return String(sentence) }
    return subject + " " + other
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
      return sentences[..<at].lazy.compactMap { self.person(owning: $0) }.last
    case .persuasion(at: .seeing), .persuasion(at: .hearing):
      if let person = praiser(in: sentences[at]), sitting.facts[.giver]?.phrase.noun != person.noun
      {
        return person
      }
      guard let person = phraser.person(of: Line(String(sentences[at]))),
        phraser.isKnown(person), let known = sitting.facts[.giver]?.phrase,
        person.noun?.lowercased() != (known.noun ?? known.quote).lowercased()
      else { return nil }
      return person
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return nil
    }
  }

  /// "Jim", of "Jim's"
  private func person(owning words: Substring) -> Phrase? {
    let name = words.bare
    guard let tail = hints.feelings.owners.first(where: { name.hasSuffix($0) }) else {
      return phraser.person(of: Line(String(name)))
    }
    let owner = Line(String(name.dropLast(tail.count)))
    return phraser.person(of: owner) ?? phraser.person(of: Line(String(name)))
  }

  /// "She said once I explain things clearly"
  func saysOfThem(_ sentence: Substring) -> Bool {
    guard let first = phraser.stretches(of: Line(String(sentence))).first else { return false }
    return (first.who == .other || first.who == .somebody) && !first.isDenied && first.isFinite
      && sentence.wordCount > 4 && hints.voices.saying.stand(in: MetaWord.all(in: sentence))
  }
}
