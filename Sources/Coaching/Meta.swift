import Dialogue
import Machines
import Understanding

/// What a sentence says of the conversation itself, so that it is not an answer to what was asked.
enum Meta: String, CaseIterable {
  /// "I'd like to start again".
  case restart
  /// "What was my plan?"
  case plan
  /// "I just told you": it was.
  case told
  /// "That wasn't my word", "I never said that".
  case off
  /// "You just repeat what I say", "nobody's home".
  case complaint
  /// "That was kinder than I expected".
  case praise
  /// "Stop asking about my boss", "leave my sister out of it".
  case leave
  /// "You didn't answer my question".
  case unanswered
  /// "Just tell me what I do on Thursday".
  case planning
  /// "Which part of what?", "I don't get that".
  case unclear
  /// "What did I say?"
  case recall
  /// Any other question to the coach.
  case question
  /// "One moment", "brb": they will be back.
  case pause
  /// What was asked, said back as a question before the answer.
  case echo
}

/// A line parted into what answers and what is about the conversation.
struct Parted {
  /// What is left to be taken as an answer; empty where nothing is.
  var answer = ""
  var metas: [Meta] = []
  /// The number of "I said 69".
  var number: Int?
  /// The question to the coach that is to be answered before the thread goes on.
  var query: Substring?

  mutating func add(_ words: some StringProtocol) {
    let ends = answer.last.map { ".!?".contains($0) } ?? true
    answer += (answer.isEmpty ? "" : ends ? " " : ". ") + words
  }
}

extension Coach {
  /// The line without its sentences about the conversation; nil where it has none.
  ///
  /// - Parameters:
  ///   - words: those of all sentences.
  ///   - rating: whether a number was heard in the whole line, where that is known.
  func parted(
    _ sentences: [Substring], _ words: MetaWords, _ sitting: Sitting,
    rating isRated: Bool? = nil
  ) -> Parted? {
    let takesQuestions = sitting.floor.takesQuestions
    let only = sentences.count == 1 ? words : nil
    if only != nil, missesPlan(sentences[0], sitting) {
      return Parted(metas: [.plan])
    }
    if let only, !sentences[0].isMarked, !hints.talk.stand(in: only) {
      return nil
    }
    let sentences = withoutEcho(sentences, sitting)
    var parted = Parted()
    if let only, asksToExplain(sentences[0], only) {
      parted.metas = [.unclear]
      return parted
    }
    for at in sentences.indices {
      let sentence = sentences[at]
      let isLast = at >= sentences.indices.endIndex - 1
      let words = only ?? MetaWord.all(in: sentence)
      if only == nil, hints.apology.hold(words) { continue }
      if let number = givenNumber(in: sentence, words) {
        // What was given at the outset stands, or was put right before.
        if !isAboutTheOutset(sentence, sitting) { parted.number = number }
        parted.metas.append(.told)
        let left = beside(numberIn: sentence)
        if !left.isEmpty { parted.add(left[...]) }
      } else if sentences.count > 1, onlyDenies(sentence) {
        parted.metas.append(.told)
      } else if isLast, words.first.map(metas.opens) != true,
        let (told, asked) = withoutQuestion(sentence)
      {
        parted.add(told)
        parted.metas.append(.question)
        parted.query = asked
      } else if isRated != false, !asksIfNormal(sentence),
        answers(sentence, sitting, of: words, rating: only == nil ? nil : isRated)
      {
        let isTold = metas.kind(of: words) == .told
        if only != nil, !isTold { return nil }
        if isTold { parted.metas.append(.told) }
        parted.add(isTold ? answer(in: sentence)[...] : sentence)
      } else if asksMeaning(of: sentence, words, in: sitting.lastReply)
        || asksOfQuestion(sentence, words, in: sitting.lastReply)
        // "Chance of what? Or that I do it?"
        || parted.metas.last == .unclear && sentence.isMarked
          && (words.count <= 6 || hints.long.likeness.open(sentence.bare))
      {
        parted.metas.append(.unclear)
      } else if missesPlan(sentence, sitting) {
        parted.metas.append(.plan)
      } else if let meta = meta(of: words, in: sentence), meta != .question || !takesQuestions,
        // "What did I do? Well I just said it first": that is the answer.
        meta != .told || sentences.startIndex == 0
      {
        parted.metas.append(meta)
        if meta == .recall || meta == .unanswered, isKnown(sentence, sitting) {
          parted.query = sentence
        }
        if meta == .question, isLast || isKnown(sentence, sitting),
          !asksBack(words, sitting.lastReply)
        {
          parted.query = sentence
        }
        let left = metas.beside(.told, in: sentence, isAlone: sentences.count == 1)
        if meta == .told, let left { parted.add(left[...]) }
      } else if asksBeside(sentence, words, isLast, sitting, alone: sentences.count == 1) {
        parted.metas.append(.question)
        parted.query = sentence
      } else if sentences.count > 1, hints.asked.sincere.hold(words) {
        continue
      } else if sentences.count > 1, isInsult(sentence) {
        parted.metas.append(.off)
      } else if only != nil {
        return nil
      } else {
        parted.add(sentence)
      }
    }
    if parted.metas.isEmpty, !sentences.isEmpty, sentences.startIndex > 0 {
      parted.metas.append(.echo)
    }
    if parted.metas.contains(.unclear), isStillAsked(parted.answer) { parted.answer = "" }
    return parted.metas.isEmpty ? nil : parted
  }

