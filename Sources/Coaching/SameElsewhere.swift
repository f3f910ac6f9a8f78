import Dialogue
import Machines
import Understanding

/// "I get the same before a crash call, and I'm fine then", where it is asked whether another reading of the body
/// fits: in part, told whole. And the half that fits of "it makes sense for the mouth, but not for the rest".
extension Coach {
  private static let longestSame = 16

  func withSameElsewhere(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 4, !heard.isChosen, heard.cues.polarity != .no,
      hints.feelings.same.stand(in: heard.said), let same = same(line)
    else { return nil }
    return inPart(heard, same)
  }

  /// "The same before a crash call at work, and I'm fine then"
  private func same(_ line: Line) -> Phrase? {
    let draft = Draft(line.text)
    for at in draft.low.indices {
      guard let behind = draft.end(of: hints.feelings.sameWords, at: at), behind < draft.words.count
      else { continue }
      var end = draft.end(ofSentence: at)
      while end - at > Self.longestSame, let mark = (at..<end - 1).last(where: draft.isMarked) {
        end = mark + 1
      }
      let sentence = Line(String(draft.text(draft.start(of: at)..<end)))
      // "It's not the same", "the same as last time, and I failed"
      guard behind < end, end - at <= Self.longestSame, !draft.words[end - 1].hasSuffix("?"),
        understander.cues(of: sentence, asked: .nothing).negated.isEmpty,
        understander.outcome(of: sentence) != .failure
      else { return nil }
      let words = String(draft.text(at..<end))
      let article = speaker.words.options["arousal.same.article"]?.first ?? ""
      let lead = corrections.articles.open(words[...]) ? "" : article + " "
      return Phrase(quote: words, noun: lead + phraser.turned(words))
    }
    return nil
  }

  /// "It makes sense for the mouth", with what it does not explain left out.
  func withHalf(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 4, !heard.isChosen else { return nil }
    for sentence in Sentences.all(in: line.text) {
      var words = sentence.bare
      while words.strip(hints.long.reactionFronts) || words.strip(corrections.bareJoints) {}
      guard hints.feelings.half.open(words), let one = half(of: words),
        (2...10).contains(one.wordCount)
      else { continue }
      let half = String(one)
      let clause = phraser.turned(half)
      let isClause = phraser.stretches(of: Line(half)).first?.isFinite == true
      return inPart(heard, Phrase(quote: half, clause: isClause ? clause : nil))
    }
    return nil
  }

  /// "It fits for my hands", of "it fits for my hands, not my voice".
  private func half(of words: Substring) -> Substring? {
    if let (one, _) = words.cut(at: hints.long.buts) { return one }
    let pieces = words.pieces(at: 0x2C)
    return pieces.count > 1 && corrections.not.map { pieces[1].bare.opens(with: $0) } == true
      ? pieces[0].bare : nil
  }

  private func inPart(_ heard: Heard, _ phrase: Phrase) -> Heard {
    var part = heard
    part.cues.manner.subtract([.asking, .nothing, .nothingFirst, .dontKnow, .thin])
    (part.cues.polarity, part.heart, part.gathered) = (.unsure, phrase, .chosen)
    // What it feels like elsewhere is no other sign.
    part.cues.sensations = []
    return part
  }
}
