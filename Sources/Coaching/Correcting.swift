import Dialogue
import Machines
import Understanding
import Wording

/// What a line puts right: "no, Spanish, not French", "not my teacher, my brother", "I meant Friday".
struct Correction {
  /// What was wrong, in the person's words. Nil where only the right thing is said.
  var old: String?
  var new: String
  /// True where the line opens as corrections do ("no", "sorry"); and where it says so ("I meant").
  var isLed: Bool
  var isMeant: Bool

  /// - Parameter words: the small words of corrections, in the language of the pack.
  init?(_ text: String, _ words: CorrectionWords) {
    guard let not = words.not else { return nil }
    var rest = text[...].bare
    isLed = rest.strip(words.leads)
    isMeant = rest.strip(words.meant)
    isLed = isLed || isMeant
    rest.strip(words.fillers)
    guard !rest.isEmpty else { return nil }
    var wrong: Substring?
    var right = rest
    if rest.opens(with: not) {
      let tail = Substring(rest.utf8.dropFirst(not.utf8.count)).bare
      guard let (one, other) = tail.cut(at: words.parts) else { return nil }
      (wrong, right) = (one, other)
    } else if let (one, other) = rest.cut(at: words.nots) {
      (wrong, right) = (other, one)
    } else if !isLed {
      return nil
    }
    right.strip(words.leads)
    right.strip(words.fillers)
    // "the 5th, or I'd be under the table": what comes after is talk.
    while right.wordCount > 8, let comma = right.utf8.lastIndex(of: UInt8(ascii: ",")) {
      right = right[..<comma]
    }
    guard !right.isEmpty, right.wordCount <= 8, (wrong?.wordCount ?? 0) <= 5 else { return nil }
    old = wrong.map(String.init)
    new = String(right)
  }
}

extension Coach {
  /// A correction of something told before: the fact is rewritten wherever it stands, and the reply
  /// says so (evidence H7). False where the line corrects nothing that is known.
  func corrects(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, !sitting.facts.all.isEmpty, heard.words <= 14,
      let correction = Correction(line.text, corrections),
      puts(correction, &sitting, &speech, isMeant: heard.cues.command == .correction)
    else { return false }
    speech.again(sitting)
    return true
  }

  /// Corrections that stand beside other words: "No, I said Tuesday, not Monday. The rest is right".
  /// - Returns: what is left of the line; nil where nothing was put right.
  func mends(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard sitting.greeted, !sitting.facts.all.isEmpty else { return nil }
    var rest: [Substring] = []
    let numbers = rerates(&sitting, sentences, &speech)
    var isMended = false
    for sentence in sentences {
      if numbers.contains(where: { sentence.startIndex == $0.startIndex })
        || replans(&sitting, Line(String(sentence)), &speech)
        || takesOut(&sitting, sentence, sentences.count, &speech)
        || puts(sentence, &sitting, &speech)
      {
        isMended = true
        continue
      }
      // "50 I guess, and it's Thursday not Tuesday": what stands beside it is an answer.
      let pieces = pieces(sentence)
      if let at = pieces.firstIndex(where: { puts($0, &sitting, &speech) }) {
        isMended = true
        rest += pieces.indices.filter { $0 != at && hasFigure(pieces[$0]) }.map { pieces[$0] }
      } else {
        rest.append(sentence)
      }
    }
    return isMended ? Line(rest.joined(separator: " ")) : nil
  }

  /// Takes a part of a line as a correction; false where it is none.
  private func puts(
    _ part: Substring, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard part.wordCount <= 16, let correction = Correction(String(part), corrections),
      correction.old != nil || correction.isLed
    else { return false }
    return puts(correction, &sitting, &speech, isMeant: false)
  }

  private func hasFigure(_ part: Substring) -> Bool { part.utf8.contains { $0 &- 0x30 < 10 } }

