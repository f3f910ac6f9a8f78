import Dialogue
import Understanding

/// The part of a task that a number is of, in a long line.
extension Coach {
  /// "Meike, she's in Lisbon, so Meike would be eighty, it's Katrin that keeps me awake": a part with
  /// the number that stands in its clause, or next behind it.
  func ratedPart(_ stretches: [Stretch], lowest: Bool) -> String? {
    let rated = stretches.indices.compactMap { at in
      number(of: stretches[at]).map { (at: at, number: $0) }
    }
    // "Eighty-five is for Meike, with Jonas I'd say twenty": the lower of the two was asked for.
    guard let at = (lowest ? rated.min { $0.number < $1.number } : rated.first)?.at else {
      return nil
    }
    var values = Substring(stretches[at].words)
    for next in stretches[(at + 1)...].prefix(1)
    where next.words.wordCount <= 2 && rated.contains(where: { $0.at == at + 1 }) {
      values = (values + ", " + next.words)[...]
    }
    if let own = namedBeside(values) {
      // "I suppose telling Meike, so Meike would be eighty": the part as it was announced.
      let name = own.prefix { $0 != "," }
      let known = stretches[..<at].lazy.compactMap { self.behind(self.hints.long.part, in: [$0]) }
        .first { $0.contains(name) && $0.wordCount <= 5 }
      return known.map { $0 + own[name.endIndex...] } ?? own
    }
    if at > 1, stretches[0].isDenied,
      let part = stretches[1..<at].lazy.compactMap(setApart).first
    {
      return part + ", " + figures(values)
    }
    // "The bit in English, they're lovely people": what opens as a thing that is known comes first.
    for isOpen in [false, true] {
      for stretch in stretches[..<at].reversed() where !isMusing(stretch) && !stretch.isDenied {
        if stretch.describes, stretch.who == .other, stretch.isMain { continue }
        guard let part = partNamed(in: stretch),
          isOpen || stretch.isFinite || stretch.role == .but
            || hints.long.known.open(stretch.words[...])
        else { continue }
        return part + ", " + figures(values)
      }
    }
    return nil
  }

  /// The number of a stretch that rates something.
  private func number(of stretch: Stretch) -> Int? {
    guard !stretch.asks, stretch.who != .other, let number = rating(in: stretch.words[...]),
      understander.when(of: Line(stretch.words)) == nil
    else { return nil }
    return number
  }

  /// The number alone, without what it is said of.
  func figures(_ numbers: Substring) -> String {
    numbers.parted.filter { word in
      word.hasNumber || number(in: word.bare) != nil
    }.joined(separator: " ")
  }

  /// "So with Klaus I'd say twenty", "Meike would be eighty": the part in the clause of its number.
  private func namedBeside(_ words: Substring) -> String? {
    let folded = " " + words.lowercased().straight
    for lead in speaker.words.options["long.of"] ?? [] {
      guard let rest = words.rest(after: lead, folded: folded) else { continue }
      let name = named(in: String(rest))
      if !name.isEmpty, name.utf8.count < rest.utf8.count || rest.endIndex == words.endIndex,
        rating(in: name[...]) == nil, !pointsBack(name)
      {
        return name + ", " + figures(words)
      }
    }
    guard
      let phrase = phraser.stretches(of: Line(String(words))).first,
      phrase.isFinite && (phrase.who == .somebody || phrase.who == .thing)
        // "The questions I'd put at fifteen"
        || hints.long.known.open(phrase.words[...])
    else { return nil }
    let name = named(in: phrase.words)
    guard !name.isEmpty, name.utf8.count < phrase.words.utf8.count, rating(in: name[...]) == nil,
      !pointsBack(name)
    else { return nil }
    return name + ", " + figures(words)
  }

  /// "That's", "that's like": what was named before it.
  private func pointsBack(_ name: String) -> Bool {
    let words = name.lowercased().pieces(at: 0x20)
    return words.count <= 2 && words.first.map { hints.long.pointing.contains(String($0)) } == true
  }

  /// What stands before the verb or the number.
  func named(in words: String) -> String {
    let ends = speaker.words.options["long.ofEnd"] ?? []
    let all = words.parted
    let end = all.indices.first { at in
      if number(in: all[at].bare) != nil { return true }
      guard ends.contains(all[at].lowercased().straight) else { return false }
      // "The bit about the dog is about 75"
      return !hints.long.around.contains(all[at].lowercased())
        || at + 1 == all.count || number(in: all[at + 1].bare) != nil
    }
    return all[..<(end ?? all.count)].joined(separator: " ")
  }

  /// "Not the words, it's my accent": the part after another was put aside.
  private func setApart(_ stretch: Stretch) -> String? {
    guard !stretch.isDenied, let named = behind(hints.long.cleft, in: [stretch]),
      hints.long.known.open(named[...]), named.wordCount <= 4
    else { return nil }
    return named
  }

  private func partNamed(in stretch: Stretch) -> String? {
    // "It's saying his name that gets me"
    if let named = behind(hints.long.cleft, in: [stretch]),
      let (part, _) = named[...].cut(at: hints.long.cleftEnd), part.wordCount <= 6
    {
      return String(part)
    }
    // "Best part is | the work"
    var words = stretch.words[...].bare
    if words.strip(hints.partLeads), (1...5).contains(words.wordCount),
      !phraser.stretches(of: Line(String(words))).contains(where: \.isFinite)
    {
      return String(words)
    }
    // "When they start chatting at the back"
    if stretch.role == .when || stretch.role == .condition, stretch.words.wordCount <= 9,
      phraser.phrases(of: Line(stretch.words)).count == 1
    {
      var moment = stretch.typed[...]
      moment.strip(corrections.bareJoints)
      if stretch.role == .condition, moment.opens(with: joints.if) {
        moment = moment.dropFirst(joints.if.count).bare
        return (hints.long.when.first ?? "") + " " + moment
      }
      return String(moment)
    }
    // "The bit where I thank the parents"
    if hints.long.known.open(stretch.words[...]), stretch.words.wordCount <= 8,
      hints.long.clauseOfPart.stand(in: MetaWord.all(in: stretch.words))
    {
      return stretch.words
    }
    if let named = behind(hints.long.part, in: [stretch]), rating(in: named[...]) == nil {
      return named
    }
    if stretch.isFinite, stretch.isStill,
      stretch.who == .thing || stretch.who == .somebody
        // "Reading it off a card is fine"
        || phraser.phrases(of: Line(named(in: stretch.words))).first?.doing != nil,
      !hints.long.pointingLead.open(stretch.words[...]),
      !hints.long.there.open(stretch.words[...])
    {
      // "The toast is the safe one"
      let name = named(in: stretch.words)
      // "With my own kids it's fine": said of another case.
      if let lead = name.parted.first?.lowercased(),
        (speaker.words.options["long.of"] ?? []).contains(lead)
      {
        return nil
      }
      return name.isEmpty || name.utf8.count == stretch.words.utf8.count
        || pointsBack(name) ? nil : name
    }
    let phrase = phraser.phrases(of: Line(stretch.words)).first
    guard phrase?.clause == nil else { return nil }
    return (phrase?.noun ?? phrase?.doing) == nil ? nil : stretch.words
  }
}
