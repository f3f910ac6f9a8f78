import Dialogue
import Machines
import Understanding

/// Another goal in the middle of a talk, smaller or other: "can we make it 8k first", "may I change what I
/// want? I'd rather ask her to share it". All else that was told is kept, and its number is asked for again.
extension Coach {
  /// - Returns: false where the line changes nothing of what they want.
  func changesAim(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, sitting.mode == .full, sitting.safety == .clear,
      !sitting.floor.isScreening, line.words <= 60,
      let task = sitting.facts[.task]?.phrase, sitting.floor.question != nil
    else { return false }
    if sitting.floor == .opening(at: .rating), sitting.opened, sitting.parked != nil,
      let rating = heard.cues.rating, !rating.verbal
    {
      return takesNewNumber(&sitting, line, heard, &speech)
    }
    if hints.wanted.making.stand(in: heard.said),
      let (smaller, word) = smaller(Sentences.all(in: line.text), task)
    {
      guard let aim = rewritten(task, word.old, word.new) ?? only(word.new, of: task) else {
        return false
      }
      take(aim, &sitting, [.inform("wanted.changed.first")], smaller, &speech)
      return true
    }
    guard hints.wanted.turns.stand(in: heard.said), let aim = turned(line) else { return false }
    take(aim, &sitting, [.inform("wanted.changed")], aim, &speech)
    return true
  }

  /// "8k" of "actually can we make it 8k first", where the goal has a "10k".
  private func smaller(
    _ sentences: [Substring], _ task: Phrase
  ) -> (Phrase, word: (old: String, new: String))? {
    for sentence in sentences {
      for piece in sentence.pieces(at: 0x2C) {
        var words = Substring(piece.unmarked.straight).bare
        while words.strip(corrections.leads) || words.strip(hints.wanted.complains)
          || words.strip(hints.asked.fronts)
        {}
        guard words.strip(hints.wanted.makes) else { continue }
        let whole = words
        while words.strip(backwards: hints.wanted.makeTails) {}
        guard whole != words, (1...2).contains(words.wordCount), words.hasNumber,
          understander.when(of: Line(String(words))) == nil
        else { continue }
        let old = amount(like: words, in: task.quote) ?? ""
        guard !old.isEmpty || words.contains(where: \.isLetter) else { continue }
        let new = String(words)
        return (Phrase(quote: new, noun: new), (old, new))
      }
    }
    return nil
  }

  /// The word of the goal that counts the same thing: "10k" for "8k", "10 k" or "10".
  private func amount(like words: Substring, in task: String) -> String? {
    let unit = words.filter { !$0.isNumber && $0 != " " }.lowercased()
    return task.parted.first { word in
      guard word.first?.isNumber == true else { return false }
      let own = word.filter { !$0.isNumber }.lowercased()
      return own == unit || unit.isEmpty
    }.map(String.init)
  }

  private func rewritten(_ task: Phrase, _ old: String, _ new: String) -> Phrase? {
    guard !old.isEmpty else { return nil }
    var aim = task
    aim.quote = task.quote.replacing(old, with: new)
    aim.noun = task.noun?.replacing(old, with: new)
    aim.todo = task.todo?.replacing(old, with: new)
    aim.doing = task.doing?.replacing(old, with: new)
    aim.clause = task.clause?.replacing(old, with: new)
    return aim.quote == task.quote ? nil : aim
  }

  /// "Run 15k", of "run a half marathon": the same act with an amount.
  private func only(_ amount: String, of task: Phrase) -> Phrase? {
    guard let verb = task.todo?.parted.first else { return nil }
    let todo = verb + " " + amount
    var aim = Phrase(quote: todo)
    aim.todo = todo
    aim.doing = task.doing?.parted.first.map { $0 + " " + amount }
    return aim
  }

  /// The goal behind "may I change what I want?", or behind the colon.
  private func turned(_ line: Line) -> Phrase? {
    let clauses = Sentences.all(in: line.text).flatMap { $0.pieces(at: 0x3A) }
    guard let at = clauses.firstIndex(where: { hints.wanted.turns.stand(in: MetaWord.all(in: $0)) })
    else { return nil }
    for clause in clauses[(at + 1)...] where !clause.isMarked {
      var words = Substring(clause.unmarked.straight).bare
      let isLed = words.strip(hints.wanted.turnLeads)
      while words.strip(hints.wanted.turnLeads) {}
      guard words.wordCount >= 2 else { continue }
      // "Ask her to share it, I mean that she has the Eve": the act comes first.
      let first = isLed ? words.pieces(at: 0x2C).first.map { Substring($0).bare } ?? words : words
      let goal = Line(String(first))
      if let aim = phraser.task(of: goal, date: nil), aim.todo != nil || aim.noun != nil {
        return aim
      }
      return Phrase(quote: goal.text)
    }
    return nil
  }

  /// The goal is the new one, and its number is asked for, where it can be.
  private func take(
    _ aim: Phrase, _ sitting: inout Sitting, _ moves: [Move], _ line: Phrase,
    _ speech: inout Speech
  ) {
    sitting.facts.keep(Fact(kind: .task, phrase: aim, turn: sitting.turn))
    speech.parrot = nil
    speech.isWished = true
    sitting.tries = 0
    speech.add(moves, line: line)
    let isRated = sitting.facts.has(.rating) && !sitting.facts.has(.numberless)
    guard isRated else { return speech.again(sitting) }
    if case .opening = sitting.floor {
      sitting.facts.drop(.rating)
      sitting.floor = .opening(at: .rating)
      speech.add([.ask("wanted.changed.rating")])
    } else if sitting.parked == nil, !sitting.floor.isClosing {
      sitting.facts.drop(.rating)
      sitting.parked = sitting.floor
      sitting.floor = .opening(at: .rating)
      speech.add([.ask("wanted.changed.rating")])
    } else {
      speech.again(sitting)
    }
  }

  /// The number of the new goal, and back to where the talk stood.
  private func takesNewNumber(
    _ sitting: inout Sitting, _ line: Line, _ heard: Heard, _ speech: inout Speech
  ) -> Bool {
    guard let fact = keeping(line, heard, sitting).fact(.rating) else { return false }
    sitting.facts.keep(fact)
    sitting.lastKept = .rating
    sitting.tries = 0
    advance(
      &sitting, Turn(.opening(at: .done), [.reflect("opening.rated")]), &speech, line: nil)
    return true
  }
}

extension Floor {
  /// True where the whole is rated once more anyway.
  fileprivate var isClosing: Bool { if case .close = self { true } else { false } }
}