  /// "The set is 35. Not 100", "not 7, 75": a number that was taken is denied, and another is named.
  /// - Returns: the sentences that say so.
  private func rerates(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> [Substring] {
    let read = sentences.map { ($0, MetaWord.all(in: $0)) }
    guard read.contains(where: { $0.1.contains { $0.number != nil } }) else { return [] }
    var denied: (sentence: Substring, number: Int)?
    for (sentence, words) in read {
      if let number = metas.deniedNumber(words) { denied = (sentence, number) }
    }
    guard let denied else { return [] }
    let kinds: [FactKind] = [
      .rating, .surestRating, .hardestRating, .prediction, .ratingAfter, .hardestAfter, .importance,
    ]
    let known = kinds.compactMap { sitting.facts[$0] }.filter {
      $0.turn > 0 && ($0.number == denied.number || $0.number == denied.number * 10)
    }
    guard var fact = known.max(by: { $0.turn < $1.turn }) else { return [] }
    for (sentence, words) in read {
      guard
        let number = words.compactMap(\.number).first(where: { $0 != denied.number && $0 <= 100 })
      else { continue }
      fact.number = number
      fact.phrase.quote = String(number)
      fact.turn = sitting.turn
      sitting.facts.keep(fact)
      speech.add(
        [Move(.repair, "repair.corrected")],
        line: Phrase(quote: String(number), noun: String(number)))
      return [denied.sentence, sentence]
    }
    return []
  }

  /// "Drop the tea", "take the tea out of the list", "delete it": what holds the words is let go.
  private func takesOut(
    _ sitting: inout Sitting, _ sentence: Substring, _ sentences: Int, _ speech: inout Speech
  ) -> Bool {
    var words = sentence.bare
    words.strip(corrections.leads)
    words.strip(corrections.asks)
    guard words.strip(corrections.drops) else { return false }
    let isSaid = words.strip(backwards: corrections.outs)
    words.strip(corrections.those)
    words.strip(backwards: corrections.things)
    if words.isEmpty {
      guard letGo(&sitting) else { return false }
      speech.add([.inform("repair.misheard")])
      return true
    }
    let isChecked: Bool
    switch sitting.floor {
    case .mastery(at: .checking), .mastery(at: .mending), .close: isChecked = true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .checkIn, .quick:
      isChecked = false
    }
    guard isSaid || isChecked, words.wordCount <= 3 else { return false }
    var dropped = sitting.facts.drop(holding: String(words), since: 1)
    if dropped.isEmpty {
      dropped = sitting.facts.drop(holding: phraser.turned(String(words)), since: 1)
    }
    guard !dropped.isEmpty else { return false }
    let said = String(words)
    speech.add(
      [Move(.repair, "repair.takenOut")], line: Phrase(quote: said, noun: phraser.turned(said)))
    return true
  }

  /// "it was the Tuesday one", "it was my brother not my dad", of both in one sentence.
  private func pieces(_ sentence: Substring) -> [Substring] {
    guard let (one, other) = sentence.cut(at: corrections.joints) else { return [] }
    return [one, other]
  }

  /// Puts right what a correction is about, and says so.
  private func puts(
    _ correction: Correction, _ sitting: inout Sitting, _ speech: inout Speech, isMeant: Bool
  ) -> Bool {
    let isMeant = correction.isMeant || isMeant
    let right = Line(correction.new)
    if let old = correction.old {
      let recent = sitting.facts.mentions(phraser.forms(old), since: sitting.turn - 2)
      let known = recent || sitting.facts.mentions(phraser.forms(old), since: 0)
      if known, recent || correction.isLed || isMeant, !isTelling(right) {
        sitting.facts.rewrite(phraser.forms(old), as: phraser.forms(correction.new))
        return told(right, &sitting, &speech)
      }
      guard isMeant || correction.isLed else { return false }
    } else if correction.isLed, let (was, now) = otherDay(right, sitting) {
      sitting.facts.rewrite([was], as: [now])
      return told(right, &sitting, &speech)
    }
    guard
      isMeant || correction.old != nil && !isTelling(right)
        || correction.isLed && isLike(right, sitting.lastKept)
    else { return false }
    return replaces(right, &sitting, &speech)
  }

  /// "No wait, 55", "sorry, Friday": nothing but another number or day where one was told last.
  private func isLike(_ line: Line, _ kind: FactKind?) -> Bool {
    let cues = understander.cues(of: line, asked: .rating)
    return switch kind {
    case .rating, .surestRating, .hardestRating, .ratingAfter, .hardestAfter, .prediction,
      .importance:
      line.words <= 3 && cues.rating?.verbal == false && cues.when == nil
    case .date, .attemptDate: line.words <= 4 && cues.when != nil
    // "No, electric"
    case .label: line.words <= 2 && cues.polarity == .none
    case _: false
    }
  }

  /// True where the words tell something that happened, and name nothing.
  private func isTelling(_ line: Line) -> Bool { phraser.heart(of: line)?.clause != nil }

  /// The fact that the new words are the like of: a date, a number, a person, or the last one told.
  private func replaces(
    _ line: Line, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    let cues = understander.cues(
      of: line, asked: isLike(line, sitting.lastKept) && line.words <= 3 ? .rating : .open)
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
    guard let kind, let fact = keeping.fact(kind) else { return false }
    if let old = sitting.facts[kind]?.phrase.noun, let new = fact.phrase.noun {
      sitting.facts.rewrite([old], as: [new])
    }
    sitting.facts.keep(fact)
    sitting.lastKept = kind
    return told(line, &sitting, &speech, fact.phrase)
  }

  private func told(
    _ line: Line, _ sitting: inout Sitting, _ speech: inout Speech, _ phrase: Phrase? = nil
  ) -> Bool {
    let turned = phraser.turned(line.text)
    let said = phrase ?? Phrase(quote: clip(line.text, bytes: 60), noun: clip(turned, bytes: 60))
    speech.add([Move(.repair, "repair.corrected")], line: said)
    return true
  }

  /// "No, it was the Tuesday one": the day named, and the other one that stands in what was told.
  private func otherDay(_ line: Line, _ sitting: Sitting) -> (String, String)? {
    func day(_ line: Line) -> (Int, String)? {
      guard let when = understander.cues(of: line, asked: .nothing).when,
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

  /// Another thing to be able to do, said while the first is still being asked about.
  func changesTask(_ sitting: inout Sitting, _ line: Line, _ heard: Heard) -> Line? {
    guard case .opening(let at) = sitting.floor, sitting.facts.has(.task) else { return nil }
    switch at {
    case .wishing, .choosing, .naming, .failing, .nerves, .done: return nil
    case .dating, .rating, .easing, .easingLast, .ratingSurest, .hardening, .ratingHardest,
      .raising,
      .reasoning:
      break
    }
    var words = line.text[...]
    guard heard.words >= 3, heard.cues.rating == nil,
      corrections.changes.contains(where: { words.opens(with: $0) })
    else { return nil }
    words.strip(corrections.strips)
    let rest = Line(String(words))
    let date = heard.cues.when == nil ? nil : understander.cues(of: rest, asked: .open).when
    let task = phraser.task(of: rest, date: date.map { DateWords.span($0, in: rest) })
    guard task?.todo != nil || task?.noun?.contains(" ") == true else { return nil }
    sitting.facts = Facts()
    sitting.floor = .opening(at: .wishing)
    sitting.tries = 0
    return rest
  }
}

extension Phraser {
  /// Words as they were typed, and as they are said back.
  func forms(_ words: String) -> [String] { [words, turned(words)] }
}
