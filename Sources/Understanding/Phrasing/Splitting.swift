/// A stretch of a line that says one thing, without what joined it to the stretch before.
struct PhraseSegment {
  var range: Range<Int>
  var role: Phrase.Role
  /// True where a sentence begins with it, so that no subject is carried into it.
  var opensSentence: Bool
  /// True where a question mark ends it.
  var asking = false
  /// True where it may be the inside of a relative clause: "the part | i practiced".
  var doubtful = false
}

extension PhraseReader {
  /// The line cut at marks, and where a conjunction or a new subject begins a new clause.
  func segments(atMost most: Int) -> [PhraseSegment] {
    var segments: [PhraseSegment] = []
    segments.reserveCapacity(min(most, 8))
    var start = 0
    var role = Phrase.Role.main
    var opens = true
    while start < tokens.count, segments.count < most {
      var end = start
      while end < tokens.count, !tokens[end].kinds.has(.mark) || joinsAdjectives(end) { end += 1 }
      let before = segments.count
      cut(start..<end, role: &role, opens: opens, into: &segments)
      if segments.count > before {
        segments[segments.count - 1].asking = isQuestionMark(end)
        role = .main
        opens = false
      }
      while end < tokens.count, tokens[end].kinds.has(.mark) {
        if tokens[end].kinds.has(.stop) {
          opens = true
          role = .main
        }
        end += 1
      }
      start = end
    }
    if segments.count > most { segments.removeLast(segments.count - most) }
    return segments
  }

  private func isQuestionMark(_ at: Int) -> Bool {
    at < tokens.count && bytes[Int(tokens[at].start)] == 0x3F
  }

  /// "slow, careful practice": a comma between adjectives cuts nothing.
  private func joinsAdjectives(_ at: Int) -> Bool {
    guard at > 0, at + 2 < tokens.count, bytes[Int(tokens[at].start)] == 0x2C else { return false }
    return tokens[at - 1].kinds.has(.adjective) && tokens[at + 1].kinds.has(.adjective)
      && tokens[at + 2].kinds.has(WordKinds.nounlike)
      && tokens[at + 2].kinds.has([.noun, .unknown]) && !tokens[at + 2].kinds.has(.feeling)
  }

  private func cut(
    _ run: Range<Int>, role: inout Phrase.Role, opens: Bool, into segments: inout [PhraseSegment]
  ) {
    var start = run.lowerBound
    var opens = opens
    var doubtful = false
    while start < run.upperBound {
      start = skippingLead(from: start, to: run.upperBound, role: &role)
      guard start < run.upperBound else { return }
      let cut = nextCut(in: start..<run.upperBound, role: role)
      let end = withoutEnd(start..<cut.at)
      if end > start {
        segments.append(
          PhraseSegment(
            range: start..<end, role: role, opensSentence: opens, doubtful: doubtful))
        opens = false
        // "because i rushed and forgot": the second is a because as well; "when" is not.
        if role == .when || role == .condition || role == .then { role = .main }
        if cut.resets { role = .main }
      }
      doubtful = cut.doubtful
      start = cut.at
    }
  }

  /// Where the clause that begins a range ends.
  private func nextCut(
    in range: Range<Int>, role: Phrase.Role
  ) -> (at: Int, doubtful: Bool, resets: Bool) {
    let end = range.upperBound
    let leads = role == .when || role == .condition
    var verb = finiteVerb(at: range.lowerBound, in: range) ? range.lowerBound : -1
    var mid = false
    var at = range.lowerBound + 1
    while at < end {
      let kinds = tokens[at].kinds
      let before = tokens[at - 1].kinds
      if kinds.has(.and) {
        if cutsAtAnd(at, in: range, verb: verb) { return (at, false, true) }
      } else if cutsAtConnective(at, in: range, verb: verb, leads: leads) {
        return (at, false, true)
      } else if verb >= 0, at > verb {
        if kinds.has(.mid), at > verb + 1 || !kinds.has(.preposition) {
          mid = clauseStarts(at + 1, to: end)
        } else if leads, !mid, opensClause(at, after: before), clauseStarts(at, to: end),
          !saysBefore(at)
        {
          return (at, false, true)
        } else if tokens[at].kinds.has(.plainSubject), before.has(.objective),
          self.kinds(at + 1).has(.be), clauseStarts(at, to: end)
        {
          // "it wasn't me | it was the weather"
          return (at, false, true)
        } else if kinds.has(.nominative), !mid, !takesClause(at, before: before),
          !isInverted(at, in: range)
        {
          return (at, before.has(WordKinds.nounlike), true)
        } else if kinds.has([.determiner, .possessive]), !mid, !before.has(WordKinds.finiteForm),
          !takesClause(at, before: before), !before.has([.adjective, .participle, .determiner]),
          clauseStarts(at, to: end)
        {
          return (at, false, true)
        }
      }
      if verb < 0, finiteVerb(at: at, in: range) { verb = at }
      at += 1
    }
    return (end, false, true)
  }

  /// "were they", "can i"
  private func isInverted(_ at: Int, in range: Range<Int>) -> Bool {
    tokens[at - 1].kinds.has(WordKinds.auxiliary)
      && (at == range.lowerBound + 1 || tokens[range.lowerBound].kinds.has(.wh))
  }

