import Dialogue
import Machines
import Understanding
import Wording

extension Coach {
  /// Puts right what a correction is about, and says so.
  /// - Parameter isBeside: true where more is said in the line than the correction.
  func puts(
    _ correction: Correction, _ sitting: inout Sitting, _ speech: inout Speech, isMeant: Bool,
    isBeside: Bool = false
  ) -> Bool {
    // "That's not right, you've got it muddled" puts nothing in the place of anything.
    if metas.kind(of: MetaWord.all(in: correction.new)) == .off { return false }
    let isMeant = correction.isMeant || isMeant
    let right = Line(correction.new)
    // "I mean maybe" is a word on what was asked, and nothing in the place of what was told.
    if correction.old == nil, right.words <= 2, sitting.asked == .yesNo,
      understander.cues(of: right, asked: .yesNo).polarity != .none
    {
      return false
    }
    guard let old = correction.old else {
      if let number = number(in: right.text[...]) {
        guard correction.isLed, let question = sitting.floor.question,
          !answers(number, beside: Line(""), question, sitting, speech),
          isMeant || sitting.lastKept.map(Self.ratings.contains) == true
        else { return false }
        return putRight(number, &sitting, &speech)
      }
      if correction.isLed, datesAnother(right, sitting) {
        return replaces(right, &sitting, &speech)
      }
      if correction.isLed, retimes(right, &sitting, &speech) { return true }
      if correction.isLed, let (was, now) = otherDay(right, sitting) {
        rewrite([was], as: [now], &sitting)
        return told(right, &sitting, &speech)
      }
      guard isMeant || correction.isLed && isLike(right, sitting.lastKept, correction.typed)
      else { return false }
      return repersons(right, &sitting, &speech) || replaces(right, &sitting, &speech)
    }
    if corrections.pronouns.contains(old.lowercased()) {
      return disowns(correction, &sitting, &speech, isBeside: isBeside)
    }
    if let was = number(in: old[...]), let now = number(in: right.text[...]) {
      return rerates(was, as: now, &sitting, &speech)
    }
    if let date = sitting.facts[.date], isDate(old), isDate(date.phrase.quote, holding: old),
      !isDate(correction.new)
    {
      // "I said NOT soon, and it was a joke": nothing but a day takes the place of a day.
      guard correction.isLed, !corrections.notWords.stand(in: MetaWord.all(in: correction.new))
      else { return false }
      sitting.facts.drop(.date)
      speech.add([.inform("repair.misheard")])
      return true
    }
    if rewords(correction, old, right, &sitting, &speech, isMeant: isMeant, isBeside: isBeside) {
      return true
    }
    guard isMeant || correction.isLed else { return false }
    // Nothing that is kept holds the old word: a day is put in the place of a day, and all else is
    // heard, without a fact that it would overwrite.
    if isMeant || understander.when(of: right) != nil,
      replaces(right, &sitting, &speech)
    {
      return true
    }
    guard isBeside, !isTelling(right) else { return false }
    speech.add([Move(.repair, "repair.noted")], line: said(right))
    return true
  }

  /// Puts words in the place of others wherever they stand, with the article or without: "it isn't a
  /// team meeting, it's a board meeting".
  private func rewords(
    _ correction: Correction, _ old: String, _ right: Line, _ sitting: inout Sitting,
    _ speech: inout Speech, isMeant: Bool, isBeside: Bool
  ) -> Bool {
    var (was, now) = (old[...], correction.new[...])
    // "Not to my sister, she's away": why, and nothing in its place.
    if !correction.saysHow, corrections.beings.open(now), !corrections.beings.open(was) {
      return false
    }
    // "Mum has people round Sunday, not Saturday": why, and no day in the place of another.
    if isDate(old), right.words > 3, isTelling(right) { return false }
    now = withoutSharedEnd(now, was, sitting)
    if !sitting.facts.mentions(phraser.forms(old), since: 0) {
      guard was.strip(corrections.articles), !was.isEmpty else { return false }
      now.strip(corrections.articles)
    }
    let (old, new) = (phraser.forms(String(was)), phraser.forms(String(now)))
    let recent = sitting.facts.mentions(old, since: sitting.turn - 2)
    let isSure =
      recent || correction.isLed || isMeant || correction.denies || !isBeside && was.wordCount > 1
    guard recent || sitting.facts.mentions(old, since: 0), isSure,
      !isTelling(right) || sitting.facts.isWhole(old[0])
    else { return false }
    rewrite(old, as: new, &sitting)
    guard correction.saysHow, let not = corrections.not else {
      return told(right, &sitting, &speech)
    }
    let how = new[1] + ", " + not + " " + old[1]
    return told(right, &sitting, &speech, Phrase(quote: how, noun: how), key: "repair.correctedHow")
  }

