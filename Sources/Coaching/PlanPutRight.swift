import Dialogue
import Efficacy
import Machines
import Understanding

/// "I'm not writing them at the football. Sunday morning, in the kitchen. 85", "no, not the kitchen, the garden", once
/// there is a plan: its moment and its place put right, and the rest of the line is an answer.
extension Coach {
  /// What a line puts right of a plan.
  private struct PutRight {
    var moments: [Substring] = []
    var place: Substring?
    /// What it was not, and what it is: "the kitchen", "the garden".
    var denied: Substring?
    var thing: Substring?
    var isTurned = false
    var isDenied = false
    var numbers: [Substring] = []
    /// More is told than can be put in here: another act.
    var hasMore = false
    /// The sentences that say nothing of it.
    var others: [Substring] = []
  }

  /// - Returns: false where the line puts neither in the place of what was planned.
  func putsPlanRight(
    _ sitting: inout Sitting, _ line: Line, _ words: MetaWords, _ speech: inout Speech
  ) -> Bool {
    guard sitting.floor.isPastTheCue || sitting.ended, words.count <= 40,
      hints.later.turnWords.stand(in: words), sitting.facts.has(.cue),
      case let sentences = Sentences.all(in: line.text), !sentences.contains(where: \.isMarked),
      let standing = act(of: sitting)
    else { return false }
    let told = putRight(in: sentences, standing, sitting)
    if sitting.ended, told.moments.isEmpty, saysTheSame(sentences, standing, sitting, words) {
      // "I said the garden, not the living room", of a plan that says so.
      speech.add([.summarise("plan.recalled"), .close("close.after")])
      return true
    }
    guard told.isTurned || told.isDenied, !told.hasMore else { return false }
    let moment = joinedMoment(told.moments).parted
      .map { typed.shorts[$0.lowercased()] ?? String($0) }.joined(separator: " ")
    if !told.moments.isEmpty {
      // A bare day or hour behind "no" is put in elsewhere, with what it stands for.
      let isBare =
        moment.wordCount == 1
        || hints.clocks.time(opening: moment.parted.map { inFigure($0) })?.upperBound
          == moment.wordCount
      guard told.isDenied || told.place != nil || !isBare || isBetter(sentences)
      else { return false }
      puts(moment[...], placed(standing, told.place), &sitting)
    } else if let place = told.place, told.isDenied || sitting.asked.isNumber,
      let cue = sitting.facts[.cue]?.phrase
    {
      keepPlan(cue, placed(standing, place), &sitting)
    } else if let was = told.denied, let now = told.thing, holds(was, standing, sitting),
      phraser.person(of: Line(String(now))) == nil
    {
      sitting.facts.reword(String(was), as: String(now), in: OpenPlan.kinds, turn: sitting.turn)
    } else {
      return false
    }
    speech.parrot = nil
    speech.isWished = true
    if hints.later.turnBlames.stand(in: words) { speech.add([.inform("meta.sorry")]) }
    speech.add([.summarise("plan.changed")])
    let asksWhatMayCome =
      sitting.floor == .plan(at: .bracing) || sitting.floor == .plan(at: .answering)
    let others = told.others.filter { !hints.later.turnBlames.stand(in: MetaWord.all(in: $0)) }
    if asksWhatMayCome, !others.isEmpty, told.numbers.isEmpty {
      // "She laughs, then I laugh too. Oh, and in the living room"
      converse(&sitting, Line(Sentences.text(others)), &speech)
    } else {
      goesOn(told.numbers, &sitting, &speech)
    }
    return true
  }

  private func holds(_ was: Substring, _ standing: Phrase, _ sitting: Sitting) -> Bool {
    let plan = (sitting.facts[.cue]?.phrase.quote ?? "") + " " + standing.quote
    return plan.lowercased().holds(was.lowercased())
  }

  private func saysTheSame(
    _ sentences: [Substring], _ standing: Phrase, _ sitting: Sitting, _ words: MetaWords
  ) -> Bool {
    guard hints.later.turnBlames.stand(in: words), sentences.count == 1 else { return false }
    let said = turn(sentences[0], opensSentence: false).words
    let right = longWords(of: Phrase(quote: String(said.cut(at: corrections.nots)?.0 ?? said)))
    let known = longWords(
      of: Phrase(quote: standing.quote + " " + (sitting.facts[.cue]?.phrase.quote ?? "")))
    return !right.isEmpty && right.allSatisfy(known.contains)
  }

  /// "I said Sunday morning", once there is a plan: heard as it was typed.
  func saysPlanAgain(_ line: Line, _ words: MetaWords, _ sitting: Sitting) -> Bool {
    guard sitting.floor.isPastTheCue, hints.later.turnBlames.stand(in: words), words.count <= 40
    else { return false }
    return Sentences(line.text).contains { sentence in
      sentence.pieces(at: 0x2C, 0x3B).contains {
        let (words, isTurned) = turn($0, opensSentence: false)
        return isTurned && tellsTime(words)
      }
    }
  }

  /// A number beside it is the answer, or the chance of the plan.
  private func goesOn(
    _ numbers: [Substring], _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    if sitting.ended {
      speech.add([.close("close.after")])
      return
    }
    if !numbers.isEmpty, case .plan = sitting.floor { sitting.floor = .plan(at: .predicting) }
    if sitting.asked.isNumber, let number = numbers.last {
      converse(&sitting, Line(String(number)), &speech)
    } else {
      if sitting.floor == .plan(at: .answering) { sitting.floor = .plan(at: .bracing) }
      speech.again(sitting)
    }
  }

