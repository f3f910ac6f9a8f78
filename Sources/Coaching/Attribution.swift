import Dialogue
import Understanding

/// What a line says of who it was.
struct Attribution {
  /// The one who was taken for it.
  let known: Phrase
  /// True where it is said that it was not that one.
  var isDenied = false
  var person: Phrase?
  /// What that one is to them: "your deputy".
  var note: String?
  /// What is left of the line.
  var pieces: [(words: Substring, isFirst: Bool)] = []

  init(known: Phrase) { self.known = known }

  /// What is left, as sentences.
  var rest: String {
    pieces.reduce(into: "") { text, piece in
      if !text.isEmpty { text += piece.isFirst ? ". " : ", " }
      text += piece.words
    }
  }

  private var name: Substring {
    (known.noun ?? known.quote).parted.last ?? ""
  }

  func isKnown(_ person: Phrase) -> Bool {
    person.noun?.lowercased() == (known.noun ?? known.quote).lowercased()
  }

  /// What stands after the one who is known, where words open with that one.
  func opening(_ words: Substring, owners: Set<String>) -> Substring? {
    var words = words
    if let first = words.parted.first, owners.contains(first.lowercased()) {
      words = words.dropFirst(first.count).bare
    }
    guard !name.isEmpty, words.opens(with: name.lowercased()) else { return nil }
    return Substring(words.utf8.dropFirst(name.utf8.count)).bare
  }
}

extension Coach {
  /// The pieces of a sentence, without those that only say that it is wrong, or who it was not.
  func deny(_ sentence: Substring, _ reading: inout Attribution) {
    if sentence.wordCount <= 7 {
      let words = MetaWord.all(in: sentence)
      if metas.kind(of: words) == .off || hints.swapped.stand(in: words) { return }
    }
    let from = reading.pieces.count
    for piece in attributed(sentence) {
      var words = Substring(piece.unmarked.straight).bare
      words.strip(corrections.leads)
      guard !words.isEmpty, metas.kind(of: MetaWord.all(in: words)) != .off else { continue }
      if denies(words, reading) {
        reading.isDenied = true
        continue
      }
      if let (right, wrong) = words.cut(at: corrections.nots), names(wrong, reading) {
        reading.isDenied = true
        words = right
      }
      reading.pieces.append((words, isFirst: reading.pieces.count == from))
    }
  }

  /// The pieces of a sentence, parted as well where somebody is named after another was denied ("it wasn't
  /// her who said it it was my dad"), and before what that one did ("my aunt and she was there").
  private func attributed(_ sentence: Substring) -> [Substring] {
    sentence.pieces(at: 0x2C, 0x3B).flatMap { piece -> [Substring] in
      var piece = piece.bare
      piece.strip(attributions.sounds)
      var words = piece
      words.strip(corrections.leads)
      let joints = attributions.denied.open(words) ? attributions.ends : attributions.deedJoints
      guard attributions.denied.open(words) || attributions.leads.open(words),
        let at = joints.lazy.compactMap({ words.place(of: $0) }).first
      else { return [piece] }
      let after = words.index(after: at.lowerBound)
      return [words[..<at.lowerBound].bare, words[after...].bare]
    }
  }

  /// "It wasn't my child who said it", "my teacher didn't say that", "there is no child".
  private func denies(_ words: Substring, _ reading: Attribution) -> Bool {
    var words = words
    if words.strip(attributions.denied) { return names(words, reading) }
    guard let rest = reading.opening(words, owners: slips.owners) else { return false }
    return attributions.unsaid.open(rest) && rest.wordCount <= 4
  }

  /// True where words are the one who is known, and at most what they are said to have done.
  private func names(_ words: Substring, _ reading: Attribution) -> Bool {
    if let first = words.parted.first,
      attributions.others.contains(first.lowercased())
    {
      let rest = words.dropFirst(first.count).bare
      return rest.isEmpty || attributions.who.contains { " \(rest)".begins(with: $0) }
    }
    guard let rest = reading.opening(words, owners: slips.owners) else { return false }
    return rest.isEmpty
      || rest.wordCount <= 4 && attributions.who.contains { " \(rest)".begins(with: $0) }
  }

