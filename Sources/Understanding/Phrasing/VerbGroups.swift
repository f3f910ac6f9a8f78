/// The verb of a clause, with its auxiliaries.
struct ClauseVerb {
  /// The token that carries the tense; it can be a contraction with the subject.
  var finite: Int
  /// The token of the verb that names the act: "counting" in "i was counting".
  var main: Int
  var past = false
  var negated = false
  /// With "can", "will", "have to", "used to": not an act that took place.
  var modal = false
  /// "i was told": something done to the subject.
  var passive = false
  /// One verb alone, so that its form can be changed.
  var simple: Bool { finite == main }
}

extension PhraseReader {
  /// The verb group of a subject, or nil where the grammar of it is in doubt.
  func verbGroup(of subject: ClauseSubject, to end: Int) -> ClauseVerb? {
    var at = subject.end
    var negated = false
    while at < end, tokens[at].kinds.has([.adverb, .not]), !tokens[at].kinds.has([.base, .past]) {
      // "it's too hard": the adverb is all there is.
      if subject.contracted, at + 1 == end, tokens[at].kinds.has(.adjective) { break }
      negated = negated || tokens[at].kinds.has(.not)
      at += 1
    }
    if subject.contracted { return contracted(subject, next: at, negated: negated, to: end) }
    guard at < end, agrees(at, with: subject) else { return nil }
    let kinds = tokens[at].kinds
    var group = ClauseVerb(finite: at, main: at)
    group.past = kinds.has([.was, .past]) && !kinds.has(.base)
    group.negated = negated || kinds.has(.negative)
    // "i not finished it": no form to say back.
    if negated, tokens[at - 1].kinds.has(.not), !tokens[at - 1].kinds.has(.adverb),
      !kinds.has(WordKinds.auxiliary)
    {
      return nil
    }
    if kinds.has(.be) { return afterBe(group, from: at + 1, to: end) }
    if kinds.has(.have) { return afterHave(group, from: at + 1, to: end) }
    if kinds.has(.does) { return afterDo(group, from: at + 1, to: end) }
    if kinds.has(.modal) {
      group.modal = true
      return afterModal(group, from: at + 1, to: end)
    }
    // "the last time i presented | was in march": the verb of a clause that says which.
    if at + 1 < end, tokens[at + 1].kinds.has(.be), !tokens[at + 1].kinds.has(.beInfinitive),
      verb(at)?.says != true, verb(at)?.act == .deed
    {
      return nil
    }
    // "used to", "got to", "need to": no act that took place.
    if at + 2 < end, tokens[at + 1].kinds.has(.to), kinds.has([.adjectival, .base]),
      tokens[at + 2].kinds.has(.base) || tokens[at + 2].kinds.has(.beInfinitive)
    {
      group.modal = kinds.has(.adjectival) || verb(at)?.act == .state
    }
    return group
  }

  /// False where person or number of the verb do not fit: then it was read wrongly.
  private func agrees(_ at: Int, with subject: ClauseSubject) -> Bool {
    let kinds = tokens[at].kinds
    if slips(at, with: subject) { return false }
    switch subject.who {
    case .unsayable: return false
    case .you:
      if kinds.has(.be) {
        return kinds.has(.was) || !grammar.words[Int(tokens[at].word)].afterFirst.isNone
      }
      return kinds.has([.have, .does, .modal, .base, .past]) && !kinds.has(.sForm)
    case .both: return kinds.has([.be, .have, .does, .modal, .base, .past])
    case .pronoun, .thing, .noun:
      // "three hill | starts": several of what the verb looks like.
      if kinds.has(.sForm), tokens[subject.start].entries.has(.several),
        !looksPlural(subject.head)
      {
        return false
      }
      if kinds.has([.be, .modal, .past, .sForm]) { return true }
      if kinds.has([.have, .does, .base]) {
        // "My sister has a degree"
        if kinds.has([.have, .does]), tokens[at].entries.has(.forOne) { return true }
        return kinds.has(.was) || kinds.has(.negative) || looksPlural(subject.head)
          || subject.who == .noun && follows(and: subject)
      }
      return false
    }
  }

  /// "they was", "he don't", "i has": better left as it was typed.
  private func slips(_ at: Int, with subject: ClauseSubject) -> Bool {
    let entries = tokens[at].entries
    guard entries.has([.forOne, .forMany]) else { return false }
    switch subject.who {
    case .you: return entries.has(.forOne) && !tokens[at].kinds.has(.be)
    case .both, .unsayable, .thing: return false
    case .pronoun, .noun:
      if follows(and: subject) { return false }
      return entries.has(.forOne)
        ? subject.who == .pronoun && looksPlural(subject.head) : !looksPlural(subject.head)
    }
  }

  private func follows(and subject: ClauseSubject) -> Bool {
    (subject.start..<subject.end).contains { tokens[$0].kinds.has(.and) }
  }

