import Dialogue
import Machines
import Understanding

/// An answer to an earlier question, told where the talk has gone on.
extension Coach {
  /// "I know the building and most of the children", where it is asked what they do first: what they have to
  /// meet it with. The question stays.
  func tellsResourceLate(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .arousal(at: .aiming), !line.text.isMarked, (4...20).contains(line.words)
    else { return false }
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
  func tellsDeedLate(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    switch sitting.floor {
    case .mastery(at: .changing), .mastery(at: .strategy), .mastery(at: .controlling): break
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      return false
    }
    guard !line.text.isMarked, sitting.tries == 0,
      (3...24).contains(line.words), !hints.hard.stand(in: words)
    else { return false }
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

  /// "9, she deserves it", where a step is asked for: how much it matters, and why.
  func valuesLate(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .choosing) else { return false }
    let pieces = line.text.pieces(at: 0x2C).map { Substring($0).bare }
    guard pieces.count == 2, let first = pieces.first, first.wordCount == 1,
      let number = Int(first), (0...10).contains(number),
      let why = phraser.stretches(of: Line(String(pieces[1]))).first, why.isFinite,
      why.who != .own, why.who != .nobody, speech.has(unsaid: "elsewhere.valued", sitting)
    else { return false }
    sitting.facts.keep(
      Fact(
        kind: .importance, phrase: Phrase(number: number), number: number, turn: sitting.turn))
    speech.isWished = true
    speech.add(
      [.reflect("elsewhere.valued")], line: phraser.phrases(of: Line(String(pieces[1]))).first)
    speech.again(sitting)
    return true
  }
}
