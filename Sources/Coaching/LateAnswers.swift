import Dialogue
import Machines
import Understanding

/// An answer to an earlier question, told where the talk has gone on.
extension Coach {
  /// - Returns: false where the line tells nothing that was asked before.
  func tellsLate(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard !line.text.isMarked else { return false }
    switch sitting.floor {
    case .mastery(at: .changing), .mastery(at: .strategy), .mastery(at: .controlling):
      return tellsDeedLate(&sitting, line, words, &speech)
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

  /// "I don't know", before what they do know.
  private func isUnknown(_ stretch: Stretch) -> Bool {
    stretch.isStill
      && understander.cues(of: Line(stretch.words), asked: .open).manner.contains(.dontKnow)
  }
}
