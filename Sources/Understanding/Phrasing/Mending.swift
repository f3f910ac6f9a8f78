extension PhraseReader {
  /// Mends the words that are wrong only where they stand ("its like", "id stop"), and takes out
  /// what stands between a subject and its verb and says nothing ("i kind of froze").
  mutating func mendInContext() {
    var at = 0
    while at < tokens.count {
      let token = tokens[at]
      if token.word >= 0, !token.kinds.has(.genitive) {
        let known = grammar.words[Int(token.word)]
        if known.mends != .always, !known.repair.isNone, mends(known.mends, at) {
          mend(at, to: grammar.repairs[Int(known.repair.start)])
        }
      }
      if isHome(at) {
        tokens[at].word = -1
        tokens[at].kinds = .noun
      }
      if token.entries.has(.pause), match(.pause, at: at, to: at + 1) == 1 {
        tokens[at].kinds = .mark
      }
      // "um", "tbh"; but "i said um" keeps it.
      if token.entries.has(.anywhere), match(.anywhere, at: at, to: at + 1) == 1,
        at == 0 || tokens[at - 1].kinds.has(.mark) || verb(at - 1)?.says != true
      {
        tokens.remove(at: at)
        continue
      }
      if token.entries.has(.hedge), at > 0,
        tokens[at - 1].kinds.has([.nominative, .contracted, .plainSubject])
      {
        let length = match(.hedge, at: at, to: tokens.count)
        let next = kinds(at + length)
        // "it's like riding a bike" likens, "i'm like shaking" hedges.
        let likens =
          token.kinds.has(.preposition) && next.has(.ing)
          && tokens[at - 1].kinds.has(.contracted) && !tokens[at - 1].kinds.has(.nominative)
        if length > 0, !likens, next.has([.past, .ing, .base, .sForm, .adverb]), !next.has(.noun) {
          tokens.removeSubrange(at..<at + length)
          continue
        }
      }
      // "it all fell apart"
      if at > 0, token.kinds.has(.subject), token.kinds.has(.determiner),
        tokens[at - 1].kinds.has([.nominative, .plainSubject]),
        kinds(at + 1).has(WordKinds.finiteForm)
      {
        tokens[at].kinds = .adverb
      }
      // "for like four months"
      if token.entries.has(.hedge), at > 0, token.kinds.has(.preposition),
        tokens[at - 1].kinds.has(.preposition), kinds(at + 1).has([.number, .determiner])
      {
        tokens.remove(at: at)
        continue
      }
      at += 1
    }
  }

  /// "to my daughter's", "at the dentist's": where somebody lives or works, and nothing of theirs follows.
  private func isHome(_ at: Int) -> Bool {
    guard at > 1, tokens[at].kinds.has(.genitive),
      tokens[at - 1].kinds.has([.possessive, .determiner]),
      tokens[at - 2].kinds.has([.preposition, .strictPreposition])
    else { return false }
    let next = kinds(at + 1)
    return next.has([.mark, .preposition, .strictPreposition, .and]) && !next.has(.determiner)
  }

  private func mends(_ mends: Mends, _ at: Int) -> Bool {
    let before = kinds(at - 1)
    let next = kinds(at + 1)
    if next.has(.mark) { return false }
    // "if i practise enough its ok"
    let isSaidOf =
      mends == .beforeDescription && before.has(.determiner) && before.has([.adverb, .that])
      && next.has([.adjective, .feeling]) && !kinds(at + 2).has(WordKinds.nounlike)
    // "that ill forget it"
    let opens = mends == .beforeVerb && before.has(.that) && at == 1
    if at > 0, !isSaidOf, !opens,
      before.has([
        .determiner, .possessive, .be, .beInfinitive, .contractedBe, .preposition, .adjective,
      ])
    {
      return false
    }
    // "i got ill so she went", and not "i think ill go", "next time id ask"
    if mends == .beforeVerb, at > 0, before.has([.past, .base, .sForm, .ing]),
      !before.has(.timeNoun), verb(at - 1)?.says != true
    {
      return false
    }
    switch mends {
    case .always: return true
    case .afterModal: return before.has(.modal) && next.has(.participle)
    case .beforeParticiple: return (at == 0 || before.has(.first)) && next.has(.participle)
    case .beforeVerb:
      return next.has([.base, .beInfinitive, .adverb]) && !next.has(.preposition)
        || next.has([.participle, .not]) && !next.has(.adjective)
    case .beforeDescription:
      if at > 0, before.has([.past, .base, .sForm, .ing]), verb(at - 1)?.says != true {
        return false
      }
      if next.has([.adjective, .feeling]), !next.has(.adverb) {
        return !kinds(at + 2).has(WordKinds.nounlike)
      }
      // "before i say its done"
      if next.has(.participle), at + 2 >= tokens.count || kinds(at + 2).has(.mark) { return true }
      // "if its thursday"
      if next.has(.timeNoun) { return true }
      // "if its 7"
      if next.has(.number) { return !kinds(at + 2).has(WordKinds.nounlike) }
      return next.has([.determiner, .possessive, .adverb, .not, .preposition, .ing])
    }
  }

  private mutating func mend(_ at: Int, to word: Int32) {
    let known = grammar.words[Int(word)]
    tokens[at].word = word
    tokens[at].verb = known.verb
    tokens[at].kinds = known.kinds
    tokens[at].entries = known.entries
    tokens[at].mended = true
  }
}
