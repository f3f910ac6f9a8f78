import Dialogue
import Machines
import Understanding
import Wording

extension Coach {
  /// A correction of something told before: the fact is rewritten wherever it stands, and the reply
  /// says so (evidence H7). False where the line corrects nothing that is known.
  func corrects(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard hasTold(sitting), heard.words <= 14, !putsAside(line.text[...], sitting.floor),
      let correction = dayFirst(line)
        ?? Correction(line.text, corrections).flatMap({
          apart(line.text[...]).count < 2 ? $0 : nil
        })
    else { return false }
    if sitting.floor == .opening(at: .dating), !sitting.facts.has(.date),
      case let day = Line(correction.new), understander.when(of: day) != nil
    {
      // "No, I meant Sunday", where the day is asked for: it answers.
      converse(&sitting, day, &speech)
      return true
    }
    if countsAnew(correction, &sitting, &speech) { return true }
    if answersWhen(correction, &sitting, &speech) { return true }
    if means(correction, &sitting, &speech) { return true }
    guard puts(correction, &sitting, &speech, isMeant: heard.cues.command == .correction)
    else { return false }
    againOrLeaves(&sitting, line, heard, &speech)
    return true
  }

  /// "Not the dog, the capitals", to which of it they would take.
  private func putsAside(_ words: Substring, _ floor: Floor) -> Bool {
    guard case .vicarious(at: .borrowing) = floor else { return false }
    return hints.sift.rejected.open(words) && words.utf8.contains(0x2C)
  }

  /// "No fri, thurs is football": the right day, and why it is not the other.
  private func dayFirst(_ line: Line) -> Correction? {
    guard let comma = line.text.firstIndex(of: ",") else { return nil }
    let (day, reason) = (line.text[..<comma], line.text[comma...].dropFirst())
    guard day.wordCount <= 4, let correction = Correction(String(day), corrections),
      correction.isLed, correction.old == nil,
      understander.when(of: Line(correction.new)) != nil,
      understander.when(of: Line(String(reason))) != nil
    else { return nil }
    return correction
  }

  /// "Wait no 9", after "in 8 days": another number of them, and no rating.
  private func countsAnew(
    _ correction: Correction, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard correction.isLed, correction.old == nil, sitting.floor == .opening(at: .rating),
      correction.new.utf8.count <= 2, correction.new.allSatisfy(\.isNumber),
      let told = sitting.facts[.date], told.turn >= sitting.turn - 1,
      let from = told.phrase.quote.firstIndex(where: \.isNumber)
    else { return false }
    let rest = told.phrase.quote[from...].drop { $0.isNumber }
    guard rest.first == " " else { return false }
    return putsDay(told.phrase.quote[..<from] + correction.new + rest, &sitting, &speech)
  }

  /// "No, I meant February": a month by itself, in the place of the day that was told.
  private func means(
    _ correction: Correction, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    guard correction.isMeant, correction.old == nil, correction.new.wordCount == 1,
      sitting.facts.has(.date),
      understander.when(of: Line(correction.new)) == nil
    else { return false }
    return putsDay(corrections.beforeMonth + " " + correction.new, &sitting, &speech)
  }

