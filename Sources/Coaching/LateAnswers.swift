import Dialogue
import Machines
import Understanding

/// An answer to an earlier question, told where the talk has gone on.
extension Coach {
  /// - Returns: false where the line tells nothing that was asked before.
  func tellsLate(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard !line.text.isMarked else { return false }
    let words = heard.said
    switch sitting.floor {
    case .mastery(at: .changing), .mastery(at: .strategy), .mastery(at: .controlling):
      return tellsDeedLate(&sitting, line, words, &speech)
        || tellsBodyEarly(&sitting, line, heard, &speech)
        || tellsWordsEarly(&sitting, line, heard, &speech)
        || tellsPeerEarly(&sitting, line, heard, &speech)
    case .mastery(at: .explaining):
      // "My aunt helped me" may be the reason; "Rana, she was as shy as me" is none.
      return heard.cues.peer?.similarity == .similar && phraser.person(of: line) != nil
        && tellsPeerEarly(&sitting, line, heard, &speech)
    case .mastery(at: .checking): return tellsPeerBesideCard(&sitting, line, heard, &speech)
    case .arousal(at: .aiming): return tellsResourceLate(&sitting, line, &speech)
    case .plan(at: .bracing), .plan(at: .signing), .plan(at: .predicting):
      return tellsPlanLate(&sitting, line, words, &speech)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
  }

  /// "I know the building and most of the children", where it is asked what they do first: what they have to
  /// meet it with. The question stays.
  private func tellsResourceLate(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard (4...20).contains(line.words) else { return false }
    let stretches = phraser.stretches(of: line)
    let having = speaker.words.options["arousal.having"] ?? []
    guard !stretches.isEmpty,
      stretches.allSatisfy({
        $0.who == .own && $0.isFinite && !$0.modal && !$0.isDenied
          && ($0.past && $0.ownAction || having.contains($0.verb))
      }), let first = phraser.phrases(of: line).first(where: { $0.clause != nil })
    else { return false }
    sitting.facts.keep(Fact(kind: .resource, phrase: first, turn: sitting.turn))
    speech.add([.reflect("arousal.resourced")], line: first)
    speech.again(sitting)
    return true
  }

  /// "I kept going, and I wrote to him the day after", where it is asked what they would do another way: what
  /// they did then. The question stays.
  private func tellsDeedLate(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.tries == 0, (3...24).contains(line.words), !hints.hard.stand(in: words) else {
      return false
    }
    let told = phraser.stretches(of: line).filter { $0.isMain && !isUnknown($0) }
    guard !told.isEmpty,
      told.allSatisfy({ ($0.who == .own || $0.opensWithVerb) && $0.past && $0.ownAction }),
      let deed = phraser.phrases(of: line).last(where: { $0.clause != nil && $0.isOwn && $0.past })
    else { return false }
    sitting.tries += 1
    sitting.facts.keep(Fact(kind: .did, phrase: deed, turn: sitting.turn))
    sitting.lastKept = .did
    speech.add([.reflect("mastery.did.plain")], line: deed)
    speech.again(sitting)
    return true
  }

  /// "My sister runs her allotment society, she's got a Malcolm too", in the same place: somebody who is asked
  /// about later. The question stays.
  private func tellsPeerEarly(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.tries == 0, keepsPeer(of: line, heard, &sitting) else { return false }
    putsByStill(&sitting, "agenda.putBy.somebody", sitting.facts[.peer]?.phrase, &speech)
    return true
  }

  /// "My leg just starts shaking and my mouth goes dry", in the same place: the body comes later.
  private func tellsBodyEarly(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.tries == 0, (3...30).contains(line.words),
      heard.cues.sensations.contains(where: { !$0.negated && $0.time != .past }),
      let first = phraser.stretches(of: line).first, first.isFinite, first.who == .thing,
      !first.past, !first.modal,
      let body = phraser.phrases(of: line).first(where: { $0.feeling && $0.clause != nil })
    else { return false }
    early(&sitting, heard, keeping(line, heard, sitting))
    putsByStill(&sitting, "agenda.putBy", body, &speech)
    return true
  }

  /// "My dad says I rush everything", in the same place: what is asked about later. "She said I should slow down"
  /// may be the answer.
  private func tellsWordsEarly(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.tries < 2, (4...40).contains(line.words), heard.cues.feedback?.giver != nil,
      case let told = phraser.stretches(of: line), told.first?.who == .somebody,
      told.allSatisfy({ !$0.modal })
    else { return false }
    let isMore = sitting.facts.has(.said)
    if !isMore { early(&sitting, heard, keeping(line, heard, sitting)) }
    guard let said = isMore ? phraser.phrases(of: line).first : sitting.facts[.said]?.phrase else {
      return false
    }
    putsByStill(&sitting, isMore ? "elsewhere.words" : "agenda.putBy", said, &speech)
    return true
  }

  /// Something is put by, and what was asked is asked once more.
  private func putsByStill(
    _ sitting: inout Sitting, _ key: String, _ told: Phrase?, _ speech: inout Speech
  ) {
    sitting.tries += 1
    speech.add([.reflect(key)], line: told)
    speech.again(sitting)
  }

  /// "Yes. My sister runs hers", to a card: it is right, and somebody is named of whom nobody has asked yet.
  private func tellsPeerBesideCard(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard heard.cues.polarity != .no, keepsPeer(of: line, heard, &sitting) else { return false }
    advance(&sitting, sitting.floor.passed, &speech, line: nil)
    return true
  }

  /// Keeps somebody who did what is asked about, where that is all a line tells.
  private func keepsPeer(of line: Line, _ heard: Heard, _ sitting: inout Sitting) -> Bool {
    guard (3...24).contains(line.words), !sitting.facts.has(.peer), let peer = heard.cues.peer,
      !peer.nobody, heard.cues.feedback == nil, let person = phraser.person(of: line),
      phraser.isKnown(person)
    else { return false }
    let told = phraser.stretches(of: line).filter(\.isFinite)
    guard !told.isEmpty,
      told.allSatisfy({
        ($0.who == .somebody || $0.who == .other) && !$0.modal && !$0.isDenied
      })
    else { return false }
    sitting.facts.keep(Fact(kind: .peer, phrase: person, number: 0, turn: sitting.turn))
    return true
  }

  /// "I don't know", before what they do know.
  private func isUnknown(_ stretch: Stretch) -> Bool {
    stretch.isStill
      && understander.cues(of: Line(stretch.words), asked: .open).manner.contains(.dontKnow)
  }
}
