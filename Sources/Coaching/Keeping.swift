import Dialogue
import Understanding

/// Turns what was heard into facts.
struct Keeping {
  let understander: Understander
  let phraser: Phraser
  let line: Line
  let heard: Heard
  let turn: Int
  /// Whose words are said back, of several.
  let voices: Voices
  /// "I could", before an act.
  let would: Leads
  /// "Not".
  let not: String?

  /// The fact of a kind in this line, if the line has it.
  func fact(_ kind: FactKind) -> Fact? {
    switch kind {
    case .task:
      phrase(
        heard.task
          ?? phraser.task(of: line, date: heard.cues.when.map { DateWords.span($0, in: line) })
          ?? heard.heart, kind)
    case .date:
      heard.cues.when.map { Fact(kind: kind, phrase: DateWords.phrase($0, in: line), turn: turn) }
    case .attemptDate:
      heard.cues.when.flatMap {
        $0.past ? Fact(kind: kind, phrase: DateWords.phrase($0, in: line), turn: turn) : nil
      }
    case .rating, .surestRating, .hardestRating, .prediction, .ratingAfter, .hardestAfter:
      rating(kind, per: 1)
    case .strength: rating(kind, per: 10) ?? strength
    case .strengthAfter, .importance: rating(kind, per: 10)
    case .attempt: phrase(heard.heart ?? whole, kind, number: ending)
    case .result, .outcome: phrase(heard.heart ?? whole, kind, number: ending)
    case .peer:
      phrase(person ?? part { $0.peer != nil } ?? heard.heart ?? whole, kind, number: peer)
    case .giver: phrase(person ?? heard.heart ?? whole, kind)
    case .said: phrase(said ?? heard.heart ?? whole, kind, number: weight)
    case .sensation:
      phrase(
        (part { $0.sensations.contains { !$0.negated } }
          // "..., I would say an 8"
          ?? (heard.hasDigits && heard.words > 6 ? heard.unnumbered : heard.heart) ?? whole)?
          .withoutNumber,
        kind,
        number: heard.cues.sensations.first { !$0.negated }
          .flatMap { Sensation.Name.allCases.firstIndex(of: $0.name) })
    case .cue: phrase((heard.plan.cue ?? heard.heart ?? whole).map(untilStop), kind)
    case .action: phrase(act ?? heard.heart ?? whole, kind)
    // "Go on Sunday": the answer alone, and not what stands in the way.
    case .obstacle:
      heard.plan.cue == nil && heard.plan.act != nil
        ? nil : phrase(heard.plan.cue ?? heard.heart ?? whole, kind)
    case .answer: act.flatMap { phrase($0, kind) }
    case .aim: phrase(act ?? heard.heart ?? whole, kind)
    case .sentence:
      // What was put together from several sentences is said in the coach's words.
      Fact(
        kind: kind,
        phrase: Phrase(
          quote: heard.plan.both && Sentences.areSeveral(in: line) ? "" : clip(typed, bytes: 160)),
        turn: turn)
    case .cause: phrase(heard.heart ?? whole, kind, number: takesAway ? 0 : nil)
    case .screened, .late, .numberless: Fact(kind: kind, phrase: Phrase(quote: ""), turn: turn)
    case .did: leftUndone ? nil : phrase(heard.heart ?? whole, kind)
    // "Timed paper on Thursday": a step is to come, whatever form its first word has.
    case .step: phrase((heard.heart ?? whole).map(meantAct)?.toCome, kind)
    // "When I have made three calls" has not happened yet.
    case .lift, .value:
      // "If I had chosen it myself" is said back whole.
      phrase(heard.heart?.role == .condition ? whole : (heard.heart ?? whole)?.unasserted, kind)
    // "I'd bring the figures": the act.
    case .change: phrase(meantChange ?? (heard.heart ?? whole).map(denied), kind)
    case .surest, .hardest, .reason, .part, .struggle, .lesson,
      .borrow, .technique, .unseen, .seen, .fit, .proof, .kept, .adviser, .meaning, .label,
      .resource, .transfer, .sign, .moved, .barrier,
      .earlier, .earlierDate, .earlierDid, .recollected, .later, .unheard:
      phrase(heard.heart ?? whole, kind)
    }
  }

