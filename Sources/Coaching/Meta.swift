import Dialogue
import Machines
import Understanding
import Wording

/// What a sentence says of the conversation itself, so that it is not an answer to what was asked.
enum Meta: String, CaseIterable {
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
}

/// A line parted into what answers and what is about the conversation.
struct Parted {
  /// What is left to be taken as an answer; empty where nothing is.
  var answer = ""
  var metas: [Meta] = []
  /// The number of "I said 69".
  var number: Int?
}

extension Coach {
  /// The line without its sentences about the conversation; nil where it has none.
  func parted(_ line: Line, _ sitting: Sitting) -> Parted? {
    let takesQuestions = sitting.floor.takesQuestions
    let sentences = Array(Sentences(line.text))
    var parted = Parted()
    for sentence in sentences {
      if let number = saidNumber(sentence) {
        parted.number = number
        parted.metas.append(.told)
      } else if let meta = meta(of: sentence), meta != .question || !takesQuestions {
        parted.metas.append(meta)
      } else if sentences.count > 1, isInsult(sentence) {
        parted.metas.append(.off)
      } else {
        parted.answer += (parted.answer.isEmpty ? "" : " ") + sentence
      }
    }
    return parted.metas.isEmpty ? nil : parted
  }

  /// "bye" among other words.
  func leaves(_ line: Line) -> Bool {
    let sentences = Array(Sentences(line.text))
    guard sentences.count > 1 else { return false }
    return [sentences.first, sentences.last].contains { sentence in
      sentence.map { understander.cues(of: Line(String($0)), asked: .nothing).command } == .goodbye
    }
  }

  private func isInsult(_ sentence: Substring) -> Bool {
    understander.cues(of: Line(String(sentence)), asked: .nothing).manner.contains(.insult)
  }

  private func meta(of sentence: Substring) -> Meta? {
    let words = Meta.words(sentence)
    guard let first = words.first else { return nil }
    if let kind = metas.kind(of: words) { return kind }
    // "Of what?", "my word for what".
    if words.count > 1, words.count <= 6, words.last == "what" { return .unclear }
    guard sentence.utf8.contains(UInt8(ascii: "?")) else { return nil }
    // "What if they laugh?" is a worry, and heard as one.
    if metas.worries(words) { return nil }
    // "0 to 100?" says the scale again.
    if first.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return .question }
    return metas.openers.contains(first) ? .question : nil
  }

  /// The number of "I said 69".
  private func saidNumber(_ sentence: Substring) -> Int? {
    guard sentence.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let words = Meta.words(sentence)
    for at in words.indices.dropFirst(2)
    where metas.saids.contains(words[at - 2] + " " + words[at - 1]) {
      if let number = Int(words[at]), number <= 100 { return number }
    }
    return nil
  }

  /// A line about the conversation: what is left of it is the answer, or the coach makes good.
  ///
  /// - Parameter whole: true where a line that leaves nothing is to be made good as well.
  /// - Returns: false where the line is to be heard as it is.
  func makesGood(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech, whole: Bool
  ) -> Bool {
    guard sitting.greeted, let question = sitting.floor.question,
      let parted = parted(line, sitting)
    else { return false }
    if let number = parted.number { return putRight(number, &sitting, &speech) }
    let rest = Line(parted.answer)
    let meta = parted.metas.first { $0 != .question } ?? .question
    if rest.words > 1 || rest.words == 1 && meta == .question {
      if meta == .off { letGo(&sitting) }
      if meta != .question { speech.add([.inform("meta.sorry")]) }
      let cues = understander.cues(of: rest, asked: sitting.asked)
      let heard = listen(to: rest, cues, sitting)
      if cues.when?.past == false, !sitting.facts.has(.date),
        let day = Keeping(
          understander: understander, phraser: phraser, line: rest, heard: heard,
          turn: sitting.turn
        ).fact(.date)
      {
        sitting.facts.keep(day)
      }
      converse(&sitting, rest, heard, &speech)
      return true
    }
    guard whole else { return false }
    makeGood(meta, question, &sitting, &speech)
    return true
  }

  private func makeGood(
    _ meta: Meta, _ question: Question, _ sitting: inout Sitting, _ speech: inout Speech
  ) {
    switch meta {
    case .told:
      passOn(&sitting, &speech, key: "meta.told")
    case .off:
      letGo(&sitting)
      speech.add([.inform("repair.misheard")])
      speech.again(sitting)
    case .leave:
      speech.add([.inform("repair.refused")])
      switch sitting.floor.source {
      case .vicarious?, .persuasion?:
        advance(&sitting, Turn(sitting.floor.source!.ended), &speech, line: nil)
      case .mastery?, .arousal?, nil:
        advance(&sitting, sitting.floor.passed, &speech, line: nil)
      }
    case .unclear:
      if sitting.tries >= 2 {
        passOn(&sitting, &speech, key: "repair.on")
      } else {
        sitting.tries += 1
        speech.add([.inform("meta.unclear")])
        speech.choices(question, sitting)
      }
    case .recall:
      speech.add([.summarise("close.summary")])
      speech.again(sitting)
    case .question:
      speech.add([.inform("questions.unknown")])
      speech.again(sitting)
    }
  }

  /// What was kept of the line before this one was taken wrongly.
  private func letGo(_ sitting: inout Sitting) {
    guard let kind = sitting.lastKept, let fact = sitting.facts[kind],
      fact.turn >= sitting.turn - 1
    else { return }
    sitting.facts.drop(kind)
    sitting.lastKept = nil
  }

  /// "I said 69": the number told last is that one.
  private func putRight(
    _ number: Int, _ sitting: inout Sitting, _ speech: inout Speech
  ) -> Bool {
    let kinds: [FactKind] = [
      .rating, .surestRating, .hardestRating, .prediction, .ratingAfter, .hardestAfter, .importance,
    ]
    let phrase = Phrase(quote: String(number), noun: String(number))
    guard
      let kind = kinds.filter({ (sitting.facts[$0]?.turn ?? -1) > 0 })
        .max(by: { sitting.facts[$0]!.turn < sitting.facts[$1]!.turn })
    else { return false }
    sitting.facts.keep(Fact(kind: kind, phrase: phrase, number: number, turn: sitting.turn))
    speech.add([Move(.repair, "repair.corrected")], line: phrase)
    speech.again(sitting)
    return true
  }
}

