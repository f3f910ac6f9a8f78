import Dialogue
import Understanding

/// What is feared is no goal, and being sure of it is the other end of the scale.
extension Coach {
  /// The task without what is only feared of it: of "stats exam, and I'm gonna fail it" the exam, of
  /// "I'm scared of failing my driving test" the test; nil where nothing else is named.
  func unfeared(_ task: Phrase, in line: Line) -> Phrase? {
    guard let todo = task.todo ?? task.doing else { return task }
    guard let verb = hints.feared.lead(of: todo[...]), isFeared(verb, in: line) else { return task }
    let head = verb.pieces(at: 0x20)[0]
    // "Making", of "make".
    let stem = head.hasSuffix("e") ? head.dropLast() : head[...]
    for part in pieces(in: line.text) where !part.lowercased().holds(String(stem)) {
      if let named = named(part) { return named }
    }
    var object = todo.dropFirst(verb.utf8.count).bare
    object.strip(speaker.words.options["opening.feared.joint"] ?? [])
    guard object.wordCount > 1 else { return nil }
    return named(object) ?? Phrase(quote: String(object), noun: String(object))
  }

  /// "90, that I'll fail it": how sure they are of the good end; nil where nothing feared is rated.
  func turned(_ line: Line, _ heard: Heard, _ sitting: Sitting) -> Int? {
    guard case .rating = sitting.asked,
      let rating = heard.cues.rating, !rating.verbal,
      line.text.utf8.contains(where: { $0 &- 0x30 < 10 })
    else { return nil }
    let text = " " + line.text.lowercased().straight + " "
    // "40, because I know that I freeze" is no number for freezing.
    let reasons = speaker.words.options["opening.feared.part"] ?? []
    let isReason = reasons.contains { word in
      word.utf8.count > 2 && word != joints.and && text.holds(word)
        && text.holds(" " + word + " ")
    }
    if isReason { return nil }
    let leads = speaker.words.options["opening.feared.sure"] ?? []
    let verbs = speaker.words.options["opening.feared"] ?? []
    let isOfFear = leads.contains { lead in
      text.holds(lead)
        && verbs.contains { verb in
          text.place(of: " " + lead + " " + verb).map { at in
            text[at.upperBound...].first.map { !$0.isLetter } ?? true
          } ?? false
        }
    }
    let isFailing = (speaker.words.options["opening.feared.failing"] ?? []).contains {
      text.holds(" " + $0)
    }
    guard isOfFear || isFailing else { return nil }
    return 100 - Int(rating.value.rounded())
  }

  /// "No, passing = 30": the number for the good end, where another stands.
  func managing(_ line: Line, _ sitting: Sitting) -> Int? {
    guard case .opening = sitting.floor, let stands = sitting.facts[.rating], stands.turn > 0,
      stands.turn < sitting.turn
    else { return nil }
    let text = " " + line.text.lowercased()
    for lead in speaker.words.options["opening.managing"] ?? [] {
      guard let at = text.place(of: " " + lead) else { continue }
      let figures = text[at.upperBound...].drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(figures), number <= 100, number != stands.number { return number }
    }
    return nil
  }

  /// The task of a line that also says what comes if it goes wrong: of "one more go, January 14. If I
  /// fail that, four years for nothing" what the go is at, as it was told before. Nil where neither
  /// names it.
  func taskBesideConsequence(_ line: Line, _ sitting: Sitting) -> Phrase? {
    for sentence in Sentences(line.text) {
      for clause in sentence.pieces(at: 0x2C, 0x3B, 0x3A) {
        let words = MetaWord.all(in: clause)
        if hints.loss.stand(in: words) { continue }
        // What follows on the condition is what comes of it.
        if let at = hints.consequence.place(in: words) {
          if at.lowerBound < 3 { break }
          let before = clause.pieces(at: 0x20).prefix(at.lowerBound).joined(separator: " ")
          if let task = named(before), !isAgain(task) { return task }
          break
        }
        if let task = named(clause), !isAgain(task), !isDate(task.quote), !isVague(task) {
          return unfeared(task, in: Line(String(clause)))
        }
        // "One more go at the driving test"
        let text = clause.lowercased()
        if hints.anotherGo.stand(in: words), let at = text.place(of: " at "),
          at.upperBound < text.endIndex, let task = named(text[at.upperBound...])
        {
          return task
        }
      }
    }
    guard hints.anotherGo.stand(in: MetaWord.all(in: line.text)) else { return nil }
    return triedBefore(sitting) ?? owned(in: line.text)
  }

  private func isAgain(_ task: Phrase) -> Bool {
    let words = MetaWord.all(in: task.noun ?? task.todo ?? task.quote)
    guard let at = hints.anotherGo.place(in: words) else { return false }
    // "Pass the retake of my statistics exam" names it.
    return !(at.upperBound + 1 < words.count && hints.goOf.hold(words[at.upperBound]))
  }

  /// What was tried and told of: the viva of "I failed my viva in June".
  private func triedBefore(_ sitting: Sitting) -> Phrase? {
    sitting.facts[.attempt].flatMap { owned(in: $0.phrase.quote) }
  }

  /// "I failed my driving test three times": the test.
  private func owned(in text: String) -> Phrase? {
    let words = text.pieces(at: 0x20)
    guard let own = words.firstIndex(where: { hints.ownings.hold(MetaWord.all(in: $0)) }) else {
      return nil
    }
    return [3, 4, 2].lazy.compactMap {
      self.named(words[own...].prefix($0).joined(separator: " "))
    }.first { !isAgain($0) }
  }

  private func named(_ part: some StringProtocol) -> Phrase? {
    let line = Line(String(part))
    let date = understander.when(of: line)
    let task = phraser.task(of: line, date: date.map { DateWords.span($0, in: line) })
    guard let task, task.noun != nil || task.todo != nil else { return nil }
    if let noun = task.noun, speaker.words.options["opening.vague"]?.contains(noun) == true {
      return nil
    }
    return task
  }

  /// True where the verb stands after what is expected or dreaded, and not after a wish.
  private func isFeared(_ verb: String, in line: Line) -> Bool {
    let text = " " + line.text.lowercased().straight
    let head = String(verb.pieces(at: 0x20)[0])
    let leads = speaker.words.options["opening.feared.lead"] ?? []
    return leads.contains { text.holds(" " + $0 + " " + head) }
      || leads.contains { text.holds(" " + $0 + " " + head.dropLast()) && head.hasSuffix("e") }
  }

  func pieces(in text: String) -> [Substring] {
    var parts: [Substring] = [text[...]]
    for mark in [", ", ". ", " - "] { parts = parts.flatMap { $0.parted(at: mark) } }
    for joint in speaker.words.options["opening.feared.part"] ?? [] {
      parts = parts.flatMap { $0.parted(at: " " + joint + " ") }
    }
    return parts
  }
}

extension Substring {
  /// What stands between the places of a joint, without what is empty.
  fileprivate func parted(at joint: String) -> [Substring] {
    guard utf8.allSatisfy({ $0 < 0x80 }) else { return split(separator: joint) }
    var parts: [Substring] = []
    var rest = self
    while let at = rest.place(of: joint) {
      parts.append(rest[..<at.lowerBound])
      rest = rest[at.upperBound...]
    }
    parts.append(rest)
    return parts.filter { !$0.isEmpty }
  }
}
