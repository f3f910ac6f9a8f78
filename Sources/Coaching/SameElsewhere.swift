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

  func withHalf(_ line: Line, _ heard: Heard) -> Heard? {
    guard heard.words > 4, !heard.isChosen else { return nil }
    for sentence in Sentences.all(in: line.text) {
      var words = sentence.bare
      while words.strip(hints.long.reactionFronts) || words.strip(corrections.bareJoints) {}
      guard hints.feelings.half.open(words), let (one, _) = words.cut(at: hints.long.buts),
        (2...10).contains(one.wordCount)
      else { continue }
      let half = String(one)
      let clause = phraser.turned(half)
      let isClause = phraser.stretches(of: Line(half)).first?.isFinite == true
      return inPart(heard, Phrase(quote: half, clause: isClause ? clause : nil))
    }
    return nil
  }

  private func inPart(_ heard: Heard, _ phrase: Phrase) -> Heard {
    var part = heard
    part.cues.manner.subtract([.asking, .nothing, .nothingFirst, .dontKnow, .thin])
    (part.cues.polarity, part.heart, part.gathered) = (.unsure, phrase, .chosen)
    // What it feels like elsewhere is no other sign.
    part.cues.sensations = []
    return part
  }

  /// In which part it holds, said where a yes in part was heard.
  func refitInPart(_ step: inout Floor.Step, _ heard: Heard) {
    guard heard.gathered == .chosen, let part = heard.heart else { return }
    // "Don't fail, and how I'll have to tell them": thoughts told together.
    step.replace("arousal.meant", with: .summarise("arousal.meant.whole"))
    step.replace("persuasion.heard", with: .summarise("persuasion.heard.whole"))
    guard heard.cues.polarity == .unsure else { return }
    switch part.role {
    case .condition:
      step.replace("persuasion.partly", with: .reflect("persuasion.partly.when"))
      step.replace("arousal.fitsPartly", with: .reflect("arousal.fitsPartly.when"))
    case .but:
      step.replace("persuasion.partly", with: .reflect("persuasion.partly.not"))
      step.replace("arousal.fitsPartly", with: .reflect("arousal.fitsPartly.not"))
    case .main where part.noun != nil:
      step.replace("arousal.fitsPartly", with: .reflect("arousal.fits.same"))
    case .main: step.replace("arousal.fitsPartly", with: .reflect("arousal.fits.half"))
    case .because, .so, .then, .when: break
    }
  }

  /// How strong it is, said with what is felt; and a sign of few words, named in what is asked of it.
  func refitFelt(_ step: inout Floor.Step, _ sitting: Sitting) {
    guard let felt = sitting.facts[.sensation]?.phrase else { return }
    if sitting.facts[.strength]?.turn == sitting.turn {
      step.replace("arousal.located.row", with: .summarise("arousal.located.row.strong"))
      let isShaped = felt.clause != nil || felt.noun != nil
      step.replace(
        "arousal.located",
        with: .reflect("arousal.located.strong" + (isShaped ? "" : ".said")))
    }
    if felt.clause.map({ $0.wordCount <= 4 }) == true, !felt.past {
      step.replace("arousal.labelling", with: .ask("arousal.labelling.felt"))
    }
  }

  /// "Waking me up for what? I mean maybe": what the body does it for is told, and the rest is heard.
  func tellsWhatFor(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard case .arousal(at: .fitting(let body)) = sitting.floor,
      hints.feelings.whatFor.stand(in: words),
      let at = sentences.firstIndex(where: {
        $0.isMarked && $0.wordCount <= 7 && hints.feelings.whatFor.stand(in: MetaWord.all(in: $0))
      })
    else { return false }
    let rest = Line(Sentences.text(sentences[..<at] + sentences[(at + 1)...]))
    if rest.words > 0 {
      // There is more to be said in the same reply: in a few words.
      speech.add([.inform("arousal.whatFor")])
      goOn(&sitting, with: rest, &speech)
      return true
    }
    let told = finer([.reappraise("arousal.function." + body.rawValue)], sitting.facts)
    let plain = told.map { $0.key + ".plain" }.first { speech.has(unsaid: $0, sitting) }
    speech.add([.inform(plain ?? "arousal.whatFor")])
    speech.again(sitting)
    return true
  }
}