  /// "I don't understand the question. Call it how", "instead of what": the question once more.
  private func isStillAsked(_ rest: String) -> Bool {
    let words = MetaWord.all(in: rest)
    guard let first = words.first, let last = words.last, words.count <= 4 else { return false }
    return metas.asks(first) || metas.asks(last) || words.count > 1 && metas.opens(last)
  }

  /// "Explain", "give me an example".
  private func asksToExplain(_ sentence: Substring, _ words: MetaWords) -> Bool {
    sentence.utf8.count <= 40 && metas.explain.hold(words)
  }

  /// A question to the coach beside other sentences that has no mark, or that stands where a question
  /// could be the answer: "should I warn her", "does this even work?"
  func asksBeside(
    _ sentence: Substring, _ words: MetaWords, _ isLast: Bool, _ sitting: Sitting,
    alone: Bool = false
  ) -> Bool {
    guard words.count >= 3, sentence.utf8.count <= 120,
      hints.question.stand(in: words, first: 6) || sentence.isMarked,
      !metas.worries(words)
    else { return false }
    switch query(sentence, sitting, alone: alone) {
    case .length, .left: return isLast
    case .decision: return !alone
    case .told, .day: return isLast || sentence.isMarked
    case .short(.normal) where alone:
      return asksIfNormal(sentence)
    case .hope: return true
    case .short(let asked) where ShortAnswer.anywhere.contains(asked): return true
    case .known, .short, .why, .english:
      return !alone && (isLast || sentence.isMarked)
    case .judgement: return !alone && isLast && !sitting.floor.takesQuestions
    case .fact, nil: return false
    }
  }

  /// "Reason for what, sorry?", "who's they?": a question that is all the line, and was not understood.
  func asksForWhat(_ line: Line, _ words: MetaWords) -> Bool {
    // "What do you mean, sure? Sure I'll turn up or sure I'll be any good"
    if (2...20).contains(words.count), hints.runOn.meantWhat.open(line.text[...].bare),
      !line.text.hasNumber
    {
      return true
    }
    guard (2...6).contains(words.count), line.text.isMarked, hints.runOn.whats.stand(in: words)
    else { return false }
    var rest = Substring(line.text[...].unmarked).bare
    while rest.strip(backwards: hints.runOn.whatTails) { rest = rest.bare }
    return rest.wordCount > 1 && !hints.runOn.whatFronts.open(rest)
      && hints.runOn.whatEnds.contains(rest.lastWord.bare.lowercased())
  }

  /// "Is it normal that my hands go cold", with a mark or without.
  func asksIfNormal(_ sentence: Substring) -> Bool {
    hints.asked.normal.open(Substring(sentence.straight).bare)
  }

  /// True for a question that there is an answer to.
  func isKnown(_ sentence: Substring, _ sitting: Sitting) -> Bool {
    query(sentence, sitting)?.isSettled == true
  }

  /// "It was never forty", with no number in its place.
  private func onlyDenies(_ sentence: Substring) -> Bool {
    guard sentence.wordCount <= 8, deniedNumber(in: sentence) != nil else { return false }
    return sentence.pieces(at: 0x20).count { number(in: Substring($0).bare) != nil } == 1
  }

  /// What stands beside a number that was given: "the title" of "the title, and I said 90".
  private func beside(numberIn sentence: Substring) -> String {
    apart(sentence).filter { clause in
      givenNumber(in: clause) == nil && number(in: clause) == nil
        && metas.kind(of: MetaWord.all(in: clause)) == nil
    }.joined(separator: ", ")
  }

  /// The number of "60, like I said", with what else stands beside it.
  private func answer(in sentence: Substring) -> String {
    let left = metas.beside(.told, in: sentence, isAlone: true)
    if let left, left.wordCount > 1 { return left }
    let numbers = sentence.pieces(at: 0x20).map { Substring($0).bare }.filter {
      number(in: $0) != nil
    }
    return numbers.isEmpty ? String(sentence) : numbers.joined(separator: " ")
  }

