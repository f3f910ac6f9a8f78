import Dialogue
import Machines
import Understanding

/// The reply to what stands beside an answer: a question is answered, a worry gets the nearest true thing, and
/// what cannot be answered is named in their words.
extension Coach {
  /// Says something to each, before all else.
  func takeUp(_ companions: [Companion], _ sitting: inout Sitting, _ speech: inout Speech) {
    let isAnswered = companions.contains { isSettled($0, sitting) }
    // Two are room enough beside an answer; what can't be answered is passed over beside what can.
    for companion in companions.filter({ !isAnswered || isSettled($0, sitting) }).prefix(2) {
      switch companion {
      case .worry(let words): meet(words, sitting, &speech)
      case .question(let words, let before): reply(words, before, &sitting, &speech)
      }
    }
  }

  func isSettled(_ companion: Companion, _ sitting: Sitting) -> Bool {
    switch companion {
    case .worry: true
    case .question(let words, let before):
      whetherHeard(words, before, sitting) != nil || ask(words, sitting)?.isSettled == true
    }
  }

  /// What a sentence asks, whether or not it has its mark.
  func ask(_ words: Substring, _ sitting: Sitting) -> Query? {
    if let short = shortAnswer(words) { return .short(short) }
    return query(words.isMarked ? String(words) : words + "?", sitting)
  }

  private func reply(
    _ words: Substring, _ before: Substring?, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    if let (told, key) = whetherHeard(words, before, sitting) {
      let isBare = key != "beside.missed" && !canSay(told)
      // Said back however much of the line it is: that is what was asked.
      speech.parrot = nil
      speech.add([.inform(isBare ? "beside.got.bare" : key)], line: told)
      return
    }
    if words.wordCount <= 5, hints.felt.wouldDo.open(words.bare) {
      // "Something like: it's gone by page three. Would that do?"
      speech.add([.inform("beside.wouldDo")])
      return
    }
    let asked = ask(words, sitting)
    if let asked, asked.isSettled || asked == .hope { return answer(asked, sitting, &speech) }
    if hints.asked.plea.stand(in: MetaWord.all(in: words)), let moment = plea(in: words, sitting) {
      speech.add([.inform(pleaKey("plea.moment", moment, sitting))], line: moment)
      return
    }
    if case .judgement(let phrase?)? = asked, canSay(phrase) {
      speech.add([.inform("beside.whether")], line: phrase)
    } else {
      var quote = Substring(words.unmarked).bare
      quote.strip(hints.asked.fronts)
      let isShort =
        quote.wordCount <= 10 && quote.utf8.count <= 80 && joints.soundness.holds(String(quote))
      speech.add(
        [.inform(isShort ? "beside.open" : "beside.open.bare")], line: Phrase(quote: String(quote)))
    }
    sitting.queried = Queried(words: clip(String(words), bytes: 120), turn: sitting.turn)
  }

  /// The question of those that have one answer for all.
  func shortAnswer(_ words: Substring) -> ShortAnswer? {
    let small = MetaWord.all(in: words)
    guard small.count <= 18 else { return nil }
    return hints.beside.short.first { $0.words.stand(in: small) }?.answer
      ?? (asksSomebody(words) ? .asking : nil)
  }

  /// "Could I ask Imke to listen": whether to ask somebody, and not "could I ask you something".
  func asksSomebody(_ words: Substring) -> Bool {
    var rest = words.bare
    guard rest.strip(hints.beside.askingLeads), let who = rest.parted.first,
      rest.wordCount > 2
    else { return false }
    return !hints.beside.notAsked.hold(MetaWord.all(in: who))
  }