  private func contracted(
    _ subject: ClauseSubject, next at: Int, negated: Bool, to end: Int
  ) -> ClauseVerb? {
    guard at < end else { return nil }
    let kinds = tokens[subject.start].kinds
    var group = ClauseVerb(finite: subject.start, main: subject.start)
    group.negated = negated
    if kinds.has(.contractedBe) {
      if isPlainVerb(at) && !tokens[at].kinds.has([.past, .participle, .adjective]) { return nil }
      return afterBe(group, from: at, to: end)
    }
    if kinds.has(.contractedHave) { return afterHave(group, from: at, to: end) }
    if kinds.has(.contractedWould), tokens[at].kinds.has(.participle),
      !tokens[at].kinds.has(.base)
    {
      return afterHave(group, from: at, to: end)
    }
    group.modal = true
    return afterModal(group, from: at, to: end)
  }

  private func afterBe(_ group: ClauseVerb, from start: Int, to end: Int) -> ClauseVerb? {
    var group = group
    let at = skipping(from: start, to: end, &group)
    guard at < end else { return nil }
    let kinds = tokens[at].kinds
    if kinds.has(.ing), !kinds.has(.describingIng) {
      if isGoing(at, to: end) {
        group.modal = true
        group.main = at + 2
      } else if !(kinds.has(.modifierIng) && at + 1 < end && isBareNoun(at + 1)) {
        group.main = at
      }
    } else if kinds.has(.participle), !kinds.has([.adjective, .feeling]) {
      group.passive = true
    }
    return group
  }

  /// "going to play"
  private func isGoing(_ at: Int, to end: Int) -> Bool {
    at + 2 < end && tokens[at].entries.has(.future) && tokens[at + 1].kinds.has(.to)
      && tokens[at + 2].kinds.has([.base, .beInfinitive])
  }

  private func isBareNoun(_ at: Int) -> Bool {
    tokens[at].kinds.has(WordKinds.nounlike)
      && !tokens[at].kinds.has([.preposition, .adverb, .determiner])
  }

  /// "i've got | football trials", and not "i've got | stuck": what they have.
  private func hasGot(_ at: Int, to end: Int) -> Bool {
    let token = tokens[at]
    guard token.end - token.start == 3, bytes[Int(token.start)] | 0x20 == 0x67,
      self.verb(at)?.act == .state, at + 1 < end
    else { return false }
    let next = tokens[at + 1].kinds
    return next.has([
      .noun, .person, .group, .determiner, .possessive, .number, .unknown, .modifierIng,
      .genitive,
    ])
      && !next.has([.participle, .feeling, .preposition, .particle])
  }

  private func afterHave(_ group: ClauseVerb, from start: Int, to end: Int) -> ClauseVerb? {
    var group = group
    let at = skipping(from: start, to: end, &group)
    guard at < end else { return nil }
    let kinds = tokens[at].kinds
    if kinds.has(.to) {
      group.modal = true
      return at + 1 < end && tokens[at + 1].kinds.has([.base, .beInfinitive]) ? group : nil
    }
    if kinds.has(.participle) {
      group.main = at
      group.past = !hasGot(at, to: end)
      let next = skippingAdverbs(from: at + 1, to: end)
      // "been counting"
      if next < end, tokens[at].verb >= 0, tokens[next].kinds.has(.ing), isBeen(at) {
        group.main = next
      } else if isBeen(at) {
        group.passive = true
      }
      // "have got to"
      if next < end, tokens[next].kinds.has(.to), verb(at)?.act == .state { group.modal = true }
    }
    return group
  }

  private func isBeen(_ at: Int) -> Bool {
    guard let verb = verb(at) else { return false }
    return grammar.words[Int(verb.base)].kinds.has(.beInfinitive)
  }

  private func afterDo(_ group: ClauseVerb, from start: Int, to end: Int) -> ClauseVerb? {
    var group = group
    let at = skipping(from: start, to: end, &group)
    guard at < end else { return nil }
    let kinds = tokens[at].kinds
    if kinds.has([.base, .beInfinitive]),
      group.negated || !kinds.has(.noun) || actGoesOn(at, to: end)
    {
      group.main = at
    } else if group.negated {
      return nil
    }
    return group
  }

  private func afterModal(_ group: ClauseVerb, from start: Int, to end: Int) -> ClauseVerb? {
    var group = group
    let at = skipping(from: start, to: end, &group)
    guard at < end, tokens[at].kinds.has([.base, .beInfinitive]) else { return nil }
    group.main = at
    return group
  }

  private func skipping(from start: Int, to end: Int, _ group: inout ClauseVerb) -> Int {
    var at = start
    while at < end, tokens[at].kinds.has([.adverb, .not]) {
      // "was right", "did well": the adverb is all there is.
      if tokens[at].kinds.has([.adjective, .feeling]) { break }
      group.negated = group.negated || tokens[at].kinds.has(.not)
      at += 1
    }
    // "was not", "did again": nothing but adverbs follows.
    return at == end && end > start ? end - 1 : at
  }
}
