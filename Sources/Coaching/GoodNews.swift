import Dialogue
import Efficacy
import Machines
import Understanding

/// Good news in the middle of the talk: "They called me back! Second round Thursday". It is met as
/// what it is, and never taken for a worry, a part or an answer.
extension Coach {
  /// - Returns: false where the line has no such news.
  func rejoices(
    _ sitting: inout Sitting, _ sentences: [Substring], _ words: MetaWords,
    _ speech: inout Speech
  ) -> Bool {
    guard hints.news.any.stand(in: words), sitting.mode == .full, sitting.greeted,
      sitting.facts.has(.task), !sitting.floor.isScreening, sitting.floor.question != nil
    else { return false }
    let isCorrected = hints.news.notWorry.stand(in: words)
    let news = sentences.first { isNews($0) }.flatMap { statement($0) }
    let isComment = sentences.contains { isNewsComment($0) }
    switch sitting.floor {
    case .checkIn, .quick: return false
    // What was told of may be the news itself, and is heard as it is.
    case .mastery(at: .recalling), .mastery(at: .happening):
      guard news != nil else { return false }
      speech.add([.inform("news.joy")])
      return false
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close: break
    }
    guard news != nil || isComment else { return false }
    sitting.tries = 0
    sitting.skips = 0
    keepNewDay(of: sentences, &sitting)
    // Said back however much of the line it is.
    speech.parrot = nil
    if let told = news
      ?? sentences.lazy.filter({ !self.isNewsComment($0) })
      .compactMap({ self.statement($0) }).first
    {
      speech.add([.inform(isCorrected ? "news.granted" : "news.heard")], line: told)
      if leadsToDeed(sitting) {
        attribute(told, &sitting, &speech)
        return true
      }
    } else {
      speech.add([.inform(isCorrected ? "news.granted" : "news.joy")])
    }
    switch sitting.floor {
    case .arousal(at: .meaning), .arousal(at: .fitting):
      // What was feared or read into it is let be.
      advance(&sitting, sitting.floor.passed, &speech, line: nil)
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .checkIn, .quick:
      speech.again(sitting)
    }
    return true
  }

  /// "They called me back", "I passed!", at the start of a short sentence.
  private func isNews(_ sentence: Substring) -> Bool {
    guard sentence.wordCount <= 9, !sentence.isMarked else { return false }
    var told = sentence.bare
    told.strip(speaker.words.options["news.front"] ?? [])
    guard understander.outcome(of: Line(String(told))) != .failure else { return false }
    if hints.news.leads.open(told) { return true }
    // "I got it!": without the mark it may be no more than that something was understood.
    return sentence.utf8.last == UInt8(ascii: "!")
      && hints.news.loud.hold(MetaWord.all(in: told))
  }

  /// "That's good news", "that's not a worry": said of it, and nothing to say back.
  private func isNewsComment(_ sentence: Substring) -> Bool {
    guard sentence.wordCount <= 9, !sentence.isMarked else { return false }
    return sentence.pieces(at: 0x2C).contains { piece in
      hints.news.comments.open(Substring(piece).bare)
        || hints.news.notWorry.stand(in: MetaWord.all(in: piece))
    }
  }

  private func statement(_ sentence: Substring) -> Phrase? {
    guard !sentence.isMarked else { return nil }
    var told = sentence.bare
    told.strip(speaker.words.options["news.front"] ?? [])
    let phrase = phraser.phrases(of: Line(String(told))).first
    return phrase?.clause == nil ? nil : phrase
  }

  /// True where what they did for it is the next thing to ask, and nothing was told of that yet.
  private func leadsToDeed(_ sitting: Sitting) -> Bool {
    guard !sitting.tender, !sitting.visited.contains(.mastery), !sitting.facts.has(.did) else {
      return false
    }
    switch sitting.floor {
    case .vicarious, .persuasion, .arousal: return true
    case .opening: return sitting.facts.has(.rating)
    case .mastery, .plan, .close, .checkIn, .quick: return false
    }
  }

  /// The news is a success, and the question is what they did for it.
  private func attribute(_ news: Phrase, _ sitting: inout Sitting, _ speech: inout Speech) {
    for kind in Card.kinds(.mastery) { sitting.facts.drop(kind) }
    sitting.facts.keep(Fact(kind: .attempt, phrase: news, number: 1, turn: sitting.turn))
    if let here = sitting.floor.source { leave(here, &sitting) }
    sitting.parked = nil
    sitting.opened = true
    sitting.floor = .mastery(at: .doing(ending: .success))
    speech.add([.ask("mastery.doing")])
  }

  /// "Second round Thursday": the day that is ahead now.
  private func keepNewDay(of sentences: [Substring], _ sitting: inout Sitting) {
    for sentence in sentences {
      let line = Line(String(sentence))
      guard let when = understander.when(of: line), !when.past else { continue }
      switch when.kind {
      case .weekday, .date, .days:
        sitting.facts.keep(
          Fact(kind: .date, phrase: DateWords.phrase(when, in: line), turn: sitting.turn))
        return
      case .now, .minutes, .vague: continue
      }
    }
  }
}
