import Dialogue
import Machines
import Understanding

/// A piece of the plan that is missed, or was told before: "where's Wednesday gone", "i said wednesday after
/// work, man".
extension Coach {
  /// "Where's Wednesday gone lol", "what about the board": asks for something that stands in the plan.
  func missesPlan(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    guard sentence.wordCount <= 9, sitting.facts.has(.step) || sitting.facts.has(.cue) else {
      return false
    }
    var words = Substring(sentence.unmarked.straight).bare
    while words.strip(hints.asked.fronts) || words.strip(corrections.fillers) {}
    guard words.strip(hints.plan.missed) else { return false }
    while words.strip(backwards: hints.plan.missedEnds) {}
    words.strip(corrections.articles)
    let named = MetaWord.all(in: words).all
    guard (1...4).contains(named.count) else { return false }
    let planned = [FactKind.cue, .action, .step, .sentence].compactMap { sitting.facts[$0] }
      .flatMap { MetaWord.all(in: $0.phrase.quote).all }
    return day(in: words) != nil || named.contains { $0.length > 2 && planned.contains($0) }
  }

  /// "I said wednesday after work man. 45ish overall", where a number is asked for: the moment of the plan,
  /// told once more, is kept, and the rest answers.
  func keepsSaidMoment(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Bool {
    guard sitting.asked.isNumber, sitting.floor.isPastTheCue, let act = act(of: sitting),
      let (at, moment) = saidMoment(sentences)
    else { return false }
    var rest = sentences
    rest.remove(at: at)
    let isKnown = sitting.facts[.cue].map { holdsWords(moment, of: $0.phrase) } ?? false
    if !isKnown { keepPlan(moment, act, &sitting) }
    speech.isWished = true
    speech.add([.inform("meta.sorry"), .summarise(isKnown ? "plan.recalled" : "plan.changed")])
    if rest.isEmpty {
      speech.again(sitting)
    } else {
      converse(&sitting, Line(Sentences.text(rest)), &speech)
    }
    return true
  }

  private func saidMoment(_ sentences: [Substring]) -> (Int, Phrase)? {
    for (at, sentence) in sentences.enumerated() where !sentence.isMarked {
      var words = Substring(sentence.unmarked.straight).bare
      while words.strip(corrections.fillers) {}
      guard words.strip(hints.plan.saidMoment) else { continue }
      while words.strip(backwards: hints.plan.saidMomentTails) {}
      if let moment = momentAlone(words.bare), number(in: words.bare) == nil { return (at, moment) }
    }
    return nil
  }

  /// True where all that is named stands in the moment already.
  private func holdsWords(_ moment: Phrase, of cue: Phrase) -> Bool {
    let known = MetaWord.all(in: cue.quote).all
    return MetaWord.all(in: moment.quote).all.allSatisfy(known.contains)
  }
}
