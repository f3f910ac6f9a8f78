import Dialogue
import Machines
import Understanding

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
}

extension Coach {
  /// The line without its sentences about the conversation; nil where it has none.
  func parted(_ line: Line, _ sitting: Sitting) -> Parted? {
    let takesQuestions = sitting.floor.takesQuestions
    var parted = Parted()
    for sentence in Sentences(line.text) {
      if let meta = meta(of: sentence), meta != .question || !takesQuestions {
        parted.metas.append(meta)
      } else {
        parted.answer += (parted.answer.isEmpty ? "" : " ") + sentence
      }
    }
    return parted.metas.isEmpty ? nil : parted
  }

  private func meta(of sentence: Substring) -> Meta? {
    let text = sentence.lowercased()
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    guard !words.isEmpty else { return nil }
    let flat = " " + words.joined(separator: " ").replacing("’", with: "'") + " "
    for kind in Meta.allCases {
      let phrases = speaker.words.options["meta." + kind.rawValue] ?? []
      if phrases.contains(where: { flat.contains(" " + $0 + " ") }) { return kind }
    }
    // "Of what?", "my word for what", "as what".
    if words.count > 1, words.count <= 6, words.last == "what" { return .unclear }
    let openers = speaker.words.options["meta.opener"] ?? []
    return text.contains("?") && openers.contains { words[0] == $0 } ? .question : nil
  }

  /// A line about the conversation: what is left of it is the answer, or the coach makes good.
  /// - Returns: false where the line is to be heard as it is.
  func makesGood(
    _ sitting: inout Sitting, _ line: Line, _ speech: inout Speech
  ) -> Bool {
    guard sitting.greeted, let question = sitting.floor.question,
      let parted = parted(line, sitting)
    else { return false }
    let rest = Line(parted.answer)
    let meta = parted.metas.first { $0 != .question } ?? .question
    if rest.words > 0, parted.metas.contains(.off), sitting.lastKept.map({ isFresh($0, sitting) }) == true {
      sitting.facts.drop(sitting.lastKept!)
      sitting.lastKept = nil
    }
    if rest.words > 1 || rest.words == 1 && meta == .question {
      if meta != .question { speech.add([.inform("meta.sorry")]) }
      let cues = understander.cues(of: rest, asked: sitting.asked)
      converse(&sitting, rest, listen(to: rest, cues, sitting), &speech)
      return true
    }
    switch meta {
    case .told:
      passOn(&sitting, &speech, key: "meta.told")
    case .off:
      if let kind = sitting.lastKept, isFresh(kind, sitting) {
        sitting.facts.drop(kind)
        sitting.lastKept = nil
      }
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
    return true
  }

  /// True where a fact was kept from the line before this one.
  private func isFresh(_ kind: FactKind, _ sitting: Sitting) -> Bool {
    sitting.facts[kind].map { $0.turn >= sitting.turn - 1 } ?? false
  }
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