  /// "I could go and do the injection" as the act alone, where it has no shape of its own.
  private func meantAct(_ phrase: Phrase) -> Phrase {
    var words = phrase.quote[...]
    guard phrase.todo == nil, phrase.doing == nil, phrase.noun == nil, words.strip(would) else {
      return phrase
    }
    if let act = phraser.phrases(of: Line(String(words))).first, act.todo != nil { return act }
    // "I shall telephone the vicar": behind "shall" it is an act, whatever the word may be as well.
    guard (2...9).contains(words.wordCount), phrase.clause != nil else { return phrase }
    return Phrase(quote: String(words), todo: phraser.turned(String(words)))
  }

  /// What they would do another way, where it is said as one act.
  private var meantChange: Phrase? {
    guard heard.heart?.todo == nil, !heard.plan.both, let act, act.todo != nil,
      heard.heart.map({ $0.todo == nil && $0.doing == nil && $0.noun == nil }) != false
    else { return nil }
    return act
  }

  /// "Not read it" is no act that "you" can stand before.
  private func denied(_ change: Phrase) -> Phrase {
    guard let todo = change.todo, let not, todo[...].opens(with: not) else { return change }
    return Phrase(quote: change.quote, noun: todo)
  }

  /// "On Tuesday after close. Out loud": the moment, and not how it is done.
  private func untilStop(_ phrase: Phrase) -> Phrase {
    guard let stop = phrase.quote.place(of: ". ") else { return phrase }
    let words = String(phrase.quote[..<stop.lowerBound])
    return phraser.plan(of: Line(words)).cue
      ?? Phrase(quote: words, noun: phraser.turnedInside(words))
  }

  /// The first clause of the line that a cue stands in, so that what is kept is what was heard.
  func part(where holds: (Cues) -> Bool) -> Phrase? {
    heard.phrases.first {
      holds(understander.cues(of: Line($0.quote), asked: .nothing))
    }
  }

  /// "I did not prepare": a reason, and nothing that was done.
  private var leftUndone: Bool {
    heard.heart?.ownAction != true
      && heard.cues.because.contains { $0.cue.hasPrefix("causes.no") }
  }

  /// What somebody said: of several such clauses the first that can be said back as one.
  private var said: Phrase? {
    if heard.gathered == .chosen { return heard.heart }
    // 'She said it was "fine"': the words themselves.
    if let words = line.text.quotation, (1...12).contains(words.wordCount) {
      return Phrase(quote: words)
    }
    // "My dad: you run like a duck"
    if let heart = heard.heart, line.text.holds(": " + heart.quote) { return heart }
    let parts = heard.phrases.filter {
      understander.cues(of: Line($0.quote), asked: .nothing).feedback != nil
    }
    // "Everyone says I'm careful. My instructor said I see everything": of two the nearer one.
    let nearer = parts.filter { !voices.anybody.open($0.quote[...]) }
    return kinder(of: nearer) ?? nearer.first { $0.clause != nil } ?? reported
      ?? parts.first { $0.clause != nil } ?? parts.first
  }

  /// "Mum says I mumble, my teacher said my stories are great": of two who said different things the one that
  /// something can be built on.
  private func kinder(of parts: [Phrase]) -> Phrase? {
    let told = parts.filter { $0.clause != nil && $0.role != .but }
    guard told.count > 1 else { return nil }
    let valences = told.map {
      understander.cues(of: Line($0.quote), asked: .nothing).feedback?.valence
    }
    guard valences.first == .negative, let at = valences.firstIndex(of: .positive) else {
      return nil
    }
    return told[at]
  }

  /// "She said I was the only one who never complains, but it stung": what was said, whatever else is
  /// told of it.
  private var reported: Phrase? {
    guard heard.words > 6, heard.phrases.count > 1 else { return nil }
    return heard.phrases.first {
      $0.clause != nil && !$0.isOwn && !voices.anybody.open($0.quote[...])
        && voices.saying.stand(in: MetaWord.all(in: $0.quote))
    }
  }

  /// What is to be done, with or without its cue.
  private var act: Phrase? {
    heard.seeksAct ? heard.plan.act : heard.plan.act ?? phraser.plan(of: line).act
  }

