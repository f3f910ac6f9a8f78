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
  func joinsAdjectives(_ at: Int) -> Bool {
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
    // "it went ok | i got through it": of a thing no feeling goes on in a clause, as "glad" does.
    let first = tokens[range.lowerBound].kinds
    let isThing = first.has([.nominative, .subject, .plainSubject]) && !first.has(.first)
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
      } else if tellsWhich(at, from: range.lowerBound) {
        mid = true
      } else if verb >= 0, at > verb {
        if kinds.has(.mid), at > verb + 1 || !kinds.has(.preposition) {
          mid = clauseStarts(at + 1, to: end)
        } else if leads, !mid, opensClause(at, after: before), clauseStarts(at, to: end),
          !saysBefore(at) || perceives(before: at), verb < at - 1 || !joinsUnlike(at, to: end)
        {
          return (at, false, true)
        } else if tokens[at].kinds.has(.plainSubject), before.has(.objective),
          self.kinds(at + 1).has(.be), clauseStarts(at, to: end)
        {
          // "it wasn't me | it was the weather"
          return (at, false, true)
        } else if kinds.has(.nominative), !mid, !describes(at),
          !isAskedAfter(at - 1, from: range.lowerBound),
          !takesClause(at, before: isThing ? before.subtracting(.feeling) : before),
          !isInverted(at, in: range), !followsSuperlative(at), !isStranded(at, to: end),
          !followsHow(at), !followsDegree(at),
          match(.becauseClause, at: at - 1, to: at) == 0 || !isSinceThen(at)
        {
          return (at, before.has(WordKinds.nounlike), true)
        } else if kinds.has(.adverb), before.has(.noun), tokens[verb].kinds.has(.negative),
          self.kinds(at + 1).has(.past), !self.kinds(at + 1).has([.adjective, .feeling, .base])
        {
          // "didn't say hello to the patient | just went straight to the trolley"
          return (at, false, true)
        } else if runsOn(at, verb: verb, in: range) {
          return (at, false, true)
        } else if kinds.has([.determiner, .possessive]), !mid, !before.has(WordKinds.finiteForm),
          !takesClause(at, before: before), !before.has([.adjective, .participle, .determiner]),
          clauseStarts(at, to: end), !isHanded(at, to: end)
        {
          return (at, false, true)
        }
      }
      if verb < 0, finiteVerb(at: at, in: range) { verb = at }
      at += 1
    }
    return (end, false, true)
  }

  /// "she asked me | the date and my head went white": what was asked, and no first half of a subject.
  private func isHanded(_ at: Int, to end: Int) -> Bool {
    tokens[at - 1].kinds.has(.objective) && joint(inSubject: at, to: end) != nil
  }

  /// "Last time i lost | my place and a colleague had to finish": a thing is lost, and somebody finishes.
  private func joinsUnlike(_ at: Int, to end: Int) -> Bool {
    guard let (joint, last) = joint(inSubject: at, to: end) else { return false }
    let people = WordKinds([.person, .name])
    return !tokens[at..<joint].contains { $0.kinds.has(people) }
      && tokens[joint..<last].contains { $0.kinds.has(people) }
  }

  /// Where "and" stands in the subject that begins at a token, and where that ends; nil where it names one thing.
  private func joint(inSubject at: Int, to end: Int) -> (and: Int, end: Int)? {
    guard let subject = subject(at: at, to: end),
      let joint = tokens[at..<subject.end].firstIndex(where: { $0.kinds.has(.and) })
    else { return nil }
    return (joint, subject.end)
  }

  /// "came up | couldn't get the air", "i sat down | started again": one thing after the other, typed without
  /// a mark.
  private func runsOn(_ at: Int, verb: Int, in range: Range<Int>) -> Bool {
    let kinds = tokens[at].kinds
    if failsAndPasses(at, verb: verb) { return true }
    guard verb - range.lowerBound <= 1, !tokens[verb].kinds.has(WordKinds.auxiliary),
      verb == range.lowerBound || tokens[range.lowerBound].kinds.has(.nominative),
      case let between = tokens[(verb + 1)..<at]
    else { return false }
    let isBare = between.allSatisfy {
      $0.kinds.has([.particle, .adverb]) && !$0.kinds.has([.noun, .subject])
    }
    if kinds.has(.negative), kinds.has([.modal, .does]) {
      // "walked to the back | couldn't look at anyone"
      return isBare
        || between.first?.kinds.has([.preposition, .particle]) == true
          && !tokens[at - 1].kinds.has([.nominative, .subject, .wh, .that])
          && !between.contains {
            $0.kinds.has([.nominative, .wh, .that, .mid, .and]) && !$0.kinds.has(.preposition)
          }
    }
    return isBare && at > verb + 1 && tokens[at - 1].kinds.has(.particle) && isBarePast(at)
  }

  /// "kai failed twice | passed in june", "took it four times | got it last year".
  private func failsAndPasses(_ at: Int, verb: Int) -> Bool {
    at > verb + 1 && tokens[verb].kinds.has(.past) && !tokens[verb].kinds.has(WordKinds.auxiliary)
      && tokens[at - 1].kinds.has([.adverb, .timeNoun]) && isBarePast(at)
      && !tokens[(verb + 1)..<at].contains {
        $0.kinds.has([.nominative, .wh, .that, .mid, .and, .to])
      }
  }

  /// A deed that was done, and nothing else that the word could be.
  private func isBarePast(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    return kinds.has(.past) && !kinds.has([.adjective, .feeling, .base, .adjectival, .noun])
      && self.verb(at)?.act == .deed
  }

  /// "things i'd done", "everything she told me": the clause says which, and goes on with them.
  private func describes(_ at: Int) -> Bool {
    match(.takesClause, at: at - 1, to: at) == 1 && clauseStarts(at, to: tokens.count)
      && !kinds(at - 1).has(.plainSubject)
  }

  /// "one person | i was telling it to": the preposition that is left over takes the noun before.
  private func isStranded(_ at: Int, to end: Int) -> Bool {
    end - at > 2 && tokens[at - 1].kinds.has(WordKinds.nounlike)
      && tokens[end - 1].kinds.has(.strictPreposition)
  }

  /// "the clearest | he has read", "the best i have done"
  private func followsSuperlative(_ at: Int) -> Bool {
    // "the funniest person | she knows"
    for place in [at - 1, at - 2] where place >= 1 && tokens[place - 1].kinds.has(.determiner) {
      let start = Int(tokens[place].start)
      let end = Int(tokens[place].end)
      if end - start > 3, bytes[end - 1] | 0x20 == 0x74, bytes[end - 2] | 0x20 == 0x73 {
        return true
      }
    }
    return false
  }

  /// "how scared | i am": the clause belongs to the "how".
  private func followsHow(_ at: Int) -> Bool {
    guard at >= 2, tokens[at - 1].kinds.has([.adjective, .feeling, .adverb, .participle]) else {
      return false
    }
    return tokens[at - 2].kinds.has(.wh)
      || at >= 3 && tokens[at - 2].kinds.has(.adverb) && tokens[at - 3].kinds.has(.wh)
  }

  /// "he was shaking so bad | he dropped the swab": what came of how much.
  private func followsDegree(_ at: Int) -> Bool {
    at >= 3 && tokens[at - 1].kinds.has([.adjective, .adverb]) && isSo(at - 2)
  }

  private func isSo(_ at: Int) -> Bool {
    let start = Int(tokens[at].start)
    return tokens[at].end - tokens[at].start == 2 && bytes[start] | 0x20 == 0x73
      && bytes[start + 1] | 0x20 == 0x6F
  }

  /// "were they", "can i"
  private func isInverted(_ at: Int, in range: Range<Int>) -> Bool {
    tokens[at - 1].kinds.has(WordKinds.auxiliary)
      && (at == range.lowerBound + 1 || tokens[range.lowerBound].kinds.has(.wh)
        // "they ask themselves who does | he think he is"
        || tokens[at - 2].kinds.has(.wh)
        // "can i practise or will | i kill my lip"
        || tokens[at - 2].kinds.has(.and)
        // "he said can | i start again"
        || verb(at - 2)?.says == true)
  }
}
