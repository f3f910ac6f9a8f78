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
  /// "Stop asking about my boss", "leave my sister out of it".
  case leave
  /// "Which part of what?", "I don't get that".
  case unclear
  /// "What did I say?"
  case recall
  /// Any other question to the coach.
  case question
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

  mutating func add(_ words: some StringProtocol) {
    let ends = answer.last.map { ".!?".contains($0) } ?? true
    answer += (answer.isEmpty ? "" : ends ? " " : ". ") + words
  }
}

extension Coach {
  /// The line without its sentences about the conversation; nil where it has none.
  func parted(_ sentences: [Substring], _ sitting: Sitting) -> Parted? {
    let takesQuestions = sitting.floor.takesQuestions
    let sentences = withoutEcho(sentences)
    var parted = Parted()
    for sentence in sentences {
      let words = MetaWord.all(in: sentence)
      if let number = metas.saidNumber(words) {
        parted.number = number
        parted.metas.append(.told)
      } else if let meta = meta(of: words, in: sentence), meta != .question || !takesQuestions {
        parted.metas.append(meta)
        if meta == .told, let left = metas.beside(.told, in: sentence) { parted.add(left) }
      } else if sentences.count > 1, isInsult(sentence) {
        parted.metas.append(.off)
      } else {
        parted.add(sentence)
      }
    }
    if parted.metas.isEmpty, !sentences.isEmpty, sentences.startIndex > 0 {
      parted.metas.append(.echo)
    }
    return parted.metas.isEmpty ? nil : parted
  }

  /// The sentences without the coach's own words asked back: "Highest? Town driving", "A name? My
  /// fire".
  func withoutEcho(_ sentences: [Substring]) -> ArraySlice<Substring> {
    guard sentences.count > 1, let first = sentences.first, first.utf8.last == UInt8(ascii: "?"),
      first.wordCount <= 4
    else { return sentences[...] }
    return sentences.dropFirst()
  }

  /// "bye" among other words.
  func leaves(_ sentences: [Substring]) -> Bool {
    guard let first = sentences.first, let last = sentences.last else { return false }
    func says(_ words: Substring) -> Bool {
      words.utf8.count <= 60
        && understander.cues(of: Line(String(words)), asked: .nothing).command == .goodbye
    }
    // "Bye, cheers for the Danny thing"
    if let comma = last.utf8.firstIndex(of: 0x2C),
      speaker.words.options["commands.bye"]?.contains(last[..<comma].lowercased()) == true
    {
      return true
    }
    return sentences.count > 1 && (says(first) || says(last))
  }

  private func isInsult(_ sentence: Substring) -> Bool {
    understander.cues(of: Line(String(sentence)), asked: .nothing).manner.contains(.insult)
  }

  private func meta(of words: [MetaWord], in sentence: Substring) -> Meta? {
    guard let first = words.first else { return nil }
    if let kind = metas.kind(of: words) {
      // "I gave a talk and lost my thread halfway" is a story.
      if kind == .unclear, words.count > 6, metas.mayBeStory(words) { return nil }
      return kind
    }
    // "What words", where something that somebody said was asked for.
    if words.count == 2, metas.asks(first), !metas.asks(words[1]) { return .unclear }
    // "Of what?", "my word for what".
    if words.count > 1, words.count <= 6, words.last == Meta.what { return .unclear }
    guard sentence.utf8.contains(UInt8(ascii: "?")) else { return nil }
    // "What if they laugh?" is a worry, and heard as one.
    if metas.worries(words) { return nil }
    // "0 to 100?" says the scale again.
    return first.number != nil || metas.opens(first) ? .question : nil
  }
}

extension Meta {
  fileprivate static let what = MetaWord.all(in: "what")[0]
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
