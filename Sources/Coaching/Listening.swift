import Dialogue
import Machines
import Understanding

extension Coach {
  /// What a machine may look at of a line: its cues, and the phrase that matters to what was asked.
  ///
  /// - Parameter words: those of the line, where they are known.
  func listen(
    to line: Line, _ cues: Cues, _ sitting: Sitting, _ words: [MetaWord]? = nil
  ) -> Heard {
    var heard = Heard(cues: cues, facts: sitting.facts)
    listen(to: line, sitting, words, &heard)
    return heard
  }

  /// The same, heard where it is to lie: it is long to copy.
  /// - Parameter heard: the cues of the line and the facts so far.
  func listen(
    to line: Line, _ sitting: Sitting, _ words: [MetaWord]?, _ heard: inout Heard
  ) {
    heard.words = line.words
    var text = line.text
    heard.hasDigits = text.withUTF8 { $0.contains { $0 &- 0x30 < 10 } }
    heard.hasLetters =
      text.withUTF8 { $0.contains { $0.small &- 0x61 < 26 } }
      || text.utf8.contains { $0 >= 0x80 } && text.contains(where: \.isLetter)
    heard.hasDigits = heard.hasDigits || namesNumber(heard.cues, line)
    var reading = phraser.reading(of: line)
    heard.seeksAct = sitting.floor.seeksAct
    let plan = reading.plan(wantsAct: heard.seeksAct)
    heard.plan = Heard.Halves(cue: plan.cue, act: plan.act)
    (heard.heart, heard.phrases) = reading.heart()
    if case .opening = sitting.floor, let when = heard.cues.when {
      heard.cues.when = dayAhead(when, in: line, heard, words)
    }
    if let rating = besidePart(line, sitting) ?? unmoved(line, words, heard, sitting.floor) {
      heard.cues.rating = rating
    }
    if let left = leftOut(line, sitting.floor) {
      heard.heart = left
      heard.cues.polarity = .none
      return
    }
    heard.plan = jotted(line, heard, sitting)
    if sitting.floor == .plan(at: .bracing) {
      heard.plan = braced(line, heard)
      // "What if it rains?" names what may come, "what could stop me is ..., then I ..." the rest too.
      if metas.worries.contains(where: { line.text.begins(with: $0) }) || heard.plan.act != nil {
        heard.cues.manner.remove(.asking)
      }
    }
    if heard.words <= 4, isUnsureInAnotherLanguage(line, heard) {
      heard.cues.polarity = .none
      heard.cues.manner.subtract([.thin, .nothing, .nothingFirst])
      heard.cues.manner.insert(.dontKnow)
      (heard.heart, heard.phrases) = (nil, [])
      return
    }
    if heard.words <= 4, heard.cues.polarity == .no, sitting.asked != .yesNo,
      hints.disagreed.stand(in: words ?? MetaWord.all(in: line.text))
    {
      // "I disagree" is no word of whether it was tried, or of who comes to mind.
      heard.cues.polarity = .none
    }
    heard.denies = denies(line, words)
    let heart = focus(line, heard, sitting.floor)
    heard.heart = heart
    if sitting.floor.asksForPart, announced(line) != nil {
      // "Nobody's set a date. The safest part would be turning up": there is a part.
      heard.cues.manner.subtract([.dontKnow, .nothing, .nothingFirst])
    }
    if sitting.asked.isNumber, heard.hasDigits, heard.cues.rating?.verbal == false {
      // "Dunno, 50": there is a number.
      heard.cues.manner.remove(.dontKnow)
    }
    if heard.cues.manner.contains(.dontKnow), heard.words >= 4, heard.heart?.role == .because {
      // "idk, because I love her": there is an answer in it.
      heard.cues.manner.remove(.dontKnow)
    }
    if heard.cues.command == .skip, sitting.floor.asksForAct,
      hints.persisting.hold(words ?? MetaWord.all(in: line.text))
    {
      // "Keep going", to what they did about it.
      heard.cues.command = nil
    }
    if sitting.asked == .yesNo { hearFit(line, words, &heard) }
    if namesNoPart(line, sitting.floor) {
      heard.heart = nil
      heard.cues.manner.insert(.strange)
      if heard.cues.rating?.verbal == true { heard.cues.rating = nil }
    }
    switch sitting.floor {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming):
      let date = heard.cues.when.map { DateWords.span($0, in: line) }
      heard.task =
        reading.task(without: date).flatMap { isVague($0) ? nil : $0 }
        .flatMap { unfeared($0, in: line) }.map { named($0, in: line) } ?? datedTask(in: line)
      let words = words ?? MetaWord.all(in: line.text)
      if hints.consequence.stand(in: words) || hints.loss.stand(in: words)
        || hints.anotherGo.stand(in: words)
      {
        heard.task = taskBesideConsequence(line, sitting)
      }
    case .opening(at: .dating):
      // "I don't know about numbers. It's on the 5th": there is a day in it.
      if let when = heard.cues.when, !when.past, when.kind != .vague {
        heard.cues.manner.remove(.dontKnow)
      }
    case .plan(at: .choosing), .plan(at: .sizing):
      heard.heart = heard.heart?.toCome
      heard.phrases = heard.phrases.map(\.toCome)
    case .persuasion(at: .hearing) where hints.untold.stand(in: MetaWord.all(in: line.text)):
      // "Nobody said much. But my sister told me that I explain it well"
      if let told = toldAfterAll(line) {
        let cues = understander.cues(of: told, asked: sitting.asked)
        heard = Heard(cues: cues, facts: sitting.facts)
        listen(to: told, sitting, nil, &heard)
        return
      }
      // "Nobody's told me anything": there is nothing to tell, and it is no word of anybody's.
      heard.heart = Phrase(quote: line.text)
      heard.cues.feedback = nil
      heard.cues.manner.insert(.nothing)
    case .vicarious(at: .naming), .persuasion(at: .naming), .persuasion(at: .seeking):
      heard.person = reading.person()
      // "Which man? I don't know him": asked back, and nobody whom they know.
      if heard.isQuestion, let person = heard.person, !phraser.isKnown(person) {
        heard.person = nil
      }
      if let person = heard.person, isPlace(person, sitting.facts) {
        (heard.person, heard.heart) = (nil, nil)
        heard.cues.manner.insert(.strange)
        return
      }
      if heard.person != nil { heard.cues.manner.remove(.strange) }
    case .arousal(at: .labelling), .quick(at: .labelling):
      // A word that nobody knows can be their name for it.
      if heard.words <= 3, heard.hasLetters { heard.cues.manner.remove(.strange) }
      // "Adrenaline? idk": a name, and a doubt whether it is one.
      if heard.cues.manner.contains(.dontKnow), let first = Sentences.all(in: line.text).first,
        first.isMarked, first.wordCount <= 2
      {
        heard.cues.manner.remove(.dontKnow)
        heard.heart = Phrase(quote: String(first.unmarked))
        break
      }
      // "No, electric": the name comes after the no.
      if let comma = line.text.utf8.firstIndex(of: 0x2C), heard.words <= 4,
        corrections.leads.open(line.text[..<comma])
      {
        let name = Substring(line.text[comma...].dropFirst()).bare
        heard.cues.polarity = .none
        heard.cues.manner.subtract([.nothing, .nothingFirst, .thin])
        heard.heart = Phrase(quote: String(name))
      } else if heard.words > 3, let name = laterName(in: line) ?? firstName(in: line) {
        heard.heart = Phrase(quote: String(name))
      }
    case .mastery(at: .changing) where hints.unchanged.stand(in: MetaWord.all(in: line.text)):
      heard.cues.manner.insert(.nothing)
    case .arousal(at: .fitting), .persuasion(at: .fitting):
      // "Partly"
      if heard.heart == nil, heard.cues.polarity == .unsure || heard.cues.hedged, line.words <= 2 {
        heard.heart = Phrase(quote: String(line.text[...].bare))
      }
    case .persuasion(at: .hearing) where line.text.isQuoted:
      // "\"Not bad\"": what somebody said, word for word.
      heard.cues.polarity = .none
      heard.cues.manner.subtract([.thin, .nothing, .nothingFirst])
      heard.heart = Phrase(quote: String(line.text.dropFirst().dropLast()))
    case .mastery(at: .recalling) where heard.cues.outcome == .none && heard.words > 1:
      // "Last month in class. Badly"
      if let (ending, _) = hints.endings.ending(of: line) { heard.cues.outcome = ending }
    case .mastery(at: .happening) where heard.cues.outcome == .none:
      if let (ending, words) = hints.endings.ending(of: line) {
        heard.cues.outcome = ending
        heard.cues.manner.remove(.thin)
        heard.heart = Phrase(quote: String(words))
      }
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      break
    }
  }

  /// "No sé": whoever learns the language says so in their own.
  private func isUnsureInAnotherLanguage(_ line: Line, _ heard: Heard) -> Bool {
    guard heard.cues.polarity == .no || heard.cues.because.isEmpty, !heard.hasDigits else {
      return false
    }
    return hints.unsureElsewhere.contains(line.text[...].bare.lowercased())
  }

  /// "Oh, I only mean to try it. On Thursday I start a new job": of several sentences the one that has a
  /// day as well, where the whole names nothing.
  private func datedTask(in line: Line) -> Phrase? {
    let sentences = Sentences.all(in: line.text)
    guard sentences.count > 1 else { return nil }
    for sentence in sentences {
      let part = Line(String(sentence))
      guard let when = understander.when(of: part), !when.past else { continue }
      let task = phraser.task(of: part, date: DateWords.span(when, in: part))
      if let task, task.todo != nil, !isVague(task) { return task }
    }
    return nil
  }

  /// "Seville", where the gran was from Seville.
  private func isPlace(_ person: Phrase, _ facts: Facts) -> Bool {
    guard let name = person.noun, name.wordCount == 1 else { return false }
    let leads = speaker.words.options["persuasion.place"] ?? []
    return facts.all.contains { fact in
      leads.contains { fact.phrase.quote.lowercased().holds($0 + " " + name.lowercased()) }
    }
  }

  /// The task with the thing that a sentence before named: "maths. I have to resit it".
  private func named(_ task: Phrase, in line: Line) -> Phrase {
    guard task.noun == nil, let todo = task.todo else { return task }
    let word = todo.lastWord
    guard hints.thing.hold(MetaWord.all(in: word)) else { return task }
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: { $0.lowercased().holds(todo.lowercased()) }),
      let thing = sentences[..<at].last?.bare, thing.wordCount <= 2,
      phraser.heart(of: Line(String(thing)))?.clause == nil
    else { return task }
    var named = task
    named.todo = String(todo.dropLast(word.count)) + String(thing)
    named.doing = nil
    return named
  }

  /// "Warming up. Like you do with a coach": the name of a feeling, with more said of it after.
  private func firstName(in line: Line) -> Substring? {
    var sentences = Sentences(line.text)
    guard let first = sentences.next()?.bare, sentences.next() != nil, first.wordCount <= 3,
      first.contains(where: \.isLetter), !first.utf8.contains(0x2C)
    else { return nil }
    let cues = understander.cues(of: Line(String(first)), asked: .yesNo)
    let isName =
      cues.polarity == .none && cues.command == nil && cues.rating == nil
      && cues.manner.isDisjoint(with: [
        .dontKnow, .nothing, .nothingFirst, .thin, .insult, .laughing,
      ])
    return isName ? first : nil
  }

  /// "Not crying. My legs are shaking": what was taken up is denied.
  private func denies(_ line: Line, _ words: [MetaWord]?) -> Bool {
    guard let not = corrections.not,
      words.map({ corrections.notWords.stand(in: $0) }) ?? line.text.mayHold(not)
    else { return false }
    return Sentences(line.text).contains { sentence in
      var rest = sentence.bare
      rest.strip(corrections.leads)
      return rest.opens(with: not)
    }
  }

  /// "I think so", "that reminds me of something else", where a part of the task was asked for.
  func namesNoPart(_ line: Line, _ floor: Floor) -> Bool {
    guard floor.asksForPart else { return false }
    var words = line.text[...].bare
    words.strip(hints.noPartFronts)
    return hints.noPart.hold(MetaWord.all(in: words)) || hints.otherPart.open(words)
  }

  /// "Try this", "do it": nothing is named that one could be sure of.
  func isVague(_ task: Phrase) -> Bool {
    let words = task.todo ?? task.noun
    return words.map { hints.vague.contains($0.lowercased()) } ?? false
  }
}

extension String {
  /// True for words between quotation marks and no others.
  fileprivate var isQuoted: Bool {
    utf8.count > 4 && utf8.first == 0x22 && utf8.last == 0x22
      && utf8.count(where: { $0 == 0x22 }) == 2
  }
}

extension Floor {
  /// True where an act is an answer, also where it is not said when it is for.
  fileprivate var seeksAct: Bool {
    switch self {
    case .plan, .arousal(at: .aiming), .quick(at: .aiming): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .close, .checkIn, .quick: false
    }
  }
}
