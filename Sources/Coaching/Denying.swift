import Dialogue
import Machines
import Understanding

/// "She didn't freeze, I did. She forgot her cards", "I never said fail, I said freeze", "I said the
/// opposite": what was told is let go, and what they say instead stands in its place, where it is told
/// beside it.
extension Coach {
  /// - Returns: what else the line says; nil where nothing told is denied, or nothing stands in its
  ///   place.
  func putsDenied(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Line? {
    guard denials.hint.stand(in: words), hasTold(sitting), words.count <= 30,
      sitting.mode == .full, !sitting.floor.isScreening,
      let denial = denial(in: sentences)
    else { return nil }
    if case .vicarious(at: .borrowing) = sitting.floor, case .wrong(isBare: true) = denial.kind {
      // "Not the dog, the capitals": which of it they take.
      return nil
    }
    if let rest = putsNumber(denial, &sitting, &speech) { return rest }
    if case .joke = denial.kind, sentences.count == 1, denial.denied.isEmpty, denial.rights.isEmpty
    {
      return nil
    }
    guard let fact = fact(denied: denial, sitting) else { return nil }
    let rights = denial.rights.filter { right in
      // "The sandwich made no difference": of the same, and nothing in its place.
      if case .joke = denial.kind { return shared(right, with: fact.phrase) == 0 }
      return true
    }
    guard let right = rights.first,
      let phrase = put(right, for: meant(fact, denial), denial, &sitting)
    else {
      guard case .joke = denial.kind, !denial.denied.isEmpty || denial.rest.isEmpty else {
        return nil
      }
      return letsGoOfJoke(fact, &sitting, &speech)
    }
    sitting.lastKept = fact.kind
    speech.parrot = nil
    speech.add(
      [Move(.repair, phrase.clause == nil ? "repair.corrected" : "repair.put")], line: phrase)
    sitting.trigger = Trigger(quote: clip(String(right), bytes: 60), cue: "commands.correction")
    return Line(Sentences.text(left(of: denial, fact, &sitting)))
  }

  /// "It wasn't my notes, it was the time", of what they did: why it went that way.
  private func meant(_ fact: Fact, _ denial: Denial) -> Fact {
    guard case .wrong(isBare: false) = denial.kind, [.did, .part, .cause].contains(fact.kind),
      fact.phrase.clause != nil
    else { return fact }
    return Fact(kind: .cause, phrase: Phrase(quote: String(denial.denied)), turn: fact.turn)
  }

  /// "I said 40 but that's too nice. 30", "I said 8 but it's more 6".
  private func putsNumber(
    _ denial: Denial, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Line? {
    guard let was = denial.denied.isEmpty ? nil : number(in: denial.denied),
      let kind = rating(of: was, sitting)
    else { return nil }
    var rest = denial.rest
    let now =
      denial.rights.lazy.compactMap { right -> Int? in
        var words = right
        while words.strip(corrections.abouts) {}
        return self.number(in: words)
      }.first
      ?? rest.firstIndex { number(in: $0) != nil }.flatMap { number(in: rest.remove(at: $0)) }
    guard let now, now != was else { return nil }
    keep(now, as: kind, &sitting, &speech)
    return Line(Sentences.text(rest))
  }

  private func letsGoOfJoke(
    _ fact: Fact, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Line? {
    sitting.facts.drop(fact.kind)
    if sitting.lastKept == fact.kind { sitting.lastKept = nil }
    if case .mastery(let state) = sitting.floor, state != .checking, !sitting.facts.has(.attempt) {
      sitting.floor = .mastery(at: .recalling)
    }
    speech.parrot = nil
    speech.add([.inform("commands.joke")])
    return Line("")
  }

  /// The fact that is denied: the newest that shares a word with what was not so. With nothing named it
  /// is the one of the line before.
  private func fact(denied denial: Denial, _ sitting: Sitting) -> Fact? {
    let told = Self.deniable.compactMap { sitting.facts[$0] }.filter { $0.turn > 0 }
      .sorted { $0.turn > $1.turn }
    switch denial.kind {
    case .opposite, .joke:
      if !denial.denied.isEmpty {
        return told.first { shared(denial.denied, with: $0.phrase) > 0 }
      }
      if case .joke = denial.kind,
        let named = told.first(where: { fact in
          (denial.rights + denial.remarks).contains { shared($0, with: fact.phrase) > 0 }
        })
      {
        return named
      }
      return sitting.lastKept.flatMap { kind in told.first { $0.kind == kind } }
        .flatMap { $0.turn >= sitting.turn - 1 ? $0 : nil }
    case .unsaid: return told.first { shared(denial.denied, with: $0.phrase) > 0 }
    case .wrong, .undone:
      let count = weighty(denial.denied).count
      let reach = denial.isLed ? sitting.turn : 1
      return told.first { fact in
        let shared = shared(denial.denied, with: fact.phrase)
        // "I didn't give it well" tells more of what they gave.
        return fact.turn >= sitting.turn - reach && shared > 0
          && (denial.isLed ? shared * 2 >= count : shared >= count)
      }
    }
  }

  /// How many of the longer words of a text stand in a phrase, whatever their ending.
  private func shared(_ text: Substring, with phrase: Phrase) -> Int {
    let shapes = [phrase.quote, phrase.doing ?? asDoing(phrase.quote[...]) ?? ""]
      .joined(separator: " ")
    let stems = weighty(shapes[...])
    let own = weighty(text)
    // "She won't be out", of "she may be out"
    if own.isEmpty, text.wordCount > 1 {
      return phrase.quote.lowercased().holds(text.lowercased()) ? 1 : 0
    }
    return own.count(where: stems.contains)
  }

  /// "Freezing", of "she froze": the words as a doing of one's own.
  private func asDoing(_ quote: Substring) -> String? {
    guard denials.subjects.open(quote), let own = corrections.subjects.lead(of: quote) else {
      return nil
    }
    let first = denials.first + quote.dropFirst(own.count)
    return phraser.phrases(of: Line(first)).first?.doing
  }

  /// The stems of the words that say something.
  private func weighty(_ text: Substring) -> [String] {
    text.smallWords(figures: false, apostrophes: false)
      .filter { $0.utf8.count >= 3 && !denials.smalls.contains(String($0)) }
      .map { String(stem($0).prefix(5)) }
  }

  /// A word without its ending, where enough is left: "freezing" and "freeze" are one.
  private func stem(_ word: Substring) -> String {
    for ending in denials.endings where word.utf8.count > ending.utf8.count + 2 {
      if word.hasSuffix(ending) { return String(word.dropLast(ending.count)) }
    }
    return String(word)
  }

  /// - Returns: what stands there now; nil where the words can take no such place.
  private func put(
    _ right: Substring, for fact: Fact, _ denial: Denial, _ sitting: inout Sitting
  ) -> Phrase? {
    var words = right
    words.strip(denials.said)
    words.strip(corrections.meant)
    if fact.kind == .borrow { words.strip(denials.takes) }
    words.strip(corrections.fillers)
    if fact.kind == .surest || fact.kind == .hardest, let (part, _) = words.cut(at: denials.parts) {
      words = part
    }
    guard !words.isEmpty, words.wordCount <= 14 else { return nil }
    words = withoutSharedEnd(words, denial.denied, sitting)
    let denied = denial.denied
    if denied.wordCount <= 2, words.wordCount <= 2, fact.phrase.quote.wordCount > 2,
      sitting.facts.mentions([String(denied)], since: 1)
    {
      // "I didn't say clear, she said honest": one word of what was told.
      let (old, new) = (phraser.forms(String(denied)), phraser.forms(String(words)))
      rewrite(old, as: new, &sitting)
      return Phrase(quote: new[0], noun: new[1])
    }
    // A whole plan is put right by other words.
    if fact.kind == .sentence || fact.kind == .cue { return nil }
    let line = Line(String(words))
    let cues = understander.cues(of: line, asked: .open)
    var heard = listen(to: line, cues, sitting)
    heard.heart = heard.heart ?? phraser.heart(of: line)
    let plain = heard.heart.map { Fact(kind: fact.kind, phrase: $0, turn: sitting.turn) }
    guard var told = keeping(line, heard, sitting).fact(fact.kind) ?? plain else { return nil }
    told.turn = sitting.turn
    sitting.ledger.rewrite([fact.phrase.quote], as: [told.phrase.quote])
    sitting.facts.keep(told)
    if fact.kind == .action || fact.kind == .step { sitting.facts.drop(.sentence) }
    return told.phrase.clause != nil || told.phrase.noun != nil
      ? told.phrase : Phrase(quote: line.text, noun: phraser.turnedInside(line.text))
  }

  /// What answers the question that stands: another sentence, or a number.
  private func left(of denial: Denial, _ fact: Fact, _ sitting: inout Sitting) -> [Substring] {
    let rating: FactKind? =
      fact.kind == .surest ? .surestRating : fact.kind == .hardest ? .hardestRating : nil
    guard let rating else {
      if sitting.floor == .plan(at: .signing), denial.rest.count == 1,
        number(in: denial.rest[0]) != nil
      {
        sitting.floor = .plan(at: .predicting)
      }
      return denial.rest
    }
    return denial.rest.filter { words in
      guard let number = self.rating(in: words), words.wordCount <= 4 else { return true }
      sitting.facts.keep(
        Fact(kind: rating, phrase: Phrase(number: number), number: number, turn: sitting.turn))
      return false
    }
  }

  /// What may be put right by its words.
  private static let deniable: [FactKind] = [
    .surest, .hardest, .reason, .attempt, .outcome, .did, .cause, .part, .change, .struggle,
    .lesson, .borrow, .said, .seen, .meaning, .resource, .aim, .step, .action, .obstacle, .answer,
    .sign, .cue, .sentence,
  ]
}
