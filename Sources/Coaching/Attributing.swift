import Dialogue
import Machines
import Understanding

/// "No, not my child; Anil, my deputy, said it", "it was my cousin who ran it": who said or did it is
/// put right wherever it was told, and the question goes on with the right one.
extension Coach {
  /// - Returns: what else the line says; nil where it puts nobody in the place of another.
  func attributes(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard attributions.hint.stand(in: words), sentences.count <= 4,
      let kind = attributed(sitting), let known = sitting.facts[kind]
    else { return nil }
    var reading = Attribution(known: known.phrase)
    if kind == .giver, saidItThemselves(sentences, reading) {
      return hearsNone(&sitting, &speech)
    }
    for sentence in sentences { deny(sentence, &reading) }
    let pieces = reading.pieces
    reading.pieces = pieces.filter { !name($0.words, &reading, kind) }
    guard reading.isDenied || reading.person != nil else { return nil }
    let person =
      reading.person
      ?? reading.pieces.lazy.compactMap { piece -> Phrase? in
        // "There is no child. I do think what Anil said is true."
        let person = self.phraser.person(of: Line(String(piece.words)))
        return person.flatMap { self.phraser.isKnown($0) && !reading.isKnown($0) ? $0 : nil }
      }.first
    let rest = Line(reading.rest)
    guard let person else { return lets(kind, known, rest, &sitting, &speech) }
    let told = kind == .giver ? wordsOf(person, sitting) : nil
    put(person, for: known, &sitting)
    // "Not my mum, what the tutor said": that one's words come with them.
    if let told { sitting.facts.keep(Fact(kind: .said, phrase: told, turn: sitting.turn)) }
    sitting.lastKept = kind
    var who = person
    if let note = reading.note, let noun = person.noun { who.noun = noun + ", " + note + "," }
    speech.parrot = nil
    speech.add(
      [Move(.repair, kind == .giver ? "repair.attributed" : "repair.corrected")], line: who)
    sitting.trigger = Trigger(quote: clip(typed(sentences), bytes: 60), cue: Self.cue(of: kind))
    if case .persuasion(at: .seeing(let isExact)) = sitting.floor,
      attributions.holds.stand(in: MetaWord.all(in: rest.text))
    {
      // "I do think what he said is true" answers what comes next.
      sitting.floor = .persuasion(at: .fitting(points: isExact ? 2 : 0))
    }
    if case .persuasion(at: .fitting) = sitting.floor,
      !answersFit(rest)
    {
      // "She sees me every day" is no word on whether it is true.
      keepSeen(rest, &sitting)
      return Line("")
    }
    return rest.words > 1 ? rest : Line("")
  }

  /// True where words say whether what was said is true.
  private func answersFit(_ rest: Line) -> Bool {
    attributions.holds.stand(in: MetaWord.all(in: rest.text))
  }

  /// What the one who was put in the place of another has seen.
  private func keepSeen(_ rest: Line, _ sitting: inout Sitting) {
    guard let seen = phraser.phrases(of: rest).first(where: { $0.clause != nil && !$0.isOwn })
    else {
      return
    }
    sitting.facts.keep(Fact(kind: .seen, phrase: seen, turn: sitting.turn))
  }

  /// The line, as it was typed.
  private func typed(_ sentences: [Substring]) -> String {
    guard let first = sentences.first, let last = sentences.last else { return "" }
    return String(first.base[first.startIndex..<last.endIndex][...].bare)
  }

  /// The lexicon that tells of somebody.
  private static func cue(of kind: FactKind) -> String { kind == .giver ? "feedback" : "peers" }

  /// "I said it to my child": it was no remark on what they do.
  private func saidItThemselves(_ sentences: [Substring], _ reading: Attribution) -> Bool {
    sentences.contains { sentence in
      var words = Substring(sentence.unmarked.straight).bare
      words.strip(speaker.words.options["meta.opener"] ?? [])
      guard words.strip(attributions.told) else { return false }
      return reading.opening(words, owners: slips.owners)?.isEmpty == true
    }
  }

  /// Nothing was said to them after all: what was taken for it is let go, and asked for anew.
  private func hearsNone(_ sitting: inout Sitting, _ speech: inout Speech) -> Line? {
    guard sitting.floor.source == .persuasion else { return nil }
    for kind in [FactKind.giver, .said, .seen] { sitting.facts.drop(kind) }
    sitting.floor = .persuasion(at: .hearing)
    sitting.tries = 0
    speech.add([.inform("repair.misheard")])
    return Line("")
  }

  /// Of whom the talk is: the one who said something, or did it.
  private func attributed(_ sitting: Sitting) -> FactKind? {
    switch sitting.floor {
    case .persuasion(at: .naming), .vicarious(at: .naming), .persuasion(at: .hearing): nil
    case .persuasion: .giver
    case .vicarious: .peer
    case .opening, .mastery, .arousal, .plan, .close, .checkIn, .quick:
      [FactKind.giver, .peer].first { kind in
        guard let noun = sitting.facts[kind]?.phrase.noun else { return false }
        return sitting.lastReply.lowercased().holds(noun.lowercased())
      }
    }
  }

  /// Somebody is taken out, and nobody is put in their place: who it was is asked for, where it was
  /// said; where it was done, somebody else is.
  private func lets(
    _ kind: FactKind, _ known: Fact, _ rest: Line, _ sitting: inout Sitting,
    _ speech: inout Speech
  ) -> Line? {
    guard rest.words <= 3, sitting.floor.source == (kind == .giver ? .persuasion : .vicarious)
    else { return nil }
    sitting.facts.drop(kind)
    sitting.tries = 0
    speech.add([Move(.repair, "repair.takenOut")], line: known.phrase)
    sitting.floor =
      kind == .giver
      ? .persuasion(at: .naming(exact: false)) : .vicarious(at: .naming(again: false))
    return Line("")
  }

  private func put(_ person: Phrase, for known: Fact, _ sitting: inout Sitting) {
    let (old, new) = (known.phrase, person)
    rewrite([old.quote, old.noun ?? old.quote], as: [new.quote, new.noun ?? new.quote], &sitting)
    sitting.facts.keep(
      Fact(kind: known.kind, phrase: new, number: known.number, turn: sitting.turn))
  }
}