  private func finiteVerb(at: Int, in range: Range<Int>) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.be, .have, .does, .modal, .contracted]) { return true }
    if at == range.lowerBound { return kinds.has([.past, .base]) && !kinds.has(.adjective) }
    let before = tokens[at - 1].kinds
    if before.has([.nominative, .subject]), kinds.has([.past, .base, .sForm]) { return true }
    if before.has([.adverb, .to]), kinds.has([.past, .base, .sForm]), !kinds.has(.noun) {
      return true
    }
    return isFinite(at, after: range.lowerBound, end: range.upperBound)
  }

  /// Words that can be the first of a subject.
  private func opensClause(_ at: Int, after before: WordKinds) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.nominative, .subject]) {
      return !before.has([.strictPreposition, .that, .determiner])
    }
    return kinds.has([.determiner, .possessive, .name])
      && (!before.has(.preposition) || before.has(.particle))
      && !before.has([.determiner, .possessive, .adjective])
  }

  /// A subject with a finite verb begins here, adverbs skipped.
  func clauseStarts(_ at: Int, to end: Int) -> Bool {
    var at = at
    var skipped = 0
    while at < end, skipped < 2, tokens[at].kinds.has(.adverb),
      !tokens[at].kinds.has([.plainSubject, .subject])
    {
      at += 1
      skipped += 1
    }
    guard at < end, let subject = subject(at: at, to: end) else { return false }
    return subject.contracted || subject.end < end
  }

  private func saysBefore(_ at: Int) -> Bool {
    var place = at - 1
    if place >= 0, tokens[place].kinds.has([.objective, .first]), !tokens[place].kinds.has(.mark) {
      place -= 1
    }
    guard place >= 0, let verb = verb(place) else { return false }
    return verb.says
  }

  /// A clause at this token would be the object of what stands before it.
  func takesClause(_ at: Int, before: WordKinds) -> Bool {
    before.has([.wh, .that, .mid, .preposition, .and, .nominative, .not, .feeling])
      || saysBefore(at) || before.has(.subject) && !before.has(.objective)
  }

  private func cutsAtAnd(_ at: Int, in range: Range<Int>, verb: Int) -> Bool {
    let end = range.upperBound
    guard at + 1 < end else { return false }
    let next = tokens[at + 1].kinds
    if verb < 0 {
      // "my sister and i" is one subject; "two nines and i stopped" is not.
      let one = tokens[at - 1].kinds.has([.person, .name, .objective, .nominative])
      return next.has(.nominative) && !one && clauseStarts(at + 1, to: end)
    }
    if next.has(.nominative) || clauseStarts(at + 1, to: end) { return true }
    if tokens[at + 1].entries.has(.connective),
      match(.when, at: at + 1, to: end) > 0 && !next.has(.adverb)
        || match(.because, at: at + 1, to: end) > 0 || match(.condition, at: at + 1, to: end) > 0
        || match(.but, at: at + 1, to: end) > 0
    {
      return true
    }
    var place = at + 1
    while place < end, tokens[place].kinds.has(.adverb), !tokens[place].kinds.has(.base) {
      place += 1
    }
    guard place < end else { return false }
    let kinds = tokens[place].kinds
    if kinds.has(.be) || kinds.has(.negative) && kinds.has([.modal, .does, .have]) { return true }
    if kinds.has(.past), !kinds.has([.adjective, .feeling, .base]) {
      // "was tired and stressed": participles go with participles.
      if kinds.has([.participle, .adjectival]), isDescription(verb, to: at) {
        return false
      }
      return true
    }
    return false
  }

  /// "was tired", "got stuck": what follows the verb describes.
  private func isDescription(_ verb: Int, to end: Int) -> Bool {
    (tokens[verb].kinds.has([.be, .contractedBe]) || self.verb(verb)?.act == .state)
      && (verb + 1..<end).contains {
        tokens[$0].kinds.has([.participle, .feeling, .adjective])
      }
  }

  private func cutsAtConnective(
    _ at: Int, in range: Range<Int>, verb: Int, leads: Bool
  ) -> Bool {
    let end = range.upperBound
    let entries = tokens[at].entries
    guard entries.has(.connective) else { return false }
    let before = tokens[at - 1].kinds
    if match(.but, at: at, to: end) > 0 {
      // "nothing but", "everything but"
      return !before.has([.determiner, .to, .wh, .subject]) || before.has(.objective)
    }
    if match(.because, at: at, to: end) > 0 { return true }
    for kind in [EntryKinds.butClause, .becauseClause] where entries.has(kind) {
      let count = match(kind, at: at, to: end)
      if count > 0, clauseStarts(at + count, to: end) { return true }
    }
    let so = match(.so, at: at, to: end)
    if so > 0 {
      return verb >= 0 && !before.has([.does, .not, .be]) && clauseStarts(at + so, to: end)
    }
    let then = match(.then, at: at, to: end)
    guard then > 0, at + then < end, !before.has([.determiner, .possessive]) else { return false }
    let next = tokens[at + then].kinds
    return clauseStarts(at + then, to: end)
      || (verb >= 0 || leads) && next.has([.past, .base]) && !next.has(.adjective)
  }
}