  /// "Two lists, not three", of three lists: what stands behind both is not put in again.
  func withoutSharedEnd(_ now: Substring, _ was: Substring, _ sitting: Sitting) -> Substring {
    guard was.wordCount == 1, now.wordCount == 2, let thing = now.parted.last,
      sitting.facts.mentions([was + " " + thing], since: 0)
    else { return now }
    return now.dropLast(thing.count).bare
  }

  private func isDate(_ date: String, holding old: String) -> Bool {
    date.lowercased().place(of: old.lowercased()) != nil
  }

  /// What was told and what the ledger has of it, both.
  func rewrite(_ old: [String], as new: [String], _ sitting: inout Sitting) {
    sitting.facts.rewrite(old, as: new)
    sitting.ledger.rewrite(old, as: new)
  }

  /// "I meant my cousin": somebody else, in the place of the person of whom something was told.
  private func repersons(
    _ line: Line, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard line.words <= 3, phraser.person(of: line) != nil,
      let kind = sitting.lastKept, kind != .peer, kind != .giver,
      let was = sitting.facts[kind].flatMap({ phraser.person(of: Line($0.phrase.quote))?.quote }),
      was.lowercased() != line.text.lowercased()
    else { return false }
    rewrite(phraser.forms(was), as: phraser.forms(line.text), &sitting)
    return told(line, &sitting, &speech)
  }

  /// "It was Harold who stammered, not I", "he is good at it, not me": what was taken for theirs is
  /// somebody else's, and is let go where it was kept as theirs.
  private func disowns(
    _ correction: Correction, _ sitting: inout Sitting, _ speech: inout Speech, isBeside: Bool
  ) -> Bool {
    let parts = correction.new[...].cut(at: corrections.clefts)
    let deed = parts.map { String($0.1) } ?? correction.new
    let theirs: Set<FactKind> = [.peer, .struggle, .lesson, .borrow, .technique, .unseen]
    let dropped = sitting.facts.drop(holding: phraser.forms(deed), since: 1, besides: theirs)
    if let (name, _) = parts, !dropped.isEmpty || isBeside {
      return told(Line(String(name)), &sitting, &speech)
    }
    guard !dropped.isEmpty || isBeside && letGo(&sitting, holding: deed) else { return false }
    speech.add([.inform("repair.misheard")])
    return true
  }

  /// What was kept of the line before is let go, where it shares a word with what is denied.
  private func letGo(_ sitting: inout Sitting, holding deed: String) -> Bool {
    guard let fact = sitting.lastKept.flatMap({ sitting.facts[$0] }) else { return false }
    let kept = MetaWord.all(in: fact.phrase.quote)
    let shares = deed.pieces(at: 0x20).contains { word in
      word.utf8.count >= 4 && kept.contains(MetaWord.all(in: word).first ?? MetaWord())
    }
    return shares && letGo(&sitting)
  }

  /// "Sorry, Friday", "no, electric": nothing but another day or name where one was told last.
  private func isLike(_ line: Line, _ kind: FactKind?, _ typed: String) -> Bool {
    let cues = understander.cues(of: line, asked: .nothing)
    return switch kind {
    case .date, .attemptDate: line.words <= 4 && cues.when != nil
    // "No, electric", and not "no time" or "I said the sentence aloud"
    case .label:
      line.words <= 4 && cues.polarity == .none && cues.when == nil && !isTelling(line)
        && !lacks(line, Line(typed))
        && !(corrections.articles.open(line.text[...])
          && hints.statedAny.stand(in: MetaWord.all(in: typed)))
    case _: false
    }
  }

