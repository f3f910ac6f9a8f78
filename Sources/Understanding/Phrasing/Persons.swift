extension Phraser {
  /// True for somebody whom the speaker knows: "your friend", "the girl in your class", "Nadia"; not
  /// for "the man".
  public func isKnown(_ person: Phrase) -> Bool {
    guard let noun = person.noun, let first = noun.utf8.first else { return false }
    return ByteClass.isCapital(first)
      || PhraseReader(noun, grammar: grammar).tokens.contains { $0.kinds.has(.possessive) }
  }

  /// True where a word is a first name of the list, in whatever case.
  public func isFirstName(_ word: Substring) -> Bool {
    let tokens = PhraseReader(String(word), grammar: grammar).tokens
    return tokens.count == 1 && tokens[0].kinds.has(.name)
  }
}

extension Phraser {
  /// True for a word that is none of the grammar's and may be a name: "kasia".
  public func mayBeName(_ word: Substring) -> Bool {
    guard (3...12).contains(word.utf8.count) else { return false }
    let tokens = PhraseReader(String(word), grammar: grammar).tokens
    return tokens.count == 1 && tokens[0].kinds == .unknown && word.allSatisfy(\.isLetter)
  }
}

extension PhraseReader {
  /// The person a line speaks of, as a noun phrase: "Mara", "your sister", "the guy in your
  /// class"; nil for nobody, for many, and where only "she" or "he" is said.
  mutating func person() -> Phrase? {
    if isNobody() { return nil }
    if let named = namedPerson() { return named }
    // "Anil says that I talk as though there's one child in the room"
    if let first = tokens.first, first.kinds.has(.unknown),
      ByteClass.isCapital(bytes[Int(first.start)]),
      let speaker = speaker()
    {
      return speaker
    }
    if let name = nameAhead() { return name }
    for at in tokens.indices where !tokens[at].kinds.has(.mark) {
      if let found = person(at: at) {
        if tokens[found].kinds.contains(.mark) || tokens[found].kinds.has(.unsayable) { return nil }
        if let name = apposition(to: found) { return name }
        guard let noun = personNoun(at, found) else { continue }
        return Phrase(quote: quote(found..<found + 1), noun: noun)
      }
    }
    return speaker()
  }

  /// "a chap I drove coaches with, Derek Pugh, rolled over": the name between commas, of the somebody
  /// who was told of in the same sentence.
  private mutating func apposition(to found: Int) -> Phrase? {
    guard tokens[found].kinds.has(.person), !tokens[found].kinds.has(.name) else { return nil }
    var at = found + 1
    while at + 1 < tokens.count, at - found < 9, !tokens[at].kinds.has(.stop) {
      let end = at + 1 < tokens.count && hasSurname(at + 1) ? at + 3 : at + 2
      if tokens[at].kinds.has(.mark), bytes[Int(tokens[at].start)] == 0x2C, isTitled(at + 1),
        isName(at + 1), end == tokens.count || tokens[end].kinds.has(.mark)
      {
        out.removeAll(keepingCapacity: true)
        appendName(at + 1)
        return Phrase(
          quote: quote(at + 1..<at + 2), noun: String(decoding: out, as: UTF8.self))
      }
      at += 1
    }
    return nil
  }

  /// "sempai says my stance is low": who says something and is no known thing is somebody.
  private mutating func speaker() -> Phrase? {
    guard let first = tokens.first?.kinds, !first.has([.nominative, .subject, .mark, .wh]) else {
      return nil
    }
    let owned = first.has([.possessive, .determiner])
    guard
      let verb = tokens.indices.prefix(4).first(where: { at in
        at > (owned ? 1 : 0) && tokens[at].kinds.has([.past, .sForm])
          && self.verb(at).map { $0.says && $0.act == .deed } == true
      }), verb <= (owned ? 3 : 1)
    else { return nil }
    let range = (owned ? 1 : 0)..<verb
    guard isSayable(range),
      range.allSatisfy({
        !tokens[$0].kinds.has([.mark, .number, .timeNoun, .preposition])
      }), tokens[verb - 1].kinds.has(.unknown)
    else { return nil }
    // "Katrin said", and no "your Katrin".
    if !owned, isCapitalised(verb - 1), !shouting {
      out.removeAll(keepingCapacity: true)
      appendName(verb - 1)
      return Phrase(quote: quote(range), noun: String(decoding: out, as: UTF8.self))
    }
    let noun: String? =
      owned ? write(0..<verb) : grammar.mine.flatMap { write(-1..<verb, .word($0)) }
    return noun.map { Phrase(quote: quote(range), noun: $0) }
  }

