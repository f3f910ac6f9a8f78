import Dialogue
import Machines
import Understanding

/// What is told of the plan once the talk has gone on to what could stop it, the sign or the chance: the whole
/// typed after all, where it is done, and what may come.
extension Coach {
  /// - Returns: false where the line tells nothing of the plan that stands, or what is asked of it.
  func tellsPlanLate(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard words.count <= 20, number(in: line.text[...]) == nil,
      let cue = sitting.facts[.cue]?.phrase, let act = act(of: sitting)
    else { return false }
    return typesLate(&sitting, line, cue, act, &speech)
      || placesPlan(&sitting, line, words, cue, act, &speech)
      || mayComeLate(&sitting, line, &speech)
  }

  /// "When I've eaten and cleared up, I write the five questions": both halves, as they have them now.
  private func typesLate(
    _ sitting: inout Sitting, _ line: Line, _ cue: Phrase, _ act: Phrase, _ speech: inout Speech
  ) -> Bool {
    // "If dinner is late, I read it to the dog" is what they do in a bad moment.
    guard !line.text[...].opens(with: joints.if), let now = whole(line), now.act.isOwn,
      sharedWords(now.act, act) > 0, sharedWords(now.cue, cue) > 0
    else { return false }
    keepPlan(now.cue, now.act, &sitting)
    return saysChanged(sitting, &speech)
  }

  /// "On paper, in the kitchen", as soon as the plan is said: where and how, and nothing that could stop it.
  private func placesPlan(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ cue: Phrase, _ act: Phrase,
    _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .bracing), (2...8).contains(line.words),
      let said = act.clause ?? act.todo ?? act.doing, said.wordCount + line.words <= 16,
      hints.plan.places.open(line.text[...]), !hints.plan.nowhere.stand(in: words),
      phraser.stretches(of: line).allSatisfy({ !$0.isFinite }), understander.when(of: line) == nil
    else { return false }
    let place = ", " + phraser.turned(String(line.text[...].bare))
    var placed = act
    placed.quote = act.quote + ", " + line.text[...].bare
    placed.clause = act.clause.map { $0 + place }
    placed.todo = act.todo.map { $0 + place }
    placed.doing = act.doing.map { $0 + place }
    keepPlan(cue, placed, &sitting)
    return saysChanged(sitting, &speech)
  }

  private func saysChanged(_ sitting: Sitting, _ speech: inout Speech) -> Bool {
    speech.parrot = nil
    speech.add([.summarise("plan.changed")])
    speech.again(sitting)
    return true
  }

  /// "My son will want help with maths", where the chance is asked for: what may come, before that is
  /// answered. Where something was foreseen before, the question stays.
  private func mayComeLate(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor == .plan(at: .predicting), line.words >= 4,
      phraser.stretches(of: line).first?.foretells == true
    else { return false }
    if sitting.facts.has(.obstacle), sitting.facts.has(.answer) {
      speech.add(
        [.reflect("plan.foreseen.later")],
        line: phraser.phrases(of: line).first { $0.clause != nil })
      speech.again(sitting)
      return true
    }
    sitting.floor = .plan(at: .bracing)
    converse(&sitting, line, &speech)
    return true
  }
}
