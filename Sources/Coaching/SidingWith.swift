import Dialogue
import Machines
import Understanding

/// Two people said something: "I believe my mum", "not my mum, what the tutor said". The one who is meant, with
/// that one's words.
extension Coach {
  /// "I believe my mum", where what somebody said is weighed: whose words they take, which says that these are true.
  func sidesWith(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard weighsWords(sitting.floor), attributions.sides.stand(in: words),
      let known = sitting.facts[.giver], let yes = speaker.words.options["repair.bareYes"]?.first
    else { return false }
    for sentence in sentences where !sentence.isMarked {
      var rest = Substring(sentence.unmarked.straight).bare
      while rest.strip(attributions.sounds) || rest.strip(corrections.fillers) {}
      guard rest.strip(attributions.sideLeads),
        let person = phraser.person(of: Line(String(rest))), phraser.isKnown(person),
        let noun = person.noun, noun.wordCount == rest.wordCount
      else { continue }
      if noun.lowercased() != (known.phrase.noun ?? known.phrase.quote).lowercased() {
        guard let told = wordsOf(person, sitting) else { return false }
        sitting.facts.keep(Fact(kind: .giver, phrase: person, turn: sitting.turn))
        sitting.facts.keep(Fact(kind: .said, phrase: told, turn: sitting.turn))
        sitting.facts.drop(.seen)
      }
      speech.parrot = nil
      sitting.floor = .persuasion(at: .fitting(points: 2))
      sitting.tries = 0
      converse(&sitting, Line(yes), &speech)
      return true
    }
    return false
  }

  private func weighsWords(_ floor: Floor) -> Bool {
    switch floor {
    case .persuasion(at: .seeing), .persuasion(at: .fitting), .persuasion(at: .wording): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      false
    }
  }

  /// What somebody said, of what was told of several: "I rush", of "my tutor said I rush, and my mum ...".
  func wordsOf(_ person: Phrase, _ sitting: Sitting) -> Phrase? {
    guard let name = (person.noun ?? person.quote).parted.last?.lowercased() else { return nil }
    let texts = [sitting.facts[.said]?.phrase.quote, sitting.lastLine].compactMap { $0 }
    for text in texts {
      for piece in Sentences.all(in: text).flatMap({ $0.pieces(at: 0x2C, 0x3B) })
        .flatMap({ piece in
          piece.cut(at: hints.cause.joints).map { [$0.0, $0.1] } ?? [piece]
        })
      {
        var words = Substring(piece.unmarked.straight).bare
        while words.strip(corrections.bareJoints) || words.strip(hints.buts) {}
        guard let (who, told) = words.cut(at: attributions.sayings), who.wordCount <= 4,
          who.lowercased().parted.contains(name[...]), told.wordCount > 1
        else { continue }
        return phraser.phrases(of: Line(String(told))).first
      }
    }
    return nil
  }
}