  /// "Did you get that?" of what was told before it, "did I say I threw up?" of what is told in it, "did you
  /// see what I said about Shelley" of what was told right before; nil where none is asked.
  func whetherHeard(
    _ words: Substring, _ before: Substring?, _ sitting: Sitting
  ) -> (Phrase, key: String)? {
    var rest = words.bare
    rest.strip(hints.asked.fronts)
    if rest.strip(hints.beside.saidIt), rest.wordCount > 1 {
      let told = phraser.phrases(of: Line(String(rest.unmarked))).first { $0.clause != nil }
      // What was kept is told from what went past.
      let isKept =
        self.told(of: rest, sitting) != nil
        || MetaWord.all(in: rest).all.contains {
          $0.number.map { rating(of: $0, sitting) != nil } ?? false
        }
      return told.map { ($0, isKept ? "beside.got" : "beside.noted") }
    }
    if rest.strip(hints.beside.saidOf), case let asked = Substring(rest.unmarked).bare,
      (1...5).contains(asked.wordCount)
    {
      let told = told(of: asked, in: sitting.lastLine) ?? told(of: asked, sitting)
      return told.map { ($0, "beside.got") } ?? (Phrase(quote: String(asked)), "beside.missed")
    }
    guard let before, hints.beside.got.hold(MetaWord.all(in: words)) else { return nil }
    let told = phraser.phrases(of: Line(String(before.bare))).first { $0.clause != nil }
    return (told ?? Phrase(quote: String(before.bare)), "beside.got")
  }

  /// What a line told of somebody or something.
  private func told(of asked: Substring, in line: String) -> Phrase? {
    let names = asked.smallWords(figures: false, apostrophes: false).filter { $0.utf8.count > 3 }
    let sentences = Sentences.all(in: line).map { sentence in
      var words = sentence.bare
      while words.strip(corrections.fillers) || words.strip(corrections.bareJoints) {
        words = words.bare
      }
      return words
    }
    return phraser.phrases(of: Line(Sentences.text(sentences))).last { phrase in
      guard phrase.clause != nil else { return false }
      let words = phrase.quote.smallWords(figures: false, apostrophes: false)
      return names.contains(where: words.contains)
    }
  }

  /// The nearest true thing to a worry: for a slip of their own one breath and the next thing, for what
  /// others say a short sentence, for the rest that it is no forecast.
  private func meet(_ words: Substring, _ sitting: Sitting, _ speech: inout Speech) {
    let line = Line(String(Substring(words.unmarked).bare))
    guard var worry = phraser.phrases(of: line).first else { return }
    if worry.clause == nil, (2...12).contains(line.words) {
      // "Dad says no": behind "what if" it is a clause, whatever it looks like.
      let clause = phraser.turned(line.text)
      let isOfYou = clause.lowercased().hasPrefix(joints.you)
      worry.clause = isOfYou ? clause.prefix(1).lowercased() + clause.dropFirst() : clause
    }
    let small = MetaWord.all(in: line.text)
    let cues = understander.cues(of: line, asked: .nothing)
    let who = phraser.stretches(of: line).first?.who
    let isTheirs = who == .own || who == .thing || who == .nobody
    let isSlip = !cues.sensations.isEmpty || isTheirs && hints.beside.lapses.stand(in: small)
    let key: String
    if !canSay(worry) {
      key = "beside.bare"
    } else if sitting.mode == .quick {
      key = "beside.quick"
    } else if case .persuasion = sitting.floor, who != .own {
      key = "beside.doubted"
    } else if let known = ownAnswer(sitting, speech) {
      // Most of a short line is not said back.
      let isMost = (worry.clause ?? "").wordCount * 5 > speech.whole.wordCount * 3
      key = isMost && known == "beside.known.aim" ? known + ".bare" : known
    } else if isSlip {
      key = pleaKey("beside.slip", nil, sitting)
    } else if who == .other || who == .somebody, hints.beside.speaking.stand(in: small) {
      key = pleaKey("beside.said", nil, sitting)
    } else {
      key = who == .own ? "beside.own" : "beside.course"
    }
    speech.add([.inform(key)], line: worry)
  }

  /// What they said they would do first, or differently, is the nearest answer to a worry.
  func ownAnswer(_ sitting: Sitting, _ speech: Speech) -> String? {
    func isShort(_ shape: String?) -> Bool {
      shape.map { $0.wordCount <= 10 && joints.soundness.holds($0) } ?? false
    }
    let known = [
      ("beside.known.aim", isShort(sitting.facts[.aim]?.phrase.clause)),
      ("beside.known.change", isShort(sitting.facts[.change]?.phrase.todo)),
    ]
    return known.first { $0.1 && speech.hasMore($0.0, sitting) }?.0
  }

  /// True where its clause can stand in a sentence of the coach's.
  private func canSay(_ phrase: Phrase) -> Bool {
    phrase.clause.map { joints.soundness.holds($0) && !joints.slips.stand(in: $0) } ?? false
  }
}
