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
  /// The number of "I said 69".
  var number: Int?
}

extension Coach {
  /// The line without its sentences about the conversation; nil where it has none.
  func parted(_ sentences: [Substring], _ sitting: Sitting) -> Parted? {
    let takesQuestions = sitting.floor.takesQuestions
    var parted = Parted()
    for sentence in sentences {
      let words = MetaWord.all(in: sentence)
      if let number = metas.saidNumber(words) {
        parted.number = number
        parted.metas.append(.told)
      } else if let meta = meta(of: words, in: sentence), meta != .question || !takesQuestions {
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
  func leaves(_ sentences: [Substring]) -> Bool {
    guard sentences.count > 1 else { return false }
    return [sentences.first, sentences.last].contains { sentence in
      sentence.map { understander.cues(of: Line(String($0)), asked: .nothing).command } == .goodbye
    }
  }

  private func isInsult(_ sentence: Substring) -> Bool {
    understander.cues(of: Line(String(sentence)), asked: .nothing).manner.contains(.insult)
  }

  private func meta(of words: [MetaWord], in sentence: Substring) -> Meta? {
    guard let first = words.first else { return nil }
    if let kind = metas.kind(of: words) { return kind }
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
      .arousal(at: .meaning), .plan(at: .bracing), .persuasion, .checkIn:
      true
    case .quick(at: .meaning): true
    case .opening, .mastery, .vicarious, .arousal, .plan, .close, .quick: false
    }
  }
}