  /// "a girl called Priya", "his name's Kofi"
  private mutating func namedPerson() -> Phrase? {
    for at in tokens.indices {
      let length = match(.naming, at: at, to: tokens.count)
      let name = at + length
      guard length > 0, name < tokens.count, isTitled(name), tokens[name].kinds != .mark else {
        continue
      }
      out.removeAll(keepingCapacity: true)
      appendName(name)
      return Phrase(
        quote: quote(name..<name + 1), noun: String(decoding: out, as: UTF8.self))
    }
    return nil
  }

  /// "paulo, he works with me", "kirsten! she was voted captain", "kasia, my friend", "paulo from work,
  /// his English is like mine": a word that nobody knows, set off before what is said of that one.
  private mutating func nameAhead() -> Phrase? {
    guard tokens.count > 3, isTitled(0), tokens[0].kinds == .unknown || tokens[0].kinds.has(.name),
      let mark = tokens.indices.prefix(7).first(where: { tokens[$0].kinds.has(.mark) }),
      mark == 1 ? isSomebody(2) || tellsOfOne(from: 2) : isFromSomewhere(before: mark)
    else { return nil }
    out.removeAll(keepingCapacity: true)
    appendName(0)
    return Phrase(quote: quote(0..<1), noun: String(decoding: out, as: UTF8.self))
  }

  /// "Paulo from my old job", "paulo from work, his English is like mine"
  private func isFromSomewhere(before mark: Int) -> Bool {
    guard tokens[1].kinds.has(.strictPreposition), tokens[0].end - tokens[0].start >= 3 else {
      return false
    }
    return tokens[2].kinds.has(.possessive)
      || kinds(mark + 1).has([.nominative, .possessive])
        && !kinds(mark + 1).has([.first, .coach, .team])
  }

  /// "now he is team lead", "first year he said it wrong", soon after a name
  private func tellsOfOne(from start: Int) -> Bool {
    tokens[1].kinds.has(.stop)
      && (start..<min(start + 6, tokens.count)).contains { at in
        tokens[at].kinds.has(.nominative)
          && !tokens[at].kinds.has([.first, .coach, .team, .plural])
          && !tokens[at].kinds.has(.subject)
      }
  }

  /// "he", and "my friend"
  private func isSomebody(_ at: Int) -> Bool {
    if kinds(at).has(.nominative) { return !kinds(at).has([.first, .coach, .team]) }
    return kinds(at).has(.possessive)
      && tokens[(at + 1)...].prefix(2).contains {
        $0.kinds.has(.person) && !$0.kinds.has(.genitive)
      }
  }

  private func isNobody() -> Bool {
    var at = 0
    while at < tokens.count {
      if tokens[at].kinds.has(.mark) {
        at += 1
        continue
      }
      let count = max(
        match(.nobody, at: at, to: tokens.count), match(.nothing, at: at, to: tokens.count),
        match(.front, at: at, to: tokens.count), match(.end, at: at, to: tokens.count))
      if count == 0 { return false }
      at += count
    }
    return true
  }

  /// The token that names or is the person whose words begin here.
  private func person(at: Int) -> Int? {
    let kinds = tokens[at].kinds
    if isName(at) { return at }
    if match(.title, at: at, to: tokens.count) == 1 {
      // "Mr. Smith"
      let next = at + 1 < tokens.count && tokens[at + 1].kinds.has(.stop) ? at + 2 : at + 1
      if next < tokens.count, isTitled(next) { return next }
    }
    guard kinds.has([.possessive, .determiner]) || kinds.has(.person) else { return nil }
    var place = at
    let limit = min(at + 6, tokens.count)
    while place < limit {
      let kinds = tokens[place].kinds
      // "my brother's retirement do" speaks of no brother.
      if kinds.has(.person), kinds.has(.genitive) || self.kinds(place + 1).has(.genitive) {
        return nil
      }
      if kinds.has(.person), !kinds.has(.group) {
        // "my teacher training": only the last of the nouns is the person.
        if place + 1 < tokens.count, tokens[place + 1].kinds.has(.person) {
          place += 1
          continue
        }
        if place + 1 < tokens.count, isName(place + 1) || isNameAfterPerson(place + 1) {
          return place + 1
        }
        return place
      }
      if place > at, !kinds.has([.adjective, .number, .noun, .genitive, .determiner, .unknown]) {
        return nil
      }
      place += 1
    }
    return nil
  }

