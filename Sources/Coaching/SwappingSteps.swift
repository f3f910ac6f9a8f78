import Dialogue
import Machines
import Understanding

extension Coach {
  /// "Actually nah, the app instead", while a plan is made: another step in the place of the one that was
  /// chosen, and no other goal.
  func swapsStep(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard case .plan(let state) = sitting.floor, sitting.facts.has(.step), !line.text.isMarked
    else { return false }
    let isInstead = line.words <= 12 && hints.plan.swap.stand(in: words)
    guard isInstead || corrections.changes.open(line.text[...]) else { return false }
    switch state {
    case .cueing, .sharpening, .acting, .typing: break
    case .valuing, .mattering, .choosing, .sizing, .bracing, .answering, .signing, .predicting,
      .done:
      return false
    }
    if !isInstead { return choosesAnew(&sitting, line, &speech) }
    var text = line.text[...].bare
    while text.strip(hints.plan.swapLeads) {}
    text.strip(backwards: hints.plan.swapTails)
    let step = phraser.phrases(of: Line(String(text))).first {
      $0.todo != nil || $0.noun != nil || $0.doing != nil
    }
    guard let step = step?.toCome else { return false }
    for kind: FactKind in [.cue, .action, .sentence] { sitting.facts.drop(kind) }
    sitting.facts.keep(Fact(kind: .step, phrase: step, turn: sitting.turn))
    sitting.lastKept = .step
    sitting.floor = .plan(at: .cueing(sized: true))
    speech.add([.reflect("plan.chosen")], line: step)
    speech.again(sitting)
    return true
  }

  /// "Actually no, that would wreck my lip. Once only, and sing it first": what is tried is chosen anew.
  private func choosesAnew(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1, sentences[0].wordCount <= 8, let last = sentences.last?.bare,
      phraser.phrases(of: Line(String(last))).contains(where: { $0.todo != nil })
    else { return false }
    for kind: FactKind in [.cue, .action, .sentence, .step] { sitting.facts.drop(kind) }
    sitting.floor = .plan(at: .choosing)
    speech.add([Move(.repair, "repair.otherTask")])
    converse(&sitting, Line(String(last)), &speech)
    return true
  }
}