  /// True where a number was asked for and words hold one that is the answer.
  ///
  /// - Parameters:
  ///   - words: those of the text, where they are known.
  ///   - isRated: whether a number was heard in them, where that is known.
  func answers(
    _ text: some StringProtocol, _ sitting: Sitting, of words: MetaWords? = nil,
    rating isRated: Bool? = nil
  ) -> Bool {
    guard sitting.asked.isNumber, deniedNumber(in: Substring(text), words) == nil else {
      return false
    }
    if let isRated { return isRated }
    return understander.number(of: Line(String(text)), asked: sitting.asked) != nil
  }

  /// "What is a rung?", "idk what rung means", of words that stand in the last reply.
  func asksMeaning(
    of sentence: Substring, _ words: MetaWords, in reply: String
  ) -> Bool {
    let words = words.all
    guard words.count <= 14, let at = words.lastIndex(where: metas.isWhat),
      sentence.isMarked || words[at...].contains(where: metas.means)
    else { return false }
    let rest = words[(at + 1)...].drop(while: metas.isSmall)
    let asked = rest.filter { !metas.isSmall($0) && !metas.means($0) }
    guard words[(at + 1)...].contains(where: { metas.isSmall($0) || metas.means($0) }),
      (1...3).contains(asked.count)
    else { return false }
    let replied = Set(MetaWord.all(in: reply))
    return asked.allSatisfy(replied.contains) && !asked.contains(where: metas.opens)
  }

  /// "Chance of what, that he comes?", "type what out?", "you mean the plan?": asks what was meant by
  /// the last reply.
  private func asksOfQuestion(
    _ sentence: Substring, _ words: MetaWords, in reply: String
  ) -> Bool {
    guard sentence.isMarked, words.count <= 10 else { return false }
    if words.count <= 8, metas.guess.open(sentence.bare) { return true }
    let words = words.all
    guard let what = words.prefix(4).firstIndex(where: metas.isWhat), what > 0,
      !metas.opens(words[0])
    else { return false }
    let asked = words[..<what].filter { !metas.isSmall($0) }
    let replied = Set(MetaWord.all(in: reply))
    return asked.contains { replied.contains($0) && $0.length >= 4 }
  }

  /// "What can wait?" to "That can wait": all of it but the first word stands in the last reply.
  private func asksBack(_ words: MetaWords, _ reply: String) -> Bool {
    let words = words.all
    guard (2...4).contains(words.count), metas.asks(words[0]) else { return false }
    let replied = MetaWord.all(in: reply).all
    let rest = words.dropFirst()
    return replied.indices.contains { replied[$0...].starts(with: rest) }
  }

  private func isInsult(_ sentence: Substring) -> Bool {
    // "First sentence, then shut up and let them be angry" is said of somebody.
    sentence.wordCount <= 7 && understander.manner(of: Line(String(sentence))).contains(.insult)
  }

  private func meta(of words: MetaWords, in sentence: Substring) -> Meta? {
    guard let first = words.first else { return nil }
    if let kind = metas.kind(of: words) {
      // "I gave a talk and lost my thread halfway" is a story.
      if kind == .unclear, metas.reports(words) || words.count > 6 && metas.mayBeStory(words) {
        return nil
      }
      // "That they find out I don't understand statistics" is a thought.
      if kind == .unclear, words.count > 5, sentence.bare.opens(with: joints.that) { return nil }
      if kind == .told || kind == .unanswered, tellsOwnSpeech(sentence, words) { return nil }
      // "He said you repeat what he says"
      if kind == .complaint || kind == .praise, metas.reports(words) { return nil }
      // "I said can I start again, and they let me"
      if kind == .restart, metas.quotes(words) { return nil }
      return kind
    }
    if words.count <= 8, metas.endsUnclear(words) { return metas.reports(words) ? nil : .unclear }
    // "What words", where something that somebody said was asked for.
    if words.count == 2, metas.asks(first), !metas.asks(words[1]) { return .unclear }
    // "Of what?", "my word for what".
    if words.count > 1, words.count <= 6, words.last == Meta.what { return .unclear }
    guard sentence.isMarked else { return nil }
    // "What if they laugh?" is a worry, and heard as one.
    if metas.worries(words) { return nil }
    // "0 to 100?" says the scale again.
    return first.number != nil || metas.opens(first) ? .question : nil
  }
}

extension Meta {
  static let what = MetaWord.all(in: "what")[0]
}

extension Floor {
  /// True where a question can be the answer: a thought, a worry, a wish.
  fileprivate var takesQuestions: Bool {
    switch self {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming),
      .arousal(at: .meaning), .plan(at: .bracing), .persuasion(at: .hearing),
      .persuasion(at: .wording), .persuasion(at: .testing), .checkIn:
      true
    case .quick(at: .meaning): true
    case .opening, .mastery, .vicarious, .persuasion, .arousal, .plan, .close, .quick: false
    }
  }
}
