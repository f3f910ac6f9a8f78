import Dialogue
import Machines
import Understanding

/// How a feeling is spoken of: how strong it is, in which part another reading of it holds, what it is for.
extension Coach {
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
      if !step.moves.contains(where: { $0.act == .reflect || $0.act == .summarise }) {
        step.replace("arousal.meaning", with: .ask("arousal.meaning.felt"))
      }
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
