import Dialogue
import Machines
import Understanding

/// Of a line, what listening to it asks: the task where it has several sentences, a place, a name, a
/// denial, and what names nothing.
extension Coach {
  /// "No sé": whoever learns the language says so in their own.
  func isUnsureInAnotherLanguage(_ line: Line, _ heard: Heard) -> Bool {
    guard heard.cues.polarity == .no || heard.cues.because.isEmpty, !heard.hasDigits else {
      return false
    }
    return hints.unsureElsewhere.contains(line.text[...].bare.lowercased())
  }

  /// "Oh, I only mean to try it. On Thursday I start a new job": of several sentences the one that has a
  /// day as well, where the whole names nothing.
  func datedTask(in line: Line) -> Phrase? {
    guard Sentences.areSeveral(in: line) else { return nil }
    for sentence in Sentences.all(in: line.text) {
      let part = Line(String(sentence))
      guard let when = understander.when(of: part), !when.past else { continue }
      let task = phraser.task(of: part, date: DateWords.span(when, in: part))
      if let task, task.todo != nil, !isVague(task) { return task }
    }
    return nil
  }

  /// "Seville", where the gran was from Seville.
  func isPlace(_ person: Phrase, _ facts: Facts) -> Bool {
    guard let name = person.noun, name.wordCount == 1 else { return false }
    let leads = speaker.words.options["persuasion.place"] ?? []
    return facts.all.contains { fact in
      leads.contains { fact.phrase.quote.lowercased().holds($0 + " " + name.lowercased()) }
    }
  }

  /// The task with the thing that a sentence before named: "maths. I have to resit it".
  func named(_ task: Phrase, in line: Line) -> Phrase {
    guard task.noun == nil, let todo = task.todo else { return task }
    let word = todo.lastWord
    guard hints.thing.hold(MetaWord.all(in: word)) else { return task }
    let sentences = Sentences.all(in: line.text)
    guard let at = sentences.firstIndex(where: { $0.lowercased().holds(todo.lowercased()) }),
      let thing = sentences[..<at].last?.bare, thing.wordCount <= 2,
      // "Hello. I must call him about it"
      understander.command(of: Line(String(thing))) == nil,
      phraser.heart(of: Line(String(thing)))?.clause == nil
    else { return task }
    var named = task
    named.todo = String(todo.dropLast(word.count)) + String(thing)
    named.doing = nil
    return named
  }

  /// "Warming up. Like you do with a coach": the name of a feeling, with more said of it after.
  func firstName(in line: Line) -> Substring? {
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
    guard isName else { return nil }
    var name = first
    name.strip(backwards: hints.long.unsureTails)
    return name.isEmpty ? first : name
  }

  /// "Wobbly. No, awake": another name in the place of the first.
  func nameAfterNo(_ line: Line) -> String? {
    guard line.words <= 8, Sentences.areSeveral(in: line),
      var last = Sentences.all(in: line.text).last?.bare,
      last.strip(corrections.leads) || last.strip(hints.long.grantLeads),
      (1...3).contains(last.wordCount), last.contains(where: \.isLetter)
    else { return nil }
    return String(last.bare)
  }

  /// "Not crying. My legs are shaking": what was taken up is denied.
  func denies(_ line: Line, _ words: MetaWords) -> Bool {
    guard let not = corrections.not, corrections.notWords.stand(in: words) else { return false }
    return Sentences(line.text).contains { sentence in
      var rest = sentence.bare
      rest.strip(corrections.leads)
      return rest.opens(with: not)
    }
  }

  /// "I think so", "that reminds me of something else", where a part of the task was asked for.
  func namesNoPart(_ line: Line, _ said: MetaWords, _ floor: Floor) -> Bool {
    guard floor.asksForPart else { return false }
    var words = line.text[...].bare
    let said = words.strip(hints.noPartFronts) ? MetaWord.all(in: words) : said
    return hints.noPart.hold(said) || hints.otherPart.open(words)
  }

  /// "Try this", "do it": nothing is named that one could be sure of.
  func isVague(_ task: Phrase) -> Bool {
    let words = task.todo ?? task.noun
    return words.map {
      $0.utf8.count <= hints.longestVague && hints.vague.contains($0.lowercased())
    } ?? false
  }
}

extension String {
  /// True for words between quotation marks and no others.
  var isQuoted: Bool {
    utf8.count > 4 && utf8.first == 0x22 && utf8.last == 0x22
      && utf8.count(where: { $0 == 0x22 }) == 2
  }
}
