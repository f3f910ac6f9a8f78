import Dialogue
import Machines
import Understanding

/// What stands beside an answer in one line and is none: a comment, a case, a maybe, a wish to skip said twice, a
/// question that was not understood.
extension Coach {
  /// "The people do turn up. That's something": what they make of it is no part of what is told.
  func withoutComment(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard words.count > 4, sitting.asked == .open, hints.comments.stand(in: words),
      let last = line.text.pieces(at: 0x2C, 0x2E, 0x21).last(where: { !$0.bare.isEmpty }),
      hints.comments.hold(MetaWord.all(in: last.unmarked)),
      case let rest = Line(String(line.text[..<last.startIndex].bare)), rest.words >= 3
    else { return nil }
    return rest
  }

  /// "What's my plan if I freeze again?": the plan is asked for, and all of it is said.
  func withoutCase(_ line: Line, _ words: MetaWords) -> Line? {
    guard (4...12).contains(words.count), hints.runOn.askedPlans.stand(in: words) else {
      return nil
    }
    var rest = line.text[...].bare
    while rest.strip(hints.runOn.runOnLeads) {}
    let asked = rest
    guard rest.strip(hints.runOn.plansAsked),
      rest.opens(with: joints.if) || rest.opens(with: joints.when)
    else { return nil }
    return Line(String(asked[..<rest.startIndex].bare))
  }

  /// "Hill starts with Dad, and maybe the junction by Tesco": what may be done as well is no part of the step.
  func withoutMaybe(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .plan(at: .choosing) || sitting.floor == .plan(at: .sizing),
      line.words >= 6,
      let at = hints.runOn.maybes.lazy.compactMap({ line.text.place(of: $0)?.lowerBound }).min(),
      case let step = Line(String(line.text[..<at].bare)), step.words >= 2
    else { return nil }
    return step
  }

  /// "Write the answer down, and maybe wear a scarf lol", "slow down. or move to France haha": the joke at the end
  /// is no part of what they would do another way.
  func withoutJoke(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .mastery(at: .changing), line.words >= 4,
      hints.runOn.laughs.contains(Substring(line.text.unmarked).bare.lastWord.lowercased()),
      let at = hints.runOn.jokes.lazy.compactMap({ line.text.place(of: $0)?.lowerBound }).max(),
      case let told = Line(String(line.text[..<at].bare)), told.words >= 2
    else { return nil }
    return told
  }

  /// "This one I don't want to answer. Skip please": the wish is said twice, and nothing else.
  func onlySkipping(_ line: Line, _ words: MetaWords) -> Line? {
    guard (3...14).contains(words.count), hints.runOn.refusing.stand(in: words) else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count == 2, understander.command(of: Line(String(sentences[1]))) == .skip,
      understander.manner(of: Line(String(sentences[0]))).contains(.refusal)
    else { return nil }
    return Line(String(sentences[1].bare))
  }

  /// "Begin what? Small thing is to write the card": what was not understood, before what answers all the same.
  func withoutPuzzle(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard words.count > 5, line.text.isMarked, sitting.asked == .open else { return nil }
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, let first = sentences.first,
      asksForWhat(Line(String(first)), MetaWord.all(in: first)),
      case let rest = Line(String(line.text[sentences[1].startIndex...].bare)), rest.words > 2
    else { return nil }
    return rest
  }

  /// "Because today is not Monday yet" puts no day right.
  func withoutToday(_ line: Line, _ words: MetaWords) -> Line? {
    guard words.count > 5, hints.runOn.notToday.stand(in: words) else { return nil }
    let draft = Draft(line.text)
    guard
      var start = draft.low.indices.first(where: { at in
        hints.runOn.notTodays.contains { draft.low[at...].starts(with: $0) }
      })
    else { return nil }
    let end = (start..<draft.words.count).first(where: draft.pauses) ?? draft.words.count - 1
    while start > 0, hints.runOn.beforeToday.contains(draft.low[start - 1]) { start -= 1 }
    return start > 0 ? Line(draft.putting([], for: start..<end + 1).text) : nil
  }

  /// "Oh, is that it? Ok, ta, bye", when the talk is over: that it is over is no question.
  func withoutWhetherOver(_ line: Line) -> Line? {
    let sentences = Sentences.all(in: line.text)
    let rest = sentences.filter { sentence in
      var words = Substring(sentence.unmarked).bare
      while words.strip(hints.runOn.runOnLeads) || words.strip(corrections.leads) {}
      return !hints.runOn.whetherOver.hold(MetaWord.all(in: words))
    }
    return rest.isEmpty || rest.count == sentences.count
      ? nil : Line(rest.joined(separator: " "))
  }
}
