/// Who or what a clause is about.
struct ClauseSubject {
  enum Who {
    /// The person who writes.
    case you
    /// The person and others: "we", "my sister and i".
    case both
    /// "he", "she", "they", "it".
    case pronoun
    /// "this", "that", "there", "everything".
    case thing
    case noun
    /// "you": not to be said back.
    case unsayable
  }
  var who: Who
  /// The first token of the subject.
  var start: Int
  /// The token after it, where the verb is looked for; a contraction holds both.
  var end: Int
  /// The token that decides the number of a noun.
  var head: Int
  var contracted = false
}

extension PhraseReader {
  /// The subject that begins at a token, if a finite verb follows it (or stands in it).
  func subject(at start: Int, to end: Int) -> ClauseSubject? {
    guard start < end else { return nil }
    let kinds = tokens[start].kinds
    if kinds.has(.coach), kinds.has([.nominative, .subject]) {
      return ClauseSubject(who: .unsayable, start: start, end: start + 1, head: start)
    }
    if kinds.has(.nominative) {
      return ClauseSubject(
        who: kinds.has(.first) ? .you : kinds.has(.team) ? .both : .pronoun, start: start,
        end: start + 1, head: start,
        contracted: kinds.has(.contracted))
    }
    if kinds.has(.wh) { return nil }
    if kinds.has(.contracted), kinds.has(.subject) {
      return ClauseSubject(
        who: kinds.has(.plainSubject) ? .pronoun : .thing, start: start, end: start + 1,
        head: start, contracted: true)
    }
    // "something bad is coming"
    if kinds.has(.subject), !kinds.has([.determiner, .plainSubject]), start + 2 < end,
      tokens[start + 1].kinds.has(.adjective), !tokens[start + 1].kinds.has(.adverb),
      tokens[start + 2].kinds.has([.be, .modal, .past])
    {
      return ClauseSubject(who: .thing, start: start, end: start + 2, head: start)
    }
    if kinds.has(.subject), !kinds.has([.genitive, .number]) {
      let verb = skippingAdverbs(from: start + 1, to: end)
      if verb < end, isFiniteAfterPronoun(verb) {
        return ClauseSubject(
          who: kinds.has(.plainSubject) ? .pronoun : .thing, start: start, end: start + 1,
          head: start)
      }
    }
    // "nobody at work talks to me"
    if kinds.has(.subject), kinds.isDisjoint(with: [.determiner, .plainSubject, .genitive]),
      let verb = postmodified(head: start, to: end)
    {
      return ClauseSubject(who: .thing, start: start, end: verb, head: start)
    }
    // "me and my sister were"
    if kinds.has(.objective), start + 2 < end, tokens[start + 1].kinds.has(.and),
      let other = nounPhrase(from: start + 2, to: end), finite(from: other.end, to: end)
    {
      return ClauseSubject(who: .both, start: start, end: other.end, head: other.head)
    }
    guard let phrase = nounPhrase(from: start, to: end) else { return nil }
    if finite(from: phrase.end, to: end, after: start) {
      let both = tokens[phrase.head].kinds.has(.first)
      return ClauseSubject(
        who: both ? .both : .noun, start: start, end: phrase.end, head: phrase.head)
    }
    // "mr okafor my tutor said": somebody, and who that is.
    if phrase.end + 1 < end, tokens[phrase.end].kinds.has(.possessive),
      tokens[phrase.head].kinds.has([.name, .unknown]),
      let other = nounPhrase(from: phrase.end, to: end), tokens[other.head].kinds.has(.person),
      finite(from: other.end, to: end)
    {
      return ClauseSubject(who: .noun, start: start, end: other.end, head: phrase.head)
    }
    if let verb = postmodified(head: phrase.head, to: end) {
      return ClauseSubject(who: .noun, start: start, end: verb, head: phrase.head)
    }
    return relative(from: phrase, start: start, to: end)
  }

  /// "the bit i hate is", "the guy who came first was": the phrase goes on to the verb outside.
  private func relative(
    from phrase: (end: Int, head: Int), start: Int, to end: Int
  ) -> ClauseSubject? {
    guard phrase.end + 2 < end else { return nil }
    let opener = tokens[phrase.end].kinds
    let hasSubject = opener.has(.nominative) && !opener.has(.team)
    guard hasSubject || opener.has([.wh, .that]) else { return nil }
    // The first verb is that of the relative clause; the next auxiliary is ours.
    var verbs = hasSubject && opener.has(.contracted) ? 1 : 0
    var at = phrase.end + 1
    let limit = min(end, phrase.end + 8)
    while at < limit {
      let kinds = tokens[at].kinds
      if kinds.has(.mark) || kinds.has(.and) { return nil }
      if verbs > 0, kinds.has(WordKinds.auxiliary),
        !tokens[at - 1].kinds.has([.not, .nominative, .subject])
      {
        return ClauseSubject(who: .noun, start: start, end: at, head: phrase.head)
      }
      if kinds.has(WordKinds.finiteForm) { verbs += 1 }
      at += 1
    }
    return nil
  }

  func skippingAdverbs(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, tokens[at].kinds.has([.adverb, .not]),
      !tokens[at].kinds.has([.base, .past, .sForm])
    {
      at += 1
    }
    return at
  }

  /// A verb after "i" or "it": no noun can stand there.
  func isFiniteAfterPronoun(_ at: Int) -> Bool {
    let kinds = tokens[at].kinds
    if kinds.has([.be, .have, .does, .modal, .sForm, .past]) {
      return !(kinds.has(.noun) && kinds.has(.sForm) && !kinds.has(.past))
        || at + 1 >= tokens.count
        || !tokens[at + 1].kinds.has(WordKinds.finiteForm)
    }
    return kinds.has(.base) && !kinds.has(.noun)
  }

  /// A finite verb of a noun phrase that ends here, adverbs skipped.
  private func finite(from start: Int, to end: Int, after: Int? = nil) -> Bool {
    let at = skippingAdverbs(from: start, to: end)
    return at < end && isFinite(at, after: after ?? start - 1, end: end)
      || at < end && at > start && tokens[at].kinds.has([.past, .sForm])
  }
}
