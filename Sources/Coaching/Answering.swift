import Dialogue
import Machines
import Understanding
import Wording

/// A question that somebody asked, kept until it is answered.
public struct Queried: Hashable, Codable, Sendable {
  /// As it was typed.
  public var words: String
  public var turn: Int
}

extension Coach {
  /// What a whole line asks that was heard as a question to the coach.
  func query(_ question: CoachQuestion, _ line: Line, _ sitting: Sitting) -> Query {
    switch question {
    case .whyAsk: .why
    case .other: query(line.text, sitting) ?? .fact
    // "Do you remember what I said about my sister"
    case .privacy where hints.asked.recall.stand(in: MetaWord.all(in: line.text)):
      .told(told(of: line.text[...], sitting))
    case _: .known(sitting.floor.reads(question, line))
    }
  }

  /// What a sentence asks of the coach; nil where it asks nothing.
  /// - Parameter alone: true where it is the whole line, and only a question how long it takes, or of
  ///   what was told, is asked for.
  func query(
    _ sentence: some StringProtocol, _ sitting: Sitting, alone: Bool = false
  ) -> Query? {
    let isMarked = sentence.isMarked
    var words = Substring(sentence.unmarked.straight).bare.unquoted
    if asksSomebody(words) { return .short(.asking) }
    words.strip(hints.asked.fronts)
    let whole = words
    words.strip(backwards: hints.asked.tails)
    if words.wordCount < 2 { words = whole }
    guard words.wordCount >= 2 else { return nil }
    let line = Line(String(words) + (isMarked ? "?" : ""))
    let small = MetaWord.all(in: words)
    if alone, !hints.asked.any.stand(in: small), !hints.length.open(line.text[...]) { return nil }
    let request = understander.request(of: line)
    if asksLength(line, request.command) { return length(line) }
    if let question = request.question, question != .other {
      return question == .whyAsk ? .why : .known(sitting.floor.reads(question, line))
    }
    if let known = knownPiece(words) { return known }
    if asksForHope(words, small) { return .hope }
    if case .arousal(at: .fitting) = sitting.floor, hints.asked.isTrue.hold(small) {
      return .known(.doesReappraisalWork)
    }
    if isMarked, hints.asked.rating.stand(in: small), sitting.facts[.rating]?.number != nil {
      return .short(.rating)
    }
    if let asked = asksBack(words, small, isMarked: isMarked, sitting) { return asked }
    if isMarked, hints.asked.meaning.open(words), words.wordCount <= 8 { return .short(.meaning) }
    if sitting.facts[.rating]?.number != nil,
      hints.asked.forgot.stand(in: small)
        || (isMarked || small.first.map(metas.opens) == true) && hints.asked.start.stand(in: small)
    {
      // "What was my number for the questions"
      if let part = sitting.facts[.hardest]?.phrase,
        let (_, named) = words.cut(at: speaker.words.options["questions.start.joint"] ?? []),
        isNamed(part, in: named)
      {
        return .told(part)
      }
      return .short(.start)
    }
    if isMarked, hints.asked.memory.stand(in: small) { return .short(.memory) }
    if isMarked, hints.asked.english.stand(in: small) { return .english }
    if isMarked, small.count <= 4, hints.asked.normalMarked.open(words) { return .short(.normal) }
    if hints.asked.normal.open(words), small.count <= 4 || hints.asked.felt.stand(in: small) {
      return .short(.normal)
    }
    if hints.asked.writing.stand(in: small), isMarked || isAuxiliary(words) {
      return .short(.writing)
    }
    if isMarked, allows(words) {
      // "Is it bad if I use notes?" asks for a no.
      return .short(hints.asked.amiss.open(words) ? .amiss : .allowed)
    }
    if small.count <= 16, hints.asked.stopping.stand(in: small) { return .short(.stopping) }
    if isMarked || isAuxiliary(words), small.count <= 16,
      let asked = hints.asked.anywhere.first(where: { $0.words.stand(in: small) })
    {
      return .short(asked.answer)
    }
    if isMarked, hints.asked.practising.stand(in: small) { return .short(.practising) }
    if isMarked, small.count <= 10, hints.asked.easing.stand(in: small) { return .short(.easing) }
    if isMarked, small.count <= 20, hints.asked.selfDoubt.stand(in: small) {
      return .short(.selfDoubt)
    }
    if isMarked, hints.asked.telling.stand(in: small), hints.asked.felt.stand(in: small) {
      return .short(.telling)
    }
    if isMarked, small.count <= 9, hints.asked.wrong.stand(in: small) { return .short(.wrong) }
    if isMarked, hints.asked.practice.stand(in: small), hints.asked.practised.stand(in: small) {
      return .short(.practice)
    }
    if small.count <= 12, hints.asked.decision.stand(in: small), !metas.reports(small) {
      return .decision
    }
    // "What matters is if I should drop out, I asked you that"
    if hints.asked.decisionIf.stand(in: small), metas.kind(of: small) == .unanswered {
      return .decision
    }
    if small.count <= 7, hints.small.oneself.open(words), !hints.small.others.open(words) {
      return .short(.oneself)
    }
    if isMarked, let short = shortAnswer(words) { return .short(short) }
    if isMarked, asksToTry(words, small, sitting) { return .short(.trying) }
    if case .plan = sitting.floor, small.count <= 12, hints.wanted.permits.open(words),
      !hints.wanted.notPermits.stand(in: small)
    {
      return .short(.fine)
    }
    let judges = hints.judged.open(words)
    if judges || isMarked && asks(words, with: "questions.auxiliary") {
      return .judgement(understander.manner(of: line).contains(.insult) ? nil : stated(words))
    }
    return isMarked && small.first.map(metas.opens) == true ? .fact : nil
  }