  /// True where a line says that there is none of what it names.
  private func lacks(_ named: Line, _ line: Line) -> Bool {
    understander.cues(of: line, asked: .open).negated.contains { line.slice($0) == named.text }
  }

  /// True where the words tell something that happened, and name nothing.
  private func isTelling(_ line: Line) -> Bool { phraser.heart(of: line)?.clause != nil }

  /// The fact that the new words are the like of: a date, a number, a person, or the last one told.
  private func replaces(
    _ line: Line, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    let cues = understander.cues(of: line, asked: .open)
    var heard = listen(to: line, cues, sitting)
    if heard.heart == nil { heard.heart = phraser.heart(of: line) }
    let keeping = keeping(line, heard, sitting)
    var kind = sitting.lastKept
    let date = cues.when.map { DateWords.span($0, in: line) }
    if phraser.task(of: line, date: date)?.todo != nil, line.words >= 3,
      let act = sitting.facts.latest(of: [.step, .change, .task])
    {
      // "I meant ask the tutor": something to do, in the place of the last of these.
      kind = act
      if cues.when?.past == false, let day = keeping.fact(.date) { sitting.facts.keep(day) }
    } else if let when = cues.when {
      kind = when.past ? .attemptDate : .date
    } else if cues.rating?.verbal == false {
      let ratings: [FactKind] = [
        .rating, .surestRating, .hardestRating, .prediction, .ratingAfter, .hardestAfter,
      ]
      kind = sitting.facts.latest(of: ratings) ?? kind
    } else if keeping.giver != nil,
      let person = sitting.facts.latest(of: [.giver, .peer])
    {
      kind = person
    }
    // "I meant the sight reading", of the part that the number was for.
    if kind == .surestRating, keeping.fact(.surestRating) == nil { kind = .surest }
    if kind == .hardestRating, keeping.fact(.hardestRating) == nil { kind = .hardest }
    guard let kind, let fact = keeping.fact(kind) else { return false }
    if let old = sitting.facts[kind]?.phrase.noun, let new = fact.phrase.noun {
      rewrite([old], as: [new], &sitting)
    }
    sitting.facts.keep(fact)
    sitting.lastKept = kind
    return told(
      line, &sitting, &speech, fact.phrase,
      key: kind == .label ? "repair.renamed" : "repair.corrected")
  }

  private func told(
    _ line: Line, _ sitting: inout Sitting, _ speech: inout Speech, _ phrase: Phrase? = nil,
    key: String = "repair.corrected"
  ) -> Bool {
    speech.add([Move(.repair, key)], line: phrase ?? said(line))
    return true
  }

  private func said(_ line: Line) -> Phrase {
    // "Not my child. My deputy.": the capital of the sentence goes.
    let text = slips.owned(line.text[...]) ?? line.text
    return Phrase(quote: clip(text, bytes: 60), noun: clip(phraser.turned(text), bytes: 60))
  }

  /// "No, it was the Tuesday one": the day named, and the other one that stands in what was told.
  private func otherDay(_ line: Line, _ sitting: Sitting) -> (String, String)? {
    func day(_ line: Line) -> (Int, String)? {
      guard let when = understander.when(of: line),
        case .weekday(let day, _) = when.kind
      else { return nil }
      return (day, line.slice(when.span))
    }
    guard line.words <= 5, let (new, now) = day(line), now.wordCount == 1 else { return nil }
    for fact in sitting.facts.all.sorted(by: { $0.turn > $1.turn }) where fact.kind != .date {
      if let (old, was) = day(Line(fact.phrase.quote)), old != new { return (was, now) }
    }
    return nil
  }
}

extension Phraser {
  /// Words as they were typed, and as they are said back.
  func forms(_ words: String) -> [String] { [words, turned(words)] }
}
