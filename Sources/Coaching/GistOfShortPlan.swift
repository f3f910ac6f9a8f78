import Dialogue
import Understanding

/// What is to come, of a line of a few clauses: the day, the step, the moment and what could stop it.
extension Coach {
  /// "I give a toast on Saturday, she asked me last night": the day is of what they will do.
  func withoutOthersDay(_ stretches: [Stretch], _ heard: Heard) -> String? {
    guard heard.cues.when?.past == true else { return nil }
    let kept = stretches.filter { $0.who == .own || !$0.past }
    guard kept.count < stretches.count, !kept.isEmpty else { return nil }
    let text = Sentences.joined(kept)
    let when = understander.cues(of: Line(text), asked: .open).when
    return when.map { !$0.past } == true ? text : nil
  }

  /// "I can't book the room but I could say it in the garage": what they can do.
  func able(_ stretches: [Stretch]) -> String? {
    guard
      stretches.contains(where: {
        hints.inability.open($0.words[...]) || $0.isDenied && $0.isFinite && $0.who == .own
      })
    else { return nil }
    return step(stretches.filter { !isMusing($0) }).map(bare)
  }

  /// "If she naps, which isn't certain, I read it": a plan without what is told in between.
  func withoutAsides(_ stretches: [Stretch]) -> String? {
    let kept = stretches.filter { stretch in
      !stretch.isRelative && !isMusing(stretch)
        && !isEllipsis(stretch)
        && !(stretch.who == .other && stretch.describes && stretch.role == .main
          && stretch.words.wordCount <= 4)
    }
    guard kept.count < stretches.count, kept.contains(where: { $0.who == .own && $0.isFinite })
    else { return nil }
    return Sentences.joined(kept)
  }

  /// "Laziness, but if I'm lazy I do one line": both halves in one clause, after the obstacle alone.
  func wholePlan(_ stretches: [Stretch]) -> String? {
    let at = stretches.indices.dropFirst().first {
      (stretches[$0].role == .condition || stretches[$0].role == .when)
        && stretches[$0].words.wordCount > 5 && !stretches[0].isFinite
    }
    return at.map { opened(stretches[$0]) + tail(after: $0, of: stretches) }
  }

  /// "The cleaner often does", "I always do": what stands for a clause that was said.
  func isEllipsis(_ stretch: Stretch) -> Bool {
    guard stretch.role == .main, !stretch.opensSentence, stretch.words.wordCount <= 4,
      let last = stretch.words.parted.last
    else { return false }
    return stretch.words.wordCount > 1 && hints.long.ellipsis.contains(last.lowercased())
  }
}