  private func putRight(
    in sentences: [Substring], _ standing: Phrase, _ sitting: Sitting
  ) -> PutRight {
    var told = PutRight()
    let plan = (sitting.facts[.cue]?.phrase.quote ?? "") + " " + standing.quote
    for sentence in sentences {
      let pieces = sentence.pieces(at: 0x2C, 0x3B)
      // "It's Sunday morning, not Thursday"
      let isDenied = pieces.contains {
        denied(turn($0, opensSentence: false).words, standing, plan) != nil
      }
      told.isDenied = told.isDenied || isDenied
      var isAny = false
      for (at, piece) in pieces.enumerated() {
        if rating(in: piece) != nil, piece.wordCount <= 3 {
          told.numbers.append(piece)
          isAny = true
          continue
        }
        var (words, isTurned) = turn(piece, opensSentence: at == 0)
        told.isTurned = told.isTurned || isTurned
        if let (right, wrong) = words.cut(at: corrections.nots), wrong.wordCount <= 4,
          corrections.articles.open(right) || isPlace(right) || tellsTime(right),
          let was = denied("\(corrections.not ?? "") \(wrong)"[...], standing, plan)
        {
          // "The garden, not the living room"
          (told.isDenied, told.denied, words) = (true, was, right.bare)
        }
        let isWrong =
          words.wordCount <= 7 && hints.plan.wrong.stand(in: MetaWord.all(in: words))
        let isOff = told.isTurned || told.isDenied
        if words.isEmpty || isWrong || hints.later.turnSames.hold(MetaWord.all(in: words)) {
          told.isDenied = told.isDenied || isWrong
          isAny = isAny || isWrong
          continue
        }
        if let was = denied(words, standing, plan) {
          (told.isDenied, told.denied) = (true, was)
        } else if isOff, !isPlace(words), tellsTime(words), !isCleft(words) {
          told.moments.append(words)
        } else if isOff, told.place == nil, isPlace(words) {
          told.place = words
        } else if told.denied != nil, told.thing == nil, words.wordCount <= 4,
          corrections.articles.open(words)
        {
          told.thing = words
        } else {
          told.hasMore = told.hasMore || isMore(words)
          continue
        }
        isAny = true
      }
      if !isAny { told.others.append(sentence) }
    }
    return told
  }

  /// "Not the kitchen", "I'm not writing them at the football", of words of the plan.
  private func denied(_ words: Substring, _ standing: Phrase, _ plan: String) -> Substring? {
    let opening = phraser.stretches(of: Line(standing.quote)).first?.verb ?? ""
    /// "Jogging", of "jog"
    func isOf(_ verb: String, _ other: String) -> Bool {
      verb.utf8.count >= 3 && other.utf8.count >= 3
        && (verb.hasPrefix(other) || other.hasPrefix(verb))
    }
    let known = longWords(of: Phrase(quote: plan))
    func isKnown(_ words: Substring) -> Bool {
      longWords(of: Phrase(quote: String(words))).contains { known.contains($0) }
    }
    var rest = words
    if opensWithNot(words) || corrections.wrongs.open(words) {
      rest.strip(corrections.wrongs)
      let isAct =
        isOf(rest.parted.first?.lowercased() ?? "", opening)
        || hints.plan.doings.stand(in: MetaWord.all(in: rest))
      return isKnown(rest) || isAct || isPlace(rest.bare) ? rest.bare : nil
    }
    let first = phraser.stretches(of: Line(String(words))).first
    guard let first, first.isDenied, first.who == .own, !first.past,
      isKnown(words) || isOf(first.verb, opening)
        || hints.plan.doings.stand(in: MetaWord.all(in: words))
    else { return nil }
    return words
  }

  /// "In the kitchen", "at my sister's".
  private func isPlace(_ words: Substring) -> Bool {
    (2...6).contains(words.wordCount) && hints.plan.places.open(words)
      && corrections.articles.open(words.parted.dropFirst().joined(separator: " ")[...])
      && understander.when(of: Line(String(words))) == nil
      && !hints.plan.routines.stand(in: MetaWord.all(in: words))
      && !words.parted.contains { hints.plan.dayParts.open($0) } && !words.hasNumber
      && phraser.phrases(of: Line(String(words))).allSatisfy { $0.clause == nil && $0.todo == nil }
  }

  /// The act with another place, or with one.
  private func placed(_ act: Phrase, _ place: Substring?) -> Phrase {
    guard let place else { return act }
    let words = act.quote.parted
    // "Write them | in the bedroom"
    if let at = words.indices.dropFirst().last(where: {
      isPlace(words[$0...].joined(separator: " ")[...])
    }), words.count - at <= 4 {
      var act = act
      act.put(
        phraser.turned(String(place)),
        for: phraser.turned(words[at...].joined(separator: " ")))
      if act.quote.holds(place) || act.quote.hasSuffix(phraser.turned(String(place))) { return act }
    }
    return adding(
      " " + phraser.turned(String(place)), typed: " " + place, to: act, most: 22)
  }

  /// "Ten goes", "the bike": a thing beside the moment, where why it is another may stand as well.
  private func isMore(_ words: Substring) -> Bool {
    if isCleft(words), words.parted.last?.lowercased() != joints.that { return true }
    return !hints.plan.places.open(words) && words.wordCount <= 6
      && phraser.phrases(of: Line(String(words))).allSatisfy { $0.clause == nil }
  }

  /// "This evening after tea that I ring her"
  private func isCleft(_ words: Substring) -> Bool {
    words.parted.dropFirst().contains { $0.lowercased() == joints.that }
  }

  /// "Friday is better", of a plan that has a day.
  private func isBetter(_ sentences: [Substring]) -> Bool {
    sentences.contains { sentence in
      sentence.pieces(at: 0x2C).contains {
        hints.later.better.stand(in: MetaWord.all(in: $0))
      }
    }
  }
}
