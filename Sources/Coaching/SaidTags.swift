import Dialogue
import Machines
import Understanding

extension Coach {
  /// "No, I'll start when I get home", where a moment for the step is asked for: no answer of none.
  func withoutNo(_ line: Line, _ sitting: Sitting) -> Line? {
    guard case .plan(let state) = sitting.floor else { return nil }
    switch state {
    case .cueing, .sharpening, .acting: break
    case .choosing, .sizing, .typing, .bracing, .answering, .signing, .valuing, .mattering,
      .predicting, .done:
      return nil
    }
    var rest = line.text[...]
    guard rest.strip(corrections.leads), hints.plan.answers.open(rest) else { return nil }
    return Line(String(rest) + (line.text.utf8.last == UInt8(ascii: ".") ? "." : ""))
  }

  /// "I start", "I do it": the step itself, for which a moment was asked.
  func isStepItself(_ action: Phrase, _ sitting: Sitting) -> Bool {
    guard let step = sitting.facts[.step]?.phrase, step.clause ?? step.todo != nil,
      let clause = action.clause
    else { return false }
    return speaker.words.options["plan.start"]?.contains(clause.lowercased()) == true
  }

  /// "Tomorrow with Anna I practise, like I said": that it was said before is no part of a plan.
  func withoutSaidTags(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard case .plan = sitting.floor, !sitting.asked.isNumber, hints.plan.saidTags.stand(in: words)
    else { return nil }
    var text = line.text
    for tag in speaker.words.options["plan.saidTag"] ?? [] {
      guard let at = text.lowercased().straight.place(of: ", " + tag) else { continue }
      let small = text.lowercased().straight
      let from = small.utf8.distance(from: small.startIndex, to: at.lowerBound)
      let to = small.utf8.distance(from: small.startIndex, to: at.upperBound)
      let rest = text.utf8.dropFirst(to)
      guard rest.first.map({ ".,!?".utf8.contains($0) }) ?? true else { continue }
      text = String(text.utf8.prefix(from))! + String(Substring(rest))
    }
    return text == line.text ? nil : Line(text)
  }

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
    guard (4...12).contains(words.count), hints.small.askedPlans.stand(in: words) else {
      return nil
    }
    var rest = line.text[...].bare
    while rest.strip(hints.small.runOnLeads) {}
    let asked = rest
    guard rest.strip(hints.small.plansAsked),
      rest.opens(with: joints.if) || rest.opens(with: joints.when)
    else { return nil }
    return Line(String(asked[..<rest.startIndex].bare))
  }

  /// "Hill starts with Dad, and maybe the junction by Tesco": what may be done as well is no part of the step.
  func withoutMaybe(_ line: Line, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .plan(at: .choosing) || sitting.floor == .plan(at: .sizing),
      line.words >= 6,
      let at = hints.small.maybes.lazy.compactMap({ line.text.place(of: $0)?.lowerBound }).min(),
      case let step = Line(String(line.text[..<at].bare)), step.words >= 2
    else { return nil }
    return step
  }

  /// "This one I don't want to answer. Skip please": the wish is said twice, and nothing else.
  func onlySkipping(_ line: Line, _ words: MetaWords) -> Line? {
    guard (3...14).contains(words.count), hints.small.refusing.stand(in: words) else { return nil }
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
    guard words.count > 5, hints.small.notToday.stand(in: words) else { return nil }
    var all = line.text.split(separator: " ")
    let low = all.map { $0.bare.straight.lowercased() }
    guard
      var start = low.indices.first(where: { at in
        hints.small.notTodays.contains { low[at...].starts(with: $0) }
      })
    else { return nil }
    let end = (start..<low.count).first { all[$0].last.map { ",.;!".contains($0) } == true }
    while start > 0, hints.small.beforeToday.contains(low[start - 1]) { start -= 1 }
    guard start > 0 else { return nil }
    all.removeSubrange(start...(end ?? low.count - 1))
    return all.isEmpty ? nil : Line(all.joined(separator: " "))
  }

  /// "Oh, is that it? Ok, ta, bye", when the talk is over: that it is over is no question.
  func withoutWhetherOver(_ line: Line) -> Line? {
    let sentences = Sentences.all(in: line.text)
    let rest = sentences.filter { sentence in
      var words = Substring(sentence.unmarked).bare
      while words.strip(hints.small.runOnLeads) || words.strip(corrections.leads) {}
      return !hints.small.whetherOver.hold(MetaWord.all(in: words))
    }
    return rest.isEmpty || rest.count == sentences.count
      ? nil : Line(rest.joined(separator: " "))
  }
}
