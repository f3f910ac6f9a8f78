import Dialogue
import Machines
import Understanding

/// To a card: what did it after all ("it was the laughing that did it", "the parking's the bit I failed on, not
/// the stopping"), and what is to stay on it ("I'd not leave the laughing out").
extension Coach {
  /// - Returns: false where the line says nothing of the kind.
  func putsCause(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.checksCard, heard.words > 3 else { return false }
    let isDenied = hints.cause.denials.stand(in: heard.said)
    let pieces = Sentences.all(in: line.text).filter { !$0.isMarked }.flatMap(causePieces)
    if let told = pieces.lazy.compactMap({ self.cause(in: $0, isDenied: isDenied) }).first {
      for wrong in pieces.compactMap(deniedCause) {
        for kind in dropsCause(wrong, sitting.facts) { sitting.facts.drop(kind) }
      }
      keepCause(told, &sitting)
      speech.parrot = nil
      speech.add([.reflect("mastery.caused")], line: told)
    } else if let kept = pieces.lazy.compactMap(keptOnCard).first {
      keepCause(kept, &sitting)
      speech.parrot = nil
      speech.add([.reflect("mastery.left")], line: kept)
    } else {
      return false
    }
    leaveCard(&sitting, &speech)
    return true
  }

  /// What made it as it was; another that was told before goes.
  private func keepCause(_ cause: Phrase, _ sitting: inout Sitting) {
    sitting.facts.drop(.cause)
    sitting.facts.keep(Fact(kind: .cause, phrase: cause, turn: sitting.turn))
  }

  private func causePieces(_ sentence: Substring) -> [Substring] {
    sentence.pieces(at: 0x2C, 0x3B).flatMap { piece in
      let words = Substring(piece.unmarked.straight).bare
      // "It was long ago, and I'd not put the laughing out of it"
      let behind = words.cut(at: hints.cause.joints)?.1
      return ([words] + (behind.map { [$0] } ?? [])).map { words in
        var words = words
        words.strip(backwards: hints.cause.afters)
        while words.strip(hints.cause.fronts) || words.strip(corrections.bareJoints) {}
        return words
      }
    }
  }

  /// - Parameter isDenied: true where the line says what it was not.
  private func cause(in piece: Substring, isDenied: Bool) -> Phrase? {
    var words = piece
    if hints.cause.denied.open(words) { return nil }
    if words.strip(hints.cause.leads) {
      words.strip(hints.cause.becauses)
      return named(cause: without(not: words))
    }
    if words.strip(hints.cause.beings) {
      if words.strip(hints.cause.becauses) { return named(cause: words) }
      if let (what, did) = words.cut(at: hints.cause.relatives) {
        if isTail(did) { return named(cause: what) }
        if acts(did) { return named(cause: what + " " + did) }
        return nil
      }
      let left = without(not: words)
      return isDenied || left.wordCount < words.wordCount ? named(cause: left) : nil
    }
    if words.strip(backwards: hints.cause.tails) { return named(cause: words) }
    // "The parking's the bit I failed on"
    guard let (what, rest) = words.cut(at: hints.cause.contracted) else { return nil }
    words = Substring(what + " " + hints.cause.full + " " + rest)
    return words.strip(backwards: hints.cause.tails) ? named(cause: words) : nil
  }

  private func isTail(_ words: Substring) -> Bool {
    var rest = words
    return rest.strip(backwards: hints.cause.tails) && rest.isEmpty
  }

  private func acts(_ words: Substring) -> Bool {
    let small = words.lowercased() + " "
    return hints.cause.acts.contains { small.hasPrefix($0.dropFirst()) }
  }

  private func without(not words: Substring) -> Substring {
    words.cut(at: hints.cause.nots)?.0 ?? words
  }

  /// "Not the stopping": what it was not.
  private func deniedCause(_ piece: Substring) -> Substring? {
    if let (_, wrong) = piece.cut(at: hints.cause.nots) { return wrong }
    guard let not = corrections.not, piece.opens(with: not) else { return nil }
    return Substring(piece.utf8.dropFirst(not.utf8.count)).bare
  }

  /// What of the card holds one of the longer words of what it was not.
  private func dropsCause(_ wrong: Substring, _ facts: Facts) -> [FactKind] {
    let long = wrong.smallWords(figures: false, apostrophes: false).filter { $0.utf8.count > 3 }
    guard !long.isEmpty else { return [] }
    return [FactKind.cause, .part].filter { kind in
      guard let quote = facts[kind]?.phrase.quote else { return false }
      let own = quote.smallWords(figures: false, apostrophes: false)
      return long.contains { word in
        own.contains { $0.prefix(4) == word.prefix(4) }
      }
    }
  }

  private func keptOnCard(_ piece: Substring) -> Phrase? {
    var words = piece
    guard words.strip(hints.cause.keeps), words.strip(backwards: hints.cause.keptEnds) else {
      return nil
    }
    return named(cause: words)
  }

  private func named(cause words: some StringProtocol) -> Phrase? {
    let text = Substring(String(words)).bare
    guard (1...9).contains(text.wordCount), !hints.cause.pronouns.contains(text.lowercased())
    else { return nil }
    var phrase = phraser.phrases(of: Line(String(text))).first ?? Phrase(quote: String(text))
    if phrase.clause == nil, phrase.noun == nil, text.wordCount <= 6 {
      phrase.noun = phraser.turned(String(text))
    }
    return phrase.clause == nil && phrase.noun == nil ? nil : phrase
  }

  /// What was left out, where the next sentence tells of it: "I sang all of it", of the first half.
  func told(of named: Phrase, in sentence: Substring) -> Phrase? {
    guard let noun = named.noun,
      var told = phraser.phrases(of: Line(String(sentence.bare))).first(where: {
        $0.clause != nil && $0.past && $0.isOwn
      }), let clause = told.clause
    else { return nil }
    var words = clause.parted.map(String.init)
    guard let at = words.firstIndex(of: hints.cause.object) else { return nil }
    words[at] = noun
    told.clause = words.joined(separator: " ")
    told.doing = nil
    return told
  }
}