  /// Who is spoken of, kept as the one who said something.
  var giver: Fact? { person.map { Fact(kind: .giver, phrase: $0, turn: turn) } }

  /// Who said what is kept as said: in its own clause or sentence, where the line speaks of several.
  func giver(of said: Phrase?) -> Fact? {
    guard let said else { return giver }
    if let quoted = line.text.quotation, quoted == said.quote {
      // 'My son said "mum, you talk like a newsreader"': who said it stands before.
      let before = line.text.prefix { $0 != "\"" && $0 != "\u{201C}" }
      if let person = phraser.person(of: Line(String(before))) {
        return Fact(kind: .giver, phrase: person, turn: turn)
      }
    }
    let words = said.quote.prefix { $0 != "…" }
    let own =
      phraser.person(of: Line(String(words)))
      ?? Sentences(line.text).lazy.filter { $0.contains(words) }.compactMap {
        self.phraser.person(of: Line(String($0)))
      }.first
    return own.map { Fact(kind: .giver, phrase: $0, turn: turn) } ?? giver
  }

  /// Of several sentences the first that speaks of somebody whom they know, or of anybody: "Yes. My
  /// colleague Ben was no better", "The man was a stranger. My friend Ada failed twice".
  private var person: Phrase? {
    let first = phraser.person(of: line)
    if let first, phraser.isKnown(first) { return first }
    let people = Sentences(line.text).compactMap { phraser.person(of: Line(String($0))) }
    return people.first(where: phraser.isKnown) ?? first ?? people.first
  }

  /// The whole line as a quotation, for want of a better phrase.
  private var whole: Phrase? {
    let quote = clip(line.text, bytes: 60)
    return quote.isEmpty ? nil : Phrase(quote: quote)
  }

  /// True for a cause that is a verdict on the person, or takes from their part.
  /// Of a line of several clauses the one that is kept says so: "they say talent, but it was practice".
  private var takesAway: Bool {
    guard heard.has(.ability) || heard.has(.luck) else { return false }
    guard heard.words > 6, heard.phrases.count > 1, let cause = heard.heart, cause.role == .but
    else { return true }
    let causes = understander.cues(of: Line(cause.quote), asked: .nothing).causes
    return causes.contains { !$0.negated && ($0.kind == .ability || $0.kind == .luck) }
  }

  private func phrase(_ phrase: Phrase?, _ kind: FactKind, number: Int? = nil) -> Fact? {
    phrase.map { Fact(kind: kind, phrase: $0, number: number, turn: turn) }
  }

  private func rating(_ kind: FactKind, per: Double) -> Fact? {
    heard.cues.rating.map {
      let number = Int(($0.value / per).rounded())
      var phrase = Phrase(quote: String(number))
      // Typed as it is kept, and not in tenths.
      if line.text.holdsFigures(phrase.quote) || isSpelled(number) { phrase.noun = phrase.quote }
      return Fact(kind: kind, phrase: phrase, number: number, turn: turn)
    }
  }

  /// "My heart races, 8": how strong it is, asked for beside where it is, as the end of the line or between two
  /// marks.
  private var strength: Fact? {
    if !heard.hasDigits, heard.cues.time != .past, let last = line.text.pieces(at: 0x2C, 0x2E).last,
      last.wordCount == 1, line.words > 2,
      // "A lump in the throat. Six."
      let rating = understander.cues(of: Line(String(last)), asked: .scale(top: 10)).rating,
      !rating.verbal
    {
      let number = Int((rating.value / 10).rounded())
      return Fact(kind: .strength, phrase: Phrase(number: number), number: number, turn: turn)
    }
    guard heard.hasDigits, heard.cues.time != .past,
      heard.said.count(where: { $0.number != nil }) == 1
    else { return nil }
    let pieces = line.text.pieces(at: 0x2C, 0x2E, 0x3B, 0x21)
    let number = pieces.lazy.compactMap { piece -> Int? in
      let words = MetaWord.all(in: piece)
      guard let number = words.last?.number, piece.wordCount <= 8 else { return nil }
      return number
    }.first
    guard let number, (0...10).contains(number) else { return nil }
    return Fact(kind: .strength, phrase: Phrase(number: number), number: number, turn: turn)
  }

