import Dialogue
import Machines
import Understanding

/// What somebody says of themselves before they say what they want: "I'm Nadia, junior nurse".
extension Coach {
  /// The line without what they are, which is no goal.
  func withoutWhatTheyAre(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Line? {
    guard sitting.floor == .opening(at: .wishing),
      hints.themselves.jobs.stand(in: words) || words.all.contains(where: { $0.number != nil }),
      line.words <= 30
    else { return nil }
    let isIntroduced = hints.themselves.leads.stand(in: words)
    var isChanged = false
    let sentences = Sentences.all(in: line.text).map { sentence -> String in
      let pieces = sentence.pieces(at: 0x2C)
      let rest = pieces.filter { !isWhatTheyAre($0, isIntroduced: isIntroduced) }
      guard rest.count < pieces.count else { return String(sentence) }
      isChanged = true
      let text = rest.map { String($0.bare) }.joined(separator: ", ")
      return text.isEmpty || !sentence.isMarked ? text : text + "?"
    }
    guard isChanged else { return nil }
    let text = sentences.filter { !$0.isEmpty }.map {
      $0.last.map { ".!?".contains($0) } ?? true ? $0 : $0 + "."
    }.joined(separator: " ")
    return text.isEmpty ? nil : Line(text)
  }

  /// "Junior nurse", "34", "nurse here".
  private func isWhatTheyAre(_ piece: Substring, isIntroduced: Bool) -> Bool {
    var words = Substring(piece.unmarked.straight).bare
    let isHere = words.strip(backwards: hints.names.heres)
    guard isHere || isIntroduced, (1...4).contains(words.wordCount) else { return false }
    let all = MetaWord.all(in: words)
    if all.count == 1, let age = all[0].number { return isIntroduced && (10...99).contains(age) }
    guard let last = all.last, hints.themselves.jobs.hold(last) else { return false }
    return all.dropLast().allSatisfy(hints.themselves.adjectives.hold)
  }

  /// "It's going back to the choir I meant", where another thing was taken for the goal.
  func restatesTask(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.facts.has(.task),
      sitting.floor == .opening(at: .dating) || sitting.floor == .opening(at: .rating)
    else { return false }
    for (at, sentence) in sentences.enumerated() where !sentence.isMarked {
      guard let (task, beside) = meantTask(sentence) else { continue }
      let date = sitting.facts[.date].flatMap { $0.phrase.noun ?? $0.phrase.quote }
      let dated = date.map { Line(task.text + ", " + $0) } ?? task
      sitting.facts = Facts()
      sitting.floor = .opening(at: .wishing)
      sitting.tries = 0
      speech.parrot = nil
      converse(&sitting, dated, &speech)
      let rest = Line(Sentences.text(([beside] + sentences[(at + 1)...]).filter { !$0.isEmpty }))
      if rest.words > 0, sitting.floor.question != nil {
        speech.dropQuestions()
        goOn(&sitting, with: rest, &speech)
      }
      return true
    }
    return false
  }

  /// What stands between "it's" and "I meant", and what stands beside it.
  private func meantTask(_ sentence: Substring) -> (Line, Substring)? {
    let pieces = sentence.pieces(at: 0x2C)
    for (at, piece) in pieces.enumerated() {
      var words = Substring(piece.unmarked.straight).bare
      words.strip(corrections.leads)
      guard words.strip(hints.themselves.clefts), words.strip(backwards: hints.themselves.meant),
        (1...9).contains(words.wordCount)
      else { continue }
      let line = Line(String(words))
      guard phraser.opensWithGerund(line) || phraser.task(of: line, date: nil) != nil else {
        continue
      }
      let beside = pieces[(at + 1)...].filter {
        !(corrections.not.map($0.bare.opens(with:)) ?? false)
      }
      return (line, beside.first ?? "")
    }
    return nil
  }
}