  /// Takes a piece that says who it was, or what that one is.
  /// - Returns: false where it says neither.
  func name(_ words: Substring, _ reading: inout Attribution, _ kind: FactKind) -> Bool {
    if reading.person != nil {
      var deed = words
      if deed.strip(backwards: attributions.said), deed.isEmpty { return true }
      guard reading.note == nil, let note = note(words) else { return false }
      reading.note = note
      return true
    }
    var words = words
    // "It was her boss" may say what was hard for somebody.
    var isSure = words.strip(attributions.leads) && kind == .giver
    if words.strip(corrections.meant) || words.strip(backwards: attributions.meant) {
      isSure = true
    }
    if let (name, deed) = words.cut(at: attributions.who), deed.wordCount <= 3 {
      let deeds = kind == .giver ? attributions.said : attributions.deeds
      guard deeds.tail(of: deed) != nil else { return false }
      words = name
      isSure = true
    } else if words.strip(backwards: attributions.said), kind == .giver {
      isSure = true
    } else if reading.isDenied, let name = doer(words) {
      words = name
    }
    guard isSure || reading.isDenied, let person = person(words.bare, isDenied: reading.isDenied),
      !reading.isKnown(person)
    else { return false }
    reading.person = person
    return true
  }

  /// Whoever opens a piece that goes on with at most three words of what that one did: "my cousin ran
  /// it", "my brother did".
  private func doer(_ words: Substring) -> Substring? {
    let split = words.pieces(at: 0x20)
    guard split.count > 2, let person = phraser.person(of: Line(String(words))),
      let count = person.noun?.wordCount, (1...3).contains(split.count - count)
    else { return nil }
    let name = words[..<split[count - 1].endIndex]
    return phraser.turned(String(name)).lowercased() == person.noun?.lowercased() ? name : nil
  }

  /// Somebody, and nothing beside: "my brother", "brother", "Anil", and "anil" where somebody else is
  /// denied.
  private func person(_ words: Substring, isDenied: Bool) -> Phrase? {
    guard (1...4).contains(words.wordCount), !attributions.nobody.contains(words.lowercased())
    else {
      return nil
    }
    let owned = slips.owned(words)
    let text = owned ?? String(words)
    // "The tutor", who is theirs.
    var bare = text[...]
    bare.strip(corrections.articles)
    for text in [text, slips.mine + " " + bare.lowercased()] {
      guard let person = phraser.person(of: Line(text)), phraser.isKnown(person),
        person.noun?.wordCount == text.wordCount
      else { continue }
      return Phrase(quote: text, noun: person.noun)
    }
    if let named = titled(text) { return named }
    if isDenied, owned != nil || corrections.articles.open(words),
      (2...3).contains(words.wordCount),
      phraser.heart(of: Line(text))?.clause == nil
    {
      return Phrase(quote: text, noun: phraser.turnedInside(text))
    }
    guard isDenied, words.wordCount == 1, words.allSatisfy({ $0.isLetter || $0 == "-" }),
      phraser.heart(of: Line(text))?.clause == nil
    else { return nil }
    let name = words.prefix(1).uppercased() + words.dropFirst()
    return Phrase(quote: name, noun: name)
  }

  /// "My deputy anil": the name is what they are called by.
  private func titled(_ text: String) -> Phrase? {
    guard text.wordCount == 3, let name = text.parted.last,
      name.allSatisfy({ $0.isLetter || $0 == "-" }),
      let person = phraser.person(of: Line(String(text.dropLast(name.count)))),
      phraser.isKnown(person), person.noun?.wordCount == 2
    else { return nil }
    let noun = name.prefix(1).uppercased() + name.dropFirst()
    return Phrase(quote: noun, noun: noun)
  }

  /// "My deputy", "he's my deputy": what somebody is.
  private func note(_ words: Substring) -> String? {
    var words = words
    words.strip(attributions.being)
    guard (2...4).contains(words.wordCount) else { return nil }
    return slips.owned(words).map(phraser.turned)
  }
}