extension Meta {
  /// The words of a sentence in small letters.
  static func words(_ sentence: Substring) -> [String] {
    sentence.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
      .map { $0.utf8.contains(0xE2) ? String($0).replacing("’", with: "'") : String($0) }
  }
}

/// The phrases of the pack that say something of the conversation, by their first word.
struct MetaPhrases: Sendable {
  private var byFirst: [String: [(kind: Meta, words: [String])]] = [:]
  private var leads: [[String]] = []
  let openers: Set<String>
  let saids: Set<String>

  init(_ words: Words) {
    for kind in Meta.allCases {
      for phrase in words.options["meta." + kind.rawValue] ?? [] {
        let parts = phrase.split(separator: " ").map(String.init)
        byFirst[parts[0], default: []].append((kind, parts))
      }
    }
    leads = (words.options["worry.lead"] ?? []).map { $0.split(separator: " ").map(String.init) }
    openers = Set(words.options["meta.opener"] ?? [])
    saids = Set(words.options["meta.said"] ?? [])
  }

  /// The first kind, in the order of `Meta`, of which a phrase stands in the words.
  func kind(of words: [String]) -> Meta? {
    var found: Meta?
    for at in words.indices {
      for phrase in byFirst[words[at]] ?? [] where words[at...].starts(with: phrase.words) {
        if found.map({ phrase.kind.rank < $0.rank }) ?? true { found = phrase.kind }
      }
    }
    return found
  }

  func worries(_ words: [String]) -> Bool { leads.contains { words.starts(with: $0) } }
}

extension Meta {
  fileprivate var rank: Int { Meta.allCases.firstIndex(of: self)! }
}

extension Floor {
  /// True where a question can be the answer: a thought, a worry, a wish.
  fileprivate var takesQuestions: Bool {
    switch self {
    case .opening(at: .wishing), .opening(at: .choosing), .opening(at: .naming),
      .arousal(at: .meaning), .plan(at: .bracing), .persuasion, .checkIn:
      true
    case .quick(at: .meaning): true
    case .opening, .mastery, .vicarious, .arousal, .plan, .close, .quick: false
    }
  }
}

/// The sentences of a text, each with its mark.
struct Sentences: Sequence, IteratorProtocol {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  mutating func next() -> Substring? {
    rest = rest.drop { $0 == " " }
    guard !rest.isEmpty else { return nil }
    var at = rest.startIndex
    while at < rest.endIndex {
      let mark = rest[at]
      at = rest.index(after: at)
      if ".?!".contains(mark), at == rest.endIndex || rest[at] == " " { break }
    }
    defer { rest = rest[at...] }
    return rest[..<at]
  }
}