  /// Puts the day of some words in the place of the one that was told; false where they name none.
  private func putsDay(
    _ words: String, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    let line = Line(words)
    guard let when = understander.when(of: line) else { return false }
    let day = DateWords.phrase(when, in: line)
    sitting.facts.keep(Fact(kind: .date, phrase: day, turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: day)
    speech.again(sitting)
    return true
  }

  /// True where something was told that can be put right.
  func hasTold(_ sitting: Sitting) -> Bool { sitting.greeted && !sitting.facts.all.isEmpty }

  /// Corrections that stand beside other words: "No, I said Tuesday, not Monday. The rest is right".
  /// - Returns: what is left of the line; nil where nothing was put right.
  func mends(
    _ sitting: inout Sitting, _ sentences: [Substring], _ speech: inout Speech
  ) -> Line? {
    guard hasTold(sitting) else { return nil }
    var rest: [Substring] = []
    var isAnyMended = false
    let numbers = rerates(&sitting, sentences, &speech)
    for sentence in sentences {
      if numbers.contains(where: { sentence.startIndex == $0.startIndex })
        || replans(&sitting, sentence, &speech)
        || takesOut(&sitting, sentence, sentences.count, &speech)
      {
        isAnyMended = true
      } else if let left = mend(sentence, of: sentences, &sitting, &speech) {
        isAnyMended = true
        if !left.isEmpty { rest.append(Substring(left.joined(separator: ", "))) }
      } else {
        rest.append(sentence)
      }
    }
    return isAnyMended
      ? Line(rest.count > 1 ? Sentences.text(rest) : String(rest.first ?? "")) : nil
  }

  /// "Anyway 50, and it's Thursday not Tuesday": what of a sentence is put right, and what is left.
  /// - Returns: the parts that say something else; nil where nothing was put right.
  private func mend(
    _ sentence: Substring, of sentences: [Substring], _ sitting: inout Sitting,
    _ speech: inout Speech
  ) -> [Substring]? {
    if putsAside(sentence, sitting.floor) { return nil }
    var parts = apart(sentence)
    // "I said 40, it's more like 55": the first is what is put right.
    if let nearer = parts.lastIndex(where: { corrections.nearer(in: $0) != nil }) {
      parts.removeFirst(nearer)
      if parts.count == 1, puts(parts[0], &sitting, &speech, isBeside: false) { return [] }
    }
    if parts.count > 1 {
      let left = parts.filter { !puts($0, &sitting, &speech, isBeside: true) }
      if left.count < parts.count { return left }
    }
    if puts(sentence, &sitting, &speech, isBeside: sentences.count > 1) { return [] }
    // "It was Saturday, I corrected that", where that stands already.
    guard insists(sentence) else { return nil }
    putsStrength(sentence, &sitting, &speech)
    return []
  }

  /// "It was a 7, I corrected myself": how strong it was, told a line or two before as something else.
  private func putsStrength(
    _ sentence: Substring, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    let numbers = MetaWord.all(in: sentence).compactMap(\.number).filter { $0 <= 10 }
    guard numbers.count == 1, let kind = sitting.facts.latest(of: [.strength, .strengthAfter]),
      let fact = sitting.facts[kind], fact.turn >= sitting.turn - 2, fact.number != numbers[0]
    else { return }
    let phrase = Phrase(number: numbers[0])
    sitting.facts.keep(
      Fact(kind: kind, phrase: phrase, number: numbers[0], turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: phrase)
  }

  private func insists(_ sentence: Substring) -> Bool {
    let text = sentence.lowercased()
    return sentence.wordCount <= 12 && corrections.insists.contains { text.holds($0) }
  }

  private func puts(
    _ part: Substring, _ sitting: inout Sitting, _ speech: inout Speech, isBeside: Bool
  ) -> Bool {
    guard part.wordCount <= 16, let correction = Correction(String(part), corrections),
      correction.old != nil || correction.isLed,
      // "Gybing, and I said 15": whether that answers or puts right, the whole line tells.
      !isBeside || correction.old != nil || givenNumber(in: part) == nil
    else { return false }
    // "I did finish it, I mean nobody stopped me": more of what is told, and nothing put right.
    if isBeside, correction.isMeant, correction.old == nil, correction.new.wordCount > 1,
      !sitting.asked.isNumber, understander.when(of: Line(correction.new)) == nil,
      phraser.heart(of: Line(correction.new))?.clause != nil
    {
      return false
    }
    return puts(correction, &sitting, &speech, isMeant: false, isBeside: isBeside)
  }

  /// The clauses of a sentence, where it has several that say something. What only leads to a
  /// correction ("no", "sorry") and what was wrong ("not Tuesday") go with the clause beside them.
  func apart(_ sentence: Substring) -> [Substring] {
    let clauses = clauses(of: sentence)
    if clauses.count == 1 { return [withoutJoint(sentence[clauses[0]])] }
    var parts: [Range<Substring.Index>] = []
    var isOpen = false
    for range in clauses {
      let clause = sentence[range]
      let isWrong = opensWithNot(clause) || corrections.insists.contains(clause.bare.lowercased())
      if let last = parts.last, isOpen || isWrong {
        parts[parts.count - 1] = last.lowerBound..<range.upperBound
      } else {
        parts.append(range)
      }
      isOpen = isLead(clause) || isWrong && parts.count == 1 && !isOpen
    }
    return parts.map { withoutJoint(sentence[$0]) }
  }

  private func withoutJoint(_ part: Substring) -> Substring {
    var clause = part.bare
    clause.strip(corrections.bareJoints)
    return clause
  }

  /// Parted at commas and semicolons, and before "and it's".
  private func clauses(of sentence: Substring) -> [Range<Substring.Index>] {
    var ranges: [Range<Substring.Index>] = []
    var start = sentence.startIndex
    var text = sentence
    let marks = text.withUTF8 { bytes in
      bytes.indices.filter { [0x20, 0x2C, 0x3B].contains(bytes[$0]) }
    }
    for mark in marks {
      let at = sentence.utf8.index(sentence.startIndex, offsetBy: mark)
      let byte = sentence.utf8[at]
      let parts = byte == 0x2C || byte == 0x3B || byte == 0x20 && joins(sentence[at...])
      guard parts, at > start else { continue }
      ranges.append(start..<at)
      start = byte == 0x20 ? at : sentence.utf8.index(after: at)
    }
    if start < sentence.endIndex { ranges.append(start..<sentence.endIndex) }
    return ranges
  }

  private func joins(_ rest: Substring) -> Bool {
    corrections.wordJoints.contains { joint in
      guard rest.opens(with: joint) else { return false }
      let tail = Substring(rest.utf8.dropFirst(joint.utf8.count + 1))
      return corrections.fillers.open(tail) || corrections.meant.open(tail)
    }
  }

  func opensWithNot(_ clause: Substring) -> Bool {
    var words = clause.bare
    words.strip(corrections.leads)
    return corrections.wrongs.open(words)
  }

  /// "No, it was the knees. Joss did it, he walked half of it": the no is of something else, and somebody is
  /// named behind it.
  func opensWithNo(_ sentences: [Substring], _ heard: Heard) -> Bool {
    guard heard.cues.polarity == .no, let first = sentences.first, first.wordCount > 2,
      phraser.person(of: Line(String(first))) == nil
    else { return false }
    return sentences.dropFirst().contains { sentence in
      phraser.stretches(of: Line(String(sentence.bare))).contains {
        ($0.who == .somebody || $0.who == .other) && $0.isFinite && !$0.isDenied
      }
    }
  }

  private func isLead(_ clause: Substring) -> Bool {
    var words = clause.bare
    words.strip(corrections.leads)
    words.strip(corrections.meant)
    return words.isEmpty
  }
}
