import Dialogue
import Understanding

/// A long plan said at the goodbye: its moment and its act, so that what moved the number has room beside it.
extension Coach {
  /// - Parameter hasMoved: true where what moved the number is said beside it.
  /// - Returns: the facts with the plan in few words; the same where it is short, or can't be cut.
  func withBriefPlan(_ facts: Facts, hasMoved: Bool) -> Facts {
    func length(_ facts: Facts) -> Int { Summary.plan(facts, joints)?.wordCount ?? 0 }
    let longest = hasMoved ? 18 : 22
    guard length(facts) > longest else { return facts }
    var brief = facts
    if let typed = facts[.sentence], Summary.plan(facts, joints)?.first == "\"",
      let halves = halves(typed.phrase.quote, facts[.step]?.phrase)
    {
      brief.drop(.sentence)
      brief.keep(Fact(kind: .cue, phrase: halves.cue, turn: typed.turn))
      brief.keep(Fact(kind: .action, phrase: halves.act, turn: typed.turn))
    }
    // The act first: of several in a row the one that begins it.
    for (kind, most) in [(FactKind.action, 12), (.cue, 10), (.sentence, longest)]
    where length(brief) > longest {
      guard var fact = brief[kind], !fact.phrase.quote.isEmpty else { continue }
      let phrase = fact.phrase
      fact.phrase.quote = cut(phrase.quote, most)
      fact.phrase.clause = phrase.clause.map { cut($0, most) }
      fact.phrase.todo = phrase.todo.map { cut($0, most) }
      fact.phrase.noun = phrase.noun.map { cut($0, most) }
      brief.keep(fact)
    }
    if length(brief) > longest, var cue = brief[.cue], let day = dayAlone(cue.phrase) {
      cue.phrase = day
      brief.keep(cue)
    }
    return brief
  }

  /// Of a plan that was typed as one sentence its moment, and the step as it was chosen.
  private func halves(_ sentence: String, _ step: Phrase?) -> (cue: Phrase, act: Phrase)? {
    guard var act = step, let done = act.clause ?? act.todo.map({ joints.you + " " + $0 }) else {
      return nil
    }
    act.clause = done
    let words = sentence.parted
    guard let own = placeOfOwn(in: words, from: 2),
      case let front = cut(words[..<own].joined(separator: " ")[...].bare + "", 10),
      tellsTime(front[...])
    else { return nil }
    return (momentPhrase(front), act)
  }

  /// Up to the last joint within so many words.
  private func cut(_ text: String, _ most: Int) -> String {
    let words = text.parted
    guard words.count > most else { return text }
    let joint = words.indices.prefix(most + 1).last { at in
      at > 3 && (hints.later.cuts.contains(words[at].lowercased()) || words[at - 1].last == ",")
    }
    guard var end = joint else { return text }
    while end > 3, hints.later.cuts.contains(words[end - 1].bare.lowercased()) { end -= 1 }
    return String(words[..<end].joined(separator: " ")[...].bare)
  }

  /// "On Saturday night", of "on Saturday night when my husband's at the football".
  private func dayAlone(_ cue: Phrase) -> Phrase? {
    let words = cue.quote.parted
    guard cue.clause == nil,
      let at = words.indices.dropFirst().first(where: {
        hints.plan.befores.hold(MetaWord.all(in: words[$0]))
      }), case let front = words[..<at].joined(separator: " "), at < words.count - 1,
      day(in: front[...]) != nil, words.count > 6
    else { return nil }
    return momentPhrase(front)
  }
}