  private var ending: Int? { heard.cues.outcome.ending }

  /// 0 someone, 1 similar, 2 similar and struggled.
  private var peer: Int {
    guard let peer = heard.cues.peer else { return 0 }
    if peer.struggled == true { return 2 }
    return peer.similarity == .similar || peer.similarity == .behind ? 1 : 0
  }

  /// 0 harsh, 1 kind and vague, 2 exact, 3 a fault found in how it is done.
  private var weight: Int {
    guard let feedback = heard.cues.feedback else { return 1 }
    if feedback.valence == .negative {
      let isHarsh = heard.cues.because.contains { $0.isOf("feedback", "person") }
      return feedback.about == .process && !isHarsh ? 3 : 0
    }
    return feedback.specific ? 2 : 1
  }
}

extension Coach {
  /// What this line leaves as facts of this turn.
  func keeping(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Keeping {
    keeping(line, heard, turn: sitting.turn)
  }

  func keeping(_ line: Line, _ heard: Heard, turn: Int) -> Keeping {
    Keeping(
      understander: understander, phraser: phraser, line: line, heard: heard, turn: turn,
      voices: hints.voices, would: hints.long.would, not: corrections.not)
  }
}

extension Phrase {
  /// The phrase without a clause that stood after "when" or "if", and so says nothing took place.
  fileprivate var unasserted: Phrase {
    guard role == .when || role == .condition else { return self }
    return Phrase(quote: quote, noun: noun, doing: doing, role: role)
  }
}

extension Phrase {
  /// "Sweaty palms 6": a strength that is typed behind is none of it.
  fileprivate var withoutNumber: Phrase {
    guard noun == nil, clause == nil, doing == nil, quote.utf8.last.map({ $0 &- 0x30 < 10 }) == true
    else { return self }
    var words = quote.pieces(at: 0x20)
    guard words.count > 1, words.popLast()?.utf8.first.map({ $0 &- 0x30 < 10 }) == true,
      let last = words.last
    else { return self }
    var short = self
    short.quote = String(quote[..<last.endIndex].bare)
    return short
  }
}

extension String {
  /// What stands between marks of quotation.
  var quotation: String? {
    guard utf8.contains(where: { $0 == 0x22 || $0 == 0xE2 }) else { return nil }
    let marks: [(Character, Character)] = [("\"", "\""), ("“", "”")]
    for (open, close) in marks {
      guard let first = firstIndex(of: open) else { continue }
      let inner = self[index(after: first)...]
      if let last = inner.firstIndex(of: close), last > inner.startIndex {
        return String(inner[..<last])
      }
    }
    return nil
  }
}

/// The text, cut at a word so that it has at most `bytes` bytes, an ellipsis included.
func clip(_ text: String, bytes: Int) -> String {
  guard text.utf8.count > bytes else { return text }
  var cut = text.startIndex
  var used = 3
  var lastBlank: String.Index?
  while cut < text.endIndex {
    let size = text[cut].utf8.count
    if used + size > bytes { break }
    if text[cut] == " " { lastBlank = cut }
    used += size
    cut = text.index(after: cut)
  }
  let end = lastBlank ?? cut
  return text[..<end] + "…"
}

extension String {
  /// True where the figures stand in the text by themselves, not as part of a longer number.
  fileprivate func holdsFigures(_ figures: String) -> Bool {
    guard utf8.allSatisfy({ $0 < 0x80 }) else {
      return split(whereSeparator: { !$0.isNumber }).contains { $0 == figures }
    }
    return withBytes { text in
      func isFigure(_ at: Int) -> Bool { text.indices.contains(at) && text[at] &- 0x30 < 10 }
      return figures.withBytes { part in
        text.indices.dropLast(part.count - 1).contains { at in
          text[at] == part[0] && !isFigure(at - 1) && !isFigure(at + part.count)
            && text[at..<at + part.count].elementsEqual(part)
        }
      }
    }
  }
}

extension Outcome {
  /// How a try ended, as it is kept: 0 failure, 1 success, 2 partly.
  var ending: Int? {
    switch self {
    case .failure: 0
    case .success: 1
    case .partial: 2
    case .notAttempted, .none: nil
    }
  }
}
