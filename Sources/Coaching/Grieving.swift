import Dialogue
import Machines
import Understanding

/// Grief, and somebody who is missed, where the body is talked of: a plain word of sympathy, and no other name for it
/// (evidence E: reappraisal is not for grief).
extension Coach {
  /// "It's grief, if you must have a word. When it comes I'll look at the score"
  func namesGrief(
    _ sitting: inout Sitting, _ line: Line, _ sentences: [Substring], _ heard: Heard,
    _ speech: inout Speech
  ) -> Bool {
    guard let place = sitting.floor.griefPlace, hints.feelings.grief.stand(in: heard.said),
      let at = sentences.firstIndex(where: namesGrief)
    else { return false }
    sitting.facts.drop(.label)
    sitting.lastKept = nil
    speech.parrot = nil
    let other = sentences[..<at] + sentences[(at + 1)...]
    let doing = other.filter(doesSomething)
    switch place {
    case .before where !doing.isEmpty:
      sitting.tries = 0
      sitting.floor = .arousal(at: .aiming)
      speech.add([.inform("arousal.grief")])
      goOn(&sitting, with: Line(Sentences.text(doing)), &speech)
    case .before:
      early(&sitting, heard, keeping(line, heard, sitting))
      sitting.tries = 0
      if case .arousal(at: .fitting) = sitting.floor, let reading = ownReading(in: line) {
        // "But maybe it's that I miss her"
        sitting.facts.keep(Fact(kind: .meaning, phrase: reading, turn: sitting.turn))
        speech.add([.reflect("arousal.ownReading")], line: reading)
      }
      if sitting.facts[.sensation]?.turn == sitting.turn, other.contains(where: tellsSign) {
        speech.add([.reflect("arousal.griefAndSign")])
      }
      let missed = speech.holds("arousal.ownReading") ? nil : missing(in: sentences[at])
      let word: Move = missed == nil ? .inform("arousal.grief") : .reflect("arousal.misses")
      advance(
        &sitting, Turn(.arousal(at: .aiming), [word, .ask("arousal.aiming.comes")]), &speech,
        line: missed)
    case .after:
      speech.add([.inform("arousal.grief")])
      let rest = Line(Sentences.text(doing.isEmpty ? Array(other) : doing))
      if rest.words > 1 { goOn(&sitting, with: rest, &speech) } else { speech.again(sitting) }
    }
    return true
  }

  /// Said, and neither asked nor denied.
  private func namesGrief(_ sentence: Substring) -> Bool {
    guard !sentence.isMarked, hints.feelings.grief.stand(in: MetaWord.all(in: sentence)) else {
      return false
    }
    return !phraser.stretches(of: Line(String(sentence))).contains {
      $0.isDenied && hints.feelings.grief.stand(in: MetaWord.all(in: $0.words))
    }
  }

  /// "When it comes I'll look at the score": what they do first is told as well.
  private func doesSomething(_ sentence: Substring) -> Bool {
    let plan = phraser.plan(of: Line(String(sentence)))
    return plan.cue != nil && plan.act != nil && !tellsSign(sentence)
  }

  private func tellsSign(_ sentence: Substring) -> Bool {
    understander.cues(of: Line(String(sentence)), asked: .nothing).sensations.contains {
      !$0.negated
    }
  }

  /// "That my dad would have been there and he's not", where it is asked what goes through their mind: somebody is
  /// missed. Beside another thought it is said that this was heard.
  /// - Returns: true where that is all they think of.
  func missesSomebody(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .meaning) = sitting.floor, hints.feelings.missing.stand(in: heard.said),
      let person = missed(in: line)
    else { return false }
    if thinksOfMore(line) {
      if !heard.cues.manner.contains(.loss) {
        speech.add([.reflect("arousal.missed")], line: person)
      }
      return false
    }
    sitting.tries = 0
    sitting.facts.keep(
      Fact(kind: .meaning, phrase: Phrase(quote: clip(line.text, bytes: 60)), turn: sitting.turn))
    speech.parrot = nil
    advance(
      &sitting,
      Turn(
        .arousal(at: .aiming), [.reflect("arousal.missed.alone"), .ask("arousal.aiming.comes")]),
      &speech, line: person)
    return true
  }

  /// "Your dad"
  private func missed(in line: Line) -> Phrase? {
    let near = phraser.stretches(of: line).first {
      hints.feelings.missing.stand(in: MetaWord.all(in: $0.words))
        && phraser.person(of: Line($0.words)) != nil
    }
    guard let person = phraser.person(of: near.map { Line($0.words) } ?? line),
      phraser.isKnown(person), person.noun != nil
    else { return nil }
    return person
  }

  /// True where a clause is about themselves.
  private func thinksOfMore(_ line: Line) -> Bool {
    Sentences.all(in: line.text).contains { sentence in
      var words = sentence.bare
      words.strip(speaker.words.options["arousal.says"] ?? [])
      return phraser.stretches(of: Line(String(words))).contains { stretch in
        let own = MetaWord.all(in: stretch.words)
        return stretch.who == .own
          || !hints.feelings.missing.stand(in: own)
            && hints.small.me.stand(in: own)
      }
    }
  }
}

extension Floor {
  fileprivate enum GriefPlace { case before, after }

  /// Where grief may be named of what the body does: before a first move is asked for, or from then on.
  fileprivate var griefPlace: GriefPlace? {
    switch self {
    case .arousal(at: .locating), .arousal(at: .meaning), .arousal(at: .fitting),
      .arousal(at: .breathing), .arousal(at: .labelling), .arousal(at: .resourcing):
      .before
    case .arousal(at: .aiming), .arousal(at: .measuring), .arousal(at: .transferring): .after
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      nil
    }
  }
}