  /// "How many more questions are there", "how long does this take".
  func asksLength(_ line: Line, _ command: Command?) -> Bool {
    (command == .progress || line.words <= 9) && hints.length.open(line.text[...])
  }

  /// "Are we done?" asks how much is left, "how long does this take" for all of it.
  func length(_ line: Line) -> Query { hints.asked.left.open(line.text[...]) ? .left : .length }

  /// "My driving test is on Tuesday. Do you do that sort of thing?": what they want to be able to do,
  /// before a question to the coach.
  func wish(before sentences: [Substring], _ sitting: Sitting) -> Line? {
    guard sitting.floor == .opening(at: .wishing), sentences.count > 1,
      let last = sentences.last, last.isMarked, query(last, sitting) != nil
    else { return nil }
    let wish = Line(sentences.dropLast().joined(separator: " "))
    let cues = understander.cues(of: wish, asked: sitting.asked)
    return listen(to: wish, cues, sitting).task == nil ? nil : wish
  }

  /// The last question of a line, kept with its turn.
  func note(_ sentences: [Substring], _ parted: Parted?, in sitting: inout Sitting) {
    let asked =
      parted?.query
      ?? sentences.last {
        $0.isMarked && $0.wordCount > 2
      }
    guard let asked else { return }
    // What was answered for good need not be answered again.
    if query(asked, sitting)?.isSettled == true { return }
    sitting.queried = Queried(words: clip(String(asked), bytes: 120), turn: sitting.turn)
  }

  /// The sentence without a question that ends it: "by email perhaps, what do you think?"
  func withoutQuestion(_ sentence: Substring) -> (Substring, Substring)? {
    guard let comma = sentence.last(0x2C) else { return nil }
    let isMarked = sentence.isMarked
    let head = sentence[..<comma].bare
    var tail = sentence[comma...].bare
    guard tail.wordCount >= 3 else { return nil }
    tail.strip(hints.asked.fronts)
    tail = tail.unquoted
    guard head.wordCount >= 2 || head.allSatisfy(\.isNumber), tail.wordCount >= 3,
      asks(tail, with: isMarked ? "questions.joined" : "questions.joined.you")
    else { return nil }
    return (head, tail)
  }

  /// "Can I use notes", "is it bad if I use notes".
  private func allows(_ words: Substring) -> Bool {
    if hints.asked.allowed.open(words) { return true }
    var rest = words
    guard rest.strip(hints.asked.allowedFronts) else { return false }
    return (speaker.words.options["questions.allowed.can"] ?? []).contains {
      hints.asked.allowed.open(($0 + " " + rest)[...])
    }
  }

  private func isAuxiliary(_ words: Substring) -> Bool { asks(words, with: "questions.auxiliary") }

  private func asks(_ words: Substring, with key: String) -> Bool {
    (speaker.words.options[key] ?? []).contains { words.opens(with: $0) }
  }

  /// "Would that look bossy" as a statement: "that would look bossy". Nil where the subject is more
  /// than one small word, or it grows long.
  private func stated(_ words: Substring) -> Phrase? {
    let parts = words.split(separator: " ", maxSplits: 2)
    let options = speaker.words.options
    guard parts.count == 3, words.wordCount <= 9,
      options["questions.auxiliary"]?.contains(parts[0].lowercased()) == true,
      options["questions.subject"]?.contains(parts[1].lowercased()) == true
    else { return nil }
    let line = Line(
      [String(parts[1]), parts[0].lowercased(), String(parts[2])].joined(separator: " "))
    return phraser.phrases(of: line).first.flatMap { $0.clause == nil ? nil : $0 }
  }
}

extension Substring {
  /// Without apostrophes and blanks at the ends.
  fileprivate var unquoted: Substring {
    let marks: [UInt8] = [0x20, 0x27]
    let head = utf8.prefix { marks.contains($0) }.count
    let tail = utf8.reversed().prefix { marks.contains($0) }.count
    return Substring(utf8.dropFirst(head).dropLast(tail))
  }
}

extension Floor {
  /// Whether it works is asked of the other reading where that was just given, and of the talk
  /// elsewhere.
  fileprivate func reads(_ question: CoachQuestion, _ line: Line) -> CoachQuestion {
    guard question == .doesReappraisalWork else { return question }
    switch self {
    case .arousal, .quick: return question
    case .opening, .mastery, .vicarious, .persuasion, .plan, .close, .checkIn:
      return line.text.lowercased().holds("reappraisal") ? question : .doesThisWork
    }
  }
}