  private func isName(_ at: Int) -> Bool {
    let token = tokens[at]
    if token.kinds.has(.name) { return true }
    if followsPlacing(at) { return false }
    guard token.word < 0, token.kinds == .unknown else { return false }
    if isUnknownName(at) { return true }
    // "the Sarabande"
    if at > 0, tokens[at - 1].kinds.has([.determiner, .possessive]) { return false }
    return isCapitalised(at) && !shouting && !opensSentence(at)
      || isCapitalised(at) && opensSentence(at) && isAlone(at)
  }

  /// "in Seville", "my gran is from Seville": a place.
  private func followsPlacing(_ at: Int) -> Bool {
    at > 0 && match(.placing, at: at - 1, to: at) == 1
      || at > 1 && match(.placing, at: at - 2, to: at) == 2
  }

  private func isAlone(_ at: Int) -> Bool {
    // "Amira from my year", "Piotr who soloed in May"
    at + 1 == tokens.count || tokens[at + 1].kinds.has([.mark, .strictPreposition, .wh])
  }

  /// "my friend mara": a word no list knows, after the person, that no verb or noun follows.
  private func isNameAfterPerson(_ at: Int) -> Bool {
    let token = tokens[at]
    return token.word < 0 && token.kinds == .unknown && token.end - token.start >= 3
      && ByteClass.isLetter(bytes[Int(token.start)])
  }

  private func isTitled(_ at: Int) -> Bool {
    let token = tokens[at]
    return (token.kinds == .unknown || token.kinds.has([.name, .proper]))
      && ByteClass.isLetter(bytes[Int(token.start)]) && !token.kinds.has(.mark)
  }

  private mutating func personNoun(_ start: Int, _ found: Int) -> String? {
    let kinds = tokens[found].kinds
    if !kinds.has(.person) || kinds.has(.name) {
      out.removeAll(keepingCapacity: true)
      if start < found, match(.title, at: start, to: tokens.count) == 1 {
        appendName(start)
        out.append(0x20)
      }
      appendName(found)
      if hasSurname(found) {
        out.append(0x20)
        appendName(found + 1)
      }
      return String(decoding: out, as: UTF8.self)
    }
    let end = personEnd(found)
    let range = start..<end
    guard isSayable(range) else { return nil }
    let first = tokens[start].kinds
    if looksPlural(found) {
      // "one of my friends", but not "my friends".
      let isOne =
        start >= 2 && tokens[start - 2].kinds.has(.number)
        && tokens[start - 1].kinds.has(.preposition)
      return isOne ? write(start - 2..<found + 1) : nil
    }
    // "coach says it", "a friend of mine": the one of the person.
    if let mine = grammar.mine,
      !first.has([.possessive, .determiner, .genitive]) || isOfMine(found + 1)
    {
      let from = first.has(.determiner) ? start : start - 1
      return write(from..<found + 1, .word(mine))
    }
    // "a guy in my class", "this girl at my gym": one that is known now.
    if first.has(.determiner), !first.has([.number, .possessive]), let the = grammar.the,
      range.count > 1
    {
      return write(range, .word(the))
    }
    return write(range)
  }

  private func isOfMine(_ at: Int) -> Bool {
    at + 1 < tokens.count && tokens[at].kinds.has(.strictPreposition)
      && tokens[at + 1].kinds.has(.first) && tokens[at + 1].kinds.has(.subject)
  }

  /// "the guy | in my class" goes on; "my coach | at the moment" does not.
  private func personEnd(_ found: Int) -> Int {
    let end = found + 1
    guard end + 1 < tokens.count, tokens[end].kinds.has(.preposition),
      tokens[end + 1].kinds.has([.possessive, .noun, .determiner, .unknown]),
      let inner = nounPhrase(from: end + 1, to: tokens.count), inner.end - end <= 4,
      !tokens[inner.head].kinds.has([.timeNoun, .person])
    else { return end }
    return inner.end
  }

  /// "Serena Williams", "roger federer"
  private func hasSurname(_ at: Int) -> Bool {
    guard at + 1 < tokens.count, tokens[at].kinds.has(.name), tokens[at + 1].kinds == .unknown,
      tokens[at + 1].end - tokens[at + 1].start > 2
    else { return false }
    return isCapitalised(at + 1) && !shouting || tokens.count == 2
  }

  private mutating func appendName(_ at: Int) {
    let token = tokens[at]
    if token.word >= 0, !grammar.words[Int(token.word)].display.isNone {
      out.append(contentsOf: grammar.text(grammar.words[Int(token.word)].display))
      return
    }
    let start = out.count
    for place in Int(token.start)..<Int(token.end) { out.append(bytes[place]) }
    if ByteClass.isLetter(out[start]) { out[start] &= 0xDF }
  }
}
